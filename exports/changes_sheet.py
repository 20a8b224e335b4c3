"""The sheet that says what a table's later issue has other than the one before: one row per value or standing. What
differs, core.reports finds."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from openpyxl.worksheet.worksheet import Worksheet

from core.reports.consolidation import Change, Consolidated
from exports import cells, page
from exports.flowing import FlowingSheet
from exports.words import NONE, STANDING

HEADINGS = ("TT", "Mã", "Đơn vị", "Nội dung", "Trước", "Nay")
WIDTHS = [6.0, 12.0, 42.0, 42.0, 22.0, 22.0]
HEADING_ROW = 1
STATES: Mapping[str, str] = {standing.value: words for standing, words in STANDING.items()}


def write_changes(sheet: FlowingSheet, table: Consolidated, changes: Sequence[Change]) -> None:
    """In the order given."""
    cells.write_headings(sheet, HEADING_ROW, HEADINGS)
    with page.laid_out(sheet, WIDTHS, headings=(HEADING_ROW, HEADING_ROW), freeze_after=3):
        for number, change in enumerate(changes, start=1):
            sheet.passed(HEADING_ROW + number)
            _line(sheet, HEADING_ROW + number, number, change, table)


def _line(sheet: Worksheet, row: int, number: int, change: Change, table: Consolidated) -> None:
    what = _what(change, table)
    cells.write_count(sheet, row, 1, number)
    for column, text in {2: change.code, 3: change.unit, 4: what}.items():
        cells.write_text(sheet, row, column, text)
    for column, value in {5: change.old, 6: change.new}.items():
        _value(sheet, row, column, value)
    page.set_height(sheet, row, [(change.unit, WIDTHS[2]), (what, WIDTHS[3])])
    cells.framed(sheet, row, len(HEADINGS))


def _what(change: Change, table: Consolidated) -> str:
    if change.key is None:
        return "Tình trạng gửi"
    indicator = table.form.find(change.key)
    if indicator is None:
        return change.key or "Tình trạng gửi"
    return f"{indicator.name} ({indicator.unit})"


def _value(sheet: Worksheet, row: int, column: int, value: Decimal | str | None) -> None:
    if isinstance(value, Decimal):
        cells.write_number(sheet, row, column, value, cells.number_format([value]))
    else:
        cells.right(cells.write_text(sheet, row, column, _state(value)))


def _state(value: str | None) -> str:
    if value is None:
        return NONE
    return STATES.get(value, value)
