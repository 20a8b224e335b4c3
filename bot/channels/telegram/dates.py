"""The hour as Telegram's answers tell it, by their Date: another clock than ours. Whether ours is right is not judged
here."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


class Dates:
    """`last` is the Date of the newest answer."""

    def __init__(self) -> None:
        self.last: datetime | None = None

    def note(self, headers: Mapping[str, str]) -> None:
        """One answer, whatever it says."""
        try:
            self.last = parsedate_to_datetime(headers.get("date", "")).astimezone(UTC)
        except (ValueError, OverflowError):
            self.last = None
