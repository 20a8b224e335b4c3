"""Messages of a memory that was put back, of which nobody knows whether they left: what they are about, as it is shown.
How they are found and what becomes of them is storage.backups.said_before's."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class HeldGroup:
    """Messages about one thing. `key` names it: "notice:5", "occurrence:7", "event:3", "reply", "other"; `what`: what
    that is called, empty where it has no name; `people` and `messages` count; `first` is the number of one of them."""

    key: str
    what: str
    people: int
    messages: int
    first: int

    @property
    def kind(self) -> str:
        return self.key.partition(":")[0]


@dataclass(frozen=True)
class LostHours:
    """What was written to the bot between the two may be lost."""

    since: datetime
    until: datetime
