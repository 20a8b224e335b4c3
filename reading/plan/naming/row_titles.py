"""What an event of a table's row is called, and the group it is for."""

import re

from core.capitals import first_up
from reading.plan.columns import Column
from reading.plan.naming.headings import heading_over
from reading.plan.naming.name_words import IS_TIME, OPENER
from reading.plan.phrases import plain
from reading.plan.shape import Paragraph, Shape
from reading.plan.tables import TableCell, TableRow


def title_of_row(shape: Shape, paragraph: Paragraph | None, row: TableRow, paper: str | None) -> str | None:
    """The cell that says what it is, else the heading over the table or the paper with the row's own part."""
    named = row.under(Column.THING)
    if named:
        named = plain(named)
        return f"Thi {named}" if any(_names_subject(cell, named) for cell in row.cells) else named
    base = OPENER.sub("", heading_over(shape, paragraph) or paper or "", count=1)
    base = first_up(base)
    other = group_of(row) or ("" if IS_TIME.match(row.lead) else row.lead)
    return f"{base} – {other}" if base and other and not re.search(r"\d/\d", other) else base or other


def _names_subject(cell: TableCell, words: str) -> bool:
    """A column of subjects is one of exams."""
    return cell.header.startswith(("mon", "hoc phan")) and plain(cell.text) == words


def group_of(row: TableRow) -> str | None:
    """ "Cụm I" in a cell, or the number in a column "Cụm"."""
    said = next((cell.text for cell in row.cells if re.match(r"(?:cụm|khối)\s", cell.text, re.IGNORECASE)), None)
    numbered = next(
        (cell for cell in row.cells if cell.column is Column.GROUP and re.fullmatch(r"[IVX]{1,5}|\d{1,2}", cell.text)),
        None,
    )
    return said or (f"{'Khối' if numbered.header.startswith('khoi') else 'Cụm'} {numbered.text}" if numbered else None)
