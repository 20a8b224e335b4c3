"""Numbers written out as Vietnamese writes them, so that nobody can misread them and read_number reads them back.
Sentences live in bot/texts."""

from decimal import Decimal

from babel.numbers import format_decimal

from core.spelling import fold
from reading.numbers.atoms import SCALES


def say_number(number: Decimal, *, unit: str | None = None) -> str:
    """45000000, "đồng" → "45.000.000 đồng"; 0.03, "%" → "0,03%". Places are kept to the last digit that is not zero.

    Written so that it cannot be misread: exactly three places after one to three digits get a fourth ("1,7570"), and a
    single dot is left out where it could be a decimal point, in per cent and before "nghìn", "triệu", "tỷ" ("1757%",
    "1500 triệu đồng").
    """
    plain = number.normalize()
    if plain == 0:
        plain = Decimal(0)
    exponent = plain.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    percent = unit in ("%", "phần trăm")
    scaled = fold(unit or "").split()[:1] in [[scale] for scale in SCALES]
    if places == 3 and not percent and 1 <= abs(plain) < 1000:
        places = 4
    pattern = ("0" if percent or (scaled and abs(plain) < 10**6) else "#,##0") + ("." + "0" * places if places else "")
    text = format_decimal(plain, format=pattern, locale="vi", decimal_quantization=False)
    if unit == "%":
        return f"{text}%"
    if unit:
        return f"{text} {unit}"
    return text
