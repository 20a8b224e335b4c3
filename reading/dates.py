"""`read_when`: one expression of time in chat → When, by the grammar of reading.when; dateparser is asked last, for
what looks like a date."""

import re
import unicodedata
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from core.plans.found import Precision
from reading.when.accents import without_accents
from reading.when.atoms import ClockHours, read_hours
from reading.when.bounds import read_bound
from reading.when.offsets import read_offsets
from reading.when.reckoning import Reckoning
from reading.when.recurrences import read_recurrences
from reading.when.relative import read_relative
from reading.when.scan import find_times
from reading.when.values import When, WhenKind, at

_LONGEST = 400
_NEXT_MONTH = r"^(?!.*\b(?:hang|moi|dinh ky)\b).*\bngay \d{1,2} (?:cua )?thang (?:sau|nay|toi)\b"
_AFTER_A_DAY = r"\W*(?:$|(?:nhe|nha|a|duoc|thi|la|luc|vao|di|roi|sang|trua|chieu|toi|hop|gui|nop|bao cao|xong|co mat|tai|o|minh|toi se|se|va|den)\b)"


def read_when(text: str, *, now: datetime) -> When | None:
    """What `text` says of a time, or None when it says nothing or may mean several things ("T6", "15").

    `now` is the speaker's local moment (its zone is not used): a day without a year is the next such day. Text may lack
    accents. Only the first 400 characters are read. Never raises.
    """
    words = " ".join(unicodedata.normalize("NFC", text)[:_LONGEST].split())
    local = now.replace(tzinfo=None)
    return _read(words, local, accents=not words.isascii()) or _last_resort(words, local)


def _read(text: str, now: datetime, accents: bool) -> When | None:
    recurrence = next(read_recurrences(text, accents), None)
    # In chat "ngày 5 tháng sau" is one day; only a document means every month by it.
    if recurrence is not None and not re.search(_NEXT_MONTH, without_accents(text).lower()):
        return recurrence
    offset = next(read_offsets(text, accents), None)
    if offset is not None:
        return offset
    reckoning = Reckoning(now.date(), slack=timedelta(0))
    found = [when for when in find_times(text, reckoning, accents) if not when.weak or _is_whole(text, when)]
    dated = next((when for when in found if not when.blank), None)
    if dated is not None:
        return _bounded(text, dated, accents)
    relative = read_relative(text, now, accents)
    hours = next(read_hours(text, accents), None)
    if relative is not None:
        return _bounded(text, _with_hours(relative, hours), accents)
    return _hours_only(hours, now) if hours is not None and not found else None


def _is_whole(text: str, when: When) -> bool:
    """A weak "2/3" is a day when nothing follows that it could be a share of: "15/3 nhé", not "12/7 hội viên"."""
    rest = without_accents(text[when.span[1] :]).lower()
    return not re.search(r"\d", text[: when.span[0]] + rest) and bool(re.match(_AFTER_A_DAY, rest))


def _bounded(text: str, when: When, accents: bool) -> When:
    bound = read_bound(text, when.span[0], accents) if when.span[1] else None
    return replace(when, bound=bound[0]) if bound else when


def _with_hours(when: When, hours: ClockHours | None) -> When:
    if hours is None or when.kind is not WhenKind.DAY or not isinstance(when.start, date):
        return when
    end = at(when.start, hours.end) if hours.end else None
    kind = WhenKind.RANGE if end else WhenKind.MOMENT
    return replace(when, kind=kind, start=at(when.start, hours.start), end=end, precision=Precision.MINUTE)


def _hours_only(hours: ClockHours, now: datetime) -> When:
    """ "14:30" is today's, or tomorrow's when it is past."""
    day = now.date() if hours.start > now.time() else now.date() + timedelta(days=1)
    return _with_hours(When(WhenKind.DAY, day, day, year_given=False), hours)


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
