"""Where a text is cut into cells, rows and items: no day and no hour is read across such a cut."""

from collections.abc import Iterable, Iterator

from reading.plan.columns import TIMES
from reading.plan.shape import Paragraph, Shape
from reading.plan.tables import Tables
from reading.when.atoms import Days
from reading.when.words import CELL_BREAK, ITEM_BREAK, LINE_BREAK

_CUTS = (CELL_BREAK, LINE_BREAK, "|", "\n")


def kept_apart(shape: Shape) -> str:
    """The text, as long as before, with a mark for each tab and for the line break before each paragraph."""
    letters = list(shape.text.replace("\t", CELL_BREAK))
    above: Paragraph | None = None
    for paragraph in shape.paragraphs:
        if paragraph.span[0]:
            letters[paragraph.span[0] - 1] = _break_before(paragraph, above)
        above = paragraph
    return "".join(letters)


def parted(apart: str, tables: Tables, known: Iterable[Days]) -> str:
    """The same text with a mark before each day that is known to stand for itself, and around each cell whose column
    is not for times."""
    letters = list(apart)
    for place in _edges(tables):
        if 0 <= place < len(letters) and letters[place] in _CUTS:
            letters[place] = ITEM_BREAK
    for days in known:
        if days.alone and days.span[0]:
            letters[days.span[0] - 1] = ITEM_BREAK
    return "".join(letters)


def _edges(tables: Tables) -> Iterator[int]:
    """The characters before and after each cell under a header that is not for times."""
    for row in tables.rows:
        for cell in row.cells:
            if cell.header and cell.column not in TIMES:
                yield cell.span[0] - 1
                yield cell.span[1]


def _break_before(paragraph: Paragraph, above: Paragraph | None) -> str:
    """What begins an item or a row, and what follows a row, has no time in common with what stands before."""
    is_item = paragraph.marker is not None or paragraph.is_row
    if is_item or (above is not None and above.is_row):
        return ITEM_BREAK
    return LINE_BREAK
