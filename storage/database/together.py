"""Writes that the turns of one transaction ask for alike, done together in a few statements: before the next question
to the database, whose answer is then the same as if each had been done by itself, and before the commit."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import orm
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.util import await_only

GATHERED = "gathered"
Write = Callable[["Session", Sequence[Any]], Awaitable[object]]


@dataclass
class Gathered:
    """What waits to be written in a session: for each `Write` what it is to be done with, and all pieces of work
    that this is about."""

    session: "Session"
    waiting: dict[Write, list[Any]] = field(default_factory=dict)
    works: set[int] = field(default_factory=set)

    async def write(self) -> None:
        for write, those in self.waiting.items():
            await write(self.session, those)


class Asked(orm.Session):
    """What waits is written before anything is asked."""

    def execute(self, *args: Any, **more: Any) -> Any:
        self._write_gathered()
        return super().execute(*args, **more)

    def scalar(self, *args: Any, **more: Any) -> Any:
        self._write_gathered()
        return super().scalar(*args, **more)

    def scalars(self, *args: Any, **more: Any) -> Any:
        self._write_gathered()
        return super().scalars(*args, **more)

    def get(self, *args: Any, **more: Any) -> Any:
        self._write_gathered()
        return super().get(*args, **more)

    def flush(self, *args: Any, **more: Any) -> None:
        self._write_gathered()
        super().flush(*args, **more)

    def _write_gathered(self) -> None:
        if GATHERED in self.info:
            await_only(self.info.pop(GATHERED).write())


class Session(AsyncSession):
    """A transaction, or one consistent look."""

    sync_session_class = Asked


async def together(s: Session, write: Write, one: Any, *, work: int) -> None:
    """Does `write` with this and with others like it. What is about the same piece of work is written one after the
    other."""
    gathered: Gathered | None = s.info.get(GATHERED)
    if gathered is not None and work in gathered.works:
        await write_gathered(s)
        gathered = None
    if gathered is None:
        gathered = s.info[GATHERED] = Gathered(s)
    gathered.waiting.setdefault(write, []).append(one)
    gathered.works.add(work)


async def write_gathered(s: Session) -> None:
    gathered: Gathered | None = s.info.pop(GATHERED, None)
    if gathered is not None:
        await gathered.write()


@contextmanager
def unless_undone(s: Session) -> Iterator[None]:
    """What is asked for within and not written yet is forgotten when it fails."""
    try:
        yield
    except BaseException:
        s.info.pop(GATHERED, None)
        raise
