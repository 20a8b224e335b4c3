"""Words typed while the keyboard was not set to Vietnamese: Telex ("hooij vieen") and VNI ("ho65i vie6n"). Only words
that are expected are mended; which they are the caller knows."""

import re
from collections.abc import Collection

from core.spelling import fold

_TOKEN = re.compile(r"[^\W_]+")
_TELEX = (("dd", "d"), ("aa", "a"), ("ee", "e"), ("oo", "o"), ("uow", "uo"), ("w", ""))
_TONE_KEYS = "sfrxj"
_VNI_INSIDE = re.compile(r"[a-z]+[1-9]{1,2}[a-z]+")
_VNI = re.compile(r"[a-z]+(?:[1-9]{1,2}[a-z]*)+")


def _without_telex(word: str) -> str:
    for typed, meant in _TELEX:
        word = word.replace(typed, meant)
    return word[:1] + "".join(char for char in word[1:] if char not in _TONE_KEYS)


def _mended(token: str, expected: Collection[str], vni: bool) -> str:
    word = token.lower()
    if not word.isascii() or word in expected:
        return token
    if word.isalpha():
        plain = _without_telex(word)
    elif vni and _VNI.fullmatch(word):
        plain = re.sub(r"[1-9]", "", word)
    else:
        return token
    if plain in expected:
        return plain
    return token


def mended(text: str, expected: Collection[str]) -> str:
    """`text` with slips that come to one of the `expected` words (folded, single) written as that word. A digit at the
    end of a word is a slip only where another stands inside one."""
    tokens = [token.lower() for token in _TOKEN.findall(text)]
    inside = (re.sub(r"[1-9]", "", token) for token in tokens if _VNI_INSIDE.fullmatch(token))
    vni = any(fold(plain) in expected for plain in inside)
    return _TOKEN.sub(lambda found: _mended(found[0], expected, vni), text)
