"""Where an event is held and by which cluster: from its row, the rest of its sentence, or the lines beside it."""

import re
from collections.abc import Iterator

from reading.plan.columns import Column
from reading.plan.naming.row_titles import group_of
from reading.plan.places import TimePlace
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.tables import TableRow

_AT = re.compile(r"[\s,;:()–-]{0,6}(?:[^\W\d_]+\s+){0,4}?tại:?\s+(?P<at>[^.;()\n]{4,140})")
_WHERE = re.compile(r"(?:dia diem|noi to chuc|tai dia diem)\b")
_NAME = re.compile(r"^\W*Địa điểm( tổ chức)?", re.IGNORECASE)
_CLUSTER = re.compile(
    r"\b(?P<kind>[Cc]ụm|[Kk]hối|CỤM|KHỐI)\s+(?:(?:thi đua|THI ĐUA|TĐ|công tác)\s+)?(?:số\s+|"
    r"SỐ\s+)?(?P<name>[IVX]{1,5}|\d{1,2}|[A-H])\b"
)


def venue_at(place: TimePlace, row: TableRow | None) -> str | None:
    """The place as written; None when none is named near."""
    if row is not None:
        return row.under(Column.PLACE, Column.HOST)
    found = _AT.match(place.shape.text, place.when.span[1], place.sentence[1])
    if found is None:
        return venue_beside(place.shape, place.paragraph)
    return " ".join(found["at"].split()).strip(" ,.…")


def venue_beside(shape: Shape, paragraph: Paragraph) -> str | None:
    """The value of the line "Địa điểm" beside a paragraph, with or without a colon."""
    for other in shape.beside(paragraph):
        if _WHERE.match(words_of(other.body[:60])):
            return _tidy(_value(shape, other)) or None
    return None


def _value(shape: Shape, line: Paragraph) -> str:
    """What the line says after its name, else the paragraph below."""
    value = _NAME.sub("", line.body)
    if line.label:
        value = line.text[line.value_start - line.span[0] :]
    if value.strip(" *_:"):
        return value
    return next((below.body for below in shape.paragraphs[line.index + 1 : line.index + 2]), "")


def _tidy(value: str) -> str:
    words = " ".join(re.sub(r"[*_#]", "", value).split()).strip(" .;:,")
    return re.sub(r"^[Tt]ại\s+", "", words).lstrip(" .…")


def cluster_at(place: TimePlace, row: TableRow | None) -> str | None:
    """ "Cụm II" in the row or the sentence."""
    for text in _may_name_cluster(place, row):
        found = _CLUSTER.search(text)
        if found is not None:
            return f"{found['kind'].capitalize()} {found['name']}"
    return None


def _may_name_cluster(place: TimePlace, row: TableRow | None) -> Iterator[str]:
    if row is None:
        yield place.shape.text[slice(*place.sentence)]
        return
    yield group_of(row) or ""
    yield from (cell.text for cell in row.cells)
