"""The shape of a text: paragraphs with their places, markers, labels and the headings they stand under. What they mean
is read elsewhere."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from core.plans.found import Span
from reading.when.accents import has_marks, without_accents

_DECORATION = r"[\s#*_>|]*"
MARKER = re.compile(
    rf"{_DECORATION}(?P<marker>"
    r"(?P<part>(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:thứ\s+)?[\wĐđ]{1,8}\b[.:]?)"
    r"|(?P<roman>[IVX]{1,5}\s?[.)/-](?=[^\dv]))"
    r"|(?P<article>Điều\s+\d{1,3}\s?[.:]?)"
    r"|(?P<capital>[A-HĐ][.)]\s)"
    r"|(?P<deep>\d{1,2}(?:\.[1-9]\d?){1,3}[.)]?(?=[^\d.\s/–—-]|\s+[^\d\s–—-]))"
    r"|(?P<number>\d{1,2}\s?(?:/(?=\s{0,2}[A-ZĐÀ-Ỹ])|[.)](?=\s*[^\d\s]|\s+\d)|-(?=\s+[^\d\s])))"
    r"|(?P<step>(?:Mốc|Bước|Việc)\s+\d{1,2}\s?[.:)](?=\s))"
    r"|(?P<letter>\(?[a-zđ](?:\)|\.\s|/\s))"
    r"|(?P<dash>[-–—•▪·■](?=\s*\S))"
    r"|(?P<plus>\+(?=\s*\S))"
    r"|(?P<star>\*(?=\s))"
    r")[\s*_]*"
)
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
_CAPITALS, _COLON, LEAF = 15, 55, 90
LABEL = re.compile(
    r"(?P<label>[^\W\d_][^:;.?!\t\n]{1,110}?)\s{0,3}:(?!//|\d(?!\d?\s?[/.-]\s?\d{1,2}\s?[/.-]))(?P<value>.*)", re.DOTALL
)
_BEGINS_WITH_DAY = re.compile(r"\s*(?:Ngày\s{1,3})?\d{1,2}\s?/\s?\d{1,2}(?:\s?/\s?\d{4})?(?:\s{2,}|\s?[:–-])")
"""A line of a list of days."""
BEGINS_ENTRY = re.compile(
    r"[\s*_]*(?:(?:thứ\s{1,2}(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s{1,2}nhật)\b[^\n:]{0,30}:|(?:tháng|"
    r"quý)\s{1,2}\w{1,4}(?:\s?/\s?\d{4})?\s?:|"
    r"(?-i:Thứ|THỨ)\s{1,2}\w{1,4}\b[^\n\d]{0,12}\d{1,2}\s?/\s?\d|(?-i:\d{1,2}(?:[:hg]|\sgiờ\s)\s?\d\d\s[A-ZĐÀ-Ỹ])|"
    r"(?:sáng|chiều|tối)\s?:|\d{1,2}\s?(?:h|g|giờ)\s?(?:\d\d)?\s?(?:phút|[’'])?\s?:)",
    re.IGNORECASE,
)
"""A line of a calendar: a weekday, a month, a half of the day or an hour as its label."""
_ENDS = re.compile(r"[.;:!?/][\s*_)”\"]*$")
_SHORTEST_WRAP, _WIDEST_WRAP, _NEVER = 50, 125, 1_000_000


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
        found = LABEL.match(self.body)
        return self.span[0] + self.body_start + (found.start("value") if found else 0)

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
        near = (index for step in range(1, 7) for index in (paragraph.index + step, paragraph.index - step))
        return [
            self.paragraphs[index]
            for index in near
            if 0 <= index < len(self.paragraphs) and self.paragraphs[index].above in heads
        ]

    def over(self, paragraph: Paragraph) -> list[Paragraph]:
        """The headings over a paragraph, nearest first."""
        return [self.paragraphs[index] for index in reversed(paragraph.above)]


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[*_#]", "", text).split())


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
    full = _full_line(lines)
    for number, line in enumerate(lines):
        start, position = position, position + len(line) + 1
        if not previous and _is_page_number(lines, number):
            continue
        if not line.strip(" \t\r*#_|-"):
            previous = ""
            continue
        in_line = previous and (
            _continues(previous, line, full) or (in_cell and "\t" not in line and not MARKER.match(line))
        )
        if in_line or (not previous and _goes_on_after_page(above, line)):
            spans[-1][1] = start + len(line.rstrip())
        else:
            spans.append([start, start + len(line.rstrip())])
            in_cell = line.lstrip(" ").startswith("\t") and "\t" not in line.strip()
        previous = above = line
    return _with_headings(text, spans)


def _is_page_number(lines: list[str], number: int) -> bool:
    """A lone number with a blank line on either side."""
    line = lines[number].strip()
    alone = number + 1 < len(lines) and number > 0 and not lines[number + 1].strip() and not lines[number - 1].strip()
    return alone and len(line) <= 3 and line.isascii() and line.isdigit()


def _goes_on_after_page(above: str, line: str) -> bool:
    """Whether a sentence that a page break cut, with a blank line, goes on: it had not ended and goes on in small
    letters."""
    unfinished = len(above.strip()) >= _SHORTEST_WRAP and not _ENDS.search(above) and "\t" not in above
    return unfinished and line.lstrip(" *_")[:1].islower() and not MARKER.match(line) and "\t" not in line.strip()


def _full_line(lines: list[str]) -> int:
    """From how many characters on a line is broken because it is full. Text that was never wrapped has long lines, and
    no full ones."""
    lengths = sorted(len(line.strip()) for line in lines if line.strip())
    widest = lengths[len(lengths) * 95 // 100] if lengths else 0
    if _SHORTEST_WRAP <= widest <= _WIDEST_WRAP:
        return int(widest * 0.72)
    return _NEVER


def is_piped(line: str) -> bool:
    """Whether a line is a table's row with bars between its cells."""
    return line.lstrip().startswith("|") or line.count(" | ") > 1


