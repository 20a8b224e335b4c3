"""What a text says whose near days, weeks and hours were rewritten plainly: the one time that is meant among those that
stand in it, its bounds and its part of the day. The rewriting itself is near_days', near_periods' and day_hours'."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from core.plans.found import Precision
from reading.when.atoms import ClockHours, read_hours
from reading.when.bounds import read_bound
from reading.when.day_hours import PART, PART_NAMES, Clocks
from reading.when.near_periods import read_weeks
from reading.when.reckoning import Reckoning, day_of
from reading.when.scan import find_times
from reading.when.values import When, WhenKind, at

_AFTER_A_DAY = (
    r"\W*(?:$|(?:nhe|nha|nghen|nghe|a|duoc|thi|la|luc|vao|di|roi|sang|trua|chieu|toi|tối|hop|gui|nop|bao cao|xong|"
    r"co mat|tai|o|"
    r"minh|tôi|se|va|den|tro di|em|anh|(?:ngay |le )?(?:thanh lap|truyen thong|ky niem|ki niem))\b)"
)
_OPEN = re.compile(r"(?<!\w)sau (?:ngay |khi het ngay |khi |luc )?$")
_SINCE = re.compile(r"(?<!\w)(?:ke )?tu (?:ngay |luc )?$")
_ON = re.compile(r" (?:tro di|ve sau)(?!\w)")
_EITHER = re.compile(r"(?<!\w)(?:hoac|hay)(?!\w)")
_GOES_ON = re.compile(r"\W*(?:$|(?:den|tới|toi|tro di|ve sau|nhe)(?!\w))| ?[-–—]")
_OR_AFTER = re.compile(r"\W*(?:nhe |gi )?(?:hoac|hay)(?: la)? \w|\s*va \d{1,2}(?=\W*$)")
_OR_BEFORE = re.compile(r"(?:hoac|hay)(?: la)? (?:(?:ngay|hom|luc|vao|dau|cuoi|giua|sang|chieu|toi) ){0,3}$")
_LIKE_A_DAY = re.compile(r"(?<![\d/.,:-])(?<!thu )\d{1,2}(?: ?/ ?| thang )\d{1,2}(?![\d/:])")
"""Where no day was found, one that no calendar has, or a share: neither its month nor an hour beside it is meant."""
_LINK = re.compile(r" ?(?:den|tới|toi|[-–—])(?: het| tan| cuoi)? ?(?:ngay )?")
_PART_BEFORE = re.compile(rf"(?<!\w)({PART})(?: ngay| hom|,)? ?$")
_PART_IN = re.compile(rf"(?<!\w)({PART})(?!\w)")
_PART_AFTER = re.compile(rf"^,? ?(?:buoi )?({PART})(?=\W*$|\W* (?:nhe|nha|a|em|duoc)(?!\w))")
_SINGLE = (WhenKind.DAY, WhenKind.MOMENT, WhenKind.RANGE)
_LOOKS_BACK = timedelta(days=62)


def read_plain(clocks: Clocks, now: datetime) -> When | None:
    """The time that is meant, at its place in what was typed; UNCLEAR where several days are said."""
    text = clocks.text.text.replace("tối", "toi").replace("tới", "den")
    found = _found(text, clocks.text.text, now)
    if not any(when.kind in _SINGLE for when in found) and _LIKE_A_DAY.search(text):
        return None
    when = _chosen(text, [when for when in found if not when.blank])
    if when is None and not found:
        when = _hours_only(next(read_hours(text, False), None), clocks.seconds, now)
    elif when is not None:
        when = _in_right_year(_to_the_second(when, clocks), now.date())
    if when is None:
        return None
    return replace(_bounded(text, when), span=clocks.text.place(when.span))


def unclear(readings: Iterable[When]) -> When:
    """Any of these, to be asked about."""
    found = tuple(readings)
    return When(WhenKind.UNCLEAR, readings=found, span=found[0].span)


def _found(text: str, marked: str, now: datetime) -> list[When]:
    times = find_times(text, Reckoning(now.date(), slack=timedelta(0)), accents=False)
    weeks = read_weeks(marked, now.date())
    taken = [when.span for when in weeks]
    kept = [when for when in times if when.kind in _SINGLE or not any(_overlap(when.span, span) for span in taken)]
    whole = [when for when in kept if not when.weak or _is_whole(text, when)]
    return _joined(text, sorted([*whole, *weeks], key=lambda when: when.span))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _joined(text: str, whens: list[When]) -> list[When]:
    """ "từ 20/9 đến cuối tháng" is one stretch."""
    kept: list[When] = []
    for when in whens:
        if kept and _LINK.fullmatch(text[kept[-1].span[1] : when.span[0]]) and _leads_to(kept[-1], when):
            kept[-1] = _stretch(kept[-1], when)
        else:
            kept.append(when)
    return kept


def _leads_to(first: When, last: When) -> bool:
    opening, closing = first.first_day, last.last_day
    return opening is not None and closing is not None and opening <= closing


def _stretch(first: When, last: When) -> When:
    span = (first.span[0], last.span[1])
    if first.kind is WhenKind.PERIOD and last.kind is WhenKind.PERIOD:
        return replace(first, end=last.end, vague=last.vague, span=span)
    return replace(last, kind=WhenKind.RANGE, start=first.start, end=last.end or last.start, span=span)


def _chosen(text: str, found: list[When]) -> When | None:
    """A day before a week, a week before a month; of several days the one that is meant is asked about."""
    days = [when for when in found if when.kind in _SINGLE]
    if len({when.first_day for when in days}) == 1:
        days = [when for when in days if when.precision is Precision.MINUTE] or days
    apart = len({when.start for when in days}) > 1
    if apart and (_EITHER.search(text) or not any(when.weak for when in days)):
        return unclear(days)
    when = next(iter(days), None) or min(found, key=_length, default=None)
    if when is not None and _has_alternative(text, when):
        return unclear([when])
    return when


def _has_alternative(text: str, when: When) -> bool:
    """ "mai hay kia": something not understood may be meant as well."""
    start, end = when.span
    return _OR_AFTER.match(text[end:]) is not None or _OR_BEFORE.search(text[:start]) is not None


def _length(when: When) -> timedelta:
    if when.first_day is None or when.last_day is None:
        return timedelta.max
    return when.last_day - when.first_day


def _to_the_second(when: When, clocks: Clocks) -> When:
    """With the seconds that were written; midnight ends its day."""
    if when.kind is not WhenKind.MOMENT or not isinstance(when.start, datetime):
        return when
    over = clocks.midnight and when.start.hour == 0
    return replace(when, start=when.start + timedelta(days=int(over), seconds=clocks.seconds))


def _in_right_year(when: When, today: date) -> When:
    """A day not long past when only of that year its weekday is right."""
    day = when.first_day
    if not when.contradicts or when.year_given or when.kind is not WhenKind.DAY or day is None:
        return when
    before = day_of(day.year - 1, day.month, day.day)
    if before is None or before.weekday() != when.weekday or today - before > _LOOKS_BACK:
        return when
    return replace(when, start=before, end=before)


def _is_whole(text: str, when: When) -> bool:
    """A weak "2/3" is a day when nothing follows that it could be a share of: "15/3 nhé", not "12/7 hội viên"."""
    before, after = text[: when.span[0]], text[when.span[1] :]
    if _EITHER.search(text) or (_SINCE.search(before) and _GOES_ON.match(after)):
        return True
    return not re.search(r"\d", before + after) and bool(re.match(_AFTER_A_DAY, after))


def _bounded(text: str, when: When) -> When:
    """With the words around it: its part of the day, and what it is the end or the beginning of."""
    start, end = when.span
    if when.kind is WhenKind.UNCLEAR:
        return when
    when = replace(when, part=_part(text, when))
    if when.kind is not WhenKind.RANGE and _OPEN.search(text[:start]):
        return replace(when, kind=WhenKind.RANGE, start=_after(when), end=None)
    if when.kind is not WhenKind.RANGE and (_since(text, when) or _ON.match(text[end:])):
        return replace(when, kind=WhenKind.RANGE, end=None)
    bound = read_bound(text, start, accents=False) if end else None
    if bound is None:
        return when
    return replace(when, bound=bound[0])


def _part(text: str, when: When) -> str | None:
    """A part of the day says something only of a day without an hour."""
    if when.kind is not WhenKind.DAY:
        return None
    start, end = when.span
    said = _PART_BEFORE.search(text[:start]) or _PART_IN.search(text, max(0, start - 5), end)
    said = said or _PART_AFTER.search(text[end:])
    if said is None:
        return None
    return PART_NAMES[said[1]]


def _since(text: str, when: When) -> bool:
    """ "từ tháng 10", not "từ tháng 10 đến tháng 12"."""
    start, end = when.span
    return _SINCE.search(text[:start]) is not None and not re.search(r"den|tới|-", text[start:end])


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
    start = at(day, hours.start.replace(second=seconds))
    if hours.end is None:
        return When(WhenKind.MOMENT, start, None, Precision.MINUTE, year_given=False, span=hours.span)
    return When(WhenKind.RANGE, start, at(day, hours.end), Precision.MINUTE, year_given=False, span=hours.span)
