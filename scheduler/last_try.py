"""The last try at work that may be the end of the program is made by one that stands: a program that ends soon after
each start has other reasons than what it was working at then (docs/decisions/0039-the-last-try.md)."""

from dataclasses import dataclass, field
from datetime import timedelta

from scheduler.clock import Clock

SOON = timedelta(seconds=10)
"""So soon after its start an end says nothing of the work in hand."""


@dataclass
class LastTry:
    """`most` tries are made; the program begins when this is made. `survived` is work that failed here, which is known
    to be no program's end."""

    clock: Clock
    most: int
    survived: set[int] = field(default_factory=set)
    began: timedelta = field(init=False)

    def __post_init__(self) -> None:
        self.began = self.clock.steady()

    def must_wait(self, number: int, tries: int) -> bool:
        """Whether that work, tried so often, is to be tried for the last time, and not yet."""
        last = tries == self.most - 1 and number not in self.survived
        return last and self.clock.steady() - self.began < SOON
