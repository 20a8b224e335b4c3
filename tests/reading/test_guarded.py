"""Files read in a process apart: what is in them comes back as it is read here, and what they do there is one
reason."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from core.office.units import GoneUnit, Unit
from reading.documents.reader import read_document
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.guarded.papers import is_marked, read_draft_file, read_pasted_draft, read_plan_file
from reading.guarded.rows import read_roster_file, read_target_file
from reading.plan.drafting import read_draft
from reading.plan.reader import read_plan
from reading.roster import read_roster
from reading.sheets import MOST_ROWS, UnreadableSheet
from reading.target_sheet import read_target_sheet
from tests.faults.hostile_files import DOCUMENTS, SHEETS, words_on_a_page
from tests.sheet_faults import told
from tests.whole import papers

TODAY = date(2026, 3, 5)
UNITS = (Unit("HB", "Hội xã Hòa Bình"), Unit("SC", "Hội xã Suối Cát", cluster="Cụm I"))


async def reason_of(data: bytes, name: str) -> UnreadableReason:
    with pytest.raises(UnreadableDocument) as error:
        await read_plan_file(data, name, today=TODAY)
    return error.value.reason


async def test_a_plan_is_read_there_as_it_is_here() -> None:
    data = papers.plan_docx(TODAY)
    text = read_document(data, "a.docx")
    assert (await read_plan_file(data, "a.docx", today=TODAY)).plan == read_plan(text, today=TODAY)
    draft = read_draft(text, today=TODAY, units=UNITS, clusters=["Cụm I"])
    assert (await read_draft_file(data, "a.docx", today=TODAY, units=UNITS, clusters=["Cụm I"])).draft == draft
    assert (await read_pasted_draft(text, today=TODAY, units=UNITS, clusters=["Cụm I"])).draft == draft


async def test_a_roster_is_read_there_as_it_is_here() -> None:
    data = papers.roster_csv().encode()
    gone = (GoneUnit("HB", "Hội xã Hòa Bình", date(2026, 1, 1), ("Hội xã Sông Mây",)),)
    there = await read_roster_file(data, "a.csv", known_units=UNITS, gone=gone)
    assert there == read_roster(data, "a.csv", known_units=UNITS, gone=gone)
    assert there.faults


async def test_targets_are_read_there_as_they_are_here() -> None:
    data = "Mã đơn vị,Chỉ tiêu,Mức giao\nHB,Kết nạp,từ 12\nSC,Kết nạp,\n".encode()
    assert await read_target_file(data, "a.csv") == tuple(read_target_sheet(data, "a.csv"))
    with pytest.raises(UnreadableSheet, match="no rows under the headings"):
        await read_target_file("Chỉ tiêu,Mức giao\n".encode(), "a.csv")


async def test_a_paper_is_looked_at_for_a_mark_alone() -> None:
    assert await is_marked("BÍ MẬT\nMẬT\nKế hoạch".encode(), "a.txt") is True
    assert await is_marked("Kế hoạch".encode(), "a.txt") is False
    assert await is_marked(words_on_a_page(40_000), "a.pdf") is False
    assert await is_marked(b"\x89PNG", "a.png") is False


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("paragraphs.docx", UnreadableReason.TOO_HEAVY),
        ("deep.docx", UnreadableReason.CORRUPT),
        ("laughs.docx", UnreadableReason.CORRUPT),
        ("outside.docx", UnreadableReason.CORRUPT),
        ("bomb.docx", UnreadableReason.ZIP_BOMB),
        ("lying.docx", UnreadableReason.CORRUPT),
        ("tree-loop.pdf", UnreadableReason.CORRUPT),
    ],
)
async def test_a_document_made_to_hurt_is_a_reason(name: str, reason: UnreadableReason) -> None:
    assert await reason_of(DOCUMENTS[name](), name) is reason


async def test_a_page_that_nobody_can_read_is_too_much() -> None:
    assert await reason_of(words_on_a_page(40_000), "a.pdf") is UnreadableReason.TOO_HEAVY


async def test_what_takes_all_memory_there_takes_none_here() -> None:
    assert await reason_of(DOCUMENTS["forms.pdf"](), "a.pdf") in (UnreadableReason.TOO_HEAVY, UnreadableReason.ENDED)


async def test_a_sheet_made_to_hurt_is_a_fault() -> None:
    (fault,) = (await read_roster_file(SHEETS["strings.xlsx"](), "a.xlsx")).faults
    assert fault.row is None


async def test_more_rows_than_can_be_are_not_cut_off_in_silence() -> None:
    data = "Đơn vị,Họ và tên\n" + "Hội xã,Lê Văn A\n" * MOST_ROWS
    (fault,) = (await read_roster_file(data.encode(), "a.csv")).faults
    assert told([fault]) == ["Bảng có hơn 50.000 dòng; hãy gửi tệp chỉ gồm bảng danh bạ."]


async def test_a_stray_cell_at_the_end_of_a_sheet_hurts_nobody() -> None:
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    for row in (["Mã đơn vị", "Đơn vị", "Họ và tên", "Vai trò"], ["HB", "Hội xã Hòa Bình", "Lê Văn A", "chủ tịch"]):
        sheet.append(row)
    sheet["AA200000"].number_format = "0.00"
    book.save(out)
    assert [row.person for row in (await read_roster_file(out.getvalue(), "a.xlsx")).rows] == ["Lê Văn A"]
