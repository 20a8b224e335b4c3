"""What a page of the desk is: who may look at it, what it shows, and which buttons it has. Whoever may not look may not
press; each button is somebody's by the table of permissions, and its effects are asked once more."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.app import House
from bot.desk.call import DeskCall
from core.office.permissions import Action
from web.desk_pages import Afresh, Answer, Calling

NO_DEEDS: Mapping[str, "Deed"] = {}


@dataclass(frozen=True)
class Part:
    """What a page shows: `template` with `values`; `status` 422 where something that was filled in is not taken;
    `afresh` where something is being watched."""

    template: str
    title: str
    values: Mapping[str, object] = field(default_factory=dict)
    status: int = 200
    afresh: Afresh | None = None


PageAnswer = Part | Answer | None
"""None: there is no such thing."""
Does = Callable[[DeskCall], Awaitable[PageAnswer]]


@dataclass(frozen=True)
class Deed:
    """A button. `prepare` is what takes time and needs no transaction: reading a file in a process apart."""

    action: Action
    do: Does
    prepare: Callable[[House, Calling], Awaitable[object]] | None = None


class DeskPage(Protocol):
    """`name` is the first word of its address and the end of its label's key; `deeds` are its buttons by name."""

    name: str
    action: Action

    @property
    def deeds(self) -> Mapping[str, Deed]: ...

    async def show(self, call: DeskCall) -> PageAnswer: ...


def refused(call: DeskCall) -> Part:
    """What is not theirs to see, or to do."""
    return Part("refused.html", call.say("desk-refused"), status=403)
