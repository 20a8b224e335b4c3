"""The tables, one class per noun of docs/architecture.md. Queries live in the file of the noun; meaning lives in
core."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from core.states import AddressState
from storage.database.types import Exact, Moment, Words

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
Key = BigInteger().with_variant(Integer(), "sqlite")


def where(name: str, columns: tuple[str, ...], condition: str, *, unique: bool = False) -> Index:
    """An index of some rows only. A statement uses it when it says the same condition in its own words, and not as a
    value given later."""
    return Index(name, *columns, unique=unique, sqlite_where=text(condition), postgresql_where=text(condition))


def given(table: str, column: str) -> Index:
    """An index of the rows that name something there. One of all rows would be taken for `IS NULL` too, which most rows
    are."""
    return where(f"ix_{table}_{column}", (column,), f"{column} IS NOT NULL")


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {
        datetime: Moment,
        Decimal: Exact,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        int: Key,
        str: Words,
    }


class Row(Base):
    """A table with a key of its own."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(Key, Identity(), primary_key=True)


class UnitRow(Row):
    """Đơn vị. A unit is never deleted: it closes, and may have successors."""

    __tablename__ = "units"
    code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    level: Mapped[str | None]
    opened_on: Mapped[date | None]
    closed_on: Mapped[date | None]


class ParentRow(Row):
    """Which unit stands above which, from and until which day (`until` is the first day it no longer holds)."""

    __tablename__ = "unit_parents"
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    parent_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    since: Mapped[date]
    until: Mapped[date | None]


class SuccessionRow(Row):
    """A unit that merged into, or was split into, another on a day; who entered it, when, and by which decision."""

    __tablename__ = "unit_successions"
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    successor_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    on: Mapped[date]
    at: Mapped[datetime | None]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    decision: Mapped[str | None]


class UnitChangeRow(Row):
    """A unit that has another name, comes under another one or is dissolved from a day on: by which decision, what
    stood there before and after in words; who entered it, and when. `done_at`: None until the day has come."""

    __tablename__ = "unit_changes"
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    kind: Mapped[str]
    on: Mapped[date]
    decision: Mapped[str | None]
    before: Mapped[str]
    after: Mapped[str]
    at: Mapped[datetime]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    done_at: Mapped[datetime | None]


class ClusterRow(Row):
    """Cụm (khối) thi đua."""

    __tablename__ = "clusters"
    name: Mapped[str] = mapped_column(unique=True)


class MembershipRow(Row):
    """A unit's dated place in a cluster: leader, deputy, host or member."""

    __tablename__ = "cluster_members"
    cluster_id: Mapped[int] = mapped_column(ForeignKey("clusters.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"), index=True)
    role: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]


class ContactRow(Row):
    """A person. Erasing one keeps the unit's figures: from `erased_at` on the post stands in place of the name."""

    __tablename__ = "contacts"
    name: Mapped[str]
    phone: Mapped[str | None]
    consent: Mapped[str] = mapped_column(default="unasked")
    erased_at: Mapped[datetime | None]


class ConsentRow(Row):
    """Each answer to the consent question, with the version of the text that was shown."""

    __tablename__ = "consents"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    given: Mapped[bool]
    text_version: Mapped[str]
    at: Mapped[datetime]
    channel: Mapped[str]
    chat: Mapped[str]


class PostRow(Row):
    """A dated post; `unit_id` is null for posts of the office itself."""

    __tablename__ = "posts"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"), index=True)
    role: Mapped[str]
    title: Mapped[str]
    since: Mapped[date]
    until: Mapped[date | None]


class AddressRow(Row):
    """Where a person has written from: an opaque id within a channel. state: active, blocked."""

    __tablename__ = "addresses"
    __table_args__ = (UniqueConstraint("channel", "chat"),)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    channel: Mapped[str]
    chat: Mapped[str]
    state: Mapped[str] = mapped_column(default=AddressState.ACTIVE)
    since: Mapped[datetime]
    last_heard_at: Mapped[datetime]


class InvitationRow(Row):
    """A short code that lets one person join once, until it expires."""

    __tablename__ = "invitations"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    code: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class CodeTryRow(Base):
    """What a chat has tried: wrong codes since its last wait, how many waits, until when the last one holds, and when
    it last tried (core.office.codes)."""

    __tablename__ = "code_tries"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    wrong: Mapped[int]
    waits: Mapped[int]
    until: Mapped[datetime | None]
    at: Mapped[datetime]


