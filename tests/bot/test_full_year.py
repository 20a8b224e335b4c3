"""The questions asked at every turn, tick and sending, with a full year in the database: each by the index that is made
for it, whether or not the database has ever counted its rows."""

import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import time
from typing import Any

import psycopg
import pytest
from sqlalchemy import text

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config, SendSettings
from bot.stage import Stage
from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Late, Rule
from core.talk.messages import Update
from scheduler.clock import SystemClock, VirtualClock
from storage.database import migrations, statistics
from storage.database.session import Database, Session
from storage.duties import alarms
from storage.mail import bursts, claims, conversations, inbox, outbox, outcomes, queue, rounds, waiting
from storage.mail.claims import Claimed
from storage.mail.digests import others_waiting
from storage.mail.next_moment import next_moment
from storage.mail.open_choices import message_shown, pushed_choices
from storage.mail.outcomes import Outcome
from storage.mail.pace import Rate
from storage.office import people, recipients
from tests.conftest import blank_postgres_url
from tests.days import day, local
from tests.storage.explained import record_and_plans, statements
from tests.storage.year import OWING, PERIODS, UNITS, fill

NOW = local("2026-01-05 08:00")
TODAY = day("2026-01-05")
CHATS = ["chat-5", "chat-6"]
BIG = ("outbox", "inbox", "alarms", "expectations")
"""Tables that grow with the years."""
SHOWN = "ix_outbox_channel_chat_state_sent_at"
WRITTEN = [Update(str(number), "{}", "1", f"chat-{number}", NOW, number) for number in (5, 6)]
ROW = Claimed(1_000_000, "reminder", "chat-5", (), (), None, 1, NOW, NOW)
DIGESTED = {"id": 0, "chat": "chat-5", "kind": "digest", "file_id": None, "choices": ()}
QUEUE = {"outbox": {"ix_outbox_queued", SHOWN}}
"""… and by chat, whether something is on its way there."""

QUESTIONS: Mapping[str, tuple[Callable[[Session], Awaitable[Any]], Mapping[str, set[str]]]] = {
    "what waits to be answered": (
        lambda s: queue.next_waiting(s, NOW, 50, ["memory"]),
        {"inbox": {"ix_inbox_waiting", "ix_inbox_gaps", "uq_inbox_channel_key_line"}},
    ),
    "what comes in": (
        lambda s: rounds.rows_of(s, "memory", WRITTEN, NOW),
        {
            "inbox": {
                "uq_inbox_channel_key_line",
                "ix_inbox_taken",
                "ix_inbox_waiting_chats",
                "ix_inbox_channel_chat_rank_round",
            }
        },
    ),
    "who wrote too much": (
        lambda s: bursts.bursts_ended(s, quiet_since=NOW, long_since=NOW, limit=50),
        {"inbox": {"ix_inbox_waiting_chats"}},
    ),
    "a turn that is done": (
        lambda s: inbox.finish(s, [5, 6], NOW),
        {"inbox": {"key", "ix_inbox_waiting", "ix_inbox_waiting_chats"}},
    ),
    "who writes": (lambda s: people.people_at(s, "memory", CHATS, TODAY), {}),
    "where their talks stand": (lambda s: conversations.load_all(s, "memory", CHATS), {}),
    "what a digit means": (lambda s: pushed_choices(s, "memory", CHATS, NOW), {"outbox": {SHOWN}}),
    "what is replied to": (lambda s: message_shown(s, "memory", "chat-5", 5, "77"), {"outbox": {SHOWN}}),
    "alarms that are due": (lambda s: alarms.due_alarms(s, NOW), {"alarms": {"ix_alarms_waiting"}}),
    "the next alarm": (lambda s: alarms.next_alarm(s, NOW), {"alarms": {"ix_alarms_waiting"}}),
    "an alarm that fires": (lambda s: alarms.mark_fired(s, 5, NOW), {"alarms": {"key"}}),
    "alarms of an occurrence": (
        lambda s: alarms.waiting_of(s, Subject.OCCURRENCE, 5),
        {"alarms": {"uq_alarms_subject_subject_id_rule_version_at"}},
    ),
    "who owes": (
        lambda s: s.execute(recipients.speakers(recipients.owing_units(PERIODS), TODAY)),
        {"expectations": {"uq_expectations_occurrence_id_unit_id", "uq_expectations_office"}},
    ),
    "leases when a program starts": (lambda s: claims.end_leases(s, "memory"), {"outbox": {"ix_outbox_sending"}}),
    "leases that ended": (lambda s: claims.offer_again(s, "memory", NOW), {"outbox": {"ix_outbox_sending"}}),
    "what may leave": (lambda s: waiting.waiting_page(s, "memory", 1, NOW, 50), {**QUEUE, "expectations": {"key"}}),
    "what leaves with it": (lambda s: others_waiting(s, "memory", [DIGESTED], NOW), {**QUEUE, "expectations": {"key"}}),
    "what waits for the morning": (
        lambda s: s.execute(claims.DEFER_BULK, {"the_channel": "memory", "now": NOW, "opens": NOW}),
        {"outbox": {"ix_outbox_queued"}},
    ),
    "when something can leave": (
        lambda s: next_moment(s, "memory", NOW),
        {"outbox": {"ix_outbox_queued", "ix_outbox_sending", SHOWN}},
    ),
    "what was sent": (
        lambda s: outcomes.record(s, "memory", [Outcome(ROW, "sent", sent_at=NOW)], NOW, Rate()),
        {"outbox": {"key"}},
    ),
    "what was not": (
        lambda s: outcomes.record(s, "memory", [Outcome(ROW, "failed")], NOW, Rate()),
        {"outbox": {"key"}},
    ),
    "what is taken back": (
        lambda s: outbox.withhold_of_work(s, 5, "x"),
        {"outbox": {"ix_outbox_expectation_id", "ix_outbox_queued"}},
    ),
    "what a chat that moved waits for": (
        lambda s: people.move_chat(s, "memory", "chat-5", "chat-new"),
        {"outbox": {SHOWN}},
    ),
}


