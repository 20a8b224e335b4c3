"""Where a sheet is signed: whoever made it on the left, whoever answers for it on the right. Day, names and signatures
are the clerk's; a seal is never drawn."""

from collections.abc import Callable, Sequence

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from exports import cells, page
from exports.words import UNDATED

MAKER = ("NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)")
HEAD = ("THỦ TRƯỞNG ĐƠN VỊ", "(Ký, đóng dấu, ghi rõ họ tên)")
ROOM = 5
"""Rows in which one signs."""


def write_signatures(sheet: Worksheet, row: int, widths: Sequence[float]) -> None:
    """From `row` on, below columns of these `widths` in characters (three at least), with room to sign on the same
    page."""
    middle = max(2, len(widths) // 2)
    left, right = (1, middle), (middle + 1, len(widths))
    _write(sheet, row, right, UNDATED.capitalize(), cells.quiet)
    for (title, hint), half in ((MAKER, left), (HEAD, right)):
        _write(sheet, row + 1, half, title, cells.bold)
        _write(sheet, row + 2, half, hint, cells.quiet)
    narrow = sum(widths[middle:])
    for place, text in enumerate((UNDATED, *HEAD)):
        page.set_height(sheet, row + place, [(text, narrow)])
    cells.write_text(sheet, row + 2 + ROOM, 1, " ")


def _write(sheet: Worksheet, row: int, half: tuple[int, int], text: str, look: Callable[[Cell], Cell]) -> None:
    """In the middle of a half."""
    first, last = half
    cells.centred(look(cells.write_text(sheet, row, first, text)))
    sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)
