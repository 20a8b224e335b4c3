"""Pieces of a .docx that python-docx has no word for: runs in the layout's font, fields, lines under a text, plain and
ruled tables. No content."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

from exports.words import plain_text

Align = WD_ALIGN_PARAGRAPH
LEFT, CENTRE, RIGHT, JUSTIFIED = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)
SHADE = "EFEFEF"
RULED_EDGE = 1.2
"""Millimetres between a grid's line and the text beside it."""


def write(paragraph: Paragraph, text: str, size: float, *, bold: bool = False, italic: bool = False) -> Paragraph:
    """Adds a run; whatever a person typed is made fit to be stored."""
    run = paragraph.add_run(plain_text(text).replace("\t", " "))
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return paragraph


def set_line(
    paragraph: Paragraph, align: Align, *, before: float = 0, after: float = 0, spacing: float = 1.0
) -> Paragraph:
    shape = paragraph.paragraph_format
    shape.alignment, shape.space_before, shape.space_after = align, Pt(before), Pt(after)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.MULTIPLE, spacing
    return paragraph


def shrink(paragraph: Paragraph) -> None:
    """An empty paragraph that has to be there, one point high."""
    shape = set_line(paragraph, LEFT).paragraph_format
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(1)


def rule_under(paragraph: Paragraph, indent: float) -> None:
    """The line that stands under a title: an empty paragraph's upper border, `indent` millimetres in from either
    side."""
    set_line(paragraph, CENTRE, before=3)
    shape = paragraph.paragraph_format
    shape.left_indent = shape.right_indent = Mm(indent)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(4)
    borders = OxmlElement("w:pBdr")
    borders.append(_border("w:top", 6))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def page_field(paragraph: Paragraph, size: float) -> None:
    """The number of the page, which the reader's program fills in."""
    run = paragraph.add_run()
    run.font.size = Pt(size)
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text
        run._r.append(element)


def table(document: Document, widths: Sequence[float], *, ruled: bool) -> Table:
    """A table without rows, `widths` in millimetres; `ruled` with a grid, else invisible and without edges: its text
    stands at the margins."""
    made: Table = document.add_table(rows=0, cols=len(widths), style="Table Grid" if ruled else None)
    made.autofit, made.alignment = False, WD_TABLE_ALIGNMENT.CENTER
    _set_edges(made, RULED_EDGE if ruled else 0)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    return made


def add_row(into: Table, widths: Sequence[float], *, heading: bool = False) -> Sequence[_Cell]:
    """The cells of a new row, which is never parted over two pages; a heading is repeated on each."""
    row: _Row = into.add_row()  # type: ignore[no-untyped-call]
    row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
    shape = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", *(("w:tblHeader",) if heading else ())):
        shape.append(OxmlElement(name))
    cells = row.cells
    for cell, width in zip(cells, widths, strict=True):
        cell.width = Mm(width)
    return cells


def _set_edges(made: Table, millimetres: float) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), str(Mm(millimetres).twips if millimetres else 0))
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    made._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def shade(cell: _Cell, colour: str = SHADE) -> None:
    element = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        element.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(element)


def _border(name: str, eighths: int) -> BaseOxmlElement:
    border = OxmlElement(name)
    for key, value in (("val", "single"), ("sz", str(eighths)), ("space", "1"), ("color", "000000")):
        border.set(qn(f"w:{key}"), value)
    return border
