"""Sending what waits, through PTB against a loopback server, every result recorded. Peer: as many bare
`bot.send_message` by 16 tasks."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from pydantic import SecretStr
from sqlalchemy import select
from telegram import Bot
from telegram.request import HTTPXRequest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.settings import TelegramSettings
from core.talk.messages import Say
from scheduler.clock import SystemClock
from scheduler.deliver import drain
from scheduler.sending import Pace
from storage.database.schema import OutboxRow
from storage.database.session import Database
from storage.mail.outbox import Outgoing, enqueue
from tests.bench.loopback import TOKEN, answering
from tests.bench.measure import Measure, alternating, head, measured, row
from tests.bench.places import database
from tests.days import VIETNAM
from tests.faults.count import busiest_second
from tests.scheduler.post import OPEN_ALL_DAY, render

CLOCK = SystemClock()
TASKS = 16
TIMES = 5
LATENCIES = {0.0: 2000, 0.02: 2000, 0.2: 800}


def channel_at(url: str) -> TelegramChannel:
    return TelegramChannel(TelegramSettings(enabled=True, token=SecretStr(TOKEN), base_url=url), CLOCK)


async def fill(db: Database, count: int, first: int = 0) -> None:
    rows = [
        Outgoing(f"notice:{n}", "notice", (Say("say"),), "telegram", str(1000 + n)) for n in range(first, first + count)
    ]
    async with db.write() as s:
        await enqueue(s, rows, CLOCK.now())


async def ours(measure: Measure, url: str, count: str, kind: str = "sqlite") -> None:
    channel = channel_at(url)
    async with database(kind) as db:
        pace = Pace(100_000, OPEN_ALL_DAY, VIETNAM)
        # The first of all waits for what is imported and made once.
        await fill(db, 1, first=int(count))
        await drain(db, channel, CLOCK, render=render, pace=pace)
        await fill(db, int(count))
        with measure.part():
            done = await drain(db, channel, CLOCK, render=render, pace=pace)
        measure.more["sent"] = done.sent
    await channel.close()


async def peer(measure: Measure, url: str, count: str) -> None:
    request = HTTPXRequest(connection_pool_size=TASKS)
    bot = Bot(TOKEN, url, request=request)
    await request.initialize()
    await bot.send_message(999, "say")
    chats = iter(range(int(count)))

    async def work() -> None:
        for chat in chats:
            await bot.send_message(1000 + chat, "say")

    with measure.part():
        await asyncio.gather(*(work() for _ in range(TASKS)))
    await request.shutdown()


async def paced(measure: Measure, url: str, count: str) -> None:
    """At 25 a second; the moments of sending are the network's."""
    channel, sent = channel_at(url), []

    class Noting(TelegramChannel):
        async def send(self, *given, **more):  # type: ignore[no-untyped-def]
            sent.append(CLOCK.now().timestamp())
            return await super().send(*given, **more)

    channel.__class__ = Noting
    async with database("sqlite") as db:
        await fill(db, int(count))
        with measure.part():
            while len(sent) < int(count):
                done = await drain(db, channel, CLOCK, render=render, pace=Pace(25, OPEN_ALL_DAY, VIETNAM))
                if done.next_at is not None:
                    await CLOCK.sleep((done.next_at - CLOCK.now()).total_seconds())
    await channel.close()
    measure.more |= {"pace": (len(sent) - 1) / (sent[-1] - sent[0]), "busiest": busiest_second(sent)}


async def replies(measure: Measure, url: str, waiting: str, seconds: str) -> None:
    """How long replies take that are queued while a long notice drains."""
    channel = channel_at(url)
    async with database("sqlite") as db:
        await fill(db, int(waiting))
        ends = CLOCK.now() + timedelta(seconds=float(seconds))

        async def work() -> None:
            while CLOCK.now() < ends:
                done = await drain(
                    db,
                    channel,
                    CLOCK,
                    render=render,
                    pace=Pace(25, OPEN_ALL_DAY, VIETNAM),
                    stopping=lambda: CLOCK.now() >= ends,
                )
                await CLOCK.sleep(0.02 if done.next_at else 0.2)

        async def ask() -> None:
            number = 0
            while CLOCK.now() < ends - timedelta(seconds=2):
                number += 1
                async with db.write() as s:
                    await enqueue(
                        s, [Outgoing(f"reply:{number}", "reply", (Say("say"),), "telegram", str(number))], CLOCK.now()
                    )
                await CLOCK.sleep(0.13)

        with measure.part():
            await asyncio.gather(work(), ask())
        async with db.read() as s:
            rows = (
                await s.execute(select(OutboxRow.created_at, OutboxRow.sent_at).where(OutboxRow.kind == "reply"))
            ).all()
    waits = sorted((sent - made).total_seconds() if sent else 99.0 for made, sent in rows)
    measure.more |= {
        "replies": len(waits),
        "p50": waits[len(waits) // 2],
        "p95": waits[int(len(waits) * 0.95)],
        "most": waits[-1],
    }
    await channel.close()


def report(say: Callable[[str], None]) -> None:
    for line in head(
        "unpaced drain through PTB against a loopback server, every result recorded",
        "messages",
        "a second",
        "of the peer",
        "of its CPU seconds",
    ):
        say(line)
    for latency, count in LATENCIES.items():
        named = f"{latency * 1000:.0f} ms"
        peer_name = f"peer: bare send_message by {TASKS} tasks, {named}"
        with answering(latency) as url:
            pieces = {peer_name: ("draining:peer", url, count), f"Nhắc Việc, {named}": ("draining:ours", url, count)}
            found = alternating(pieces, TIMES)
        bare = found[peer_name]
        for name, one in found.items():
            assert one.more.get("sent", count) == count
            cells = (f"{count:,}", f"{count / one.seconds:.0f}", f"{bare.seconds / one.seconds:.2f}")
            say(row(name, one, *cells, f"{one.cpu / bare.cpu:.2f}"))


def report_paced(say: Callable[[str], None]) -> None:
    count = 500
    with answering(0.02) as url:
        mine = measured("draining:paced", url, count)
    for line in head("paced drain at 25 a second, 20 ms of latency", "messages", "of the pace", "most in any second"):
        say(line)
    say(
        row(
            "Nhắc Việc",
            mine,
            f"{count}",
            f"{mine.more['pace'] / 25:.3f} (bound 0.99)",
            f"{mine.more['busiest']} (bound 30)",
        )
    )


def report_replies(say: Callable[[str], None]) -> None:
    with answering(0.02) as url:
        mine = measured("draining:replies", url, 10_000, 30)
    for line in head(
        "a reply's way out while 10,000 messages drain at 25 a second",
        "replies",
        "median s",
        "95 % within s",
        "longest s",
    ):
        say(line)
    cells = (f"{mine.more['p50']:.2f}", f"{mine.more['p95']:.2f} (bound 1)", f"{mine.more['most']:.2f}")
    say(row("Nhắc Việc", mine, str(mine.more["replies"]), *cells))
