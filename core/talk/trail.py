"""Nhật ký: who did what to what, and what stood there before and after. How it is kept: storage.overview.trail."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class TrailSubject(StrEnum):
    """To what something was done."""

    PERSON = "person"
    POST = "post"
    ARRIVAL = "arrival"
    PLAN = "plan"
    CHANGE = "change"
    WORK = "work"
    OCCURRENCE = "occurrence"
    CORRECTION = "correction"
    QUESTION = "question"
    NOTICE = "notice"
    CONFERENCE = "conference"
    COLLECTION = "collection"
    ABSENCE = "absence"
    NOTHING = "nothing"
    """Nothing in particular that has a row of its own."""


@dataclass(frozen=True)
class TrailLine:
    """One deed as it is shown: names as they are now. `by` None: an operator; `about` is what it was done to, in a few
    words."""

    id: int
    at: datetime
    act: str
    by: str | None = None
    by_id: int | None = None
    stood_in_for: str | None = None
    subject: TrailSubject = TrailSubject.NOTHING
    subject_id: int | None = None
    about: str = ""
    before: Mapping[str, Any] = field(default_factory=dict)
    after: Mapping[str, Any] = field(default_factory=dict)


def changed_only(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What differs of two states of one thing, before and after; of a list those entries that the other has not."""
    names = [name for name in {**before, **after} if before.get(name) != after.get(name)]
    was = {name: _other(before[name], after.get(name)) for name in names if before.get(name) is not None}
    is_now = {name: _other(after[name], before.get(name)) for name in names if after.get(name) is not None}
    return was, is_now


def _other(value: Any, than: Any) -> Any:
    if isinstance(value, list) and isinstance(than, list):
        return [entry for entry in value if entry not in than]
    return value
