"""Tables with a column of days and one of hours (week calendars, timetables of exams): one event for each row, an empty
day is the day above."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time

from core.plans.found import FoundEvent, Precision, Span
from reading.plan.shape import Shape, words_of
from reading.plan.tables import TableCell, TableRow, Tables
from reading.plan.titles import group_of, title_of_row
from reading.plan.wording import quote_of
from reading.when.atoms import read_hours
from reading.when.values import When, at

_DAY = re.compile(r"(?:thu\b|ngay\b|thoi gian \(ngay)(?! (?:sinh|cap|ky|vao|nop|gui|hoan thanh|ban hanh))")
_MONTH = re.compile(r"\W*(?:dau |giua |cuoi )?(?:thang|quy|t)\b\W*\w+(?:\W+(?:nam )?\d{4})?\W*$")
"""A month in the column of days is left to the common reading: it is no day."""
_HOURS = (
    re.compile(r"gio bat dau"),
    re.compile(r"thoi gian(?! (?:lam bai|thi$|nop|gui|hoan thanh|bao cao|dang ky))|gio\b|buoi$"),
)
_THING = ("noi dung", "mon", "ten", "cong viec", "hoat dong", "hoi nghi", "chuyen de", "chu de", "su kien", "bai thi")
_CHAIR = ("chu tri", "lanh dao", "chi dao", "nguoi chu tri")
_PLACE = ("dia diem", "noi to chuc", "noi hop", "phong thi", "phong hop")


@dataclass(frozen=True)
class Timetable:
    """What the rows of days and hours come to, and which characters they spoke for."""

    events: tuple[FoundEvent, ...]
    rows: tuple[Span, ...]


def read_timetables(shape: Shape, tables: Tables, times: Iterable[When], paper: str | None) -> Timetable:
    """All events of such tables; a row whose day stands neither in it nor above gives none. `paper` is what the paper
    announces."""
    known = sorted(times, key=lambda when: when.span)
    starts = [when.span[0] for when in known]
    events: list[FoundEvent] = []
    rows: list[Span] = []
    day: date | None = None
    headers: tuple[str, ...] = ()
    for row in tables.rows:
        named = tuple(cell.header for cell in row.cells[:3])
        columns = _columns(row)
        if columns is None:
            continue
        if named != headers:
            headers, day = named, None
        day_cell, hour_cell = columns
        if day_cell.text and _MONTH.match(words_of(day_cell.text)):
            day = None
            continue
        day = _first_day(known, starts, day_cell.span) or day
        if day is not None and (day_cell.text or hour_cell.text):
            rows.append(row.span)
            events.append(_event(shape, row, day, hour_cell, paper))
    return Timetable(tuple(events), tuple(rows))


def _columns(row: TableRow) -> tuple[TableCell, TableCell] | None:
    """The cell of the day and that of the hour; None when the table has not both."""
    day = next((cell for cell in row.cells[:3] if _DAY.match(cell.header)), None)
    for wanted in _HOURS:
        hour = next((cell for cell in row.cells if cell is not day and wanted.match(cell.header)), None)
        if day is not None and hour is not None:
            return day, hour
    return None


def _first_day(times: list[When], starts: list[int], span: Span) -> date | None:
    """The day that stands in the cell; its weekday may stand on the line before."""
    index = bisect_left(starts, span[0])
    near = (when for when in times[max(0, index - 1) : index + 1] if when.span[0] < span[1] and when.span[1] > span[0])
    return next((when.first_day for when in near if when.precision in (Precision.DAY, Precision.MINUTE)), None)


def _event(shape: Shape, row: TableRow, day: date, hour_cell: TableCell, paper: str | None) -> FoundEvent:
    hour = next(iter(sorted(read_hours(hour_cell.text), key=lambda hour: hour.span)), None)
    start, end = quote_of(shape.text, row.span)
    opening: time | None = hour.start if hour else None
    closing = hour.end if hour and hour.end and hour.end > hour.start else None
    return FoundEvent(
        title=_title(shape, row, paper),
        quote=shape.text[start:end],
        span=(start, end),
        start=at(day, opening),
        end=at(day, closing) if closing else None if hour else day,
        precision=Precision.MINUTE if hour else Precision.DAY,
        place=row.under(*_PLACE),
        cluster=group_of(row),
        chair=row.under(*_CHAIR),
    )


def _title(shape: Shape, row: TableRow, paper: str | None) -> str:
    thing = row.under(*_THING)
    if thing is None:
        return (
            title_of_row(shape, shape.at(row.span[0]), row, paper)
            or " ".join(cell.text for cell in row.cells if cell.text)[:200]
        )
    exam = any(cell.header.startswith("mon") and cell.text == thing for cell in row.cells)
    return f"Thi {thing}" if exam else thing
