"""Days that somebody wrote and that no calendar has, such as 31/2, or that cannot be read, such as 2S/3/2026: named as
they were written. What days there are is read in reading.when."""

import re
from collections.abc import Iterator

from reading.when.reckoning import day_of
from reading.when.words import SPACE

_LEAP_YEAR = 2024
_BETWEEN = rf"(?:{SPACE}/{SPACE}|\s{{1,3}}tháng\s{{1,3}})"
_MONTH = r"(0?[1-9]|1[0-2])"
_IN_PAPERS = (
    re.compile(
        rf"(?=\d)(?<![\d/])(?<!\b\w)(\d{{1,2}}){_BETWEEN}(\d{{1,2}})(?:{SPACE}/{SPACE}|\s{{1,3}}năm\s{{1,3}})"
        r"((?:19|20)\d\d)(?![\d/])"
    ),
    # Without a year there are numbers of papers, fractions and hours that look like days.
    re.compile(
        rf"(?<=ngày\s)(\d{{1,2}}){_BETWEEN}{_MONTH}()(?!\d|{SPACE}[/-]{SPACE}\w|\s{{1,3}}năm\s{{1,3}}\d)", re.IGNORECASE
    ),
)
_DOTTED = re.compile(r"(?<![\w/.-])(\d{1,2})([.-])(\d{1,2})\2((?:19|20)\d\d)(?![\w/]|[.-]\w)")
_SPOILT = re.compile(
    r"(?<![\w/.-])(?=\w{0,2}[^\W\d_]|\w{1,2}[/.-]\w{0,2}[^\W\d_]|\w{1,2}[/.-]\w{1,2}[/.-]\w{0,4}[^\W\d_])"
    r"(?:\d\w?|\w\d)([/.-])(?:\d\w?|\w\d)\1(?=\w?\d\w?\d|\w\d\d\w|\d\d\w\w)\w{4}(?![\w/]|[.-]\w)"
)
_NO_YEAR = re.compile(
    r"(?<![\w/.-])\d{1,2}(?:([/.-])\d{1,2}\1|\s{1,3}tháng\s{1,3}\d{1,2}\s{1,3}năm\s{1,3})"
    r"(?:[03-9]\d{3}|2[1-9]\d\d)(?![\w/]|[.-]\w)"
)
_TYPED = re.compile(
    rf"(?<![\d/.])(\d{{1,2}})(?: ?[/.-] ?| (?:tháng|thang) ){_MONTH}"
    r"(?:(?: ?[/.-] ?| (?:năm|nam) )((?:19|20)\d\d))?(?![\d/])",
    re.IGNORECASE,
)


def absent_days(text: str) -> Iterator[re.Match[str]]:
    """Those of a paper."""
    yield from (found for pattern in _IN_PAPERS for found in pattern.finditer(text) if _is_absent(found))
    yield from (
        found for found in _DOTTED.finditer(text) if day_of(int(found[4]), int(found[3]), int(found[1])) is None
    )


def spoilt_days(text: str) -> Iterator[re.Match[str]]:
    """What is written like a whole day, but with a letter among its digits or a year that nobody means."""
    yield from _SPOILT.finditer(text)
    yield from _NO_YEAR.finditer(text)


def absent_day(text: str) -> str | None:
    """The first that a person typed where a day was asked for, as they typed it."""
    return next((found.group() for found in _TYPED.finditer(text) if _is_absent(found)), None)


def _is_absent(found: re.Match[str]) -> bool:
    return day_of(int(found[3] or _LEAP_YEAR), int(found[2]), int(found[1])) is None
