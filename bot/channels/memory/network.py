"""A network inside the process: people in it write, press and block by plain calls, and faults come when asked for.
What the bot makes of it is not known here."""

import asyncio
import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.base import ChannelClock
from core.talk.messages import Choice, HeardKind, Moved, Refused, SendError, Throttled, Unavailable, Unreachable, Update
from core.talk.send_faults import SendFault


@dataclass(frozen=True)
class SpokenLine:
    """One thing said in a chat, by the person (`from_bot` false) or by the bot."""

    chat: str
    from_bot: bool
    text: str
    at: datetime
    choices: tuple[Choice, ...] = ()
    file_name: str | None = None
    content: bytes | None = None


class MemoryNetwork:
    """Chats, what waits to be heard, everything ever said, and the faults that a test wants."""

    def __init__(self, clock: ChannelClock) -> None:
        self.clock = clock
        self.transcript: list[SpokenLine] = []
        self.unheard: list[Update] = []
        self._heard_before = 0
        self._names: dict[str, str] = {}
        self._files: dict[str, bytes] = {}
        self._started: set[str] = set()
        self._blocked: set[str] = set()
        self._moved: dict[str, str] = {}
        self._faults: defaultdict[str | None, list[SendError]] = defaultdict(list)
        self._away_since: datetime | None = None
        self._arrived = asyncio.Event()

    def name(self, chat: str, name: str) -> None:
        """What the network calls the person of `chat` from now on."""
        self._names[chat] = name

    def say(self, chat: str, text: str, reply_to: str | None = None) -> Update:
        """The person of `chat` types `text`, perhaps in reply to the bot's message with that id."""
        self._note(chat, text)
        return self._post(chat, HeardKind.TEXT, text=text, reply_to=reply_to)

    def edit(self, chat: str, text: str) -> Update:
        """The person of `chat` makes `text` of something typed before."""
        return self._post(chat, HeardKind.EDITED, text=text)

    def newest_holding(self, chat: str, phrase: str) -> str:
        """The id of the bot's newest message in `chat` that holds the phrase; LookupError when none does."""
        found = [
            place
            for place, line in enumerate(self.transcript, start=1)
            if line.chat == chat and line.from_bot and phrase in line.text
        ]
        if not found:
            raise LookupError(f"no message in chat {chat} holds {phrase!r}")
        return str(found[-1])

    def press(self, chat: str, token: str) -> Update:
        """The person of `chat` presses the button that carries `token`, however old it is."""
        labels = [choice.label for line in self.shown(chat) for choice in line.choices if choice.token == token]
        self._note(chat, f"[{labels[-1] if labels else token}]")
        return self._post(chat, HeardKind.BUTTON, text=token)

    def press_label(self, chat: str, label: str) -> Update:
        """The person of `chat` presses the newest button that reads `label`; LookupError when none was ever shown."""
        tokens = [choice.token for line in self.shown(chat) for choice in line.choices if choice.label == label]
        if not tokens:
            raise LookupError(f"no button {label!r} was shown in chat {chat}")
        return self.press(chat, tokens[-1])

    def send_document(self, chat: str, name: str, content: bytes, caption: str = "", album: str = "") -> Update:
        """The person of `chat` sends a file, with others at once where they are of one album."""
        ref = f"file-{len(self._files) + 1}"
        self._files[ref] = content
        self._note(chat, caption, file_name=name, content=content)
        said = {"caption": caption, "file_ref": ref, "file_name": name, "file_size": len(content), "album": album}
        return self._post(chat, HeardKind.DOCUMENT, **said)

    def send_other(
        self,
        chat: str,
        what: str = "photo",
        content: bytes | None = None,
        caption: str = "",
        reply_to: str | None = None,
    ) -> Update:
        """The person of `chat` sends something that is neither text nor file: `photo` (with its `content`, when that
        can be fetched, and what is written under it), `voice`, `sticker`."""
        self._note(chat, f"[{what}] {caption}".strip(), content=content)
        said = {"text": what, "caption": caption, "reply_to": reply_to}
        if content is None:
            return self._post(chat, HeardKind.OTHER, **said)
        ref = f"file-{len(self._files) + 1}"
        self._files[ref] = content
        return self._post(chat, HeardKind.OTHER, **said, file_ref=ref, file_size=len(content))

    def send_card(self, chat: str, phone: str = "") -> Update:
        """The person of `chat` sends a card of contacts: their own, with its telephone; somebody else's without."""
        self._note(chat, f"[card] {phone}".strip())
        return self._post(chat, HeardKind.CARD, text=phone)

    def post_raw(self, body: str, chat: str = "") -> Update:
        """An update as the network worded it, readable or not."""
        self._heard_before += 1
        update = Update(str(self._heard_before), body, chat=chat, sent_at=self.clock.now())
        if self._away_since is not None:
            return update
        self.unheard.append(update)
        self._arrived.set()
        return update

    def repeat(self, update: Update) -> None:
        """The network delivers an update once more, as networks do."""
        self.unheard.append(update)
        self._arrived.set()

    def start(self, chat: str) -> None:
        """The person of `chat` has talked with the bot before, so that it may write to them."""
        self._started.add(chat)

    def block(self, chat: str) -> Update:
        """The person of `chat` blocks the bot, which hears of it."""
        self._blocked.add(chat)
        return self._post(chat, HeardKind.LEFT)

    def move(self, chat: str, to: str) -> None:
        """The chat gets another id: writing to the old one raises Moved."""
        self._moved[chat] = to
        self._started.add(to)

    def fail_next(self, error: SendError, chat: str | None = None, times: int = 1) -> None:
        """The next `times` sends, to `chat` or to anybody, raise `error` and deliver nothing."""
        self._faults[chat].extend([error] * times)

    def throttle(self, chat: str, after: timedelta) -> None:
        """The next send to `chat` is too fast by `after`."""
        self.fail_next(Throttled(after), chat)

    def goes_away(self) -> None:
        """From now on nothing arrives, and what people say is lost, until it `comes_back`."""
        self._away_since = self.clock.now()

    def comes_back(self) -> None:
        self._away_since = None

    @property
    def answered_at(self) -> datetime:
        """When it last was there."""
        return self._away_since or self.clock.now()

    def unavailable_once(self) -> None:
        """The next send finds the line down."""
        self.fail_next(Unavailable(SendFault.LINE_DOWN))

    def shown(self, chat: str) -> list[SpokenLine]:
        """What the bot has said in `chat`, oldest first."""
        return [line for line in self.transcript if line.chat == chat and line.from_bot]

    def texts(self, chat: str) -> list[str]:
        """The texts of `shown`."""
        return [line.text for line in self.shown(chat)]

    async def wait_for_update(self) -> None:
        """Returns when something waits to be heard."""
        while not self.unheard:
            self._arrived.clear()
            await self._arrived.wait()

    def acknowledge(self, updates: list[Update]) -> None:
        """The bot has these safe; the network forgets them."""
        for update in updates:
            self.unheard.remove(update)

    def carry(self, chat: str, line: SpokenLine, may_start_talk: bool) -> str:
        """Puts the bot's line into the chat and returns its message id; raises what was scripted or what such a chat
        deserves."""
        if self._away_since is not None:
            raise Unavailable(SendFault.LINE_DOWN)
        for key in (chat, None):
            if self._faults[key]:
                raise self._faults[key].pop(0)
        if chat in self._moved:
            raise Moved(self._moved[chat])
        if chat in self._blocked:
            raise Unreachable(SendFault.BLOCKED)
        if chat not in self._started and not may_start_talk:
            raise Unreachable(SendFault.NEVER_STARTED)
        self.transcript.append(line)
        return str(len(self.transcript))

    def file(self, ref: str) -> bytes:
        """The bytes of a file that a person sent; Refused when there is none by that reference."""
        try:
            return self._files[ref]
        except KeyError:
            raise Refused(SendFault.FILE_UNKNOWN) from None

    def _note(self, chat: str, text: str, file_name: str | None = None, content: bytes | None = None) -> None:
        self._started.add(chat)
        self.transcript.append(SpokenLine(chat, False, text, self.clock.now(), file_name=file_name, content=content))

    def _post(self, chat: str, kind: HeardKind, **rest: object) -> Update:
        body = json.dumps({"kind": kind, "chat": chat, "sender_name": self._names.get(chat), **rest})
        return self.post_raw(body, chat)
