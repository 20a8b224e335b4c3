"""Words of a PDF page with their places, as PDFium gives them. What they make together is in pdf_page, what is drawn
beside them in pdf_drawings."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reading.documents.pdf_drawings import Rules, read_drawings
from reading.documents.pdf_turns import Edges, Turn, turn_of
from reading.documents.reasons import UnreadableDocument, UnreadableReason

_WORD = re.compile(r"[^\s\x00]+")
_BULLETS = dict.fromkeys(map(chr, (0xF02D, 0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8, 0xF0FC, 0x25AA, 0x25CF, 0x2022)), "-")
"""Bullets of the Symbol and Wingdings fonts, which have no letters of their own."""
_UNMARK = str.maketrans({**_BULLETS, "\ufffe": "", "\x02": "", "\uffff": "", "\u200b": ""})
_AT = 1.5
MOST_LETTERS = 60_000
"""Of one page; the fullest that anybody can read has a quarter of it."""


@dataclass(frozen=True)
class Box:
    """A place on the page in points, the origin at the lower left."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: "Box") -> bool:
        """Seen from above."""
        return self.left < other.right and other.left < self.right

    @property
    def middle(self) -> float:
        return (self.bottom + self.top) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        return self.top - self.bottom


@dataclass(frozen=True)
class Word:
    """Characters without a space between them. `loose`: no space stands before it in the file, so that it may go on
    what touches it from the left."""

    text: str
    box: Box
    loose: bool = False


@dataclass(frozen=True)
class Page:
    """One page as read: its size in points, words in the order of the file, what is drawn."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: Rules
    pictured: float = 0.0


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds them all; there must be one."""
    every = list(boxes)
    return Box(
        min(b.left for b in every), min(b.bottom for b in every), max(b.right for b in every), max(b.top for b in every)
    )


def joined(before: Word, after: Word) -> Word:
    """Two pieces of one word."""
    return Word(before.text + after.text, around((before.box, after.box)), before.loose)


class _Places:
    """Boxes of characters; the C structure is made once, as there are thousands of them on a page."""

    def __init__(self, text_page: pdfium.PdfTextPage, turn: Turn) -> None:
        self._page, self._rect, self._turn = text_page, raw.FS_RECTF(), turn

    def of(self, index: int) -> Edges | None:
        rect = self._rect
        if not raw.FPDFText_GetLooseCharBox(self._page, index, rect):
            return None
        return self._turn.upright((rect.left, rect.bottom, rect.right, rect.top))


def _characters(text_page: pdfium.PdfTextPage) -> str:
    """One character per PDFium character, so that places in the text are indices of boxes; characters above 0xFFFF come
    as blanks."""
    letters = range(_letter_count(text_page))
    return "".join(_character(raw.FPDFText_GetUnicode(text_page, index)) for index in letters)


def _letter_count(text_page: pdfium.PdfTextPage) -> int:
    count: int = text_page.count_chars()
    if count > MOST_LETTERS:
        raise UnreadableDocument(UnreadableReason.TOO_HEAVY)
    return count


def _character(code: int) -> str:
    if 0 < code < 0xD800 or 0xE000 <= code <= 0xFFFF:
        return chr(code)
    return " "


def _word(text: str, first: Edges, last: Edges, *, loose: bool) -> Iterator[Word]:
    text = text.translate(_UNMARK)
    box = Box(min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3]))
    if text and box.height > 0:
        yield Word(text, box, loose)


def _is_spaced(text_page: pdfium.PdfTextPage, places: _Places, blanks: range, left: float) -> bool:
    """Whether a blank of the file stands directly before `left`. PDFium makes up blanks where the font changes, in the
    middle of Vietnamese words, and letters of another font come after their line, so that the blank before them in the
    file may stand elsewhere on the page."""
    for index in blanks:
        if raw.FPDFText_IsGenerated(text_page, index) == 0:
            edges = places.of(index)
            if edges is not None and abs(edges[2] - left) < _AT:
                return True
    return False


def _words(text_page: pdfium.PdfTextPage, turn: Turn) -> Iterator[Word]:
    places, end = _Places(text_page, turn), 0
    for match in _WORD.finditer(_characters(text_page)):
        blanks, end = range(end, match.start()), match.end()
        first, last = places.of(match.start()), places.of(match.end() - 1)
        if first is None or last is None:
            continue
        if last[0] < first[0]:
            yield from _letters(match, places)
        else:
            yield from _word(match[0], first, last, loose=not _is_spaced(text_page, places, blanks, first[0]))


def _letters(match: re.Match[str], places: _Places) -> Iterator[Word]:
    """PDFium now and then gives an accented letter after its neighbour: such a word is taken apart, and its letters
    find their own places."""
    for offset, char in enumerate(match[0], match.start()):
        edges = places.of(offset)
        if edges is not None:
            yield from _word(char, edges, edges, loose=True)


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """The page at `index`; raises PdfiumError when the page is broken, UnreadableDocument when it is too full."""
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            turn = turn_of(page, text_page, _letter_count(text_page))
            drawn = read_drawings(page, turn)
            return Page(*turn.size, tuple(_words(text_page, turn)), drawn.rules, drawn.pictured)
        finally:
            text_page.close()
    finally:
        page.close()
