"""The two tables of the written report: results by indicator, and numbers by unit. What stands around them is
word.py's."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import count, islice

from docx.document import Document
from docx.table import Table, _Cell

from core.reports.consolidation import Consolidated, Total, UnitLine
from core.reports.forms import Indicator, Quantity
from core.reports.verdicts import Verdict
from exports import paper
from exports.layout import PageLayout
from exports.lights import WORDS, reached_by, value_of, values_of
from exports.long_table import LongTables, add_styles, row_xml
from exports.words import (
    BLANK,
    NONE,
    by_cluster,
    coverage_words,
    number_words,
    percent_words,
    standing_in,
    target_words,
    total_words,
)

RESULTS = (
    ("TT", 9.0),
    ("Chỉ tiêu", 46.0),
    ("Đơn vị tính", 19.0),
    ("Mức giao", 28.0),
    ("Kết quả", 29.0),
    ("So với mức giao", 29.0),
)
"""Headings and widths in millimetres."""
NUMBER, UNIT, STANDING_COLUMN = 9.0, 46.0, 22.0
NARROWEST, DIGIT, EDGES = 20.0, 2.2, 3.5
"""Millimetres: the narrowest column of numbers, one digit, and what the cell's edges take."""
SMALLER = 1.0
"""Points by which small print is smaller than the table."""
AIR = 1.5
"""Points above and below the text of a cell."""
NO_CLUSTER = "Ngoài cụm"


def is_wide(table: Consolidated, layout: PageLayout) -> bool:
    """Whether the units' table asks for a page turned on its side."""
    needed = NUMBER + UNIT + STANDING_COLUMN + sum(needed_of(table).values())
    return len(table.form.indicators) > layout.portrait_columns or needed > layout.text_width


def write_results(into: Document, table: Consolidated, layout: PageLayout, verdicts: Mapping[str, Verdict]) -> None:
    """One row per indicator: target, result and the units it covers, percent and light."""
    widths = [width * layout.text_width / sum(width for _, width in RESULTS) for _, width in RESULTS]
    made = paper.table(into, widths, ruled=True)
    _headings(made, [name for name, _ in RESULTS], widths, layout)
    for number, indicator in enumerate(table.form.indicators, start=1):
        columns = (
            ([str(number)], paper.CENTRE),
            ([indicator.name], paper.LEFT),
            ([indicator.unit], paper.CENTRE),
            ([target_words(table.target(indicator))], paper.RIGHT),
            (_result(table, indicator), paper.RIGHT),
            ([_achieved(table, indicator), _verdict(table, indicator, verdicts)], paper.CENTRE),
        )
        for cell, (texts, align) in zip(paper.add_row(made, widths), columns, strict=True):
            _put(cell, texts, align, layout)


def _result(table: Consolidated, indicator: Indicator) -> list[str]:
    """The sum, and what is said of it."""
    total = table.total(indicator)
    return [_shown(indicator, total), total_words(table, indicator, total)]


def _put(cell: _Cell, texts: Sequence[str], align: paper.Align, layout: PageLayout) -> None:
    """The first text, and what is said about it in small print below; what is empty takes no line."""
    said = [(text, place > 0) for place, text in enumerate(texts) if text]
    for place, (text, small) in enumerate(said):
        is_first, is_last = place == 0, place == len(said) - 1
        line = cell.paragraphs[0] if is_first else cell.add_paragraph()
        paper.set_line(line, align, before=AIR if is_first else 0, after=AIR if is_last else 0)
        paper.write(line, text, layout.table - (SMALLER if small else 0), italic=small)


def _achieved(table: Consolidated, indicator: Indicator) -> str:
    achieved = table.achieved(indicator)
    if achieved is not None:
        return percent_words(achieved)
    if table.target(indicator) is None:
        return NONE
    return ""


def _verdict(table: Consolidated, indicator: Indicator, verdicts: Mapping[str, Verdict]) -> str:
    """In words; of a ratio, how many units have reached the target."""
    if indicator.key in verdicts:
        return WORDS[verdicts[indicator.key]]
    reached = reached_by(table, indicator)
    if reached:
        return f"{coverage_words(*reached)} đạt"
    return ""


def write_units(into: Document, long: LongTables, table: Consolidated, layout: PageLayout, *, wide: bool) -> None:
    """One row per unit, by cluster. Numbers that do not fit beside each other go on in a further table below."""
    needed, groups = needed_of(table), by_cluster(table)
    room = (layout.landscape_width if wide else layout.text_width) - NUMBER - UNIT - STANDING_COLUMN
    add_styles(into, layout.table - SMALLER, AIR)
    for place, indicators in enumerate(_fitting(table, needed, room)):
        if place:
            paper.set_line(into.add_paragraph(), paper.LEFT, before=layout.between_paragraphs)
        spare = room - _breadth(indicators, needed)
        share = spare / len(indicators) if indicators else 0
        columns = [needed[indicator.key] + share for indicator in indicators]
        widths = [NUMBER, UNIT if columns else UNIT + room, *columns, STANDING_COLUMN]
        _Units(table, groups, indicators, widths).write(into, long, layout)


