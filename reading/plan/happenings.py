"""Events: a time judged to be one becomes a FoundEvent with its title, place, chair and cluster."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from core.plans.found import FoundEvent, Precision, Span
from reading.plan.columns import Column
from reading.plan.naming.name_words import first_name
from reading.plan.naming.titles import title_at, title_over
from reading.plan.places import TimePlace
from reading.plan.shape import Paragraph, Shape
from reading.plan.tables import TableRow
from reading.plan.venues import cluster_at, venue_at, venue_beside
from reading.plan.wording import quote_of
from reading.when.atoms import ClockHours, read_hours
from reading.when.values import When, WhenKind, at, days_apart

_BESIDE = 200
_LASTS = re.compile(r"(?:trong|khoảng|kéo\s+dài|sau|trước|quá|thêm|mỗi|từng)(?:\s+\w+){0,2}\s*$")
_TENTATIVE = re.compile(r"du kien|khoang|se thong bao|thong bao sau|co the")


def event_at(place: TimePlace, paper: str | None, row: TableRow | None = None) -> FoundEvent:
    """The event of one time. `paper` is what the paper itself announces, used when nothing nearer names the event."""
    when, text = with_hour_beside(place), place.shape.text
    span = quote_of(text, _quote(place))
    precision = when.precision
    if when.start is None:
        precision = Precision.UNKNOWN
    return FoundEvent(
        title=title_at(place, row, paper),
        quote=text[span[0] : span[1]],
        span=span,
        start=when.start,
        end=when.end,
        precision=precision,
        tentative=when.vague or when.blank or bool(_TENTATIVE.search(f"{place.label} {place.before[-120:]}")),
        place=venue_at(place, row),
        chair=_tidy(_under(row, Column.CHAIR)),
        host=_under(row, Column.HOST),
        cluster=cluster_at(place, row),
    )


def events_at(place: TimePlace, paper: str | None, row: TableRow | None = None) -> Iterator[FoundEvent]:
    """The event of one time; of days that do not follow each other ("10/7, 12/7 và 17/7") one on each."""
    event = event_at(place, paper, row)
    days = days_apart(place.when)
    if not days:
        yield event
    for day in days:
        yield replace(event, start=_on(day, event.start), end=_on(day, _closing(event)))


def _on(day: date, known: date | datetime | None) -> date | datetime | None:
    """The day at the hour of what is known."""
    if isinstance(known, datetime):
        return datetime.combine(day, known.time())
    if known is None:
        return None
    return day


def _closing(event: FoundEvent) -> date | datetime | None:
    """Its end, where that is told as closely as its beginning."""
    if isinstance(event.end, datetime) is isinstance(event.start, datetime):
        return event.end
    return None


def unknown_event(shape: Shape, paragraph: Paragraph, span: Span, paper: str | None, named: bool) -> FoundEvent:
    """An event whose time is said to be settled later. `named`: the span itself begins with the event's name."""
    start, end = quote_of(shape.text, span)
    place = TimePlace(When(WhenKind.DAY, span=(end, end)), shape, paragraph)
    quote = shape.text[start:end]
    if named:
        title = first_name(quote)
    else:
        title = title_over(place, paper) or quote
    return FoundEvent(
        title,
        quote,
        (start, end),
        tentative=True,
        place=venue_beside(shape, paragraph),
        cluster=cluster_at(place, None),
    )


def with_hour_beside(place: TimePlace) -> When:
    """The time with the one hour that its sentence names apart from it: "Ngày 5/10 họp Ban Chấp hành (14 giờ)"."""
    when, day = place.when, place.when.first_day
    if when.precision is not Precision.DAY or day is None:
        return when
    hours = list(_hours_beside(place))
    if len(hours) != 1:
        return when
    opened = replace(when, start=at(day, hours[0].start), precision=Precision.MINUTE)
    if when.last_day != day:
        return opened
    if hours[0].end is None:
        return replace(opened, end=None)
    return replace(opened, end=at(day, hours[0].end))


def _hours_beside(place: TimePlace) -> Iterator[ClockHours]:
    """The hours of its sentence near it; "trong 2 giờ" is none."""
    (low, high), (start, end) = place.sentence, place.when.span
    before, after = (max(low, start - _BESIDE), start), (end, min(high, end + _BESIDE))
    for words in (place.shape.text[slice(*before)], place.shape.text[slice(*after)]):
        for hour in read_hours(words):
            if not _LASTS.search(words[: hour.span[0]].lower()):
                yield hour


def _quote(place: TimePlace) -> Span:
    """From the label or the sentence's beginning, when near, to the end of the time."""
    start, end = place.when.span
    text = place.shape.text
    low = place.sentence[0]
    body = place.paragraph.span[0] + place.paragraph.body_start
    if place.own_label and start - body < 120:
        low = body
    elif start - low > 120:
        low = _near_before(text, low, start)
    if "\t" in text[low:start]:
        return start, end
    return low, end


def _near_before(text: str, low: int, start: int) -> int:
    """Where a quote begins in a long sentence: with the line of the time, or some words before it."""
    line = text.rfind("\n", 0, start) + 1
    if low < line and start - line < 90:
        return line
    return text.find(" ", start - 80, start) + 1 or start


def _under(row: TableRow | None, column: Column) -> str | None:
    if row is None:
        return None
    return row.under(column)


def _tidy(name: str | None) -> str | None:
    """A person's cell on one line, without the comma that a cut-off line leaves."""
    if name:
        return name.strip(" ,;") or None
    return None
