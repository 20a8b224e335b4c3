"""What every network looks like from inside the house: opened, heard, answered and closed. How one network does it
lives in its own file."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from core.talk.messages import Heard, Limits, Message, Sent, Update

Keep = Callable[[Sequence[Update]], Awaitable[None]]
"""Commits raw updates to the inbox and returns after COMMIT; an update already there by its key is passed over. Raises
Unavailable: not now."""


class ChannelClock(Protocol):
    """The hour, as channels are given it; the real one and the virtual one live in scheduler/clock.py."""

    def now(self) -> datetime:
        """The moment in UTC, aware."""

    async def sleep(self, seconds: float) -> None:
        """Returns `seconds` later."""


class Forbidden(Exception):
    """A webhook call without the agreed secret."""


class Channel(Protocol):
    """One network. Its methods raise nothing but the SendError family, save where they say so."""

    name: str
    limits: Limits

    async def open(self) -> None:
        """Asks the network who we are. Raises Misconfigured when it rejects us; Unavailable when it does not answer,
        after which the channel may be used all the same and finds its way when the line is back."""

    async def close(self) -> None:
        """Lets go of connections; may be called twice."""

    async def poll(self, keep: Keep) -> None:
        """Runs until cancelled: fetch, keep, and only then acknowledge. Survives network faults and a failing `keep`
        with growing pauses."""

    def hear(self, body: str) -> Heard | None:
        """What one raw update says, None when it is nothing to us. Raises UnreadableUpdate, and nothing else."""

    async def fetch(self, file_ref: str) -> bytes:
        """The bytes of a file that a person sent."""

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        """Shows `message`; `content` is the bytes of `message.file`. What the network cannot do is done another way and
        noted in the receipt."""

    def invitation_link(self, code: str) -> str | None:
        """The link that starts a talk with `code`; None where the code is typed."""


@runtime_checkable
class TellsHour(Protocol):
    """A channel whose network tells the hour beside its answers; `isinstance(channel, TellsHour)` tells."""

    async def hour(self) -> datetime | None:
        """By the answer to a question that is put now; None when there is none, or its clock may be the machine's
        own."""


@dataclass(frozen=True)
class Seen:
    """What a network tells of our bot. `called`: what people find it by. `calls`: the address that the network calls,
    empty where it waits to be asked; `is_to_call`: what that is to be. `waiting`: updates that could not be brought;
    `complaint`: why, in the network's words."""

    called: str = ""
    calls: str = ""
    is_to_call: str = ""
    waiting: int = 0
    complaint: str = ""


@runtime_checkable
class Looks(Protocol):
    """A channel that can be looked at without anything being changed at its network; `isinstance(channel, Looks)`
    tells."""

    async def look(self) -> Seen:
        """In place of `open`, and raises the same."""


@dataclass(frozen=True)
class Description:
    """`long`: before the first message, at most 512 characters; `short`: where the bot is looked at or handed on, at
    most 120. `language` by its two letters; empty: for all others."""

    language: str
    long: str
    short: str


@runtime_checkable
class ListsCommands(Protocol):
    """A channel whose network shows a list of commands; `isinstance(channel, ListsCommands)` tells."""

    async def list_commands(self, commands: Sequence[tuple[str, str]], chat: str | None = None) -> None:
        """(name of Latin letters, figures and "_", what it does), in their order, for all chats or for this one; they
        take the place of those that were listed. None for a chat: everybody's count there again. Raises SendError."""


@runtime_checkable
class Describes(Protocol):
    """A channel whose network shows what the bot is for, before anybody has written; `isinstance(channel, Describes)`
    tells."""

    async def describe(self, descriptions: Sequence[Description]) -> None:
        """Says so, where it says something else now. Raises SendError."""


@runtime_checkable
class KnowsLine(Protocol):
    """A channel that knows whether its network is there: all whose network brings nothing twice (Limits.brings_again);
    `isinstance(channel, KnowsLine)` tells."""

    @property
    def answered_at(self) -> datetime | None:
        """When the network last was there for what people write; None until it has been."""


@runtime_checkable
class Listens(Protocol):
    """A channel that asks its network for news; `isinstance(channel, Listens)` tells."""

    @property
    def deaf(self) -> bool:
        """Whether it has asked several times in a row and got none, for whatever reason."""


SEVERAL = 5
"""Questions without an answer in a row from which a channel that listens is deaf."""


@runtime_checkable
class FoundByName(Protocol):
    """A channel whose bot people look for by its name, since no link leads to it."""

    @property
    def called(self) -> str | None:
        """None until the network has told."""


@runtime_checkable
class Edits(Protocol):
    """A channel that can put what was said into other words; `isinstance(channel, Edits)` tells."""

    async def edit(self, chat: str, message_id: str, message: Message) -> None:
        """The message of that id (Sent.message_id) says this from now on. Raises SendError: Refused where it is not
        there any more."""


@runtime_checkable
class Webhook(Protocol):
    """A channel that the network calls instead of being asked; `isinstance(channel, Webhook)` tells."""

    path: str

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether the caller shows the agreed secret: judged by the head of a call, before its body is read. Header
        names in any case."""

    def accept(self, headers: Mapping[str, str], body: bytes) -> Update | None:
        """One call as an update to keep before answering 200; None when it holds none. Header names in any case.
        Raises Forbidden, or UnreadableUpdate for what is no JSON object."""


@runtime_checkable
class Exchangeable(Protocol):
    """A channel whose bot may be exchanged for another: `line` says which it is, and stands on each Update. Where a
    person's chat has another id with each bot, `Heard.chat` begins with it, so that nobody is taken for somebody
    else."""

    line: str
