"""A look at the clock, a turn, and a start, with ten million alarms ahead and ten million messages sent. No peer: the
bounds are 10 ms, 15 ms and one second."""

import statistics
import time
from collections.abc import Callable
from functools import partial

from sqlalchemy import text

from bot.app import House
from bot.settings import Config, SendSettings
from bot.stage import Stage
from scheduler.tick import tick
from storage.database.session import Database
from storage.mail.claims import end_leases
from tests.bench.country import settle
from tests.bench.measure import Measure, head, measured, row
from tests.bench.places import database
from tests.scheduler.post import OPEN_ALL_DAY, Post
from tests.scheduler.town import POLICY

MANY = 10_000_000
UNITS, ASKED = 150, ("lịch", "báo cáo")
ALARMS = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
    INSERT INTO alarms (subject, subject_id, rule, version, days, hour, concern, late, at, state)
    SELECT 'occurrence', i, 'owing-3d', 1, -3, '08:00:00.000000', 'owing', 'send', '2027-01-01 01:00:00.000000', 'waiting' FROM n
"""
SENT = """
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many)
    INSERT INTO outbox (key, kind, priority, channel, chat, say, choices, state, created_at, not_before, sent_at, tries, text, network_id)
    SELECT 'old:' || i, 'reminder', 1, 'memory', 'chat-' || (i % 5000), '[]', '[]', 'sent', '2026-01-01 01:00:00.000000',
           '2026-01-01 01:00:00.000000', '2026-01-01 01:00:01.000000', 1, 'Nhắc việc', i FROM n
"""


async def ours(measure: Measure, many: str) -> None:
    async with database("sqlite") as db:
        await settle(db, UNITS)
        async with db.write() as s:
            for statement in (ALARMS, SENT):
                await s.execute(text(statement), {"many": int(many)})
        post = Post.at(db, "2026-03-17 08:00")
        again = Database(str(db.url))
        with measure.part():
            await again.upgrade()
            async with again.write() as s:
                await end_leases(s, "memory")
            await tick(again, post.clock, POLICY, OPEN_ALL_DAY)
            await Post(again, post.clock, post.network, post.channel, post.pace).drain()
        ticks = []
        for _ in range(50):
            began = time.perf_counter()
            await tick(again, post.clock, POLICY, OPEN_ALL_DAY)
            ticks.append(time.perf_counter() - began)
        measure.more["tick"] = statistics.median(ticks)
        measure.more["turn"] = statistics.median(await turns(again, post))
        await again.close()


async def turns(db: Database, post: Post) -> list[float]:
    """The seconds that each of some takes, from what came to what is answered, which leaves then. Two thousand messages
    were sent to each of these chats before."""
    house = House.of(Config(send=SendSettings(window="00:00-23:59")), post.clock, db, {post.channel.name: post.channel})
    stage, took = Stage(house, post.network, post.channel, post.clock), []
    for number in range(UNITS // 2):
        for words in ASKED:
            post.network.say(f"chat-{2 * number + 1}", words)
            began = time.perf_counter()
            await post.channel.pump(partial(house.keep, post.channel.name))
            assert await house.turns.take_all() == 1
            took.append(time.perf_counter() - began)
            await stage.settle()
    return took


def report(say: Callable[[str], None]) -> None:
    mine = measured("filled:ours", MANY)
    for line in head(
        f"{MANY:,} alarms ahead and {MANY:,} messages sent in the database",
        "median tick (ms)",
        "median turn (ms)",
        "start-up (s)",
    ):
        say(line)
    tick_took, turn_took = (1000 * mine.more[name] for name in ("tick", "turn"))
    cells = (f"{tick_took:.1f} (bound 10)", f"{turn_took:.1f} (bound 15)", f"{mine.seconds:.2f} (bound 1)")
    say(row("Nhắc Việc, sqlite", mine, *cells))
