"""The recipients of a notice as lines of a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.dialogs.notices.following import why_waits
from core.states import MessageState
from core.talk.notices import NoticePerson


@dataclass(frozen=True)
class PersonLine:
    name: str
    unit: str
    phone: str
    how: str


def people_lines(people: Sequence[NoticePerson], call: DeskCall) -> list[PersonLine]:
    """Before it goes out: whether each can be reached."""
    return [PersonLine(one.name, one.unit, one.phone or "", _meant(one, call)) for one in people]


def _meant(one: NoticePerson, call: DeskCall) -> str:
    if one.state is MessageState.QUEUED:
        return call.say("desk-notices-reachable")
    return call.said(why_waits(one))


def followed_lines(people: Sequence[NoticePerson], call: DeskCall) -> list[PersonLine]:
    """Once it is out: how far it came to each."""
    return [PersonLine(one.name, one.unit, one.phone or "", _came(one, call)) for one in people]


def _came(one: NoticePerson, call: DeskCall) -> str:
    if one.acknowledged_at is not None:
        return call.say("desk-notices-has", at=one.acknowledged_at)
    return call.said(why_waits(one))