def _continues(previous: str, line: str, full: int) -> bool:
    """Whether `line` goes on with the sentence of `previous` (a hard line break in a PDF)."""
    if BEGINS_ENTRY.match(line) or (_BEGINS_WITH_DAY.match(line) and _BEGINS_WITH_DAY.match(previous)):
        return False
    if (
        MARKER.match(line)
        or is_piped(line)
        or is_piped(previous)
        or "\t" in line.strip(" ")
        or "\t" in previous.strip()
    ):
        return False
    first = line.lstrip(' *_(“"')[:1]
    if previous.isupper() and not line.isupper():
        return False
    if first.islower():
        return not _ENDS.search(previous)
    if _ENDS.search(previous) or line.isupper() != previous.isupper():
        return False
    if first.isdigit() and previous.rstrip().lower().endswith(("–", "-", "/", "ngày", "tháng", "năm", "lúc")):
        return True
    return len(previous.strip()) >= full


def _with_headings(text: str, spans: list[list[int]]) -> Shape:
    paragraphs: list[Paragraph] = []
    stack: list[Paragraph] = []
    numbered = False
    for index, (start, end) in enumerate(spans):
        piece = text[start:end]
        found = MARKER.match(piece)
        level = _level(found, piece, numbered)
        numbered = numbered or (found is not None and level <= _LEVELS["number"])
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


def _level(found: re.Match[str] | None, piece: str, numbered: bool) -> int:
    """How deep a paragraph stands. Lines that end in a colon head what follows; so do lines in capitals, once the
    numbered body has begun."""
    if found is not None:
        return next(level for name, level in _LEVELS.items() if found[name])
    if "\t" in piece.strip():
        return LEAF
    if (
        piece.isupper()
        and len(piece.strip()) > 8
        and (numbered or piece.strip(" *_#").startswith(("PHỤ LỤC", "LỊCH ", "DANH SÁCH")))
    ):
        return _CAPITALS
    if piece.rstrip(" *_").endswith(":") and len(piece) < 160:
        return _COLON
    return LEAF


def _is_closed_item(paragraph: Paragraph) -> bool:
    """A list item that is a whole sentence, or a label with all that belongs to it, heads nothing; one that ends in a
    colon does."""
    text = paragraph.text.rstrip(" *_")
    if paragraph.level >= _LEVELS["dash"]:
        return not text.endswith(":")
    return paragraph.level >= _LEVELS["number"] and paragraph.label is not None and text.endswith(".")
