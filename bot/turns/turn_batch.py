"""What a group of turns stands on, looked up for all of its chats at once, and what they come to, written for all at
once when they are over."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum
from typing import Any

from bot.dialogs.base import Expects, Office, Pick
from bot.dialogs.registry import DIALOGS
from bot.turns.group_looks import Chat, GroupLooks, by_channel
from bot.turns.talks import Pushed, ShownChoice, Talk
from core.office.people import Person
from core.reminders.policy import Policy
from core.talk.messages import Say
from core.talk.tokens import read_prompt, read_standing
from reading.meaning.values import Meaning
from storage.database.session import Session
from storage.mail import conversations, outbox
from storage.mail.conversations import Conversation
from storage.mail.open_choices import message_shown, pushed_choices, was_shown
from storage.mail.outbox import Choices, Outgoing
from storage.mail.unkept import forget_updates, parting
from storage.office import people

Label = Callable[[Say], str]
"""A label as it is written on the screen."""


class Erased(IntEnum):
    """Whether something was erased, and how soon the file is to be cleaned of it."""

    NOTHING = 0
    SOON = 1
    NOW = 2


@dataclass
class TurnBatch:
    """Who writes and where each talk stands, within one transaction. `write` ends it."""

    session: Session
    chats: Collection[Chat]
    office: Office
    now: datetime
    label: Label
    looks: GroupLooks
    talks: dict[Chat, Talk] = field(default_factory=dict)
    _changed: dict[Chat, Conversation] = field(default_factory=dict)
    _said: list[Outgoing] = field(default_factory=list)
    _said_to: set[Chat] = field(default_factory=set)
    _unkept: set[int] = field(default_factory=set)
    _closed: set[Chat] = field(default_factory=set)
    erased: Erased = Erased.NOTHING

    @classmethod
    async def of(
        cls, session: Session, chats: Iterable[Chat], office: Office, now: datetime, label: Label, policy: Policy
    ) -> "TurnBatch":
        """Everybody of `chats` has been heard from just now."""
        chats = frozenset(chats)
        looks = GroupLooks(session, office.today, now, policy, chats)
        batch = cls(session, chats, office, now, label, looks)
        for channel, those in by_channel(batch.chats):
            await people.heard_from(session, channel, those, now)
            stored = await conversations.load_all(session, channel, those)
            pushed = await pushed_choices(session, channel, those, now)
            batch.talks |= {
                (channel, chat): talk_of(stored.get(chat), batch.seen(pushed.get(chat, ()))) for chat in those
            }
        return batch

    def seen(self, messages: Iterable[Choices]) -> Sequence[Pushed]:
        """Messages as they stand on the screen."""
        return [
            Pushed([ShownChoice(digit, self.label(label), None, token) for digit, label, token in choices])
            for choices in messages
        ]

    def shown(self, picks: Iterable[Pick]) -> Sequence[ShownChoice]:
        """The choices of a prompt as they stand on the screen."""
        return [ShownChoice(pick.digit, self.label(pick.label), pick.means) for pick in picks]

    async def person(self, chat: Chat) -> Person | None:
        """Who writes from there; None for a stranger."""
        return await self.looks.people.of(chat)

    async def was_shown(self, chat: Chat, token: str) -> bool:
        """Whether the person in the chat has that button there. What can open nothing is not looked for."""
        talk, person = self.talks[chat], await self.person(chat)
        prompt = read_prompt(token)
        if prompt is None and read_standing(token) is None:
            return False
        if prompt is not None and prompt[0] != talk.prompt:
            return False
        return await was_shown(self.session, *chat, person.id if person else None, token)

    async def addressed(self, chat: Chat, talk: Talk, reply_to: str | None) -> Talk:
        """The talk as it stands for what is said in reply to that message of the bot, where it is known."""
        if reply_to is None:
            return talk
        person = await self.person(chat)
        message = await message_shown(self.session, *chat, person.id if person else None, reply_to)
        if message is None:
            return talk
        if message.by_itself:
            return replace(talk, pushed=self.seen([message.choices]), targeted=True)
        if message.asks_last:
            return replace(talk, pushed=())
        return replace(talk, looks_back=True)

    def end_turn(self, chat: Chat, talk: Talk, said: Iterable[Outgoing]) -> None:
        """Where the talk stands now, and what is said in it: what had been pushed is older than that."""
        said = tuple(said)
        pushed = () if said else self.talks[chat].pushed
        self.talks[chat] = replace(talk, pushed=pushed, targeted=False, looks_back=False)
        self._closed.discard(chat)
        self._changed[chat] = conversation_of(chat, talk, self.now)
        self._said += said
        self._said_to.add(chat)

    def say(self, said: Outgoing) -> None:
        """What belongs to no talk, and leaves each where it stands."""
        self._said.append(said)
        self._said_to.add((said.channel or "", said.chat or ""))

    def not_kept(self, inbox_id: int) -> None:
        """What this update said is not to stay."""
        self._unkept.add(inbox_id)
        self.erased = max(self.erased, Erased.SOON)

    def close(self, chat: Chat, said: Iterable[Outgoing]) -> None:
        """The chat is that of somebody of whom nothing is kept: no talk goes on in it, and what is said to it vanishes
        when it has left."""
        self.talks[chat] = Talk()
        self._changed.pop(chat, None)
        if chat in self._said_to:
            self._said = [parting(one) if (one.channel, one.chat) == chat else one for one in self._said]
        self._closed.add(chat)
        self._said += map(parting, said)

    async def write(self) -> None:
        if self._unkept:
            await forget_updates(self.session, self._unkept)
        for channel, those in by_channel(self._closed - self._changed.keys()):
            await conversations.end_conversations(self.session, channel, those)
        await conversations.save(self.session, *self._changed.values())
        await outbox.enqueue(self.session, self._said, self.now)


def talk_of(stored: Conversation | None, pushed: Sequence[Pushed] = ()) -> Talk:
    """Where the chat stands, and what was pushed since; a dialog this version does not know is as good as none."""
    if stored is None:
        return Talk(pushed=pushed)
    box = stored.state
    state = box.get("state") if stored.dialog in DIALOGS else None
    if box.get("secret"):
        until = datetime.fromisoformat(box["secret"])
    else:
        until = None
    return Talk(
        stored.dialog,
        stored.version,
        state,
        Expects(box.get("expects", Expects.CHOICE)),
        [
            ShownChoice(digit, label, Meaning(means) if means else None)
            for digit, label, means in box.get("choices", ())
        ],
        stored.prompt,
        box.get("paused") or {},
        pushed=pushed,
        secret_until=until,
    )


def conversation_of(chat: Chat, talk: Talk, now: datetime) -> Conversation:
    box: dict[str, Any] = {
        "state": talk.state,
        "expects": talk.expects.value,
        "choices": [[one.digit, one.label, one.means] for one in talk.choices],
        "paused": dict(talk.paused),
    }
    if talk.secret_until is not None:
        box["secret"] = talk.secret_until.isoformat()
    return Conversation(*chat, talk.dialog, talk.version, box, talk.prompt, now)
