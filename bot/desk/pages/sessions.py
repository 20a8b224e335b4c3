"""Ai đang ở bàn làm việc: the browsers in which the desk is open. Everybody sees and ends their own; an administrator
also sees how many others have open, and ends somebody's."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.desk.page import Deed, PageAnswer, Part
from bot.dialogs.people.effects import EndSessions
from core.office.permissions import Action
from storage.office import desk_sessions
from storage.office.desk_sessions import DeskSession
from web.desk_pages import Moved


@dataclass(frozen=True)
class SessionLine:
    """One of one's own; `here`: this browser."""

    id: int
    name: str
    since: str
    seen: str
    here: bool


@dataclass(frozen=True)
class OthersLine:
    """Somebody else, with how many browsers, and when one of them last looked."""

    contact_id: int
    name: str
    count: int
    seen: str


async def _ended(call: DeskCall) -> PageAnswer:
    """One of one's own."""
    number = call.number("session")
    mine = await desk_sessions.open_sessions(call.s, call.now, call.person.id)
    if number not in [one.id for one in mine]:
        return None
    await desk_sessions.end_session(call.s, number, call.now)
    return Moved("/sessions", "session")


async def _ended_of(call: DeskCall) -> PageAnswer:
    """All of somebody else's."""
    whose = call.number("person")
    found = [one for one in await _others(call) if one.contact_id == whose]
    if not found:
        return None
    await call.perform(EndSessions(found[0].contact_id))
    return Moved("/sessions", "sessions-of", len(found))


class SessionsPage:
    name = "sessions"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "end": Deed(Action.SEE_ALL, _ended),
        "end-all": Deed(Action.GRANT_ROLES, _ended_of),
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        mine = await desk_sessions.open_sessions(call.s, call.now, call.person.id)
        values = {
            "lines": [_line(one, call) for one in mine],
            "sees_others": call.may(Action.GRANT_ROLES),
            "others": _by_person(await _others(call), call) if call.may(Action.GRANT_ROLES) else (),
        }
        return Part("sessions.html", call.say("desk-nav-sessions"), values)


async def _others(call: DeskCall) -> list[DeskSession]:
    """Of everybody else, the one that was used last first."""
    found = await desk_sessions.open_sessions(call.s, call.now)
    return [one for one in found if one.contact_id != call.person.id]


def _line(one: DeskSession, call: DeskCall) -> SessionLine:
    since, seen = call.say("desk-moment", at=one.began_at), call.say("desk-moment", at=one.seen_at)
    return SessionLine(one.id, one.name, since, seen, one.id == call.session.id)


def _by_person(found: Sequence[DeskSession], call: DeskCall) -> list[OthersLine]:
    counts = Counter(one.contact_id for one in found)
    newest = {one.contact_id: one for one in reversed(found)}
    lines = [
        OthersLine(whose, newest[whose].name, count, call.say("desk-moment", at=newest[whose].seen_at))
        for whose, count in counts.items()
    ]
    return sorted(lines, key=lambda line: line.name)
