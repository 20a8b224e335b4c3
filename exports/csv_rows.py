"""The one place where a .csv is written, so that no text in it becomes a formula where it is opened."""

import csv
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO
from typing import NamedTuple

from exports.words import plain_text

Cell = str | int | Decimal | None
"""A text is made harmless; a number stays one, below zero too; None is an empty field."""
STARTS = r"=+\-@＝＋－＠﹦﹢﹣﹫"
"""What a formula begins with, in every width."""
FORMULA = re.compile(rf"""(^|[,;|"'])([\s\x00-\x20]*)(?=[{STARTS}])""")
"""Where a spreadsheet may see a formula begin. Not only in front: one whose separator is the semicolon, as in Vietnam,
opens a file with commas by its own, and then a cell begins in the middle of our text."""


class Dialect(NamedTuple):
    """What stands between fields, and before decimals."""

    separator: str
    point: str


FOR_PROGRAMS = Dialect(",", ".")
FOR_SPREADSHEETS = Dialect(";", ",")
"""As a spreadsheet set to Vietnamese opens a file by its own: with commas between fields a whole row would stand in one
cell, and 2.5 be a text or the second of May."""


def csv_text(rows: Iterable[Sequence[Cell]], dialect: Dialect = FOR_PROGRAMS, *, lines: bool = False) -> str:
    """`lines`: texts keep theirs, else each is on one."""
    text = StringIO()
    writer = csv.writer(text, delimiter=dialect.separator, lineterminator="\r\n")
    write = _field
    if lines:
        write = _field_of_lines
    writer.writerows([write(cell, dialect) for cell in row] for row in rows)
    return text.getvalue()


def csv_bytes(rows: Iterable[Sequence[Cell]]) -> bytes:
    """For spreadsheets, in UTF-8 with the mark by which they know it."""
    return csv_text(rows, FOR_SPREADSHEETS).encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text on one line, with an apostrophe wherever it could begin a formula: the sign of spreadsheets for "this is
    text". A telephone number with its plus stays readable behind it."""
    return FORMULA.sub(r"\1\2'", " ".join(plain_text(text).split()))


def _field_of_lines(cell: Cell, dialect: Dialect) -> str:
    if isinstance(cell, str):
        return "\n".join(harmless(line) for line in cell.splitlines())
    return _field(cell, dialect)


def _field(cell: Cell, dialect: Dialect) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, Decimal):
        return f"{cell:f}".replace(".", dialect.point)
    return str(cell)
