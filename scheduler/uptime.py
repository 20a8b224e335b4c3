"""How long this program has run: one that ends soon after each start has other reasons than what it was working at
then."""

from dataclasses import dataclass, field
from datetime import timedelta

from scheduler.clock import Clock

SOON = timedelta(seconds=10)
"""So soon after its start an end says nothing of the work in hand."""


@dataclass
class Uptime:
    """Counted from when this is made."""

    clock: Clock
    began: timedelta = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock.steady()

    def is_short(self) -> bool:
        return self.clock.steady() - self.began < SOON
