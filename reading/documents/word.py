"""Text of a .docx with its shape: numbered paragraphs, tables, page headers, text boxes, notes after the sentence that
they belong to, files put into it; no deleted text, comments, footers or field codes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from reading.documents.archive import Archive, Element, attribute, child, children, local
from reading.documents.extent import Missed, MissedKind, Taken
from reading.documents.numbering import Numbering, read_numbering
from reading.documents.old_fonts import Reading
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.documents.tables import table_lines
from reading.documents.web import read_web
from reading.documents.word_fonts import old_runs
from reading.documents.word_parts import WordParts, word_parts
from reading.documents.word_pictures import is_large_picture
from reading.documents.word_signs import read_sign

_DROPPED = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "commentReference", "rt"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_INSIDE = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"})
_MARKER_TAB = re.compile(r"^(\s*(?:[-–+•*]|\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?|[IVX]{1,5}[.)]|[a-zđA-ZĐ][.)]))[ \t]+")
_ONLY_PAGE = re.compile(r"[\W\d_]*(?:trang|page)?[\W\d_]*", re.IGNORECASE)
_ENDED = re.compile(r"[.;:!?…]\W*\Z")
_WEB, _WORD = (".html", ".htm", ".xhtml"), (".docx", ".docm")
_MOST_FILES = 30


@dataclass
class _Paper:
    """What is known of the whole file while its blocks are read in their order. `waiting` are notes of a paragraph that
    has not ended with a sentence; `deep` when the file is a part of another."""

    parts: WordParts
    numbering: Numbering = field(default_factory=Numbering)
    notes: Mapping[tuple[str, str], Element] = field(default_factory=dict)
    old_runs: dict[Element, Reading] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)
    missed: set[MissedKind] = field(default_factory=set)
    deep: bool = False
    files: int = 0

    def note(self, reference: Element) -> None:
        """A note waits for the end of the sentence."""
        note = self.notes.get((_NOTES[local(reference)], attribute(reference, "id") or ""))
        if note is not None:
            self.waiting += [" ".join(line.split()) for line in _blocks(note, self) if line.strip()]

    def files_read(self) -> tuple[str, ...]:
        """What the names of files inside may end in; a file inside another holds no third."""
        if self.deep:
            return _WEB
        return (*_WEB, *_WORD)

    def told(self) -> list[str]:
        """The notes that waited."""
        told, self.waiting = self.waiting, []
        return told


def _is_hidden(run: Element) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _pieces(element: Iterable[Element], paper: _Paper, boxes: list[Element]) -> Iterator[str]:
    """The text inside a paragraph in reading order; text boxes are put aside, as they are blocks of their own."""
    for inner in element:
        tag = local(inner)
        if tag == "t":
            yield inner.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == "sym":
            yield read_sign(inner)
        elif tag in _NOTES:
            paper.note(inner)
        elif tag == "txbxContent":
            boxes.append(inner)
        elif inner in paper.old_runs:
            yield paper.old_runs.pop(inner)("".join(_pieces([inner], paper, boxes)))
        elif tag not in _DROPPED and not (tag == "r" and _is_hidden(inner)):
            _look(inner, tag, paper)
            yield from _pieces(inner, paper, boxes)


def _look(element: Element, tag: str, paper: _Paper) -> None:
    """What is seen on the page and not read."""
    if tag == "OLEObject":
        paper.missed.add(MissedKind.EMBEDDED)
    if tag in ("drawing", "pict") and is_large_picture(element):
        paper.missed.add(MissedKind.PICTURES)


def _paragraph(element: Element, paper: _Paper) -> Iterator[str]:
    boxes: list[Element] = []
    text = "".join(_pieces(element, paper, boxes))
    label = paper.numbering.label(child(element, "pPr"))
    if label and text.strip():
        text = f"{label} {text.lstrip()}"
    if paper.waiting and _ENDED.search(text):
        text = " ".join((text.rstrip(), *paper.told()))
    yield from _MARKER_TAB.sub(r"\1 ", text).split("\n")
    for box in boxes:
        yield from _blocks(box, paper)


def _cell(element: Element, paper: _Paper) -> list[str]:
    merged = child(element, "tcPr", "vMerge")
    if merged is not None and attribute(merged, "val") != "restart":
        return [""]
    lines = [*_blocks(element, paper), *paper.told()]
    return [" ".join(line.split()) for line in lines if line.strip()]


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those wrapped in content controls or marked as inserted; no deleted
    ones."""
    for inner in element:
        if local(inner) == wanted and child(inner, "trPr", "del") is None:
            yield inner
        elif local(inner) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _inside(inner, wanted)


