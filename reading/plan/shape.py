"""The shape of a text: paragraphs with their places, markers, labels and the headings they stand under. What they mean
is read elsewhere."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from core.plans.found import Span
from reading.plan.line_breaks import continues_line, full_line, goes_on_after_page, is_page_number
from reading.plan.markers import LABEL, MARKER
from reading.when.accents import has_marks, without_accents

_LEVELS = {
    "part": 0,
    "capital": 10,
    "roman": 20,
    "article": 20,
    "number": 30,
    "deep": 40,
    "step": 40,
    "letter": 50,
    "star": 52,
    "dash": 60,
    "plus": 70,
}
_DASH, _NUMBER = _LEVELS["dash"], _LEVELS["number"]
_CAPITALS, _COLON, LEAF = 15, 55, 90
_APPENDICES = ("PHỤ LỤC", "LỊCH ", "DANH SÁCH")


@dataclass(frozen=True)
class Paragraph:
    """One paragraph; `text` is the document's text of `span`, line breaks included.

    `above` are the indices of the headings over it, outermost first.
    """

    index: int
    span: Span
    text: str
    level: int
    marker: str | None
    body_start: int
    above: tuple[int, ...] = ()

    @cached_property
    def body(self) -> str:
        return self.text[self.body_start :]

    @cached_property
    def label(self) -> str | None:
        """What stands before the first colon: "Cụm trưởng", "Thời gian dự kiến"; None without one."""
        found = LABEL.match(self.body)
        if found:
            return _plain(found["label"])
        return None

    @cached_property
    def value_start(self) -> int:
        """Where the text after the label begins, in the document."""
        body = self.span[0] + self.body_start
        found = LABEL.match(self.body)
        if found is None:
            return body
        return body + found.start("value")

    @property
    def is_row(self) -> bool:
        return "\t" in self.text.strip(" \n")


@dataclass(frozen=True)
class Shape:
    """A text cut into paragraphs. `at` finds the paragraph of a character."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]

    @cached_property
    def is_marked(self) -> bool:
        """Whether the text is written with its marks, so that "bóng đá" need not be heard as "đã"."""
        return has_marks(self.text)

    def at(self, offset: int) -> Paragraph | None:
        index = bisect_right(self.starts, offset) - 1
        if index >= 0:
            return self.paragraphs[index]
        return None

    def beside(self, paragraph: Paragraph) -> list[Paragraph]:
        """The nearest paragraphs under the same heading, following ones first; those beside a bare time heading count
        for what is under it."""
        heads = {paragraph.above, paragraph.above[:-1]}
        return [other for other in self._near(paragraph.index) if other.above in heads]

    def _near(self, index: int) -> Iterator[Paragraph]:
        """The six paragraphs on either side, nearest first."""
        for step in range(1, 7):
            for place in (index + step, index - step):
                if 0 <= place < len(self.paragraphs):
                    yield self.paragraphs[place]

    def over(self, paragraph: Paragraph) -> list[Paragraph]:
        """The headings over a paragraph, nearest first."""
        return [self.paragraphs[index] for index in reversed(paragraph.above)]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[*_#]", "", text).split())


@lru_cache(maxsize=1024)
def words_of(text: str) -> str:
    """Lower case, no marks, single blanks: for comparing words."""
    return " ".join(without_accents(text).lower().split())


def read_shape(text: str) -> Shape:
    """Cuts `text` (NFC) into paragraphs: blank lines, markers, table rows and finished sentences cut; hard line and
    page breaks heal."""
    spans: list[list[int]] = []
    previous, above = "", ""
    in_cell = False
    position = 0
    lines = text.split("\n")
    full = full_line(lines)
    for number, line in enumerate(lines):
        start, position = position, position + len(line) + 1
        if not previous and is_page_number(lines, number):
            continue
        if not line.strip(" \t\r*#_|-"):
            previous = ""
            continue
        if previous:
            goes_on = continues_line(previous, line, full) or (in_cell and _stays_in_cell(line))
        else:
            goes_on = goes_on_after_page(above, line)
        if goes_on:
            spans[-1][1] = start + len(line.rstrip())
        else:
            spans.append([start, start + len(line.rstrip())])
            in_cell = _begins_cell(line)
        previous = above = line
    return _with_headings(text, spans)


def _begins_cell(line: str) -> bool:
    """A cell that has a line of its own begins with a tab."""
    return line.lstrip(" ").startswith("\t") and "\t" not in line.strip()


def _stays_in_cell(line: str) -> bool:
    return "\t" not in line and not MARKER.match(line)


def _with_headings(text: str, spans: list[list[int]]) -> Shape:
    paragraphs: list[Paragraph] = []
    stack: list[Paragraph] = []
    numbered = False
    for index, (start, end) in enumerate(spans):
        piece = text[start:end]
        found = MARKER.match(piece)
        level = _level(found, piece, numbered)
        numbered = numbered or (found is not None and level <= _NUMBER)
        while stack and (stack[-1].level >= level or (level == LEAF and _is_closed_item(stack[-1]))):
            stack.pop()
        if found:
            lead = found.end()
        else:
            lead = len(piece) - len(piece.lstrip(" \t*#_"))
        above = tuple(paragraph.index for paragraph in stack)
        paragraphs.append(
            Paragraph(index, (start, end), piece, level, found["marker"].strip() if found else None, lead, above)
        )
        if level < LEAF:
            stack.append(paragraphs[-1])
    return Shape(text, tuple(paragraphs), tuple(start for start, _ in spans))


def _opening(found: re.Match[str] | None, piece: str) -> tuple[str | None, int]:
    """The marker of a paragraph and where its body begins."""
    if found is None:
        return None, len(piece) - len(piece.lstrip(" \t*#_"))
    return found["marker"].strip(), found.end()


def _level(found: re.Match[str] | None, piece: str, numbered: bool) -> int:
    """How deep a paragraph stands. Lines that end in a colon head what follows; so do lines in capitals, once the
    numbered body has begun."""
    if found is not None:
        return next(level for name, level in _LEVELS.items() if found[name])
    if "\t" in piece.strip():
        return LEAF
    if _is_in_capitals(piece) and (numbered or piece.strip(" *_#").startswith(_APPENDICES)):
        return _CAPITALS
    if piece.rstrip(" *_").endswith(":") and len(piece) < 160:
        return _COLON
    return LEAF


def _is_in_capitals(piece: str) -> bool:
    return piece.isupper() and len(piece.strip()) > 8


def _is_closed_item(paragraph: Paragraph) -> bool:
    """A list item that is a whole sentence, or a label with all that belongs to it, heads nothing; one that ends in a
    colon does."""
    text = paragraph.text.rstrip(" *_")
    if paragraph.level >= _DASH:
        return not text.endswith(":")
    return paragraph.level >= _NUMBER and paragraph.label is not None and text.endswith(".")