class WrongCodeRow(Row):
    """One wrong code of a chat that is nobody's: what the limit of the whole bot is counted by."""

    __tablename__ = "wrong_codes"
    at: Mapped[datetime] = mapped_column(index=True)


class ArrivalRow(Row):
    """Somebody who came with a right code from a chat. state: waiting, released, in, refused, undone; `why` the office
    is asked (core.office.arrivals).

    `called` is what the network calls whoever writes, kept while the office is asked. `consent_before` and
    `owner_before` (whose chat it was) are what an undo puts back; `consent_version` is the text that was agreed to
    before the chat was anybody's.
    `settled_by` null: an operator.
    """

    __tablename__ = "arrivals"
    __table_args__ = (Index(None, "channel", "chat"), Index(None, "state"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    channel: Mapped[str]
    chat: Mapped[str]
    called: Mapped[str | None]
    at: Mapped[datetime]
    state: Mapped[str]
    why: Mapped[str | None]
    consent_version: Mapped[str | None]
    consent_before: Mapped[str | None]
    owner_before: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))


class FileRow(Row):
    """Bytes that came in or go out, once each by their digest."""

    __tablename__ = "files"
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    name: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]


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


class SubmissionRow(Row):
    """Báo cáo: one version of one unit's answer. The highest version counts; `on_time` is decided by the first.

    `for_unit`: the office entered it.
    """

    __tablename__ = "submissions"
    __table_args__ = (UniqueConstraint("expectation_id", "version"),)
    expectation_id: Mapped[int] = mapped_column(ForeignKey("expectations.id"))
    version: Mapped[int]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    at: Mapped[datetime]
    on_time: Mapped[bool]
    for_unit: Mapped[bool] = mapped_column(default=False, server_default=false())


class ValueRow(Base):
    """Số liệu: one answer of one submission, stored in the order in which tables add them up. `number` null: not
    available, for a `reason`."""

    __tablename__ = "report_values"
    __table_args__ = ({"sqlite_with_rowid": False},)
    submission_id: Mapped[int] = mapped_column(ForeignKey("submissions.id"), primary_key=True, autoincrement=False)
    indicator_id: Mapped[int] = mapped_column(ForeignKey("indicators.id"), primary_key=True, autoincrement=False)
    number: Mapped[Decimal | None]
    reason: Mapped[str | None]


class CorrectionRow(Row):
    """Đề nghị sửa: what a unit wants to say after the lock. state: waiting, accepted, refused, overtaken (by a newer
    one of the same unit)."""

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


class QuestionRow(Row):
    """What somebody has handed to the office in their own words: a question, or a request (a promise, a wish for longer
    time). state: open, answered, called, granted, refused, withdrawn.

    `text` as typed, empty once it was erased or pruned. `said_on`: the day that was said. `expectation_id`: the piece
    of work it is about, `unit_id` for which unit it was said; null: none. `inbox_id` is the update it came with.
    `answer`: what the office said to it, by whom and when.
    """

    __tablename__ = "questions"
    __table_args__ = (
        where("ix_questions_open", ("asked_at",), "state = 'open'"),
        given("questions", "expectation_id"),
        given("questions", "unit_id"),
        given("questions", "settled_at"),
    )
    kind: Mapped[str]
    text: Mapped[str]
    said_on: Mapped[date | None]
    expectation_id: Mapped[int | None] = mapped_column(ForeignKey("expectations.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("units.id"))
    asked_at: Mapped[datetime]
    state: Mapped[str]
    inbox_id: Mapped[int] = mapped_column(unique=True)
    answer: Mapped[str | None]
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))


