"""Numbers written out as Vietnamese writes them, so that nobody can misread them and read_number reads them back.
Sentences live in bot/texts."""

from decimal import Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from core.spelling import fold
from reading.numbers.atoms import SCALES


@lru_cache(maxsize=10_000)
def say_number(number: Decimal, *, unit: str | None = None) -> str:
    """45000000, "đồng" → "45.000.000 đồng"; 0.03, "%" → "0,03%". Places are kept to the last digit that is not zero.

    Written so that it cannot be misread: exactly three places after one to three digits get a fourth ("1,7570"), and a
    single dot is left out where it could be a decimal point, in per cent and before "nghìn", "triệu", "tỷ" ("1757%",
    "1500 triệu đồng").
    """
    plain = number.normalize() or Decimal(0)
    text = format_decimal(plain, format=_pattern(plain, unit), locale="vi", decimal_quantization=False)
    if unit == "%":
        return f"{text}%"
    if unit:
        return f"{text} {unit}"
    return text


def _pattern(plain: Decimal, unit: str | None) -> str:
    whole, places = "#,##0", _places(plain)
    percent = unit in ("%", "phần trăm")
    if percent or (_is_scaled(unit) and abs(plain) < 10**6):
        whole = "0"
    if places == 3 and not percent and 1 <= abs(plain) < 1000:
        places = 4
    if places:
        return f"{whole}.{'0' * places}"
    return whole


def _places(plain: Decimal) -> int:
    exponent = plain.as_tuple().exponent
    if isinstance(exponent, int):
        return max(0, -exponent)
    return 0


def _is_scaled(unit: str | None) -> bool:
    """Whether it begins with a scale: "triệu đồng"."""
    return any(word in SCALES for word in fold(unit or "").split()[:1])
