"""Sums for the office by year, cluster or level ("tổng hợp năm", "tổng hợp cụm", "tổng hợp cấp"), each with its
coverage. One table: summary.py."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from bot.dialogs.base import State
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.lines import line_name
from bot.dialogs.prompts import counted, shortened
from bot.dialogs.tables.effects import SendSums, SendYear
from bot.dialogs.work_lines import MOST, find_work, with_numbers, work_list, work_shown
from core.calendar.periods import Half, Month, NineMonths, Quarter, Year, read_period
from core.reports.forms import Indicator
from core.reports.rollups import Chooses, Rollup, everywhere, of_cluster, of_level
from core.spelling import folded_words
from core.talk.agenda import OccurrenceProgress, TableTooLarge
from core.talk.messages import Say
from reading.numbers.saying import say_number

KINDS = {"nam": "year", "cum": "cluster", "cap": "level", "year": "year", "cluster": "cluster", "level": "level"}
GROUPED = ("cluster", "level")
GROUPS = 20
"""Clusters or levels of one message."""


def sums_kind(rest: str) -> State | None:
    """ "cụm", "theo cụm khi đó", "năm" → what is to be summed by, and whether by today's map (unless "then" is said);
    None for anything else."""
    words = _telling_words(rest)
    if not words or words[0] not in KINDS:
        return None
    return {"by": KINDS[words[0]], "today": not _THEN & set(words)}


_THEN = frozenset({"do", "ay", "then"})
_SMALL = frozenset({"theo", "ca", "tung", "cac"})


def _telling_words(rest: str) -> list[str]:
    return [word for word in folded_words(rest).split() if word not in _SMALL]


class Step(StrEnum):
    CHOOSE = "choose"


@dataclass(frozen=True)
class Here:
    """`by`: year, cluster or level; `today`: by today's map."""

    step: Step = Step.CHOOSE
    by: str = "year"
    today: bool = False
    shown: tuple[int, ...] = ()


@dataclass(frozen=True)
class Knows:
    """`sums`: of the occurrence and by what is in the state."""

    progress: tuple[OccurrenceProgress, ...] = ()
    sums: Rollup | TableTooLarge | None = None


class SumsTalk(DeclaredTalk[Here, Knows]):
    """Begun by the summary, which says by what: which report, when there are several; then the sums."""

    name = "sums"
    may = Action.SEE_ALL
    state = Here
    knows = Knows

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """Sums are looked up by what is given, and so the talk hands over to itself with what was chosen."""
        found = with_numbers(scene.known.progress)
        if not found:
            return ends(Say("summary-none"))
        chosen = find_work(found, opening.given.get("occurrence_id"))
        if chosen is None:
            return _which(_wanted(opening), found)
        return _looked_up(chosen, _wanted(opening), scene)

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        return work_list(_on_screen(here, scene), "summary-title")

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if not isinstance(heard, Chose):
            return HandsTo("home")
        return _to_sums(_on_screen(here, scene)[heard.place], here)


def _wanted(opening: Opening) -> Here:
    by = opening.given.get("by")
    if by not in GROUPED:
        by = "year"
    return Here(by=by, today=opening.given.get("today") is True)


def _which(here: Here, found: list[OccurrenceProgress]) -> Outcome:
    if len(found) == 1:
        return _to_sums(found[0], here)
    return _listed(here, found)


def _looked_up(one: OccurrenceProgress, here: Here, scene: Scene[Knows]) -> Outcome:
    if scene.known.sums is None:
        return _listed(here, with_numbers(scene.known.progress))
    return _summed(one, here, scene.known.sums)


def _listed(here: Here, found: list[OccurrenceProgress]) -> Outcome:
    return goes_on(replace(here, shown=tuple(one.occurrence_id for one in found[:MOST])))


def _on_screen(here: Here, scene: Scene[Knows]) -> list[OccurrenceProgress]:
    return work_shown(with_numbers(scene.known.progress), here.shown)


def _to_sums(one: OccurrenceProgress, here: Here) -> HandsTo:
    return HandsTo("sums", given={"by": here.by, "today": here.today, "occurrence_id": one.occurrence_id})


def _summed(one: OccurrenceProgress, here: Here, sums: Rollup | TableTooLarge) -> Outcome:
    if isinstance(sums, TableTooLarge):
        return ends(Say("table-making"), effects=(_made_later(one, here),))
    return ends(*sums_says(sums, one, here.by), effects=_files(one, here))


def _files(one: OccurrenceProgress, here: Here) -> tuple[SendYear, ...]:
    if here.by == "year":
        return (SendYear(one.occurrence_id, here.today),)
    return ()


def _made_later(one: OccurrenceProgress, here: Here) -> SendYear | SendSums:
    if here.by == "year":
        return SendYear(one.occurrence_id, here.today, told=True)
    return SendSums(one.occurrence_id, here.by, here.today)


def sums_says(sums: Rollup, one: OccurrenceProgress, by: str) -> tuple[Say, ...]:
    """The whole number by number; or group by group, each with all its numbers."""
    title = _title(sums, one, by)
    if by in GROUPED:
        return (title, *_group_lines(sums, by), _missing(sums))
    return (title, *_lines(sums), _missing(sums))


def _title(sums: Rollup, one: OccurrenceProgress, by: str) -> Say:
    what = shortened(sums.form.title or one.what, 60)
    if by in GROUPED:
        return Say(f"sums-by-{by}", {"what": what})
    return Say("sums-year", {"what": what, "year": _year_of(one)})


def _lines(sums: Rollup) -> list[Say]:
    return [
        Say("sums-line", {"name": line_name(indicator), "total": _total(sums, indicator, everywhere)})
        for indicator in sums.form.indicators
    ]


def _group_lines(sums: Rollup, by: str) -> list[Say]:
    return [
        Say("sums-group", {"name": name, "values": "; ".join(_values(sums, among))})
        for name, among in _groups(sums, by)[:GROUPS]
    ]


def _groups(sums: Rollup, by: str) -> list[tuple[str, Chooses]]:
    if by == "cluster":
        return [(name, of_cluster(name)) for name in sums.clusters]
    return [(name, of_level(name)) for name in sums.levels]


def _year_of(one: OccurrenceProgress) -> int:
    """A last quarter's report is due in the next year."""
    match read_period(one.period, one.due_on):
        case Month(year) | Quarter(year) | Half(year) | NineMonths(year) | Year(year):
            return year
    return one.due_on.year


def _values(sums: Rollup, among: Chooses) -> list[str]:
    return [f"{indicator.label} {_total(sums, indicator, among)}" for indicator in sums.form.indicators]


def _total(sums: Rollup, indicator: Indicator, among: Chooses) -> str:
    total = sums.total(indicator, among)
    return f"{_value(total.value, indicator.unit)} ({total.counted}/{total.expected})"


def _value(value: Decimal | None, unit: str) -> str:
    if value is None:
        return "–"
    return say_number(round(value, 2), unit=unit)


def _missing(sums: Rollup) -> Say:
    """On time, late, missing and excused are all of what was expected."""
    counts = sums.standings().items()
    parts = counted(*((f"part-{standing.value.replace('_', '-')}", count) for standing, count in counts))
    return Say("progress-counts", {"parts": parts})
