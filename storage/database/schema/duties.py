"""Dated instances of duties, who owes them, the alarms of both, and what was moved."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Index,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.database.schema.base import Row, where


class OccurrenceRow(Row):
    """Kỳ, lần: one dated instance of a deadline. `due_on` is the last local day that counts, `due_at` the moment it has
    passed.

    `form_id` is the version of the form that this one asks, however the form changes. What it covers runs from
    `starts_on` to `cutoff_on`; after `locks_on` (null: never) answers change only with the office's consent. `revision`
    grows with every change of what was answered.
    """

    __tablename__ = "occurrences"
    __table_args__ = (UniqueConstraint("deadline_id", "period"),)
    deadline_id: Mapped[int] = mapped_column(ForeignKey("deadlines.id"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("events.id"), index=True)
    period: Mapped[str]
    opens_at: Mapped[datetime]
    due_on: Mapped[date]
    due_at: Mapped[datetime] = mapped_column(index=True)
    state: Mapped[str]
    form_id: Mapped[int | None] = mapped_column(ForeignKey("forms.id"))
    starts_on: Mapped[date | None]
    cutoff_on: Mapped[date | None]
    locks_on: Mapped[date | None]
    revision: Mapped[int] = mapped_column(default=0, server_default="0")


class ExpectationRow(Row):
    """Phần việc: occurrence × unit, frozen when it opens; `unit_id` null means the office itself. state: owing, done,
    excused.

    `due_on` and `due_at` are this unit's own when the office gave it longer; `reason` is why it was given longer, or
    excused.
    """

    __tablename__ = "expectations"
    __table_args__ = (
        UniqueConstraint("occurrence_id", "unit_id"),
        # A unique constraint lets any number of nulls in: the office itself owes an occurrence once as well.
        where("uq_expectations_office", ("occurrence_id",), "unit_id IS NULL", unique=True),
        where("ix_expectations_own_day", ("occurrence_id",), "due_on IS NOT NULL"),
    )
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    state: Mapped[str]
    done_at: Mapped[datetime | None]
    done_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    on_time: Mapped[bool | None]
    cluster_id: Mapped[int | None] = mapped_column(ForeignKey("clusters.id"))
    due_on: Mapped[date | None]
    due_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class AlarmRow(Row):
    """Mốc nhắc. state: waiting, fired, cancelled, withheld (with its reason). `counted`, `hours` and `within` (seconds)
    are its rule's."""

    __tablename__ = "alarms"
    __table_args__ = (
        UniqueConstraint("subject", "subject_id", "rule", "version", "at"),
        where("ix_alarms_waiting", ("at",), "state = 'waiting'"),
    )
    subject: Mapped[str]
    subject_id: Mapped[int]
    rule: Mapped[str]
    version: Mapped[int]
    days: Mapped[int]
    hour: Mapped[time]
    concern: Mapped[str]
    late: Mapped[str]
    at: Mapped[datetime]
    state: Mapped[str]
    reason: Mapped[str | None]
    fired_at: Mapped[datetime | None]
    made: Mapped[int | None]
    counted: Mapped[str] = mapped_column(default="d", server_default="d")
    hours: Mapped[int] = mapped_column(default=0, server_default="0")
    within: Mapped[int] = mapped_column(default=3600, server_default="3600")


class ChangeRow(Row):
    """Thay đổi lịch: one change of dates that a person confirmed, undone by another one when `undone_at` says so.

    `last_message` is the newest outbox row of that moment: what was queued later speaks of the new dates. `kept` is
    what an undo puts back.
    """

    __tablename__ = "changes"
    at: Mapped[datetime]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    last_message: Mapped[int]
    kept: Mapped[dict[str, Any]]
    undone_at: Mapped[datetime | None]


class ShiftRow(Row):
    """What one change did to the time of one conference, one occurrence, or one unit's piece of work: from `old` to
    `new` (core.plans.changes.Dated)."""

    __tablename__ = "shifts"
    __table_args__ = (Index(None, "subject", "subject_id"),)
    change_id: Mapped[int] = mapped_column(ForeignKey("changes.id"), index=True)
    subject: Mapped[str]
    subject_id: Mapped[int]
    expectation_id: Mapped[int | None] = mapped_column(ForeignKey("expectations.id"))
    old: Mapped[dict[str, Any]]
    new: Mapped[dict[str, Any]]
