"""The Vietnamese words that every export shares: standings, days and moments as the office writes them."""

import re
from datetime import date, datetime

from core.reports import Standing

STANDING = {Standing.ON_TIME: "Đúng hạn", Standing.LATE: "Muộn", Standing.OWING: "Chưa gửi", Standing.EXCUSED: "Được miễn"}
MONTH, YEAR = re.compile(r"(\d{4})-(\d\d)"), re.compile(r"\d{4}")
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def day_words(day: date) -> str:
    """Thứ Năm, ngày 26/3/2026: always with its weekday, so that a slip is seen."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {day.day}/{day.month}/{day.year}"


def moment_words(local: datetime) -> str:
    return f"{local:%H:%M} ngày {local.day}/{local.month}/{local.year}"


def period_words(period: str, due: date | None) -> str:
    """The period of a request as it is read: "2026-04" → "tháng 4/2026"; nothing for one that is known by its due day alone."""
    if due is not None and period == due.isoformat():
        return ""
    if month := MONTH.fullmatch(period):
        return f"tháng {int(month[2])}/{month[1]}"
    return f"năm {period}" if YEAR.fullmatch(period) else period


def coverage_words(counted: int, expected: int) -> str:
    return f"{counted}/{expected} đơn vị"
