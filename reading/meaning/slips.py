"""What was meant where the keyboard was not in Vietnamese: the strokes of Telex and VNI in plain sight ("dduwowcj",
"d9ung1"), and letters held down too long ("okkkk", "vânggg")."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reading.meaning.marks import BAR, Spelling, spelled

TELEX_TONES = {"f": "`", "s": "'", "r": "?", "x": "?", "j": "."}
VNI_TONES = {"2": "`", "1": "'", "3": "?", "4": "?", "5": "."}
VOWELS = frozenset("aeiouy")
ONE_FIGURE_LAST = re.compile(r"[^0-9]+[1-5]")
"""May be a tone, or the figure of "nhà5": it is a tone only where the word is right with it."""


@dataclass
class _Keys:
    letters: list[str] = field(default_factory=list)
    shapes: list[str] = field(default_factory=list)
    tone: str = ""

    def press(self, letter: str, shape: str = "") -> None:
        self.letters.append(letter)
        self.shapes.append(shape)

    def put(self, shape: str, on: str) -> bool:
        """On the last letter of those that has no mark yet; a horn on "uo" is on both."""
        for place in range(len(self.letters) - 1, -1, -1):
            if self.letters[place] in on and not self.shapes[place]:
                self.shapes[place] = shape
                if shape == "*" and self.letters[max(place - 1, 0) : place + 1] == ["u", "o"]:
                    self.shapes[place - 1] = shape
                return True
        return False

    def sound(self, tone: str) -> bool:
        """Over a word that has a vowel and no tone."""
        if self.tone or not VOWELS & set(self.letters):
            return False
        self.tone = tone
        return True

    def spelling(self) -> Spelling:
        return Spelling("".join(self.letters), tuple(self.shapes), self.tone)


def _telex(keys: _Keys, key: str) -> bool:
    if key in TELEX_TONES:
        return keys.sound(TELEX_TONES[key])
    if key == "w":
        return keys.put("*", "uo") or keys.put("(", "a")
    if key == "d":
        return keys.put(BAR, "d")
    return key in "aeo" and keys.put("^", key)


def _vni(keys: _Keys, key: str) -> bool:
    if key in VNI_TONES:
        return keys.sound(VNI_TONES[key])
    if key in "678":
        return keys.put({"6": "^", "7": "*", "8": "("}[key], {"6": "aeo", "7": "uo", "8": "a"}[key])
    return key == "9" and keys.put(BAR, "d")


def _typed(word: Spelling, stroke: Callable[[_Keys, str], bool]) -> Spelling:
    """The word with strokes taken for marks where they can be."""
    keys = _Keys(tone=word.tone)
    for letter, shape in zip(word.letters, word.shapes, strict=True):
        if shape or not stroke(keys, letter):
            keys.press(letter, shape)
    return keys.spelling()


def _once(word: Spelling) -> Spelling:
    keys = _Keys(tone=word.tone)
    for letter, shape in zip(word.letters, word.shapes, strict=True):
        if keys.letters[-1:] != [letter]:
            keys.press(letter, shape)
        elif shape:
            keys.shapes[-1] = shape
    return keys.spelling()


@lru_cache(1000)
def spellings_of(typed: str) -> tuple[Spelling, ...]:
    """All that a typed word may be, first as it stands."""
    plain = spelled(typed)
    vni = replace(_typed(plain, _vni), exact=ONE_FIGURE_LAST.fullmatch(plain.letters) is not None)
    return tuple(dict.fromkeys((plain, _typed(plain, _telex), vni, _once(plain))))
