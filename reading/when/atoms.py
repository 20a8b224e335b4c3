"""The smallest expressions of time, with their places: day groups, clock hours, weekdays and parts of the day. They are
joined in scan."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from core.plans.found import Span
from reading.when.accents import pattern, without_accents
from reading.when.atom_forms import (
    CLOCKS,
    DASHED,
    DAY_BEGINS,
    DOT_CLOCKS,
    DOTTED,
    DOTTED_SHORT,
    DOTTED_START,
    FEAST,
    ISO,
    NAMED,
    OPEN,
    PART_WORDS,
    SLASHED,
    WEEKDAYS,
    WORDED,
)
from reading.when.beginnings import beginnings, matches_at
from reading.when.reckoning import full_year
from reading.when.words import MONTH_NAMES, WEEKDAY_WORDS


@dataclass(frozen=True)
class Days:
    """ "14, 15/5/2023": the days as written with one month and, when written, one year. `ranged`: from the first to the
    last; `alone`: no part of a stretch or a list."""

    span: Span
    days: tuple[int, ...]
    month: int
    year: int | None = None
    ranged: bool = False
    weak: bool = False
    blank: bool = False
    lunar: bool = False
    alone: bool = False


@dataclass(frozen=True)
class ClockHours:
    """A clock hour, or two that bound a stretch."""

    span: Span
    start: time
    end: time | None = None

    @property
    def closing(self) -> time | None:
        """Its end where that comes after its start: it is on the same day."""
        if self.end and self.end > self.start:
            return self.end
        return None


@dataclass(frozen=True)
class Weekday:
    """ "Thứ ba": 0 is Monday. `others` when several are listed: "Thứ Hai, Tư, Sáu"."""

    span: Span
    number: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True)
class PartOfDay:
    """ "buổi sáng", "chiều", "cả ngày": a part of a day without an hour."""

    span: Span
    word: str


Atom = Days | ClockHours | Weekday | PartOfDay


def read_days(text: str, accents: bool = True) -> Iterator[Days]:
    """Every group of days that share one month, in any of the five written forms. Non-existing days are left to the
    caller."""
    places = beginnings(text, pattern(DAY_BEGINS, accents))
    for source in (SLASHED, WORDED, DOTTED, DOTTED_START, DOTTED_SHORT, DASHED, ISO, *((NAMED,) if accents else ())):
        for found in matches_at(text, places, pattern(source, accents)):
            if not _is_share(found):
                yield _days(found, source)
    for found in pattern(FEAST, accents).finditer(text):
        yield _feast(found)
    for found in pattern(OPEN, accents).finditer(text):
        if found["m"] or found["y"]:
            yield Days(found.span(), (), int(found["m"] or 0), int(found["y"]) if found["y"] else None, blank=True)


_BEFORE_DIGITS, _AFTER_DIGITS = 40, 120
"""How far from its figures a day or an hour reaches at most (characters): "ngày" before, "tháng giêng âm lịch"
behind."""
_FIGURES = re.compile(rf"\d++(?:\D{{1,{_BEFORE_DIGITS + _AFTER_DIGITS}}}+\d++)*+")
"""Figures so near to each other that their stretches meet."""


def _month(said: str) -> int:
    """A month in figures or by its name."""
    word = without_accents(said).lower()
    name = " ".join(said.lower().split())
    return {"gieng": 1, "chap": 12}.get(word) or MONTH_NAMES.get(name) or int(word)


def _near_digits(text: str) -> list[Span]:
    """The stretches in which a day or an hour in figures may stand: most of a long text need not be looked at."""
    return [(max(0, found.start() - _BEFORE_DIGITS), found.end() + _AFTER_DIGITS) for found in _FIGURES.finditer(text)]


def _found_in(stretches: list[Span], looked_for: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    for start, end in stretches:
        yield from looked_for.finditer(text, start, end)


def _feast(found: re.Match[str]) -> Days:
    """ "mùng 6 Tết", "30 Tết", "rằm tháng 7": days of the lunar calendar. The eve of Tết is the last day of the old
    year, the 29th or 30th."""
    if found["first"]:
        return Days(found.span(), (int(found["first"]),), 1, lunar=True)
    if found["eve"]:
        return Days(found.span(), (int(found["eve"][:2]),), 12, lunar=True)
    word = without_accents(found["full"]).lower()
    month = {"gieng": 1, "bay": 7, "tam": 8, "chap": 12}.get(word) or int(word)
    return Days(found.span(), (15,), month, lunar=True)


def _is_share(found: re.Match[str]) -> bool:
    """ "1/2 ngày", "2/3 số đại biểu"."""
    groups = found.groupdict()
    return bool(groups.get("share")) and not groups.get("y") and not groups.get("said")


def _days(found: re.Match[str], source: str) -> Days:
    groups = found.groupdict()
    days = tuple(int(number) for number in re.findall(r"\d+", groups["list"]))
    word = without_accents(groups["m"]).lower()
    said = without_accents(groups.get("said") or "").lower().strip()
    lunar = bool(groups.get("lunar")) or word in ("gieng", "chap") or (said in ("mung", "mong") and source is WORDED)
    if groups.get("y") and len(groups["y"]) != 3:
        year = full_year(groups["y"])
    else:
        year = None
    ranged = len(days) == 2 and bool(re.search(r"[-–—→]|den|toi", without_accents(groups["list"]).lower()))
    return Days(
        found.span(),
        days,
        _month(groups["m"]),
        year,
        ranged or are_in_a_row(days),
        weak=not said and not groups.get("y") and not lunar,
        lunar=lunar,
    )


def are_in_a_row(days: tuple[int, ...]) -> bool:
    return len(days) > 2 and days == tuple(range(days[0], days[0] + len(days)))


_BLURRED = re.compile(
    r"[OolI|](?:(?<!\w.)(?<=[lI|])(?=\d\s?(?:h|g|giờ)(?![^\W\d_]))|(?<=\d.)(?<!\|)(?=\s?(?:h|giờ)(?![^\W\d_])))"
)


def unblurred(text: str) -> str:
    """Letters that a scan put for the digits of an hour: "l4 h 00" → "14 h 00". As long as before."""
    return _BLURRED.sub(lambda found: "0" if found.group() in "Oo" else "1", text)


def read_hours(text: str, accents: bool = True) -> Iterator[ClockHours]:
    """Clock hours: "8h", "7g30’", "14 giờ 00 phút", "2 giờ chiều", "8.15- 11.00", "7h –> 10h30"."""
    text = unblurred(text)
    stretches = _near_digits(text)
    for source in (CLOCKS, DOT_CLOCKS):
        for found in _found_in(stretches, pattern(source, accents), text):
            groups = found.groupdict()
            if groups["b"]:
                end = _time(groups["b"], groups.get("pb"))
            else:
                end = None
            start = _time(groups["a"], groups.get("pa") or (groups.get("pb") if end and end.hour > 12 else None))
            if start is not None:
                yield ClockHours(
                    found.span(), start if end is None or start <= end else _time(groups["a"], None) or start, end
                )


_MIDNIGHT = 24 * 60
"""24h ends its own day (minutes)."""


def _time(clock: str, part: str | None) -> time | None:
    numbers = [int(number) for number in re.findall(r"\d+", clock)]
    words = without_accents(clock).lower()
    minute = 30 * ("ruoi" in words)
    if len(numbers) > 1:
        minute = numbers[1]
    word = without_accents(part or "").strip().lower().replace(".", "")
    minutes = (numbers[0] + _later(word, numbers[0])) * 60 + (-minute if "kem" in words else minute)
    if minutes == _MIDNIGHT:
        return time(23, 59)
    if 0 <= minutes < _MIDNIGHT and minute < 60:
        return time(minutes // 60, minutes % 60)
    return None


def _later(part: str, hour: int) -> int:
    """How many hours the part of the day puts a clock's hour on: "2 giờ chiều" is 14, "12 am" is 0."""
    if hour == 12 and part in ("am", "sa"):
        return -12
    if part == "trua":
        return 12 * (hour < 8)
    return 12 * (part in ("chieu", "toi", "dem", "pm", "ch") and hour < 12)


def read_weekdays(text: str, accents: bool = True) -> Iterator[Weekday]:
    """Weekdays, one or a list of them."""
    names = {without_accents(word): number for word, number in WEEKDAY_WORDS.items()}
    for found in pattern(WEEKDAYS, accents).finditer(text):
        words = re.findall(r"[a-z]+|\d", without_accents(found.group()).lower())
        if "nhat" in words or "cn" in words:
            numbers = [6]
        else:
            numbers = [names[word] for word in words if word in names]
        if numbers:
            yield Weekday(found.span(), numbers[0], tuple(numbers[1:]))


def read_parts(text: str, accents: bool = True) -> Iterator[PartOfDay]:
    """ "buổi sáng", "chiều", "cả ngày"."""
    for found in pattern(PART_WORDS, accents).finditer(text):
        yield PartOfDay(found.span(), found.group().split()[-1].lower())
