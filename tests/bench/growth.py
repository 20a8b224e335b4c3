"""What one office costs at 150, at 3,321 (every commune) and at 33,000 units: seconds, memory, bytes that are kept and
shown, and by how much each grows when the units are ten times as many. No peer: nothing may grow faster than the
units, nor take more than 300 MB."""

import math
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import ExitStack, asynccontextmanager
from datetime import date, datetime
from pathlib import Path

import sqlalchemy
from sqlalchemy import func, select

from core.office.units import Audience, AudienceKind
from core.plans.change_requests import DueChange
from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Late, Rule
from core.talk.notices import NoticeWords
from exports.formats import write_as
from scheduler.clock import VirtualClock
from scheduler.tick import tick
from storage.database.schema import OutboxRow
from storage.database.session import Database
from storage.dates.changes import carry_out_change, difference
from storage.duties.alarms import add_alarms
from storage.mail.notices import draft_notice, release_notice
from storage.overview.agenda import occurrence_progress
from storage.reports.rollups import RollupCache, rollup
from storage.reports.tables import consolidated
from tests.bench.country import OWED, REPORTED, settle
from tests.bench.measure import Measure, measured
from tests.days import VIETNAM, utc
from tests.faults.postgres import server
from tests.scheduler.post import OPEN_ALL_DAY, Post
from tests.scheduler.town import POLICY

SIZES = (150, 3_321, 33_000)
MOST = 300
"""MB."""
NOW = datetime(2026, 3, 17, 8, tzinfo=VIETNAM)
AFTER = "2026-03-25 08:00"
PIECES = ("progress", "names", "leaders", "calls", "alarm", "sums", "table", "paper", "moved", "notice")


async def filled(measure: Measure, url: str, units: str) -> None:
    db = Database(url)
    await db.upgrade()
    with measure.part():
        await settle(db, int(units))
    await db.close()


@asynccontextmanager
async def _copied(url: str) -> AsyncIterator[Database]:
    """The same office for one who changes it."""
    with tempfile.TemporaryDirectory(prefix="nhacviec-bench-") as folder:
        db = Database(await _copy(url, folder))
        try:
            yield db
        finally:
            await db.close()


async def _copy(url: str, folder: str) -> str:
    if url.startswith("sqlite"):
        file = shutil.copy(url.removeprefix("sqlite:///"), folder)
        return f"sqlite:///{file}"
    own = sqlalchemy.make_url(url)
    name = f"{own.database}_{Path(folder).name.replace('-', '_')}"
    maintenance = Database(own.set(database="postgres").render_as_string(hide_password=False))
    async with maintenance._writer.connect() as connection:
        await connection.execution_options(isolation_level="AUTOCOMMIT")
        await connection.exec_driver_sql(f'CREATE DATABASE "{name}" TEMPLATE "{own.database}"')
    await maintenance.close()
    return own.set(database=name).render_as_string(hide_password=False)


# --- looked at --------------------------------------------------------------------------------------------------------


async def progress(measure: Measure, url: str) -> None:
    db = Database(url)
    async with db.read() as s:
        with measure.part():
            found = await occurrence_progress(s, now=NOW)
    assert len(found) == 2
    measure.more["shown"] = len(repr(found))
    await db.close()


async def sums(measure: Measure, url: str) -> None:
    db = Database(url)
    async with db.read() as s:
        with measure.part():
            found = await rollup(s, [REPORTED], cache=RollupCache())
            assert found is not None
            totals = [found.total(indicator) for indicator in found.form.indicators]
    measure.more["shown"] = len(repr(totals))
    await db.close()


async def table(measure: Measure, url: str) -> None:
    await _written(measure, url, ".xlsx")


async def paper(measure: Measure, url: str) -> None:
    await _written(measure, url, ".docx")


async def _written(measure: Measure, url: str, suffix: str) -> None:
    db = Database(url)
    with measure.part():
        async with db.read() as s:
            found = await consolidated(s, REPORTED)
        assert found is not None
        data = write_as(suffix, found, office="Hội", made_at=NOW)
    measure.more["shown"] = len(data)
    await db.close()


# --- told -------------------------------------------------------------------------------------------------------------


async def names(measure: Measure, url: str) -> None:
    await _told(measure, url, Concern.OFFICE)


async def leaders(measure: Measure, url: str) -> None:
    await _told(measure, url, Concern.LEADER)


async def calls(measure: Measure, url: str) -> None:
    await _told(measure, url, Concern.CALLS)


