"""What a column of a table holds, read from any word of its header. The one place that knows what headers say."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from reading.plan.shape import words_of


class Column(StrEnum):
    """LIMIT: the last day of what stands in the row. MORNING, AFTERNOON and EVENING: what is done in that half of the
    day; HALF: which half it is. REGISTER, FORMER and LENGTH: days of birth and issue, times that no
    longer hold, how long something lasts."""

    NUMBER = "number"
    REGISTER = "register"
    FORMER = "former"
    LENGTH = "length"
    LIMIT = "limit"
    TIME = "time"
    MONTH = "month"
    DAY = "day"
    WEEK = "week"
    HOUR = "hour"
    HALF = "half"
    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    THING = "thing"
    HOST = "host"
    CHAIR = "chair"
    WHO = "who"
    PLACE = "place"
    GROUP = "group"
    NOTE = "note"


TIMES = frozenset({Column.TIME, Column.MONTH, Column.WEEK, Column.DAY, Column.HOUR, Column.HALF})
"""Columns that say when what stands in the row is held."""
SET_TIMES = TIMES | {Column.LIMIT}
HALVES = {Column.MORNING: "sáng", Column.AFTERNOON: "chiều", Column.EVENING: "tối"}

_GIVEN = (
    r"(?:nop|gui|hoan thanh|hoan tat|bao cao|dang ky|tiep nhan|nhan (?:ho so|bai|don|dang ky)|thu (?:ho so|bai)|chot|"
    r"trinh|tra|phan hoi|gop y|ket thuc|ban giao|xong)"
)
_WHOLE: tuple[tuple[Column, str], ...] = (
    (Column.NUMBER, r"(?:s?tt|so tt|so thu tu|thu tu|#|no\.?)$"),
    (
        Column.REGISTER,
        r"(?:ngay|nam|thoi gian)(?:,? thang)?(?:,? nam)? (?:sinh|cap|ky|ban hanh|vao|ket nap|tuyen|"
        r"bo nhiem|nhap ngu|chinh thuc)\b",
    ),
    (
        Column.FORMER,
        r"(?:\w+ ){0,3}?(?:(?<!bau )(?<!ung )(?<!de )(?<!tranh )cu|truoc day|"
        r"ban dau|da (?:thong bao|ban hanh|an dinh))$|"
        r"(?:thoi|ngay|gio|so|tien|muc)\b(?: \w+){0,5}? thuc te$",
    ),
    (Column.LENGTH, r"thoi luong|thoi gian (?:lam bai|thi$)|so (?:ngay|gio|tiet)\b"),
    (
        Column.LIMIT,
        rf"han\b|(?:\w+ ){{0,4}}?(?:thoi han|han (?:nop|gui|chot|cuoi|bao|dang|thuc|tra|{_GIVEN}))|"
        r"(?:\w+ ){0,5}?(?:cham nhat|muon nhat|truoc ngay|han cuoi)\b|"
        r"(?:ngay|moc|thoi (?:gian|diem)(?: va dia (?:diem|chi)|, dia (?:diem|chi))?)"
        rf"(?: du kien| bat dau| mo| phai)? (?:phai )?{_GIVEN}\b|tien do\b|hoan thanh\b",
    ),
    (Column.MORNING, r"(?:buoi )?sang\b(?!\W*(?:chieu|kien|toi))"),
    (Column.AFTERNOON, r"(?:buoi )?chieu\b"),
    (Column.EVENING, r"(?:buoi )?toi$"),
    (Column.HALF, r"buoi\b(?! (?:hop|tap))|ca\b(?! (?:nhan|si))"),
    (Column.TIME, r"ngay\W{1,3}(?:va )?gio\b|gio\W{1,3}(?:va )?ngay\b"),
    (Column.DAY, r"thoi gian \(ngay|thu\b(?! (?:ky|tu|chi|nhap|moi|quy|hoi))"),
)
"""Headers that are known by how they begin, in order."""
_ANYWHERE: tuple[tuple[Column, str], ...] = (
    (Column.HOUR, r"gio(?: (?:bat dau|hop|thi|phat de))?"),
    (Column.DAY, r"ngay(?! (?:hoi|le|cong))"),
    (Column.MONTH, r"thang|quy"),
    (Column.TIME, r"(?:ky|dot|lan|luot) \d|thoi gian|thoi diem|lich|tg|khai mac|be mac"),
    (Column.WEEK, r"tuan"),
    (Column.HOST, r"dang cai"),
    (
        Column.PLACE,
        r"dia (?:diem|chi)|noi (?!dung)|phong (?:thi|hop)|hoi truong|diem (?:tiem|thi|to chuc|tiep)|"
        r"san",
    ),
    (Column.CHAIR, r"chu tri|chu toa|lanh dao|chi dao|truong doan|nguoi du|nguoi tiep"),
    (Column.GROUP, r"cum|khoi|bang|nhom"),
    (
        Column.WHO,
        r"don vi|co quan|bo phan|nguoi|phu trach|thuc hien|can bo|ban|phong|phan cong|to chuc|"
        r"thanh phan",
    ),
    (Column.NOTE, r"ghi chu|luu y"),
    (
        Column.THING,
        r"noi dung|hoc phan|hang muc|phan viec|dau viec|cong viec|nhiem vu|viec|hoat dong|cong tac|vu an|vu viec|"
        r"hoi nghi|chuyen de|chu de|lop|su kien|mon|bai thi|tran|ten|chuong trinh",
    ),
)
"""Words that tell it wherever they stand; of several the first in the header does."""
_STARTS = tuple((column, re.compile(rf"\W*(?:{source})")) for column, source in _WHOLE)
_WORDS = re.compile("|".join(rf"(?P<{column.value}>\b(?:{source})\b)" for column, source in _ANYWHERE))
_NAMES_UNIT = re.compile(r"\W*ten (?=don vi|co quan|truong\b|doi\b)")
_LONGEST = 80


@lru_cache(maxsize=4096)
def column_of(header: str) -> Column | None:
    """What a column holds, from its header as written or as words; None when no word of it is known."""
    if len(header) > 4 * _LONGEST:
        return None
    words = _NAMES_UNIT.sub("", words_of(header))
    if not words or len(words) > _LONGEST:
        return None
    for column, pattern in _STARTS:
        if pattern.match(words):
            return column
    found = _WORDS.search(words)
    if found and found.lastgroup:
        return Column(found.lastgroup)
    return None


def known_columns(headers: Iterable[str]) -> list[Column]:
    """What those of the columns hold whose headers are known."""
    return [column for column in map(column_of, headers) if column is not None]
