"""People by id and by chat, their consent, and chats that block, move and change hands."""

from sqlalchemy import select

from core.office.people import Consent, Person, Post, Role
from core.office.units import RosterRow
from core.talk.messages import Say
from storage.database.schema import AddressRow, ConsentRow, OutboxRow
from storage.database.session import Database
from storage.mail.conversations import Conversation, load_conversation, save
from storage.mail.outbox import Outgoing, enqueue
from storage.office.people import (
    bind_address,
    heard_from,
    mark_blocked,
    move_chat,
    people_on,
    person,
    person_at,
    set_consent,
)
from storage.office.rosters import import_roster
from tests.days import day, local

SPRING, NOW = day("2026-03-01"), local("2026-03-02 08:00")
VÕ = RosterRow(2, "X1", "Xã Một", person="Võ An", post="Chủ tịch", role=Role.CHAIR, phone="0901")
TẠ = RosterRow(3, "X1", "Xã Một", person="Tạ Bình", post="Cán bộ", role=Role.OFFICER)


async def joined(db: Database) -> tuple[int, int]:
    """Two people of one unit; the first writes from chat 77."""
    async with db.write() as s:
        await import_roster(s, [VÕ, TẠ], day=SPRING)
        first, second = await people_on(s, SPRING)
        await bind_address(s, first.id, "telegram", "77", NOW)
    return first.id, second.id


async def chats(db: Database) -> list[tuple[int, str, str]]:
    async with db.read() as s:
        rows = await s.scalars(select(AddressRow).order_by(AddressRow.id))
        return [(row.contact_id, row.chat, row.state) for row in rows]


async def test_a_person_with_the_posts_of_the_day(db: Database) -> None:
    an, _ = await joined(db)
    chair = Post(Role.CHAIR, "Chủ tịch", "X1", "Xã Một", SPRING, None)
    async with db.read() as s:
        assert await person(s, an, SPRING) == Person(an, "Võ An", (chair,), Consent.UNASKED, "0901")
        assert await person(s, an, day("2026-02-28")) == Person(an, "Võ An", (), Consent.UNASKED, "0901")
        assert await person(s, 404, SPRING) is None


async def test_who_writes_from_a_chat(db: Database) -> None:
    an, _ = await joined(db)
    async with db.read() as s:
        found = await person_at(s, "telegram", "77", SPRING)
        assert [
            found and found.id,
            await person_at(s, "telegram", "78", SPRING),
            await person_at(s, "zalo", "77", SPRING),
        ] == [an, None, None]


async def test_the_last_answer_about_consent_counts_and_each_is_kept(db: Database) -> None:
    an, _ = await joined(db)
    async with db.write() as s:
        await set_consent(s, an, True, "2026-01", "telegram", "77", NOW)
        await set_consent(s, an, False, "2026-02", "telegram", "77", local("2026-03-03 08:00"))
    async with db.read() as s:
        found = await person(s, an, SPRING)
        assert found is not None
        assert found.consent is Consent.WITHHELD
        rows = await s.scalars(select(ConsentRow).order_by(ConsentRow.id))
        assert [(row.given, row.text_version, row.at) for row in rows] == [
            (True, "2026-01", NOW),
            (False, "2026-02", local("2026-03-03 08:00")),
        ]


async def test_a_telephone_that_was_handed_on_belongs_to_the_new_holder(db: Database) -> None:
    _, binh = await joined(db)
    async with db.write() as s:
        await bind_address(s, binh, "telegram", "77", local("2026-04-01 08:00"))
    assert await chats(db) == [(binh, "77", "active")]


async def test_who_blocked_us_is_active_again_on_writing(db: Database) -> None:
    an, _ = await joined(db)
    async with db.write() as s:
        await mark_blocked(s, "telegram", "77")
    assert await chats(db) == [(an, "77", "blocked")]
    async with db.write() as s:
        await heard_from(s, "telegram", ["77"], local("2026-03-09 08:00"))
    assert await chats(db) == [(an, "77", "active")]


async def test_a_chat_that_moves_takes_its_talk_and_its_messages_along(db: Database) -> None:
    an, _ = await joined(db)
    talk = Conversation("telegram", "77", "report", 1, {"step": 2}, 5, NOW)
    async with db.write() as s:
        await save(s, talk)
        await enqueue(s, [Outgoing("reply:1", "reply", (Say("hello"),), "telegram", "77")], NOW)
        await move_chat(s, "telegram", "77", "-100")
    async with db.read() as s:
        assert await load_conversation(s, "telegram", "77") is None
        assert await load_conversation(s, "telegram", "-100") == Conversation(
            "telegram", "-100", "report", 1, {"step": 2}, 5, NOW
        )
        assert (await s.scalars(select(OutboxRow.chat))).all() == ["-100"]
    assert await chats(db) == [(an, "-100", "active")]


async def test_a_chat_that_moves_to_one_we_know_keeps_that_one(db: Database) -> None:
    _, binh = await joined(db)
    async with db.write() as s:
        await bind_address(s, binh, "telegram", "-100", NOW)
        await move_chat(s, "telegram", "77", "-100")
    assert await chats(db) == [(binh, "-100", "active")]


async def test_a_talk_is_saved_over_itself(db: Database) -> None:
    first = Conversation("memory", "1", "home", 1, {"ô": ["ạ", 1, None]}, 0, NOW)
    then = Conversation("memory", "1", "report", 2, {}, 1, local("2026-03-02 08:01"))
    async with db.write() as s:
        await save(s, first)
        assert await load_conversation(s, "memory", "1") == first
        await save(s, then)
        assert await load_conversation(s, "memory", "1") == then
