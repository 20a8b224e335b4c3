"""What a manager wants to find in the log: one line for each thing that was decided, said when it is committed and not
before. Numbers of rows, codes of units and roles stand in it; never names, telephones, or anything that people
wrote."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.ext.asyncio import AsyncSession

log = logging.getLogger(__name__)
NOTES = "notes"


def note(s: AsyncSession, said: str, *args: object) -> None:
    """For when this transaction is committed."""
    s.info.setdefault(NOTES, []).append((said, args))


@contextmanager
def unless_undone(s: AsyncSession) -> Iterator[None]:
    """What is noted within is forgotten when it fails."""
    before = list(s.info.get(NOTES, []))
    try:
        yield
    except BaseException:
        s.info[NOTES] = before
        raise


def say(s: AsyncSession) -> None:
    """It is committed."""
    for said, args in s.info.pop(NOTES, []):
        log.info(said, *args)
