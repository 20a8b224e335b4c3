"""The inbox as a queue of chats: they take turns, people before strangers; only so much of one chat waits; the
network's order is kept over a gap; each bot has its own numbers."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from core.talk.message_kinds import MessageKind
from core.talk.messages import Update
from storage.database.schema import ContactRow, InboxRow
from storage.database.session import Database
from storage.mail.bursts import bursts_of
from storage.mail.inbox import count_inbox, finish, keep_updates, park
from storage.mail.outbox import Outgoing, enqueue
from storage.mail.queue import ANSWERS, GAP, anything_to_do, gap_ends, next_waiting
from storage.mail.rounds import MOST, MOST_OF_STRANGER, NOT_KEPT, TOO_MANY
from storage.office.people import bind_address
from tests.conftest import postgres_url
from tests.days import utc

NOW = utc("2026-03-12 01:00")
SECOND = timedelta(seconds=1)


async def know(db: Database, *chats: str) -> None:
    async with db.write() as s:
        for chat in chats:
            person = ContactRow(name=chat, consent="given")
            s.add(person)
            await s.flush()
            await bind_address(s, person.id, "telegram", chat, NOW)


async def keep(db: Database, *updates: Update, at: timedelta = timedelta()) -> None:
    async with db.write() as s:
        await keep_updates(s, "telegram", updates, NOW + at)


def written(chat: str, *keys: int, placed: bool = False, line: str = "1") -> list[Update]:
    return [Update(str(key), f"{chat}{key}", line, chat, NOW, key if placed else None) for key in keys]


async def line(db: Database, limit: int = 50, at: timedelta = timedelta()) -> list[str]:
    """What would be answered now, in this order."""
    async with db.read() as s:
        return [row.body for row in await next_waiting(s, NOW + at, limit, ["telegram"])]


async def take(db: Database, limit: int = 1) -> None:
    async with db.write() as s:
        await finish(s, [row.id for row in await next_waiting(s, NOW, limit, ["telegram"])], NOW)


async def test_chats_take_turns_and_each_keeps_its_order(db: Database) -> None:
    await know(db, "a", "b", "c")
    await keep(db, *written("a", *range(1, 6)))
    await keep(db, *written("b", 6, 7))
    assert await line(db) == ["a1", "b6", "a2", "b7", "a3", "a4", "a5"]
    await take(db, 3)
    await keep(db, *written("c", 8))
    await keep(db, *written("b", 9))
    assert await line(db) == ["b7", "c8", "a3", "b9", "a4", "a5"]


async def test_who_was_just_answered_waits_for_who_was_not(db: Database) -> None:
    await know(db, "a", "b", "c")
    await keep(db, *written("a", 1), *written("b", 2), *written("c", 3))
    await take(db)
    await keep(db, *written("a", 4))
    assert await line(db) == ["b2", "c3", "a4"]


async def test_people_come_before_strangers_who_have_a_tenth_of_the_places(db: Database) -> None:
    people = [f"a{number}-" for number in range(20)]
    await know(db, *people)
    for number in range(30):
        await keep(db, *written(f"s{number}-", number))
    for number, chat in enumerate(people):
        await keep(db, *written(chat, 100 + number))
    assert await line(db, 3) == ["a0-100", "a1-101", "a2-102"]
    assert (await line(db, 20))[-4:] == ["a16-116", "a17-117", "s0-0", "s1-1"]
    assert (await line(db, 40))[18:22] == ["a18-118", "a19-119", "s0-0", "s1-1"]


async def test_what_somebody_said_before_joining_is_not_overtaken(db: Database) -> None:
    await keep(db, *written("a", 1, 2))
    await know(db, "a")
    await keep(db, *written("a", 3))
    assert await line(db) == ["a1", "a2", "a3"]


async def test_of_a_stranger_only_so_much_waits_and_the_rest_is_counted(db: Database) -> None:
    await keep(db, *written("s", *range(100)))
    await keep(db, *written("s", *range(100)))
    async with db.read() as s:
        assert await count_inbox(s) == {"waiting": MOST_OF_STRANGER}
        assert (await bursts_of(s, "telegram", ["s"]))["s"].missed == 2 * (100 - MOST_OF_STRANGER)


async def test_of_a_person_who_floods_a_row_stays_of_each_but_nothing_of_what_it_said(db: Database) -> None:
    await know(db, "a")
    await keep(db, *written("a", *range(100)))
    async with db.read() as s:
        assert await count_inbox(s) == {"waiting": MOST, "parked": 100 - MOST}
        last = await s.get_one(InboxRow, 100)
        assert (last.key, last.body, last.reason) == ("99", "{}", TOO_MANY)
        assert (await bursts_of(s, "telegram", ["a"]))["a"].missed == 100 - MOST


async def test_what_a_person_wrote_over_a_day_of_downtime_all_waits(db: Database) -> None:
    await know(db, "a")
    day = [Update(str(number), "{}", "1", "a", NOW + number * 10 * SECOND) for number in range(200)]
    await keep(db, *day)
    async with db.read() as s:
        assert await count_inbox(s) == {"waiting": 200}
        assert await anything_to_do(s, ["telegram"]) == (True, False)


async def test_who_waits_for_many_answers_is_not_heard_before_they_leave(db: Database) -> None:
    await know(db, "a", "b")
    await keep(db, *written("a", 1, 2), *written("b", 3))
    async with db.write() as s:
        rows = [Outgoing(f"r:{number}", MessageKind.REPLY, (), "telegram", "a") for number in range(ANSWERS - 1)]
        await enqueue(s, rows, NOW)
    assert await line(db) == ["a1", "b3"]
    async with db.write() as s:
        await enqueue(s, [Outgoing("r:x", MessageKind.REPLY, (), "telegram", "a")], NOW)
    assert await line(db) == ["b3"]
    assert await line(db, at=timedelta(minutes=1)) == ["a1", "b3", "a2"]


async def test_a_message_that_overtook_another_waits_for_it(db: Database) -> None:
    await know(db, "a")
    await keep(db, *written("a", 99, placed=True), at=-GAP)
    await take(db)
    await keep(db, *written("a", 101, placed=True))
    assert await line(db) == []
    async with db.read() as s:
        assert await gap_ends(s, NOW, ["telegram"]) == NOW + GAP
    await keep(db, *written("a", 100, placed=True))
    assert await line(db) == ["a100", "a101"]


async def test_a_gap_that_is_never_filled_is_passed_after_a_moment(db: Database) -> None:
    await know(db, "a", "b")
    await keep(db, *written("a", 98, placed=True), at=-GAP)
    await keep(db, *written("b", 99, placed=True))
    await keep(db, *written("a", 101, 102, placed=True))
    assert await line(db) == ["a98", "b99"]
    assert await line(db, at=GAP - SECOND / 10) == ["a98", "b99"]
    assert await line(db, at=GAP) == ["a98", "b99", "a101", "a102"]
    await keep(db, *written("b", 103, placed=True), at=GAP)
    assert await line(db, at=GAP) == ["a98", "b99", "a101", "b103", "a102"]


@pytest.mark.parametrize("order", [(3, 2, 1), (2, 3, 1), (3, 1, 2), (1, 3, 2)])
async def test_whatever_order_they_come_in_they_are_answered_as_they_were_numbered(
    db: Database, order: Sequence[int]
) -> None:
    await know(db, "a")
    for number in order:
        await keep(db, *written("a", number, placed=True))
    assert await line(db, at=GAP) == ["a1", "a2", "a3"]


async def test_two_processes_that_do_not_see_each_other_keep_the_order(request: pytest.FixtureRequest) -> None:
    db = Database(postgres_url(request))
    await know(db, "a")
    await keep(db, *written("a", 99, placed=True), at=-GAP)
    await take(db)
    async with db.write() as slow:
        await keep_updates(slow, "telegram", written("a", 100, placed=True), NOW)
        await keep(db, *written("a", 101, placed=True))
        assert await line(db) == []
    assert await line(db) == ["a100", "a101"]
    await db.close()


async def test_what_is_not_kept_of_a_stranger_leaves_no_gap(db: Database) -> None:
    await know(db, "a")
    await keep(db, *written("s", *range(1, 31), placed=True))
    await keep(db, *written("a", 31, placed=True))
    assert (await line(db, at=GAP))[0] == "a31"
    await keep(db, *written("s", 32, placed=True), at=2 * SECOND)
    async with db.read() as s:
        assert await count_inbox(s) == {"waiting": MOST_OF_STRANGER + 1, "parked": 1}
        assert (await s.get_one(InboxRow, 32)).reason == NOT_KEPT


async def test_another_bot_counts_anew_and_nothing_of_it_is_swallowed(db: Database) -> None:
    await know(db, "a")
    await keep(db, *written("a", 7, line="1"))
    await keep(db, *written("a", 7, line="1"), *written("b", 7, line="2"))
    assert await line(db) == ["a7", "b7"]


async def test_a_row_from_before_bots_were_told_apart_is_known_again_for_two_days(db: Database) -> None:
    await keep(db, *written("", 7, line=""))
    await keep(db, *written("a", 7), at=timedelta(days=1))
    assert await line(db) == ["7"]
    await keep(db, *written("a", 7), at=timedelta(days=3))
    assert sorted(await line(db)) == ["7", "a7"]


async def test_what_is_set_aside_is_no_part_of_the_queue(db: Database) -> None:
    await know(db, "a")
    await keep(db, *written("a", 1, 2))
    async with db.write() as s:
        await park(s, 1, "unreadable", NOW)
    assert await line(db) == ["a2"]


async def test_a_hundred_thousand_that_wait_hold_up_nobody(lite: Database) -> None:
    await know(lite, "a")
    for first in range(0, 100_000, 20_000):
        await keep(lite, *(Update(str(n), "{}", "1", f"s{n}", NOW) for n in range(first, first + 20_000)))
    await keep(lite, *written("a", 100_001))
    assert await line(lite, 1) == ["a100001"]
    assert len(await line(lite, 50)) == 50
