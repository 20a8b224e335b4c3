"""The desk's calendar: a month as a table and as a list, and the address at which programs fetch it."""

import re
from datetime import timedelta
from html import unescape

import httpx
from icalendar import Calendar
from sqlalchemy import update

from storage.database.schema import ContactRow, EventRow, PostRow
from tests.bot.desk.browsing import DeskBrowser
from tests.bot.turns.office import TODAY, Office
from tests.days import day
from tests.whole import papers

SCRIPT = "<script>alert(1)</script>"


async def test_a_month_shows_its_conferences_and_deadlines(desk: DeskBrowser) -> None:
    said = await desk.get("/desk/calendar")
    assert "Tháng 3/2026" in said
    assert "Báo cáo kết quả thi đua" in unescape(desk.page).replace("báo cáo", "Báo cáo")
    assert 'aria-current="date"' in desk.page
    said = await desk.get("/desk/calendar/2026-04")
    assert "Hội nghị sơ kết Cụm I" in said
    assert 'href="/desk/calendar/2026-05"' in desk.page
    assert 'href="/desk/plans/1"' in desk.page
    assert "Không có hội nghị" in await desk.get("/desk/calendar/2026-12")


async def test_there_are_no_other_months(desk: DeskBrowser) -> None:
    for word in ("2026-13", "2026-00", "1999-12", "9999-12", "2026", "x", "2026-4", "2026-04/x"):
        await desk.get(f"/desk/calendar/{word}")
        assert desk.status == 404, word


async def test_a_script_in_a_name_is_text(office: Office, desk: DeskBrowser) -> None:
    async with office.house.db.write() as s:
        await s.execute(update(EventRow).values(title=SCRIPT, place=SCRIPT))
    await desk.get("/desk/calendar/2026-04")
    assert SCRIPT not in desk.page
    assert SCRIPT in unescape(desk.page)


async def address(desk: DeskBrowser) -> str:
    await desk.get("/desk/calendar")
    await desk.press("address")
    found = re.search(r'value="https://nhac\.example(/calendar/[^"]+\.ics)"', desk.page)
    assert found is not None
    return found[1]


async def fetched(desk: DeskBrowser, path: str) -> httpx.Response:
    """By a program, which has no session."""
    return await httpx.AsyncClient(transport=desk.client._transport, base_url="https://nhac.example").get(path)


async def test_a_program_fetches_the_calendar_at_its_address(desk: DeskBrowser) -> None:
    answer = await fetched(desk, await address(desk))
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/calendar; charset=utf-8")
    entries = {str(one["uid"]): one for one in Calendar.from_ical(answer.content).walk("VEVENT")}
    assert [uid.partition("@")[0] for uid in entries] == ["han-1", "hoi-nghi-1"]
    due, meeting = entries.values()
    assert (due["dtstart"].dt, str(due["summary"])[:5]) == (day("2026-03-24"), "Hạn: ")
    assert f"{meeting['dtstart'].dt:%Y-%m-%d %H:%M}" == "2026-04-04 08:00"
    assert str(meeting["location"]) == "Nhà văn hóa xã Hòa Bình"


async def test_a_new_address_ends_the_old_one(desk: DeskBrowser) -> None:
    old = await address(desk)
    new = await address(desk)
    assert [(await fetched(desk, path)).status_code for path in (old, new)] == [410, 200]
    await desk.press("no-address")
    assert (await fetched(desk, new)).status_code == 410
    assert "Làm địa chỉ lịch" in desk.said


async def test_what_nobody_has_signed_is_no_address(desk: DeskBrowser) -> None:
    right = await address(desk)
    for path in ("/calendar/1.ics", "/calendar/1-x.ics", right.replace(".ics", "x.ics"), right.replace("1-", "2-")):
        assert (await fetched(desk, path)).status_code == 404, path
    for method in ("POST", "PUT", "DELETE"):
        assert (await desk.client.request(method, right)).status_code == 405


async def test_who_has_left_the_office_fetches_nothing(office: Office, desk: DeskBrowser) -> None:
    path = await address(desk)
    async with office.house.db.write() as s:
        clerk = ContactRow.name == papers.CLERK
        theirs = PostRow.contact_id.in_(ContactRow.__table__.select().with_only_columns(ContactRow.id).where(clerk))
        await s.execute(update(PostRow).where(theirs).values(until=TODAY))
    office.clock.move_to(office.clock.now() + timedelta(days=2))
    assert (await fetched(desk, path)).status_code == 410
