"""Three hours of downtime across many due reminders: ours, one job per reminder in APScheduler's job store, and PTB's
JobQueue, in one run."""

import asyncio
import logging
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import func, select
from telegram.ext import Application, ContextTypes

from bot.channels.memory import MemoryChannel, MemoryNetwork
from core.reminders.rules import Late
from scheduler.clock import VirtualClock
from scheduler.sending import Pace
from scheduler.tick import tick
from storage.database.schema import AlarmRow
from storage.database.session import Database, Session
from tests.days import VIETNAM
from tests.faults.province import CHANNEL, CLOCK, Province
from tests.scheduler.post import ANYWHERE, OPEN_ALL_DAY, Post
from tests.scheduler.town import POLICY

DOWN = timedelta(hours=3)
ALARMS = 10
RAN: list[int] = []


@dataclass(frozen=True)
class Fate:
    """What became of the reminders: `by_policy` are withheld with the reason on record."""

    sent_late: int
    by_policy: int
    gone: int


def remember(number: int) -> None:
    RAN.append(number)


async def ours(reminders: int) -> Fate:
    """Half of them may be late, half are of no use an hour later."""
    people = reminders // ALARMS
    province = Province(f"sqlite:///{tempfile.mkdtemp(prefix='nhacviec-downtime-')}/late.db", people)
    await province._fill()
    back = CLOCK.now()
    moments = [back - DOWN + timedelta(minutes=12 * place) for place in range(ALARMS)]
    await province._alarms(moments[::2], Late.SEND, timedelta(days=5))
    await province._alarms(moments[1::2], Late.WITHHOLD, timedelta(days=5))
    db, clock = Database(province.url), VirtualClock(back)
    await tick(db, clock, POLICY, OPEN_ALL_DAY)
    network = MemoryNetwork(clock)
    channel = MemoryChannel(network, ANYWHERE)
    channel.name = CHANNEL
    await Post(db, clock, network, channel, Pace(25, OPEN_ALL_DAY, VIETNAM)).empty()
    async with db.read() as s:
        withheld = await alarms_withheld(s)
    await db.close()
    sent = len(network.transcript)
    return Fate(sent, withheld * people, reminders - sent - withheld * people)


def job_store(reminders: int) -> Fate:
    """Jobs whose moments passed while no scheduler ran, and a scheduler that starts then."""
    url = f"sqlite:///{Path(tempfile.mkdtemp(prefix='nhacviec-downtime-')) / 'jobs.db'}"
    before = BackgroundScheduler(jobstores={"default": SQLAlchemyJobStore(url=url)}, timezone=UTC)
    before.start(paused=True)
    now = datetime.now(UTC)
    for number in range(reminders):
        before.add_job(remember, "date", [number], run_date=now - DOWN * (number / reminders) - timedelta(seconds=2))
    before.shutdown()
    after = BackgroundScheduler(jobstores={"default": SQLAlchemyJobStore(url=url)}, timezone=UTC)
    after.start()
    while after.get_jobs():
        threading.Event().wait(0.2)
    after.shutdown()
    return Fate(len(RAN), 0, reminders - len(RAN))


async def job_queue(reminders: int) -> Fate:
    """The application is built anew, as after a restart."""

    async def remind(_: ContextTypes.DEFAULT_TYPE) -> None:
        RAN.append(0)

    def application() -> Application:  # type: ignore[type-arg]
        return Application.builder().token("123456:a-token-of-nobody").build()

    queue = application().job_queue
    assert queue is not None
    for _ in range(reminders):
        queue.run_once(remind, timedelta(hours=1))
    again = application().job_queue
    assert again is not None
    left = len(again.jobs())
    return Fate(0, 0, reminders - left)


async def alarms_withheld(s: Session) -> int:
    return (
        await s.scalar(
            select(func.count())
            .select_from(AlarmRow)
            .where(AlarmRow.state == "withheld", AlarmRow.reason == "too late")
        )
        or 0
    )


def three_hours_down(say: Callable[[str], None], reminders: int = 10_000) -> None:
    """Prints what became of them, three ways."""
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)
    fates = {
        "Nhắc Việc (alarms are rows)": asyncio.run(ours(reminders)),
        "APScheduler, SQLAlchemyJobStore, a job each": job_store(reminders),
        "PTB JobQueue": asyncio.run(job_queue(reminders)),
    }
    say(f"three hours down across {reminders:,} due reminders")
    say("| way | sent late | withheld by policy, with the reason | silently gone |")
    say("|---|---|---|---|")
    for way, fate in fates.items():
        say(f"| {way} | {fate.sent_late:,} | {fate.by_policy:,} | {fate.gone:,} |")
