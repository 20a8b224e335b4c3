"""Values as JSON and back, by the types of their fields: what is kept of a draft, and what comes from another process.
What an older version did not write yet takes its default. A value of another kind than its field is a ValueError, a
TypeError or a KeyError."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
PLAIN = (str, bool, int, float)


def packed(value: object) -> Any:
    """JSON for a value made of frozen dataclasses, tuples, mappings by names, days, moments, decimals and enums."""
    match value:
        case Enum():
            return value.value
        case date() | time():
            return value.isoformat()
        case Decimal():
            return str(value)
        case tuple():
            return [packed(item) for item in value]
        case Mapping():
            return {name: packed(item) for name, item in value.items()}
    if is_dataclass(value):
        return {field.name: packed(getattr(value, field.name)) for field in fields(value)}
    return value


def unpacked(kind: type[T], data: Any) -> T:
    """A dataclass from its JSON, by the types of its fields; equal to what was packed."""
    if not isinstance(data, dict):
        raise ValueError(f"no {kind.__name__}")
    hints = _hints(kind)  # type: ignore[arg-type]
    return kind(**{name: _value(hints[name], data[name]) for name in hints if name in data})


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def all_unpacked(kind: type[T], data: Any) -> tuple[T, ...]:
    """Several of them, in their order."""
    return tuple(unpacked(kind, one) for one in _list(data))


def _value(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _one_of(get_args(kind), value)
    if origin is tuple:
        return _items(get_args(kind), _list(value))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(get_args(kind)[1], value)
    if is_dataclass(kind) and isinstance(kind, type):
        return unpacked(kind, value)
    if kind in PLAIN:
        return _plain(kind, value)
    if kind in (date, time, datetime):
        return kind.fromisoformat(_plain(str, value))
    if isinstance(kind, type) and issubclass(kind, Decimal):
        return _decimal(_plain(str, value))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value


def _plain(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise ValueError(f"no {kind.__name__}")
    return value


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError("no number") from None


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("no list")
    return value


def _items(kinds: tuple[Any, ...], values: list[Any]) -> tuple[Any, ...]:
    """tuple[X, ...] or tuple[X, Y]."""
    if kinds[-1] is Ellipsis:
        return tuple(_value(kinds[0], value) for value in values)
    return tuple(_value(kind, value) for kind, value in zip(kinds, values, strict=True))


def _mapping(kind: Any, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("no mapping")
    return {name: _value(kind, item) for name, item in value.items()}


def _one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    """None, or the one kind beside it; a day and a moment are told apart by the hour."""
    if value is None and type(None) in kinds:
        return None
    others = [kind for kind in kinds if kind is not type(None)]
    if others == [date, datetime]:
        return _value(datetime if "T" in _plain(str, value) else date, value)
    return _value(others[0], value)
