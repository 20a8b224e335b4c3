"""The notices of the office, the newest first, those that wait for a second person before them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import Part
from bot.desk.whom import codes_in
from bot.dialogs.plan.items import audience_said
from bot.dialogs.prompts import shortened
from core.capitals import first_up
from core.office.permissions import Action
from core.office.units import Unit
from core.talk.notices import Flow, NoticeAsks, NoticeReport, NoticeState
from storage.mail.notice_reports import recent_notices
from storage.mail.notice_seconds import awaiting
from storage.office.units import units_on

BRIEF = 120
"""Characters of a notice in the list."""


@dataclass(frozen=True)
class NoticeLine:
    """`done` of `of` people have acknowledged it, or have it where that is not asked."""

    id: int
    text: str
    at: str
    whom: str
    done: int
    of: int
    how: str
    state: str
    with_file: bool


@dataclass(frozen=True)
class AwaitedLine:
    id: int
    text: str
    how: str


async def listed(call: DeskCall) -> Part:
    found = await recent_notices(call.s, PAGE + 1, (call.page - 1) * PAGE)
    values = {
        "lines": await _lines(found[:PAGE], call),
        "awaiting": await _awaiting(call),
        "page": call.page,
        "more": len(found) > PAGE,
        "may_write": call.may(Action.WRITE_NOTICES),
    }
    return Part("notices.html", call.say("desk-nav-notices"), values)


async def _lines(found: Sequence[NoticeReport], call: DeskCall) -> list[NoticeLine]:
    units = await units_on(call.s, call.today, codes_in(one.audience for one in found))
    return [_line(one, units, call) for one in found]


def _line(one: NoticeReport, units: list[Unit], call: DeskCall) -> NoticeLine:
    done, how = _how_far(one)
    return NoticeLine(
        one.id,
        shortened(one.text, BRIEF),
        call.say("desk-notices-at", at=one.released_at),
        first_up(call.said(audience_said(one.audience, units))),
        done,
        one.recipients,
        call.say(how, done=done, all=one.recipients),
        state_said(one, call),
        bool(one.file_name),
    )


def _how_far(one: NoticeReport) -> tuple[int, str]:
    """(how many have acknowledged it, or have it where that is not asked; the key by which that is said)."""
    if one.asks is NoticeAsks.NOTHING:
        return one.steps.sent, "desk-notices-came"
    return one.acknowledged, "desk-notices-acknowledged"


def state_said(one: NoticeReport, call: DeskCall) -> str:
    return call.say("desk-notices-state", state=_state(one))


def _state(one: NoticeReport) -> str:
    if one.corrected_by is not None:
        return "corrected"
    if one.state is NoticeState.WITHDRAWN:
        return "withdrawn"
    if one.flow is not Flow.GOING:
        return one.flow.value
    if one.steps.waiting:
        return "going"
    return "out"


async def _awaiting(call: DeskCall) -> list[AwaitedLine]:
    return [
        AwaitedLine(
            one.id, shortened(one.words.text, BRIEF), call.say("desk-notices-awaited", by=one.by, people=one.people)
        )
        for one in await awaiting(call.s, call.today)
    ]
