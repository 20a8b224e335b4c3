"""Text of a PDF: pages put together, furniture left out, hard line breaks healed. PDFium is not safe for threads: one
document at a time."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from threading import Lock
from time import monotonic

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reading.documents.extent import WHOLE, Most, Taken, extent_of
from reading.documents.judgement import is_marked_secret
from reading.documents.pdf_layers import read_layers
from reading.documents.pdf_lines import PdfLine
from reading.documents.pdf_page import page_lines
from reading.documents.pdf_words import Box, Page, read_page
from reading.documents.reasons import UnreadableDocument, UnreadableReason

_ONE_AT_A_TIME = Lock()
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:trang|page)?\s*[0-9]{1,4}(?:\s*(?:/|trên|of)\s*[0-9]{1,4})?[-–—\s.]*", re.IGNORECASE
)
_MARKER = re.compile(
    r"\s*(?:[-–—+•*▪·]\s|\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)](?=\s|[^\W\d])|[0-9]{1,2}/\s"
    r"|[IVX]{1,5}\s?[.)-]|[a-zđ]\)|[A-HĐ][.)]\s"
    r"|(?:Điều|Chương|Phần|Mục)\s+[0-9IVX])"
)
_ENDED = re.compile(r"[.;:!?]\s*$")
_EDGE = 0.1
_UNKNOWN_PITCH = 1000.0
_ENOUGH_STEPS = 5
_LEAST_WIDTH = 0.75
"""Text that ends left of this part of the page's width has not come to the end of its line."""


def _is_edge(line: PdfLine, height: float) -> bool:
    return line.box.middle > height * (1 - _EDGE) or line.box.middle < height * _EDGE


def _shape_of(text: str) -> str:
    return re.sub(r"[0-9]+", "0", " ".join(text.split()))


