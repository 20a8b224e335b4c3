"""A written word as letters, the marks upon them and a tone, so that a word typed with fewer marks can be held against
the right one."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

TONES = {"\u0300": "`", "\u0301": "'", "\u0303": "?", "\u0309": "?", "\u0323": "."}
"""Hỏi and ngã are one: half of the country speaks them alike, and "đả nhận" is "đã nhận"."""
SHAPES = {"\u0302": "^", "\u0306": "(", "\u031b": "*"}
BAR = "-"


@dataclass(frozen=True)
class Spelling:
    """`shapes` holds for each letter its mark, "" for none: ("d", "u") with ("-", "*") is đư. `tone` is "" for none.
    `exact`: nothing may be missing."""

    letters: str
    shapes: tuple[str, ...]
    tone: str = ""
    exact: bool = False

    def is_just(self, word: "Spelling") -> bool:
        """Whether it has the same marks."""
        return (self.shapes, self.tone) == (word.shapes, word.tone)

    def may_be(self, word: "Spelling") -> bool:
        """Whether somebody may have typed this for `word`: marks may be missing, but none may be another."""
        if self.letters != word.letters:
            return False
        if self.exact:
            return self.is_just(word)
        if self.tone not in ("", word.tone):
            return False
        shapes = zip(self.letters, self.shapes, word.shapes, strict=True)
        return all(typed == right or (not typed and self._may_lack(letter)) for letter, typed, right in shapes)

    def _may_lack(self, letter: str) -> bool:
        """A word with its tone has its shapes too, or is another ("máy" is not "mấy"); but for "dã" and "nguời"."""
        return not self.tone or letter == "d" or (letter in "uo" and "uo" in self.letters)


@lru_cache(4000)
def spelled(word: str) -> Spelling:
    """The spelling of a word as it stands, in whatever normal form and case."""
    letters: list[str] = []
    shapes: list[str] = []
    tone = ""
    for char in unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", word).lower()):
        tone = TONES.get(char, tone)
        if char in SHAPES and shapes:
            shapes[-1] = SHAPES[char]
        elif char in "đð":
            letters.append("d")
            shapes.append(BAR)
        elif not unicodedata.combining(char):
            letters.append(char)
            shapes.append("")
    return Spelling("".join(letters), tuple(shapes), tone)