def ways(plan: str) -> dict[str, set[str]]:
    """Table → the indexes by which it is looked into ("key": its primary key, "whole": all of it, row by row)."""
    found: dict[str, set[str]] = {}
    lite = r"(SEARCH|SCAN) (\w+)(?: USING (?:COVERING )?(INDEX \w+|INTEGER PRIMARY KEY))?"
    for how, table, by in re.findall(lite, plan):
        way = by.removeprefix("INDEX ").replace("INTEGER PRIMARY KEY", "key")
        # All of an index is as much as all of its table.
        if how == "SCAN" and way not in SHORT:
            way = "whole"
        found.setdefault(re.sub(r"_\d+$", "", table), set()).add(way)
    for table in re.findall(r"Seq Scan on (\w+)", plan):
        found.setdefault(table, set()).add("whole")
    for by in re.findall(r"Index (?:Only )?Scan (?:Backward )?(?:using|on) (\w+)", plan):
        table = next((big for big in BIG if by.split("_", 1)[1].startswith(big)), by)
        found.setdefault(table, set()).add("key" if by.startswith("pk_") else by)
    return {table: {NAMES.get(way, way) for way in some} for table, some in found.items() if table in BIG}


NAMES = {
    "sqlite_autoindex_expectations_1": "uq_expectations_occurrence_id_unit_id",
    "sqlite_autoindex_inbox_1": "uq_inbox_channel_key_line",
    "sqlite_autoindex_alarms_1": "uq_alarms_subject_subject_id_rule_version_at",
}
"""What SQLite calls the indexes of unique constraints."""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def full_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The year as it stands after a restore: nothing is counted."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("year") / "year.db"
        shutil.copy(request.getfixturevalue("sqlite_template"), path)
        url = f"sqlite:///{path}"
    else:
        url = blank_postgres_url(request.getfixturevalue("postgres"))
        with psycopg.connect(url, autocommit=True) as server:
            server.execute(f"ALTER DATABASE {server.info.dbname} SET vacuum_cost_delay = 0")
        migrations.upgrade(Database(url).url)
        with psycopg.connect(url, autocommit=True) as server:
            for table in ("outbox", "inbox", "alarms", "expectations"):
                server.execute(f"ALTER TABLE {table} SET (autovacuum_enabled = false)")
    fill(Database(url).url)
    return url


