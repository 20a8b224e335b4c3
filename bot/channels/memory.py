"""A network inside the process, for the demo, the sandbox and tests: people in it write, press and block by plain calls. The network outlives the
channels opened over it, as a real one outlives our restarts."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.base import Clock, Keep
from bot.channels.parts import split_text
from core.messages import (
    Choice,
    Heard,
    HeardKind,
    Limits,
    Message,
    Moved,
    QuotaSpent,
    Refused,
    SendError,
    Sent,
    Throttled,
    Unavailable,
    Unreachable,
    UnreadableUpdate,
    Update,
)

WITH_BUTTONS = Limits(text_length=4096, buttons=True, files=True, may_start_talk=False)
WITHOUT_BUTTONS = Limits(text_length=2000, buttons=False, files=False, may_start_talk=False)


@dataclass(frozen=True)
class Line:
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

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.transcript: list[Line] = []
        self.unheard: list[Update] = []
        self._heard_before = 0
        self._names: dict[str, str] = {}
        self._files: dict[str, bytes] = {}
        self._started: set[str] = set()
        self._blocked: set[str] = set()
        self._moved: dict[str, str] = {}
        self._faults: defaultdict[str | None, list[SendError]] = defaultdict(list)
        self._arrived = asyncio.Event()

    def name(self, chat: str, name: str) -> None:
        """What the network calls the person of `chat` from now on."""
        self._names[chat] = name

    def say(self, chat: str, text: str) -> Update:
        """The person of `chat` types `text`."""
        self._note(chat, text)
        return self._post(chat, HeardKind.TEXT, text=text)

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

    def send_document(self, chat: str, name: str, content: bytes, caption: str = "") -> Update:
        """The person of `chat` sends a file."""
        ref = f"file-{len(self._files) + 1}"
        self._files[ref] = content
        self._note(chat, caption, file_name=name, content=content)
        return self._post(chat, HeardKind.DOCUMENT, text=caption, file_ref=ref, file_name=name, file_size=len(content))

    def send_other(self, chat: str, what: str = "photo") -> Update:
        """The person of `chat` sends something that is neither text nor file: `photo`, `voice`, `sticker`."""
        self._note(chat, f"[{what}]")
        return self._post(chat, HeardKind.OTHER, text=what)

    def post_raw(self, body: str) -> Update:
        """An update as the network worded it, readable or not."""
        self._heard_before += 1
        update = Update(key=str(self._heard_before), body=body)
        self.unheard.append(update)
        self._arrived.set()
        return update

    def repeat(self, update: Update) -> None:
        """The network delivers an update once more, as networks do."""
        self.unheard.append(update)
        self._arrived.set()

    def block(self, chat: str) -> Update:
        """The person of `chat` blocks the bot, which hears of it."""
        self._blocked.add(chat)
        return self._post(chat, HeardKind.LEFT)

    def unblock(self, chat: str) -> None:
        """The person of `chat` lets the bot write again."""
        self._blocked.discard(chat)

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

    def unavailable_once(self) -> None:
        """The next send finds the line down."""
        self.fail_next(Unavailable("the line is down"))

    def shown(self, chat: str) -> list[Line]:
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

    def carry(self, chat: str, line: Line, may_start_talk: bool) -> str:
        """Puts the bot's line into the chat and returns its message id; raises what was scripted or what such a chat deserves."""
        for key in (chat, None):
            if self._faults[key]:
                raise self._faults[key].pop(0)
        if chat in self._moved:
            raise Moved(self._moved[chat])
        if chat in self._blocked:
            raise Unreachable("the person blocked the bot")
        if chat not in self._started and not may_start_talk:
            raise Unreachable("the person never started a talk")
        self.transcript.append(line)
        return str(len(self.transcript))

    def file(self, ref: str) -> bytes:
        """The bytes of a file that a person sent; Refused when there is none by that reference."""
        try:
            return self._files[ref]
        except KeyError:
            raise Refused("no such file") from None

    def _note(self, chat: str, text: str, file_name: str | None = None, content: bytes | None = None) -> None:
        self._started.add(chat)
        self.transcript.append(Line(chat, False, text, self.clock.now(), file_name=file_name, content=content))

    def _post(self, chat: str, kind: HeardKind, **rest: object) -> Update:
        return self.post_raw(json.dumps({"kind": kind, "chat": chat, "sender_name": self._names.get(chat), **rest}))


class MemoryChannel:
    """A channel over a MemoryNetwork; `limits` say what it can do, so that one class plays a network with buttons and one without."""

    def __init__(self, network: MemoryNetwork, limits: Limits = WITH_BUTTONS, name: str = "memory") -> None:
        self.network = network
        self.limits = limits
        self.name = name
        self._sent_in: defaultdict[tuple[int, int], int] = defaultdict(int)

    async def open(self) -> None:
        """Nothing to ask: the network is here."""

    async def close(self) -> None:
        """Nothing to let go of."""

    async def poll(self, keep: Keep) -> None:
        """Runs until cancelled; when `keep` fails nothing is acknowledged and it is tried again a second later."""
        while True:
            await self.network.wait_for_update()
            try:
                await self.pump(keep)
            except Exception:
                await self.network.clock.sleep(1)

    async def pump(self, keep: Keep) -> int:
        """One round of `poll` without waiting: keeps what is there now and says how many updates that were."""
        batch = list(self.network.unheard)
        if batch:
            await keep(batch)
            self.network.acknowledge(batch)
        return len(batch)

    def hear(self, body: str) -> Heard | None:
        """See Channel.hear."""
        try:
            said = json.loads(body)
            return Heard(**{**said, "kind": HeardKind(said["kind"]), "channel": self.name})
        except (ValueError, TypeError, KeyError) as error:
            raise UnreadableUpdate(f"{type(error).__name__}: {error}") from error

    async def fetch(self, file_ref: str) -> bytes:
        """See Channel.fetch."""
        return self.network.file(file_ref)

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        """See Channel.send. Every part counts against the monthly quota."""
        texts = split_text(message.text, self.limits.text_length)
        carries_file = message.file is not None and self.limits.files
        if not texts and not carries_file:
            raise Refused("the message is empty")
        *first, last = texts or [""]
        for text in first:
            self._carry(chat, Line(chat, True, text, self.network.clock.now()))
        line = Line(
            chat,
            True,
            last,
            self.network.clock.now(),
            choices=message.choices if self.limits.buttons else (),
            file_name=message.file.name if message.file and carries_file else None,
            content=content if carries_file else None,
        )
        return Sent(self._carry(chat, line), line.at, self._remarks(message, len(texts)))

    def invitation_link(self, code: str) -> str | None:
        """None: here the code is typed."""
        return None

    def _carry(self, chat: str, line: Line) -> str:
        month = (line.at.year, line.at.month)
        if self.limits.monthly_quota is not None and self._sent_in[month] >= self.limits.monthly_quota:
            raise QuotaSpent(f"{self.limits.monthly_quota} messages this month")
        message_id = self.network.carry(chat, line, self.limits.may_start_talk)
        self._sent_in[month] += 1
        return message_id

    def _remarks(self, message: Message, parts: int) -> str | None:
        remarks: Mapping[str, bool] = {
            f"in {parts} parts": parts > 1,
            "choices as digits": bool(message.choices) and not self.limits.buttons,
            "file left out": message.file is not None and not self.limits.files,
        }
        return "; ".join(text for text, true in remarks.items() if true) or None