async def _told(measure: Measure, url: str, concern: Concern) -> None:
    """Fired and drained; `stored` as it waits, `shown` as it leaves."""
    async with _copied(url) as db:
        post = Post.at(db, AFTER)
        await _alarm(db, concern, 5)
        with measure.part():
            await tick(db, post.clock, POLICY, OPEN_ALL_DAY)
        async with db.read() as s:
            mine = select(func.sum(func.length(sqlalchemy.cast(OutboxRow.say, sqlalchemy.Text))))
            measure.more["stored"] = await s.scalar(mine.where(OutboxRow.state == "queued"))
        with measure.part():
            await post.empty()
        measure.more["shown"] = sum(len(text) for _, _, text in post.heard())
        assert post.heard()


async def alarm(measure: Measure, url: str) -> None:
    """One that is for the chairs of all units, queued."""
    async with _copied(url) as db:
        clock = VirtualClock(utc("2026-03-25 01:00"))
        await _alarm(db, Concern.OWING, 5)
        with measure.part():
            ticked = await tick(db, clock, POLICY, OPEN_ALL_DAY)
        measure.more["shown"] = ticked.queued


async def _alarm(db: Database, concern: Concern, days: int) -> None:
    at = datetime.fromisoformat(AFTER).replace(tzinfo=VIETNAM)
    rule = Rule(f"{concern.value}{days:+d}d", days, at.time(), concern, Late.SEND)
    async with db.write() as s:
        await add_alarms(s, [Alarm(Subject.OCCURRENCE, OWED, rule, at)])


async def moved(measure: Measure, url: str) -> None:
    """The day of the work of which two people of each unit were told: shown first, then done."""
    async with _copied(url) as db:
        request = DueChange(OWED, date(2026, 3, 27))
        with measure.part():
            async with db.write() as s:
                shown = await difference(s, request, POLICY, NOW)
                await carry_out_change(s, request, policy=POLICY, now=NOW, by=None)
        measure.more["shown"] = len(repr(shown))


async def notice(measure: Measure, url: str) -> None:
    """To everybody, released."""
    async with _copied(url) as db:
        everybody = Audience(AudienceKind.ALL)
        async with db.write() as s:
            with measure.part():
                number = await draft_notice(s, NoticeWords("Mời họp"), everybody, contact_id=None, now=NOW)
                reach = await release_notice(s, number, day=NOW.date(), now=NOW, not_before=NOW)
        measure.more["shown"] = reach.recipients


# --- the table --------------------------------------------------------------------------------------------------------


def report(say: Callable[[str], None], sizes: Sequence[int] = SIZES, pieces: Sequence[str] = PIECES) -> None:
    say(
        "**what grows with the units**: seconds; MB at most; bytes that are kept; that are shown (or how many messages)"
    )
    say("| database | piece | " + " | ".join(f"{size:,} units" for size in sizes) + " | slope per tenfold |")
    say("|---" * (len(sizes) + 3) + "|")
    for kind in ("sqlite", "postgresql"):
        with ExitStack() as stack:
            urls = _offices(kind, sizes, stack)
            for piece in pieces:
                found = [measured(f"growth:{piece}", url) for url in urls]
                say(f"| {kind} | {piece} | {' | '.join(map(_cell, found))} | {_slope(found, sizes)} |")


def _offices(kind: str, sizes: Sequence[int], stack: ExitStack) -> list[str]:
    if kind == "sqlite":
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="nhacviec-bench-"))
        urls = [f"sqlite:///{folder}/{size}.db" for size in sizes]
    else:
        urls = [stack.enter_context(server()) for _ in sizes]
    for url, size in zip(urls, sizes, strict=True):
        measured("growth:filled", url, size)
    return urls


def _cell(one: Measure) -> str:
    stored = f"; {one.more['stored']:,} B" if "stored" in one.more else ""
    return f"{one.seconds:.2f} s ({one.cpu:.2f} CPU); {one.peak:.0f} MB{stored}; {one.more['shown']:,} B"


def _slope(found: Sequence[Measure], sizes: Sequence[int]) -> str:
    """By how much the seconds, the database's among them, grow from the last size but one to the last, were that one
    ten times as large."""
    before, last = found[-2:]
    return f"× {10 ** (math.log(last.seconds / before.seconds) / math.log(sizes[-1] / sizes[-2])):.1f}"


if __name__ == "__main__":
    report(print, SIZES, sys.argv[1:] or PIECES)
