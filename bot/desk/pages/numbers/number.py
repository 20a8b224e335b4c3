"""One number of one unit's report: its versions, who sent each, when, through what, and the sentence it was read from;
and a question back about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.numbers.asked import asked_for, head_of, path_of
from bot.dialogs.effects import AskBack
from bot.dialogs.lines import value_line, value_or_reason, value_written
from bot.dialogs.pieces.acts import LONGEST
from core.capitals import first_up
from core.office.permissions import Action
from core.reports.forms import Indicator
from core.reports.sentences import parts_of
from core.talk.agenda import Request
from storage.reports.table_pages import Version, versions_of
from web.desk_pages import Moved

AROUND = 200
"""So much of a sentence is shown on either side of the value (characters)."""


@dataclass(frozen=True)
class Quote:
    """A sentence with the value in it; only the end of what stands before it, and the beginning of what follows."""

    before: str
    value: str
    after: str


@dataclass(frozen=True)
class VersionLine:
    """`quote`: what it was read from; else `why` there is none."""

    version: int
    value: str
    who: str
    through: str
    quote: Quote | None
    why: str


@dataclass(frozen=True)
class Shown:
    """The number that the address names, in its report."""

    request: Request
    indicator: Indicator

    @property
    def path(self) -> str:
        return f"{path_of(self.request)}/{self.indicator.key}"


async def _number(call: DeskCall) -> Shown | None:
    request = await asked_for(call)
    if request is None or request.form is None:
        return None
    indicator = request.form.find(call.word(2))
    return None if indicator is None else Shown(request, indicator)


async def shown_number(call: DeskCall) -> PageAnswer:
    number = await _number(call)
    return None if number is None else await _page(call, number)


async def _page(call: DeskCall, number: Shown, wrong: str = "") -> Part:
    """`wrong`: why the question is not asked."""
    request, indicator = number.request, number.indicator
    versions = await versions_of(call.s, request.expectation_id, indicator.key)
    values = {
        **head_of(call, request),
        "value": call.said(value_line(indicator, request.values, request.blanks)),
        "versions": _lines(call, indicator, versions),
        "number": number.path,
        "may_ask": call.may(Action.HANDLE_REPORTS) and request.version > 0,
        "wrong": wrong,
    }
    title = f"{request.unit_name}: {first_up(indicator.name)}"
    return Part("numbers-number.html", title, values, 422 if wrong else 200)


def _lines(call: DeskCall, indicator: Indicator, versions: Sequence[Version]) -> list[VersionLine]:
    """The newest first, each beside the one before it."""
    return [_line(call, indicator, *both) for both in zip_longest(versions, versions[1:])]


def _line(call: DeskCall, indicator: Indicator, one: Version, older: Version | None) -> VersionLine:
    """What only went along with others that were said anew is of the version it was said in."""
    value, quote = _said(one, indicator), _quote(one, indicator.key)
    return VersionLine(one.version, value, _who(call, one), _through(call, one), quote, _why_unquoted(call, one, older))


def _said(one: Version, indicator: Indicator) -> str:
    if one.number is not None:
        return value_written(indicator, one.number)
    return value_or_reason(indicator, {}, {indicator.key: one.reason or ""})


def _who(call: DeskCall, one: Version) -> str:
    key = "piece-entered" if one.for_unit else "piece-sent"
    return call.say(key, at=one.at, by=one.by or "–", whose=None)


def _through(call: DeskCall, one: Version) -> str:
    """Nothing where that was not kept."""
    if one.through is None:
        return ""
    return call.say("desk-numbers-through", channel=one.through.partition(":")[0])


def _quote(one: Version, key: str) -> Quote | None:
    if one.sentence is None:
        return None
    before, value, after = parts_of(one.sentence, key)
    return Quote(_end_of(before), value, _beginning_of(after))


def _end_of(text: str) -> str:
    return text if len(text) <= AROUND else "… " + text[-AROUND:].partition(" ")[2]


def _beginning_of(text: str) -> str:
    return text if len(text) <= AROUND else text[:AROUND].rpartition(" ")[0] + " …"


def _why_unquoted(call: DeskCall, one: Version, older: Version | None) -> str:
    if one.sentence is not None:
        return ""
    if one.through is not None and older is not None and one.says_like(older):
        return call.say("desk-numbers-as-before", version=older.version)
    return call.say("desk-numbers-not-kept")


async def ask(call: DeskCall) -> PageAnswer:
    """Of a number that was sent; the unit is asked at once, as in chat."""
    number = await _number(call)
    if number is None or number.request.version == 0:
        return None
    question = call.field("question")[:LONGEST]
    if not question:
        return await _page(call, number, call.say("desk-numbers-what-question"))
    await call.perform(AskBack(number.request.expectation_id, number.indicator.key, question))
    return Moved(number.path.removeprefix("/desk"), "asked")
