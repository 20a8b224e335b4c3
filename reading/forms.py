"""A report form from its TOML text: `[form]` with key and title, then one `[[indicator]]` per number asked. Values of
answers are not read here."""

import re
import tomllib
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import Any

from core.calendar.rhythms import Rhythm
from core.capitals import first_up
from core.plans.found import Comparison
from core.reports.forms import LARGEST, PLACES, Form, Indicator, NumberKind, Quantity

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


class BadForm(ValueError):
    """The file is no form. The text is one Vietnamese sentence that names the key at fault and what is allowed."""


def read_form(text: str) -> Form:
    """The form written in `text`, its version 1. Percent is in percentage points, money in đồng. Raises BadForm.

    An indicator that is `part_of` another stands after it, so that the whole is asked first and no two can be parts of
    each other.
    """
    data = _toml(text)
    _only(data, ("form", "indicator"), "tệp mẫu")
    head = data.get("form")
    if not isinstance(head, Mapping):
        raise BadForm("Thiếu phần [form] với key và title.")
    _only(head, FORM_KEYS, "[form]")
    indicators = _indicators(data.get("indicator"))
    return Form(
        key=_key(head, "[form]"),
        title=_words(head, "title", "[form]"),
        indicators=indicators,
        rhythm=_rhythm(head),
        from_day=_whole_number(head, "from_day", 1, LAST_DAY, "[form]") or 1,
        lock_days=_whole_number(head, "lock_days", 0, MOST_LOCK_DAYS, "[form]"),
        due_days=_whole_number(head, "due_days", SOONEST_DUE, LATEST_DUE, "[form]") or 0,
    )


def _rhythm(head: Mapping[str, Any]) -> Rhythm | None:
    if "period" not in head:
        return None
    return Rhythm(_one_of(head, "period", RHYTHMS, "", "[form]"))


def _indicators(entries: object) -> tuple[Indicator, ...]:
    if not isinstance(entries, list) or not entries:
        raise BadForm("Mẫu phải có ít nhất một [[indicator]].")
    indicators: list[Indicator] = []
    for position, entry in enumerate(entries, start=1):
        indicators.append(_indicator(entry, position, indicators))
    _no_shared_words(indicators)
    return tuple(indicators)


def _toml(text: str) -> Mapping[str, Any]:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except RecursionError:
        raise BadForm("Tệp mẫu không đúng cú pháp TOML: quá nhiều ngoặc lồng nhau.") from None
    except ValueError as error:
        # TOMLDecodeError, but also a number of thousands of digits.
        raise BadForm(f"Tệp mẫu không đúng cú pháp TOML: {error}.") from None


def _indicator(entry: object, position: int, before: Collection[Indicator]) -> Indicator:
    where = f"[[indicator]] thứ {position}"
    if not isinstance(entry, Mapping):
        raise BadForm(f"{where} phải là một bảng các khóa.")
    _only(entry, INDICATOR_KEYS, where)
    key = _key(entry, where)
    if any(other.key == key for other in before):
        raise BadForm(f"Khóa key = “{key}” bị dùng hai lần.")
    return _indicator_of(key, entry, before, f"chỉ tiêu {key}")


def _indicator_of(key: str, entry: Mapping[str, Any], before: Collection[Indicator], where: str) -> Indicator:
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


def _bounds(entry: Mapping[str, Any], kind: NumberKind, where: str) -> tuple[Decimal, Decimal | None]:
    """What an answer must be at least, nothing less than zero unless it is said, and at most."""
    low, high = _number(entry, "at_least", kind, where), _number(entry, "at_most", kind, where)
    if low is None:
        low = Decimal(0)
    if high is not None and low > high:
        raise BadForm(f"{_start(where)}: at_least = {low} lớn hơn at_most = {high}.")
    return low, high


def _target_max(entry: Mapping[str, Any], kind: NumberKind, where: str) -> Decimal | None:
    """Belongs to "between", and to nothing else."""
    low, high = _number(entry, "target", kind, where), _number(entry, "target_max", kind, where)
    if (entry.get("target_op") == Comparison.BETWEEN.value) != (high is not None):
        raise BadForm(f"{_start(where)}: target_op = “between” phải đi cùng target và target_max.")
    if high is not None and (low is None or low > high):
        raise BadForm(f"{_start(where)}: target phải nhỏ hơn hoặc bằng target_max.")
    return high


