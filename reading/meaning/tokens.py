"""A sentence as words, signs and little pictures, in the order in which they were typed."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from core.spelling import fold
from reading.meaning.marks import Spelling
from reading.meaning.slips import spellings_of

EMOTICONS = re.compile(r"(?<!\w)(?:[:;=]-?[)(D*>|]+|<3|\^_*\^)")
"""Faces made of signs. Zalo writes its own pictures as "/-strong"."""
ZALO = re.compile(r"/-(\w+)")
ZALO_PICTURES = {"strong": "👍", "ok": "👌", "heart": "❤", "rose": "🌹", "weak": "👎", "thanks": "🙏", "v": "👌"}
KEYCAP = re.compile(r"(\d)\ufe0f?\u20e3")
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")
HYPHEN = re.compile(r"(?<=[^\W\d])[-–](?=[^\W\d])")
PIECE = re.compile(
    r"đ/c|100 ?%|(?P<figure>\d[\d.,/:]*\d|\d)(?![^\W\d_])"
    r"|(?P<word>[^\W_]+)|(?P<sign>[,.;:!…\n\-–—·()]+)|(?P<ask>\?)|(?P<picture>[^\w\s,.;:!…?\"'“”‘’/_*+=~])"
)
LONGEST = 400


@dataclass(frozen=True)
class Token:
    """One piece of a sentence; `kind` is word, figure, sign, ask or picture."""

    text: str
    kind: str

    @cached_property
    def spellings(self) -> tuple[Spelling, ...]:
        """What it may be read as."""
        return spellings_of(self.text)

    @property
    def marked(self) -> bool:
        """Whether it was typed with an accent."""
        return fold(self.text) != unicodedata.normalize("NFC", self.text).lower()

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[:1].isupper() and not self.text[1:].isupper()


def _pictures(found: re.Match[str]) -> str:
    return f" {ZALO_PICTURES.get(found[1], '')} "


def tokens_of(text: str) -> tuple[Token, ...]:
    """The pieces of the first LONGEST characters; faces made of signs are left out."""
    plain = KEYCAP.sub(r"\1 ", unicodedata.normalize("NFKC", text[:LONGEST]))
    plain = EMOTICONS.sub(" ", ZALO.sub(_pictures, INVISIBLE.sub("", plain)))
    pieces = PIECE.finditer(HYPHEN.sub(" ", unicodedata.normalize("NFC", plain)))
    return tuple(Token(piece[0], _kind(piece)) for piece in pieces)


def _kind(piece: re.Match[str]) -> str:
    if piece[0][0].isdigit() and not piece[0].endswith("%"):
        return "figure"
    return piece.lastgroup or "word"