class ReadBackRow(Row):
    """Figures that were read back to somebody who has not confirmed them; gone when that is done. `number` tells what
    exactly was read back (core.talk.read_backs), `lines` are the sentences, `base` is the version that was seen.

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


class AbsenceRow(Row):
    """Vắng: somebody is away from a unit of theirs, and who stands in (`until` is the first day they are back)."""

    __tablename__ = "absences"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    since: Mapped[date]
    until: Mapped[date] = mapped_column(index=True)
    at: Mapped[datetime]


class TrailRow(Row):
    """Nhật ký: one deed of the office, or of somebody who stood in for another (`stood_in_for`): who did it, to what
    (`subject`, `subject_id`), and what stood there before and after, as far as it changed. Written in the transaction
    of the deed and never changed; only what a person is called goes with the person (storage.privacy.erasing).

    `contact_id` null: an operator. Names are looked up when it is shown.
    """

    __tablename__ = "trail"
    __table_args__ = (Index(None, "subject", "subject_id"),)
    at: Mapped[datetime] = mapped_column(index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    stood_in_for: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    act: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[int | None]
    before: Mapped[dict[str, Any]]
    after: Mapped[dict[str, Any]]


class NoticeRow(Row):
    """Thông báo: draft until a person releases it, then released or withdrawn. flow of a released one: going, paused,
    stopped. `corrects` is the notice that this one takes the place of, `office` whose it is, `file_id` what goes with
    it; `urgent`: it leaves at any hour."""

    __tablename__ = "notices"
    __table_args__ = (given("notices", "file_id"),)
    text: Mapped[str]
    audience: Mapped[str]
    asks: Mapped[str]
    state: Mapped[str]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    created_at: Mapped[datetime]
    released_at: Mapped[datetime | None]
    flow: Mapped[str] = mapped_column(default="going", server_default="going")
    corrects: Mapped[int | None] = mapped_column(ForeignKey("notices.id"), index=True)
    office: Mapped[str] = mapped_column(default="", server_default="")
    urgent: Mapped[bool] = mapped_column(default=False, server_default=false())
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))


class RecipientRow(Row):
    """One person of a released notice, and when they acknowledged it."""

    __tablename__ = "notice_recipients"
    __table_args__ = (UniqueConstraint("notice_id", "contact_id"),)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notices.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    acknowledged_at: Mapped[datetime | None]


class NoticeBoardRow(Row):
    """The message of the office that shows how far a notice has come: the row of the outbox with this `key`, edited in
    place until then. `shown` is what it said last."""

    __tablename__ = "notice_boards"
    key: Mapped[str] = mapped_column(unique=True)
    notice_id: Mapped[int] = mapped_column(ForeignKey("notices.id"), index=True)
    channel: Mapped[str] = mapped_column(index=True)
    shown: Mapped[list[Any]]
    edited_at: Mapped[datetime]
    until: Mapped[datetime]


class InboxRow(Row):
    """What a network gave us, raw, before anything else happens. state: waiting, done, parked (with its reason).

    `line` is the bot it came for, `chat` the private chat it came from, empty where that is not known. `rank` and
    `round` are its place among what waits (storage.mail.rounds). `place` is its number in its line, where updates may
    overtake each other on their way to us; `follows` is the key of the one before it, if that was not here yet.
    `sent_at` is the network's own date.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "key", "line"),
        Index(None, "channel", "chat", "rank", "round"),
        where("ix_inbox_waiting", ("channel", "rank", "round", "place", "id"), "state = 'waiting'"),
        where("ix_inbox_waiting_chats", ("channel", "chat"), "state = 'waiting'"),
        where("ix_inbox_taken", ("channel", "rank", "round"), "state = 'done'"),
        where("ix_inbox_gaps", ("channel", "received_at"), "follows IS NOT NULL"),
        given("inbox", "file_id"),
    )
    channel: Mapped[str]
    line: Mapped[str] = mapped_column(default="", server_default="")
    chat: Mapped[str] = mapped_column(default="", server_default="")
    key: Mapped[str]
    rank: Mapped[int] = mapped_column(default=0, server_default="0")
    round: Mapped[int] = mapped_column(default=0, server_default="0")
    place: Mapped[int] = mapped_column(default=0, server_default="0")
    follows: Mapped[str | None]
    sent_at: Mapped[datetime | None]
    body: Mapped[str]
    received_at: Mapped[datetime]
    state: Mapped[str]
    reason: Mapped[str | None]
    tries: Mapped[int] = mapped_column(default=0)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))
    done_at: Mapped[datetime | None]


class BurstRow(Row):
    """A chat that writes more at once than is taken. `missed` counts what was not taken since, `told_at` is when the
    chat heard that it is busy. `known`: somebody is linked to it, and each of these updates has a row; else they are
    only counted."""

    __tablename__ = "bursts"
    __table_args__ = (UniqueConstraint("channel", "chat"),)
    channel: Mapped[str]
    chat: Mapped[str]
    known: Mapped[bool]
    since: Mapped[datetime]
    last_at: Mapped[datetime]
    missed: Mapped[int]
    told_at: Mapped[datetime | None]


class ConversationRow(Base):
    """Where a talk stands: the dialog's name and version and its small JSON state. `prompt` counts what was asked, so
    that an old button is known."""

    __tablename__ = "conversations"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    dialog: Mapped[str]
    version: Mapped[int]
    state: Mapped[dict[str, Any]]
    prompt: Mapped[int]
    updated_at: Mapped[datetime]


