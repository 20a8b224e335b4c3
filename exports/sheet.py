"""The consolidated table as .csv: one line per expected unit, for other programs. No totals stand here, so that nothing is added up twice."""

import csv
import re
from datetime import datetime
from io import StringIO

from core.reports import Consolidated, UnitLine
from exports.lights import value_of
from exports.words import plain, sender_words, standing_in

FIRST, LAST, OF_YEAR = ("Mã", "Đơn vị", "Cụm", "Tình trạng"), ("Gửi lúc", "Người gửi", "Bản thứ"), ("Báo cáo",)
FORMULA = re.compile(r"""(^|[,;|"'])([\s\x00-\x20]*)(?=[=+\-@＝＋－＠])""")
"""Where a spreadsheet may see a formula begin. Not only in front: one whose separator is the semicolon, as in Vietnam, opens a file with commas by
its own, and then a cell begins in the middle of our text."""


def write_csv(table: Consolidated, *, made_at: datetime) -> bytes:
    """UTF-8 with the mark by which spreadsheets know it, commas between fields, a point before decimals. `made_at`'s zone is that of the moments."""
    text = StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    names = (f"{indicator.name} ({indicator.unit})" for indicator in table.form.indicators)
    rows.writerow([harmless(name) for name in (*FIRST, *names, *LAST, *(OF_YEAR if table.periods else ()))])
    for line in table.lines:
        rows.writerow(_fields(table, line, made_at))
    return text.getvalue().encode("utf-8-sig")


def _fields(table: Consolidated, line: UnitLine, made_at: datetime) -> list[str]:
    """A number that is missing is an empty field; 0 is a number."""
    values = (value_of(line, indicator) for indicator in table.form.indicators)
    numbers = [f"{value:f}" if value is not None else "" for value in values]
    at = f"{line.sent_at.astimezone(made_at.tzinfo):%Y-%m-%d %H:%M}" if line.sent_at is not None else ""
    first = [harmless(text) for text in (line.code, line.unit, line.cluster or "", standing_in(table, line.standing))]
    covered = [harmless(line.note or "")] if table.periods else []
    return [*first, *numbers, at, harmless(sender_words(line)), str(line.version) if line.version else "", *covered]


def harmless(text: str) -> str:
    """The text on one line, with an apostrophe wherever it could begin a formula: the spreadsheets' own sign for "this is text"."""
    return FORMULA.sub(r"\1\2'", " ".join(plain(text).split()))
