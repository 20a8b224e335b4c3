"""Forms, what units have sent of them, what is asked about it, and the tables that were made of it."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    ForeignKey,
    Integer,
    UniqueConstraint,
    false,
    true,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.database.schema.base import Base, Row, where


class FormRow(Row):
    """Mẫu: one version of a form; an occurrence pins its deadline's form version."""

    __tablename__ = "forms"
    __table_args__ = (UniqueConstraint("key", "version"),)
    key: Mapped[str]
    version: Mapped[int]
    title: Mapped[str]
    at: Mapped[datetime]
    rhythm: Mapped[str | None]
    from_day: Mapped[int] = mapped_column(default=1, server_default="1")
    lock_days: Mapped[int | None]
    due_days: Mapped[int] = mapped_column(default=0, server_default="0")


class IndicatorRow(Row):
    """Chỉ tiêu: one number a form asks; target is the whole's (mức giao). numerator and denominator are keys of the
    same form."""

    __tablename__ = "indicators"
    __table_args__ = (UniqueConstraint("form_id", "key"),)
    form_id: Mapped[int] = mapped_column(ForeignKey("forms.id"))
    position: Mapped[int]
    key: Mapped[str]
    name: Mapped[str]
    short: Mapped[str | None]
    unit: Mapped[str]
    kind: Mapped[str]
    synonyms: Mapped[list[Any]]
    at_least: Mapped[Decimal | None]
    at_most: Mapped[Decimal | None]
    part_of: Mapped[str | None]
    target_op: Mapped[str]
    target: Mapped[Decimal | None]
    target_max: Mapped[Decimal | None]
    quantity: Mapped[str] = mapped_column(default="period", server_default="period")
    decimals: Mapped[int | None]
    required: Mapped[bool] = mapped_column(default=True, server_default=true())
    numerator: Mapped[str | None]
    denominator: Mapped[str | None]


class SubmissionRow(Row):
    """Báo cáo: one version of one unit's answer. The highest version counts; `on_time` is decided by the first.

    `for_unit`: the office entered it. `through`: the channel it came by, null: from before that was kept; `inbox_id`:
    the update that brought it, where one did.
    """

    __tablename__ = "submissions"
    __table_args__ = (UniqueConstraint("expectation_id", "version"),)
    expectation_id: Mapped[int] = mapped_column(ForeignKey("expectations.id"))
    version: Mapped[int]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    at: Mapped[datetime]
    on_time: Mapped[bool]
    for_unit: Mapped[bool] = mapped_column(default=False, server_default=false())
    through: Mapped[str | None]
    inbox_id: Mapped[int | None]


class ValueRow(Base):
    """Số liệu: one answer of one submission, stored in the order in which tables add them up. `number` null: not
    available, for a `reason`."""

    __tablename__ = "report_values"
    __table_args__ = ({"sqlite_with_rowid": False},)
    submission_id: Mapped[int] = mapped_column(ForeignKey("submissions.id"), primary_key=True, autoincrement=False)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicators.id"), primary_key=True, autoincrement=False)
    number: Mapped[Decimal | None]
    reason: Mapped[str | None]


class ReadFromRow(Row):
    """What one person said of which the values of a submission were read (core.reports.sentences as JSON)."""

    __tablename__ = "read_from"
    submission_id: Mapped[int] = mapped_column(ForeignKey("submissions.id"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    sentences: Mapped[list[Any]]


class CorrectionRow(Row):
    """Đề nghị sửa: what a unit wants to say after the lock. state: waiting, accepted, refused, overtaken (by a newer
    one of the same unit). `through`, `inbox_id` and `sentences`: where it came from, as of a submission; sentences only
    while it waits."""

    __tablename__ = "corrections"
    expectation_id: Mapped[int] = mapped_column(ForeignKey("expectations.id"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    at: Mapped[datetime]
    values: Mapped[dict[str, Any]]
    blanks: Mapped[dict[str, Any]]
    state: Mapped[str]
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    reason: Mapped[str | None]
    through: Mapped[str | None]
    inbox_id: Mapped[int | None]
    sentences: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")


class InquiryRow(Row):
    """Hỏi lại: the office's question about one value of one report, and the unit's answer."""

    __tablename__ = "inquiries"
    expectation_id: Mapped[int] = mapped_column(ForeignKey("expectations.id"), index=True)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicators.id"))
    number: Mapped[Decimal | None]
    question: Mapped[str]
    asked_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    asked_at: Mapped[datetime]
    answer: Mapped[str | None]
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    answered_at: Mapped[datetime | None]


class ReadBackRow(Row):
    """Figures that were read back to somebody who has not confirmed them; gone when that is done. `number` tells what
    exactly was read back (core.talk.read_backs), `lines` is how it was said, `base` is the version that was seen;
    `sentences` are what it was read from.

    `chases`: how often it was asked for since; `chase_at`: when it is next, null: not any more.
    """

    __tablename__ = "read_backs"
    __table_args__ = (
        UniqueConstraint("expectation_id", "contact_id"),
        where("ix_read_backs_waiting", ("chase_at",), "chase_at IS NOT NULL"),
    )
    expectation_id: Mapped[int] = mapped_column(ForeignKey("expectations.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    number: Mapped[int]
    values: Mapped[dict[str, Any]]
    blanks: Mapped[dict[str, Any]]
    base: Mapped[int | None]
    lines: Mapped[list[Any]]
    sentences: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    since: Mapped[datetime]
    chases: Mapped[int] = mapped_column(default=0, server_default="0")
    chase_at: Mapped[datetime | None]


class AttachmentRow(Row):
    """A file or photo that a unit sent with a report: the paper it stands on."""

    __tablename__ = "attachments"
    __table_args__ = (UniqueConstraint("expectation_id", "file_id"),)
    expectation_id: Mapped[int] = mapped_column(ForeignKey("expectations.id"))
    file_id: Mapped[int] = mapped_column(ForeignKey("files.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    at: Mapped[datetime]


class IssueRow(Row):
    """Bản phát hành: the consolidated table as it was given out, numbered within its occurrence; `changes` lists what
    differs from the one before."""

    __tablename__ = "issued_tables"
    __table_args__ = (UniqueConstraint("occurrence_id", "number"),)
    occurrence_id: Mapped[int] = mapped_column(ForeignKey("occurrences.id"))
    number: Mapped[int]
    at: Mapped[datetime]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    content: Mapped[dict[str, Any]]
    changes: Mapped[list[Any]]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))


class DrawingRow(Row):
    """A table that was asked for and is yet to be made; gone when it is. `key` says what must not be made twice at a
    time."""

    __tablename__ = "drawings"
    key: Mapped[str] = mapped_column(unique=True)
    channel: Mapped[str]
    chat: Mapped[str]
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    inbox_id: Mapped[int]
    wanted: Mapped[dict[str, Any]]
    size: Mapped[int]
    tries: Mapped[int] = mapped_column(Integer)
    asked_at: Mapped[datetime]
