"""Plans with what they hold: conferences with their invitations and answers, duties, targets."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ForeignKey,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.database.schema.base import Row


class PlanRow(Row):
    """Kế hoạch. `draft` is what was read and corrected so far (core.plans.drafts as JSON); events and deadlines become
    rows on activation. `stopped_by`: the change that called off what it had still to come."""

    __tablename__ = "plans"
    number: Mapped[str | None] = mapped_column(index=True)
    title: Mapped[str | None]
    issuer: Mapped[str | None]
    issued_on: Mapped[date | None]
    state: Mapped[str]
    text: Mapped[str]
    draft: Mapped[dict[str, Any]]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    created_at: Mapped[datetime]
    activated_at: Mapped[datetime | None]
    stopped_by: Mapped[int | None] = mapped_column(ForeignKey("changes.id"))


class EventRow(Row):
    """Hội nghị. starts_on/starts_at are local; state: fixed, tentative, cancelled. `ladder`: its own rungs with commas,
    null: the office's."""

    __tablename__ = "events"
    plan_id: Mapped[int] = mapped_column(ForeignKey("plans.id"), index=True)
    title: Mapped[str]
    starts_on: Mapped[date | None]
    starts_at: Mapped[time | None]
    ends_on: Mapped[date | None]
    ends_at: Mapped[time | None]
    precision: Mapped[str]
    state: Mapped[str]
    place: Mapped[str | None]
    chair: Mapped[str | None]
    host: Mapped[str | None]
    cluster_id: Mapped[int | None] = mapped_column(ForeignKey("clusters.id"))
    quote: Mapped[str]
    ladder: Mapped[str | None]


class ConvocationRow(Row):
    """Giấy mời: what the invitation to a conference says beside the conference's own row, and the duty by which an
    answer is asked of units, from when it went out. `sequence` grows with every calendar file of it that is sent."""

    __tablename__ = "convocations"
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), unique=True)
    deadline_id: Mapped[int | None] = mapped_column(ForeignKey("deadlines.id"), index=True)
    occurrence_id: Mapped[int | None] = mapped_column(ForeignKey("occurrences.id"), index=True)
    audience: Mapped[str]
    dress: Mapped[str | None]
    papers: Mapped[str | None]
    answer_by: Mapped[date | None]
    released_at: Mapped[datetime | None]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    sequence: Mapped[int] = mapped_column(default=0, server_default="0")


class QuotaRow(Row):
    """So many delegates of a conference at most from each unit of an audience, or (`together`) from all of it; from
    when it was said until it was said otherwise. `drivers`: they are counted as well."""

    __tablename__ = "quotas"
    event_id: Mapped[int] = mapped_column(ForeignKey("events.id"), index=True)
    audience: Mapped[str]
    most: Mapped[int]
    together: Mapped[bool]
    drivers: Mapped[bool]
    quote: Mapped[str]
    set_at: Mapped[datetime]
    set_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    ended_at: Mapped[datetime | None]


class AttendanceRow(Row):
    """Trả lời dự hội nghị: one version of one unit's answer to an invitation. The highest version counts."""

    __tablename__ = "attendances"
    __table_args__ = (UniqueConstraint("expectation_id", "version"),)
    expectation_id: Mapped[int] = mapped_column(ForeignKey("expectations.id"))
    version: Mapped[int]
    coming: Mapped[str]
    heads: Mapped[int]
    drivers: Mapped[int]
    names: Mapped[list[Any]]
    note: Mapped[str]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    at: Mapped[datetime]


class DeadlineRow(Row):
    """Thời hạn: the duty itself. Its dated instances are occurrences. `covers` is the period its numbers are about,
    where it is not its form's.

    `plan_id` null: no plan's, but a form that is collected by its own rhythm, `since` a day; state active, or stopped.
    `ladder`: its own rungs with commas, null: the office's.
    """

    __tablename__ = "deadlines"
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id"), index=True)
    what: Mapped[str]
    who: Mapped[str | None]
    audience: Mapped[str]
    send_to: Mapped[str | None]
    kind: Mapped[str]
    due_on: Mapped[date | None]
    due_time: Mapped[time | None]
    bound: Mapped[str]
    offset_days: Mapped[int | None]
    recurrence: Mapped[str | None]
    precision: Mapped[str]
    asks: Mapped[str]
    form_id: Mapped[int | None] = mapped_column(ForeignKey("forms.id"))
    state: Mapped[str]
    quote: Mapped[str]
    covers: Mapped[str | None]
    since: Mapped[date | None]
    ladder: Mapped[str | None]


class TargetRow(Row):
    """Mức giao, in the words of a plan, or (`plan_id` null) set by the office's hand. `indicator_id` says what it is
    measured by (in whatever version of its form), null while nothing does.

    `unit_id` null: of the whole. Rows with the same `choice`, of one plan or of the office, are alternatives; `per` is
    the key of the indicator that counts heads. A row is never changed: one that no longer holds has `ended_at`, and the
    next says what came in its place.
    """

    __tablename__ = "targets"
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id"), index=True)
    indicator_id: Mapped[int | None] = mapped_column(ForeignKey("indicators.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    name: Mapped[str]
    op: Mapped[str]
    value: Mapped[Decimal]
    value_max: Mapped[Decimal | None]
    unit_word: Mapped[str]
    quote: Mapped[str]
    year: Mapped[int | None]
    choice: Mapped[str | None]
    per: Mapped[str | None]
    set_at: Mapped[datetime | None]
    set_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    ended_at: Mapped[datetime | None]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
