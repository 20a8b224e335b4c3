"""Sums for the office by year, cluster or level ("tổng hợp năm", "tổng hợp cụm", "tổng hợp cấp"), each with its
coverage. One table: summary.py."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.base import State
from bot.dialogs.effects import SendSums, SendYear
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import HandsTo, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.lines import line_name
from bot.dialogs.prompts import counted, shortened
from bot.dialogs.work_lines import MOST, find_work, with_numbers, work_list, work_shown
from core.calendar.periods import Half, Month, NineMonths, Quarter, Year, read_period
from core.reports.forms import Indicator
from core.reports.rollups import Chooses, Rollup, everywhere, of_cluster, of_level
from core.spelling import folded_words
from core.talk.agenda import OccurrenceProgress, TableTooLarge
from core.talk.messages import Say
from reading.numbers import say_number

KINDS = {"nam": "year", "cum": "cluster", "cap": "level", "year": "year", "cluster": "cluster", "level": "level"}
GROUPS = 20
"""Clusters or levels of one message."""


def sums_kind(rest: str) -> State | None:
    """ "cụm", "theo cụm khi đó", "năm" → what is to be summed by, and whether by today's map (unless "then" is said);
    None for anything else."""
    words = [word for word in folded_words(rest).split() if word not in ("theo", "ca", "tung", "cac")]
    kind = KINDS.get(words[0]) if words else None
    if kind is None:
        return None
    return {"by": kind, "today": not {"do", "ay", "then"} & set(words)}


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
    may = WhoMay.OFFICE
    state = Here
    knows = Knows

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """Sums are looked up by what is given, and so the talk hands over to itself with what was chosen."""
        here, found = _wanted(opening), with_numbers(scene.known.progress)
        if not found:
            return ends(Say("summary-none"))
        chosen = find_work(found, opening.given.get("occurrence_id"))
        if chosen is not None and scene.known.sums is not None:
            return _summed(chosen, here, scene.known.sums)
        if len(found) == 1 and chosen is None:
            return _to_sums(found[0], here)
        return goes_on(replace(here, shown=tuple(one.occurrence_id for one in found[:MOST])))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        shown = work_shown(with_numbers(scene.known.progress), here.shown)
        if shown:
            return work_list(shown, "summary-title")
        return None

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if not isinstance(heard, Chose):
            return HandsTo("home")
        return _to_sums(work_shown(with_numbers(scene.known.progress), here.shown)[heard.place], here)


def _wanted(opening: Opening) -> Here:
    by = opening.given.get("by")
    return Here(by=by if by in ("cluster", "level") else "year", today=opening.given.get("today") is True)


def _to_sums(one: OccurrenceProgress, here: Here) -> HandsTo:
    return HandsTo("sums", given={"by": here.by, "today": here.today, "occurrence_id": one.occurrence_id})


def _summed(one: OccurrenceProgress, here: Here, sums: Rollup | TableTooLarge) -> Outcome:
    if isinstance(sums, TableTooLarge):
        return ends(Say("table-making"), effects=(_made_later(one, here),))
    by_year = here.by == "year"
    files: tuple[SendYear, ...] = ()
    if by_year:
        files = (SendYear(one.occurrence_id, here.today),)
    return ends(*sums_says(sums, one, here.by), effects=files)


def _made_later(one: OccurrenceProgress, here: Here) -> SendYear | SendSums:
    if here.by == "year":
        return SendYear(one.occurrence_id, here.today, told=True)
    return SendSums(one.occurrence_id, here.by, here.today)


def sums_says(sums: Rollup, one: OccurrenceProgress, by: str) -> tuple[Say, ...]:
    """The whole number by number; or group by group, each with all its numbers."""
    what = shortened(sums.form.title or one.what, 60)
    if by not in ("cluster", "level"):
        return (Say("sums-year", {"what": what, "year": _year_of(one)}), *_lines(sums), _missing(sums))
    return (Say(f"sums-by-{by}", {"what": what}), *_group_lines(sums, by), _missing(sums))


def _lines(sums: Rollup) -> list[Say]:
    return [
        Say("sums-line", {"name": line_name(indicator), "total": _total(sums, indicator, everywhere)})
        for indicator in sums.form.indicators
    ]


def _group_lines(sums: Rollup, by: str) -> list[Say]:
    groups = [(name, of_level(name)) for name in sums.levels]
    if by == "cluster":
        groups = [(name, of_cluster(name)) for name in sums.clusters]
    return [
        Say("sums-group", {"name": name, "values": "; ".join(_values(sums, among))}) for name, among in groups[:GROUPS]
    ]


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
    if total.value is None:
        value = "–"
    else:
        value = say_number(round(total.value, 2), unit=indicator.unit)
    return f"{value} ({total.counted}/{total.expected})"


def _missing(sums: Rollup) -> Say:
    """On time, late, missing and excused are all of what was expected."""
    counts = sums.standings().items()
    parts = counted(*((f"part-{standing.value.replace('_', '-')}", count) for standing, count in counts))
    return Say("progress-counts", {"parts": parts})
