"""The entries of a calendar: what is done at an hour of a day, cut out of a line or a cell that may hold several."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.capitals import first_up
from core.plans.found import FoundEvent, Precision, Span
from reading.plan.wording import quote_of
from reading.when.atoms import ClockHours, read_hours
from reading.when.values import at

PARTS = r"(?:(?:buổi\s{1,3})?(?:sáng|trưa|chiều|tối)|cả\s{1,3}ngày)"
LEADER = (
    r"(?:(?:đ/c|đồng chí|ông|bà|thầy|cô)\s|(?:phó\s)?(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng|chủ nhiệm|"
    r"viện trưởng|cục trưởng)\b|"
    r"pct\b|pbt\b|pgđ\b|pht\b|thường trực|lãnh đạo|ban giám|chánh|các\s)"
)
_OPENS = re.compile(
    rf"(?:^|[.;:\n•|\u2019]|"
    rf"\s[-–+*•])[\s*_]*(?:\d{{1,2}}[.)]\s{{0,3}})?(?:[-–+*•]\s{{0,3}})?(?:{PARTS}[\s,:(–-]{{0,5}})?"
    r"(?:(?:vào|lúc|từ|đúng|khoảng|hồi|bắt đầu)\s{1,3}){0,3}\(?$",
    re.IGNORECASE,
)
_LED = re.compile(r"\s{0,3}[)’']{0,2}\s{0,3}(?::(?!\d)|[-–]\s)")
_REACH = 48
_AT = re.compile(
    r"[.,;(\s–-]{0,4}(?:\b(?:địa điểm|nơi (?:họp|làm việc|tổ chức)|đ/đ)\s{0,3}:|"
    r"(?<!\w)tại:?\s)\s{0,3}(?P<at>[^.;\n]{3,100})",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"\bchủ trì\s{0,3}:\s{0,3}(?P<who>[^.;\n]{3,80})", re.IGNORECASE)
_LEADS = re.compile(rf"[\s\d.)*_+–-]*(?P<who>{LEADER}[^:.;\n]{{0,80}}?)\s{{0,3}}:\s", re.IGNORECASE)
ROUTINE = re.compile(
    r"\W*(?:truc\b|nghi\b|khong co (?:lich|noi dung|hoat dong)|"
    r"lam viec (?:thuong xuyen |binh thuong )?(?:o|tai) (?:co quan|tru so|phong|don vi|"
    r"nhiem so|van phong)\W*$|xu ly cong viec|"
    r"(?:giai quyet )?(?:cong )?viec (?:thuong xuyen|chuyen mon)|lam viec\W*$)"
)
_SENTENCE = re.compile(r"[.;](?=\s|$)|\n")
_LED_ON = re.compile(r"[\s,;:(–-]*(?:(?:lúc|vào|hồi|từ|bắt đầu|thời gian)[\s:]*){0,3}$", re.IGNORECASE)
_EDGE = " \t\n\r,.:;–-*_|’')"


@dataclass(frozen=True)
class Entry:
    """What is done on a day: `span` is all that is said of it, `hour` when it begins."""

    day: date
    span: Span
    hour: ClockHours | None = None
    chair: str | None = None
    place: str | None = None


def clauses_of(text: str, span: Span) -> list[tuple[Span, ClockHours]]:
    """Each hour that opens a clause in the stretch of text, with all that follows it to the next."""
    low, high = span
    hours = sorted(read_hours(text[low:high]), key=lambda hour: hour.span)
    opening = [moved_hour(hour, low) for hour in hours if _opens(text, low, hour)]
    ends = [*(_clause_start(text, low, hour) for hour in opening[1:]), high]
    return [((hour.span[0], end), hour) for hour, end in zip(opening, ends, strict=False)]


def _opens(text: str, low: int, hour: ClockHours) -> bool:
    """It stands where a clause begins, or a colon or a dash follows it."""
    start = low + hour.span[0]
    before = text[max(low, start - _REACH) : start]
    if _OPENS.search(before):
        return True
    return _LED.match(text, low + hour.span[1]) is not None and before[-1:].isspace()


def _clause_start(text: str, low: int, hour: ClockHours) -> int:
    """Where the words that lead to an hour of the text begin: "; chiều" before "14h"."""
    start = hour.span[0]
    found = _OPENS.search(text, max(low, start - _REACH), start)
    if found:
        return found.start()
    return start


def moved_hour(hour: ClockHours, by: int) -> ClockHours:
    """The same hour where the text it was read in begins at `by`."""
    return ClockHours((hour.span[0] + by, hour.span[1] + by), hour.start, hour.end)


def entries_of(text: str, span: Span, day: date, chair: str | None = None) -> Iterator[Entry]:
    """The entries of a stretch with hours; whoever is named before a colon leads those that follow."""
    reached = span[0]
    for clause, hour in clauses_of(text, span):
        for led in _LEADS.finditer(text, reached, hour.span[0]):
            chair = led["who"].strip()
        reached = hour.span[1]
        yield Entry(day, clause, hour, chair)


def event_of(text: str, entry: Entry) -> FoundEvent | None:
    """The event of an entry; None when no words say what is done."""
    body, stop = _body(text, entry)
    where, who = _AT.search(text, body, entry.span[1]), _CHAIR.search(text, body, entry.span[1])
    title = _title(text, (body, stop), where)
    if not re.search(r"[^\W\d_].{0,9}[^\W\d_]", title):
        return None
    start, end = quote_of(text, entry.span)
    event = FoundEvent(
        title=title,
        quote=text[start:end],
        span=(start, end),
        start=at(entry.day, None),
        precision=Precision.DAY,
        place=entry.place or _named(where, None),
        chair=_named(who, entry.chair),
    )
    if entry.hour is None:
        return event
    return _at_hour(event, entry.day, entry.hour)


def _named(found: re.Match[str] | None, known: str | None) -> str | None:
    """The place or the person that a pattern found, else what is known."""
    if found is None:
        return known
    return _tidy(found[1])


def _at_hour(event: FoundEvent, day: date, hour: ClockHours) -> FoundEvent:
    timed = replace(event, start=at(day, hour.start), precision=Precision.MINUTE)
    if hour.closing:
        return replace(timed, end=at(day, hour.closing))
    return timed


def _body(text: str, entry: Entry) -> Span:
    """What is done: behind the hour, or before it when words stand there."""
    if entry.hour is None:
        return entry.span
    before = _LED_ON.sub("", text[entry.span[0] : entry.hour.span[0]])
    if len(before.split()) > 1:
        return entry.span[0], entry.span[0] + len(before)
    return entry.hour.span[1], entry.span[1]


def _title(text: str, span: Span, where: re.Match[str] | None) -> str:
    """The first sentence that says something, without the place."""
    low, high = span
    while low < high and text[low] in _EDGE:
        low += 1
    end = _end_of_sentence(text, low, high)
    if where is not None and low < where.start() < end and len(text[low : where.start()].split()) > 1:
        end = where.start()
    words = _tidy(text[low:end])[:200]
    return first_up(words)


def _end_of_sentence(text: str, low: int, high: int) -> int:
    cut = _SENTENCE.search(text, low, high)
    if cut is None:
        return high
    return cut.start()


def _tidy(words: str) -> str:
    tidy = " ".join(words.replace("|", " ").split()).strip(_EDGE + "(")
    return tidy + ")" * (tidy.count("(") > tidy.count(")"))
