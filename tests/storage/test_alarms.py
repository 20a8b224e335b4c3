"""Alarms: added once, fired once, oldest first, cancelled with a reason and revived when they are wanted again."""

from datetime import datetime, time

import pytest

from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Late, Rule
from storage.database.session import Database
from storage.duties.alarms import add_alarms, cancel, due_alarms, mark_fired, next_alarm, note_made, overtake, withhold
from tests.days import local
from tests.scheduler.town import Town

NINE = local("2026-03-12 09:00")


def alarm(
    at: str,
    days: int = -3,
    subject_id: int = 1,
    *,
    concern: Concern = Concern.OWING,
    subject: Subject = Subject.OCCURRENCE,
) -> Alarm:
    rule = Rule(f"{concern.value}{days:+d}d", days, time(8, 15), concern, Late.WITHHOLD, version=2)
    return Alarm(subject, subject_id, rule, local(at))


async def add(db: Database, *alarms: Alarm) -> int:
    async with db.write() as s:
        return await add_alarms(s, alarms)


async def test_due_alarms_come_oldest_first_and_whole(db: Database) -> None:
    alarms = [
        alarm("2026-03-12 08:30"),
        alarm("2026-03-12 08:00", subject_id=2),
        alarm("2026-03-12 09:01"),
        alarm("2026-03-12 09:00", days=-2),
    ]
    assert await add(db, *alarms) == 4
    async with db.read() as s:
        found = await due_alarms(s, NINE)
        assert [due.alarm for due in found] == [alarms[1], alarms[0], alarms[3]]
        assert await due_alarms(s, NINE, limit=2) == found[:2]
        assert await due_alarms(s, NINE, after=found[0]) == found[1:]
        assert await next_alarm(s) == local("2026-03-12 08:00")
        assert await next_alarm(s, after=NINE) == local("2026-03-12 09:01")


async def test_the_same_alarm_is_added_once(db: Database) -> None:
    assert await add(db) == 0
    assert await add(db, alarm("2026-03-12 08:00")) == 1
    assert await add(db, alarm("2026-03-12 08:00"), alarm("2026-03-13 08:00")) == 1


async def test_an_alarm_fires_once(db: Database) -> None:
    await add(db, alarm("2026-03-12 08:00"), alarm("2026-03-12 08:01"))
    async with db.write() as s:
        assert await mark_fired(s, 1, NINE)
        await note_made(s, 1, 17)
        assert not await mark_fired(s, 1, NINE)
        assert await mark_fired(s, 2, NINE)
        await withhold(s, 2, "too late")
        assert await due_alarms(s, NINE) == []
    assert await Town(db).alarms() == [("fired", None, 17), ("withheld", "too late", None)]


async def test_cancelled_alarms_do_not_fire_and_can_be_wanted_again(db: Database) -> None:
    await add(
        db,
        alarm("2026-03-12 08:00"),
        alarm("2026-03-12 08:00", subject_id=2),
        alarm("2026-03-12 08:00", subject=Subject.EVENT),
    )
    async with db.write() as s:
        assert await cancel(s, Subject.OCCURRENCE, [1, 7], "moved") == 1
        assert await cancel(s, Subject.OCCURRENCE, [1], "moved") == 0
        assert await cancel(s, Subject.EVENT, [], "moved") == 0
    assert await Town(db).alarms() == [("cancelled", "moved", None), ("waiting", None, None), ("waiting", None, None)]
    await add(db, alarm("2026-03-12 08:00"))
    assert await Town(db).alarms() == [("waiting", None, None)] * 3


@pytest.mark.parametrize(
    ("later", "overtaken"),
    [
        (alarm("2026-03-12 08:30", days=-2), 1),
        (alarm("2026-03-12 09:30", days=-2), 0),
        (alarm("2026-03-12 08:30", days=-2, subject_id=2), 0),
        (alarm("2026-03-12 08:30", days=-2, concern=Concern.OFFICE), 0),
        (alarm("2026-03-12 08:30", days=-2, subject=Subject.EVENT), 0),
    ],
)
async def test_which_alarm_speaks_over_which(db: Database, later: Alarm, overtaken: int) -> None:
    await add(db, alarm("2026-03-12 08:00"), later)
    async with db.write() as s:
        assert await overtake(s, NINE) == overtaken


async def test_a_naive_moment_is_refused(db: Database) -> None:
    async with db.read() as s:
        with pytest.raises(Exception, match="a moment needs a time zone"):
            await due_alarms(s, datetime(2026, 3, 12, 9))