def _part(
    entry: Mapping[str, Any], name: str, quantity: Quantity, before: Collection[Indicator], where: str
) -> str | None:
    """The key of a ratio's numerator or denominator: an indicator that is asked, and stands before it."""
    if quantity is not Quantity.RATIO:
        if name in entry:
            raise BadForm(f"{_start(where)}: {name} chỉ dùng khi quantity = “ratio”.")
        return None
    key = _words(entry, name, where)
    if not any(other.key == key and other.quantity is not Quantity.RATIO for other in before):
        raise BadForm(f"{_start(where)}: {name} = “{key}” phải là key của một chỉ tiêu đứng trước, không phải tỷ lệ.")
    return key


def _whole_number(table: Mapping[str, Any], key: str, low: int, high: int, where: str) -> int | None:
    value = table.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise BadForm(f"{_start(where)}: {key} = “{value}” phải là số nguyên từ {low} đến {high}.")
    return value


def _yes_or_no(table: Mapping[str, Any], key: str, where: str) -> bool:
    value = table.get(key, True)
    if not isinstance(value, bool):
        raise BadForm(f"{_start(where)}: {key} = “{value}” phải là true hoặc false.")
    return value


def _start(where: str) -> str:
    return first_up(where)


def _only(table: Mapping[str, Any], allowed: Collection[str], where: str) -> None:
    for key in table:
        if key not in allowed:
            raise BadForm(f"{_start(where)}: không có khóa “{key}”; được dùng: {', '.join(allowed)}.")


def _words(table: Mapping[str, Any], key: str, where: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise BadForm(f"{_start(where)}: khóa {key} phải là một chuỗi không rỗng.")
    return " ".join(value.split())


def _key(table: Mapping[str, Any], where: str) -> str:
    value = _words(table, "key", where)
    if not KEY.fullmatch(value):
        raise BadForm(
            f"{_start(where)}: key = “{value}” chỉ được gồm chữ thường không dấu, chữ số, gạch nối và gạch dưới."
        )
    return value


def _one_of(table: Mapping[str, Any], key: str, allowed: Collection[str], default: str, where: str) -> str:
    value = table.get(key, default)
    if value not in allowed:
        raise BadForm(f"{_start(where)}: {key} = “{value}” không hợp lệ; được dùng: {', '.join(allowed)}.")
    return str(value)


def _number(table: Mapping[str, Any], key: str, kind: NumberKind, where: str) -> Decimal | None:
    value = table.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not Decimal(value).is_finite():
        raise BadForm(f"{_start(where)}: {key} = “{value}” phải là một số, không có dấu ngoặc kép.")
    if kind in (NumberKind.COUNT, NumberKind.MONEY) and Decimal(value) != Decimal(value).to_integral_value():
        raise BadForm(f"{_start(where)}: {key} = {value} phải là số nguyên vì kind = “{kind.value}”.")
    return _storable(Decimal(value), f"{_start(where)}: {key} = {value}")


def _storable(number: Decimal, said: str) -> Decimal:
    if abs(number) >= LARGEST or number != round(number, PLACES):
        raise BadForm(f"{said} phải nhỏ hơn {LARGEST:f} và có nhiều nhất {PLACES} chữ số thập phân.")
    return number


def _synonyms(table: Mapping[str, Any], where: str) -> tuple[str, ...]:
    value = table.get("synonyms", [])
    if not isinstance(value, list) or not all(isinstance(word, str) and word.strip() for word in value):
        raise BadForm(f"{_start(where)}: synonyms phải là danh sách các chuỗi không rỗng.")
    return tuple(" ".join(word.split()) for word in value)


def _whole(table: Mapping[str, Any], kind: NumberKind, before: Collection[Indicator], where: str) -> str | None:
    if "part_of" not in table:
        return None
    key = _words(table, "part_of", where)
    whole = next((other for other in before if other.key == key), None)
    if whole is None:
        raise BadForm(f"{_start(where)}: part_of = “{key}” phải là key của một chỉ tiêu đứng trước.")
    if whole.kind is not kind:
        raise BadForm(f"{_start(where)}: part_of = “{key}” thuộc loại “{whole.kind.value}”, không phải “{kind.value}”.")
    return key


def _no_shared_words(indicators: Collection[Indicator]) -> None:
    """A word that names two indicators would put a chair's number in the wrong column."""
    owners: dict[str, str] = {}
    for indicator in indicators:
        for word in {indicator.name, indicator.label, *indicator.synonyms}:
            owner = owners.setdefault(word.casefold(), indicator.key)
            if owner != indicator.key:
                raise BadForm(f"Từ “{word}” được dùng cho cả hai chỉ tiêu {owner} và {indicator.key}.")
