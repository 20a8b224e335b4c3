"""How days, hours, numbers and lists are written, through Babel's data. Sentences live in the .ftl files."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Literal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.lists import format_list

from core.capitals import first_up
from reading.numbers.saying import say_number

DAY_FORMS = {"vi": "EEEE 'ngày' d/M/y", "en": "EEEE, d MMMM y"}
SHORT_DAY = "d/M/y"
HOUR_FORMS = {"vi": "H 'giờ' mm", "en": "H:mm"}
DEFAULT = "vi"


class Opening(str):
    """Words as they stand inside a sentence ("thứ Ba", "từ 8 giờ 00"); where they open a line, they get a capital."""

    def opened(self) -> str:
        return first_up(self)


def say_day(day: date, language: str) -> Opening:
    """ "thứ Ba ngày 24/3/2026", "Chủ nhật ngày 19/5/2024" (Decree 30/2020/NĐ-CP, appendix II): always with its
    weekday, so that a slip is seen."""
    written = format_date(day, DAY_FORMS.get(language, DAY_FORMS[DEFAULT]), locale=language)
    return Opening(written.replace("Thứ", "thứ").replace("Nhật", "nhật"))


def say_short_day(day: date, language: str) -> str:
    """ "19/5/2024", the same in every language: the office's way."""
    return format_date(day, SHORT_DAY, locale=language)


def say_hour(hour: time, language: str) -> str:
    """ "8 giờ 00", as papers of Vietnamese offices write it; "8:00" in English."""
    return format_time(hour, HOUR_FORMS.get(language, HOUR_FORMS[DEFAULT]), locale=language)


def say_moment(moment: datetime, zone: ZoneInfo, language: str) -> str:
    """Hour and day in the office's zone. A moment without a zone is local already."""
    local = moment.astimezone(zone) if moment.tzinfo else moment
    return f"{say_hour(local.time(), language)}, {say_day(local.date(), language)}"


def say_list(items: tuple[str, ...], language: str, style: Literal["standard", "or"] = "standard") -> str:
    """ "a, b và c", or "a, b hoặc c"."""
    if not items:
        return ""
    listed = format_list(list(items), style=style, locale=language)
    if isinstance(items[0], Opening):
        return Opening(listed)
    return listed


def figures(value: int | Decimal) -> str:
    """Full digits with dots, in every language: what is said can be typed back."""
    return say_number(Decimal(value))


def day_forms(name: str, day: date, language: str) -> Mapping[str, str]:
    """A day `due` is at hand as {$due} in full and as {$due-short}."""
    return {name: say_day(day, language), f"{name}-short": say_short_day(day, language)}


def moment_forms(name: str, moment: datetime, zone: ZoneInfo, language: str) -> Mapping[str, str]:
    """A moment `at` is at hand as {$at}, {$at-day}, {$at-short} and {$at-hour}, all local."""
    local = moment.astimezone(zone) if moment.tzinfo else moment
    return {
        name: say_moment(moment, zone, language),
        f"{name}-day": say_day(local.date(), language),
        f"{name}-short": say_short_day(local.date(), language),
        f"{name}-hour": say_hour(local.time(), language),
    }
