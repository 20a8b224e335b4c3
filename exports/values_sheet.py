"""The sheet of values as they were sent: one row per unit and indicator, for whoever wants to filter, pivot or check.
No totals stand here, and no ratios, which are computed."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal
from itertools import islice

from openpyxl.worksheet.worksheet import Worksheet

from core.reports.consolidation import Consolidated, UnitLine
from core.reports.forms import Indicator
from exports import cells, page
from exports.flowing import FlowingSheet
from exports.words import sender_words

HEADINGS = (
    "Mã",
    "Đơn vị",
    "Cụm",
    "Chỉ tiêu",
    "Đơn vị tính",
    "Số liệu",
    "Gửi lúc",
    "Người gửi",
    "Bản thứ",
    "Lý do không có số",
)
WIDTHS = [12.0, 42.0, 14.0, 40.0, 14.0, 20.0, 22.0, 28.0, 9.0, 30.0]
HEADING_ROW = 1
MOST = 30_000
"""Rows: more take half a minute, and a chat waits."""
MORE = "Còn nữa: xin lấy tệp .csv, ở đó có đủ."


def write_values(sheet: FlowingSheet, table: Consolidated, made_at: datetime, most: int = MOST) -> None:
    """Newest versions only; a value that was not given has no row, one that a unit cannot give has its reason. Moments
    are in `made_at`'s zone."""
    cells.write_headings(sheet, HEADING_ROW, HEADINGS)
    last = HEADING_ROW
    with page.laid_out(sheet, WIDTHS, headings=(HEADING_ROW, HEADING_ROW), freeze_after=2):
        for last, (line, indicator) in enumerate(islice(_given(table), most), start=HEADING_ROW + 1):
            sheet.passed(last)
            _value(sheet, last, line, indicator, made_at)
        if next(islice(_given(table), most, None), None):
            last += 1
            cells.put_text(sheet, last, 1, MORE)
        sheet.auto_filter.ref = f"A{HEADING_ROW}:J{last}"


def _given(table: Consolidated) -> Iterator[tuple[UnitLine, Indicator]]:
    return ((line, indicator) for line in table.frozen for indicator in table.form.asked if _said(line, indicator))


def _said(line: UnitLine, indicator: Indicator) -> bool:
    return indicator.key in line.values or indicator.key in line.blanks


def _value(sheet: Worksheet, row: int, line: UnitLine, indicator: Indicator, made_at: datetime) -> None:
    for column, text in _texts(line, indicator).items():
        cells.put_text(sheet, row, column, text)
    if (value := line.values.get(indicator.key)) is not None:
        cells.put_number(sheet, row, 6, value, cells.number_format([value]))
    if line.sent_at is not None:
        cells.put_moment(sheet, row, 7, line.sent_at.astimezone(made_at.tzinfo))
    cells.put_number(sheet, row, 9, Decimal(line.version), "0")


def _texts(line: UnitLine, indicator: Indicator) -> Mapping[int, str]:
    """What is written, by column."""
    return {
        1: line.code,
        2: line.unit,
        3: line.cluster or "",
        4: indicator.name,
        5: indicator.unit,
        8: sender_words(line),
        10: line.blanks.get(indicator.key, ""),
    }
