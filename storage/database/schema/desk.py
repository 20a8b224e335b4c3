"""Who has the desk open in a browser: the way in, and what it became."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.database.schema.base import Row


class DeskLinkRow(Row):
    """A way in that was given to somebody; it opens once, for some minutes."""

    __tablename__ = "desk_links"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    made_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class DeskSessionRow(Row):
    """A browser in which somebody is at the desk. `key` is a digest of what the browser holds, which stands nowhere."""

    __tablename__ = "desk_sessions"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    key: Mapped[str] = mapped_column(unique=True)
    began_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class CalendarFeedRow(Row):
    """An address at which a calendar program fetches what lies ahead, as this person may see it."""

    __tablename__ = "calendar_feeds"
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    made_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
