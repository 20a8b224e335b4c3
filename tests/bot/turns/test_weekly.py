"""The weekly letter: once, on Monday morning, worst first, to those who lead; none where nothing is open."""

from dataclasses import replace

from core.office.people import Role
from scheduler.weekly import write_weekly
from tests.bot.desk.browsing import with_role
from tests.bot.turns.office import CLERK, Office
from tests.days import local


async def written(office: Office, at: str) -> int:
    policy = replace(office.house.config.policy, weekly_letter=True)
    office.clock.move_to(local(at))
    async with office.house.db.write() as s:
        return await write_weekly(s, policy, local(at), local(at))


async def test_leaders_hear_on_monday_how_the_office_stands(office: Office) -> None:
    await with_role(office, Role.LEADER)
    assert await written(office, "2026-03-30 07:59") == 0
    assert await written(office, "2026-03-30 08:00") == 1
    assert await written(office, "2026-03-30 09:00") == 0
    await office.settle()
    letter = office.network.texts(CLERK)[-1]
    assert letter.startswith("Tuần này: 1 việc quá hạn, 0 thông báo còn người chưa báo nhận, 0 câu hỏi đang chờ.\n")
    assert "(3/3 đơn vị chưa nộp, hạn 24/3" in letter
    assert "Đơn vị còn nợ nhiều: Hội xã Đồi Mây (1 việc)" in letter


async def test_a_monday_that_was_missed_is_made_up_for_in_the_week(office: Office) -> None:
    await with_role(office, Role.LEADER)
    assert await written(office, "2026-03-30 08:00") == 1
    assert await written(office, "2026-04-08 10:00") == 1
    assert await written(office, "2026-04-13 07:00") == 0


async def test_nothing_is_written_where_nothing_is_open_and_to_nobody_who_does_not_lead(office: Office) -> None:
    assert await written(office, "2026-03-30 08:00") == 0
    await with_role(office, Role.LEADER)
    assert await written(office, "2026-03-09 08:00") == 0


async def test_an_office_that_did_not_ask_for_it_gets_none(office: Office) -> None:
    await with_role(office, Role.LEADER)
    async with office.house.db.write() as s:
        now = local("2026-03-30 08:00")
        assert await write_weekly(s, office.house.config.policy, now, now) == 0
