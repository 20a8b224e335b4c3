"""A post passes on: who holds it from which day, and what waited for whoever held it before."""

import pytest
from sqlalchemy import select

from core.office.directory import Joining
from storage.database.schema import PostRow
from storage.database.session import Database
from storage.office import handovers
from storage.office.directory import directory
from storage.office.people import people_on
from tests.days import day, local
from tests.scheduler.town import Town

TODAY, NOW = day("2026-03-12"), local("2026-03-12 09:00")


async def two(db: Database) -> tuple[int, int]:
    """An, chair of A1, and Bình, chair of A2."""
    town = Town(db)
    await town.unit("A1")
    await town.unit("A2")
    return await town.person("An", "A1"), await town.person("Bình", "A2")


async def post_of(db: Database, contact: int) -> int:
    async with db.read() as s:
        return (await s.scalars(select(PostRow.id).where(PostRow.contact_id == contact))).one()


async def test_it_ends_for_the_one_and_begins_for_the_other(db: Database) -> None:
    an, _ = await two(db)
    async with db.write() as s:
        done = await handovers.hand_over(s, await post_of(db, an), "Chi", "0911222333", day("2026-03-16"))
    async with db.read() as s:
        then = {one.name: [post.unit for post in one.posts] for one in await people_on(s, day("2026-03-15"))}
        later = {one.name: [post.unit for post in one.posts] for one in await people_on(s, day("2026-03-16"))}
        shown = (await directory(s, TODAY, NOW)).entry(done.after)
    assert (then["An"], later["Chi"], done.known) == (["A1"], ["A1"], False)
    assert "Chi" not in then
    assert "An" not in later
    assert shown is not None
    assert (shown.posts[0].begins, shown.joining) == (day("2026-03-16"), Joining.UNINVITED)


async def test_one_person_may_hold_several_posts(db: Database) -> None:
    """Somebody of the same name and number is not a second person, and needs no second code."""
    an, binh = await two(db)
    async with db.write() as s:
        await handovers.renumber_person(s, binh, "0911222333")
        done = await handovers.hand_over(s, await post_of(db, an), "BÌNH", "0911222333", TODAY)
    async with db.read() as s:
        held = next(one for one in await people_on(s, TODAY) if one.id == binh)
    assert (done.after, done.known, held.units) == (binh, True, ("A2", "A1"))


async def test_a_post_that_has_ended_passes_on_to_nobody(db: Database) -> None:
    an, _ = await two(db)
    post = await post_of(db, an)
    async with db.write() as s:
        await handovers.hand_over(s, post, "Chi", None, TODAY)
    with pytest.raises(handovers.NoSuchPost):
        async with db.write() as s:
            await handovers.hand_over(s, post, "Dũng", None, TODAY)


async def test_roles_of_the_office_do_not_pass_on_so(db: Database) -> None:
    clerk = await Town(db).person("Lan", None, "office")
    with pytest.raises(handovers.OfOffice):
        async with db.write() as s:
            await handovers.hand_over(s, await post_of(db, clerk), "Chi", None, TODAY)
