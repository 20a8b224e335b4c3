"""What the house notes of itself, of deeds, and of what was erased."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    ForeignKey,
    Index,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.database.schema.base import Base, Row


class MarkRow(Base):
    """Small facts about the house itself: last tick, last start."""

    __tablename__ = "marks"
    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
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
