"""Sums for the office by year, cluster or level ("tổng hợp năm", "tổng hợp cụm", "tổng hợp cấp"), each with its
coverage. One table: summary.py."""

from datetime import datetime

from bot.dialogs.answers import known_many, number_in, numbers_in, picked, text_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import SendSums, SendYear
from bot.dialogs.lines import line_name
from bot.dialogs.progress import MOST, line_list
from bot.dialogs.prompts import STANDING, dialog_ended, prompt_again, shortened
from bot.words import ChatWord
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
    return {"by": kind, "today": not {"do", "ay", "then"} & set(words)} if kind is not None else None


class SumsDialog:
    """Which report, when there are several; then the sums, which are looked up once its occurrence is in the state."""

    name = "sums"
    version = 1
    sees = ("office", "progress", "sums")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.in_office:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        found: tuple[OccurrenceProgress, ...] = tuple(one for one in known_many(cue, "progress") if one.form)
        sums, chosen = cue.known.get("sums"), number_in(state, "occurrence_id")
        one = next((one for one in found if one.occurrence_id == chosen), None)
        if isinstance(sums, TableTooLarge) and chosen is not None:
            return Turn(None, (Reply((Say("table-making"),), STANDING),), (_made_later(state, chosen),))
        if isinstance(sums, Rollup) and one is not None:
            by = text_in(state, "by")
            files = () if by in ("cluster", "level") else (SendYear(one.occurrence_id, state.get("today") is True),)
            return Turn(None, (Reply(sums_says(sums, one, by), STANDING),), files)
        if cue.word is ChatWord.STOP or not found:
            return dialog_ended(Reply((Say("stopped" if found else "summary-none"),), STANDING))
        shown = [one for one in found if one.occurrence_id in numbers_in(state, "shown")] or list(found[:MOST])
        place = 0 if len(shown) == 1 else None if cue.again or not state.get("shown") else picked(cue, len(shown))
        here: State = {"by": text_in(state, "by"), "today": state.get("today") is True}
        if place is not None and chosen is None:
            return Turn({**here, "occurrence_id": shown[place].occurrence_id}, hand_to="sums")
        return prompt_again(
            {**here, "shown": [one.occurrence_id for one in shown]}, cue, line_list(shown, "summary-title")
        )


def _made_later(state: State, chosen: int) -> SendYear | SendSums:
    by, today = text_in(state, "by"), state.get("today") is True
    return SendSums(chosen, by, today) if by in ("cluster", "level") else SendYear(chosen, today, told=True)


def sums_says(sums: Rollup, one: OccurrenceProgress, by: str) -> tuple[Say, ...]:
    """The whole number by number; or group by group, each with all its numbers."""
    what = shortened(sums.form.title or one.what, 60)
    if by not in ("cluster", "level"):
        lines = tuple(
            Say("sums-line", {"name": line_name(indicator), "total": _total(sums, indicator, everywhere)})
            for indicator in sums.form.indicators
        )
        return (Say("sums-year", {"what": what, "year": _year_of(one)}), *lines, _missing(sums))
    names = sums.clusters if by == "cluster" else sums.levels
    pick = of_cluster if by == "cluster" else of_level
    groups = [(name, pick(name)) for name in names[:GROUPS]]
    lines = tuple(
        Say("sums-group", {"name": name, "values": "; ".join(_values(sums, among))}) for name, among in groups
    )
    return (Say(f"sums-by-{by}", {"what": what}), *lines, _missing(sums))


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
    value = "–" if total.value is None else say_number(round(total.value, 2), unit=indicator.unit)
    return f"{value} ({total.counted}/{total.expected})"


def _missing(sums: Rollup) -> Say:
    """On time, late, missing and excused are all of what was expected."""
    counts = sums.standings()
    return Say("progress-counts", {standing.value: count for standing, count in counts.items()})
