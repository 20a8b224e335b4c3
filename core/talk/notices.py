"""Broadcasts: what a notice asks, and who received and acknowledged it. Nothing reaches many people in one step."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class NoticeAsks(StrEnum):
    """What its readers are to do."""

    NOTHING = "nothing"
    ACKNOWLEDGEMENT = "acknowledgement"


class NoticeState(StrEnum):
    """draft → released by a person; nothing leaves before."""

    DRAFT = "draft"
    RELEASED = "released"


@dataclass(frozen=True)
class Notice:
    """A broadcast as one reader sees it."""

    id: int
    text: str
    asks: NoticeAsks
    released_at: datetime | None = None


@dataclass(frozen=True)
class Reach:
    """How far a notice came: counts of people. `unreachable` have no chat or have withheld consent."""

    recipients: int
    sent: int
    acknowledged: int
    unreachable: int
    waiting: tuple[str, ...] = ()


def notice_key(notice_id: int, contact_id: int) -> str:
    """What must not be said twice."""
    return f"notice:{notice_id}:{contact_id}"
