"""The heading that names what stands under it."""

import re

from core.capitals import first_up
from reading.plan.naming.name_words import GENERIC, WEAK
from reading.plan.phrases import plain
from reading.plan.shape import Paragraph, Shape, words_of

_PEOPLE = re.compile(r"(?:đại diện|thành phần|kính (?:gửi|mời)|lãnh đạo|khách mời|đại biểu)(?!\w)", re.IGNORECASE)


def heading_over(shape: Shape, paragraph: Paragraph | None) -> str | None:
    """The nearest heading that is a name: no generic word, nobody who is invited."""
    for heading in shape.over(paragraph) if paragraph else ():
        words = first_up(plain(heading.label or heading.body))
        if (heading.marker is None and not WEAK.match(words)) or _PEOPLE.match(words):
            continue
        if 8 < len(words) < 160 and not GENERIC.match(words_of(words)):
            return words
    return None
