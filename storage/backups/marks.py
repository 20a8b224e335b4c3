"""What a database notes of copies: that it is one, when the last was made of it, and that it was put back."""

import json
from dataclasses import dataclass, replace
from datetime import datetime

from storage.database.marks import Mark, mark, mark_of, unmark
from storage.database.session import Session

COPY, BACKUP, RESTORED = "copy", "backup", "restored"
"""Names of marks: in a copy alone, from when it is; the last copy that was made of this database and found whole; the
last time this database was put back."""


@dataclass(frozen=True)
class Restored:
    """The memory goes up to `since` and was put back at `until`. `begun`: what fell due between the two is still to be
    made and held. `decided`: for alarms up to this number the old outbox has told what left; 0: it was not there."""

    number: int
    since: datetime
    until: datetime
    begun: bool = True
    decided: int = 0


def restored_in(found: Mark | None) -> Restored | None:
    """As it is kept in its mark."""
    if found is None:
        return None
    kept = json.loads(found.value)
    since = datetime.fromisoformat(kept["since"])
    return Restored(kept["number"], since, found.at, kept["begun"], kept["decided"])


async def restored_of(s: Session) -> Restored | None:
    """None when it never was."""
    return restored_in(await mark_of(s, RESTORED))


async def keep_restored(s: Session, restored: Restored) -> None:
    kept = {
        "number": restored.number,
        "since": restored.since.isoformat(),
        "begun": restored.begun,
        "decided": restored.decided,
    }
    await mark(s, RESTORED, json.dumps(kept), restored.until)


async def copied_at(s: Session) -> datetime | None:
    """From when this database is, if it is a copy with which nothing was begun yet."""
    found = await mark_of(s, COPY)
    if found is None:
        return None
    return found.at


async def begin_restored(s: Session, since: datetime, now: datetime, *, decided: int) -> Restored:
    """The copy is the memory from now on."""
    last = await restored_of(s)
    number = 1
    if last is not None:
        number = last.number + 1
    restored = Restored(number, since, now, decided=decided)
    await keep_restored(s, restored)
    await unmark(s, COPY)
    return restored


async def end_of_catching_up(s: Session, restored: Restored) -> None:
    """All that fell due in between is made."""
    await keep_restored(s, replace(restored, begun=False))
