"""Whether a text is one that can be read at all: letters that were mixed up, in a PDF or by a font that is not known,
seldom make Vietnamese syllables. Text in other languages is judgement's."""

import re

from reading.documents.old_fonts import in_unicode
from reading.documents.syllables import WORD, share_of_syllables

_SAMPLE = 20_000
_ENOUGH = 20
_LEAST, _SOUND = 0.65, 0.8
"""Of 161 pages that can be read, the one with most foreign names and addresses has 0.92."""
_SIGN = re.compile(r"[^\s._…·*-]")
_ENOUGH_SIGNS = 60
_LEAST_LETTERS = 0.5
_PRIVATE = re.compile(r"[\ue000-\uf8ff\ufffd]")
_ENGLISH = frozenset(
    ("the", "of", "and", "to", "in", "for", "is", "on", "with", "by", "from", "be", "are", "this", "will")
)
_SO_ENGLISH = 0.08


def is_garbled(text: str) -> bool:
    """Whether many of its words are no Vietnamese syllables, and it is no English."""
    return _share(text) < _LEAST


def is_garbled_page(text: str) -> bool:
    """The same of a page of a PDF, which may be in an old font, or have signs for letters."""
    return _has_no_letters(text[:_SAMPLE]) or (is_garbled(text) and is_garbled(in_unicode(text)))


def is_doubtful_page(text: str) -> bool:
    """Whether much of what can be read of it is no Vietnamese."""
    return _share(text) < _SOUND and _share(in_unicode(text)) < _SOUND


def _share(text: str) -> float:
    """How much of it are syllables; 1 of a text that is too short to say, or English."""
    words = [word for word in WORD.findall(text[:_SAMPLE]) if not word.isupper()]
    english = sum(word.lower() in _ENGLISH for word in words)
    if len(words) < _ENOUGH or english >= _SO_ENGLISH * len(words):
        return 1.0
    return share_of_syllables(words)


def _has_no_letters(text: str) -> bool:
    signs = _SIGN.findall(text)
    letters = sum(sign.isalnum() for sign in signs)
    if len(signs) < _ENOUGH_SIGNS:
        return False
    return letters < _LEAST_LETTERS * len(signs) or len(_PRIVATE.findall(text)) > _LEAST_LETTERS * len(signs)
