"""Units and clusters, the people, their posts, chats and codes, who is away and who came in."""

from datetime import date, datetime

from sqlalchemy import (
    ForeignKey,
    Index,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import Mapped, mapped_column

from core.states import AddressState
from storage.database.schema.base import Base, Row


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
    """A person. Erasing one keeps the unit's figures: from `erased_at` on the post stands in place of the name.
    `prefers` is the channel over which they are written to first; null: the one they wrote over last."""

    __tablename__ = "contacts"
    name: Mapped[str]
    phone: Mapped[str | None]
    consent: Mapped[str] = mapped_column(default="unasked")
    prefers: Mapped[str | None]
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
    """A short code that lets one person join once, until it expires. `own`: they asked for it themselves, in a chat of
    theirs, for another one."""

    __tablename__ = "invitations"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    code: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    own: Mapped[bool] = mapped_column(default=False, server_default=false())


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


class AbsenceRow(Row):
    """Vắng: somebody is away from a unit of theirs, and who stands in (`until` is the first day they are back)."""

    __tablename__ = "absences"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    deputy_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))
    since: Mapped[date]
    until: Mapped[date] = mapped_column(index=True)
    at: Mapped[datetime]
