"""The page of numbers: a table that agrees with its files, numbers with their versions, and what the office does with
them."""

import csv
from decimal import Decimal
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import select, update

from core.office.people import Role
from core.reports.forms import Comparison
from storage.database.schema import (
    DeadlineRow,
    ExpectationRow,
    InboxRow,
    IndicatorRow,
    OccurrenceRow,
    OutboxRow,
    ReadFromRow,
    SubmissionRow,
    UnitRow,
)
from storage.reports.corrections import propose
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.turns.office import CHAIR, NOW, OTHER, Office

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
async def table(office: Office, desk: DeskBrowser) -> str:
    """The address of the table, once one unit of three has reported."""
    await office.say(CHAIR, "báo cáo")
    await office.say(CHAIR, "12 3 45tr")
    await office.say(CHAIR, "1")
    async with office.house.db.read() as s:
        id_ = await s.scalar(select(OccurrenceRow.id).join(DeadlineRow).where(DeadlineRow.asks == "numbers"))
    return f"/desk/numbers/{id_}"


@pytest.fixture
async def report(office: Office, table: str) -> str:
    """The address of the report of the unit that has sent it."""
    return f"{table}/{await piece_of(office, 'HB')}"


async def piece_of(office: Office, code: str) -> int:
    async with office.house.db.read() as s:
        query = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        return await s.scalar(query.where(UnitRow.code == code)) or 0


async def keys_of(office: Office, start: str) -> list[str]:
    async with office.house.db.read() as s:
        return [key for key in await s.scalars(select(OutboxRow.key)) if key.startswith(start)]


async def test_the_table_shows_sums_with_their_coverage(desk: DeskBrowser, table: str) -> None:
    assert "1/3 đơn vị" in await desk.get("/desk/numbers")
    said = await desk.get(table)
    assert "12 hội viên" in said
    assert "45.000.000 đồng" in said
    assert said.count("1/3 đơn vị") == 3
    assert ">45.000.000</a>" in desk.page


async def test_files_agree_with_the_page(desk: DeskBrowser, table: str) -> None:
    await desk.get(table)
    await desk.press("csv")
    assert desk.headers["content-disposition"].startswith("attachment")
    rows = list(csv.reader(StringIO(desk.content.decode("utf-8-sig")), delimiter=";"))
    assert any("Hội xã Hòa Bình" in ";".join(row) and "45000000" in ";".join(row) for row in rows), rows
    await desk.get(table)
    await desk.press("xlsx")
    cells = [cell.value for sheet in load_workbook(BytesIO(desk.content)) for row in sheet.rows for cell in row]
    assert 45_000_000 in cells
    assert 12 in cells
    for do, begins in (("docx", b"PK"), ("png", b"\x89PNG")):
        await desk.get(table)
        await desk.press(do)
        assert desk.content.startswith(begins), do


async def test_the_year_is_shown_by_period_and_its_files_agree(office: Office, desk: DeskBrowser, table: str) -> None:
    async with office.house.db.write() as s:
        twenty = {"target_op": Comparison.AT_LEAST, "target": Decimal(20)}
        await s.execute(update(IndicatorRow).where(IndicatorRow.key == "moi").values(twenty))
    said = await desk.get(f"{table}/year")
    assert "Quỹ hội đồng 45.000.000 45.000.000 đồng 1/3 báo cáo" in said
    assert "từ 20 hội viên trở lên đạt 60%" in said
    await desk.press("year")
    head, *lines = csv.reader(StringIO(desk.content.decode("utf-8-sig")), delimiter=";")
    assert head[2:] == ["hạn 24/3/2026", "Cả năm", "Từ", "Mức giao", "Đạt (%)"]
    shown = {line[0]: (line[2], line[3], line[6]) for line in lines}
    assert shown["Quỹ hội"] == ("45000000", "45000000", "")
    assert shown["Hội viên mới"] == ("12", "12", "60")
    await desk.get(f"{table}/year")
    await desk.press("csv")
    units = list(csv.DictReader(StringIO(desk.content.decode("utf-8-sig")), delimiter=";"))
    for name, (_, total, _) in shown.items():
        (column,) = [one for one in units[0] if one and one.startswith(name)]
        assert sum(int(one[column] or 0) for one in units) == int(total), name
    for path in (f"{table}/year/x", "/desk/numbers/404/year", "/desk/numbers/x/year"):
        await desk.get(path)
        assert desk.status == 404, path


async def test_a_viewer_may_take_the_files_and_do_nothing(office: Office, desk: DeskBrowser, report: str) -> None:
    await with_role(office, Role.VIEWER)
    table = report.rpartition("/")[0]
    await desk.get(table)
    assert 'value="issue"' not in desk.page
    await desk.press("csv")
    assert "Hội xã Hòa Bình" in desk.content.decode("utf-8-sig")
    assert "12 hội viên" in await desk.get(report)
    assert 'value="enter"' not in desk.page
    assert 'value="ask"' not in (await desk.get(f"{report}/moi") and desk.page)


