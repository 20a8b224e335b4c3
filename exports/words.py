"""The Vietnamese words that every export shares: standings, days and moments as the office writes them."""

from datetime import date, datetime

from core.reports import Standing

STANDING = {Standing.ON_TIME: "Đúng hạn", Standing.LATE: "Muộn", Standing.OWING: "Chưa gửi", Standing.EXCUSED: "Được miễn"}
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def day_words(day: date) -> str:
    """Thứ Năm, ngày 26/3/2026: always with its weekday, so that a slip is seen."""
    return f"{WEEKDAYS[day.weekday()]}, ngày {day.day}/{day.month}/{day.year}"


def moment_words(local: datetime) -> str:
    return f"{local:%H:%M} ngày {local.day}/{local.month}/{local.year}"


def coverage_words(counted: int, expected: int) -> str:
    return f"{counted}/{expected} đơn vị"