def _without_furniture(pages: Sequence[tuple[Page, list[PdfLine]]]) -> list[list[PdfLine]]:
    """Drops page numbers, and what stands at the edge of at least three pages and of most of them, alike but for its
    digits."""
    edges = [[_shape_of(line.text) for line in lines if _is_edge(line, page.height)] for page, lines in pages]
    counts = Counter(shape for shapes in edges for shape in set(shapes))
    often = {shape for shape, count in counts.items() if count >= max(3, len(pages) // 2)}
    return [
        [line for line in lines if not (_is_edge(line, page.height) and _is_furniture(line, often))]
        for page, lines in pages
    ]


def _is_furniture(line: PdfLine, often: Set[str]) -> bool:
    return _PAGE_NUMBER.fullmatch(line.text) is not None or _shape_of(line.text) in often


@dataclass(frozen=True)
class _Setting:
    """How a page is set: where running text begins and ends, and the usual way from one line down to the next."""

    left: float
    right: float
    pitch: float


def _setting(lines: Sequence[PdfLine], width: float) -> _Setting:
    """The commonest left edge of long lines, the right edge that long lines reach, the median pitch."""
    flowing = [line.box for line in lines if line.flows]
    right = max(_usual_right(flowing), _LEAST_WIDTH * width)
    return _Setting(_usual_left(flowing, right), right, _usual_pitch(flowing))


def _usual_right(boxes: Sequence[Box]) -> float:
    rights = sorted(box.right for box in boxes)
    if not rights:
        return 0.0
    return rights[int(0.9 * (len(rights) - 1))]


def _usual_left(boxes: Sequence[Box], right: float) -> float:
    lefts = Counter(round(box.left) for box in boxes if box.right > right - 0.1 * (right - box.left))
    if not lefts:
        return min((box.left for box in boxes), default=0.0)
    return float(lefts.most_common(1)[0][0])


def _usual_pitch(boxes: Sequence[Box]) -> float:
    steps = sorted(above.middle - below.middle for above, below in pairwise(boxes) if above.middle > below.middle)
    if len(steps) < _ENOUGH_STEPS:
        return _UNKNOWN_PITCH
    return steps[len(steps) // 2]


def _is_second_half(before: PdfLine, line: PdfLine) -> bool:
    """A dash is no bullet between two numbers ("2015", "– 2020"), nor inside a quotation that the line before
    opened."""
    if line.text[:1] not in "-–—":
        return False
    numbers = line.text[1:].lstrip()[:1].isdigit() and before.text[-1:].isdigit()
    return numbers or before.text.count("“") > before.text.count("”")


def _is_apart(before: PdfLine, line: PdfLine, pitch: float, *, same_page: bool) -> bool:
    """Whether more than the usual way lies between two lines, or a sentence ended with its page."""
    if not same_page:
        return _ENDED.search(before.text) is not None
    return (
        before.box.bottom - line.box.top > 0.9 * line.box.height or before.box.middle - line.box.middle > 1.25 * pitch
    )


def _continues(before: PdfLine, line: PdfLine, page: _Setting, *, same_page: bool) -> bool:
    """Whether the line goes on the sentence of the line before: that one is full, and this one is no new paragraph."""
    if not (before.flows and line.flows) or _begins(before, line):
        return False
    if _is_apart(before, line, page.pitch, same_page=same_page):
        return False
    left, right = before.margins or (page.left, page.right)
    full = before.box.right > right - 0.09 * (right - left)
    if line.text[0].islower():
        return full or (not _ENDED.search(before.text) and before.box.right > left + 0.7 * (right - left))
    return full and line.box.left <= (line.margins or (page.left, page.right))[0] + 10


def _begins(before: PdfLine, line: PdfLine) -> bool:
    """A marker begins a paragraph, and so do capitals after small letters."""
    marked = _MARKER.match(line.text) is not None and not _is_second_half(before, line)
    return marked or before.text.isupper() != line.text.isupper()


def _glue(before: str, after: str) -> str:
    """ "8.00-" and "11.30" belong together; a word is not parted at line ends in Vietnamese."""
    tight = before.endswith("-") and before[-2:-1].isdigit() and after[:1].isdigit()
    if tight or before.endswith("/"):
        return before + after
    return f"{before} {after}"


def _healed(pages: Sequence[tuple[float, Sequence[PdfLine]]]) -> str:
    """Pages as (width, lines), with the lines of each paragraph joined."""
    out: list[str] = []
    before: PdfLine | None = None
    for width, lines in pages:
        page = _setting(lines, width)
        for place, line in enumerate(lines):
            if before is not None and _continues(before, line, page, same_page=place > 0):
                out[-1] = _glue(out[-1], line.text)
            else:
                out.append(line.text)
            before = line
    return "\n".join(out)


def _pages(document: pdfium.PdfDocument, most: Most) -> Iterator[Page]:
    """The first pages, so many as may be read."""
    letters, until = 0, monotonic() + most.seconds
    for index in range(min(len(document), most.pages)):
        page = read_page(document, index)
        letters += sum(len(word.text) + 1 for word in page.words)
        yield page
        if letters > most.letters or monotonic() > until:
            return


def _read(document: pdfium.PdfDocument, most: Most) -> Taken:
    every = list(_pages(document, most))
    layers = read_layers(every)
    pages = [page for place, page in enumerate(every) if place not in layers.garbled]
    lines = [page_lines(page) for page in pages]
    if lines and is_marked_secret("\n".join(line.text for line in lines[0])):
        raise UnreadableDocument(UnreadableReason.SECRET_MARKING)
    kept = _without_furniture(list(zip(pages, lines, strict=True)))
    text = _healed([(page.width, of) for page, of in zip(pages, kept, strict=True)])
    return Taken(text, extent_of(len(every), len(document)), layers.missed())


def read_pdf(data: bytes, most: Most = WHOLE) -> Taken:
    """The text of a PDF. Raises UnreadableDocument: encrypted, corrupt, no_text (a scan), garbled, too_heavy."""
    with pdf_opened(data) as document:
        return _read(document, most)


def _why_closed(error: pdfium.PdfiumError) -> UnreadableReason:
    if getattr(error, "err_code", None) in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
        return UnreadableReason.ENCRYPTED
    return UnreadableReason.CORRUPT


@contextmanager
def pdf_opened(data: bytes) -> Iterator[pdfium.PdfDocument]:
    """One document at a time. Raises UnreadableDocument: encrypted, corrupt."""
    with _ONE_AT_A_TIME:
        try:
            document = pdfium.PdfDocument(data)
        except pdfium.PdfiumError as error:
            raise UnreadableDocument(_why_closed(error)) from error
        try:
            yield document
        except pdfium.PdfiumError as error:
            raise UnreadableDocument(UnreadableReason.CORRUPT) from error
        finally:
            document.close()
