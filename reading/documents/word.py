"""Text of a .docx with its shape: numbered paragraphs, tables, page headers, text boxes; no deleted text, comments,
footers or field codes."""

import re
from collections.abc import Iterator

from reading.documents.archive import Archive, Element, attribute, child, local
from reading.documents.numbering import Numbering, read_numbering
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.documents.tables import table_lines

_DROPPED = frozenset(
    {"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText", "delText", "footnoteReference", "commentReference"}
)
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_MARKER_TAB = re.compile(r"^(\s*(?:[-–+•*]|\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]?|[IVX]{1,5}[.)]|[a-zđA-ZĐ][.)]))[ \t]+")
_ONLY_PAGE = re.compile(r"[\W\d_]*(?:trang|page)?[\W\d_]*", re.IGNORECASE)


def _is_hidden(run: Element) -> bool:
    vanish = child(run, "rPr", "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _pieces(element: Element, boxes: list[Element]) -> Iterator[str]:
    """The text inside a paragraph in reading order; text boxes are put aside, as they are blocks of their own."""
    for inner in element:
        tag = local(inner)
        if tag == "t":
            yield inner.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == "txbxContent":
            boxes.append(inner)
        elif tag not in _DROPPED and not (tag == "r" and _is_hidden(inner)):
            yield from _pieces(inner, boxes)


def _paragraph(element: Element, numbering: Numbering) -> Iterator[str]:
    boxes: list[Element] = []
    text = "".join(_pieces(element, boxes))
    label = numbering.label(child(element, "pPr"))
    text = _MARKER_TAB.sub(r"\1 ", f"{label} {text.lstrip()}" if label and text.strip() else text)
    yield from text.split("\n")
    for box in boxes:
        yield from _blocks(box, numbering)


def _cell(element: Element, numbering: Numbering) -> list[str]:
    merged = child(element, "tcPr", "vMerge")
    if merged is not None and attribute(merged, "val") != "restart":
        return []
    return [" ".join(line.split()) for line in _blocks(element, numbering) if line.strip()]


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those wrapped in content controls or marked as inserted."""
    for inner in element:
        if local(inner) == wanted:
            yield inner
        elif local(inner) in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _inside(inner, wanted)


def _rows(table: Element, numbering: Numbering) -> list[list[list[str]]]:
    rows = []
    for row in _inside(table, "tr"):
        cells: list[list[str]] = []
        for cell in _inside(row, "tc"):
            cells.append(_cell(cell, numbering))
            span = attribute(child(cell, "tcPr", "gridSpan"), "val") or "1"
            cells += [[]] * (min(int(span), 63) - 1 if span.isdecimal() and len(span) < 4 else 0)
        rows.append(cells)
    return rows


def _blocks(element: Element, numbering: Numbering) -> Iterator[str]:
    """Lines of a body, cell or box."""
    for inner in element:
        tag = local(inner)
        if tag == "p":
            yield from _paragraph(inner, numbering)
        elif tag == "tbl":
            yield from table_lines(_rows(inner, numbering))
        elif tag in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice"):
            yield from _blocks(inner, numbering)


def _headers(archive: Archive) -> Iterator[str]:
    """The lines of the page headers, each once, without page numbers."""
    seen: set[str] = set()
    for name in sorted(name for name in archive.names if re.fullmatch(r"word/header[0-9]*\.xml", name)):
        root = archive.xml(name)
        for line in _blocks(root, Numbering()) if root is not None else ():
            line = " ".join(line.split())
            if line not in seen and not _ONLY_PAGE.fullmatch(line):
                seen.add(line)
                yield line


def read_docx(archive: Archive) -> str:
    """The text of a .docx; raises UnreadableDocument when it has no body."""
    body = child(archive.xml("word/document.xml"), "body")
    if body is None:
        raise UnreadableDocument(UnreadableReason.CORRUPT)
    numbering = read_numbering(archive.xml("word/numbering.xml"), archive.xml("word/styles.xml"))
    return "\n".join((*_headers(archive), *_blocks(body, numbering)))
