"""One spelling for what is compared: letters in lower case, without their accents. What words mean is reading's and
bot.words'."""

import unicodedata
from functools import lru_cache

OFTEN = 64
"""Characters: whatever is no longer is a word or a name, and comes again and again."""


def fold(text: str) -> str:
    """Lower case without accents: "Cụm trưởng" and "cum truong" become one, and so do NFC, NFD and full-width letters.
    Spaces stay as they are."""
    if len(text) <= OFTEN:
        return _fold_often(text)
    return _fold(text)


@lru_cache(maxsize=2**13)
def _fold_often(text: str) -> str:
    return _fold(text)


def _fold(text: str) -> str:
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower()).replace("đ", "d")
    return "".join(char for char in apart if not unicodedata.combining(char))


def folded_words(text: str) -> str:
    """Folded, with single spaces: "  Báo  CÁO" → "bao cao"."""
    return " ".join(fold(text).split())
