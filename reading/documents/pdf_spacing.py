"""Letters that were set apart ("H Ộ I  N G H Ị"), which a PDF gives as so many words, put together again."""

from collections.abc import Sequence
from itertools import pairwise

from reading.documents.pdf_words import Word, joined

_ENOUGH = 3
_MOSTLY = 0.75
_FARTHEST = 0.7
"""Letters farther apart than so many heights stand in columns."""
_MORE = 0.13
"""What a blank adds to the way from letter to letter, in heights, at least."""


def closed_up(line: Sequence[Word]) -> list[Word]:
    """The words of one line from the left, those of spaced letters whole."""
    gap = _letter_gap(line)
    if gap is None:
        return list(line)
    words = [line[0]]
    for word in line[1:]:
        before = words[-1]
        way, height = word.box.left - before.box.right, min(before.box.height, word.box.height)
        if word.loose and way < gap + _MORE * height:
            words[-1] = joined(before, word)
        else:
            words.append(word)
    return words


def _letter_gap(line: Sequence[Word]) -> float | None:
    """The way from letter to letter of a line that is spaced; None of any other."""
    spaced = [word for word in line if len(word.text) == 1 and word.loose]
    if len(line) < _ENOUGH or len(spaced) < _MOSTLY * len(line):
        return None
    gaps = sorted(right.box.left - left.box.right for left, right in pairwise(line))
    gap = gaps[len(gaps) // 3]
    if not 0 < gap < _FARTHEST * line[0].box.height:
        return None
    return gap
