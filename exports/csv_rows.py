"""The one place where a .csv is written, so that no text in it becomes a formula where it is opened."""

import csv
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO

from exports.words import plain_text

Cell = str | int | Decimal | None
"""A text is made harmless; a number stays one, below zero too; None is an empty field."""
STARTS = r"=+\-@＝＋－＠﹦﹢﹣﹫"
"""What a formula begins with, in every width."""
FORMULA = re.compile(rf"""(^|[,;|"'])([\s\x00-\x20]*)(?=[{STARTS}])""")
"""Where a spreadsheet may see a formula begin. Not only in front: one whose separator is the semicolon, as in Vietnam,
opens a file with commas by its own, and then a cell begins in the middle of our text."""


def csv_text(rows: Iterable[Sequence[Cell]]) -> str:
    """Commas between fields, a point before decimals."""
    text = StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([_field(cell) for cell in row] for row in rows)
    return text.getvalue()


def csv_bytes(rows: Iterable[Sequence[Cell]]) -> bytes:
    """As csv_text in UTF-8, with the mark by which spreadsheets know it."""
    return csv_text(rows).encode("utf-8-sig")


def harmless(text: str) -> str:
    """The text on one line, with an apostrophe wherever it could begin a formula: the sign of spreadsheets for "this is
    text". A telephone number with its plus stays readable behind it."""
    return FORMULA.sub(r"\1\2'", " ".join(plain_text(text).split()))


def _field(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return harmless(cell)
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return str(cell)
