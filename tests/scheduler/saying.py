"""Messages as the dates' model writes them: one line each, a digest as its parts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from core.talk.messages import Message, Say
from storage.mail.outbox import Choices


def said(says: Sequence[Say]) -> str:
    """A message as the model writes it."""
    first = says[0]
    if first.key in ("extended-for-you", "excused-for-you"):
        return f"notice {first.args['what']}/{_code(first.args['unit'])}:{first.args.get('due', '?')}"
    if first.key in ("office-owing", "calls-title"):
        names = (
            first.args.get("names", ()) if first.key == "office-owing" else tuple(say.args["name"] for say in says[1:])
        )
        return f"list {first.args['what']}:{first.args['due']}:{','.join(_code(name) for name in names)}"  # type: ignore[union-attr, attr-defined]
    if first.key == "changed-title":
        return ";".join(sorted(_line(say) for say in says[1:]))
    if first.key == "remind-event":
        return f"event {first.args['title']}:{_when(first.args['day'], first.args['hour'])}"
    due = first.args["due"]
    return (
        f"{'late' if first.key == 'remind-late' else 'before'} {first.args['what']}/{_code(first.args['unit'])}:{due}"
    )


def _code(unit: object) -> str:
    return str(unit).removeprefix("Xã ")


def parts(text: str) -> list[str]:
    """What a digest holds."""
    return text.split(" + ")


def _line(say: Say) -> str:
    inner = say.args.get("line")
    say = inner if isinstance(inner, Say) else say
    unit = f"/{_code(say.args['unit'])}" if say.args["unit"] else ""
    return f"{say.args['what']}{unit}:{_said_when(say.args['old'])}>{_said_when(say.args['new'])}"


def _said_when(say: Any) -> str:
    """A line that ends what never had a firm day tells none: the old one is then empty."""
    if not say:
        return "?"
    at = say.args.get("at")
    return f"{at:%Y-%m-%d %H:%M}" if at is not None else str(say.args.get("day", "?"))


def _when(on: object, hour: object) -> str:
    return str(on) if hour is None else f"{on} {hour:%H:%M}"


def render(says: Sequence[Say], choices: Choices, now: datetime) -> Message:
    """A digest is shown as its parts."""
    if says[0].key != "digest-title":
        return Message(said(says))
    found: list[list[Say]] = []
    for say in says[1:]:
        inner = say.args.get("text")
        if say.key == "digest-part" and isinstance(inner, Say):
            found.append([inner])
        else:
            found[-1].append(say)
    return Message(" + ".join(map(said, found)))
