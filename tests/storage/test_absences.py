"""Who is away: who is written to besides, who may send, and when it ends."""

from core.office.absences import Absence
from storage.database.session import Database
from storage.office.absences import absence_of, come_back, go_away
from storage.office.people import person
from storage.office.recipients import speaking_for
from tests.days import day, local
from tests.scheduler.town import Town

FRIDAY, NOW = day("2026-03-13"), local("2026-03-13 08:00")


async def a_unit(db: Database) -> tuple[int, int]:
    """An, its chair, and Bình, an officer, who may not send; both from two telephones."""
    town = Town(db)
    await town.unit("A1")
    both = await town.person("An", "A1"), await town.person("Bình", "A1", "officer")
    await town.address(both[1], "Bình 2")
    return both


async def written_to(db: Database, on: str) -> list[str | None]:
    async with db.read() as s:
        return [one.name for one in await speaking_for(s, ["A1"], day(on))]


async def test_on_these_days_both_are_written_to_and_the_other_may_send(db: Database) -> None:
    an, binh = await a_unit(db)
    async with db.write() as s:
        assert await go_away(s, an, FRIDAY, day("2026-03-16"), binh, today=FRIDAY, now=NOW)
    said = {on: await written_to(db, on) for on in ("2026-03-12", "2026-03-13", "2026-03-15", "2026-03-16")}
    assert said == {
        "2026-03-12": ["An"],
        "2026-03-13": ["An", "Bình"],
        "2026-03-15": ["An", "Bình"],
        "2026-03-16": ["An"],
    }
    async with db.read() as s:
        seen = [await person(s, binh, day(on)) for on in ("2026-03-12", "2026-03-15")]
    assert [one is not None and one.sends_for for one in seen] == [(), ("A1",)]


async def test_a_new_one_takes_the_place_of_the_old_and_coming_back_ends_it(db: Database) -> None:
    an, binh = await a_unit(db)
    async with db.write() as s:
        await go_away(s, an, FRIDAY, day("2026-03-16"), binh, today=FRIDAY, now=NOW)
        await go_away(s, an, day("2026-03-20"), day("2026-03-25"), None, today=FRIDAY, now=NOW)
        later = await absence_of(s, an, FRIDAY)
    assert later == Absence(an, day("2026-03-20"), day("2026-03-25"))
    assert await written_to(db, "2026-03-14") == ["An"]
    async with db.write() as s:
        await come_back(s, an, FRIDAY)
        assert await absence_of(s, an, FRIDAY) is None


async def test_who_holds_no_post_of_a_unit_is_not_away_from_one(db: Database) -> None:
    clerk = await Town(db).person("Lan", None, "office")
    async with db.write() as s:
        assert not await go_away(s, clerk, FRIDAY, day("2026-03-16"), None, today=FRIDAY, now=NOW)
