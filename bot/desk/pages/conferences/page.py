"""The addresses of conferences and their buttons; the list of those ahead."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall, number_in
from bot.desk.page import Deed, PageAnswer, Part, refused
from bot.desk.pages.conferences import attendance, inviting
from bot.dialogs.conferences.saying import when_said
from core.capitals import first_up
from core.office.permissions import Action
from core.talk.conferences import Conference
from storage.conferences.convocations import conferences_ahead


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


class ConferencesPage:
    """`/conferences`, `/conferences/ID`, its files, and `/conferences/ID/invite`."""

    name = "conferences"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "revise": Deed(Action.HOLD_CONFERENCES, inviting.revised),
        "invite": Deed(Action.HOLD_CONFERENCES, inviting.released),
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
            return await inviting.opened(event_id, call) if call.may(Action.HOLD_CONFERENCES) else refused(call)
        return await attendance.file_of(event_id, word, call)


async def _listed(call: DeskCall) -> Part:
    found, first = await conferences_ahead(call.s, call.today), (call.page - 1) * PAGE
    lines = [_line(one, call) for one in found[first : first + PAGE]]
    values = {"lines": lines, "page": call.page, "more": len(found) > first + PAGE}
    return Part("conferences.html", call.say("desk-nav-conferences"), values)


def _line(one: Conference, call: DeskCall) -> ConferenceLine:
    how = "conference-how-answered"
    if not one.when.dated.is_firm:
        how = "conference-how-undated"
    elif not one.invited:
        how = "conference-how-not-invited"
    return ConferenceLine(
        one.event_id,
        one.title,
        first_up(call.said(when_said(one.when))),
        one.when.place or "",
        one.cluster or "",
        one.came,
        one.asked,
        first_up(call.say(how, came=one.came, asked=one.asked)),
    )
