"""The addresses of conferences and their buttons; the list of those ahead."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall, number_in
from bot.desk.page import Deed, Does, PageAnswer, Part, refused
from bot.desk.pages.conferences import attendance, inviting, quotas
from bot.dialogs.conferences.saying import when_said
from core.capitals import first_up
from core.office.permissions import Action
from core.talk.conferences import Conference
from storage.conferences.convocations import conference, conferences_ahead
from web.desk_pages import Moved


@dataclass(frozen=True)
class ConferenceLine:
    """`came` of `asked` units have answered; `how` in words."""

    id: int
    title: str
    when: str
    place: str
    cluster: str
    came: int
    asked: int
    how: str


Sets = Callable[[Conference, DeskCall], Awaitable[quotas.WrongNumber | str]]


def _sets(numbers: Sets) -> Does:
    """A number of delegates; what is not taken stands on the conference's page."""

    async def pressed(call: DeskCall) -> PageAnswer:
        one = await conference(call.s, number_in(call.word(0)) or 0)
        if one is None:
            return None
        done = await numbers(one, call)
        if isinstance(done, quotas.WrongNumber):
            return await attendance.shown(one.event_id, call, done)
        return Moved(f"/conferences/{one.event_id}", done)

    return pressed


class ConferencesPage:
    """`/conferences`, `/conferences/ID`, its files, and `/conferences/ID/invite`."""

    name = "conferences"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "revise": Deed(Action.HOLD_CONFERENCES, inviting.revised),
        "invite": Deed(Action.HOLD_CONFERENCES, inviting.released),
        "number": Deed(Action.HOLD_CONFERENCES, _sets(quotas.set_number)),
        "drop-number": Deed(Action.HOLD_CONFERENCES, _sets(quotas.drop_number)),
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        if not call.word(0):
            return await _listed(call)
        event_id, word = number_in(call.word(0)), call.word(1)
        if event_id is None:
            return None
        if not word:
            return await attendance.shown(event_id, call)
        if word == "invite":
            return await _inviting(event_id, call)
        return await attendance.file_of(event_id, word, call)


async def _inviting(event_id: int, call: DeskCall) -> PageAnswer:
    """Only for whoever may let the invitation go."""
    if not call.may(Action.HOLD_CONFERENCES):
        return refused(call)
    return await inviting.opened(event_id, call)


async def _listed(call: DeskCall) -> Part:
    found, first = await conferences_ahead(call.s, call.today), (call.page - 1) * PAGE
    lines = [_line(one, call) for one in found[first : first + PAGE]]
    values = {"lines": lines, "page": call.page, "more": len(found) > first + PAGE}
    return Part("conferences.html", call.say("desk-nav-conferences"), values)


def _line(one: Conference, call: DeskCall) -> ConferenceLine:
    return ConferenceLine(
        one.event_id,
        one.title,
        first_up(call.said(when_said(one.when))),
        one.when.place or "",
        one.cluster or "",
        one.came,
        one.asked,
        first_up(call.say(_how(one), came=one.came, asked=one.asked)),
    )


def _how(one: Conference) -> str:
    if not one.when.dated.is_firm:
        return "conference-how-undated"
    if not one.invited:
        return "conference-how-not-invited"
    return "conference-how-answered"
