"""The consolidated table for the office: a short table in the chat, the whole one as a file. What totals mean,
core.reports knows."""

from datetime import datetime
from decimal import ROUND_HALF_UP, Context, Decimal

from bot.dialogs.answers import known_many, number_in, numbers_in, office_of, picked, text_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import SendTable
from bot.dialogs.lines import line_name, target_said
from bot.dialogs.period_names import period_named
from bot.dialogs.progress import MOST, NAMES, line_list
from bot.dialogs.prompts import STANDING, dialog_ended, picks, prompt_again, shortened
from bot.dialogs.sums import sums_kind
from bot.words import ChatWord
from core.reports.consolidation import Consolidated
from core.reports.forms import Indicator, NumberKind
from core.reports.merged_units import became
from core.reports.targets import DEFAULT_BANDS, Bands, Light
from core.reports.unit_targets import Assigned, assigned
from core.talk.agenda import OccurrenceProgress, TableTooLarge
from core.talk.messages import Say
from reading.numbers import say_number

OWN = 8
"""Targets of single units of one message."""


class SummaryDialog:
    """Chooses among the pieces of work that collect numbers; the table is seen once its occurrence is in the state.
    Where units have moved or merged since, a digit shows it by the other map: `map` is then or today, `step` is shown
    once it was."""

    name = "summary"
    version = 1
    sees = ("office", "progress", "table_shown")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.in_office:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        summed = sums_kind(cue.rest) if cue.word is ChatWord.SUMMARY and cue.rest and not cue.again else None
        if summed is not None:
            return Turn(summed, hand_to="sums")
        chosen, table = number_in(state, "occurrence_id"), cue.known.get("table_shown")
        anew = cue.word is ChatWord.SUMMARY and not cue.again
        if chosen is not None and isinstance(table, Consolidated | TableTooLarge) and not anew:
            return _shown(state, cue, chosen, table)
        chosen = None if anew else chosen
        found: tuple[OccurrenceProgress, ...] = tuple(one for one in known_many(cue, "progress") if one.form)
        if not found:
            return dialog_ended(Reply((Say("summary-none"),), STANDING))
        if len(found) == 1 and chosen is None:
            return _seen(found[0])
        shown = [one for one in found if one.occurrence_id in numbers_in(state, "shown")]
        place = picked(cue, len(shown))
        if place is not None and not cue.again:
            return _seen(shown[place])
        fresh: State = {"shown": [one.occurrence_id for one in found[:MOST]]}
        if not shown or cue.again or cue.word is ChatWord.SUMMARY:
            return Turn(fresh, (line_list(found[:MOST], "summary-title"),))
        return prompt_again(fresh, cue, line_list(shown, "summary-title"))


def _seen(one: OccurrenceProgress) -> Turn:
    """Steps once more with the occurrence in the state, for only then is its table looked up."""
    return Turn({"occurrence_id": one.occurrence_id}, hand_to="summary")


def _shown(state: State, cue: Cue, chosen: int, table: Consolidated | TableTooLarge) -> Turn:
    """The table, and its files with it the first time; then only whether it is wanted by the other map."""
    then, before = text_in(state, "map") == "then", text_in(state, "step") == "shown"
    if before and not cue.again and picked(cue, 1) == 0:
        return Turn({"occurrence_id": chosen, "map": "today" if then else "then"}, hand_to="summary")
    other = picks("pick-map-today" if then else "pick-map-then", standing=STANDING)
    here: State = {"occurrence_id": chosen, "map": "then" if then else "today", "step": "shown"}
    if before and not cue.again:
        return prompt_again(here, cue, Reply((Say("summary-maps"),), other))
    if isinstance(table, TableTooLarge):
        return Turn(
            here, (Reply((Say("table-making"),), other),), () if before else (SendTable(chosen, then, told=True),)
        )
    two = then or table.map_day is not None
    reply = Reply((*table_says(table, bands_of(cue)), *map_says(table, then)), other if two else STANDING)
    return Turn(here if two else None, (reply,), () if before else (SendTable(chosen, then),))


def map_says(table: Consolidated, then: bool) -> tuple[Say, ...]:
    """By whose units it stands, and which of them hold the numbers of others."""
    if table.map_day is None:
        return (Say("summary-map-then"),) if then else ()
    lines = [Say("summary-became", {"unit": unit, "names": names[:NAMES]}) for unit, names in became(table)[:OWN]]
    return (Say("summary-map-today", {"on": table.map_day}), *lines)


def bands_of(cue: Cue) -> Bands:
    office = office_of(cue)
    return office.bands if office is not None else DEFAULT_BANDS


def table_says(table: Consolidated, bands: Bands = DEFAULT_BANDS) -> tuple[Say, ...]:
    """Title, a line per indicator with its coverage, and who is missing."""
    lines = tuple(_total(table, indicator, bands) for indicator in table.form.indicators)
    names = tuple(unit.unit for unit in table.missing)
    missing = (
        (Say("summary-missing", {"count": len(names), "names": names[:NAMES]}),) if names else (Say("progress-all"),)
    )
    return (
        Say("summary-of", {"what": shortened(table.title), "period": period_say(table)}),
        *lines,
        *own_says(table, bands),
        *missing,
    )


def own_says(table: Consolidated, bands: Bands) -> tuple[Say, ...]:
    """The targets of single units, those in most need of help first."""
    known = [one for one in assigned(table, bands) if one.value is not None and one.achieved is not None]
    worst = sorted(known, key=lambda one: _WORST.index(one.light))
    more = (Say("summary-own-more", {"count": len(known) - OWN}),) if len(known) > OWN else ()
    return (*(_own(one) for one in worst[:OWN]), *more)


def _own(one: Assigned) -> Say:
    value, achieved = one.value or Decimal(0), one.achieved or Decimal(0)
    light = Say(_LIGHTS[one.light]) if one.light is not None else ""
    target = target_said(one.indicator, one.target)
    args = {
        "unit": one.line.unit,
        "name": one.indicator.label,
        "value": say_number(value),
        "target": target,
        "light": light,
    }
    return Say("summary-own", {**args, "achieved": _percent(achieved)})


def _percent(achieved: Decimal) -> str:
    return say_number(achieved.quantize(Decimal("0.1"), ROUND_HALF_UP, Context(prec=60)), unit="%")


def period_say(table: Consolidated) -> Say:
    """The table's period as people say it: "tháng 3/2026", "hạn 26/3/2026"."""
    return period_named(table.period, table.due)


def _total(table: Consolidated, indicator: Indicator, bands: Bands) -> Say:
    total = table.total(indicator)
    coverage = {"name": line_name(indicator), "counted": total.counted, "expected": total.expected}
    if total.value is None:
        return Say("summary-ratio" if indicator.kind is NumberKind.PERCENT else "summary-nothing", coverage)
    args = {**coverage, "total": say_number(total.value, unit=indicator.unit)}
    achieved = table.achieved(indicator)
    if achieved is None:
        return Say("summary-line", args)
    light = table.light(indicator, bands)
    words = Say(_LIGHTS[light]) if light is not None else ""
    return Say(
        "summary-line-target",
        {**args, "light": words, "achieved": _percent(achieved)},
    )


_WORST = (Light.RED, Light.AMBER, Light.GREEN, None)
_LIGHTS = {Light.GREEN: "light-green", Light.AMBER: "light-amber", Light.RED: "light-red"}
