"""How an administrative document lies on paper: sizes and margins as data. The measures are those of Nghị định
30/2020/NĐ-CP, Phụ lục I; another office's custom is another value, not other code."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PageLayout:
    """Lengths in millimetres, sizes and spaces in points, line spacing as a multiple of one line."""

    font: str = "Times New Roman"
    page: tuple[float, float] = (210, 297)
    top: float = 20
    bottom: float = 20
    left: float = 30
    right: float = 20
    page_number_from_top: float = 10
    nation: float = 12
    motto: float = 13
    issuer: float = 12
    place: float = 13
    kind: float = 14
    body: float = 14
    table: float = 12
    recipients_title: float = 12
    recipients: float = 11
    signature: float = 13
    first_line: float = 12.7
    between_paragraphs: float = 6
    line_spacing: float = 1.15
    portrait_columns: int = 5
    """The annex with the units is turned to landscape when it asks more numbers than this."""

    @property
    def text_width(self) -> float:
        """Of an upright page, in millimetres."""
        return self.page[0] - self.left - self.right

    @property
    def landscape_width(self) -> float:
        return self.page[1] - self.left - self.right


DECREE_30 = PageLayout()
