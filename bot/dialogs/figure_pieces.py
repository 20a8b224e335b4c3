"""The piece of a message that was meant for one field, and the reason that stands in it. What the figures are:
figures.py."""

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from bot.dialogs.prompts import shortened
from core.reports.forms import Indicator
from core.reports.sentences import Spot
from core.spelling import folded_words

LONGEST_PIECE = 1500
SHORT_PIECE = 40
LONGEST_REASON = 200
"""All three in characters."""
_REASON = re.compile(
    r"(?:chưa|chua|không|khong|ko|k)\s+(?:có|co)(?:\s+(?:số|so|số liệu|so lieu))?\s*[,:(–-]?"
    r"\s*(?:vì|vi|do|lý do|ly do)\s*:?\s+(?=\S{2})",
    re.IGNORECASE,
)

_FIGURE = re.compile(r"\d[\d.,]*(?<=\d)\s?(?:tr|triệu|trieu|tỷ|tỉ|ty|nghìn|ngàn|k|%)?(?!\w)", re.IGNORECASE)
"""Digits that stand together, with what they count in."""
_MARK = re.compile(r"\s*\d{1,2}\s?[.):]\s+(?=\S)")


_AFTER_COMMA = re.compile(
    r"(?:chưa|chua|không|khong|ko|k)\s+(?:có|co)(?:\s+(?:số|so|số liệu|so lieu))?\s*[,:(–-]\s*(?=[^\W\d]{2})",
    re.IGNORECASE,
)
"""Where nothing else is asked for, what follows the comma is why."""


def reason_in(typed: str, alone: bool) -> str:
    """The reason that stands behind "chưa có, vì …"; empty when there is none. `alone`: nothing else was asked for, so
    that it may hold commas."""
    plain = unicodedata.normalize("NFC", typed)
    found = _REASON.search(plain)
    if found is None and alone:
        found = _AFTER_COMMA.search(plain)
    if found is None:
        return ""
    if alone:
        reason = plain[found.end() :]
    else:
        reason = re.split(r"[,;\n]", plain[found.end() :])[0]
    return " ".join(reason.split()).strip(" ).")[:LONGEST_REASON]


def _names(indicator: Indicator) -> tuple[str, ...]:
    return tuple(folded_words(name) for name in (indicator.label, indicator.name, *indicator.synonyms))


def piece_typed(text: str, indicator: Indicator, place: int, count: int, *, whole: bool = False) -> str:
    """The piece of the message that was meant for this field, as far as it can be told; empty when it cannot. `whole`:
    not shortened."""
    most = LONGEST_PIECE if whole else SHORT_PIECE
    if count == 1:
        return shortened(text, most)
    pieces = [piece.strip() for piece in re.split(r"[\n;]+|,\s", text) if piece.strip()]
    named = [piece for piece in pieces if any(name in folded_words(piece) for name in _names(indicator))]
    if len(named) == 1 and len(pieces) > 1:
        return shortened(named[0], most)
    for split in (pieces, text.split()):
        if len(split) == count:
            return shortened(split[place], most)
    return ""


def spot_typed(text: str, indicator: Indicator, place: int, count: int, values: Sequence[Decimal]) -> Spot:
    """Where the figure stands in the message; its piece where that holds none or several, nothing where that cannot be
    told either."""
    piece = piece_typed(text, indicator, place, count, whole=True)
    start = text.find(piece)
    if not piece or start < 0:
        start, piece = 0, text
    figures = list(_FIGURE.finditer(piece, _past_mark(piece)))
    if len(figures) > 1:
        figures = [one for one in figures if _is(one[0], values)]
    if len(figures) == 1:
        return Spot(start + figures[0].start(), figures[0][0])
    if start == 0 and piece == text and count > 1:
        return Spot()
    return Spot(start, piece)


def _past_mark(piece: str) -> int:
    """Where the piece begins behind the number of its question ("3) 45tr")."""
    mark = _MARK.match(piece)
    return 0 if mark is None else mark.end()


def _is(figure: str, values: Sequence[Decimal]) -> bool:
    """Whether these digits are plainly one of those values."""
    digits = re.sub(r"[.,\s]", "", figure)
    return digits.isdecimal() and Decimal(digits) in values
