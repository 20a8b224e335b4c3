"""Work calendars ("lịch công tác tuần"): a line that is a day heads the lines under it, and each line with an hour is
an event."""

import re
from dataclasses import replace
from datetime import date

from core.plans.found import FoundEvent, Precision
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.wording import quote_of
from reading.when.atoms import ClockHours, read_hours
from reading.when.values import When, at

_IS_CALENDAR = re.compile(r"\blich (?:cong tac|lam viec|tuan|hop|tiep)\b")
_BEGINS_CLAUSE = re.compile(r";\s{0,4}(?:sáng|chiều|tối|lúc|từ|đến)?\s{0,2}$")
_AT = re.compile(r"(?:[Đđ]ịa điểm|[Tt]ại)\s*:?\s*(?P<at>[^.;\n]{4,100})")


def is_calendar(title: str) -> bool:
    """Whether the paper's kind and title, as words, name a calendar of work."""
    return bool(_IS_CALENDAR.search(title))


def calendar_days(shape: Shape, times: list[When]) -> dict[int, When]:
    """The paragraphs that are day headings, by index: they begin with a day and hold little else."""
    found: dict[int, When] = {}
    for when in times:
        paragraph = shape.at(when.span[0])
        if (
            paragraph is not None
            and when.first_day is not None
            and when.span[0] - paragraph.span[0] < 8
            and len(paragraph.text) - (when.span[1] - when.span[0]) < 16
        ):
            found[paragraph.index] = when
    return found


def calendar_events(shape: Shape, days: dict[int, When]) -> list[FoundEvent]:
    """One event for each line with an hour, on the day whose heading (`days`, by paragraph) it stands under."""
    if not days:
        return []
    hours = sorted(read_hours(shape.text), key=lambda hour: hour.span)
    events: list[FoundEvent] = []
    day: date | None = None
    index = 0
    for paragraph in shape.paragraphs:
        day = days[paragraph.index].first_day if paragraph.index in days else day
        while index < len(hours) and hours[index].span[0] < paragraph.span[0]:
            index += 1
        if (
            day is not None
            and paragraph.index not in days
            and index < len(hours)
            and hours[index].span[0] < min(paragraph.span[1], paragraph.span[0] + 60)
        ):
            events.append(_event(shape, paragraph, day, hours[index]))
    return events


def later_hours(shape: Shape, times: list[When]) -> list[FoundEvent]:
    """One event for each further hour of a line that begins with its day: "Ngày 03: 7g30 giao ban; 14g họp Ban chỉ
    đạo"."""
    opened = {paragraph.index: when for when in times if (paragraph := _opens(shape, when)) is not None}
    events: list[FoundEvent] = []
    for hour in read_hours(shape.text):
        paragraph = shape.at(hour.span[0])
        when = opened.get(paragraph.index) if paragraph else None
        if paragraph is None or when is None or hour.span[0] < when.span[1] or when.first_day is None:
            continue
        if _BEGINS_CLAUSE.search(shape.text, max(when.span[1], hour.span[0] - 12), hour.span[0]):
            events.append(_clause_event(shape, paragraph, when.first_day, hour))
    return events


def _opens(shape: Shape, when: When) -> Paragraph | None:
    paragraph = shape.at(when.span[0])
    is_day = paragraph is not None and when.first_day is not None and when.first_day == when.last_day
    return paragraph if is_day and paragraph and when.span[0] - paragraph.span[0] - paragraph.body_start < 8 else None


def _clause_event(shape: Shape, paragraph: Paragraph, day: date, hour: ClockHours) -> FoundEvent:
    end = next(
        (cut.start() for cut in re.finditer(r"[;.](?:\s|$)", shape.text[hour.span[1] : paragraph.span[1]])), None
    )
    stop = paragraph.span[1] if end is None else hour.span[1] + end
    start, stop = quote_of(shape.text, (hour.span[0], stop))
    return replace(
        _event(shape, paragraph, day, hour),
        title=_name(shape.text[hour.span[1] : stop]),
        quote=shape.text[start:stop],
        span=(start, stop),
    )


def _name(words: str) -> str:
    tidy = " ".join(words.split()).strip(" ,.:;–-")
    return tidy[:1].upper() + tidy[1:200]


def _event(shape: Shape, paragraph: Paragraph, day: date, hour: ClockHours) -> FoundEvent:
    start, end = quote_of(shape.text, (paragraph.span[0] + paragraph.body_start, paragraph.span[1]))
    found = _AT.search(shape.text, hour.span[1], paragraph.span[1])
    title = " ".join(shape.text[hour.span[1] : found.start() if found else end].split()).strip(" ,.:;–-") or words_of(
        paragraph.text
    )
    return FoundEvent(
        title=title[:200],
        quote=shape.text[start:end],
        span=(start, end),
        start=at(day, hour.start),
        end=at(day, hour.end) if hour.end and hour.end > hour.start else None,
        precision=Precision.MINUTE,
        place=found["at"].strip() if found else None,
    )
