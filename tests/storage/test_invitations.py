"""Codes: who gets one, what opens, and what does not."""

from itertools import count

import pytest
from sqlalchemy import insert, update

from core.office.codes import ALPHABET, OF_OFFICE, OF_UNITS, CodeShape, grouped, shape, with_check
from core.office.people import Invitation, Refusal, Role
from storage.database.schema import InvitationRow, PostRow
from storage.database.session import Database
from storage.office.invitations import CodeRefused, NewCode, invite, look_up, random_code, redeem
from storage.office.people import mark_blocked, people_on, person_at
from storage.office.rosters import import_roster
from tests.days import day, local
from tests.storage.samples import province

TODAY, NOW, LATER = day("2026-03-02"), local("2026-03-02 08:00"), local("2026-03-20 08:00")
EXPIRES = local("2026-03-16 08:00")


def coded(number: int, length: int = OF_UNITS) -> str:
    """The code of that number."""
    return with_check("A" * (length - 2) + ALPHABET[number])


def counting(first: int = 0) -> NewCode:
    """Codes one after the other."""
    numbers = count(first)
    return lambda length: coded(next(numbers), length)


THIRD, FOURTH, NOBODY_S = coded(3), coded(4), coded(20)


async def invited(db: Database) -> list[Invitation]:
    """The office and one unit are invited for a fortnight."""
    rows = [row for row in province() if row.unit_code in (None, "A1")]
    async with db.write() as s:
        await import_roster(s, rows, day=TODAY)
        return await invite(s, day=TODAY, now=NOW, days=14, new_code=counting())


async def test_everybody_gets_a_code_the_office_first(db: Database) -> None:
    made = await invited(db)
    assert [(one.code, one.name, one.unit_name, one.post) for one in made] == [
        (coded(0, OF_OFFICE), "Đỗ Quản Trị", None, "Quản trị"),
        (coded(1, OF_OFFICE), "Hồ Văn Phòng", None, "Chánh Văn phòng"),
        (coded(2, OF_OFFICE), "Bùi Lãnh Đạo", None, "Chủ tịch Hội"),
        (THIRD, "Trần Thử A1", "Xã A1", "Chủ tịch"),
        (FOURTH, "Lê Mẫu A1", "Xã A1", "Cán bộ"),
    ]
    assert {one.expires_at for one in made} == {EXPIRES}


async def test_a_code_that_still_opens_is_kept(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        assert await invite(s, day=TODAY, now=NOW, days=30, new_code=counting(9)) == made


async def test_after_it_expired_there_is_a_new_one(db: Database) -> None:
    await invited(db)
    async with db.write() as s:
        again = await invite(s, day=TODAY, now=LATER, days=14, new_code=counting(2))
    # The third code was given out to somebody of the office before, and so was the fourth to a unit.
    assert [one.code for one in again] == [*(coded(number, OF_OFFICE) for number in (3, 4, 5)), coded(6), coded(7)]


async def test_who_has_joined_is_not_invited_until_the_chat_is_lost(db: Database) -> None:
    await invited(db)
    async with db.write() as s:
        await redeem(s, THIRD, "telegram", "77", NOW)
        left = [one.code for one in await invite(s, day=TODAY, now=NOW, days=14)]
        assert left == [*(coded(number, OF_OFFICE) for number in range(3)), FOURTH]
        await mark_blocked(s, "telegram", "77")
        assert len(await invite(s, day=TODAY, now=NOW, days=14)) == 5


@pytest.mark.parametrize("typed", [THIRD, THIRD.lower(), f" {grouped(THIRD)} ", grouped(THIRD).replace("-", " ")])
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
        await redeem(s, THIRD, "telegram", "77", NOW)
        typed = [(NOBODY_S, NOW), ("", NOW), (FOURTH, EXPIRES), (THIRD, NOW)]
        answers = [await look_up(s, code, at) for code, at in typed]
        assert answers == [Refusal.UNKNOWN, Refusal.SLIP, Refusal.EXPIRED, Refusal.USED]
        assert await look_up(s, THIRD, LATER, contact_id=made[3].contact_id) == made[3]


NOT_TWICE = [(THIRD, "78", Refusal.USED), (NOBODY_S, "77", Refusal.UNKNOWN), (FOURTH, "77", Refusal.EXPIRED)]


@pytest.mark.parametrize(("code", "chat", "why"), NOT_TWICE)
async def test_a_code_is_redeemed_once(db: Database, code: str, chat: str, why: Refusal) -> None:
    await invited(db)
    async with db.write() as s:
        first = await redeem(s, THIRD, "telegram", "77", NOW)
        assert await redeem(s, THIRD, "telegram", "77", LATER) == first
        with pytest.raises(CodeRefused) as refused:
            await redeem(s, code, "telegram", chat, LATER)
        assert refused.value.why is why
        assert await person_at(s, "telegram", "78", TODAY) is None


async def test_a_new_code_ties_another_person_to_the_chat(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        await redeem(s, THIRD, "telegram", "77", NOW)
        assert await redeem(s, FOURTH, "telegram", "77", NOW) == made[4].contact_id
        found = await person_at(s, "telegram", "77", TODAY)
        assert found is not None
        assert found.name == "Lê Mẫu A1"
        assert len(await people_on(s, TODAY)) == 5


async def test_who_comes_into_the_office_needs_a_stronger_code_than_a_chair(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        post = {"contact_id": made[3].contact_id, "role": Role.VIEWER.value, "title": "Thanh tra", "since": TODAY}
        await s.execute(insert(PostRow), [post])
        assert await look_up(s, THIRD, NOW) == Refusal.EXPIRED
        (again,) = [one for one in await invite(s, day=TODAY, now=NOW, days=14) if one.contact_id == made[3].contact_id]
        assert (len(again.code), again.of_office, await look_up(s, again.code, NOW)) == (OF_OFFICE, True, again)


async def test_codes_of_the_first_release_open_for_units_and_no_longer_for_the_office(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        for one, old in ((made[0], "A7C3DE"), (made[3], "C3D4EF")):
            await s.execute(update(InvitationRow).where(InvitationRow.code == one.code).values(code=old))
        assert await look_up(s, "A7C3DE", NOW) == Refusal.EXPIRED
        assert await redeem(s, "c3d4ef", "telegram", "77", NOW) == made[3].contact_id
        again = await invite(s, day=TODAY, now=NOW, days=14)
    assert [len(one.code) for one in again] == [OF_OFFICE, OF_OFFICE, OF_OFFICE, OF_UNITS]


async def test_six_letters_are_a_guess_only_while_there_are_such_codes(db: Database) -> None:
    made = await invited(db)
    async with db.write() as s:
        assert await look_up(s, "KHTMDE", NOW) == Refusal.SLIP
        await s.execute(update(InvitationRow).where(InvitationRow.code == made[3].code).values(code="C3D4EF"))
        assert [await look_up(s, "KHTMDE", at) for at in (NOW, LATER)] == [Refusal.UNKNOWN, Refusal.SLIP]


def test_codes_are_drawn_whole() -> None:
    for length in (OF_UNITS, OF_OFFICE):
        codes = [random_code(length) for _ in range(500)]
        assert ({len(code) for code in codes}, {shape(code) for code in codes}) == ({length}, {CodeShape.WHOLE})
        assert len(set(codes)) > 490
