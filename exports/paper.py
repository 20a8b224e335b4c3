"""Pieces of a .docx that python-docx has no word for: runs in the layout's font, fields, lines under a text, plain and
ruled tables. No content."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
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


def set_font(document: Document, font: str, size: float) -> None:
    """What all text is written in that says nothing else, in every script; the language is Vietnamese."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = font, Pt(size)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), font)
    normal.element.get_or_add_rPr().append(_element("lang", val="vi-VN"))


def set_page(section: Section, page: tuple[float, float], *, wide: bool) -> None:
    """`page`: breadth and height in millimetres as it stands; `wide` lays it on its side."""
    width, height = page[::-1] if wide else page
    section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)


def number_from_one(section: Section) -> None:
    section._sectPr.insert_element_before(_element("pgNumType", start="1"), "w:cols", "w:titlePg", "w:docGrid")


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


def line_below(cell: _Cell, *, align: Align = CENTRE, before: float = 0) -> Paragraph:
    """The next line of a half; the paragraph that every cell is born with is its first."""
    first = cell.paragraphs[0]
    unused = len(cell.paragraphs) == 1 and not first.runs and first.paragraph_format.alignment is None
    return set_line(first if unused else cell.add_paragraph(), align, before=before)


def write_below(
    half: _Cell,
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    align: Align = CENTRE,
) -> None:
    """On the next line of a half."""
    write(line_below(half, align=align, before=before), text, size, bold=bold, italic=italic)


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
    borders = _element("pBdr")
    borders.append(_element("top", val="single", sz="6", space="1", color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def page_field(paragraph: Paragraph, size: float) -> None:
    """The number of the page, which the reader's program fills in."""
    run = paragraph.add_run()
    run.font.size = Pt(size)
    name = _element("instrText")
    name.text = "PAGE"
    for element in (_element("fldChar", fldCharType="begin"), name, _element("fldChar", fldCharType="end")):
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
    margins = _element("tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(side, w=str(Mm(millimetres).twips), type="dxa"))
    made._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def shade(cell: _Cell, colour: str = SHADE) -> None:
    cell._tc.get_or_add_tcPr().append(_element("shd", val="clear", color="auto", fill=colour))


def _element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element of the file, with its attributes."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
