"""The list of delegates as a workbook (.xlsx): one row per unit that was invited, the sums below, and who signs."""

from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.talk.conferences import Delegates, Delegation
from exports import cells, page
from exports.delegates import HEADINGS, names_of, remark_of, summary, when_words
from exports.letterhead import SIGNER
from exports.words import plain_text

WIDTHS = [6.0, 36.0, 46.0, 14.0, 12.0, 30.0]
TITLE = "DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ"
HEADING_ROW = 6
WHOLE = "#,##0"


def write(found: Delegates, *, office: str, made_at: datetime) -> bytes:
    """The bytes of an .xlsx file."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet), "a new workbook has a sheet"
    sheet.title = "Đại biểu"
    _titles(sheet, found, office, made_at)
    cells.write_headings(sheet, HEADING_ROW, HEADINGS)
    for number, one in enumerate(found.units, start=1):
        _line(sheet, HEADING_ROW + number, number, one)
    _foot(sheet, HEADING_ROW + len(found.units) + 1, found)
    page.set_widths(sheet, WIDTHS)
    page.lay_out(sheet, headings=(HEADING_ROW, HEADING_ROW), columns=len(HEADINGS), freeze_after=2)
    book.properties.creator, book.properties.title = "Nhắc Việc", plain_text(found.conference.title)[:255]
    book.properties.created = made_at.astimezone(UTC).replace(tzinfo=None)
    data = BytesIO()
    book.save(data)
    return data.getvalue()


def _titles(sheet: Worksheet, found: Delegates, office: str, made_at: datetime) -> None:
    lines = ((office.upper(), 12), (TITLE, 14), (found.conference.title, 13), (when_words(found), 12))
    for row, (text, size) in enumerate(lines, start=1):
        cells.centred(cells.bold(cells.write_text(sheet, row, 1, text), size=size))
        _across(sheet, row, text, size)
    cells.quiet(cells.write_text(sheet, 5, 1, summary(found, made_at)))
    _across(sheet, 5, summary(found, made_at), 10)


def _across(sheet: Worksheet, row: int, text: str, size: int) -> None:
    sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(HEADINGS))
    page.set_height(sheet, row, [(text, sum(WIDTHS) * cells.SIZE / size)])


def _line(sheet: Worksheet, row: int, number: int, one: Delegation) -> None:
    names, remark = names_of(one), remark_of(one)
    cells.write_count(sheet, row, 1, number)
    for column, text in ((2, one.unit), (3, names), (6, remark)):
        cells.write_text(sheet, row, column, text)
    if one.answer is not None:
        cells.write_number(sheet, row, 4, Decimal(one.answer.heads), WHOLE)
        cells.write_number(sheet, row, 5, Decimal(one.answer.drivers), WHOLE)
    cells.framed(sheet, row, len(HEADINGS))
    page.set_height(sheet, row, [(one.unit, WIDTHS[1]), (names, WIDTHS[2]), (remark, WIDTHS[5])])


def _foot(sheet: Worksheet, row: int, found: Delegates) -> None:
    """The sums, and where who answers for the list signs."""
    cells.bold(cells.write_text(sheet, row, 2, "Tổng số"))
    cells.bold(cells.write_number(sheet, row, 4, Decimal(found.heads), WHOLE))
    cells.bold(cells.write_number(sheet, row, 5, Decimal(found.drivers), WHOLE))
    cells.framed(sheet, row, len(HEADINGS), cells.GROUP)
    for below, text in ((2, "Người lập"), (3, "(Ký, ghi rõ họ tên)")):
        cells.centred(cells.write_text(sheet, row + below, 2, text))
    for below, text in ((2, SIGNER[0]), (3, "(Ký, ghi rõ họ tên)")):
        cells.centred(cells.write_text(sheet, row + below, 6, text))
