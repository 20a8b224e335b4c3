"""One office's story from an empty database to its counts."""

import time as wall
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import time, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from sqlalchemy import text

from bot.settings import Config, OfficeSettings, SendSettings, StorageSettings
from core.calendar.moments import moment
from scheduler.clock import VirtualClock
from tests.days import VIETNAM
from tests.faults.postgres import postgres_of_one_s_own
from tests.nation.count import Rows, counted, rows_kept, silences
from tests.nation.desk import Desk
from tests.nation.machine import CountryDatabase
from tests.nation.machines import POSTGRES, TICKS, Machines, Spent
from tests.nation.model import Model
from tests.nation.network import FarEnd
from tests.nation.office import Size, settle
from tests.nation.year import BEGINS, Plan, Year

SEED = 16


@dataclass
class Told:
    """`took` in seconds by the wall, `cpu` by role (the database's too), `grew` in bytes on disk."""

    size: Size
    database: str
    counts: Rows
    silent: list[tuple[str, int]]
    messages: int
    turns: int
    kills: int
    rows: int
    grew: int
    took: float
    spent: Spent


@dataclass(frozen=True)
class Place:
    """Where the database is; `pid` of its server, None where it is a file."""

    url: str
    folder: Path
    pid: int | None = None

    def cpu(self) -> float:
        """Seconds by the server and its children, ended or not."""
        if self.pid is None:
            return 0.0
        return sum(_cpu(pid, ended=pid == self.pid) for pid in (self.pid, *_children(self.pid)))


@contextmanager
def place(database: str) -> Iterator[Place]:
    """An empty one, for as long as the block lasts."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="nhacviec-nation-")))
        if database == "sqlite":
            yield Place(f"sqlite:///{folder}/office.db", folder)
            return
        running = stack.enter_context(postgres_of_one_s_own())
        yield Place(running.url, folder, running._server.get_pid())


def _children(pid: int) -> list[int]:
    with suppress(OSError):
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()]
    return []


def _cpu(pid: int, *, ended: bool) -> float:
    with suppress(OSError):
        stat = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
        mine, children = map(int, stat[11:13]), map(int, stat[13:15])
        return (sum(mine) + ended * sum(children)) / TICKS
    return 0.0


async def told(database: str, size: Size, plan: Plan, kills: int, say: Callable[[str], None]) -> Told:
    """Plays it, and counts."""
    with place(database) as where:
        async with _machines(where, size) as machines:
            model = Model(size)
            config = Config(**machines.settings)
            before, cpu, began = await _bytes(machines.db, where), where.cpu(), wall.monotonic()
            machines.kills_left = kills
            await machines.start()
            try:
                await Year(machines, Desk(machines, model, config), model, plan, say).played()
            finally:
                await machines.close()
            machines.spent.cpu[POSTGRES] = round(where.cpu() - cpu)
            async with machines.db.read() as s:
                return Told(
                    size,
                    database,
                    await counted(s, machines, model),
                    await silences(s),
                    machines.network.sent,
                    await s.scalar(text("SELECT count(*) FROM inbox WHERE state = 'done'")) or 0,
                    machines.kills,
                    await rows_kept(s),
                    await _bytes(machines.db, where) - before,
                    wall.monotonic() - began,
                    machines.spent,
                )


@asynccontextmanager
async def _machines(where: Place, size: Size) -> AsyncIterator[Machines]:
    clock = VirtualClock(moment(BEGINS - timedelta(days=1), time(20), VIETNAM))
    db = CountryDatabase(where.url)
    db.clock = clock
    await db.upgrade()
    await settle(db, size)
    settings = Config(
        office=OfficeSettings(name="Hội Cựu chiến binh Việt Nam", phone="024 000 111"),
        storage=StorageSettings(url=where.url),
        send=SendSettings(quiet_days=("sunday", "holidays")),
    ).model_dump(include={"office", "storage", "send"})
    try:
        yield Machines(db, settings, clock, FarEnd(clock, where.folder), Random(SEED), where.folder)
    finally:
        await db.close()


async def _bytes(db: CountryDatabase, where: Place) -> int:
    """On disk."""
    if where.pid is None:
        return sum(file.stat().st_size for file in where.folder.glob("office.db*"))
    async with db.read() as s:
        return await s.scalar(text("SELECT pg_database_size(current_database())")) or 0