class OutboxRow(Row):
    """Every message that leaves. queued → sending → sent | failed | withheld, with a reason on each that did not leave;
    held while its notice pauses.

    `say` and `choices` are what is said (core.talk.messages as JSON), rendered at the moment of sending; `text` is what
    was really said. `change_id` is the change of dates that it tells of, or that took it back; `plan_id` the plan that
    it tells of as a whole. After `good_until` it
    says nothing any more. `note` is what the channel did another way, or why it refused. `sender` is the process that
    is sending it (storage.database.presence). `react_to` is what the person said that it says was received, by the
    network's id.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        # What has left stays for years: what is yet to leave has indexes of its own, so that no plan depends on how
        # many rows are which.
        where("ix_outbox_queued", ("channel", "priority", "not_before"), "state = 'queued'"),
        where("ix_outbox_sending", ("channel", "lease_until"), "state = 'sending'"),
        Index(None, "channel", "chat", "state", "sent_at"),
        given("outbox", "alarm_id"),
        given("outbox", "expectation_id"),
        given("outbox", "notice_id"),
        given("outbox", "change_id"),
        given("outbox", "plan_id"),
        given("outbox", "file_id"),
    )
    key: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    priority: Mapped[int] = mapped_column(Integer)
    channel: Mapped[str | None]
    chat: Mapped[str | None]
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    say: Mapped[list[Any]]
    choices: Mapped[list[Any]]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("files.id"))
    alarm_id: Mapped[int | None] = mapped_column(ForeignKey("alarms.id"))
    expectation_id: Mapped[int | None] = mapped_column(ForeignKey("expectations.id"))
    notice_id: Mapped[int | None] = mapped_column(ForeignKey("notices.id"))
    change_id: Mapped[int | None] = mapped_column(ForeignKey("changes.id"))
    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plans.id"))
    state: Mapped[str]
    reason: Mapped[str | None]
    created_at: Mapped[datetime]
    not_before: Mapped[datetime]
    good_until: Mapped[datetime | None]
    lease_until: Mapped[datetime | None]
    sender: Mapped[int | None] = mapped_column(Integer)
    tries: Mapped[int] = mapped_column(Integer, default=0)
    sent_at: Mapped[datetime | None]
    network_id: Mapped[str | None]
    text: Mapped[str | None]
    note: Mapped[str | None]
    react_to: Mapped[str | None]


class ToldDateRow(Row):
    """A date that a message tells besides that of its alarm: of one conference or occurrence, or of one unit's work."""

    __tablename__ = "told_dates"
    __table_args__ = (UniqueConstraint("outbox_id", "place"), Index(None, "subject", "subject_id"))
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"))
    place: Mapped[int] = mapped_column(Integer)
    subject: Mapped[str]
    subject_id: Mapped[int]
    expectation_id: Mapped[int | None] = mapped_column(ForeignKey("expectations.id"))


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


class PaceRow(Base):
    """The next free moment of a channel (chat = '') and of each chat: the pace belongs to the bot, not to a worker.

    `reason` says why a channel pauses until then (a wrong token, a spent quota); null when it is only paced.
    """

    __tablename__ = "pace"
    __table_args__ = (Index(None, "channel", "free_at"),)
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    free_at: Mapped[datetime]
    reason: Mapped[str | None]


class RefusalRow(Base):
    """A chat that a network refused a short while ago, while it is not certain yet whom that means (core.talk.moods).
    `rows` are the messages that were given up for it; `marked`: the person counts as gone because of it."""

    __tablename__ = "refusals"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    fault: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    served: Mapped[int] = mapped_column(Integer)
    rows: Mapped[list[Any]]
    marked: Mapped[bool]


class MarkRow(Base):
    """Small facts about the house itself: last tick, last start."""

    __tablename__ = "marks"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    at: Mapped[datetime]


class ErasureRow(Row):
    """That somebody, or something that may not be kept, was erased: by a salted hash, which names nobody, as it also
    stands in a file beside the database (storage.privacy.erasures). `what`: person, update. `sweep` holds what is still
    to be looked for in other people's rows, null when that is done."""

    __tablename__ = "erasures"
    what: Mapped[str]
    salt: Mapped[str]
    digest: Mapped[str] = mapped_column(unique=True)
    at: Mapped[datetime]
    sweep: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
