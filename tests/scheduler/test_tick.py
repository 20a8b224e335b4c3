"""Alarms firing: whom they speak to, what they say, and what becomes of those that come late."""

from datetime import date

from sqlalchemy import update

from core.plans import Asks
from core.reminders import Concern, Late, Subject
from scheduler.tick import Ticked, tick
from storage.schema import EventRow, PostRow
from storage.session import Database
from tests.days import local
from tests.scheduler.post import OFFICE_HOURS, OPEN_ALL_DAY, Post
from tests.scheduler.town import POLICY, Town

OCCURRENCE, EVENT = Subject.OCCURRENCE, Subject.EVENT


async def three_chairs(town: Town) -> None:
    """An, Bình and Chi speak for A1, A2 and A3."""
    for code, name in (("A1", "An"), ("A2", "Bình"), ("A3", "Chi")):
        await town.unit(code)
        await town.person(name, code)


async def ring(post: Post) -> Ticked:
    return await tick(post.db, post.clock, POLICY, post.pace.window)


async def ring_and_send(post: Post) -> list[tuple[str, str, str]]:
    await ring(post)
    await post.drain()
    return post.heard()


async def test_only_those_who_owe_are_reminded(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await three_chairs(town)
    duty = await town.duty("Báo cáo quý I", "2026-03-20", ["A1", "A2", "A3"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    await town.report(duty, "A2")
    assert await ring(post) == Ticked(alarms=1, queued=2)
    await post.drain()
    said = "remind-report due=2026-03-20 (3 days) hour=None period=2026-03-20 unit=Xã {} what=Báo cáo quý I"
    assert post.heard() == [("08:00:00", "An", said.format("A1")), ("08:00:00", "Chi", said.format("A3"))]
    assert [choice.token for choice in post.network.shown("An")[0].choices] == ["report:1"]


async def test_a_chair_replaced_yesterday_is_not_written_to_today(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await town.unit("A1")
    await town.person("An", "A1", until=date(2026, 3, 16))
    await town.person("Dung", "A1", since="2026-03-16")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    assert [chat for _, chat, _ in await ring_and_send(post)] == ["Dung"]
