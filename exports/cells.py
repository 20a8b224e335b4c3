"""One cell of a spreadsheet: text that can never become a formula, numbers that stay exact, and the few looks our
sheets use. What is `put` is plain, what is written by `write` has a look: looks cost some twenty times the value
itself."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from functools import cache

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from core.reports.targets import Light
from core.reports.verdicts import Verdict
from exports.lights import WORDS
from exports.words import plain_text

EXACT_DIGITS = 15
"""A spreadsheet keeps numbers as doubles: more digits than these would be changed silently."""
MOST_DECIMALS = 6
VIETNAMESE = "[$-42A]"
"""Before a number format: points between thousands and a comma before decimals, where the program heeds it."""
PERCENT = VIETNAMESE + "0.0%"
MOST_LETTERS = 32_767
"""A cell holds no more, and the library would leave out the rest without a word."""
CUT = "… (ô không chứa hết)"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
THIN = Side(style="thin", color="FF808080")
GRID = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
HEADING = PatternFill("solid", fgColor="FFDCE6F1")
GROUP = PatternFill("solid", fgColor="FFEFEFEF")
WARNING = PatternFill("solid", fgColor="FFFFF2CC")
LIGHTS = {
    Light.GREEN: (PatternFill("solid", fgColor="FFE2F0D9"), "FF1E6B2E"),
    Light.AMBER: (PatternFill("solid", fgColor="FFFFF2CC"), "FF7A5200"),
    Light.RED: (PatternFill("solid", fgColor="FFFADBD8"), "FFA32115"),
    None: (PatternFill("solid", fgColor="FFEFEFEF"), "FF404040"),
}
"""Behind and in which a verdict's words are written; None: not judged yet."""
FONT = "Times New Roman"
SIZE = 12
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
CENTRE, CENTRE_UNWRAPPED = (
    Alignment(horizontal="center", vertical="center", wrap_text=True),
    Alignment(horizontal="center", vertical="center"),
)
RIGHT = Alignment(horizontal="right", vertical="center")


@cache
def _font(size: int = SIZE, *, bold: bool = False, italic: bool = False, colour: str | None = None) -> Font:
    """Made once each: a sheet of a thousand units has tens of thousands of cells."""
    return Font(name=FONT, size=size, bold=bold, italic=italic, color=colour)


def put_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Stores `text` as a string, whatever it starts with. A spreadsheet that re-enters the cell keeps it a string as
    well (quote prefix)."""
    cell = _cell(sheet, row, column)
    clean = _fitted(plain_text(text))
    if clean:
        cell.value = clean
        cell.data_type = "s"
    if clean.startswith(FORMULA_STARTS):
        cell.quotePrefix = True
    return cell


def _fitted(text: str) -> str:
    """What a cell can hold, and that there was more."""
    if len(text) <= MOST_LETTERS:
        return text
    return text[: MOST_LETTERS - len(CUT)] + CUT


def put_number(sheet: Worksheet, row: int, column: int, number: Decimal, number_format: str) -> Cell:
    """Stores a real number; one too long for a spreadsheet to keep exactly is written out as text instead."""
    if not _stays_exact(number):
        return put_text(sheet, row, column, f"{number:f}")
    cell = _cell(sheet, row, column)
    cell.value = number
    cell.number_format = number_format
    return cell


def _stays_exact(number: Decimal) -> bool:
    return len(number.normalize().as_tuple().digits) <= EXACT_DIGITS


def write_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Text as our tables show it."""
    cell = put_text(sheet, row, column, text)
    cell.font = _font()
    cell.alignment = LEFT
    return cell


def write_number(sheet: Worksheet, row: int, column: int, number: Decimal, number_format: str) -> Cell:
    """A number as our tables show it."""
    cell = put_number(sheet, row, column, number, number_format)
    cell.font = _font()
    return right(cell)


def write_percent(sheet: Worksheet, row: int, column: int, percent: Decimal) -> Cell:
    return write_number(sheet, row, column, round(percent / 100, 6), PERCENT)


def write_count(sheet: Worksheet, row: int, column: int, count: int) -> Cell:
    """A running number, in the middle of its cell."""
    return centred(write_number(sheet, row, column, Decimal(count), "0"))


def put_moment(sheet: Worksheet, row: int, column: int, local: datetime) -> Cell:
    """Stores a local moment to the minute; spreadsheets know no zones."""
    cell = _cell(sheet, row, column)
    cell.value = local.replace(second=0, microsecond=0, tzinfo=None)
    cell.number_format = "hh:mm dd/mm/yyyy"
    return cell


def write_moment(sheet: Worksheet, row: int, column: int, local: datetime) -> Cell:
    """A moment as our tables show it."""
    cell = put_moment(sheet, row, column, local)
    cell.font = _font()
    cell.alignment = CENTRE_UNWRAPPED
    return cell


def write_headings(sheet: Worksheet, row: int, names: Sequence[str]) -> None:
    """The names above the columns, from the first on."""
    for column, name in enumerate(names, start=1):
        centred(bold(write_text(sheet, row, column, name)))
    framed(sheet, row, len(names), HEADING)


def write_verdict(sheet: Worksheet, row: int, column: int, verdict: Verdict) -> Cell:
    """The words of a verdict, in the colour of its light. The colour is set after the row is framed, or the
    frame's own would cover it."""
    cell = right(write_text(sheet, row, column, f"● {WORDS[verdict]}"))
    cell.fill, colour = LIGHTS[verdict.light]
    cell.font = _font(bold=True, colour=colour)
    return cell


def number_format(numbers: list[Decimal], prefix: str = "", suffix: str = "") -> str:
    """A format with as many decimals as the longest of `numbers` has; `prefix` and `suffix` are shown beside the number
    and are no part of it."""
    before = f'"{prefix}"' if prefix else ""
    after = f'"{suffix}"' if suffix else ""
    return f"{VIETNAMESE}{before}#,##0{_after_comma(numbers)}{after}"


def _after_comma(numbers: list[Decimal]) -> str:
    places = min(max((decimals(number) for number in numbers), default=0), MOST_DECIMALS)
    if places:
        return "." + "0" * places
    return ""


def decimals(number: Decimal) -> int:
    """Digits after the comma that say something."""
    exponent = number.normalize().as_tuple().exponent
    if isinstance(exponent, int):
        return max(0, -exponent)
    return 0


def bold(cell: Cell, *, size: int = SIZE, italic: bool = False) -> Cell:
    cell.font = _font(size, bold=True, italic=italic)
    return cell


def quiet(cell: Cell) -> Cell:
    """Small print: what is said about a number, not the number."""
    cell.font = _font(SIZE - 2, italic=True, colour="FF404040")
    return cell


def centred(cell: Cell, *, wrap: bool = True) -> Cell:
    cell.alignment = CENTRE if wrap else CENTRE_UNWRAPPED
    return cell


def right(cell: Cell) -> Cell:
    cell.alignment = RIGHT
    return cell


def framed(sheet: Worksheet, row: int, columns: int, fill: PatternFill | None = None) -> None:
    """Draws the grid around the first `columns` cells of a row, empty ones too."""
    for column in range(1, columns + 1):
        cell = _cell(sheet, row, column)
        cell.border = GRID
        if fill is not None:
            cell.fill = fill


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell), "a merged cell is written before it is merged"
    return cell
