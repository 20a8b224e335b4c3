"""What was turned away at the port, counted and said in few lines: whoever knocks in vain must not fill the log."""

import asyncio
import logging
from collections import Counter

log = logging.getLogger(__name__)

FIRST = 60.0
LONGEST = 3600.0
"""Seconds from the first turned away to the line that says how many: growing as long as it goes on."""
GROWTH = 8


class Complaints:
    """Counts by reason. An error of ours is shown with its traceback once a line at most."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._pause = FIRST
        self._saying: asyncio.TimerHandle | None = None

    def add(self, why: str) -> None:
        self._counts[why] += 1
        if self._saying is None:
            self._saying = asyncio.get_running_loop().call_later(self._pause, self._say)

    def broke(self, error: Exception) -> None:
        """A request ended with an error that nobody expected."""
        name = f"broken by {type(error).__name__}"
        if name not in self._counts:
            log.error("a request broke; more of the same are only counted", exc_info=error)
        self.add(name)

    def _say(self) -> None:
        """Goes on in longer steps until nothing more happens."""
        self._saying = None
        if not self._counts:
            self._pause = FIRST
            return
        counted = ", ".join(f"{number} {why}" for why, number in sorted(self._counts.items()))
        log.warning("turned away at the port in the last %g s: %s", self._pause, counted)
        self._counts.clear()
        self._pause = min(self._pause * GROWTH, LONGEST)
        self._saying = asyncio.get_running_loop().call_later(self._pause, self._say)

    def close(self) -> None:
        if self._saying is not None:
            self._saying.cancel()
