"""The sheet with the targets of single units: what each was given, what the year has come to, and the light. The
whole's stand in the table."""

from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from core.reports.unit_targets import Assigned
from exports import cells, page
from exports.flowing import FlowingSheet
from exports.words import NONE, target_words

HEADINGS = ("TT", "Mã", "Đơn vị", "Chỉ tiêu", "Đơn vị tính", "Mức giao", "Kết quả năm", "So với mức giao", "Đánh giá")
WIDTHS = [6.0, 12.0, 42.0, 36.0, 14.0, 20.0, 20.0, 14.0, 18.0]
HEADING_ROW = 1


def write_own(sheet: FlowingSheet, own: Sequence[Assigned]) -> None:
    """In the order given."""
    cells.write_headings(sheet, HEADING_ROW, HEADINGS)
    with page.laid_out(sheet, WIDTHS, headings=(HEADING_ROW, HEADING_ROW), freeze_after=3):
        for number, one in enumerate(own, start=1):
            sheet.passed(HEADING_ROW + number)
            _line(sheet, HEADING_ROW + number, number, one)
        sheet.auto_filter.ref = f"A{HEADING_ROW}:I{HEADING_ROW + len(own)}"


def _line(sheet: Worksheet, row: int, number: int, one: Assigned) -> None:
    cells.write_count(sheet, row, 1, number)
    texts = {2: one.line.code, 3: one.line.unit, 4: one.indicator.name, 5: _measure(one)}
    for column, text in texts.items():
        cells.write_text(sheet, row, column, text)
    cells.right(cells.write_text(sheet, row, 6, target_words(one.target)))
    _result(sheet, row, one)
    page.set_height(sheet, row, [(one.line.unit, WIDTHS[2]), (one.indicator.name, WIDTHS[3])])
    cells.framed(sheet, row, len(HEADINGS))
    if one.verdict is not None:
        cells.write_verdict(sheet, row, 9, one.verdict)


def _result(sheet: Worksheet, row: int, one: Assigned) -> None:
    """The number, and what it is of the target."""
    if one.value is None:
        cells.right(cells.write_text(sheet, row, 7, NONE))
    else:
        cells.write_number(sheet, row, 7, one.value, cells.number_format([one.value]))
    if one.achieved is not None:
        cells.write_percent(sheet, row, 8, one.achieved)


def _measure(one: Assigned) -> str:
    """The word after the number; for a target per head, per what."""
    if one.target.per is not None:
        return f"{one.indicator.unit} bình quân"
    return one.indicator.unit
