"""What is written last in a transaction: rows that many share (how often an occurrence was answered) are locked for the
moment of the commit only, and once however often they were changed."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Executable
from sqlalchemy.ext.asyncio import AsyncSession

ENDINGS = "endings"


def at_the_end(s: AsyncSession, statement: Executable, of: int) -> None:
    """The statement, made once, with this number as its `of`; once however often it is asked for."""
    s.info.setdefault(ENDINGS, {}).setdefault(statement, set()).add(of)


@contextmanager
def unless_undone(s: AsyncSession) -> Iterator[None]:
    """What is asked for within is forgotten when it fails."""
    before = {statement: set(those) for statement, those in s.info.get(ENDINGS, {}).items()}
    try:
        yield
    except BaseException:
        s.info[ENDINGS] = before
        raise


async def do(s: AsyncSession) -> None:
    """Before the commit, all in one order: of two that need the same rows neither waits for the other's."""
    for statement, those in s.info.pop(ENDINGS, {}).items():
        await s.execute(statement, [{"of": one} for one in sorted(those)])