async def test_a_number_has_its_versions_and_can_be_asked_about(office: Office, desk: DeskBrowser, report: str) -> None:
    said = await desk.get(f"{report}/moi")
    assert "12 hội viên" in said
    assert "Lê Văn Thảo" in said
    assert "Xin gõ câu hỏi" in await desk.press("ask")
    assert desk.status == 422
    assert "Đã hỏi lại đơn vị" in await desk.press("ask", question=f"Có đúng không? {SCRIPT}")
    assert len(await keys_of(office, "inquiry:")) == 1
    assert SCRIPT not in desk.page


async def test_a_number_shows_the_sentence_it_was_read_from(office: Office, desk: DeskBrowser, report: str) -> None:
    await desk.get(f"{report}/nha")
    assert "12 <mark>3</mark> 45tr" in desk.page
    assert "Qua tin nhắn" in desk.said
    for text in ("sửa", "Hội viên mới 15", "1"):
        await office.say(CHAIR, text)
    await desk.get(f"{report}/moi")
    assert "Hội viên mới <mark>15</mark>" in desk.page
    assert "<mark>12</mark> 3 45tr" in desk.page
    assert "Như bản 1" in await desk.get(f"{report}/nha")
    async with office.house.db.read() as s:
        assert len((await s.scalars(select(ReadFromRow.id))).all()) == 2
        updates = select(InboxRow.body).join(SubmissionRow, SubmissionRow.inbox_id == InboxRow.id)
        assert len((await s.scalars(updates)).all()) == 2


async def test_an_erased_persons_sentences_are_gone(office: Office, desk: DeskBrowser, report: str) -> None:
    for text in ("rút đồng ý", "1"):
        await office.say(CHAIR, text)
    said = await desk.get(f"{report}/nha")
    assert "Câu gốc không còn lưu" in said
    assert "Qua tin nhắn" in said
    async with office.house.db.write() as s:
        await s.execute(update(SubmissionRow).values(through=None))
    assert "Qua tin nhắn" not in await desk.get(f"{report}/nha")
    assert "Câu gốc không còn lưu" in desk.said


async def test_figures_are_entered_after_they_were_read_back(office: Office, desk: DeskBrowser, table: str) -> None:
    report = f"{table}/{await piece_of(office, 'SC')}"
    await desk.get(report)
    typed = {"n-moi": "bảy", "n-nha": "2 3", "n-quy": "10tr"}
    assert "xin xem từng ô" in await desk.press("enter", **typed)
    assert desk.status == 422
    assert 'value="10tr"' in desk.page
    read = await desk.press("enter", **{**typed, "n-nha": "2"})
    assert "7 hội viên" in read
    assert "10.000.000 đồng" in read
    assert await keys_of(office, "entered:") == []
    assert "Đã nhập thay" in await desk.press("enter")
    assert len(await keys_of(office, "entered:")) == 1
    assert "Văn phòng nhập thay" in await desk.get(f"{report}/moi")
    assert "Nhập ở bàn làm việc" in desk.said
    assert "<mark>bảy</mark>" in desk.page
    assert "2/3 đơn vị" in await desk.get(table)


async def test_what_the_unit_sent_meanwhile_is_not_written_over(office: Office, desk: DeskBrowser, table: str) -> None:
    report = f"{table}/{await piece_of(office, 'SC')}"
    await desk.get(report)
    await desk.press("enter", **{"n-moi": "7", "n-nha": "2", "n-quy": "10tr"})
    for text in ("báo cáo", "8 1 20tr", "1"):
        await office.say(OTHER, text)
    assert "Đơn vị vừa gửi bản mới" in await desk.press("enter")
    assert desk.status == 422
    assert 'value="8 hội viên"' in desk.page
    async with office.house.db.read() as s:
        assert len((await s.scalars(select(SubmissionRow.for_unit).where(SubmissionRow.for_unit))).all()) == 0


async def test_the_table_is_given_out_by_the_second_press(office: Office, desk: DeskBrowser, table: str) -> None:
    await desk.get(table)
    await desk.press("issue")
    assert "1/3" in desk.said
    for text in ("báo cáo", "8 1 20tr", "1"):
        await office.say(OTHER, text)
    assert "Vừa có số liệu mới" in await desk.press("issue")
    assert desk.status == 409
    assert "Đã ra bản số 1" in await desk.press("issue")
    await desk.press("issued", number="1")
    cells = [cell.value for sheet in load_workbook(BytesIO(desk.content)) for row in sheet.rows for cell in row]
    assert 45_000_000 in cells
    await desk.get(table)
    await desk.press("issue")
    assert "không ra bản mới" in await desk.press("issue")
    assert await keys_of(office, "reply:0") == []


async def test_corrections_are_decided(office: Office, desk: DeskBrowser, report: str) -> None:
    values = {"moi": Decimal(15), "nha": Decimal(3), "quy": Decimal(45_000_000)}
    async with office.house.db.write() as s:
        await propose(s, int(report.rpartition("/")[2]), values, {}, contact_id=None, now=NOW)
    said = await desk.get("/desk/numbers/corrections")
    assert "12 hội viên" in said
    assert "15 hội viên" in said
    assert "Xin ghi lý do không đồng ý" in await desk.press("refuse")
    assert desk.status == 422
    page = dict(desk.hidden())
    assert "Đã đồng ý sửa" in await desk.press("accept")
    assert "15 hội viên" in await desk.get(f"{report}/moi")
    assert "đã có người quyết" in await desk.press("accept", "/desk/numbers/corrections", **page)
