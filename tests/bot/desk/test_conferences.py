"""Conferences at the desk: the invitation looked at and released, who comes, the files."""

from io import BytesIO

from docx import Document
from openpyxl import load_workbook
from sqlalchemy import update

from core.office.people import Role
from storage.database.schema import PlanRow
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.turns.office import CHAIR, Office
from tests.whole import papers

ONE = "/desk/conferences/1"
INVITE = f"{ONE}/invite"
GIVEN = {"chair": "", "host": "", "dress": "", "papers": "", "answer_by": "2026-04-01", "to": "all", "names": ""}


async def test_an_invitation_from_its_words_to_the_first_answer(office: Office, desk: DeskBrowser) -> None:
    said = await desk.get("/desk/conferences")
    assert "Chưa gửi giấy mời" in said
    assert "Cụm I" in said
    assert "Chưa gửi giấy mời." in await desk.get(ONE)
    assert "3 đơn vị, gửi 2 người" in await desk.get(INVITE)
    assert papers.CHAIRS["DM"] in desk.said
    given = {**GIVEN, "chair": "Đồng chí <b>Chủ tịch</b>", "to": "cluster:Cụm I"}
    assert "Đã ghi. Giấy mời sẽ như dưới đây." in await desk.press("revise", **given)
    assert "Chủ trì: Đồng chí <b>Chủ tịch</b>." in desk.said
    assert "<b>" not in desk.page

    assert "Đã gửi giấy mời tới 3 đơn vị." in await desk.press("invite")
    assert "đều đã được mời" in await desk.get(INVITE)
    await office.settle()
    assert "GIẤY MỜI Hội xã Hòa Bình" in "\n".join(office.network.texts(CHAIR))
    answers = [await office.say(CHAIR, line) for line in ("2", "vì bận việc nhà", "1", "1")]
    await desk.get(ONE)
    assert "Không dự (1)" in desk.said, answers
    assert "Chưa trả lời (2)" in desk.said
    said = await desk.get(f"{ONE}?state=absent")
    assert papers.UNITS["HB"] in said
    assert papers.UNITS["SC"] not in said


async def test_its_files_hold_the_units(desk: DeskBrowser) -> None:
    await desk.get(INVITE)
    await desk.press("invite")
    await desk.get(f"{ONE}/delegates.xlsx")
    cells = [cell for row in load_workbook(BytesIO(desk.content)).active.values for cell in row]
    assert papers.UNITS["HB"] in cells
    await desk.get(f"{ONE}/delegates.docx")
    tables = Document(BytesIO(desk.content)).tables
    assert any(papers.UNITS["HB"] in cell.text for table in tables for row in table.rows for cell in row.cells)
    await desk.get(f"{ONE}/calendar.ics")
    assert b"BEGIN:VEVENT" in desk.content
    for name in ("delegates.pdf", "x"):
        await desk.get(f"{ONE}/{name}")
        assert desk.status == 404, name


async def test_what_is_wrong_opens_at_its_field(desk: DeskBrowser) -> None:
    wrong = [
        ({"answer_by": ""}, "Xin ghi hạn trả lời"),
        ({"answer_by": "2026-02-01"}, "không được: hạn trả lời phải từ hôm nay"),
        ({"answer_by": "2027-02-01"}, "không được: hạn trả lời phải từ hôm nay"),
        ({"dress": "a" * 201}, "Dài nhất 200 chữ cái"),
        ({"to": "post:chair"}, "Xin chọn gửi ai"),
        ({"to": "units", "names": "xã Không Có"}, "Không Có"),
    ]
    for fields, fault in wrong:
        await desk.get(INVITE)
        assert fault in await desk.press("revise", **{**GIVEN, "chair": "giữ lại", **fields}), fields
        assert desk.status == 422
        assert "giữ lại" in desk.page


async def test_what_changed_meanwhile_is_looked_at_again(office: Office, desk: DeskBrowser) -> None:
    await desk.get(INVITE)
    other = DeskBrowser(office)
    await other.come_in_as(papers.CLERK)
    await other.get(INVITE)
    await other.press("revise", **{**GIVEN, "host": "Hội xã Hòa Bình"})
    assert "Xin xem lại" in await desk.press("invite")
    assert desk.status == 422
    assert "Đã gửi giấy mời" in await desk.press("invite")


async def test_who_looks_sees_who_comes_and_invites_nobody(office: Office, desk: DeskBrowser) -> None:
    await with_role(office, Role.VIEWER)
    await desk.get(ONE)
    assert desk.status == 200
    assert INVITE not in desk.page
    await desk.get(INVITE)
    assert desk.status == 403


async def test_without_a_number_of_the_office_the_plan_holds_until_the_invitation_goes_out(
    office: Office, desk: DeskBrowser
) -> None:
    async with office.house.db.write() as s:
        await s.execute(update(PlanRow).values(text=PlanRow.text + "\nMỗi đơn vị cử 3 đại biểu."))
    assert "Số đại biểu đọc trong kế hoạch:" in await desk.get(ONE)
    await desk.press("number", to="all", names="", most="2")
    assert "Số đại biểu văn phòng đã ghi:" in desk.said
    await desk.press("drop-number", number="all")
    assert "Đã bỏ số của văn phòng. Lại theo số ghi trong kế hoạch." in desk.said
    assert "Số đại biểu đọc trong kế hoạch:" in desk.said
    await desk.get(INVITE)
    await desk.press("invite")
    assert "Số đại biểu văn phòng đã ghi:" in await desk.get(ONE)
    assert "Đã bỏ số đại biểu." in await desk.press("drop-number", number="all")
    assert "Chưa ghi số đại biểu." in desk.said


async def test_numbers_of_delegates_are_set_and_dropped(office: Office, desk: DeskBrowser) -> None:
    number = {"to": "all", "names": "", "most": "2"}
    wrong = [
        ({"most": ""}, "Xin ghi một số từ 1 đến 9999."),
        ({"most": "0"}, "Xin ghi một số từ 1 đến 9999."),
        ({"to": "post:chair"}, "Xin chọn gửi ai"),
        ({"to": "together", "names": "HB"}, "Vừa chọn một nhóm vừa ghi tên đơn vị."),
    ]
    await desk.get(ONE)
    for fields, fault in wrong:
        assert fault in await desk.press("number", **{**number, **fields}), fields
        assert desk.status == 422
    assert "Đã ghi số đại biểu." in await desk.press("number", **number)
    assert "đơn vị: 2 đại biểu mỗi đơn vị" in desk.said
    await desk.press("number", **{**number, "to": "together", "most": "90", "drivers": "1"})
    assert "Cả hội nghị: 90 người, cả lái xe" in desk.said
    assert "Trong lúc đó có thay đổi" in await desk.press("drop-number", number="all", seen="0")
    assert desk.status == 422
    assert "Đã bỏ số đại biểu." in await desk.press("drop-number", number="all")
    assert "mỗi đơn vị" not in desk.said
    assert f"{papers.CLERK} đặt số đại biểu" in await desk.get("/desk/trail")
