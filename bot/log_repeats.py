"""Lines of the log that say the same again and again: some are shown, the rest counted, so that a network that is away
for a day leaves two dozen lines and not thousands. What an office did is shown each time, and everything at DEBUG."""

import logging
from dataclasses import dataclass

EACH = "storage.database.journal"
"""Whose lines are one for each thing that was decided."""
SOME, WHILE = 10, 600.0
"""So many of a kind are shown in so many seconds."""
LONGER = 3600.0
"""Where more of them came, one is shown in so many seconds, until a time passes without any that was held back."""
MOST_KINDS = 1000


@dataclass
class _Kind:
    """What was said alike since `since`: `shown` lines of `most`, and `held` that were not."""

    since: float
    most: int = SOME
    seconds: float = WHILE
    shown: int = 0
    held: int = 0

    def is_over(self, at: float) -> bool:
        """Also when the clock was set back."""
        return not self.since <= at < self.since + self.seconds

    def following(self, at: float) -> "_Kind":
        if self.held:
            return _Kind(at, 1, LONGER)
        return _Kind(at)


class Repeats(logging.Filter):
    """Lines are of one kind when one place said them: the same logger, level and words, whatever stands in them."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds: dict[tuple[str, int, str], _Kind] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        if record.levelno <= logging.DEBUG or record.name == EACH:
            return True
        key = (record.name, record.levelno, str(record.msg))
        if len(self._kinds) >= MOST_KINDS:
            self._kinds.clear()
        kind = self._kinds.setdefault(key, _Kind(record.created))
        if kind.is_over(record.created):
            if kind.held:
                record.msg = f"{record.msg} ({kind.held} more of the kind were not shown)"
            kind = self._kinds[key] = kind.following(record.created)
        if kind.shown < kind.most:
            kind.shown += 1
            return True
        kind.held += 1
        return False
