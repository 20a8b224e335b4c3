"""Codes: who gets one, what opens, and what does not."""

from collections.abc import Callable, Iterator

import pytest

from core.people import Invitation, Refusal
from storage.invitations import ALPHABET, LENGTH, CodeRefused, invite, look_up, random_code, redeem
from storage.people import mark_blocked, people_on, person_at
from storage.rosters import import_roster
from storage.session import Database
from tests.days import day, local
from tests.storage.samples import province

TODAY, NOW, LATER = day("2026-03-02"), local("2026-03-02 08:00"), local("2026-03-20 08:00")
EXPIRES = local("2026-03-16 08:00")


def counting(*codes: str) -> Callable[[], str]:
    """Codes one after the other."""
    numbers: Iterator[str] = iter(codes or [f"CODE{number:02}" for number in range(90)])
    return lambda: next(numbers)


async def invited(db: Database) -> list[Invitation]:
    """The office and one unit are invited for a fortnight."""
    rows = [row for row in province() if row.unit_code in (None, "A1")]
    async with db.write() as s:
        await import_roster(s, rows, day=TODAY)
        return await invite(s, day=TODAY, now=NOW, days=14, new_code=counting())


async def test_everybody_gets_a_code_the_office_first(db: Database) -> None:
    made = await invited(db)
    assert [(one.code, one.name, one.unit_name, one.post) for one in made] == [
        ("CODE00", "Đỗ Quản Trị", None, "Quản trị"),
        ("CODE01", "Hồ Văn Phòng", None, "Chánh Văn phòng"),
        ("CODE02", "Bùi Lãnh Đạo", None, "Chủ tịch Hội"),
        ("CODE03", "Trần Thử A1", "Xã A1", "Chủ tịch"),
        ("CODE04", "Lê Mẫu A1", "Xã A1", "Cán bộ"),
    ]
    assert {one.expires_at for one in made} == {EXPIRES}


async def test_a_code_that_still_opens_is_kept(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        assert await invite(s, day=TODAY, now=NOW, days=30, new_code=counting("OTHER1")) == made


async def test_after_it_expired_there_is_a_new_one(db: Database) -> None:
    await invited(db)
    async with db.write() as s:
        again = await invite(s, day=TODAY, now=LATER, days=14, new_code=counting("CODE00", "NEW001", "NEW002", "NEW003", "NEW004", "NEW005"))
    assert [one.code for one in again] == ["NEW001", "NEW002", "NEW003", "NEW004", "NEW005"]


async def test_who_has_joined_is_not_invited_until_the_chat_is_lost(db: Database) -> None:
    await invited(db)
    async with db.write() as s:
        await redeem(s, "CODE03", "telegram", "77", NOW)
        assert [one.code for one in await invite(s, day=TODAY, now=NOW, days=14)] == ["CODE00", "CODE01", "CODE02", "CODE04"]
        await mark_blocked(s, "telegram", "77")
        assert len(await invite(s, day=TODAY, now=NOW, days=14)) == 5


@pytest.mark.parametrize("typed", ["CODE03", "code03", " Code-03 ", "co de 03"])
async def test_a_code_may_be_typed_in_many_ways(db: Database, typed: str) -> None:
    made = await invited(db)
    async with db.write() as s:
        assert await look_up(s, typed, NOW) == made[3]
        contact = await redeem(s, typed, "telegram", "77", NOW)
        found = await person_at(s, "telegram", "77", TODAY)
    assert (contact, found and found.name) == (made[3].contact_id, "Trần Thử A1")


async def test_codes_that_open_nothing(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        await redeem(s, "CODE03", "telegram", "77", NOW)
        answers = [await look_up(s, "XXXXXX", NOW), await look_up(s, "", NOW), await look_up(s, "CODE04", EXPIRES), await look_up(s, "CODE03", NOW)]
        assert answers == [Refusal.UNKNOWN, Refusal.UNKNOWN, Refusal.EXPIRED, Refusal.USED]
        assert await look_up(s, "CODE03", LATER, contact_id=made[3].contact_id) == made[3]


@pytest.mark.parametrize(
    ("code", "chat", "why"), [("CODE03", "78", Refusal.USED), ("CODE99", "77", Refusal.UNKNOWN), ("CODE04", "77", Refusal.EXPIRED)]
)
async def test_a_code_is_redeemed_once(db: Database, code: str, chat: str, why: Refusal) -> None:
    await invited(db)
    async with db.write() as s:
        first = await redeem(s, "CODE03", "telegram", "77", NOW)
        assert await redeem(s, "CODE03", "telegram", "77", LATER) == first
        with pytest.raises(CodeRefused) as refused:
            await redeem(s, code, "telegram", chat, LATER)
        assert refused.value.why is why
        assert await person_at(s, "telegram", "78", TODAY) is None


async def test_a_new_code_ties_another_person_to_the_chat(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        await redeem(s, "CODE03", "telegram", "77", NOW)
        assert await redeem(s, "CODE04", "telegram", "77", NOW) == made[4].contact_id
        found = await person_at(s, "telegram", "77", TODAY)
        assert found is not None
        assert found.name == "Lê Mẫu A1"
        assert len(await people_on(s, TODAY)) == 5


def test_codes_are_short_and_of_letters_nobody_mistakes() -> None:
    codes = [random_code() for _ in range(500)]
    assert {len(code) for code in codes} == {LENGTH}
    assert set("".join(codes)) <= set(ALPHABET)
    assert set("0O1IL2Z5S8B") & set(ALPHABET) == set()
    assert len(set(codes)) > 490
