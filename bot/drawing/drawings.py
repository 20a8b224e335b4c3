"""Making what was asked for: each try counted and committed before it is made, the files kept and queued in one short
transaction after it. Killed in between, it is made again; what could not be made three times is given up, with a word
to whoever asked."""

import asyncio
import logging
import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from apart import Answer, Broke, Ended, Work, WorkLimits, run
from bot.dialogs.base import Office
from bot.drawing import LARGE
from bot.drawing.order import Order
from bot.office_facts import office_on
from bot.settings import Config
from core.calendar.moments import local_day
from core.talk.kept_sentences import say_from_json
from core.talk.messages import Say
from scheduler.clock import Clock
from scheduler.last_try import LastTry
from storage.database.session import Database, Session
from storage.mail import files, outbox
from storage.mail.outbox import Outgoing
from storage.reports import drawings, issues
from storage.reports.drawings import Drawing, TableKind, Wanted

log = logging.getLogger(__name__)

MAKE = Work("bot.drawing.making", "make")
MIB = 1024 * 1024
TRIES = 3
ENDLESS = 10**15
LANES = ((0, LARGE), (LARGE, ENDLESS))
"""Two at once at most: what is small does not wait for what is large (values)."""
LIMITS = WorkLimits(seconds=300, memory=1536 * MIB, answer=64 * MIB, files=256 * MIB, network=True)
"""A year of fifty numbers of 3,321 units takes a minute of a processor and a gigabyte."""
LOOK = 0.25
"""Seconds between two looks whether the program is to stop."""


@dataclass
class Drawings:
    """`limits` is what one table may use."""

    db: Database
    clock: Clock
    config: Config
    limits: WorkLimits = LIMITS
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    last_try: LastTry = field(init=False)

    def __post_init__(self) -> None:
        self.last_try = LastTry(self.clock, TRIES)

    async def make_all(
        self, made: Callable[[], None] = lambda: None, stopping: Callable[[], bool] = lambda: False
    ) -> int:
        """Makes all that is asked for now; how many, and `made` after each. On many machines one makes at a time."""
        async with self.lock:
            if await self._next(0, ENDLESS) is None:
                return 0
            async with self.db.alone("drawings") as mine:
                if not mine:
                    return 0
                return sum(await asyncio.gather(*(self._lane(*lane, made, stopping) for lane in LANES)))

    async def _lane(self, least: int, most: int, made: Callable[[], None], stopping: Callable[[], bool]) -> int:
        count = 0
        while not stopping() and (drawing := await self._next(least, most)) is not None:
            if self.last_try.must_wait(drawing.id, drawing.tries):
                break
            if await self._made(drawing, stopping):
                count += 1
                made()
        return count

    async def _next(self, least: int, most: int) -> Drawing | None:
        async with self.db.read() as session:
            return await drawings.next_drawing(session, least, most)

    async def _made(self, drawing: Drawing, stopping: Callable[[], bool]) -> bool:
        """Whether it is done with. Raises DatabaseBusy, DatabaseUnusable."""
        if drawing.tries >= TRIES:
            await self._give_up(drawing)
            return True
        await self._count(drawing, 1)
        try:
            answer = await self._answer(drawing, stopping)
        except (Ended, Broke) as error:
            log.warning("table %s was not made at try %d: %s", drawing.id, drawing.tries + 1, error)
            self.last_try.survived.add(drawing.id)
            return False
        if answer is None:
            await self._count(drawing, -1)
            return False
        await self._queue(drawing, answer)
        return True

    async def _count(self, drawing: Drawing, by: int) -> None:
        """One try more, or one that was none; committed."""
        async with self.db.write() as session:
            await drawings.count_drawing_try(session, drawing.id, by=by)

    async def _answer(self, drawing: Drawing, stopping: Callable[[], bool]) -> Answer | None:
        """None when the program is to stop: it does not wait for a table. Raises Ended, Broke."""
        order = Order(self.db.address, drawing.wanted, self._office(), self.clock.now(), self.config.office.language)
        making = asyncio.create_task(run(MAKE, data=pickle.dumps(order), limits=self.limits))
        try:
            while not making.done():
                await asyncio.wait({making}, timeout=LOOK)
                if stopping() and not making.done():
                    return None
            return making.result()
        finally:
            making.cancel()
            await asyncio.gather(making, return_exceptions=True)

    def _office(self) -> Office:
        return office_on(self.config, local_day(self.clock.now(), self.config.zone))

    async def _queue(self, drawing: Drawing, answer: Answer) -> None:
        async with self.db.write() as session:
            if await drawings.end_drawing(session, drawing.id):
                rows = [row async for row in self._rows(session, drawing, answer)]
                await outbox.enqueue(session, rows, self.clock.now())

    async def _rows(self, session: Session, drawing: Drawing, answer: Answer) -> Any:
        wanted, says = drawing.wanted, _says(answer.value["says"])
        if says or (wanted.told and not answer.value["files"]):
            yield self._reply(drawing, "said", says or (Say("table-gone"),))
        for head, data in _parts(answer):
            file_id = await self._kept(session, wanted, head["name"], data)
            yield self._reply(drawing, f"{head['kind']}-{wanted.occurrence_id}", _says(head["says"]), file_id)

    async def _kept(self, session: Session, wanted: Wanted, name: str, data: bytes) -> int:
        file_id = await files.keep_file(session, name, data, self.clock.now())
        if wanted.what is TableKind.ISSUE and wanted.keep:
            await issues.keep_with(session, wanted.occurrence_id, wanted.number or 0, file_id)
        return file_id

    async def _give_up(self, drawing: Drawing) -> None:
        log.error("table %s is given up after %d tries", drawing.id, drawing.tries)
        async with self.db.write() as session:
            if await drawings.end_drawing(session, drawing.id):
                failed = self._reply(drawing, "failed", (Say("table-failed"),))
                await outbox.enqueue(session, [failed], self.clock.now())

    def _reply(self, drawing: Drawing, name: str, says: tuple[Say, ...], file_id: int | None = None) -> Outgoing:
        return Outgoing(
            key=f"reply:{drawing.inbox_id}:{name}",
            kind="reply",
            channel=drawing.channel,
            chat=drawing.chat,
            contact_id=drawing.contact_id,
            says=says,
            file_id=file_id,
            not_before=self.clock.now(),
        )


def _says(data: Any) -> tuple[Say, ...]:
    return tuple(say_from_json(one) for one in data)


def _parts(answer: Answer) -> Iterator[tuple[Any, bytes]]:
    """Each file's head and bytes."""
    start = 0
    for head in answer.value["files"]:
        yield head, answer.data[start : start + head["size"]]
        start += head["size"]
