"""Writes the two binary samples beside it: plan.docx from plan_words.py, roster.xlsx from roster.csv. Run: python -m
examples.make

The files hold no moment and no name of a machine, so that the same words give the same content every time."""

import csv
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as DocumentFile
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from examples import plan_words as words

HERE = Path(__file__).parent
MOMENT = "2026-03-02T01:00:00Z"
LEFT, CENTRE, JUSTIFIED = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY


def plan_docx() -> bytes:
    """The plan, laid out after Nghị định 30/2020."""
    document = Document()
    document.core_properties.author, document.core_properties.comments = "Nhắc Việc", ""
    _page(document)
    _head(document)
    _line(document.add_paragraph(), words.KIND, bold=True, align=CENTRE)
    _line(document.add_paragraph(), words.TITLE, bold=True, align=CENTRE)
    for text in words.GROUNDS:
        _body(document, text)
    _sections(document, words.BEFORE_TABLE)
    _table(document)
    _sections(document, words.AFTER_TABLE)
    _foot(document)
    data = BytesIO()
    document.save(data)
    return settled(data.getvalue())


def _page(document: DocumentFile) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = section.right_margin = Mm(20)
    section.left_margin = Mm(30)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(14)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Times New Roman")
    style.paragraph_format.space_after = Pt(0)


def _head(document: DocumentFile) -> None:
    left, right = _two_columns(document, Cm(7.1), Cm(9.7))
    _line(left.paragraphs[0], words.SUPERIOR, size=12, align=CENTRE)
    _line(left.add_paragraph(), words.ISSUER, size=12, bold=True, align=CENTRE)
    _line(left.add_paragraph(), words.NUMBER, size=13, align=CENTRE, before=6)
    _line(right.paragraphs[0], words.NATION, size=12, bold=True, align=CENTRE)
    _line(right.add_paragraph(), words.MOTTO, size=13, bold=True, align=CENTRE)
    _line(right.add_paragraph(), words.PLACE_AND_DATE, size=13, italic=True, align=CENTRE, before=6)
    document.add_paragraph()


def _foot(document: DocumentFile) -> None:
    document.add_paragraph()
    left, right = _two_columns(document, Cm(8.5), Cm(8))
    _line(left.paragraphs[0], "Nơi nhận:", size=12, bold=True, italic=True)
    for recipient in words.RECIPIENTS:
        _line(left.add_paragraph(), recipient, size=11)
    _line(right.paragraphs[0], words.SIGNATURE[0], bold=True, align=CENTRE)
    _line(right.add_paragraph(), words.SIGNATURE[1], bold=True, align=CENTRE)
    _line(right.add_paragraph(), words.SIGNATURE[2], bold=True, align=CENTRE, before=60)


def _two_columns(document: DocumentFile, left: Cm, right: Cm) -> tuple[_Cell, _Cell]:
    table = document.add_table(rows=1, cols=2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    _widths(table, (left, right))
    return table.cell(0, 0), table.cell(0, 1)


def _widths(table: Table, widths: tuple[Cm, ...]) -> None:
    """Word heeds the cells' widths, other programs the columns'."""
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def _sections(document: DocumentFile, sections: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    for heading, paragraphs in sections:
        if heading:
            _line(document.add_paragraph(), heading, bold=True, before=6)
        for text in paragraphs:
            _body(document, text)


def _body(document: DocumentFile, text: str) -> None:
    paragraph = _line(document.add_paragraph(), text, align=JUSTIFIED, before=6)
    paragraph.paragraph_format.first_line_indent = Cm(1.27)


def _table(document: DocumentFile) -> None:
    table = document.add_table(rows=0, cols=len(words.TABLE[0]), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for number, row in enumerate(words.TABLE):
        added = table.add_row()
        added._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text in zip(added.cells, row, strict=True):
            _line(cell.paragraphs[0], text, size=13, bold=number == 0, align=CENTRE)
    _widths(table, (Cm(1.1), Cm(2.1), Cm(5.2), Cm(4.6), Cm(3.6)))


def _line(
    paragraph: Paragraph,
    text: str,
    *,
    size: float = 14,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = LEFT,
    before: float = 0,
) -> Paragraph:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    paragraph.alignment = align
    paragraph.paragraph_format.space_before = Pt(before)
    return paragraph


def roster_xlsx() -> bytes:
    """The roster as a spreadsheet; phone numbers are text, so that they keep their first zero."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet), "a new workbook has a sheet"
    sheet.title = "Danh bạ"
    with (HERE / "roster.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            if text:
                sheet.cell(number, column, text).font = Font(name="Times New Roman", size=12, bold=number == 1)
    for column, texts in enumerate(zip(*rows, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(column)].width = max(map(len, texts)) + 3
    sheet.freeze_panes = "A2"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    data = BytesIO()
    book.save(data)
    return settled(data.getvalue())


def settled(data: bytes) -> bytes:
    """An Office file without the moment it was made: in its members' dates and in its properties."""
    result = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist()):
            content = old.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb">\d{4}-\d\d-\d\dT[\d:.]+Z?<", f">{MOMENT}<".encode(), content)
            new.writestr(ZipInfo(name, (2026, 3, 2, 8, 0, 0)), content, ZIP_DEFLATED)
    return result.getvalue()


SAMPLES = {"plan.docx": plan_docx, "roster.xlsx": roster_xlsx}


def main() -> None:
    for name, made in SAMPLES.items():
        (HERE / name).write_bytes(made())


if __name__ == "__main__":
    main()
