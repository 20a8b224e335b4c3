"""The rows of a table of a .docx that may be very long: written as text into the file when it is saved, one after
another, and never all held at once. What stands in them is results_table.py's; short tables are paper.py's."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from shutil import copyfileobj
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table

from exports import paper
from exports.words import plain_text

BODY = "word/document.xml"
STYLES = {paper.LEFT: "NVTrai", paper.CENTRE: "NVGiua", paper.RIGHT: "NVPhai"}
"""How a cell's text lies, as styles of the paper: a row is a tenth as long as with its looks written out."""
MARK = "NVHang"
"""Stands in the paper where rows are to be written."""


@dataclass
class LongTables:
    """Those of one paper; `rows` are made while the file is written."""

    rows: list[Iterable[str]] = field(default_factory=list)

    def add(self, into: Table, rows: Iterable[str]) -> None:
        """Behind the rows that the table has."""
        mark = f"<w:tr {nsdecls('w')}><w:tc><w:p><w:r><w:t>{MARK}{len(self.rows)}</w:t></w:r></w:p></w:tc></w:tr>"
        into._tbl.append(parse_xml(mark))
        self.rows.append(rows)

    def saved(self, document: Document) -> bytes:
        """The bytes of the file with all rows in their places."""
        plain, data = BytesIO(), BytesIO()
        document.save(plain)
        with ZipFile(plain) as old, ZipFile(data, "w", ZIP_DEFLATED) as new:
            for one in old.infolist():
                with old.open(one) as source, new.open(one.filename, "w") as target:
                    if one.filename == BODY:
                        for part in self._body(source.read().decode("utf-8")):
                            target.write(part.encode("utf-8"))
                    else:
                        copyfileobj(source, target)
        return data.getvalue()

    def _body(self, text: str) -> Iterator[str]:
        """The paper with each mark's row in the place of it."""
        for number, rows in enumerate(self.rows):
            before, _, text = text.partition(f"{MARK}{number}<")
            start = before.rindex("<w:tr>")
            yield before[:start]
            yield from rows
            text = text.partition("</w:tr>")[2]
        yield text


def add_styles(document: Document, size: float, air: float) -> None:
    """What the cells of such tables are written in: `size` and the `air` above and below in points."""
    for align, name in STYLES.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)
        style.base_style, style.hidden, style.font.size = document.styles["Normal"], True, Pt(size)
        shape = style.paragraph_format
        shape.alignment, shape.space_before, shape.space_after, shape.line_spacing = align, Pt(air), Pt(air), 1.0


def row_xml(
    texts: Sequence[str],
    widths: Sequence[float],
    aligns: Sequence[paper.Align],
    *,
    bold: bool = False,
    opens: bool = False,
) -> str:
    """A row that is never parted over two pages, `widths` in millimetres; `bold` on grey. `opens`: never the last of a
    page."""
    cells = (
        _cell_xml(text, width, align, bold=bold, opens=opens)
        for text, width, align in zip(texts, widths, aligns, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def _cell_xml(text: str, width: float, align: paper.Align, *, bold: bool, opens: bool) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{paper.SHADE}"/>' if bold else ""
    keep = "<w:keepNext/>" if opens else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{Mm(width).twips}"/>{shade}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{STYLES[align]}"/>{keep}</w:pPr>{_run_xml(text, bold=bold)}</w:p></w:tc>'
    )


def _run_xml(text: str, *, bold: bool) -> str:
    """Nothing for an empty text; what a person typed is made fit to be stored."""
    clean = plain_text(text).replace("\t", " ")
    if not clean:
        return ""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in clean.split("\n"))
    return f"<w:r>{'<w:rPr><w:b/></w:rPr>' if bold else ''}{lines}</w:r>"
