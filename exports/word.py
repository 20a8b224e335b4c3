"""The consolidated table as a report (.docx) for the office's clerk to number, date and have signed, laid out after
Nghị định 30/2020/NĐ-CP. Here stand its parts in their order and what they say; the results' tables are written in
results_table.py, measures are layout.py's."""

from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_SECTION
from docx.section import Section
from docx.shared import Mm
from docx.table import _Cell

from core.reports.consolidation import Consolidated
from core.reports.unit_targets import assigned
from core.reports.verdicts import DEFAULT_YARDSTICK, Yardstick
from exports import paper
from exports.layout import DECREE_30, PageLayout
from exports.letterhead import Letterhead
from exports.lights import unjudged_note, verdicts_of
from exports.long_table import LongTables
from exports.notes import map_notes, own_words
from exports.report_sentences import sent_sentence, standing_sentences, year_sentences
from exports.results_table import is_wide, write_results, write_units
from exports.words import (
    UNDATED,
    has_bare_percent,
    moment_words,
    period_said,
    plain_text,
)

NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
BLANK = "……"
HEAD_SHARES, FOOT_SHARES = (0.42, 0.58), (0.5, 0.5)
"""Of the width of the page, what the left and the right half take."""


def write_report(
    table: Consolidated,
    *,
    office: str,
    made_at: datetime,
    letterhead: Letterhead | None = None,
    layout: PageLayout = DECREE_30,
    by: Yardstick = DEFAULT_YARDSTICK,
) -> bytes:
    """The bytes of a .docx file. Number, date and signature are left blank; `made_at` is aware and in the office's
    zone."""
    report = _Report(table, letterhead or Letterhead(office), layout, by, made_at)
    report.write()
    return report.long.saved(report.paper)


