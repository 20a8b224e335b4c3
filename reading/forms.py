"""A report form from its TOML text: `[form]` with key and title, then one `[[indicator]]` per number asked. Values of
answers are not read here."""

import re
import tomllib
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from core.calendar.rhythms import Rhythm
from core.plans.found import Comparison
from core.reports.forms import LARGEST, PLACES, Form, Indicator, NumberKind, Quantity
from core.talk.messages import Say
from reading.toml_faults import toml_fault

KEY = re.compile(r"[a-z0-9]+([_-][a-z0-9]+)*")
OPS = tuple(op.value for op in Comparison)
KINDS = tuple(kind.value for kind in NumberKind)
QUANTITIES = tuple(quantity.value for quantity in Quantity)
RHYTHMS = tuple(rhythm.value for rhythm in Rhythm)
LAST_DAY = 28
"""Every month has one."""
MOST_LOCK_DAYS = 366
SOONEST_DUE, LATEST_DUE = -31, 92
"""Days before and after a period's last one."""
FORM_KEYS = ("key", "title", "period", "from_day", "due_days", "lock_days")
INDICATOR_KEYS = (
    "key", "name", "short", "unit", "kind", "quantity", "decimals", "required", "synonyms", "part_of",
    "numerator", "denominator", "at_least", "at_most", "target", "target_max", "target_op",
)  # fmt: skip


WHOLE, HEAD = Say("form-file-whole"), Say("form-file-head")
"""Where in a file a fault may be."""


class BadForm(ValueError):
    """The file is no form. `say`, a sentence "form-file-<why>", names the key at fault and what is allowed."""

    def __init__(self, why: str, where: Say = WHOLE, /, **args: object) -> None:
        super().__init__(f"{why} {args}")
        self.say = Say(f"form-file-{why}", {"where": where, **args})


def read_form(text: str) -> Form:
    """The form written in `text`, its version 1. Percent is in percentage points, money in đồng. Raises BadForm.

    An indicator that is `part_of` another stands after it, so that the whole is asked first and no two can be parts of
    each other.
    """
    data = _toml(text)
    _only(data, ("form", "indicator"), WHOLE)
    head = data.get("form")
    if not isinstance(head, Mapping):
        raise BadForm("no-head")
    _only(head, FORM_KEYS, HEAD)
    indicators = _indicators(data.get("indicator"))
    return Form(
        key=_key(head, HEAD),
        title=_words(head, "title", HEAD),
        indicators=indicators,
        rhythm=_rhythm(head),
        from_day=_whole_number(head, "from_day", 1, LAST_DAY, HEAD) or 1,
        lock_days=_whole_number(head, "lock_days", 0, MOST_LOCK_DAYS, HEAD),
        due_days=_whole_number(head, "due_days", SOONEST_DUE, LATEST_DUE, HEAD) or 0,
    )


def _rhythm(head: Mapping[str, Any]) -> Rhythm | None:
    if "period" not in head:
        return None
    return Rhythm(_one_of(head, "period", RHYTHMS, "", HEAD))


def _indicators(entries: object) -> tuple[Indicator, ...]:
    if not isinstance(entries, list) or not entries:
        raise BadForm("no-indicators")
    indicators: list[Indicator] = []
    for position, entry in enumerate(entries, start=1):
        indicators.append(_indicator(entry, position, indicators))
    _no_shared_words(indicators)
    return tuple(indicators)


