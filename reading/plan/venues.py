"""Where an event is held and by which cluster: from its row, the rest of its sentence, or the lines beside it."""

import re

from reading.plan.columns import Column
from reading.plan.naming.row_titles import group_of
from reading.plan.places import TimePlace
from reading.plan.shape import Paragraph, Shape, words_of
from reading.plan.tables import TableRow

_AT = re.compile(r"[\s,;:()–-]{0,6}(?:[^\W\d_]+\s+){0,4}?tại:?\s+(?P<at>[^.;()\n]{4,140})")
_WHERE = re.compile(r"(?:dia diem|noi to chuc|tai dia diem)\b")
_CLUSTER = re.compile(
    r"\b(?P<kind>[Cc]ụm|[Kk]hối|CỤM|KHỐI)\s+(?:(?:thi đua|THI ĐUA|TĐ|công tác)\s+)?(?:số\s+|"
    r"SỐ\s+)?(?P<name>[IVX]{1,5}|\d{1,2}|[A-H])\b"
)


def venue_at(place: TimePlace, row: TableRow | None) -> str | None:
    """The place as written; None when none is named near."""
    if row is not None:
        return row.under(Column.PLACE, Column.HOST)
    found = _AT.match(place.shape.text, place.when.span[1], place.sentence[1])
    if found:
        return " ".join(found["at"].split()).strip(" ,.…")
    return venue_beside(place.shape, place.paragraph)


def venue_beside(shape: Shape, paragraph: Paragraph) -> str | None:
    """The value of the line "Địa điểm" beside a paragraph, with or without a colon."""
    for other in shape.beside(paragraph):
        found = _WHERE.match(words_of(other.body[:60]))
        if found is None:
            continue
        if other.label:
            value = other.text[other.value_start - other.span[0] :]
        else:
            value = re.sub(r"^\W*Địa điểm( tổ chức)?", "", other.body, flags=re.IGNORECASE)
        if not value.strip(" *_:"):
            value = next((below.body for below in shape.paragraphs[other.index + 1 : other.index + 2]), "")
        tidy = " ".join(re.sub(r"[*_#]", "", value).split()).strip(" .;:,")
        return re.sub(r"^[Tt]ại\s+", "", tidy).lstrip(" .…") or None
    return None


def cluster_at(place: TimePlace, row: TableRow | None) -> str | None:
    """ "Cụm II" in the row or the sentence."""
    low, high = place.sentence
    if row is not None:
        texts = [group_of(row) or "", *(cell.text for cell in row.cells)]
    else:
        texts = [place.shape.text[low:high]]
    found = next((match for text in texts if (match := _CLUSTER.search(text))), None)
    if found:
        return f"{found['kind'].capitalize()} {found['name']}"
    return None
