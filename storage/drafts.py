"""Drafts as JSON and back: what was read of a plan and corrected so far. What an older version did not write yet takes its default."""

import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from core.drafts import Draft

T = TypeVar("T")


def draft_to_json(draft: Draft) -> dict[str, Any]:
    data = to_json(draft)
    assert isinstance(data, dict)
    return data


def draft_from_json(data: Mapping[str, Any]) -> Draft:
    """Equal to the draft that was written."""
    return from_json(Draft, data)


def to_json(value: object) -> Any:
    match value:
        case Enum():
            return value.value
        case date() | time():
            return value.isoformat()
        case Decimal():
            return str(value)
        case tuple():
            return [to_json(item) for item in value]
    if is_dataclass(value):
        return {field.name: to_json(getattr(value, field.name)) for field in fields(value)}
    return value


def from_json(kind: type[T], data: Mapping[str, Any]) -> T:
    """A dataclass from its JSON, by the types of its fields."""
    hints = get_type_hints(kind)
    return kind(**{name: value_of(hints[name], data[name]) for name in hints if name in data})


def value_of(kind: Any, value: Any) -> Any:
    if value is None:
        return None
    if get_origin(kind) in (Union, types.UnionType):
        return one_of([option for option in get_args(kind) if option is not type(None)], value)
    if get_origin(kind) is tuple:
        return items_of(get_args(kind), value)
    if is_dataclass(kind) and isinstance(kind, type):
        return from_json(kind, value)
    if kind in (date, time, datetime):
        return kind.fromisoformat(value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, (Enum, Decimal)) else value


def items_of(kinds: tuple[Any, ...], values: list[Any]) -> tuple[Any, ...]:
    """tuple[X, ...] or tuple[X, Y]."""
    if kinds[-1] is Ellipsis:
        return tuple(value_of(kinds[0], value) for value in values)
    return tuple(value_of(kind, value) for kind, value in zip(kinds, values, strict=True))


def one_of(kinds: list[Any], value: Any) -> Any:
    """A day or a moment are told apart by the hour."""
    if kinds == [date, datetime]:
        return value_of(datetime if "T" in value else date, value)
    return value_of(kinds[0], value)
