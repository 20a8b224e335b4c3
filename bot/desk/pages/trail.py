"""Vết: who did what to what, before and after; searched by the words of its lines."""

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import NO_DEEDS, PageAnswer, Part
from bot.dialogs.trail.talk import trail_said
from core.office.permissions import Action
from core.spelling import folded_words
from storage.overview.trail import trail

LOOKED_THROUGH = 2000
"""Deeds that are searched: those of some months."""


class TrailPage:
    name = "trail"
    action = Action.SEE_ALL
    deeds = NO_DEEDS

    async def show(self, call: DeskCall) -> PageAnswer:
        found = await _found(call, (call.page - 1) * PAGE, folded_words(call.asked("q")))
        values = {"lines": found[:PAGE], "q": call.asked("q"), "page": call.page, "more": len(found) > PAGE}
        return Part("trail.html", call.say("desk-nav-trail"), values)


async def _found(call: DeskCall, first: int, words: str) -> list[str]:
    """A page of those that hold the words, and one line more where there is another page."""
    if not words:
        return await _lines(call, first, PAGE + 1)
    lines = [line for line in await _lines(call, 0, LOOKED_THROUGH) if words in folded_words(line)]
    return lines[first : first + PAGE + 1]


async def _lines(call: DeskCall, first: int, most: int) -> list[str]:
    return [call.said(trail_said(one, call.config.zone)) for one in await trail(call.s, first=first, most=most)]
