"""A reminder filled in for each recipient: one by one and in SQL it comes to the same rows."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import delete, select, true

from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Rule
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from scheduler.reminders import for_each, moment_of
from storage.database.schema import ContactRow, OutboxRow
from storage.database.session import Database, Session
from storage.mail.bulk_queue import EXPECTATION, UNIT_NAME, spread, spread_to_each
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.office.recipients import chosen_speakers, each_addressed, owing_units, people_addressed, speakers
from tests.days import day, local, utc
from tests.scheduler.town import Town

TODAY, NOW = day("2026-03-17"), utc("2026-03-17 01:00")
ALARM = Alarm(Subject.OCCURRENCE, 1, Rule("owing-3d", -3, local("2026-03-17 08:00").time()), NOW)
NAMES = {"A1": "Xã Mẫu", "B1": 'Xã "Hai\\Ba" \n {unit}', "C1": "Phường Đ’Ô 🙂", "D1": ""}
REMINDER = Outgoing(
    "reminder:1",
    MessageKind.DIGEST,
    (Say("remind-report", {"what": 'Báo "cáo"', "unit": UNIT_NAME, "due": day("2026-03-20")}), Say("remind-how")),
    choices=(("1", Say("pick-report"), f"report:{EXPECTATION}"), ("2", Say("pick-help"), "help")),
    not_before=utc("2026-03-17 02:00"),
    good_until=utc("2026-03-20 02:00"),
)
LATER = Outgoing("reminder:2", MessageKind.REMINDER, (Say("remind-event"),), reason="quiet hours")


async def _town(db: Database) -> int:
    town = Town(db)
    for code, name in NAMES.items():
        await town.unit(code)
        await town.rename(code, name)
    await town.unit("E1")
    await town.person("An", "A1")
    await town.person("Bình", "B1", "deputy")
    await town.person("Chi", "C1", chat=None)
    await town.person("Dung", "D1", consent="withheld")
    return await town.duty("Báo cáo", "2026-03-20", [*NAMES, "E1"])


async def _rows(s: Session) -> list[dict[str, Any]]:
    """All that is queued, save the keys of those for nobody, who have the unit in theirs when made in SQL."""
    columns = [column for column in OutboxRow.__table__.c if column.name != "id"]
    rows = (await s.execute(select(*columns).order_by(OutboxRow.expectation_id, OutboxRow.contact_id))).mappings()
    return [{**row, "key": row["key"] if row["contact_id"] else None} for row in rows]


@pytest.mark.parametrize("template", [REMINDER, LATER], ids=["with choices", "in quiet hours"])
async def test_filling_in_one_by_one_and_in_sql_is_the_same(db: Database, template: Outgoing) -> None:
    duty = await _town(db)
    query = speakers(owing_units(duty), TODAY)
    async with db.write() as s:
        await spread(s, template, query, moment_of(ALARM), NOW)
        in_sql = await _rows(s)
        await s.execute(delete(OutboxRow))
        await enqueue(s, for_each(template, ALARM, await chosen_speakers(s, query)), NOW)
        assert await _rows(s) == in_sql
    assert [row["state"] for row in in_sql] == ["queued", "queued", "withheld", "withheld", "withheld"]


async def test_one_message_to_each_person_is_the_same_one_by_one_and_in_sql(db: Database) -> None:
    """In their best chat, also of somebody with several; withheld with the reason."""
    await _town(db)
    town = Town(db)
    async with db.read() as s:
        an = await s.scalar(select(ContactRow.id).where(ContactRow.name == "An")) or 0
    await town.address(an, "Zalo của An", channel="zalo", heard=utc("2026-03-01 00:00"))
    notice = replace(REMINDER, key="notice:7", says=(Say("notice"),), choices=(), kind=MessageKind.NOTICE)
    async with db.write() as s:
        assert await spread_to_each(s, notice, each_addressed(true()), NOW) == 4
        in_sql = await _rows(s)
        await s.execute(delete(OutboxRow))
        people = sorted(await people_addressed(s, true()), key=lambda one: one.contact_id or 0)
        rows = [addressed(replace(notice, key=f"notice:7:{one.contact_id}"), one) for one in people]
        await enqueue(s, rows, NOW)
        assert await _rows(s) == in_sql
    assert [(row["chat"], row["state"]) for row in in_sql] == [
        ("Zalo của An", "queued"),
        ("Bình", "queued"),
        (None, "withheld"),
        ("Dung", "withheld"),
    ]
