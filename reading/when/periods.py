"""Months, quarters, halves and years as a whole: "cuối tháng 9/2023", "quý III năm 2023", "6 tháng đầu năm 2024", "năm
2026"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from core.plans.found import Precision
from reading.when.accents import pattern, without_accents
from reading.when.beginnings import beginnings, matches_at
from reading.when.reckoning import Reckoning, month_end
from reading.when.values import When, WhenKind
from reading.when.words import DASH, GAP, MONTH, MONTH_NAME, MONTH_NAMES, QUARTER, ROMAN, SPACE, YEAR

_PLACE = (
    rf"(?:(?P<place>đầu|giữa|cuối|thượng{GAP}tuần|trung{GAP}tuần|hạ{GAP}tuần|tuần{GAP}(?:thứ{GAP})?(?:0?[1-4]|nhất|"
    rf"hai|ba|tư|"
    rf"đầu|cuối)),?{GAP}(?:của{GAP})?)?"
)
_FIRST = "đgcth"
"""Letters that a period may begin with: they are looked at first, so that most of a text is passed over at once."""
_YEAR = rf"(?:{SPACE}(?:năm|[/,-])?{SPACE}(?P<y>{YEAR})(?!\d))?"
_TO = rf"(?:{SPACE}(?:[,&]|và|đến|tới|{DASH}){SPACE}"
BEGINS = (
    rf"(?=[\dsb{_FIRST}qn])(?:"
    rf"(?<!\w)(?={_PLACE}(?:các{GAP})?(?:tháng[\d\s.…_]|T\.?{SPACE}\d|(?:quý|quí){GAP}|năm{GAP}\d)|"
    rf"(?:0?[369]|sáu|ba|chín){GAP}tháng)|(?=\d{{1,2}}/(?:19|20)))"
)
"""Where any of the forms of a period may begin."""
MONTHS = (
    rf"(?=[{_FIRST}])(?<!\w){_PLACE}(?:các{GAP})?(?:tháng{SPACE}|"
    rf"T\.?{SPACE}(?={MONTH}{SPACE}[/-]{SPACE}{YEAR}))(?P<a>{MONTH})(?!\d|"
    rf"{SPACE}[/%]{SPACE}(?!{YEAR})\d|{SPACE}ngày)"
    rf"(?:{SPACE}[/-]{SPACE}(?P<ya>{YEAR})(?!\d))?{_TO}(?:hết{GAP})?(?:tháng{SPACE})?(?P<b>{MONTH})(?![\d%])"
    rf"(?!{SPACE}(?:ngày|"
    rf"lần|tháng|tuần|buổi)))?{_YEAR}"
)
BARE_MONTH = rf"(?=\d)(?<![\d/.,-]){MONTH}/{YEAR}(?![\d/-])"
MONTH_NAMED = rf"(?=[{_FIRST}])(?<!\w){_PLACE}tháng{GAP}(?P<name>{MONTH_NAME})(?!{SPACE}lần){_YEAR}"
QUARTERS = (
    rf"(?=[{_FIRST}q])(?<!\w){_PLACE}(?:quý|quí){GAP}(?P<a>{QUARTER}){_TO}(?:(?:quý|"
    rf"quí){GAP})?(?P<b>{QUARTER}))?{_YEAR}"
)
HALVES = (
    rf"(?=[\dsbc])(?<!\w)(?P<n>0?[369]|sáu|ba|chín){GAP}tháng{GAP}(?P<side>đầu|"
    rf"cuối){GAP}năm(?:{SPACE}(?:học{GAP})?(?P<y>{YEAR}))?"
)
OPEN_MONTH = rf"(?<!\w)tháng(?=[ .…_])[ .…_]{{1,40}}(?:/|năm){SPACE}(?P<y>{YEAR})(?!\d)"
YEARS = rf"(?=[{_FIRST}n])(?<!\w){_PLACE}năm{GAP}(?P<y>{YEAR})(?!\d)"
_WEEKS = {"1": 1, "nhat": 1, "dau": 1, "2": 8, "hai": 8, "3": 15, "ba": 15, "4": 22, "tu": 22}
_THIRDS = {
    "đầu": (1, 10),
    "thượng tuần": (1, 10),
    "giữa": (11, 20),
    "trung tuần": (11, 20),
    "cuối": (21, 31),
    "hạ tuần": (21, 31),
}
_THIRDS |= {without_accents(word): days for word, days in _THIRDS.items()}


def read_periods(text: str, reckoning: Reckoning, accents: bool = True) -> Iterator[When]:
    """All periods, overlapping ones too; one without a year is completed. A period has no hour and no day of its
    own."""
    named = ((MONTH_NAMED, _named_month),) if accents else ()
    places = beginnings(text, pattern(BEGINS, accents))
    for source, read in (*named, *_READERS):
        for found in matches_at(text, places, pattern(source, accents)):
            when = read(found, reckoning)
            if when is not None:
                yield when


def _months(found: re.Match[str], reckoning: Reckoning) -> When | None:
    first, last = int(found["a"]), int(found["b"] or found["a"])
    given = _year_in(found) or _year_in(found, "ya")
    year = given or reckoning.year_of_month(last)
    if year is None or first < 1:
        return None
    since = year - (first > last)
    if found["b"]:
        since = _year_in(found, "ya") or since
    start, end = date(since, first, 1), month_end(year, last)
    place = _place(found)
    if start.month == end.month and without_accents(place).startswith("tuan"):
        start, end = _week(place, start, end)
    elif start.month == end.month and place in _THIRDS:
        low, high = _THIRDS[place]
        start, end = start.replace(day=low), end.replace(day=min(high, end.day))
    return _period(found, start, end, Precision.MONTH, given is not None)


def _year_in(found: re.Match[str], group: str = "y") -> int | None:
    return int(found[group]) if found[group] else None


def _week(place: str, first: date, last: date) -> tuple[date, date]:
    """The week of a month that is counted as "tuần 1" or "tuần cuối"."""
    low = _WEEKS.get(without_accents(place).split()[-1].lstrip("0"), last.day - 6)
    return first.replace(day=low), first.replace(day=min(low + 6, last.day))


def _named_month(found: re.Match[str], reckoning: Reckoning) -> When | None:
    month = MONTH_NAMES[" ".join(found["name"].lower().split())]
    year = _year_in(found) or reckoning.year_of_month(month)
    if year is None:
        return None
    low, high = _THIRDS.get(_place(found), (1, 31))
    end = month_end(year, month)
    return _period(
        found, date(year, month, low), end.replace(day=min(high, end.day)), Precision.MONTH, bool(found["y"])
    )


def _bare_month(found: re.Match[str], reckoning: Reckoning) -> When | None:
    month, year = (int(number) for number in found.group().split("/"))
    return _period(found, date(year, month, 1), month_end(year, month), Precision.MONTH, True, weak=True)


def _open_month(found: re.Match[str], reckoning: Reckoning) -> When | None:
    year = int(found["y"])
    return replace(_period(found, date(year, 1, 1), date(year, 12, 31), Precision.YEAR, True), blank=True, vague=True)


def _quarters(found: re.Match[str], reckoning: Reckoning) -> When | None:
    first, last = ROMAN[found["a"].lower()], ROMAN[(found["b"] or found["a"]).lower()]
    year = _year_in(found) or reckoning.year_of_month(last * 3)
    if year is None or first > last:
        return None
    start, end = date(year, first * 3 - 2, 1), month_end(year, last * 3)
    place = _place(found)
    if place in ("đầu", "dau"):
        end = month_end(year, first * 3 - 2)
    if place in ("cuối", "cuoi"):
        start = date(year, last * 3, 1)
    return _period(found, start, end, Precision.QUARTER, bool(found["y"]))


def _half(found: re.Match[str], reckoning: Reckoning) -> When | None:
    year = _year_in(found) or reckoning.this_year()
    if year is None:
        return None
    months = _number(found["n"])
    start, end = date(year, 13 - months, 1), date(year, 12, 31)
    if without_accents(found["side"]).lower() == "dau":
        start, end = date(year, 1, 1), month_end(year, months)
    return _period(found, start, end, Precision.QUARTER, bool(found["y"]))


def _number(said: str) -> int:
    word = without_accents(said).lower()
    return {"sau": 6, "ba": 3, "chin": 9}.get(word) or int(word)


def _year(found: re.Match[str], reckoning: Reckoning) -> When | None:
    year, place = int(found["y"]), without_accents(_place(found))
    start, end = date(year, 1, 1), date(year, 12, 31)
    if place in ("dau", "cuoi", "giua"):
        low, high = {"dau": (1, 3), "giua": (6, 7), "cuoi": (10, 12)}[place]
        start, end = date(year, low, 1), month_end(year, high)
    return _period(found, start, end, Precision.YEAR, True)


def _place(found: re.Match[str]) -> str:
    return " ".join((found["place"] or "").lower().split())


def _period(
    found: re.Match[str], start: date, end: date, precision: Precision, given: bool, weak: bool = False
) -> When:
    vague = bool(found.groupdict().get("place"))
    return When(WhenKind.PERIOD, start, end, precision, vague=vague, year_given=given, weak=weak, span=found.span())


_READERS = (
    (MONTHS, _months),
    (QUARTERS, _quarters),
    (HALVES, _half),
    (OPEN_MONTH, _open_month),
    (YEARS, _year),
    (BARE_MONTH, _bare_month),
)
