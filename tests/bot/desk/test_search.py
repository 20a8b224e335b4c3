"""The search box over every page, and who is at the desk."""

from sqlalchemy import select

from core.office.people import Role
from storage.database.schema import ContactRow, MeterRow
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.turns.office import CLERK, Office
from tests.days import local
from tests.whole import papers


async def test_units_people_and_work_are_found_however_they_are_typed(office: Office, desk: DeskBrowser) -> None:
    said = await desk.get("/desk/search?q=HOA%20binh")
    assert "Hội xã Hòa Bình" in said
    assert papers.CHAIRS["SC"] in await desk.get("/desk/search?q=do%20van%20sang")
    assert "Không thấy gì" in await desk.get("/desk/search?q=không%20có%20ai")
    office.clock.move_to(local("2026-03-20 08:00"))
    await desk.come_in_as(papers.CLERK)
    assert "chưa nộp" in await desk.get("/desk/search?q=thi%20đua")


async def test_one_ends_one_s_own_session(office: Office, desk: DeskBrowser) -> None:
    other = DeskBrowser(office)
    await other.come_in(CLERK)
    assert await desk.get("/desk/sessions")
    assert desk.page.count('name="session"') == 2
    number = desk.page.split('name="session" value="')[1].partition('"')[0]
    assert "Đã cho ra" in await desk.press("end", session=number)
    assert "chỉ mở cho người đã vào" in await other.get("/desk")


async def test_an_administrator_sees_how_many_others_have_open_and_ends_them(office: Office, desk: DeskBrowser) -> None:
    others = [DeskBrowser(office), DeskBrowser(office)]
    await with_role(office, Role.VIEWER, papers.CHAIRS["HB"])
    for other in others:
        await other.come_in_as(papers.CHAIRS["HB"])
    assert papers.CHAIRS["HB"] not in await desk.get("/desk/sessions")
    async with office.house.db.read() as s:
        whose = await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CHAIRS["HB"]))
    await desk.press("end-all", person=str(whose))
    assert desk.status == 403

    await with_role(office, Role.ADMIN)
    assert f"{papers.CHAIRS['HB']} mở trên 2 trình duyệt" in await desk.get("/desk/sessions")
    assert "Đã cho ra khỏi 2 trình duyệt." in await desk.press("end-all", person=str(whose))
    assert "Không có ai khác." in desk.said
    for other in others:
        assert "chỉ mở cho người đã vào" in await other.get("/desk")
    said = await desk.get("/desk/trail")
    assert f"{papers.CLERK} cho ra khỏi bàn làm việc: {papers.CHAIRS['HB']} (2 → 0)" in said


async def test_a_month_s_messages_are_told_when_they_run_low(office: Office, desk: DeskBrowser) -> None:
    assert "số tin của tháng" not in await desk.get("/desk")
    async with office.house.db.write() as s:
        s.add_all(
            [
                MeterRow(name=name, month="2026-03", messages=sent, most=3000)
                for name, sent in (("memory", 100), ("zalo", 2700))
            ]
        )
    said = await desk.get("/desk")
    assert "Sắp hết số tin của tháng (1)" in said
    assert "Kênh Zalo đã dùng 90 % số tin của tháng này: 2700/3000." in said


async def test_nobody_ends_another_s_session(office: Office, desk: DeskBrowser) -> None:
    await with_role(office, Role.VIEWER, papers.CHAIRS["HB"])
    viewer = DeskBrowser(office)
    await viewer.come_in_as(papers.CHAIRS["HB"])
    assert papers.CLERK not in await viewer.get("/desk/sessions")
    for number in range(1, 5):
        await viewer.press("end", "/desk/sessions", session=str(number))
        await viewer.get("/desk/sessions")
    assert "Hôm nay" in await desk.get("/desk")
