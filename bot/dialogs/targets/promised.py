"""How targets, and what keeps a text from being one, are said, in the chat and by the commands. What is asked when:
targets.py."""

from collections.abc import Mapping, Sequence

from bot.dialogs.lines import line_name, target_said
from bot.dialogs.prompts import shortened
from core.reports.forms import Form, Indicator
from core.reports.kept_targets import Promise, holding, with_alternatives
from core.reports.targets import Target, target_of
from core.talk.messages import Say
from reading.conditions import Condition, Doubtful, Odd
from reading.numbers.saying import say_number
from reading.numbers.values import Unclear

Units = Mapping[str, str]
"""Code → name."""


def said(form: Form, targets: Sequence[Target]) -> Say:
    """In full digits with the comparison: "từ 1.500 hội viên trở lên"; alternatives joined by "hoặc", each but the
    first with its name."""
    if not targets:
        return Say("targets-none")
    first = _one(form, targets[0])
    named = [_named(one, form, target) for target in targets[1:] if (one := form.find(target.key)) is not None]
    if named:
        return Say("condition-either", {"targets": (first, *named)})
    return first


def _named(indicator: Indicator, form: Form, target: Target) -> Say:
    return Say("condition-named", {"name": indicator.label, "target": _one(form, target)})


def _one(form: Form, target: Target) -> Say:
    words = target_said(form.find(target.key) or Indicator(target.key, target.key, ""), target)
    heads = form.find(target.per or "")
    if heads is None:
        return words
    return Say("condition-per", {"target": words, "heads": f"{heads.unit} ({heads.label})"})


def whose(unit: str | None, units: Units) -> Say | str:
    if unit is None:
        return Say("whose-whole")
    return units.get(unit, unit)


def counting(form: Form, promises: Sequence[Promise], key: str, unit: str | None, year: int) -> list[Target]:
    """What counts for this number, with the alternatives to it: what was set, else (for the whole) the form's own."""
    found = with_alternatives(promises, holding(promises, key, unit, year))
    if found or unit is not None:
        return found
    return _of_form(form, key)


def _of_form(form: Form, key: str) -> list[Target]:
    indicator = form.find(key)
    if indicator is None:
        return []
    own = target_of(indicator)
    if own is None:
        return []
    return [own]


def source(promise: Promise | None, *, of_form: bool = False) -> Say | str:
    """Where it comes from, in brackets."""
    if promise is not None:
        return _source_of(promise)
    if of_form:
        return Say("targets-by-form")
    return ""


def _source_of(promise: Promise) -> Say | str:
    if promise.plan is not None:
        return Say("targets-by-plan", {"plan": promise.plan})
    if promise.set_at is None:
        return ""
    if promise.set_by:
        return Say("targets-by", {"on": promise.set_at, "by": promise.set_by})
    return Say("targets-by-command", {"on": promise.set_at})


def targets_from(conditions: Sequence[Condition], unit: str | None, year: int, *, choice: str = "or") -> list[Target]:
    """Alternatives are of one `choice`, which storage gives a name of its own."""
    shared = None
    if len(conditions) > 1:
        shared = choice
    return [Target(one.key, one.op, one.value, one.value_max, unit, year, shared, one.per) for one in conditions]


def doubt_said(doubtful: Doubtful, indicator: Indicator) -> Say:
    """Why it cannot be taken, beside the piece of the text that it is about."""
    args: dict[str, object] = {"text": shortened(doubtful.text, 40)}
    if doubtful.why is not Odd.NUMBER or doubtful.unclear is None:
        return Say(_ODDITIES[doubtful.why], args)
    return Say("odd-number", {**args, "why": _unclear_said(doubtful.unclear, indicator)})


def _unclear_said(unclear: Unclear, indicator: Indicator) -> Say:
    why = unclear.why.value.replace("_", "-")
    if why == "not-available" or (why == "ambiguous" and not unclear.readings):
        return Say("odd-not-available")
    if why in ("unsure", "in-prose", "as-before"):
        return Say("number-unclear")
    return Say(f"number-{why}", {"readings": _readings(unclear, indicator.unit)})


def _readings(unclear: Unclear, unit: str) -> tuple[str, ...]:
    return tuple(say_number(value, unit=unit) for value in unclear.readings[:3])


_ODDITIES: Mapping[Odd, str] = {
    Odd.NUMBER: "odd-not-available",
    Odd.COMPARISON: "odd-comparison",
    Odd.ORDER: "odd-order",
    Odd.ZERO: "odd-zero",
    Odd.HEADS: "odd-heads",
    Odd.OTHER: "odd-other",
    Odd.BOUNDS: "odd-bounds",
}


def number_line(form: Form, indicator: Indicator, promises: Sequence[Promise], year: int) -> Say:
    """One number with the whole's target, and how many units have one of their own."""
    args = {"name": line_name(indicator), "target": said(form, counting(form, promises, indicator.key, None, year))}
    count = _units_with_own(indicator, promises, year)
    if count:
        return Say("pick-target-own", {**args, "count": count})
    return Say("pick-target-number", args)


def _units_with_own(indicator: Indicator, promises: Sequence[Promise], year: int) -> int:
    """How many."""
    holding = (one.target for one in promises if one.holds and one.target.year in (None, year))
    return len({target.unit for target in holding if target.key == indicator.key} - {None})
