"""`read_when`: one expression of time in chat → When. What counts from now is rewritten as plain days and hours
(reading.when), and the grammar that papers are read with reads those; dateparser is asked last, for what looks like a
date."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from core.calendar.doubtful import DayDoubt, day_doubt
from core.plans.found import Precision
from reading.when.atoms import ClockHours, read_hours
from reading.when.bounds import read_bound
from reading.when.day_hours import PART, PART_NAMES, Clocks, day_hours
from reading.when.doubles import both_days, both_hours
from reading.when.feasts import feasts
from reading.when.from_now import read_from_now
from reading.when.near_days import near_days
from reading.when.near_periods import near_periods, read_weeks
from reading.when.offsets import read_offsets
from reading.when.reckoning import Reckoning, day_of
from reading.when.recurrences import read_recurrences
from reading.when.rewriting import Rewritten
from reading.when.scan import find_times
from reading.when.spoken import spoken
from reading.when.values import When, WhenKind, at

_LONGEST = 400
_EVERY = r"(?<!\w)(?:hang|moi|tung|dinh ky|dinh ki|lan|ky|dot)(?!\w)"
_AFTER_A_DAY = (
    r"\W*(?:$|(?:nhe|nha|nghen|nghe|a|duoc|thi|la|luc|vao|di|roi|sang|trua|chieu|toi|tối|hop|gui|nop|bao cao|xong|co mat|tai|o|"
    r"minh|tôi|se|va|den|tro di|em|anh|(?:ngay |le )?(?:thanh lap|truyen thong|ky niem|ki niem))\b)"
)
_OPEN = re.compile(r"(?<!\w)sau (?:ngay |khi het ngay |khi |luc )?$")
_SINCE = re.compile(r"(?<!\w)(?:ke )?tu (?:ngay |luc )?$")
_ON = re.compile(r" (?:tro di|ve sau)(?!\w)")
_EITHER = re.compile(r"(?<!\w)(?:hoac|hay)(?!\w)")
_PART_BEFORE = re.compile(rf"(?<!\w)(?<!doi )(?<!chuyen )({PART})(?: ngay| hom|,)? ?$")
_PART_IN = re.compile(rf"(?<!\w)({PART})(?!\w)")
_PART_AFTER = re.compile(rf"^,? ?(?:buoi )?({PART})(?=\W*$|\W* (?:nhe|nha|a|em|duoc)(?!\w))")
_SINGLE = (WhenKind.DAY, WhenKind.MOMENT, WhenKind.RANGE)


def read_when(text: str, *, now: datetime) -> When | None:
    """What `text` says of a time, or None when it says nothing ("T6", "15").

    `now` is the speaker's local moment (its zone is not used): a day without a year is the next such day. Text may lack
    accents. Only the first 400 characters are read. What may mean several things is UNCLEAR. Never raises.
    """
    words = " ".join(unicodedata.normalize("NFC", text)[:_LONGEST].split())
    local = now.replace(tzinfo=None)
    when = _read(words, local) or _last_resort(words, local)
    if when is None:
        return None
    return replace(when, doubt=_doubt(when, local))


def _read(text: str, now: datetime) -> When | None:
    accents = not text.isascii()
    recurrence = next(read_recurrences(text, accents), None)
    heard = spoken(text)
    # Only a document means every month by "ngày 5 tháng sau".
    if recurrence is not None and re.search(_EVERY, heard.text):
        return recurrence
    return _agreed(_hours_placed(reading, text, now) for reading in both_days(heard, text, now.date()))


def _agreed(readings: Iterable[When | None]) -> When | None:
    """The one reading, or the one whose weekday is right; several are for the person to choose from."""
    found = list({_meaning(when): when for when in readings if when is not None}.values())
    fitting = [when for when in found if not when.contradicts]
    if len(fitting) == 1 and fitting[0].weekday is not None:
        return fitting[0]
    if len(found) > 1:
        return When(WhenKind.UNCLEAR, readings=tuple(found), span=found[0].span)
    return next(iter(found), None)


def _meaning(when: When) -> tuple[object, ...]:
    return when.kind, when.start, when.end, when.bound, when.readings


def _hours_placed(heard: Rewritten, text: str, now: datetime) -> When | None:
    counted = read_from_now(heard.text, now)
    if counted is not None:
        return replace(counted, span=heard.place(counted.span))
    heard = near_days(feasts(heard, now.date()), now.date())
    offset = next(read_offsets(heard.text, accents=False), None)
    if offset is not None:
        return _as_typed(offset, heard, text)
    clocks = day_hours(near_periods(heard, now.date()))
    return _agreed(_dated(replace(clocks, text=reading), text, now) for reading in both_hours(clocks.text))


def _as_typed(offset: When, heard: Rewritten, text: str) -> When:
    """The event it is counted from has its marks again."""
    place = heard.text.find(offset.anchor or "", offset.span[0])
    if offset.anchor and place >= 0:
        start, end = heard.place((place, place + len(offset.anchor)))
        offset = replace(offset, anchor=text[start:end])
    return replace(offset, span=heard.place(offset.span))


def _dated(clocks: Clocks, typed: str, now: datetime) -> When | None:
    """The day, stretch or hour in a text whose near days and hours were rewritten."""
    text = clocks.text.text
    reckoning = Reckoning(now.date(), slack=timedelta(0))
    found = [when for when in find_times(text, reckoning, False) if not when.weak or _is_whole(text, when)]
    when = _chosen(text, [when for when in found if not when.blank], now)
    if when is None and not found:
        when = _hours_only(next(read_hours(text, False), None), clocks.seconds, now)
    elif when is not None:
        when = _closing(when, clocks, now)
    if when is None or when.kind is WhenKind.UNCLEAR:
        return when
    when = _bounded(text, _in_its_part(text, when))
    given = when.year_given and re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[/.-]\d\d?[/.-]\d\d(?!\d)", typed)
    return replace(when, span=clocks.text.place(when.span), year_given=bool(given))


def _chosen(text: str, found: list[When], now: datetime) -> When | None:
    """A day before a week or a month; of several days the one that is meant is asked about."""
    days = [when for when in found if when.kind in _SINGLE]
    apart = len({when.first_day for when in days}) > 1
    if apart and (_EITHER.search(text) or not any(when.weak for when in days)):
        return When(WhenKind.UNCLEAR, readings=tuple(days), span=days[0].span)
    if days:
        return days[0]
    return read_weeks(text, now.date()) or next(iter(found), None)


def _closing(when: When, clocks: Clocks, now: datetime) -> When:
    """With the seconds that were written; midnight ends its day; and in the year whose weekday is right."""
    start = when.start
    if isinstance(start, datetime) and when.kind is WhenKind.MOMENT:
        start += timedelta(seconds=clocks.seconds, days=bool(clocks.midnight and start.time() == time(0)))
        when = replace(when, start=start)
    if when.contradicts and not when.year_given and isinstance(start, date) and when.kind is WhenKind.DAY:
        before = day_of(start.year - 1, start.month, start.day)
        if before is not None and before.weekday() == when.weekday and now.date() - before < timedelta(days=62):
            return replace(when, start=before, end=before)
    return when


def _is_whole(text: str, when: When) -> bool:
    """A weak "2/3" is a day when nothing follows that it could be a share of: "15/3 nhé", not "12/7 hội viên"."""
    rest = text[when.span[1] :]
    if re.search(r"\d", text[: when.span[0]] + rest):
        return _EITHER.search(text) is not None
    return bool(re.match(_AFTER_A_DAY, rest))


def _in_its_part(text: str, when: When) -> When:
    """A part of the day says something only of a day without an hour."""
    if when.kind is not WhenKind.DAY:
        return replace(when, part=None)
    start, end = when.span
    said = (
        _PART_BEFORE.search(text[:start])
        or _PART_IN.search(text, max(0, start - 5), end)
        or _PART_AFTER.search(text[end:])
    )
    part = said[1] if said else when.part
    return replace(when, part=PART_NAMES.get(part or ""))


def _bounded(text: str, when: When) -> When:
    start, end = when.span
    before = text[:start]
    single = when.kind is not WhenKind.RANGE
    if single and _OPEN.search(before):
        return replace(when, kind=WhenKind.RANGE, start=_after(when), end=None)
    if single and (_since(before, text[start:end]) or _ON.match(text[end:])):
        return replace(when, kind=WhenKind.RANGE, end=None)
    bound = read_bound(text, start, False) if end else None
    if bound is None:
        return when
    return replace(when, bound=bound[0])


def _since(before: str, said: str) -> bool:
    """ "từ tháng 10", not "từ tháng 10 đến tháng 12"."""
    return _SINCE.search(before) is not None and not re.search(r"den|tới|-", said)


def _after(when: When) -> date | datetime | None:
    if when.last_day is None or isinstance(when.start, datetime):
        return when.start
    return when.last_day + timedelta(days=1)


def _hours_only(hours: ClockHours | None, seconds: int, now: datetime) -> When | None:
    """ "14:30" is today's, or tomorrow's when it is past."""
    if hours is None:
        return None
    day = now.date()
    if hours.start <= now.time():
        day += timedelta(days=1)
    start, end = at(day, hours.start.replace(second=seconds)), None
    if hours.end is not None:
        end = at(day, hours.end)
    kind = WhenKind.RANGE if end else WhenKind.MOMENT
    return When(kind, start, end, Precision.MINUTE, year_given=False, span=hours.span)


def _doubt(when: When, now: datetime) -> DayDoubt | None:
    """PAST when all of it is, to the minute; FAR when all of it is."""
    first, last = when.first_day, when.last_day or when.first_day
    if first is None or last is None:
        return None
    if when.kind is WhenKind.MOMENT and isinstance(when.start, datetime) and when.start < now.replace(microsecond=0):
        return DayDoubt.PAST
    if last < now.date():
        return DayDoubt.PAST
    return day_doubt(max(first, now.date()), now.date())


def _last_resort(text: str, now: datetime) -> When | None:
    """dateparser, only where it was measured to be right: text with a slash, "tháng" or a four-digit year, and not a
    bare period."""
    if (
        len(text) > 60
        or not re.search(r"\d\s?/\s?\d|tháng|thang|(?<!\d)(?:19|20)\d\d(?!\d)", text.lower())
        or not re.search(r"[^\W\d]", text)
    ):
        return None
    import dateparser

    found = dateparser.parse(
        text,
        languages=["vi"],
        settings={"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "REQUIRE_PARTS": ["day", "month"]},
    )
    if (
        found is None
        or not 1950 <= found.year <= now.year + 10
        or found.day not in map(int, re.findall(r"\d{1,2}(?!\d)", text))
    ):
        return None
    day = found.date()
    if found.time() in (time(0), now.time()):
        return When(WhenKind.DAY, day, day)
    return When(WhenKind.MOMENT, found.replace(tzinfo=None), None, Precision.MINUTE)
