"""Text of an .odt with its shape: paragraphs, list labels, tables, page headers, text boxes, notes after the paragraph
that they belong to; without deleted text, comments, footers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reading.documents.archive import Archive, Element, attribute, child, local, ordinal, whole
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.documents.tables import table_lines

_DROPPED = frozenset({"annotation", "tracked-changes", "bookmark", "sequence-decls", "forms", "title", "desc"})
_FORMS = {"a": "lower-letter", "A": "upper-letter", "i": "lower-roman", "I": "upper-roman"}
_MOST_REPEATS = 60


@dataclass(frozen=True)
class _Level:
    form: str
    before: str
    after: str
    start: int
    bullet: bool

    def numbered(self, number: int) -> str:
        if not self.form:
            return ""
        return f"{self.before}{ordinal(number, _FORMS.get(self.form, 'decimal'))}{self.after}".strip()


_Lists = Mapping[str, Mapping[int, _Level]]


def _lists(*roots: Element | None) -> _Lists:
    found: dict[str, dict[int, _Level]] = {}
    for root in roots:
        for style in _all(root, "list-style"):
            levels = found.setdefault(attribute(style, "name") or "", {})
            for level in style:
                levels[whole(attribute(level, "level"), 1)] = _level(level)
    return found


def _all(root: Element | None, tag: str) -> Iterator[Element]:
    if root is not None:
        yield from (inner for inner in root.iter() if local(inner) == tag)


def _level(element: Element) -> _Level:
    form, start = attribute(element, "num-format") or "", whole(attribute(element, "start-value"), 1)
    before, after = attribute(element, "num-prefix") or "", attribute(element, "num-suffix") or ""
    return _Level(form, before, after, start, local(element) == "list-level-style-bullet")


@dataclass
class _Aside:
    """What stands in a paragraph and is read after it."""

    boxes: list[Element] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)


def _pieces(element: Element, aside: _Aside) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        tag = local(inner)
        if tag == "s":
            yield " " * min(whole(attribute(inner, "c"), 1), 100)
        elif tag == "tab":
            yield "\t"
        elif tag == "line-break":
            yield "\n"
        elif tag == "text-box":
            aside.boxes.append(inner)
        elif tag == "note":
            aside.notes.append(inner)
        elif tag not in _DROPPED:
            yield from _pieces(inner, aside)
        yield inner.tail or ""


def _paragraph(element: Element, lists: _Lists, label: str) -> Iterator[str]:
    aside = _Aside()
    text = "".join(_pieces(element, aside))
    if label and text.strip():
        text = f"{label} {text.lstrip()}"
    yield from text.split("\n")
    for note in aside.notes:
        yield from _note(note, lists)
    for box in aside.boxes:
        yield from _blocks(box, lists)


def _note(note: Element, lists: _Lists) -> Iterator[str]:
    body = child(note, "note-body")
    if body is not None:
        yield from _blocks(body, lists)


def _label(level: _Level | None, number: int) -> str:
    if level is None or level.bullet:
        return "-"
    return level.numbered(number)


def _list(element: Element, lists: _Lists, style: str | None, depth: int) -> Iterator[str]:
    style = attribute(element, "style-name") or style
    level = lists.get(style or "", {}).get(depth)
    number = _start(level) - 1
    for item in element:
        label = ""
        if local(item) == "list-item":
            number = whole(attribute(item, "start-value"), number + 1)
            label = _label(level, number)
        if local(item) in ("list-item", "list-header"):
            yield from _item(item, lists, style, depth, label)


def _start(level: _Level | None) -> int:
    if level is None:
        return 1
    return level.start


def _item(item: Element, lists: _Lists, style: str | None, depth: int, label: str) -> Iterator[str]:
    """The first paragraph bears the label."""
    for inner in item:
        if local(inner) == "list":
            yield from _list(inner, lists, style, depth + 1)
        elif local(inner) in ("p", "h"):
            yield from _paragraph(inner, lists, label)
            label = ""


def _inside(element: Element, *wanted: str) -> Iterator[Element]:
    for inner in element:
        if local(inner) in wanted:
            yield inner
        elif local(inner) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _inside(inner, *wanted)


def _rows(table: Element, lists: _Lists) -> list[list[list[str]]]:
    rows = []
    for row in _inside(table, "table-row"):
        cells: list[list[str]] = []
        for cell in _inside(row, "table-cell", "covered-table-cell"):
            repeats = whole(attribute(cell, "number-columns-repeated"), 1)
            cells += [_cell(cell, lists)] * min(repeats, _MOST_REPEATS)
        rows.append(cells)
    return rows


def _cell(cell: Element, lists: _Lists) -> list[str]:
    if local(cell) != "table-cell":
        return []
    return [" ".join(line.split()) for line in _blocks(cell, lists) if line.strip()]


def _blocks(element: Element, lists: _Lists) -> Iterator[str]:
    for inner in element:
        tag = local(inner)
        if tag in ("p", "h"):
            yield from _paragraph(inner, lists, "")
        elif tag == "list":
            yield from _list(inner, lists, None, 1)
        elif tag == "table":
            yield from table_lines(_rows(inner, lists))
        elif tag in ("section", "text-box", "frame", "index-body"):
            yield from _blocks(inner, lists)


def _headers(styles: Element | None, lists: _Lists) -> Iterator[str]:
    for header in _all(styles, "header"):
        yield from (line for line in _blocks(header, lists) if any(char.isalpha() for char in line))


def read_opendocument(archive: Archive) -> str:
    """The text of an .odt. Raises UnreadableDocument: encrypted, corrupt."""
    if next(_all(archive.xml("META-INF/manifest.xml"), "encryption-data"), None) is not None:
        raise UnreadableDocument(UnreadableReason.ENCRYPTED)
    root, styles = archive.xml("content.xml"), archive.xml("styles.xml")
    body = child(root, "body", "text")
    if root is None:
        raise UnreadableDocument(UnreadableReason.CORRUPT)
    if body is None:
        raise UnreadableDocument(UnreadableReason.UNKNOWN_FORMAT)
    lists = _lists(styles, root)
    return "\n".join((*dict.fromkeys(_headers(styles, lists)), *_blocks(body, lists)))
