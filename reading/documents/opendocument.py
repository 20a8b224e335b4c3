"""Text of an .odt with its shape: paragraphs, list labels, tables, page headers, text boxes; without deleted text,
comments, notes, footers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reading.documents.archive import Archive, Element, attribute, child, local, ordinal
from reading.documents.reasons import UnreadableDocument, UnreadableReason
from reading.documents.tables import table_lines

_DROPPED = frozenset({"annotation", "note", "tracked-changes", "bookmark", "sequence-decls", "forms", "title", "desc"})
_FORMS = {"a": "lower-letter", "A": "upper-letter", "i": "lower-roman", "I": "upper-roman"}
_MOST_REPEATS = 60


@dataclass(frozen=True)
class _Level:
    form: str
    before: str
    after: str
    start: int
    bullet: bool


_Lists = Mapping[str, Mapping[int, _Level]]


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 6 else otherwise


def _lists(*roots: Element | None) -> _Lists:
    found: dict[str, dict[int, _Level]] = {}
    for root in roots:
        for style in root.iter() if root is not None else ():
            if local(style) != "list-style":
                continue
            levels = found.setdefault(attribute(style, "name") or "", {})
            for level in style:
                bullet = local(level) == "list-level-style-bullet"
                form = attribute(level, "num-format") or ""
                before, after = attribute(level, "num-prefix") or "", attribute(level, "num-suffix") or ""
                levels[_whole(attribute(level, "level"), 1)] = _Level(
                    form, before, after, _whole(attribute(level, "start-value"), 1), bullet
                )
    return found


def _pieces(element: Element, boxes: list[Element]) -> Iterator[str]:
    yield element.text or ""
    for inner in element:
        tag = local(inner)
        if tag == "s":
            yield " " * min(_whole(attribute(inner, "c"), 1), 100)
        elif tag == "tab":
            yield "\t"
        elif tag == "line-break":
            yield "\n"
        elif tag == "text-box":
            boxes.append(inner)
        elif tag not in _DROPPED:
            yield from _pieces(inner, boxes)
        yield inner.tail or ""


def _paragraph(element: Element, lists: _Lists, label: str) -> Iterator[str]:
    boxes: list[Element] = []
    text = "".join(_pieces(element, boxes))
    yield from (f"{label} {text.lstrip()}" if label and text.strip() else text).split("\n")
    for box in boxes:
        yield from _blocks(box, lists)


def _label(level: _Level | None, number: int) -> str:
    if level is None or level.bullet:
        return "-"
    return (
        f"{level.before}{ordinal(number, _FORMS.get(level.form, 'decimal'))}{level.after}".strip() if level.form else ""
    )


def _list(element: Element, lists: _Lists, style: str | None, depth: int) -> Iterator[str]:
    style = attribute(element, "style-name") or style
    level = lists.get(style or "", {}).get(depth)
    number = (level.start if level is not None else 1) - 1
    for item in element:
        if local(item) not in ("list-item", "list-header"):
            continue
        number = _whole(attribute(item, "start-value"), number + 1) if local(item) == "list-item" else number
        label = _label(level, number) if local(item) == "list-item" else ""
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
            lines = [" ".join(line.split()) for line in _blocks(cell, lists) if line.strip()]
            cells += [lines if local(cell) == "table-cell" else []] * min(
                _whole(attribute(cell, "number-columns-repeated"), 1), _MOST_REPEATS
            )
        rows.append(cells)
    return rows


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
    for element in styles.iter() if styles is not None else ():
        if local(element) == "header":
            yield from (line for line in _blocks(element, lists) if any(char.isalpha() for char in line))


def read_opendocument(archive: Archive) -> str:
    """The text of an .odt. Raises UnreadableDocument: encrypted, corrupt."""
    manifest = archive.xml("META-INF/manifest.xml")
    if manifest is not None and any(local(element) == "encryption-data" for element in manifest.iter()):
        raise UnreadableDocument(UnreadableReason.ENCRYPTED)
    root, styles = archive.xml("content.xml"), archive.xml("styles.xml")
    body = child(root, "body", "text")
    if body is None:
        raise UnreadableDocument(UnreadableReason.UNKNOWN_FORMAT if root is not None else UnreadableReason.CORRUPT)
    lists = _lists(styles, root)
    return "\n".join((*dict.fromkeys(_headers(styles, lists)), *_blocks(body, lists)))
