"""`read_when`: one expression of time in chat → When. What counts from now is rewritten as plain days and hours
(reading.when), and the grammar that papers are read with reads those."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time

from core.calendar.doubtful import DayDoubt, day_doubt
from core.plans.found import Precision
from reading.numbers.slips import mended
from reading.when.day_hours import day_hours
from reading.when.doubles import both_days, both_hours
from reading.when.english import in_vietnamese
from reading.when.feasts import feasts
from reading.when.from_now import read_from_now
from reading.when.near_days import near_days
from reading.when.near_periods import near_periods
from reading.when.offsets import read_offsets
from reading.when.plain import read_plain, unclear
from reading.when.recurrences import read_recurrences
from reading.when.rewriting import Rewritten
from reading.when.spoken import spoken
from reading.when.vague import without_vague
from reading.when.values import When, WhenKind

_LONGEST = 400
_WORDS = frozenset(
    re.findall(
        r"\w+",
        "ngay thang nam tuan quy thu hai ba tu bay chin tam muoi bon mot gio phut sang trua chieu toi dem hom nay "
        "mai kia qua sau truoc nua roi cuoi dau giua cung tien chu nhat het den ram tet mung mong lich hang ruoi kem "
        "lui hoan gia han them tram tru",
    )
)
_EVERY = re.compile(r"(?<!\w)(?:hang|moi|tung|dinh ky|dinh ki|lan|ky|dot)(?!\w)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[/.-]\d\d?[/.-]\d\d(?!\d)")


def read_when(text: str, *, now: datetime) -> When | None:
    """The one time that `text` says, or None when it says none ("T6", "15") or may say several. Never raises.

    Else as `read_time`.
    """
    when = read_time(text, now=now)
    if when is None or when.kind is WhenKind.UNCLEAR:
        return None
    return when


def read_time(text: str, *, now: datetime) -> When | None:
    """What `text` says of a time, or None when it says nothing.

    `now` is the speaker's local moment (its zone is not used): a day without a year is the next such day. Text may lack
    accents. Only the first 400 characters are read. What may mean several things is UNCLEAR. Never raises.
    """
    words = " ".join(unicodedata.normalize("NFC", text)[:_LONGEST].split())
    local = now.replace(tzinfo=None)
    when = _mistyped(words, local)
    if when is None:
        return None
    readings = tuple(replace(reading, doubt=_doubt(reading, local)) for reading in when.readings)
    given = when.year_given and _YEAR.search(words) is not None
    return replace(when, doubt=_doubt(when, local), readings=readings, year_given=given)


def _mistyped(text: str, now: datetime) -> When | None:
    """With words of time that were typed in Telex or VNI on another keyboard; where they stood is lost."""
    meant = in_vietnamese(mended(text, _WORDS))
    if _ENGLISH.search(meant.lower()):
        when = _in_english(meant, now)
    else:
        when = _read(meant, now)
    if when is None or meant == text:
        return when
    return replace(when, span=(0, 0))


def _read(text: str, now: datetime) -> When | None:
    recurrence = next(read_recurrences(text, accents=not text.isascii()), None)
    heard = spoken(text)
    # Only a document means every month by "ngày 5 tháng sau".
    if recurrence is not None and _EVERY.search(heard.text):
        return recurrence
    certain = without_vague(heard)
    when = _agreed(_hours_placed(reading, text, now) for reading in both_days(certain, text, now.date()))
    if certain is not heard and (when is None or when.kind is WhenKind.MOMENT):
        return When(WhenKind.UNCLEAR, vague=True)
    return when


def _agreed(readings: Iterable[When | None]) -> When | None:
    """The one reading, or the one whose weekday is right; several are for the person to choose from."""
    found = list({_meaning(when): when for when in readings if when is not None}.values())
    fitting = [when for when in found if not when.contradicts]
    if len(fitting) == 1 and fitting[0].weekday is not None:
        return fitting[0]
    if len(found) > 1:
        return unclear(reading for when in found for reading in when.readings or (when,))
    return next(iter(found), None)


def _meaning(when: When) -> tuple[object, ...]:
    return when.kind, when.start, when.end, when.bound, when.days, when.months, tuple(map(_meaning, when.readings))


def _hours_placed(heard: Rewritten, text: str, now: datetime) -> When | None:
    """Each kind in turn: counted from now, counted from an event, and what stands as a day, an hour or a stretch."""
    counted = read_from_now(heard.text, now)
    if counted is not None:
        return replace(counted, span=heard.place(counted.span))
    heard = near_days(feasts(heard, now.date()), now.date())
    offset = next(read_offsets(heard.text, accents=False), None)
    if offset is not None:
        return _as_typed(offset, heard, text)
    clocks = day_hours(near_periods(heard, now.date()))
    return _agreed(read_plain(replace(clocks, text=reading), now) for reading in both_hours(clocks.text))


def _as_typed(offset: When, heard: Rewritten, text: str) -> When:
    """The event it is counted from has its marks again."""
    place = heard.text.find(offset.anchor or "", offset.span[0])
    if offset.anchor and place >= 0:
        start, end = heard.place((place, place + len(offset.anchor)))
        offset = replace(offset, anchor=text[start:end])
    return replace(offset, span=heard.place(offset.span))


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


_ENGLISH = re.compile(
    r"\d(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d"
)
_LONGEST_ENGLISH = 60


def _in_english(text: str, now: datetime) -> When | None:
    """dateparser, for a month by its English name ("March 28th at 8:30", "28 Mar 2027"); both the day and the month
    have to stand there."""
    if len(text) > _LONGEST_ENGLISH:
        return None
    import dateparser  # Imported here: it takes a second, and most of what is typed never needs it.

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={"RELATIVE_BASE": now, "PREFER_DATES_FROM": "future", "REQUIRE_PARTS": ["day", "month"]},
    )
    if found is None or found.day not in map(int, re.findall(r"\d{1,2}(?!\d)", text)):
        return None
    day = found.date()
    given = _YEAR.search(text) is not None
    if found.time() in (time(0), now.time()):
        return When(WhenKind.DAY, day, day, year_given=given)
    return When(WhenKind.MOMENT, found.replace(tzinfo=None), None, Precision.MINUTE, year_given=given)
