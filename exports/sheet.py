"""The consolidated table as .csv: one line per expected unit, for other programs. No totals stand here, so that nothing
is added up twice."""

from datetime import datetime

from core.reports.consolidation import Consolidated, UnitLine
from exports.csv_rows import Cell, csv_bytes
from exports.lights import value_of
from exports.words import sender_words, standing_of_line

FIRST, LAST, OF_YEAR = ("Mã", "Đơn vị", "Cụm", "Tình trạng"), ("Gửi lúc", "Người gửi", "Bản thứ"), ("Báo cáo",)


def write_csv(table: Consolidated, *, made_at: datetime) -> bytes:
    """As csv_bytes. `made_at`'s zone is that of the moments."""
    return csv_bytes([_head(table), *(_cells(table, line, made_at) for line in table.lines)])


def _head(table: Consolidated) -> list[Cell]:
    names = (f"{indicator.name} ({indicator.unit})" for indicator in table.form.indicators)
    return [*FIRST, *names, *LAST, *(OF_YEAR if table.periods else ())]


def _cells(table: Consolidated, line: UnitLine, made_at: datetime) -> list[Cell]:
    """A number that is missing is an empty field; 0 is a number."""
    numbers = [value_of(line, indicator) for indicator in table.form.indicators]
    first = (line.code, line.unit, line.cluster, standing_of_line(table, line))
    last = (_sent_at(line, made_at), sender_words(line), line.version or None)
    covered = [line.note] if table.periods else []
    return [*first, *numbers, *last, *covered]


def _sent_at(line: UnitLine, made_at: datetime) -> str | None:
    if line.sent_at is None:
        return None
    return f"{line.sent_at.astimezone(made_at.tzinfo):%Y-%m-%d %H:%M}"
