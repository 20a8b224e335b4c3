"""Moments and days as words of the day, for tests."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")


def utc(text: str) -> datetime:
    """ "2026-03-12 01:00" in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def local(text: str) -> datetime:
    """ "2026-03-12 08:00" in Vietnam, as a UTC moment."""
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM).astimezone(UTC)


def day(text: str) -> date:
    return date.fromisoformat(text)
