"""The sheet that says who sent when: one row per expected unit, on time, late, missing or excused."""

from datetime import datetime

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from core.reports import Consolidated, Standing, UnitLine
from exports import cells, page
from exports.words import STANDING, day_words

HEADINGS = ("TT", "Mã", "Đơn vị", "Cụm", "Tình trạng", "Bản mới nhất gửi lúc", "Người gửi", "Bản thứ")
WIDTHS = [6.0, 12.0, 34.0, 14.0, 13.0, 24.0, 28.0, 10.0]
HEADING_ROW = 4
NOTE = "Đúng hạn hay muộn tính theo bản đầu tiên; sửa số liệu sau đó không làm đơn vị thành muộn."


def write_senders(sheet: Worksheet, table: Consolidated, made_at: datetime) -> None:
    """`made_at`'s zone is the one in which the moments are written."""
    _title(sheet, 1, "AI GỬI, KHI NÀO", size=14)
    due = f" · hạn: hết {day_words(table.due)}" if table.due is not None else ""
    _title(sheet, 2, f"{table.title}{due}", size=cells.SIZE)
    for column, name in enumerate(HEADINGS, start=1):
        cells.centred(cells.bold(cells.write_text(sheet, HEADING_ROW, column, name)))
    cells.framed(sheet, HEADING_ROW, len(HEADINGS), cells.HEADING)
    for number, line in enumerate(table.lines, start=1):
        _line(sheet, HEADING_ROW + number, number, line, made_at)
    cells.quiet(cells.write_text(sheet, HEADING_ROW + len(table.lines) + 2, 1, NOTE)).alignment = Alignment()
    page.set_widths(sheet, WIDTHS)
    sheet.auto_filter.ref = f"A{HEADING_ROW}:H{HEADING_ROW + len(table.lines)}"
    page.lay_out(sheet, headings=(HEADING_ROW, HEADING_ROW), columns=len(HEADINGS), freeze_after=3)


def _title(sheet: Worksheet, row: int, text: str, *, size: int) -> None:
    cells.centred(cells.bold(cells.write_text(sheet, row, 1, text), size=size))
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(HEADINGS))
    page.set_height(sheet, row, [(text, sum(WIDTHS) * cells.SIZE / size)])


def _line(sheet: Worksheet, row: int, number: int, line: UnitLine, made_at: datetime) -> None:
    cells.write_count(sheet, row, 1, number)
    texts = {2: line.code, 3: line.unit, 4: line.cluster or "", 5: STANDING[line.standing], 7: line.sent_by or ""}
    for column, text in texts.items():
        cell = cells.write_text(sheet, row, column, text)
        if column in (2, 4, 5):
            cells.centred(cell)
    if line.sent_at is not None:
        cells.write_moment(sheet, row, 6, line.sent_at.astimezone(made_at.tzinfo))
    if line.version:
        cells.write_count(sheet, row, 8, line.version)
    page.set_height(sheet, row, [(line.unit, WIDTHS[2]), (line.sent_by or "", WIDTHS[6])])
    marked = line.standing in (Standing.OWING, Standing.LATE)
    cells.framed(sheet, row, len(HEADINGS), cells.WARNING if marked else None)
