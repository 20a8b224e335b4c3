"""How a sheet lies on paper: landscape A4, as wide as the page (or as several, each with the names), headings on every
page. What stands in it is the sheet's own."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from exports.flowing import FlowingSheet

A4 = "9"
CM = 1 / 2.54
ONE_PAGE = 56
"""Rows that are still legible on one page."""
BROADEST = 260.0
"""Characters that are still legible beside each other on one page."""
NARROWEST_NAME, WIDEST_NAME = 24.0, 42.0
"""Characters."""
LINE = 16.0
"""Points one line of 12-point text needs."""


def lay_out(sheet: Worksheet, *, headings: tuple[int, int], columns: int, freeze_after: int) -> None:
    """Sets up printing and frozen headings, once the widths are set and all is written.

    `headings` are the first and last heading row; the first `freeze_after` columns stay in sight.
    """
    _head(sheet, headings, freeze_after)
    _print(sheet, headings, columns, freeze_after)


@contextmanager
def laid_out(
    sheet: FlowingSheet, widths: list[float], *, headings: tuple[int, int], freeze_after: int
) -> Iterator[None]:
    """The same of a sheet whose rows are written within the block; the headings stand already."""
    set_widths(sheet, widths)
    _head(sheet, headings, freeze_after)
    sheet.begin()
    yield
    _print(sheet, headings, len(widths), freeze_after)
    sheet.finish()


def _head(sheet: Worksheet, headings: tuple[int, int], freeze_after: int) -> None:
    """What a file says of a sheet before its rows."""
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.freeze_panes = f"{get_column_letter(freeze_after + 1)}{headings[1] + 1}"
    sheet.sheet_format.defaultRowHeight = LINE + 3
    sheet.sheet_format.customHeight = True
    sheet.sheet_view.showGridLines = False


def _print(sheet: Worksheet, headings: tuple[int, int], columns: int, freeze_after: int) -> None:
    pages = _pages_beside(sheet, columns)
    _fit(sheet, pages)
    if pages > 1:
        sheet.print_title_cols = f"A:{get_column_letter(freeze_after)}"
    sheet.print_title_rows = f"{headings[0]}:{headings[1]}"
    sheet.print_area = f"A1:{get_column_letter(columns)}{sheet.max_row}"
    _number_pages(sheet)


def _fit(sheet: Worksheet, pages: int) -> None:
    """On A4, so many pages beside each other."""
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth = pages
    # A short table is shrunk a little rather than parted from its totals.
    sheet.page_setup.fitToHeight = 1 if sheet.max_row <= ONE_PAGE else 0
    margins = sheet.page_margins
    margins.top, margins.bottom, margins.left, margins.right = 1.5 * CM, 1.8 * CM, 1.5 * CM, 1.5 * CM
    sheet.print_options.horizontalCentered = True


def _number_pages(sheet: Worksheet) -> None:
    footer = sheet.oddFooter
    assert footer is not None, "a worksheet has a footer"
    assert footer.center is not None, "a footer has a middle"
    footer.center.text = "Trang &P/&N"


def _pages_beside(sheet: Worksheet, columns: int) -> int:
    """One page, unless it would have to be shrunk beyond reading."""
    width = sum(sheet.column_dimensions[get_column_letter(column)].width for column in range(1, columns + 1))
    return ceil(width / BROADEST)


def set_widths(sheet: Worksheet, widths: list[float]) -> None:
    """Widths in characters, from column A on."""
    for position, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width


def name_width(names: Sequence[str]) -> float:
    """Characters that a column of names takes: the longest on one line, within reason."""
    return min(max([NARROWEST_NAME, *(len(name) + 3.0 for name in names)]), WIDEST_NAME)


def set_height(sheet: Worksheet, row: int, texts: list[tuple[str, float]]) -> None:
    """Makes a row high enough for (text, width in characters) when it wraps: spreadsheets do not do so for merged
    cells."""
    lines = max((_lines(text, width) for text, width in texts), default=1)
    sheet.row_dimensions[row].height = LINE * lines + 3


def _lines(text: str, width: float) -> int:
    """How many it takes when it wraps."""
    return sum(max(1, ceil(len(part) / width)) for part in text.split("\n"))
