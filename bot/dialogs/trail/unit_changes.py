"""What became of a unit that is called otherwise, comes under another one or is dissolved, as the trail keeps it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from core.office.unit_changes import UnitChangeKind
from core.talk.messages import Say

ACT = "change_unit"
KINDS = frozenset(UnitChangeKind)


def kind_of(act: str, after: Mapping[str, Any]) -> str | None:
    """Which of them it was; None for another deed, and where an older version kept nothing of it."""
    kind = after.get("change")
    if act == ACT and kind in KINDS:
        return str(kind)
    return None


def unit_change_said(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Say:
    """What stood there before, what stands there after, and from which day on."""
    names = {"unit": after.get("unit"), "before": before.get("units", ""), "after": after.get("units", "")}
    return Say(f"trail-unit-was-{kind}", {**names, "day": date.fromisoformat(after["on"])})
