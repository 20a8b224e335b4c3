"""Words of a PDF page with their places, and the ruled lines of its tables, as PDFium gives them. What they make
together is in pdf_page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reading.documents.reasons import UnreadableDocument, UnreadableReason

_WORD = re.compile(r"[^\s\x00]+")
_BULLETS = dict.fromkeys(map(chr, (0xF02D, 0xF0A7, 0xF0A8, 0xF0B7, 0xF0D8, 0xF0FC, 0x25AA, 0x25CF, 0x2022)), "-")
"""Bullets of the Symbol and Wingdings fonts, which have no letters of their own."""
_UNMARK = str.maketrans({**_BULLETS, "\u00ad": "", "\ufffe": "", "\x02": "", "\uffff": "", "\u200b": ""})
_THIN = 3.0
_LONG = 8.0
_AT = 1.5
_MOST_RULES = 4000
MOST_LETTERS = 60_000
"""Of one page; the fullest that anybody can read has a quarter of it."""


@dataclass(frozen=True)
class Box:
    """A place on the page in points, the origin at the lower left."""

    left: float
    bottom: float
    right: float
    top: float

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
class Rules:
    """Ruled lines: (y, left, right) of the level ones, (x, bottom, top) of the upright ones."""

    level: tuple[tuple[float, float, float], ...] = ()
    upright: tuple[tuple[float, float, float], ...] = ()


@dataclass(frozen=True)
class Page:
    """One page as read: its size in points, words in the order of the file, ruled lines."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: Rules


_Edges = tuple[float, float, float, float]


class _Places:
    """Boxes of characters; the C structure is made once, as there are thousands of them on a page."""

    def __init__(self, text_page: pdfium.PdfTextPage) -> None:
        self._page, self._rect = text_page, raw.FS_RECTF()

    def of(self, index: int) -> _Edges | None:
        rect = self._rect
        if not raw.FPDFText_GetLooseCharBox(self._page, index, rect):
            return None
        return rect.left, rect.bottom, rect.right, rect.top


def _characters(text_page: pdfium.PdfTextPage) -> str:
    """One character per PDFium character, so that places in the text are indices of boxes; characters above 0xFFFF come
    as blanks."""
    count = text_page.count_chars()
    if count > MOST_LETTERS:
        raise UnreadableDocument(UnreadableReason.TOO_HEAVY)
    codes = (raw.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join(chr(code) if 0 < code < 0xD800 or 0xE000 <= code <= 0xFFFF else " " for code in codes)


def _word(text: str, first: _Edges, last: _Edges, *, loose: bool) -> Iterator[Word]:
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


def _words(text_page: pdfium.PdfTextPage) -> Iterator[Word]:
    """PDFium now and then gives an accented letter after its neighbour: such a word is taken apart, and its letters
    find their own places."""
    places, end = _Places(text_page), 0
    for match in _WORD.finditer(_characters(text_page)):
        first, last = places.of(match.start()), places.of(match.end() - 1)
        blanks, end = range(end, match.start()), match.end()
        if first is None or last is None:
            continue
        loose = not _is_spaced(text_page, places, blanks, min(first[0], last[0]))
        if last[0] >= first[0]:
            yield from _word(match[0], first, last, loose=loose)
            continue
        for offset, char in enumerate(match[0], match.start()):
            edges = places.of(offset)
            if edges is not None:
                yield from _word(char, edges, edges, loose=True)


def _rules(page: pdfium.PdfPage) -> Rules:
    level, upright = [], []
    for count, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if count > _MOST_RULES:
            return Rules()
        left, bottom, right, top = item.get_bounds()
        wide, high = right - left > _LONG, top - bottom > _LONG
        if wide and top - bottom < _THIN:
            level.append(((top + bottom) / 2, left, right))
        elif high and right - left < _THIN:
            upright.append(((left + right) / 2, bottom, top))
        elif wide and high:
            level += [(bottom, left, right), (top, left, right)]
            upright += [(left, bottom, top), (right, bottom, top)]
    return Rules(tuple(level), tuple(upright))


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """The page at `index`; raises PdfiumError when the page is broken, UnreadableDocument when it is too full."""
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            width, height = page.get_size()
            return Page(width, height, tuple(_words(text_page)), _rules(page))
        finally:
            text_page.close()
    finally:
        page.close()
