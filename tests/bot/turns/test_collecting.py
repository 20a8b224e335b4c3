"""A form collected without a plan, over the real house: periods open by themselves, are reminded of, and stop."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from core.office.units import ALL_UNITS
from reading.forms import read_form
from storage.database.schema import ExpectationRow, OccurrenceRow
from storage.dates.collecting import AlreadyCollected, NeedsDay, NoSuchForm, begin, collections
from storage.reports.forms import store_form
from storage.reports.requests import requests_for
from tests.bot.turns.office import CHAIR, CLERK, OTHER, Office
from tests.days import day, local
from tests.whole import papers

PERIODS = 'period = "month"\nfrom_day = 15\ndue_days = 6\nlock_days = 10\n'
MONTHLY = papers.FORM.replace('"so-ket"', '"thang"').replace('"Số liệu sơ kết"\n', f'"Số liệu tháng"\n{PERIODS}')
PREVIEW = """\
Thu “Số liệu tháng” (hằng tháng) của các đơn vị: 3 đơn vị.
kỳ tháng 3/2026, từ 15/2/2026 đến 14/3/2026: mở ngày 5/3/2026, hạn hết thứ Sáu ngày 20/3/2026, khóa sau ngày 30/3/2026.
kỳ tháng 4/2026, từ 15/3/2026 đến 14/4/2026: mở ngày 21/3/2026, hạn hết thứ Hai ngày 20/4/2026, khóa sau ngày 30/4/2026.
Các kỳ sau tự mở như vậy cho đến khi dừng.
Máy nhắc đơn vị chưa làm: trước hạn 5 và 1 ngày.
Chỉ thu của một cụm, một cấp hay một đơn vị: gõ tên.
1 = Mở · 2 = Để sau · 0 = Trang đầu"""


@pytest.fixture
async def monthly(office: Office) -> Office:
    """Thursday, 5 March: the clerk has the monthly form beside the one of the plan, and looks at what opening it would
    come to."""
    async with office.house.db.write() as s:
        await store_form(s, read_form(MONTHLY), office.clock.now())
    await office.say(CLERK, "mở kỳ")
    return office


async def until(office: Office, moment: str) -> list[str]:
    """What the first chair hears until then, with a look at the clock every night."""
    before = len(office.network.shown(CHAIR))
    end = local(moment)
    while office.clock.now() < end:
        await office.play_until(min(end, office.clock.now() + timedelta(days=1)))
        await office.house.tick()
        await office.settle()
    return [
        line.text.splitlines()[0]
        for line in office.network.shown(CHAIR)[before:]
        if "tháng" in line.text.splitlines()[0]
    ]


async def periods(office: Office) -> list[tuple[str, str, str, int]]:
    """Of the monthly form: name, due day, lock and how many owe, in order."""
    async with office.house.db.read() as s:
        rows = list(
            await s.scalars(select(OccurrenceRow).where(OccurrenceRow.locks_on.is_not(None)).order_by(OccurrenceRow.id))
        )
        owed = [
            len(list(await s.scalars(select(ExpectationRow.id).where(ExpectationRow.occurrence_id == row.id))))
            for row in rows
        ]
    return [(row.period, str(row.due_on), row.state, count) for row, count in zip(rows, owed, strict=True)]


async def test_periods_open_by_themselves_until_they_are_stopped(monthly: Office) -> None:
    assert await monthly.say(CLERK, "2") == [PREVIEW]
    assert (await monthly.say(CLERK, "1"))[0].startswith("Đã mở thu “Số liệu tháng”.")
    assert await periods(monthly) == [("2026-03", "2026-03-20", "open", 3)]
    answers = await monthly.say(CHAIR, "báo cáo")
    answers = await monthly.say(CHAIR, "1")
    assert answers[0].splitlines()[:4] == [
        "Số liệu tháng, Hội xã Hòa Bình.",
        "Hạn chót: thứ Sáu ngày 20/3/2026 (còn 15 ngày).",
        "Số liệu từ 15/2/2026 đến 14/3/2026.",
        "Sửa được đến hết ngày 30/3/2026; sau đó phải được văn phòng duyệt.",
    ]
    await monthly.say(CHAIR, "về")
    heard = await until(monthly, "2026-03-22 09:00")
    assert (len(heard) > 0, await periods(monthly)) == (
        True,
        [("2026-03", "2026-03-20", "open", 3), ("2026-04", "2026-04-20", "open", 3)],
    )

    await monthly.say(CLERK, "đóng kỳ")
    assert (await monthly.say(CLERK, "2"))[0].splitlines() == [
        "Đang thu “Số liệu tháng” của các đơn vị. Chưa gửi: 6 phần việc.",
        "1 = Dừng, không mở kỳ mới",
        "2 = Dừng và hủy kỳ đang mở",
        "0 = Trang đầu",
    ]
    await monthly.say(CLERK, "1")
    await until(monthly, "2026-04-25 09:00")
    assert [period for period, *_ in await periods(monthly)] == ["2026-03", "2026-04"]


async def test_what_is_stopped_and_begun_again_asks_no_period_twice(monthly: Office) -> None:
    for line in ("2", "1", "mở kỳ", "2", "1", "mở kỳ", "2", "1"):
        await monthly.say(CLERK, line)
    assert await periods(monthly) == [("2026-03", "2026-03-20", "open", 3)]
    async with monthly.house.db.read() as s:
        assert [one.form for one in await collections(s)] == ["thang"]


async def test_what_is_called_off_is_taken_back_and_may_be_begun_for_fewer(monthly: Office) -> None:
    for line in ("2", "1"):
        await monthly.say(CLERK, line)
    await until(monthly, "2026-03-16 09:00")
    for line in ("mở kỳ", "2", "2"):
        await monthly.say(CLERK, line)
    told = monthly.network.shown(OTHER)[-1].text
    assert told.splitlines() == [
        "Lịch có thay đổi, xin đồng chí theo ngày mới:",
        "• Số liệu tháng, Hội xã Suối Cạn: không tổ chức, không làm nữa (trước là thứ Sáu ngày 20/3/2026).",
    ]
    for line in ("mở kỳ", "2", "Suối Cạn", "hội xã suối cạn", "1"):
        await monthly.say(CLERK, line)
    assert await periods(monthly) == [("2026-03", "2026-03-20", "cancelled", 3), ("2026-03", "2026-03-20", "open", 1)]
    async with monthly.house.db.read() as s:
        (owed,) = [one for one in await requests_for(s, ["SC"], now=monthly.clock.now()) if one.what == "Số liệu tháng"]
    assert (owed.starts_on, owed.cutoff_on, owed.due_on, owed.locks_on) == (
        day("2026-02-15"),
        day("2026-03-14"),
        day("2026-03-20"),
        day("2026-03-30"),
    )


async def test_what_cannot_be_begun_says_why(monthly: Office) -> None:
    async with monthly.house.db.write() as s:
        with pytest.raises(NoSuchForm):
            await begin(s, "lạ", ALL_UNITS, since=day("2026-03-05"))
        with pytest.raises(NeedsDay):
            await begin(s, "so-ket", ALL_UNITS, since=day("2026-03-05"))
        await begin(s, "so-ket", ALL_UNITS, since=day("2026-03-05"), due_on=day("2026-03-20"))
        await begin(s, "thang", ALL_UNITS, since=day("2026-03-05"))
        with pytest.raises(AlreadyCollected):
            await begin(s, "thang", ALL_UNITS, since=day("2026-03-05"))


async def test_reminders_changed_before_any_period_is_open_stand_on_the_start_page(office: Office) -> None:
    async with office.house.db.write() as s:
        await store_form(s, read_form(MONTHLY.replace('"month"\nfrom_day = 15', '"half-year"')), office.clock.now())
    for line in ("mở kỳ", "2", "1", "bậc nhắc số liệu tháng", "trước 2 ngày", "1"):
        answer = await office.say(CLERK, line)
    assert answer[0].startswith("Đã đổi lịch nhắc.")
    (page,) = await office.say(CLERK, "0")
    assert page.splitlines()[0] == "Vừa đổi: Số liệu tháng. Trả lại như cũ: gõ HOÀN TÁC (còn 9 phút)."
