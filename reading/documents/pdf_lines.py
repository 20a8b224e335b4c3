"""Words of a page put into lines, and lines into runs where a gap parts them. What the runs make together is in
pdf_page and pdf_grid."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reading.documents.pdf_spacing import closed_up
from reading.documents.pdf_words import Box, Word, around, joined

_SAME_LINE = 0.45
"""Two words stand on one line when their middles differ by less than this part of their height."""
_GAP = 1.9
"""A gap of so many heights parts two columns; justified text stays well below."""
_TOUCHING = 0.1


@dataclass(frozen=True)
class PdfLine:
    """A line as it stands on the page; `flows` is False for rows of tables, which are never joined with their
    neighbours.

    `margins` are the left and right edge of the column it stands in, None when that is the page.
    """

    text: str
    box: Box
    flows: bool = True
    margins: tuple[float, float] | None = None


@dataclass(frozen=True)
class Run:
    """Words of one line without a gap that parts columns."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        return around(word.box for word in self.words)


def lines_of(words: Iterable[Word]) -> list[list[Word]]:
    """Words by line from the top down, each line from the left."""
    lines: list[list[Word]] = []
    whole = Box(0, 0, 0, 0)
    for word in sorted(words, key=lambda word: (-word.box.middle, word.box.left)):
        if lines and _is_on_line(word.box, lines[-1][0].box, whole):
            lines[-1].append(word)
            whole = around((whole, word.box))
        else:
            lines.append([word])
            whole = word.box
    return [sorted(line, key=lambda word: word.box.left) for line in lines]


def _is_on_line(box: Box, first: Box, whole: Box) -> bool:
    """A comma may have a small box of its own, low in its line."""
    near = abs(first.middle - box.middle) <= _SAME_LINE * max(first.height, box.height)
    return near or (whole.bottom - 2 <= box.bottom and box.top <= whole.top + 1)


def runs_of(line: Sequence[Word]) -> list[Run]:
    """The runs of one line from the left; pieces of a word that touch are put together."""
    first, *others = closed_up(line)
    runs: list[list[Word]] = [[first]]
    for word in others:
        before = runs[-1][-1]
        gap = word.box.left - before.box.right
        if gap > _GAP * max(before.box.height, 6.0):
            runs.append([word])
        elif _touches(before, word, gap):
            runs[-1][-1] = joined(before, word)
        else:
            runs[-1].append(word)
    return [Run(tuple(run)) for run in runs]


def _touches(before: Word, word: Word, gap: float) -> bool:
    return word.loose and gap < _TOUCHING * min(before.box.height, word.box.height)
