"""Ai đang ở bàn làm việc: the browsers in which the desk is open. Everybody ends their own; an administrator, any."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.desk.page import Deed, PageAnswer, Part
from core.office.permissions import Action
from storage.office import desk_sessions
from web.desk_pages import Moved


@dataclass(frozen=True)
class SessionLine:
    id: int
    name: str
    since: str
    seen: str
    here: bool


async def _end(call: DeskCall) -> PageAnswer:
    """Raises PermissionError for somebody else's, unless an administrator asks."""
    number = call.number("session")
    found = [one for one in await desk_sessions.open_sessions(call.s, call.now) if one.id == number]
    if not found:
        return None
    if found[0].contact_id != call.person.id and not call.may(Action.GRANT_ROLES):
        raise PermissionError("somebody else's session")
    await desk_sessions.end_session(call.s, found[0].id, call.now)
    return Moved("/sessions", "session")


class SessionsPage:
    name = "sessions"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {"end": Deed(Action.SEE_ALL, _end)}

    async def show(self, call: DeskCall) -> PageAnswer:
        whose = None if call.may(Action.GRANT_ROLES) else call.person.id
        found = await desk_sessions.open_sessions(call.s, call.now, whose)
        lines = [
            SessionLine(
                one.id,
                one.name,
                call.say("desk-moment", at=one.began_at),
                call.say("desk-moment", at=one.seen_at),
                one.id == call.session.id,
            )
            for one in found
        ]
        return Part("sessions.html", call.say("desk-nav-sessions"), {"lines": lines})