def _toml(text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        raise BadForm("nested") from None
    except tomllib.TOMLDecodeError as error:
        line, fault = toml_fault(text, error)
        raise BadForm("toml", line=str(line), why=Say(f"config-toml-{fault}")) from None
    except ValueError:
        # A number of thousands of digits.
        raise BadForm("digits") from None


def _indicator(entry: object, position: int, before: Collection[Indicator]) -> Indicator:
    where = Say("form-file-nth", {"number": str(position)})
    if not isinstance(entry, Mapping):
        raise BadForm("no-table", where)
    _only(entry, INDICATOR_KEYS, where)
    key = _key(entry, where)
    if any(other.key == key for other in before):
        raise BadForm("twice", key=key)
    return _indicator_of(key, entry, before, Say("form-file-of", {"key": key}))


def _indicator_of(key: str, entry: Mapping[str, Any], before: Collection[Indicator], where: Say) -> Indicator:
    kind = NumberKind(_one_of(entry, "kind", KINDS, NumberKind.COUNT.value, where))
    quantity = Quantity(_one_of(entry, "quantity", QUANTITIES, Quantity.PERIOD.value, where))
    at_least, at_most = _bounds(entry, kind, where)
    return Indicator(
        key=key,
        name=_words(entry, "name", where),
        unit=_words(entry, "unit", where),
        kind=kind,
        short=_words(entry, "short", where) if "short" in entry else None,
        synonyms=_synonyms(entry, where),
        at_least=at_least,
        at_most=at_most,
        part_of=_whole(entry, kind, before, where),
        target_op=Comparison(_one_of(entry, "target_op", OPS, Comparison.AT_LEAST.value, where)),
        target=_number(entry, "target", kind, where),
        target_max=_target_max(entry, kind, where),
        quantity=quantity,
        decimals=_whole_number(entry, "decimals", 0, PLACES, where),
        required=_yes_or_no(entry, "required", where),
        numerator=_part(entry, "numerator", quantity, before, where),
        denominator=_part(entry, "denominator", quantity, before, where),
    )


def _bounds(entry: Mapping[str, Any], kind: NumberKind, where: Say) -> tuple[Decimal, Decimal | None]:
    """What an answer must be at least, nothing less than zero unless it is said, and at most."""
    low, high = _number(entry, "at_least", kind, where), _number(entry, "at_most", kind, where)
    if low is None:
        low = Decimal(0)
    if high is not None and low > high:
        raise BadForm("bounds", where, low=str(low), high=str(high))
    return low, high


def _target_max(entry: Mapping[str, Any], kind: NumberKind, where: Say) -> Decimal | None:
    """Belongs to "between", and to nothing else."""
    low, high = _number(entry, "target", kind, where), _number(entry, "target_max", kind, where)
    if (entry.get("target_op") == Comparison.BETWEEN.value) != (high is not None):
        raise BadForm("between", where)
    if high is not None and (low is None or low > high):
        raise BadForm("target-above", where)
    return high


def _part(
    entry: Mapping[str, Any], name: str, quantity: Quantity, before: Collection[Indicator], where: Say
) -> str | None:
    """The key of a ratio's numerator or denominator: an indicator that is asked, and stands before it."""
    if quantity is not Quantity.RATIO:
        if name in entry:
            raise BadForm("only-ratio", where, key=name)
        return None
    key = _words(entry, name, where)
    if not any(other.key == key and other.quantity is not Quantity.RATIO for other in before):
        raise BadForm("part", where, key=name, value=key)
    return key


def _whole_number(table: Mapping[str, Any], key: str, low: int, high: int, where: Say) -> int | None:
    value = table.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise BadForm("whole-number", where, key=key, value=str(value), low=str(low), high=str(high))
    return value


def _yes_or_no(table: Mapping[str, Any], key: str, where: Say) -> bool:
    value = table.get(key, True)
    if not isinstance(value, bool):
        raise BadForm("truth", where, key=key, value=str(value))
    return value


def _only(table: Mapping[str, Any], allowed: Collection[str], where: Say) -> None:
    for key in table:
        if key not in allowed:
            raise BadForm("no-key", where, key=key, allowed=", ".join(allowed))


def _words(table: Mapping[str, Any], key: str, where: Say) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadForm("words", where, key=key)
    return " ".join(value.split())


def _key(table: Mapping[str, Any], where: Say) -> str:
    value = _words(table, "key", where)
    if not KEY.fullmatch(value):
        raise BadForm("key", where, value=value)
    return value


def _one_of(table: Mapping[str, Any], key: str, allowed: Collection[str], default: str, where: Say) -> str:
    value = table.get(key, default)
    if value not in allowed:
        raise BadForm("one-of", where, key=key, value=str(value), allowed=", ".join(allowed))
    return str(value)


def _number(table: Mapping[str, Any], key: str, kind: NumberKind, where: Say) -> Decimal | None:
    value = table.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise BadForm("number", where, key=key, value=str(value))
    if kind in (NumberKind.COUNT, NumberKind.MONEY) and Decimal(value) != Decimal(value).to_integral_value():
        raise BadForm("integer", where, key=key, value=str(value), kind=kind.value)
    number = Decimal(value)
    if abs(number) >= LARGEST or number != round(number, PLACES):
        raise BadForm("too-large", where, key=key, value=str(value), most=f"{LARGEST:f}", places=str(PLACES))
    return number


def _synonyms(table: Mapping[str, Any], where: Say) -> tuple[str, ...]:
    value = table.get("synonyms", [])
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise BadForm("synonyms", where)
    return tuple(" ".join(word.split()) for word in value)


def _whole(table: Mapping[str, Any], kind: NumberKind, before: Collection[Indicator], where: Say) -> str | None:
    if "part_of" not in table:
        return None
    key = _words(table, "part_of", where)
    whole = next((other for other in before if other.key == key), None)
    if whole is None:
        raise BadForm("part-of", where, value=key)
    if whole.kind is not kind:
        raise BadForm("part-kind", where, value=key, whole=whole.kind.value, kind=kind.value)
    return key


def _no_shared_words(indicators: Collection[Indicator]) -> None:
    """A word that names two indicators would put a chair's number in the wrong column."""
    owners: dict[str, str] = {}
    for indicator in indicators:
        for word in {indicator.name, indicator.label, *indicator.synonyms}:
            owner = owners.setdefault(word.casefold(), indicator.key)
            if owner != indicator.key:
                raise BadForm("shared", word=word, first=owner, second=indicator.key)