def _rows(table: Element, paper: _Paper) -> list[list[list[str]]]:
    rows = []
    for row in _inside(table, "tr"):
        cells: list[list[str]] = []
        for cell in _inside(row, "tc"):
            cells.append(_cell(cell, paper))
            cells += [[]] * (_width(cell) - 1)
        rows.append(cells)
    return rows


def _width(cell: Element) -> int:
    """How many columns it goes over."""
    span = attribute(child(cell, "tcPr", "gridSpan"), "val") or "1"
    if not span.isdecimal() or len(span) > 3:
        return 1
    return max(1, min(int(span), 63))


def _blocks(element: Iterable[Element], paper: _Paper) -> Iterator[str]:
    """Lines of a body, cell, box or note."""
    for inner in element:
        tag = local(inner)
        if tag == "p":
            yield from _paragraph(inner, paper)
        elif tag == "tbl":
            yield from table_lines(_rows(inner, paper))
        elif tag in ("altChunk", "subDoc"):
            yield from _file(inner, paper)
        elif tag in _INSIDE:
            yield from _blocks(inner, paper)


def _file(chunk: Element, paper: _Paper) -> Iterator[str]:
    """The lines of a file that was put into this one."""
    name = paper.parts.related(attribute(chunk, "id"))
    paper.files += 1
    if name is None or paper.files > _MOST_FILES or not name.lower().endswith(paper.files_read()):
        paper.missed.add(MissedKind.EMBEDDED)
    elif name.lower().endswith(_WEB):
        yield from read_web(paper.parts.archive.read(name)).split("\n")
    else:
        yield from _word_file(name, paper)


def _word_file(name: str, paper: _Paper) -> Iterator[str]:
    inner = _read(paper.parts.archive.inside(name), deep=True)
    paper.missed |= {missed.kind for missed in inner.missed}
    yield from inner.text.split("\n")


def _headers(parts: WordParts) -> list[str]:
    """The lines of the page headers, each once, without page numbers."""
    roots = (parts.archive.xml(name) for name in parts.headers())
    lines = (" ".join(line.split()) for root in roots for line in _blocks(children(root), _Paper(parts)))
    return [line for line in dict.fromkeys(lines) if not _ONLY_PAGE.fullmatch(line)]


def _notes(parts: WordParts) -> Iterator[tuple[tuple[str, str], Element]]:
    """Footnotes and endnotes by their kind and number; lines that part them from the text have a type."""
    for kind in set(_NOTES.values()):
        for note in children(parts.one(kind)):
            if attribute(note, "type") in (None, "normal"):
                yield (kind, attribute(note, "id") or ""), note


def _read(archive: Archive, *, deep: bool) -> Taken:
    parts = word_parts(archive)
    if parts is None:
        raise UnreadableDocument(UnreadableReason.UNKNOWN_FORMAT)
    body = parts.body()
    if body is None:
        raise UnreadableDocument(UnreadableReason.CORRUPT)
    styles = parts.one("styles")
    numbering = read_numbering(parts.one("numbering"), styles)
    paper = _Paper(parts, numbering, dict(_notes(parts)), old_runs(body, styles), deep=deep)
    lines = [*_headers(parts), *_blocks(body, paper), *paper.told()]
    return Taken("\n".join(lines), missed=tuple(Missed(kind) for kind in sorted(paper.missed)))


def read_docx(archive: Archive) -> Taken:
    """The text of a .docx. Raises UnreadableDocument: unknown_format for another archive, corrupt without a body."""
    return _read(archive, deep=False)
