"""Words of time that mean one of two things: each is rewritten both ways, and who reads them asks when two answers come
of it."""

import re
from collections.abc import Callable
from datetime import date
from re import Pattern

from reading.when.day_hours import UNSURE
from reading.when.near_days import NO_DAY
from reading.when.rewriting import Rewritten, Say

_LUNAR_OR_SOLAR = re.compile(
    r"(?<!\w)(?:mung|mong) (?P<d>\d{1,2})(?: thang | ?/ ?)(?P<m>\d{1,2})(?!\d|/\d)(?! ?\(?(?:am|al|"
    r"a\.l)(?!\w))(?:,? nam (?P<y>\d{4}))?"
)
_MONTH_SAU = re.compile(r"(?<=thang )sau(?! nua)(?!\w)")
_MONTHS_SAU = re.compile(r"(?<!ngay )(?<!mung )(?<!mong )(?<![\d/.,-])(?P<n>\d|1[0-2]) thang sau(?! nua)(?!\w)")
_WEEKDAY_SAU = re.compile(r"(?<!\w)(?P<wd>thu ?[2-7]|chu nhat) sau(?! (?:ngay|khi|tuan|\d))(?!\w)")

_TWO_HOURS = re.compile(r"(?P<one>\d\d:\d\d) ?(?:va|hoac|hay|,) ?(?:luc )?(?P<other>\d\d:\d\d)(?!-)")
_PLACED = r"tới|toi|sap|sau|truoc|qua|vua|roi"
_AFTER_A_WEEK = re.compile(
    r"(?:tuan (?:nay|sau|truoc|toi|tới|qua|roi)|\d ?(?:[/-]|thang) ?\d+(?:[/-]\d+)?)[ ,(]*(?:vao |ngay )?$"
)
SUNDAY = 6
_DAY_IN_WORDS = re.compile(r"(?<!\w)(?:ngay|mung|mong) [a-z ]{2,20}thang sau(?!\w)")


def both_days(heard: Rewritten, typed: str, today: date) -> list[Rewritten]:
    """The readings of "mồng 7 tháng 3" by the moon and by the sun, of "thứ sáu sau", and of "ngay
    nam thang sau" without marks; one when nothing is double. A year in digits is the sun's."""
    if _by_year(heard):
        found = [heard.changed(_LUNAR_OR_SOLAR, _by_the_sun)]
    else:
        found = [heard]
    found = _twice(found, _LUNAR_OR_SOLAR, _by_the_moon, _by_the_sun)
    if _DAY_IN_WORDS.search(typed.lower()):
        found = _twice(found, _MONTH_SAU, _word("6"), _word("toi"))
    found = _twice(found, _MONTHS_SAU, _day_of_next_month, _months_later)
    found = _twice(found, _weekday_of(today), _this, _in_a_week)
    return _twice(found, _WEEKDAY_SAU, _this, _week_after)


def both_hours(heard: Rewritten) -> list[Rewritten]:
    """ "3 giờ" at night and in the afternoon, "8h hoặc 9h" at one and at the other."""
    return _twice(_twice([heard], UNSURE, _hour(0), _hour(12)), _TWO_HOURS, _group("one"), _group("other"))


def _twice(texts: list[Rewritten], source: Pattern[str], *says: Say) -> list[Rewritten]:
    found = [text.changed(source, say) for text in texts for say in says if source.search(text.text)]
    return found or texts


def _by_year(heard: Rewritten) -> bool:
    found = _LUNAR_OR_SOLAR.search(heard.text)
    return found is not None and bool(found["y"])


def _by_the_moon(found: re.Match[str]) -> str:
    return f"ngay {found['d']}/{found['m']} am lich"


def _by_the_sun(found: re.Match[str]) -> str:
    if found["y"]:
        return f"ngay {found['d']}/{found['m']}/{found['y']}"
    return f"ngay {found['d']}/{found['m']}"


def _word(word: str) -> Callable[[re.Match[str]], str]:
    return lambda found: word


def _weekday_of(today: date) -> re.Pattern[str]:
    """The weekday that it is, said of no week."""
    name = f"thu ?{today.weekday() + 2}"
    if today.weekday() == SUNDAY:
        name = "chu nhat"
    return re.compile(
        rf"(?<!\w)(?<!lan )(?<!hop )(?<!khoa )(?P<wd>{name})(?! (?:nay|tuan|cua|dau|cuoi|thu|{_PLACED}|"
        rf"\d+ tuan)){NO_DAY}(?!\w)"
    )


def _day_of_next_month(found: re.Match[str]) -> str:
    return f"ngay {found['n']} thang toi"


def _months_later(found: re.Match[str]) -> str:
    return f"{found['n']} thang nua"


def _this(found: re.Match[str]) -> str | None:
    if _AFTER_A_WEEK.search(found.string[: found.start()]):
        return None
    return f"{found['wd']} nay"


def _in_a_week(found: re.Match[str]) -> str | None:
    if _AFTER_A_WEEK.search(found.string[: found.start()]):
        return None
    return f"{found['wd']} tuan sau"


def _week_after(found: re.Match[str]) -> str:
    return f"{found['wd']} tuan sau"


def _group(name: str) -> Callable[[re.Match[str]], str]:
    return lambda found: found[name]


def _hour(later: int) -> Callable[[re.Match[str]], str]:
    return lambda found: f"{int(found['h']) + later:02}"
