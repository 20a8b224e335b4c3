"""Finding every calendar time in a text, in one pass over each kind of atom: atoms close together become one When with
its span."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time

from core.plans.found import Precision, Span
from reading.when.atoms import (
    Atom,
    ClockHours,
    Days,
    PartOfDay,
    Weekday,
    read_days,
    read_hours,
    read_parts,
    read_weekdays,
)
from reading.when.groups import ASIDE, TimeGroup, groups_of, runs_until
from reading.when.lunar import complete_lunar
from reading.when.overlaps import Taken, longest, without_overlaps
from reading.when.periods import read_periods
from reading.when.reckoning import Reckoning, day_of, month_end
from reading.when.values import LunarDay, When, WhenKind, at

_SAME_AGAIN = re.compile(r"[\s,]{0,4}(?:\(|tức|nhằm)(?:[\s,]|là|tức|nhằm|vào|từ|ngày|dương|lịch){0,6}")


def find_times(
    text: str, reckoning: Reckoning, accents: bool = True, known: Iterable[Days] = (), apart: str | None = None
) -> list[When]:
    """All days, moments, ranges and periods in the text, in order, not overlapping. Work grows with the text's length
    only.

    `apart` is the text with CELL_BREAK and ITEM_BREAK where cells, lines and items part. `known` are days
    whose month the caller knows from elsewhere, in order; they go before any other reading of the same characters.
    """
    apart = apart or text
    hours, framed = list(read_hours(apart, accents)), list(known)
    taken = Taken(days.span for days in framed)
    read = [
        days
        for days in sorted(read_days(_without(apart, hours), accents), key=lambda days: days.span)
        if taken.free(days.span)
    ]
    parts = read_parts(ASIDE.sub(lambda aside: "\0" * len(aside.group()), apart), accents)
    found = without_overlaps([*framed, *read, *hours, *read_weekdays(apart, accents), *parts])
    atoms = _said_once(text, found)
    whens = [
        when for group in groups_of(apart, atoms, accents) if (when := _when(group, reckoning, accents)) is not None
    ]
    taken = Taken(when.span for when in whens)
    whole = [when for when in longest(read_periods(apart, reckoning, accents)) if taken.free(when.span)]
    periods = _linked(text, whole)
    return [_closed(text, when) for when in sorted([*whens, *periods], key=lambda when: when.span)]


_NEXT_MONTH = re.compile(r"\s{1,3}(?:và|đến|sang|-|–)\s{1,3}")


def _linked(text: str, periods: list[When]) -> list[When]:
    """ "cuối tháng 8 và đầu tháng 9" is one stretch; the months are read whole elsewhere."""
    kept: list[When] = []
    for when in periods:
        last = kept[-1] if kept else None
        if last and _are_parts_of_months(last, when) and _NEXT_MONTH.fullmatch(text[last.span[1] : when.span[0]]):
            kept[-1] = replace(last, end=when.end, span=(last.span[0], when.span[1]))
        else:
            kept.append(when)
    return kept


def _are_parts_of_months(one: When, other: When) -> bool:
    return one.vague and other.vague and one.precision is other.precision is Precision.MONTH


def _said_once(text: str, atoms: list[Atom]) -> list[Atom]:
    """A lunar day beside the solar one in brackets says it again, in either order: "mùng 6 Tết (03/02/2025)" is one
    solar day."""
    kept: list[Atom] = []
    for atom in atoms:
        last = kept[-1] if kept else None
        both = isinstance(last, Days) and isinstance(atom, Days) and last.lunar != atom.lunar
        if both and isinstance(last, Days) and _SAME_AGAIN.fullmatch(text[last.span[1] : atom.span[0]]):
            end = atom.span[1] + (text[atom.span[1] : atom.span[1] + 1] == ")")
            kept[-1] = replace(atom if last.lunar else last, span=(last.span[0], end))
        else:
            kept.append(atom)
    return kept


def _closed(text: str, when: When) -> When:
    """A bracket opened inside the expression is closed by it: "8/5/2023 (thứ hai)"."""
    start, end = when.span
    is_open = text.count("(", start, end) > text.count(")", start, end) and text[end : end + 1] == ")"
    if is_open:
        return replace(when, span=(start, end + 1))
    return when


def _without(text: str, hours: list[ClockHours]) -> str:
    """The text, as long as before, with the hours blotted out: in "7 giờ 30, ngày 12/9" the 30 is no day."""
    pieces: list[str] = []
    end = 0
    for hour in hours:
        if hour.span[0] >= end:
            pieces += [text[end : hour.span[0]], "\0" * (hour.span[1] - hour.span[0])]
            end = hour.span[1]
    return "".join([*pieces, text[end:]])


def _when(group: TimeGroup, reckoning: Reckoning, accents: bool) -> When | None:
    day_atoms = [atom for atom in group.atoms if isinstance(atom, Days)]
    if not day_atoms:
        return None
    span = (group.atoms[0].span[0], group.atoms[-1].span[1])
    if all(atom.blank for atom in day_atoms):
        return _open_day(day_atoms[0], reckoning, span)
    solar = [atom for atom in day_atoms if not atom.lunar] or day_atoms
    days, lunar = _days(solar, reckoning)
    if not days:
        return None
    when = _placed(group, days, span)
    ranged = any(atom.ranged for atom in solar) or (len(solar) > 1 and runs_until(group, accents))
    if not ranged and len(days) > 1:
        when = replace(when, listed=tuple(days))
    if len(set(days)) == 1:
        when = replace(when, weekday=_weekday(group))
    return replace(
        when,
        lunar=lunar,
        part=_part_of_day(group),
        weak=all(atom.weak for atom in solar) and len(group.atoms) == 1,
        year_given=any(atom.year for atom in solar),
    )


def _weekday(group: TimeGroup) -> int | None:
    return next((atom.number for atom in group.atoms if isinstance(atom, Weekday)), None)


def _part_of_day(group: TimeGroup) -> str | None:
    return next((atom.word for atom in group.atoms if isinstance(atom, PartOfDay)), None)


def _open_day(atom: Days, reckoning: Reckoning, span: Span) -> When:
    """ "ngày … tháng 6 năm 2024": some day of that month."""
    year = atom.year or (reckoning.year_of_month(atom.month) if atom.month else None)
    if not atom.month or year is None:
        return When(WhenKind.DAY, precision=Precision.UNKNOWN, blank=True, span=span)
    start, end = date(year, atom.month, 1), month_end(year, atom.month)
    return When(
        WhenKind.PERIOD, start, end, Precision.MONTH, vague=True, blank=True, year_given=bool(atom.year), span=span
    )


def _days(atoms: list[Days], reckoning: Reckoning) -> tuple[list[date], LunarDay | None]:
    days: list[date] = []
    lunar: LunarDay | None = None
    written = next((atom.year for atom in reversed(atoms) if atom.year), None)
    for atom in atoms:
        for number in atom.days:
            if atom.lunar:
                found = complete_lunar(number, atom.month, atom.year or written, reckoning)
                days += [found[0]] if found else []
                lunar = lunar or (found[1] if found else None)
            else:
                day = _solar(number, atom.month, atom.year or written, reckoning)
                days += [day] if day else []
    if not atoms[0].year and written and len(days) > 1 and days[0] > days[-1]:
        # "từ ngày 29/12 đến 05/01/2024": the first day lies in the year before
        days = [_not_after(day, days[-1]) for day in days]
    return days, lunar


def _solar(day: int, month: int, year: int | None, reckoning: Reckoning) -> date | None:
    if year:
        return day_of(year, month, day)
    return reckoning.complete(day, month)


def _not_after(day: date, last: date) -> date:
    """A day that comes after the last is one of the year before."""
    if day > last and (day.month, day.day) != (2, 29):
        return day.replace(year=day.year - 1)
    return day


def _placed(group: TimeGroup, days: list[date], span: Span) -> When:
    first, last = min(days), max(days)
    opening, closing = _clocks(group, first == last)
    precision = Precision.MINUTE if opening else Precision.DAY
    start = at(first, opening)
    if first == last:
        if closing and opening and closing > opening:
            return When(WhenKind.RANGE, start, at(first, closing), precision, span=span)
        if opening is not None:
            return When(WhenKind.MOMENT, start, None, precision, span=span)
        return When(WhenKind.DAY, start, first, precision, span=span)
    return When(WhenKind.RANGE, start, at(last, closing), precision, span=span)


def _clocks(group: TimeGroup, one_day: bool) -> tuple[time | None, time | None]:
    """The hour of the first day and that of the last. An hour between two days belongs to the one after it; any other
    opens the first."""
    hours = [(index, atom) for index, atom in enumerate(group.atoms) if isinstance(atom, ClockHours)]
    if not hours:
        return None, None
    if one_day:
        return hours[0][1].start, hours[-1][1].end or (hours[-1][1].start if len(hours) > 1 else None)
    days = [index for index, atom in enumerate(group.atoms) if isinstance(atom, Days)]
    closing = next((atom for index, atom in hours if days[0] < index < days[-1] and _last_is_later(group, days)), None)
    opening = next((atom for _, atom in hours if atom is not closing), None)
    end = opening.end if opening else None
    if closing is not None:
        end = closing.start
    return (opening.start if opening else None), end


def _last_is_later(group: TimeGroup, days: list[int]) -> bool:
    first, last = group.atoms[days[0]], group.atoms[days[-1]]
    return (
        isinstance(first, Days) and isinstance(last, Days) and (last.month, last.days) != (first.month, first.days[:1])
    )
