"""What somebody reads in the list of a conference's delegates, and that no name can become a formula."""

from datetime import datetime
from io import BytesIO

from docx import Document
from openpyxl import load_workbook

from core.plans.changes import EventTime
from core.plans.found import Precision
from core.talk.conferences import Attendance, Coming, Conference, Delegates, Delegation
from exports.delegates import delegates_name, write_delegates
from tests.chats.script import ZONE

MADE = datetime(2026, 3, 20, 9, tzinfo=ZONE)
TRICK = '=HYPERLINK("http://x","y")'
WHEN = EventTime(datetime(2026, 3, 24, 8), None, Precision.MINUTE, place="Nhà văn hóa")
FOUND = Delegates(
    Conference(1, "Hội nghị giao ban Cụm I", WHEN),
    (
        Delegation("HB", "Hội xã Hòa Bình", Attendance(Coming.YES, 2, 1, ("Lê Văn Thảo - Chủ tịch", TRICK))),
        Delegation(
            "SC",
            "Hội xã <b>Suối Cạn</b>",
            Attendance(Coming.NO, note="ốm"),
            by="Kiều Thị Nhạn",
            in_place_of="Đỗ Văn Sáng",
        ),
        Delegation("DM", "Hội xã Đồi Mây"),
        Delegation("BS", "Hội xã Bãi Sậy", excused=True),
    ),
)
ROWS = [
    ["1", "Hội xã Hòa Bình", f"Lê Văn Thảo - Chủ tịch\n{TRICK}", "2", "1", ""],
    ["2", "Hội xã <b>Suối Cạn</b>", "", "0", "0", "Không dự; ốm; Kiều Thị Nhạn trả lời thay Đỗ Văn Sáng"],
    ["3", "Hội xã Đồi Mây", "", "", "", "Chưa trả lời"],
    ["4", "Hội xã Bãi Sậy", "", "", "", "Không phải dự"],
    ["", "Tổng số", "", "2", "1", ""],
]
SUMMARY = (
    "Đến 09:00 ngày 20/3/2026: 2/3 đơn vị đã trả lời; 1 đơn vị dự với 2 đại biểu và 1 lái xe; "
    "1 đơn vị không dự; 1 đơn vị chưa trả lời."
)


def _made(suffix: str) -> BytesIO:
    return BytesIO(write_delegates(suffix, FOUND, office="Hội tỉnh Sông Mây", made_at=MADE))


def test_the_sheet() -> None:
    sheet = load_workbook(_made(".xlsx")).worksheets[0]
    rows = [[str(cell.value) if cell.value is not None else "" for cell in row] for row in sheet.iter_rows()]
    assert [row[0] for row in rows[:5]] == [
        "HỘI TỈNH SÔNG MÂY",
        "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ",
        "Hội nghị giao ban Cụm I",
        "8 giờ 00, Thứ Ba, ngày 24/3/2026, tại Nhà văn hóa",
        SUMMARY,
    ]
    assert rows[6:11] == ROWS
    assert "(Ký, ghi rõ họ tên)" in rows[13]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_the_paper() -> None:
    document = Document(_made(".docx"))
    head, table, foot = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows][1:] == ROWS
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in head.rows[0].cells[1].text
    assert "Nơi nhận:" in foot.rows[0].cells[0].text
    said = [line.text for line in document.paragraphs if line.text]
    assert said == [
        "DANH SÁCH",
        "Đại biểu dự Hội nghị giao ban Cụm I",
        "(8 giờ 00, Thứ Ba, ngày 24/3/2026, tại Nhà văn hóa)",
        SUMMARY,
    ]


def test_names_that_every_phone_takes() -> None:
    assert delegates_name(FOUND, ".docx") == "dai-bieu-hoi-nghi-giao-ban-cum-i.docx"
