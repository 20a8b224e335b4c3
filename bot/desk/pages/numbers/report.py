"""One unit's report: its numbers to look at, to ask back about, or to enter in its place, read by the same reader as in
chat and read back before they are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.dialogs.effects import AskBack, EnterFigures
from bot.dialogs.figures import AskedForm
from bot.dialogs.lines import change_line, value_line, value_or_reason, value_written
from bot.dialogs.pieces.acts import LONGEST
from bot.dialogs.pieces.page import title_said
from bot.dialogs.prompts import shortened
from bot.forms.answering import fields_of, judged
from core.capitals import first_up
from core.office.permissions import Action
from core.reports.forms import Indicator
from core.talk.agenda import Request
from core.talk.messages import Say
from storage.reports.requests import request_by_id
from storage.reports.table_pages import Version, versions_of
from web.desk_pages import Moved

FIELD = "n-"
"""How the fields of numbers are named."""


@dataclass(frozen=True)
class Field:
    """A number that is asked: how it stands in its field, and why what was typed is not taken."""

    key: str
    name: str
    unit: str
    typed: str
    wrong: tuple[str, ...]
    to: str


async def _asked(call: DeskCall) -> Request | None:
    """The piece of work of the address, where it asks for figures."""
    occurrence_id, piece = number_in(call.word(0)), number_in(call.word(1))
    request = await request_by_id(call.s, piece) if piece is not None else None
    if request is None or request.occurrence_id != occurrence_id or request.form is None:
        return None
    return request


async def shown_report(call: DeskCall) -> PageAnswer:
    request = await _asked(call)
    if request is None:
        return None
    return _report(call, request, fields_of(request), {})


def _report(
    call: DeskCall, request: Request, typed: Mapping[str, str], faults: Mapping[str, Sequence[Say]], why: str = ""
) -> Part:
    form = request.form
    values = {
        **_head(call, request),
        "fields": [_field(call, one, request, typed, faults) for one in (form.asked if form is not None else ())],
        "base": request.version,
        "waiting": request.waiting,
        "wrong": why,
        "may_enter": call.may(Action.HANDLE_REPORTS),
    }
    return Part("numbers-report.html", request.unit_name, values, 422 if faults or why else 200)


def _head(call: DeskCall, request: Request) -> dict[str, object]:
    table = f"/desk/numbers/{request.occurrence_id}"
    path = f"{table}/{request.expectation_id}"
    what = shortened(request.what, 100)
    piece = f"/desk/progress/{request.occurrence_id}/{request.expectation_id}"
    return {"title": call.said(title_said(request)), "table": table, "what": what, "path": path, "piece": piece}


def _field(
    call: DeskCall, one: Indicator, request: Request, typed: Mapping[str, str], faults: Mapping[str, Sequence[Say]]
) -> Field:
    to = f"/desk/numbers/{request.occurrence_id}/{request.expectation_id}/{one.key}"
    return Field(one.key, first_up(one.name), one.unit, typed.get(one.key, ""), call.all(faults.get(one.key, ())), to)


# --- entering ---------------------------------------------------------------------------------------------------------


async def enter(call: DeskCall) -> PageAnswer:
    """Read, read back, and kept by the second press, unless the unit has sent something meanwhile."""
    request = await _asked(call)
    if request is None or request.form is None:
        return None
    typed = {one.key: call.field(FIELD + one.key)[:LONGEST] for one in request.form.asked}
    base = call.number("base")
    if base is None:
        return _report(call, request, typed, {}, call.say("desk-numbers-nothing-typed"))
    if base != request.version:
        return _report(call, request, fields_of(request), {}, call.say("desk-numbers-sent-meanwhile"))
    read = judged(request, typed, base)
    if read.faults:
        return _report(call, request, typed, read.faults, call.say("desk-numbers-faults"))
    if not read.asked.changes:
        return _report(call, request, typed, {}, call.say("desk-numbers-same"))
    if call.field("sure"):
        await call.perform(EnterFigures(request.expectation_id, read.asked.answers, read.asked.blanks, base))
        return Moved(f"/numbers/{request.occurrence_id}/{request.expectation_id}", "entered")
    return _read_back(call, request, typed, read.asked)


def _read_back(call: DeskCall, request: Request, typed: Mapping[str, str], asked: AskedForm) -> Part:
    lines = call.all([change_line(*change) for change in asked.changes])
    hidden = {"base": request.version, "sure": 1, **{FIELD + key: text for key, text in typed.items()}}
    values = {**_head(call, request), "lines": lines, "hidden": hidden}
    values["says"] = call.say("enter-title", unit=request.unit_name, what=shortened(request.what, 80))
    return Part("numbers-enter.html", request.unit_name, values)


# --- one number -------------------------------------------------------------------------------------------------------


async def shown_number(call: DeskCall, *, typed: str = "", wrong: str = "") -> PageAnswer:
    request = await _asked(call)
    indicator = None if request is None or request.form is None else request.form.find(call.word(2))
    if request is None or indicator is None:
        return None
    versions = await versions_of(call.s, request.expectation_id, indicator.key)
    values = {
        **_head(call, request),
        "value": call.said(value_line(indicator, request.values, request.blanks)),
        "versions": [_version(call, one, indicator) for one in versions],
        "number": f"/desk/numbers/{request.occurrence_id}/{request.expectation_id}/{indicator.key}",
        "may_ask": call.may(Action.HANDLE_REPORTS) and request.version > 0,
        "typed": typed,
        "wrong": wrong,
    }
    return Part(
        "numbers-number.html", f"{request.unit_name}: {first_up(indicator.name)}", values, 422 if wrong else 200
    )


def _version(call: DeskCall, one: Version, indicator: Indicator) -> tuple[int, str, str]:
    """Its number, what it says, when and by whom."""
    if one.number is not None:
        value = value_written(indicator, one.number)
    else:
        value = value_or_reason(indicator, {}, {indicator.key: one.reason or ""})
    key = "piece-entered" if one.for_unit else "piece-sent"
    return one.version, value, call.say(key, at=one.at, by=one.by or "–", whose=None)


async def ask(call: DeskCall) -> PageAnswer:
    """Of a number that was sent; the unit is asked at once, as in chat."""
    request = await _asked(call)
    indicator = None if request is None or request.form is None else request.form.find(call.word(2))
    if request is None or indicator is None or request.version == 0:
        return None
    question = call.field("question")[:LONGEST]
    if not question:
        return await shown_number(call, wrong=call.say("desk-numbers-what-question"))
    await call.perform(AskBack(request.expectation_id, indicator.key, question))
    return Moved(f"/numbers/{request.occurrence_id}/{request.expectation_id}/{indicator.key}", "asked")
