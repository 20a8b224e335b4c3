"""The sheets that say who sent when, one row per expected unit, and who of them was late or is missing."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from exports import cells, page
from exports.flowing import FlowingSheet
from exports.words import sender_words, standing_of_line, subject

HEADINGS = ("TT", "Mã", "Đơn vị", "Cụm", "Tình trạng", "Bản mới nhất gửi lúc", "Người gửi", "Bản thứ", "Ghi chú")
WIDTHS = [6.0, 12.0, 42.0, 14.0, 13.0, 24.0, 28.0, 10.0, 28.0]
HEADING_ROW = 4
CENTRED = (2, 4, 5)
NOTE = "Đúng hạn hay muộn tính theo bản đầu tiên; sửa số liệu sau đó không làm đơn vị thành muộn."
NOBODY = "Không có đơn vị nào."


def write_senders(sheet: FlowingSheet, table: Consolidated, made_at: datetime) -> None:
    """Every expected unit. `made_at`'s zone is the one in which the moments are written."""
    _write(sheet, "AI GỬI, KHI NÀO", table, table.frozen, made_at)


def write_tardy(sheet: FlowingSheet, table: Consolidated, made_at: datetime) -> None:
    """Those who sent late or not at all, the silent ones first."""
    lines = [*_standing(table, UnitStanding.OWING), *_standing(table, UnitStanding.LATE)]
    _write(sheet, "ĐƠN VỊ MUỘN, CHƯA GỬI", table, lines, made_at)


def _standing(table: Consolidated, standing: UnitStanding) -> list[UnitLine]:
    return [line for line in table.frozen if line.standing is standing]


def _write(sheet: FlowingSheet, title: str, table: Consolidated, lines: Sequence[UnitLine], made_at: datetime) -> None:
    _title(sheet, 1, title, size=14)
    _title(sheet, 2, subject(table), size=cells.SIZE)
    cells.write_headings(sheet, HEADING_ROW, HEADINGS)
    with page.laid_out(sheet, WIDTHS, headings=(HEADING_ROW, HEADING_ROW), freeze_after=3):
        for number, line in enumerate(lines, start=1):
            sheet.passed(HEADING_ROW + number)
            _line(sheet, HEADING_ROW + number, number, line, table, made_at)
        below = cells.write_text(sheet, HEADING_ROW + len(lines) + 2, 1, NOTE if lines else NOBODY)
        cells.quiet(below).alignment = Alignment()
        sheet.auto_filter.ref = f"A{HEADING_ROW}:I{HEADING_ROW + len(lines)}"


def _title(sheet: Worksheet, row: int, text: str, *, size: int) -> None:
    cells.centred(cells.bold(cells.write_text(sheet, row, 1, text), size=size))
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(HEADINGS))
    page.set_height(sheet, row, [(text, sum(WIDTHS) * cells.SIZE / size)])


def _line(sheet: Worksheet, row: int, number: int, line: UnitLine, table: Consolidated, made_at: datetime) -> None:
    cells.write_count(sheet, row, 1, number)
    for column, text in _texts(line, table).items():
        cell = cells.write_text(sheet, row, column, text)
        if column in CENTRED:
            cells.centred(cell)
    if line.sent_at is not None:
        cells.write_moment(sheet, row, 6, line.sent_at.astimezone(made_at.tzinfo))
    if line.version:
        cells.write_count(sheet, row, 8, line.version)
    page.set_height(sheet, row, [(line.unit, WIDTHS[2]), (sender_words(line), WIDTHS[6]), (line.note or "", WIDTHS[8])])
    marked = line.standing in (UnitStanding.OWING, UnitStanding.LATE)
    cells.framed(sheet, row, len(HEADINGS), cells.WARNING if marked else None)


def _texts(line: UnitLine, table: Consolidated) -> Mapping[int, str]:
    """What is written, by column."""
    return {
        2: line.code,
        3: line.unit,
        4: line.cluster or "",
        5: standing_of_line(table, line),
        7: sender_words(line),
        9: line.note or "",
    }
