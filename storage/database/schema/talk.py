"""What is said between office and units: notices, questions, and where each talk stands."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ForeignKey,
    UniqueConstraint,
    false,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.database.schema.base import Base, Row, given, where


class NoticeRow(Row):
    """Thông báo: draft until a person releases it, then released or withdrawn. flow of a released one: going, paused,
    stopped. `corrects` is the notice that this one takes the place of, `instead` how that one begins, `office` whose it
    is, `file_id` what goes with it; `urgent`: it leaves at any hour."""

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
    instead: Mapped[str] = mapped_column(default="", server_default="")
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
