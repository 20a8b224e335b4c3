"""What came in and what leaves, at which pace, and the files of both."""

from datetime import datetime
from typing import Any, cast

from sqlalchemy import (
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.database.schema.base import Base, Row, given, where


class FileRow(Row):
    """Bytes that came in or go out, once each by their digest."""

    __tablename__ = "files"
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    name: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime]


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
        where("ix_outbox_queued", ("channel", "priority", "not_before", "id"), "state = 'queued'"),
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


# PostgreSQL would look up and lock what each of 100,000 messages names, one by one. It is never deleted, other than
# files, and whoever tries is refused (docs/decisions/0037-what-messages-name.md).
for named in cast(Table, OutboxRow.__table__).foreign_key_constraints:
    if named.column_keys != ["file_id"]:
        named.ddl_if(dialect="sqlite")


class FallbackRow(Row):
    """A chat in which a message failed for good, and why, before it went on to the next of its person; without
    `address_id` the chat was nobody's by then."""

    __tablename__ = "fallbacks"
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"), index=True)
    address_id: Mapped[int | None]
    channel: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]


class ToldDateRow(Row):
    """A date that a message tells besides that of its alarm: of one conference or occurrence, or of one unit's work."""

    __tablename__ = "told_dates"
    __table_args__ = (UniqueConstraint("outbox_id", "place"), Index(None, "subject", "subject_id"))
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"))
    place: Mapped[int] = mapped_column(Integer)
    subject: Mapped[str]
    subject_id: Mapped[int]
    expectation_id: Mapped[int | None] = mapped_column(ForeignKey("expectations.id"))


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


class MenuRow(Base):
    """Which list of commands a chat was given by its network, instead of everybody's: `listed` is a digest of it and of
    the bot that gave it."""

    __tablename__ = "menus"
    channel: Mapped[str] = mapped_column(primary_key=True)
    chat: Mapped[str] = mapped_column(primary_key=True)
    listed: Mapped[str]
    at: Mapped[datetime]


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


class MeterRow(Base):
    """Messages of a month ("2026-11", by the office's days) that count under `name`: a channel, or an account with
    several. `most`: how many its network allows, as it was last known."""

    __tablename__ = "meters"
    name: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[str] = mapped_column(primary_key=True)
    messages: Mapped[int] = mapped_column(Integer)
    most: Mapped[int] = mapped_column(Integer)