class _Report:
    """Writes one report downwards."""

    def __init__(
        self,
        table: Consolidated,
        letterhead: Letterhead,
        layout: PageLayout,
        yardstick: Yardstick,
        made_at: datetime,
    ) -> None:
        self.table, self.by, self.layout, self.yardstick, self.made_at = (
            table,
            letterhead,
            layout,
            yardstick,
            made_at,
        )
        self.paper: Paper = Document()
        self.long = LongTables()

    def write(self) -> None:
        self._set_up()
        self._head()
        self._title()
        self._standing()
        self._results()
        self._close()
        self._foot()
        self._annex()

    # --- the page -----------------------------------------------------------------------------------------------------

    def _set_up(self) -> None:
        paper.set_font(self.paper, self.layout.font, self.layout.body)
        known = self.paper.core_properties
        known.author, known.title, known.language = "Nhắc Việc", plain_text(self.table.form.title)[:255], "vi-VN"
        known.comments = ""
        known.created = known.modified = self.made_at.astimezone(UTC).replace(tzinfo=None)
        self._lay(self.paper.sections[0], wide=False)

    def _lay(self, section: Section, *, wide: bool) -> None:
        layout = self.layout
        paper.set_page(section, layout.page, wide=wide)
        section.top_margin, section.bottom_margin = Mm(layout.top), Mm(layout.bottom)
        section.left_margin, section.right_margin = Mm(layout.left), Mm(layout.right)
        section.header_distance = Mm(layout.page_number_from_top)
        section.different_first_page_header_footer = True
        section.header.is_linked_to_previous = False
        paper.page_field(paper.set_line(section.header.paragraphs[0], paper.CENTRE), layout.signature)

    # --- head and title -----------------------------------------------------------------------------------------------

    def _halves(self, shares: tuple[float, float]) -> tuple[_Cell, _Cell]:
        widths = [self.layout.text_width * share for share in shares]
        left, right = paper.add_row(paper.table(self.paper, widths, ruled=False), widths)
        return left, right

    def _head(self) -> None:
        left, right = self._halves(HEAD_SHARES)
        self._issuer(left)
        self._nation(right)

    def _issuer(self, half: _Cell) -> None:
        by, size = self.by, self.layout
        if by.superior:
            paper.write_below(half, by.superior.upper(), size.issuer)
        paper.write_below(half, by.office.upper(), size.issuer, bold=True)
        paper.rule_under(paper.line_below(half), size.text_width * HEAD_SHARES[0] * 0.3)
        paper.write_below(half, f"Số: {BLANK}/{by.code}", size.place, before=2)

    def _nation(self, half: _Cell) -> None:
        size = self.layout
        paper.write_below(half, NATION, size.nation, bold=True)
        paper.write_below(half, MOTTO, size.motto, bold=True)
        paper.rule_under(paper.line_below(half), size.text_width * HEAD_SHARES[1] * 0.15)
        paper.write_below(half, f"{self.by.place or '…………'}, {UNDATED}", size.place, italic=True, before=2)

    def _title(self) -> None:
        size = self.layout.kind
        period = period_said(self.table.period, self.table.due)
        self._centred("BÁO CÁO", size, bold=True, before=18)
        self._centred(self.table.form.title, size, bold=True)
        self._centred(f"({period})" if period else "", size, bold=True)
        paper.rule_under(self.paper.add_paragraph(), self.layout.text_width * 0.4)

    def _centred(
        self, text: str, size: float, *, bold: bool = False, italic: bool = False, before: float = 0, after: float = 0
    ) -> None:
        """The next line, in the middle of the page."""
        line = paper.set_line(self.paper.add_paragraph(), paper.CENTRE, before=before, after=after)
        paper.write(line, text, size, bold=bold, italic=italic)

    # --- body ---------------------------------------------------------------------------------------------------------

    def _say(self, text: str, *, bold: bool = False, stays: bool = False) -> None:
        """`stays`: on the page of what follows; a heading does anyway."""
        layout = self.layout
        paragraph = paper.set_line(
            self.paper.add_paragraph(), paper.JUSTIFIED, before=layout.between_paragraphs, spacing=layout.line_spacing
        )
        paragraph.paragraph_format.first_line_indent = Mm(layout.first_line)
        paragraph.paragraph_format.keep_with_next = bold or stays
        paper.write(paragraph, text, layout.body, bold=bold)

    def _standing(self) -> None:
        self._say(
            f"{self.by.office} tổng hợp số liệu “{self.table.title}” của các đơn vị "
            f"đến {moment_words(self.made_at)} như sau:"
        )
        self._say("1. Tình hình gửi báo cáo", bold=True)
        self._say(sent_sentence(self.table))
        for sentence in (*year_sentences(self.table), *standing_sentences(self.table), *map_notes(self.table)):
            self._say(sentence)

    def _results(self) -> None:
        if not self.table.form.indicators:
            return
        self._say("2. Kết quả các chỉ tiêu", bold=True)
        paper.set_line(self.paper.add_paragraph(), paper.LEFT).paragraph_format.keep_with_next = True
        day = self.made_at.date()
        write_results(self.paper, self.table, self.layout, verdicts_of(self.table, self.yardstick, day))
        if has_bare_percent(self.table):
            ratios = " Tỷ lệ phần trăm không cộng và không lấy bình quân."
        else:
            ratios = ""
        self._say(f"Kết quả chỉ tính các đơn vị đã có số; số đơn vị ghi dưới mỗi kết quả.{ratios}")
        for note in unjudged_note(self.table, self.yardstick, day):
            self._say(note)
        own = assigned(self.table, self.yardstick, day)
        if own:
            self._say(own_words(own))

    def _close(self) -> None:
        # A signature does not stand on a page of its own.
        self._say("Số liệu từng đơn vị có trong Phụ lục kèm theo.", stays=True)
        if self.by.superior:
            to = f" kính báo cáo {self.by.superior}"
        else:
            to = " báo cáo để các đơn vị biết, thực hiện"
        self._say(f"Trên đây là kết quả tổng hợp, {self.by.office}{to}./.", stays=True)

    def _foot(self) -> None:
        paper.set_line(self.paper.add_paragraph(), paper.LEFT).paragraph_format.keep_with_next = True
        left, right = self._halves(FOOT_SHARES)
        size = self.layout
        paper.write_below(left, "Nơi nhận:", size.recipients_title, bold=True, italic=True, align=paper.LEFT)
        for recipient in (*self._recipients(), "Lưu: VT."):
            paper.write_below(left, f"- {recipient}", size.recipients, align=paper.LEFT)
        for line in self.by.signer:
            paper.write_below(right, line.upper(), size.signature, bold=True)
        paper.line_below(right, before=72)

    def _recipients(self) -> tuple[str, ...]:
        default = (*((f"{self.by.superior} (để báo cáo)",) if self.by.superior else ()), "Các đơn vị trong Phụ lục")
        return tuple(f"{recipient};" for recipient in (self.by.recipients or default))

    # --- annex --------------------------------------------------------------------------------------------------------

    def _annex(self) -> None:
        """On pages of its own, with a count of its own, as the decree has it."""
        wide = is_wide(self.table, self.layout)
        section = self.paper.add_section(WD_SECTION.NEW_PAGE)
        # The paragraph that ends the section stands below the signature: as small as can be, or it takes a page of its
        # own.
        paper.shrink(self.paper.paragraphs[-1])
        self._lay(section, wide=wide)
        paper.number_from_one(section)
        self._annex_title()
        write_units(self.paper, self.long, self.table, self.layout, wide=wide)

    def _annex_title(self) -> None:
        size, by = self.layout, self.by
        origin = f"(Kèm theo Báo cáo số {BLANK}/{by.code} {UNDATED} của {by.office})"
        self._centred("PHỤ LỤC", size.kind, bold=True)
        self._centred("SỐ LIỆU TỪNG ĐƠN VỊ", size.kind, bold=True)
        self._centred(origin, size.place, italic=True, after=8)
