"""A sentence as plain JSON, as rows and tasks keep it until it is said."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal

from core.talk.messages import Say


def say_to_json(say: Say) -> dict[str, object]:
    """A sentence as plain JSON; `say_from_json` gives back an equal one."""
    return {"key": say.key, "args": {name: _arg_to_json(value) for name, value in say.args.items()}}


def say_from_json(data: Mapping[str, object]) -> Say:
    args = data.get("args")
    if not isinstance(args, Mapping):
        return Say(str(data["key"]))
    return Say(str(data["key"]), {name: _arg_from_json(value) for name, value in args.items()})


def _arg_to_json(value: object) -> object:
    match value:
        case Say():
            return {"say": say_to_json(value)}
        case tuple() | list():
            return {"list": [_arg_to_json(item) for item in value]}
        case Decimal():
            return {"number": str(value)}
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case time():
            return {"hour": value.isoformat()}
        case None | bool() | int() | str():
            return value
    raise TypeError(f"{type(value).__name__} cannot be said")


_READERS: Mapping[str, Callable[[str], object]] = {
    "number": Decimal,
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "hour": time.fromisoformat,
}


def _arg_from_json(value: object) -> object:
    if not isinstance(value, Mapping):
        return value
    ((kind, inner),) = value.items()
    if kind == "say" and isinstance(inner, Mapping):
        return say_from_json(inner)
    if kind == "list" and isinstance(inner, list):
        return tuple(_arg_from_json(item) for item in inner)
    return _READERS[kind](str(inner))
