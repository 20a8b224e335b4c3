"""What is said of a place in a paper that contradicts itself or cannot be."""

from collections.abc import Sequence

from bot.dialogs.prompts import shortened
from core.plans.found import Doubt
from core.talk.messages import Say

NAMED = {"is": "weekday", "written": "weekday", "purpose": "purpose"}
"""Values that are names of ours, and what they are names of."""


def doubt_said(doubt: Doubt, longest: int = 10_000) -> Say:
    """What stands in it of the paper has at most `longest` characters."""
    if doubt.kind is None:
        return Say("plan-doubt-before", {"text": shortened(doubt.text, longest)})
    args: dict[str, object] = {name: shortened(value, longest) for name, value in doubt.values.items()}
    for name in NAMED.keys() & args.keys():
        args[name] = Say(f"plan-doubt-{NAMED[name]}-name", {"name": doubt.values[name]})
    if "purposes" in args:
        args["purposes"] = _purposes(doubt.values["purposes"].split())
    return Say(f"plan-doubt-{doubt.kind.name.lower().replace('_', '-')}", args)


def _purposes(names: Sequence[str]) -> tuple[Say, ...]:
    return tuple(Say("plan-doubt-purpose-name", {"name": name}) for name in names)
