"""Days of papers: those cited, the paper's own, and those left blank for the pen."""

import re
from collections import deque

from core.plans.found import Span
from reading.plan.places import TimePlace
from reading.plan.relations.signing import is_signed_at
from reading.plan.rules.held import follows_occasion_ahead
from reading.plan.rules.words import PAPER, PAPER_NAMED
from reading.plan.shape import words_of
from reading.when.accents import pattern
from reading.when.values import WhenKind

_HEAD = 1500
"""Characters in which a day on a line of its own is the paper's date."""
_LINE = 400
"""Characters of a line that are looked at on either side of a day."""
_SIGNED_AT = re.compile(r"[\W_]*(?:[A-ZĐ][\w.’'-]*[ \t]*){1,8},?\s*$")
_PAPER = rf"\b(?:{PAPER}|{PAPER_NAMED})\b"
_NUMBER_RIGHT_BEFORE = re.compile(
    r"(?:so\s*:?\s*\d*|\d)\s*(?:/\d{4})?\s*[-/]\s*[a-zd][\w/&-]{0,30},?\s*(?:(?:ban hanh|ky)\s+)?(?:ngay\s*)?$"
)
_RECITAL = re.compile(r"(?:can cu|xet de nghi|theo de nghi|thuc hien|thi hanh|tiep theo|chap hanh|xet)\b")
_VERB_BETWEEN = re.compile(
    r"\d{1,2}/\d{1,2}(?!\d)|\b(?:to chuc|gui|nop|hop|khai mac|dien ra|vao|truoc|du kien|tien hanh|hoan thanh|dang ky|"
    r"de nghi|yeu cau|tham du|den|luc)\b"
)


def is_blank(place: TimePlace) -> bool:
    """The day is left open for the clerk's pen, as in "ngày … tháng 6 năm 2024", and nothing says that something is
    held then."""
    if not place.when.blank or not place.words_at.startswith("ngay"):
        return False
    return not re.match(r"\W*thoi gian", place.label) and not re.search(
        r"\b(?:du kien|to chuc|vao|khai mac|luc)\s*(?:vao\s*)?$", place.before
    )


def is_signing_date(place: TimePlace) -> bool:
    """A place name, a comma and the long date on a line of its own: the date of the paper."""
    if place.role is not None or place.when.kind is WhenKind.PERIOD:
        return False
    start, end = place.when.span
    text = place.shape.text
    if is_signed_at(text, start):
        return True
    before, after = _line_around(text, place.when.span)
    is_own_day = place.issued == place.when.first_day and start < _HEAD
    if is_own_day and place.issued is not None and not re.search(r"\w", before + after):
        return True
    if not is_own_day and "tháng" not in text[start:end]:
        return False
    return _names_place(before) and not re.search(r"\w", after.split("\t")[0])


def _line_around(text: str, span: Span) -> tuple[str, str]:
    """What its line says before it, in its cell, and what after it, as far as it is near."""
    start, end = span
    before, after = text[max(0, start - _LINE) : start], text[end : end + _LINE]
    return before.rsplit("\n", 1)[-1].rsplit("\t", 1)[-1], after.split("\n", 1)[0]


def _names_place(before: str) -> bool:
    return len(before) < 60 and _SIGNED_AT.fullmatch(before.split("   ")[-1]) is not None


def is_paper_cited(place: TimePlace) -> bool:
    """It is the date of a law or paper that is cited by kind or number."""
    if place.when.bound is not None:
        return False
    if place.bound is not None and place.bound[2].startswith(("trước", "chậm", "hạn")):
        return False
    if _NUMBER_RIGHT_BEFORE.search(place.before[-70:]):
        return True
    between = _after_last_paper(place)
    if between is None or place.when.kind is WhenKind.PERIOD:
        return False
    if follows_occasion_ahead(place) and not re.search(r"\d", between):
        return False
    return _is_of_paper(words_of(between))


def _after_last_paper(place: TimePlace) -> str | None:
    """What stands between the last paper named before the time and the time; None where none is named."""
    papers = pattern(_PAPER, place.shape.is_marked, re.RegexFlag(0))
    last = deque(papers.finditer(place.before_marked), maxlen=1)
    if not last:
        return None
    return place.before_marked[last[0].end() :]


def _is_of_paper(between: str) -> bool:
    """The words between the paper's kind and the day say nothing that is done on it."""
    if len(between) >= 130 or between.endswith((" trong", " ngay trong")):
        return False
    return not _VERB_BETWEEN.search(between) and not re.search(r"[.;:]", between)


def is_legal_base(place: TimePlace) -> bool:
    """It stands in a recital ("Căn cứ …;") that carries no order of its own."""
    if place.bound is not None or not _RECITAL.match(place.opening):
        return False
    closed = place.paragraph.text[-8:].rstrip(" *_\n").endswith((";", ","))
    return (closed or place.opening.startswith("can cu")) and len(place.shape.over(place.paragraph)) < 2


def is_in_title(place: TimePlace) -> bool:
    """It is part of the paper's own title."""
    words = words_of(place.paragraph.body[:300])
    return len(words) > 8 and words in place.title
