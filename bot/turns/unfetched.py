"""Files that a network does not give: how long each is asked for. In memory: a program that starts anew asks anew.
What is said to the sender is the turn's business."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.talk.messages import SendError, Throttled, Unavailable
from core.talk.send_faults import SendFault

PATIENCE = timedelta(minutes=5)
"""After so long a file counts as not to be had: what was said after it must not wait for ever."""


@dataclass
class Unfetched:
    """By the row of the inbox: since when it is asked for, and before when it must not be asked for again."""

    since: dict[int, datetime] = field(default_factory=dict)
    throttled: dict[int, datetime] = field(default_factory=dict)
    told: set[int] = field(default_factory=set)

    def wait(self, row: int, now: datetime) -> None:
        """Raises Unavailable where the network wants us to wait."""
        if row in self.throttled and self.since[row] <= now < self.throttled[row]:
            raise Unavailable(SendFault.TOO_EARLY)

    def gives_up(self, row: int, error: SendError, now: datetime) -> bool:
        """After another failure: whether that was the last."""
        since = self.since.setdefault(row, now)
        if isinstance(error, Throttled):
            self.throttled[row] = now + min(error.after, PATIENCE)
        return now - since >= PATIENCE

    def is_news(self, row: int) -> bool:
        """Whether the log has not been told of it yet."""
        new = row not in self.told
        self.told.add(row)
        return new

    def forget(self, row: int) -> None:
        self.since.pop(row, None)
        self.throttled.pop(row, None)
        self.told.discard(row)
