"""Vietnamese phone numbers in one spelling, so that a shared contact can be compared with the roster. Asks nobody
whether they are in use."""

import re

_NOISE = re.compile(r"[\s().\-\u2010-\u2015/]")
_LABEL = re.compile(r"^(?:đt|sđt|dđ|điện thoại|di động|tel|mobile|số)\s*[:.]?\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[;,/|\n]|\s[-–—]\s|\s(?:và|hoặc)\s")
_NATIONAL = re.compile(r"0(?:[35789][0-9]{8}|2[0-9]{8,9})")
_WITHOUT_ZERO = re.compile(r"[235789][0-9]{8,9}")


def read_phone(text: str) -> str | None:
    """ "+84 912 345 678", "84912345678" and "912345678" (a spreadsheet ate the zero) are all "0912345678"; None when it
    is no such number."""
    digits = _national(_NOISE.sub("", _LABEL.sub("", text.strip().lstrip("'"))))
    if _WITHOUT_ZERO.fullmatch(digits):
        digits = "0" + digits
    if _NATIONAL.fullmatch(digits):
        return digits
    return None


def holds_two(text: str) -> bool:
    """Whether a cell holds more than one number."""
    return len([part for part in _BETWEEN.split(text) if read_phone(part)]) > 1


def _national(digits: str) -> str:
    """With a zero in the place of the country's prefix."""
    for prefix in ("+84", "0084", "84"):
        if digits.startswith(prefix) and len(digits) - len(prefix) >= 9:
            return "0" + digits[len(prefix) :].removeprefix("0")
    return digits
