"""Wrong codes and people at the door, as rows: counted, forgotten, settled once, and put back as they were. On both
databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.office.arrivals import Arrival, ArrivalWhy, Newcomer
from core.office.codes import MOST_WRONG, STRANGERS_AN_HOUR, CodeTries
from core.office.people import Consent
from storage.database.session import Database
from storage.office import arrivals, code_tries, people
from storage.office.arrivals import ArrivalAsked, Before, Knock
from storage.office.rosters import import_roster
from tests.days import day, local
from tests.storage.samples import province

TODAY, NOW = day("2026-03-02"), local("2026-03-02 08:00")
LATER, HOUR = NOW + timedelta(minutes=5), timedelta(hours=1)


@pytest.fixture
async def chair(db: Database) -> int:
    """The contact of the chair of A1."""
    async with db.write() as s:
        await import_roster(s, province(), day=TODAY)
        return next(one.id for one in await people.people_on(s, TODAY) if one.name == "Trần Thử A1")


async def test_a_chat_s_wrong_codes_are_counted_and_forgotten(db: Database) -> None:
    async with db.write() as s:
        for _ in range(MOST_WRONG + 1):
            after = await code_tries.count_wrong(s, "telegram", "77", NOW, stranger=True)
        assert after == await code_tries.tries_of(s, "telegram", "77") == CodeTries(1, 1, NOW + HOUR)
        assert await code_tries.tries_of(s, "telegram", "78") == CodeTries()
        await code_tries.count_wrong(s, "telegram", "78", NOW + timedelta(days=32), stranger=False)
        assert await code_tries.tries_of(s, "telegram", "77") == CodeTries()
        await code_tries.forgive(s, "telegram", "78")
        assert await code_tries.tries_of(s, "telegram", "78") == CodeTries()


async def test_an_hour_is_busy_by_the_wrong_codes_of_strangers_alone(db: Database) -> None:
    async with db.write() as s:
        for number in range(STRANGERS_AN_HOUR):
            assert not await code_tries.busy(s, NOW)
            await code_tries.count_wrong(s, "telegram", f"in {number}", NOW, stranger=False)
            await code_tries.count_wrong(s, "telegram", f"out {number}", NOW, stranger=True)
        assert [await code_tries.busy(s, NOW + after) for after in (timedelta(0), HOUR)] == [True, False]


async def test_the_office_is_asked_once_and_answers_once(db: Database, chair: int) -> None:
    knock = Knock(chair, "telegram", "77", ArrivalWhy.BUSY, "Người lạ")
    async with db.write() as s:
        number = await arrivals.keep_knock(s, knock, NOW)
        assert number is not None
        assert await arrivals.keep_knock(s, knock, LATER) is None
        waits = Newcomer(
            number, Arrival.WAITING, NOW, "Trần Thử A1", "Chủ tịch", "Xã A1", "telegram", ArrivalWhy.BUSY, "Người lạ"
        )
        assert [replace(one, phone=None) for one in await arrivals.newcomers(s, LATER)] == [waits]

        settle = (number, Arrival.WAITING, Arrival.RELEASED)
        assert [await arrivals.settle_arrival(s, *settle, by=None, now=LATER) for _ in range(2)] == [True, False]
        assert (await arrivals.arrivals_of_chats(s, "telegram", ["77"]))["77"] == ArrivalAsked(
            chair, Arrival.RELEASED, ArrivalWhy.BUSY
        )
        assert [await arrivals.is_released(s, chair, "telegram", chat) for chat in ("77", "78")] == [True, False]

        assert await arrivals.came_in(s, chair, "telegram", "77", Before(None, Consent.UNASKED), LATER) == number
        assert await arrivals.arrivals_of_chats(s, "telegram", ["77"]) == {}
        assert [(one.state, one.called) for one in await arrivals.newcomers(s, LATER)] == [(Arrival.IN, None)]
        assert await arrivals.newcomers(s, LATER + timedelta(days=8)) == []


async def test_who_was_put_out_leaves_chat_and_consent_as_they_were(db: Database, chair: int) -> None:
    async with db.write() as s:
        was = await arrivals.people_before(s, chair, "telegram", "77")
        await people.bind_address(s, chair, "telegram", "77", NOW)
        await people.set_consent(s, chair, True, "test", "telegram", "77", NOW)
        kept = await arrivals.kept_arrivals(s, await arrivals.came_in(s, chair, "telegram", "77", was, NOW))
        assert kept is not None

        assert [await arrivals.put_out(s, kept) for _ in range(2)] == [True, False]
        assert await people.person_at(s, "telegram", "77", TODAY) is None
        found = await people.person(s, chair, TODAY)
        assert found is not None
        assert found.consent is Consent.UNASKED

        await arrivals.put_back(s, kept, LATER)
        back = await people.person_at(s, "telegram", "77", TODAY)
        assert back is not None
        assert (back.id, back.consent) == (chair, Consent.GIVEN)

        await arrivals.forget_arrivals(s, chair)
        left = await arrivals.kept_arrivals(s, kept.id)
        assert left is not None
        assert (left.chat, left.called, await arrivals.newcomers(s, LATER)) == ("", None, [])