@pytest.fixture
async def full(full_url: str) -> AsyncIterator[Database]:
    db = Database(full_url)
    yield db
    await db.close()


async def test_each_question_is_answered_by_the_index_made_for_it(full: Database) -> None:
    """Before anything was counted, and after."""
    wanted = {name: dict(by) for name, (_, by) in QUESTIONS.items()}
    for counted in (False, True):
        if counted:
            async with full.write() as s:
                await statistics.refresh(s)
        plans = {name: await record_and_plans(full, ask) for name, (ask, _) in QUESTIONS.items()}
        found = {name: ways(plan) for name, plan in plans.items()}
        assert {name: by for name, by in found.items() if not answered_by(by, wanted[name])} == {}, counted


def answered_by(found: Mapping[str, set[str]], made: Mapping[str, set[str]]) -> bool:
    """Of the indexes made for a question each database takes those it likes; one of what is yet to be done is never
    long."""
    return found.keys() == made.keys() and all(found[table] <= made[table] | SHORT for table in made)


SHORT = {"ix_expectations_own_day", "ix_alarms_waiting", "ix_inbox_waiting", "ix_outbox_queued", "ix_outbox_sending"}


async def count_as_of_long_ago(db: Database) -> None:
    """What SQLite knows is of a day on which each table had two rows."""
    async with db.write() as s:
        await statistics.refresh(s)
        for table, index, stat in (await s.execute(text("SELECT tbl, idx, stat FROM sqlite_stat1"))).all():
            few = {"few": " ".join(["2", *("1" for _ in stat.split()[1:])]), "tbl": table, "idx": index}
            await s.execute(text("UPDATE sqlite_stat1 SET stat = :few WHERE tbl = :tbl AND idx IS :idx"), few)
    await db.close()


async def test_a_day_of_turns_alarms_and_messages_looks_through_no_table_that_grows(full: Database) -> None:
    assert await looked_through_in_a_day(full) == {}


@pytest.mark.parametrize("full_url", ["sqlite"], indirect=True)
async def test_nor_does_it_where_the_rows_were_counted_long_ago(full: Database) -> None:
    """PostgreSQL asks how large a table is by now. What all units owe is read in the order in which it is told."""
    await count_as_of_long_ago(full)
    looked_through = await looked_through_in_a_day(full)
    assert {one: tables for one, tables in looked_through.items() if tables != {"expectations"}} == {}


async def looked_through_in_a_day(full: Database) -> dict[str, set[str]]:
    """Statement → the tables that it would read whole."""
    clock = VirtualClock(SystemClock().now())
    channel = MemoryChannel(MemoryNetwork(clock))
    house = House.of(Config(send=SendSettings(window="00:00-23:59")), clock, full, {channel.name: channel})
    stage = Stage(house, channel.network, channel, clock)
    for number in range(1, UNITS + 1):
        channel.network.start(f"chat-{number}")
    await house.tick()
    rule = Rule("owing-late", -3, time(8), Concern.OWING, Late.SEND)
    async with full.write() as s:
        await alarms.add_alarms(s, [Alarm(Subject.OCCURRENCE, PERIODS, rule, clock.now())])
    with statements(full) as asked:
        await house.tick()
        for words in ("xin chào", "lịch", "báo cáo", "thông báo", "xong", "1", "rút đồng ý"):
            await stage.say("chat-3000", words)
        await stage.settle()
    prefix = "EXPLAIN QUERY PLAN " if full.dialect == "sqlite" else "EXPLAIN "
    async with full.read() as s:
        answered = await s.scalar(text("SELECT count(*) FROM inbox WHERE state = 'done' AND key NOT LIKE 'k%'"))
        reminded = await s.scalar(
            text("SELECT count(*) FROM outbox WHERE state IN ('sent', 'failed') AND key LIKE 'reminder:%'")
        )
    async with full.write() as s:
        connection = await s.connection()
        plans = {
            one: [str(row[-1]) for row in await connection.exec_driver_sql(prefix + one, given)] for one, given in asked
        }
        await s.rollback()
    assert (answered, reminded) == (7, OWING)
    whole = {
        one: {table for table, by in ways("\n".join(plan)).items() if "whole" in by} for one, plan in plans.items()
    }
    return {one: tables for one, tables in whole.items() if tables}
