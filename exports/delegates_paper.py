"""The list of delegates as a paper (.docx) for the clerk to number, date and have signed, laid out after Nghị định
30/2020/NĐ-CP as the report is (word.py)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Paper
from docx.shared import Mm
from docx.table import _Cell

from core.talk.conferences import Delegates, Delegation
from exports import paper
from exports.delegates import HEADINGS, names_of, remark_of, summary, when_words
from exports.layout import DECREE_30 as LAYOUT
from exports.letterhead import SIGNER
from exports.words import plain_text

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
NUMBER, PLACE = "Số: ……/DS-……", "…………, ngày …… tháng …… năm ………"
SHARES = (0.07, 0.25, 0.31, 0.11, 0.09, 0.17)
"""Of the page's breadth, what each column takes."""


def write(found: Delegates, *, office: str, made_at: datetime) -> bytes:
    """The bytes of a .docx file. Number, date and signature are left blank."""
    document: Paper = Document()
    _set_up(document, found, made_at)
    _head(document, office)
    _title(document, found)
    _say(document, summary(found, made_at))
    _table(document, found)
    _foot(document)
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def _set_up(document: Paper, found: Delegates, made_at: datetime) -> None:
    paper.set_font(document, LAYOUT.font, LAYOUT.body)
    known = document.core_properties
    known.author, known.language = "Nhắc Việc", "vi-VN"
    known.title, known.comments = plain_text(found.conference.title)[:255], ""
    known.created = known.modified = made_at.astimezone(UTC).replace(tzinfo=None)
    section = document.sections[0]
    paper.set_page(section, LAYOUT.page, wide=False)
    section.top_margin, section.bottom_margin = Mm(LAYOUT.top), Mm(LAYOUT.bottom)
    section.left_margin, section.right_margin = Mm(LAYOUT.left), Mm(LAYOUT.right)
    section.header_distance = Mm(LAYOUT.page_number_from_top)
    section.different_first_page_header_footer = True
    paper.page_field(paper.set_line(section.header.paragraphs[0], paper.CENTRE), LAYOUT.signature)


def _halves(document: Paper, left_share: float) -> tuple[_Cell, _Cell]:
    widths = [LAYOUT.text_width * left_share, LAYOUT.text_width * (1 - left_share)]
    left, right = paper.add_row(paper.table(document, widths, ruled=False), widths)
    return left, right


def _head(document: Paper, office: str) -> None:
    left, right = _halves(document, 0.42)
    paper.write_below(left, office.upper(), LAYOUT.issuer, bold=True)
    paper.rule_under(paper.line_below(left), LAYOUT.text_width * 0.42 * 0.3)
    paper.write_below(left, NUMBER, LAYOUT.place, before=2)
    paper.write_below(right, NATION, LAYOUT.nation, bold=True)
    paper.write_below(right, MOTTO, LAYOUT.motto, bold=True)
    paper.rule_under(paper.line_below(right), LAYOUT.text_width * 0.58 * 0.15)
    paper.write_below(right, PLACE, LAYOUT.place, italic=True, before=2)


def _title(document: Paper, found: Delegates) -> None:
    for text, before in (
        ("DANH SÁCH", 18),
        (f"Đại biểu dự {found.conference.title}", 0),
        (f"({when_words(found)})", 0),
    ):
        line = paper.set_line(document.add_paragraph(), paper.CENTRE, before=before)
        paper.write(line, text, LAYOUT.kind, bold=True)
    paper.rule_under(document.add_paragraph(), LAYOUT.text_width * 0.4)


def _say(document: Paper, text: str) -> None:
    line = document.add_paragraph()
    paper.set_line(line, paper.JUSTIFIED, before=LAYOUT.between_paragraphs, spacing=LAYOUT.line_spacing)
    line.paragraph_format.first_line_indent = Mm(LAYOUT.first_line)
    paper.write(line, text, LAYOUT.body)
    paper.set_line(document.add_paragraph(), paper.LEFT)


def _table(document: Paper, found: Delegates) -> None:
    widths = [LAYOUT.text_width * share for share in SHARES]
    made = paper.table(document, widths, ruled=True)
    for cell, name in zip(paper.add_row(made, widths, heading=True), HEADINGS, strict=True):
        paper.write_below(cell, name, LAYOUT.table, bold=True)
        paper.shade(cell)
    for number, one in enumerate(found.units, start=1):
        _row(paper.add_row(made, widths), number, one)
    sums = ("", "Tổng số", "", str(found.heads), str(found.drivers), "")
    for cell, text, align in zip(paper.add_row(made, widths), sums, _ALIGNED, strict=True):
        paper.write_below(cell, text, LAYOUT.table, bold=True, align=align)


_ALIGNED = (paper.CENTRE, paper.LEFT, paper.LEFT, paper.CENTRE, paper.CENTRE, paper.LEFT)


def _row(row: Sequence[_Cell], number: int, one: Delegation) -> None:
    heads, drivers = ("", "") if one.answer is None else (str(one.answer.heads), str(one.answer.drivers))
    texts = (str(number), one.unit, names_of(one), heads, drivers, remark_of(one))
    for cell, text, align in zip(row, texts, _ALIGNED, strict=True):
        for line in text.split("\n"):
            paper.write_below(cell, line, LAYOUT.table, align=align)


def _foot(document: Paper) -> None:
    paper.set_line(document.add_paragraph(), paper.LEFT).paragraph_format.keep_with_next = True
    left, right = _halves(document, 0.5)
    paper.write_below(left, "Nơi nhận:", LAYOUT.recipients_title, bold=True, italic=True, align=paper.LEFT)
    for recipient in ("Các đơn vị dự hội nghị;", "Lưu: VT."):
        paper.write_below(left, f"- {recipient}", LAYOUT.recipients, align=paper.LEFT)
    for line in SIGNER:
        paper.write_below(right, line.upper(), LAYOUT.signature, bold=True)
    paper.line_below(right, before=72)
