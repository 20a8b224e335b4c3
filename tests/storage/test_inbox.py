"""The inbox: kept once, in order, finished once, parked with a reason."""

from hypothesis import given
from hypothesis import strategies as st

from core.talk.messages import Update
from storage.database.session import Database
from storage.mail.files import keep_file
from storage.mail.inbox import attach_file, count_inbox, failed_once, finish, keep_updates, park, storable
from storage.mail.queue import Waiting, next_waiting
from tests.days import utc

NOW = utc("2026-03-12 01:00")


async def keep(db: Database, *keys: str, channel: str = "telegram") -> int:
    async with db.write() as s:
        return await keep_updates(s, channel, [Update(key, f'{{"n": "{key}"}}') for key in keys], NOW)


async def waiting(db: Database) -> list[tuple[str, str]]:
    async with db.read() as s:
        return [(row.channel, row.key) for row in await next_waiting(s, NOW)]


async def test_a_repeated_update_is_kept_once(db: Database) -> None:
    assert await keep(db) == 0
    assert await keep(db, "7", "8", "7") == 2
    assert await keep(db, "8", "9") == 1
    assert await keep(db, "7", channel="zalo") == 1
    assert await waiting(db) == [("telegram", "7"), ("zalo", "7"), ("telegram", "8"), ("telegram", "9")]


async def test_a_turn_finishes_an_update_once(db: Database) -> None:
    await keep(db, "7", "8", "9")
    async with db.write() as s:
        assert await finish(s, [1], NOW) == {1}
        assert await finish(s, [1, 3], NOW) == {3}
    assert await waiting(db) == [("telegram", "8")]


async def test_an_update_that_cannot_be_answered_is_parked_and_counted(db: Database) -> None:
    await keep(db, "7", "8")
    async with db.write() as s:
        assert [await failed_once(s, 1), await failed_once(s, 1)] == [1, 2]
        file_id = await keep_file(s, "kế hoạch.docx", b"plan", NOW)
        await attach_file(s, 1, file_id)
        assert (await next_waiting(s, NOW, limit=1)) == [
            Waiting(1, "telegram", "7", '{"n": "7"}', 2, file_id, known=False)
        ]
        await park(s, 1, "failed three times", NOW)
    async with db.read() as s:
        assert await count_inbox(s) == {"parked": 1, "waiting": 1}


async def test_a_body_no_database_takes_does_not_keep_its_batch_out(db: Database) -> None:
    async with db.write() as s:
        assert (
            await keep_updates(
                s, "telegram", [Update("1", "a\0b"), Update("2", "\ud800"), Update("3", "xin chào 👋")], NOW
            )
            == 3
        )
        assert [row.body for row in await next_waiting(s, NOW)] == ["a\ufffdb", "?", "xin chào 👋"]


@given(st.text())
def test_whatever_is_written_can_be_stored(text: str) -> None:
    assert "\0" not in storable(text).encode("utf-8").decode("utf-8")
    assert len(storable(text)) == len(text)
