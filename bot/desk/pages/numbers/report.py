"""One unit's report: its numbers to look at, or to enter in its place, read by the same reader as in chat and read back
before they are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.numbers.asked import asked_for, head_of, path_of
from bot.dialogs.effects import EnterFigures
from bot.dialogs.figures import AskedForm
from bot.dialogs.lines import change_line
from bot.dialogs.pieces.acts import LONGEST
from bot.dialogs.prompts import shortened
from bot.forms.answering import asked_of, fields_of, judged
from core.capitals import first_up
from core.office.permissions import Action
from core.reports.forms import Indicator
from core.talk.agenda import Request
from core.talk.messages import Say
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


@dataclass(frozen=True)
class Filling:
    """What stands in the fields by key, by key why it is not taken, and why all of it is not."""

    typed: Mapping[str, str]
    faults: Mapping[str, Sequence[Say]] = field(default_factory=dict)
    why: str = ""


async def shown_report(call: DeskCall) -> PageAnswer:
    request = await asked_for(call)
    return None if request is None else _report(call, request, Filling(fields_of(request)))


def _report(call: DeskCall, request: Request, filling: Filling) -> Part:
    values = {
        **head_of(call, request),
        "fields": [_field(call, one, request, filling) for one in asked_of(request)],
        "base": request.version,
        "waiting": request.waiting,
        "wrong": filling.why,
        "may_enter": call.may(Action.HANDLE_REPORTS),
    }
    return Part("numbers-report.html", request.unit_name, values, 422 if filling.why else 200)


def _field(call: DeskCall, one: Indicator, request: Request, filling: Filling) -> Field:
    typed, wrong = filling.typed.get(one.key, ""), call.all(filling.faults.get(one.key, ()))
    return Field(one.key, first_up(one.name), one.unit, typed, wrong, f"{path_of(request)}/{one.key}")


# --- entering ---------------------------------------------------------------------------------------------------------


async def enter(call: DeskCall) -> PageAnswer:
    """Read, read back, and kept by the second press, unless the unit has sent something meanwhile."""
    request = await asked_for(call)
    if request is None:
        return None
    typed = {one.key: call.field(FIELD + one.key)[:LONGEST] for one in asked_of(request)}
    base = call.number("base")
    if base is None:
        return _report(call, request, Filling(typed, why=call.say("desk-numbers-nothing-typed")))
    if base != request.version:
        return _report(call, request, Filling(fields_of(request), why=call.say("desk-numbers-sent-meanwhile")))
    return await _entering(call, request, typed)


async def _entering(call: DeskCall, request: Request, typed: Mapping[str, str]) -> PageAnswer:
    """What was typed onto the version that stands."""
    read = judged(request, typed, request.version)
    if read.faults:
        return _report(call, request, Filling(typed, read.faults, call.say("desk-numbers-faults")))
    if not read.asked.changes:
        return _report(call, request, Filling(typed, why=call.say("desk-numbers-same")))
    if not call.field("sure"):
        return _read_back(call, request, typed, read.asked)
    await call.perform(_entered(request, read.asked))
    return Moved(path_of(request).removeprefix("/desk"), "entered")


def _entered(request: Request, asked: AskedForm) -> EnterFigures:
    return EnterFigures(request.expectation_id, asked.answers, asked.blanks, asked.base, asked.sentences)


def _read_back(call: DeskCall, request: Request, typed: Mapping[str, str], asked: AskedForm) -> Part:
    values = {
        **head_of(call, request),
        "lines": call.all([change_line(*change) for change in asked.changes]),
        "hidden": {"base": request.version, "sure": 1, **{FIELD + key: text for key, text in typed.items()}},
        "says": call.say("enter-title", unit=request.unit_name, what=shortened(request.what, 80)),
    }
    return Part("numbers-enter.html", request.unit_name, values)
