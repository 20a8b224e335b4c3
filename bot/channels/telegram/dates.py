"""The hour as Telegram's answers tell it, by their Date: another clock than ours. Whether ours is right is not judged
here."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx


class Dates:
    """Hangs on the connections, whose library keeps the head of an answer to itself. `last` is the Date of the newest
    answer."""

    def __init__(self) -> None:
        self.last: datetime | None = None

    async def note(self, response: httpx.Response) -> None:
        """One answer, whatever it says."""
        try:
            self.last = parsedate_to_datetime(response.headers.get("date", "")).astimezone(UTC)
        except (ValueError, OverflowError):
            self.last = None

    @property
    def hooks(self) -> dict[str, object]:
        """For the client that makes the connections."""
        return {"event_hooks": {"response": [self.note]}}
