"""Whether a text is one that can be read at all: letters that were mixed up, in a PDF or by a font that is not known,
seldom make Vietnamese syllables. Text in other languages is judgement's."""

from reading.documents.old_fonts import in_unicode
from reading.documents.syllables import WORD, share_of_syllables

_SAMPLE = 20_000
_ENOUGH = 20
_LEAST = 0.6
"""Of 48 papers that can be read, the one with most abbreviations and foreign names has 0.95."""
_ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "for",
        "is",
        "on",
        "with",
        "by",
        "from",
        "be",
        "are",
        "this",
        "that",
        "will",
        "every",
    ]
)
_SO_ENGLISH = 0.08


def is_garbled(text: str) -> bool:
    """Whether hardly anything of it is a Vietnamese syllable, and it is no English."""
    words = [word for word in WORD.findall(text[:_SAMPLE]) if not (word.isascii() and word.isupper())]
    if len(words) < _ENOUGH or share_of_syllables(words) >= _LEAST:
        return False
    return sum(word.lower() in _ENGLISH for word in words) < _SO_ENGLISH * len(words)


def is_garbled_page(text: str) -> bool:
    """The same of text that may be in an old font."""
    return is_garbled(text) and is_garbled(in_unicode(text))
