"""Days of papers: those cited, the paper's own, and those left blank for the pen."""

import re

from reading.plan.places import TimePlace
from reading.plan.relations.signing import is_signed_at
from reading.plan.rules.held import follows_occasion_ahead
from reading.plan.rules.words import PAPER, PAPER_NAMED
from reading.plan.shape import words_of
from reading.when.values import WhenKind

_HEAD = 1500
"""Characters in which a day on a line of its own is the paper's date."""
_SIGNED_AT = re.compile(r"[\W_]*(?:[A-ZĐ][\w.’'-]*[ \t]*){1,8},?\s*$")
_LAST_PAPER = rf"\b(?:{PAPER}|{PAPER_NAMED})\b(?!.*\b(?:{PAPER}|{PAPER_NAMED})\b)(?P<rest>.*)$"
_NUMBER_RIGHT_BEFORE = re.compile(
    r"(?:so\s*:?\s*\d*|\d)\s*(?:/\d{4})?\s*[-/]\s*[a-zd][\w/&-]{0,30},?\s*(?:(?:ban hanh|ky)\s+)?(?:ngay\s*)?$"
)
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
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[line_start:start].split("\t")[-1]
    rest = text[end : line_end if line_end >= 0 else len(text)]
    if (
        place.issued is not None
        and place.issued == place.when.first_day
        and not re.search(r"\w", line + rest)
        and start < _HEAD
    ):
        return True
    return (
        ("tháng" in text[start:end] or (place.issued == place.when.first_day and start < _HEAD))
        and len(line) < 60
        and bool(_SIGNED_AT.fullmatch(line.split("   ")[-1]))
        and not re.search(r"\w", rest.split("\t")[0])
    )


def is_paper_cited(place: TimePlace) -> bool:
    """It is the date of a law or paper that is cited by kind or number."""
    if place.bound is not None and place.bound[2].startswith(("trước", "chậm", "hạn")):
        return False
    if _NUMBER_RIGHT_BEFORE.search(place.before[-70:]):
        return True
    found = place.says(_LAST_PAPER, place.before_marked, re.RegexFlag(0))
    if (
        found is None
        or place.when.kind is WhenKind.PERIOD
        or (follows_occasion_ahead(place) and not re.search(r"\d", found["rest"]))
    ):
        return False
    rest = words_of(found["rest"])
    return (
        len(rest) < 130
        and not rest.endswith((" trong", " ngay trong"))
        and not _VERB_BETWEEN.search(rest)
        and not re.search(r"[.;:]", rest)
    )


def is_legal_base(place: TimePlace) -> bool:
    """It stands in a recital ("Căn cứ …;") that carries no order of its own."""
    recital = re.match(
        r"(?:can cu|xet de nghi|theo de nghi|thuc hien|thi hanh|tiep theo|chap hanh|xet)\b", place.opening
    )
    closed = place.paragraph.text[-8:].rstrip(" *_\n").endswith((";", ","))
    return (
        recital is not None
        and place.bound is None
        and (closed or place.opening.startswith("can cu"))
        and len(place.shape.over(place.paragraph)) < 2
    )


def is_in_title(place: TimePlace) -> bool:
    """It is part of the paper's own title."""
    words = words_of(place.paragraph.body[:300])
    return len(words) > 8 and words in place.title
