"""The line on which a paper says where and when it was signed: "Hòa Thuận, ngày 24-02-2026", at its head or over the
signature."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.plans.found import Span
from reading.when.reckoning import day_of

_TOP, _FOOT = 1500, 1500
"""Characters at the beginning and at the end in which such a line is looked for."""
_CAPITAL = r"[A-ZĐÀ-Ỹ][^\W\d_]*[.’']?"
_LINE = re.compile(
    rf"(?!Thứ|Chủ|Sáng|Chiều|Tối|Từ|Vào|Lúc|Hồi|Trước|Sau|Đến|Ngày)"
    rf"(?P<place>{_CAPITAL}(?:[\s-](?:{_CAPITAL}|phố|thị|xã|trấn|tỉnh|huyện|quận|phường|\d{{1,2}})){{0,6}}),"
    r"\s{0,3}(?:[Nn]gày\s{1,3})?(?P<d>\d{1,2})\s{0,3}(?:[/.-]|tháng)\s{0,3}(?P<m>\d{1,2})\s{0,3}(?:[/.-]|"
    r"năm)\s{0,3}(?P<y>20\d\d)\s?\.?"
)
_LAST_LINE = re.compile(
    rf"(?:(?!Thứ|Chủ|Sáng|Chiều|Tối|Từ|Vào|Lúc|Hồi|Trước|Sau|Đến|Ngày|Hạn|Họp|Thi|Lễ|Nộp|Gửi|Đợt|Ca|Vòng|Khai|Bế)"
    rf"{_CAPITAL}(?:(?:[\s-]{_CAPITAL}){{0,4}},?\s{{1,3}}(?:ngày\s{{1,3}})?|"
    rf"(?:\s[^\W\d_]{{1,12}}){{1,5}},\s{{1,3}}ngày\s{{1,3}})|"
    r"Ngày\s{1,3})"
    r"(?P<d>\d{1,2})\s?(?:[/.-]|tháng)\s?(?P<m>\d{1,2})\s?(?:[/.-]|năm)\s?(?P<y>20\d\d)\s?[.,;]?"
    r"(?:\s{0,3}(?:(?:Phó )?(?:Trưởng|Giám đốc|Chủ tịch|Bí thư|Thư ký)|T\.?M\b|K\.?T\b|L[hH]\b|ĐT\b|"
    r"Người (?:lập|viết)).{0,60})?"
)
"""As a clerk writes it under a short paper: "Bắc Sơn 25/2/2026, Trưởng trạm …"."""
_LAST_LINES = 4
_PIECE = re.compile(r"[^\t\n]+?(?=\s{3,}|\t|\n|$)")


@dataclass(frozen=True)
class Signing:
    """Where it stands in the text, and the day."""

    span: Span
    day: date


def is_signed_at(text: str, offset: int) -> bool:
    """Whether the character belongs to such a line."""
    if _TOP <= offset < len(text) - _FOOT:
        return False
    return any(signing.span[0] <= offset < signing.span[1] for signing in read_signings(text))


def read_signings(text: str) -> Iterator[Signing]:
    """Those at the head first, then those at the end."""
    yield from _within(text, 0, min(len(text), _TOP))
    yield from _within(text, max(_TOP, len(text) - _FOOT), len(text))
    yield from _under(text)


def _under(text: str) -> Iterator[Signing]:
    """Among the last lines, with less ceremony."""
    lines = list(re.finditer(r"[^\n]*\S[^\n]*", text[-_FOOT:]))[-_LAST_LINES:]
    low = max(0, len(text) - _FOOT)
    for line in lines:
        found = _LAST_LINE.fullmatch(line.group().strip(" *_#|"))
        day = day_of(int(found["y"]), int(found["m"]), int(found["d"])) if found else None
        if day is not None:
            yield Signing((low + line.start(), low + line.end()), day)


def _within(text: str, low: int, high: int) -> Iterator[Signing]:
    for piece in _PIECE.finditer(text, low, high):
        found = _LINE.fullmatch(piece.group().strip(" *_#|"))
        if found:
            day = day_of(int(found["y"]), int(found["m"]), int(found["d"]))
        else:
            day = None
        if day is not None:
            yield Signing(piece.span(), day)
