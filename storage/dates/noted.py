"""A change of dates as one line of the log."""

from collections.abc import Sequence

from core.plans.changes import SubjectTime, TimeShift
from storage.database.journal import note
from storage.database.schema import ChangeRow
from storage.database.session import Session

NOTED = 3
"""Dates that one line of the log names."""


def note_change(s: Session, row: ChangeRow, moved: Sequence[TimeShift]) -> None:
    days = [_moved_said(one) for one in moved if one.old != one.new]
    said = days[:NOTED]
    if len(days) > NOTED:
        said = [*said, f"and {len(days) - NOTED} more"]
    note(s, "change %d by contact %s: %s", row.id, row.contact_id, "; ".join(said) or "no date moved")


def _moved_said(one: TimeShift) -> str:
    return f"{one.subject.value} {one.subject_id} {_day(one.old)} → {_day(one.new)}"


def _day(dated: SubjectTime) -> str:
    if dated.cancelled:
        return "called off"
    return str(dated.day or "no day")
