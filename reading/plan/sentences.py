"""Where the sentences of a paragraph end."""

import re
from collections.abc import Iterator

from core.plans.found import Span
from reading.plan.shape import Paragraph

_STOP = re.compile(r"[.!?](?=[\s*_]+[\"“(*_]*(?P<next>\w))|;(?=\s|$)")
_ABBREVIATED = re.compile(r"(?:^|[\s.(])(?:\w|TP|Tp|tp|TT|Tt|PGS|TS|ThS|BS|GS|CN|CKI|đ/c)$")


def sentence_ends(text: str, low: int, high: int) -> Iterator[int]:
    """The characters after the ends of sentences; "TP. Hồ" and "Q. Tân" end none."""
    for found in _STOP.finditer(text, low, high):
        before = text[max(low, found.start() - 6) : found.start()]
        if found["next"] is None or (_begins(found["next"]) and not _ABBREVIATED.search(before)):
            yield found.end()


def _begins(letter: str) -> bool:
    return letter.isupper() or letter.isdigit()


def sentences_of(text: str, paragraph: Paragraph) -> Iterator[Span]:
    """The sentences of a paragraph, without its marker."""
    low, high = paragraph.span[0] + paragraph.body_start, paragraph.span[1]
    for end in sentence_ends(text, low, high):
        yield low, end
        low = end
    if low < high:
        yield low, high
