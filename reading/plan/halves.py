"""Tables with a column for each half of the day: one event for each, at the hours named in the lines before the
table."""

import re
from dataclasses import replace
from datetime import date, datetime, time

from core.plans.found import FoundEvent, Precision
from reading.plan.tables import TableCell, TableRow
from reading.when.values import at

_HALVES = ("sang", "chieu", "toi", "buoi sang", "buoi chieu", "buoi toi")
_REACH = 600


def half_days(text: str, row: TableRow, event: FoundEvent) -> list[FoundEvent]:
    """The event once for each filled half-day cell of its row; the event alone when the row has none."""
    halves = [cell for cell in row.cells if cell.header.startswith(_HALVES) and cell.text]
    return [_at_hour(event, _legend(text, row.span[0], cell), cell.text) for cell in halves] or [event]


def _legend(text: str, end: int, half: TableCell) -> time | None:
    """ "Sáng: từ 8h30" in the 600 characters before the table."""
    word = "chiều" if "chieu" in half.header else "tối" if "toi" in half.header else "sáng"
    found = re.search(
        rf"{word}\s{{0,8}}:?\s{{0,8}}(?:từ|lúc)?\s{{0,8}}(\d{{1,2}})\s{{0,3}}(?:h|giờ|:|g)\s{{0,3}}(\d\d)?",
        text[max(0, end - _REACH) : end].lower(),
    )
    return time(int(found[1]) % 24, int(found[2] or 0) % 60) if found else None


def _at_hour(event: FoundEvent, clock: time | None, name: str) -> FoundEvent:
    day = event.start.date() if isinstance(event.start, datetime) else event.start
    title = f"{event.title} – {name}"
    if clock is None or not isinstance(day, date):
        return replace(event, title=title)
    return replace(event, title=title, start=at(day, clock), end=None, precision=Precision.MINUTE)
