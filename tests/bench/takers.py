"""Turns taken by two processes on one PostgreSQL database, and by one: the same backlog, the runs in turn, the median
of five. The peer is the program itself, alone."""

import asyncio
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from pathlib import Path
from statistics import median

from sqlalchemy import select

from bot.app import House
from bot.channels.telegram.updates import read_batch
from bot.settings import Config
from storage.database.errors import DatabaseUnusable
from storage.database.schema import InboxRow
from storage.database.session import Database
from tests.bench.draining import CLOCK, channel_at
from tests.bench.measure import Measure, measured
from tests.bench.turns import UNITS, answers_of, greetings, reports
from tests.faults.postgres import server
from tests.faults.province import Province

STRANGERS = 2000
RUNS = 5
TOGETHER = 0.02
"""Seconds between two looks whether all are there, or whether anything is left."""


async def filled(measure: Measure, url: str, kind: str) -> None:
    """The backlog: as many strangers with a word each, or the reports of as many chairs."""
    db = Database(url)
    await db.upgrade()
    if kind == "reports":
        await Province(url, UNITS)._fill()
        said = reports(UNITS)
    else:
        said = greetings(STRANGERS, STRANGERS)
    house = House.of(Config(), CLOCK, db, {"telegram": channel_at("http://127.0.0.1:9")})
    for answer in answers_of(said):
        await house.keep("telegram", read_batch(answer).updates)
    await db.close()


async def taking(measure: Measure, url: str, folder: str, number: str, takers: str) -> None:
    """One of so many processes: begins when all are there, and ends when nothing waits."""
    db = Database(url)
    house = House.of(Config(), CLOCK, db, {"telegram": channel_at("http://127.0.0.1:9")})
    async with house.presence.kept():
        await asyncio.to_thread(meet, Path(folder), number, int(takers))
        with measure.part():
            measure.more["began"], taken = time.time(), 0
            while await anything_waits(db):
                with suppress(DatabaseUnusable):  # On a machine so busy that one is taken for frozen.
                    taken += await house.turns.take_all()
                await CLOCK.sleep(TOGETHER)
            measure.more |= {"ended": time.time(), "taken": taken}
    await db.close()


def meet(place: Path, number: str, takers: int) -> None:
    """Waits until all are there."""
    (place / number).touch()
    while len(list(place.iterdir())) < takers:
        time.sleep(TOGETHER)


async def anything_waits(db: Database) -> bool:
    async with db.read() as s:
        return await s.scalar(select(InboxRow.id).where(InboxRow.state == "waiting").limit(1)) is not None


def run(kind: str, takers: int) -> tuple[float, Sequence[int]]:
    """Turns a second, and how many each took."""
    with ExitStack() as stack:
        url = stack.enter_context(server())
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="nhacviec-takers-"))
        measured("takers:filled", url, kind)
        with ThreadPoolExecutor(takers) as pool:
            given = [(url, folder, number, takers) for number in range(takers)]
            done = list(pool.map(lambda one: measured("takers:taking", *one), given))
    seconds = max(one.more["ended"] for one in done) - min(one.more["began"] for one in done)
    taken = [one.more["taken"] for one in done]
    return sum(taken) / seconds, taken


def report(say: Callable[[str], None]) -> None:
    say("turns taken on one PostgreSQL database from a backlog, nothing sent")
    say("| backlog | one taker, turns a second | two takers | of one | shares |")
    say("|---|---|---|---|---|")
    for name, kind in ((f"{STRANGERS:,} strangers' words", "strangers"), (f"{UNITS} chairs' reports", "reports")):
        runs = [(run(kind, 1), run(kind, 2)) for _ in range(RUNS)]
        one, two = (median(rate for rate, _ in those) for those in zip(*runs, strict=True))
        shares = " + ".join(map(str, runs[-1][1][1]))
        say(f"| {name} | {one:.0f} | {two:.0f} | {two / one:.2f} | {shares} |")
