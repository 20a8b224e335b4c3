"""The consolidated table as the chat shows it: totals with their coverage, targets of single units, who is missing, and
by whose map it stands. What totals mean, core.reports knows; when it is shown: summary.py."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

from bot.dialogs.lines import line_name, target_said
from bot.dialogs.period_names import period_named
from bot.dialogs.prompts import shortened
from bot.dialogs.work_lines import NAMES
from core.reports.consolidation import Consolidated
from core.reports.forms import Indicator, NumberKind
from core.reports.merged_units import became
from core.reports.targets import Light
from core.reports.unit_targets import Assigned, assigned
from core.reports.verdicts import Verdict, Yardstick, verdict_on
from core.talk.messages import Say
from reading.numbers.saying import say_number

OWN = 8
"""Targets of single units of one message."""


def map_says(table: Consolidated, then: bool) -> tuple[Say, ...]:
    """By whose units it stands, and which of them hold the numbers of others."""
    if table.map_day is not None:
        return (Say("summary-map-today", {"on": table.map_day}), *_became(table))
    if then:
        return (Say("summary-map-then"),)
    return ()


def _became(table: Consolidated) -> list[Say]:
    return [Say("summary-became", {"unit": unit, "names": names[:NAMES]}) for unit, names in became(table)[:OWN]]


def table_says(table: Consolidated, by: Yardstick, day: date) -> tuple[Say, ...]:
    """Title, a line per indicator with its coverage and its verdict on the local `day`, and who is missing."""
    verdicts = {one.key: verdict_on(table, one, by, day) for one in table.form.indicators}
    lines = (_total(table, indicator, verdicts[indicator.key]) for indicator in table.form.indicators)
    why = _why_unjudged(table, set(verdicts.values()), by)
    return (_title(table), *lines, *why, *own_says(table, by, day), _missing(table))


def _why_unjudged(table: Consolidated, verdicts: AbstractSet[Verdict | None], by: Yardstick) -> tuple[Say, ...]:
    """Why results have no verdict; nothing where all have."""
    if Verdict.NOT_DUE in verdicts:
        return (Say("unjudged-not-due", {"on": table.due}),)
    if Verdict.TOO_FEW in verdicts:
        return (Say("unjudged-too-few", {"percent": say_number(by.coverage, unit="%")}),)
    return ()


def _title(table: Consolidated) -> Say:
    return Say("summary-of", {"what": shortened(table.title), "period": period_say(table)})


def _missing(table: Consolidated) -> Say:
    names = tuple(unit.unit for unit in table.missing)
    if not names:
        return Say("progress-all")
    return Say("summary-missing", {"count": len(names), "names": names[:NAMES]})


def own_says(table: Consolidated, by: Yardstick, day: date) -> tuple[Say, ...]:
    """The targets of single units, those in most need of help first."""
    worst = _worst_first(table, by, day)
    says = [_own(one) for one in worst[:OWN]]
    if len(worst) > OWN:
        says.append(Say("summary-own-more", {"count": len(worst) - OWN}))
    return tuple(says)


def _worst_first(table: Consolidated, by: Yardstick, day: date) -> list[Assigned]:
    known = [one for one in assigned(table, by, day) if one.value is not None and one.achieved is not None]
    return sorted(known, key=lambda one: _WORST.index(one.light))


def _own(one: Assigned) -> Say:
    value, achieved = one.value or Decimal(0), one.achieved or Decimal(0)
    args = {
        "unit": one.line.unit,
        "name": one.indicator.label,
        "value": say_number(value),
        "target": target_said(one.indicator, one.target),
        "verdict": _verdict_said(one.verdict),
    }
    return Say("summary-own", {**args, "achieved": _percent(achieved)})


def _percent(achieved: Decimal) -> str:
    return say_number(achieved.quantize(Decimal("0.1"), ROUND_HALF_UP, Context(prec=60)), unit="%")


def period_say(table: Consolidated) -> Say:
    """The table's period as people say it: "tháng 3/2026", "hạn 26/3/2026"."""
    return period_named(table.period, table.due)


def _total(table: Consolidated, indicator: Indicator, verdict: Verdict | None) -> Say:
    total = table.total(indicator)
    args: dict[str, object] = {"name": line_name(indicator), "counted": total.counted, "expected": total.expected}
    if total.value is None:
        return Say(_no_total(indicator), args)
    args["total"] = say_number(total.value, unit=indicator.unit)
    return _beside_target(args, table.achieved(indicator), verdict)


def _no_total(indicator: Indicator) -> str:
    if indicator.kind is NumberKind.PERCENT:
        return "summary-ratio"
    return "summary-nothing"


def _beside_target(args: Mapping[str, object], achieved: Decimal | None, verdict: Verdict | None) -> Say:
    """How much of its target it is, where there is one."""
    if achieved is None:
        return Say("summary-line", args)
    return Say("summary-line-target", {**args, "verdict": _verdict_said(verdict), "achieved": _percent(achieved)})


def _verdict_said(verdict: Verdict | None) -> Say | str:
    if verdict is None:
        return ""
    return Say(f"verdict-{verdict}")


_WORST = (Light.RED, Light.AMBER, Light.GREEN, None)