def _fitting(table: Consolidated, needed: Mapping[str, float], room: float) -> Iterator[Sequence[Indicator]]:
    """The indicators in their order, as many at a time as stand in `room` millimetres."""
    taken: list[Indicator] = []
    for indicator in table.form.indicators:
        if taken and _breadth([*taken, indicator], needed) > room:
            yield taken
            taken = []
        taken.append(indicator)
    yield taken


ROWS = 5_000
"""Of one table: Word takes 32,767, and is slow long before."""


@dataclass(frozen=True)
class _Units:
    """The units' table for some of the indicators."""

    table: Consolidated
    groups: Mapping[str | None, Sequence[UnitLine]]
    indicators: Sequence[Indicator]
    widths: Sequence[float]

    def write(self, into: Document, long: LongTables, layout: PageLayout) -> None:
        """A very long one as several, each with its headings."""
        asked = (f"{indicator.name} ({indicator.unit})" for indicator in self.indicators)
        names, rows = ["TT", "Đơn vị", *asked, "Tình trạng"], self._rows()
        for place in range(-(-self._count() // ROWS)):
            if place:
                paper.shrink(into.add_paragraph())
            made = paper.table(into, self.widths, ruled=True)
            _headings(made, names, self.widths, layout)
            long.add(made, islice(rows, ROWS))

    def _count(self) -> int:
        sums = 1 if self.indicators else 0
        beside = (1 + sums) * len(self.groups) if self.table.clusters else 0
        return max(1, len(self.table.lines) + beside + sums)

    def _rows(self) -> Iterator[str]:
        running, clustered = count(1), bool(self.table.clusters)
        for cluster, lines in self.groups.items():
            if clustered:
                yield self._row(["", cluster or NO_CLUSTER, *("" for _ in self.indicators), ""], bold=True, opens=True)
            for line in lines:
                yield self._row(_unit_texts(self.table, next(running), line, self.indicators))
            if clustered and self.indicators:
                yield self._sums("Cộng", lines)
        if self.indicators:
            yield self._sums("TỔNG CỘNG", self.table.lines)

    def _sums(self, name: str, lines: Sequence[UnitLine]) -> str:
        return self._row(["", name, *_totals(self.table, self.indicators, lines), ""], bold=True)

    def _row(self, texts: Sequence[str], *, bold: bool = False, opens: bool = False) -> str:
        aligns = [_alignment(place, len(texts)) for place in range(len(texts))]
        return row_xml(texts, self.widths, aligns, bold=bold, opens=opens)


def _unit_texts(table: Consolidated, number: int, line: UnitLine, indicators: Sequence[Indicator]) -> list[str]:
    numbers = [_cell(line, indicator) for indicator in indicators]
    return [str(number), line.unit, *numbers, standing_in(table, line.standing)]


def _cell(line: UnitLine, indicator: Indicator) -> str:
    value = value_of(line, indicator)
    if value is not None:
        return ratio_shown(value, indicator)
    if indicator.key in line.blanks:
        return BLANK
    return ""


def ratio_shown(value: Decimal, indicator: Indicator) -> str:
    """A ratio to two places: it was computed, and more would claim more than is known."""
    return number_words(round(value, 2) if indicator.quantity is Quantity.RATIO else value)


def _totals(table: Consolidated, indicators: Sequence[Indicator], lines: Sequence[UnitLine]) -> list[str]:
    return [_total(indicator, table.total(indicator, lines)) for indicator in indicators]


def _total(indicator: Indicator, total: Total) -> str:
    """The sum with its coverage under it: a total never goes alone."""
    return f"{_shown(indicator, total)}\n({total.counted}/{total.expected})"


def _shown(indicator: Indicator, total: Total) -> str:
    if total.value is None:
        return NONE
    return ratio_shown(total.value, indicator)


def _alignment(place: int, columns: int) -> paper.Align:
    """The unit's name stands on the left, its number and its standing in the middle, numbers on the right."""
    if place == 1:
        return paper.LEFT
    if place in (0, columns - 1):
        return paper.CENTRE
    return paper.RIGHT


def _headings(into: Table, names: Sequence[str], widths: Sequence[float], layout: PageLayout) -> None:
    for cell, name in zip(paper.add_row(into, widths, heading=True), names, strict=True):
        line = paper.set_line(cell.paragraphs[0], paper.CENTRE, before=AIR, after=AIR)
        paper.write(line, name, layout.table, bold=True)
        paper.shade(cell)


def _breadth(indicators: Sequence[Indicator], needed: Mapping[str, float]) -> float:
    """Millimetres that these columns need beside each other."""
    return sum(needed[indicator.key] for indicator in indicators)


def needed_of(table: Consolidated) -> dict[str, float]:
    """By indicator the millimetres for the largest number that stands in its column, its sum."""
    return {indicator.key: _needed(table, indicator) for indicator in table.form.indicators}


def _needed(table: Consolidated, indicator: Indicator) -> float:
    longest = _most_digits(values_of(table.lines, indicator))
    longest_word = max(map(len, indicator.name.split()), default=0)
    return max(NARROWEST, longest * DIGIT + EDGES, longest_word * DIGIT + EDGES)


def _most_digits(numbers: list[Decimal]) -> int:
    """Of the largest number, or of their sum."""
    return max(len(number_words(number)) for number in [*numbers, sum(numbers, Decimal(0))])
