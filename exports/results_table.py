"""The two tables of the written report: results by indicator, and numbers by unit. What stands around them is
word.py's."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import count

from docx.document import Document
from docx.table import Table, _Cell

from core.reports.consolidation import Consolidated, Total, UnitLine
from core.reports.forms import Indicator, Quantity
from core.reports.verdicts import Verdict
from exports import paper
from exports.layout import PageLayout
from exports.lights import WORDS, reached_by, value_of, values_of
from exports.words import (
    BLANK,
    NONE,
    cluster_lines,
    clusters_of,
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
    needed = NUMBER + UNIT + STANDING_COLUMN + _breadth(table, table.form.indicators)
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


def write_units(into: Document, table: Consolidated, layout: PageLayout, *, wide: bool) -> None:
    """One row per unit, by cluster. Numbers that do not fit beside each other go on in a further table below."""
    room = (layout.landscape_width if wide else layout.text_width) - NUMBER - UNIT - STANDING_COLUMN
    for place, indicators in enumerate(_fitting(table, room)):
        if place:
            paper.set_line(into.add_paragraph(), paper.LEFT, before=layout.between_paragraphs)
        spare = room - _breadth(table, indicators)
        share = spare / len(indicators) if indicators else 0
        columns = [_needed(table, indicator) + share for indicator in indicators]
        _units(into, table, layout, indicators, [NUMBER, UNIT if columns else UNIT + room, *columns, STANDING_COLUMN])


def _fitting(table: Consolidated, room: float) -> Iterator[Sequence[Indicator]]:
    """The indicators in their order, as many at a time as stand in `room` millimetres."""
    taken: list[Indicator] = []
    for indicator in table.form.indicators:
        if taken and _breadth(table, [*taken, indicator]) > room:
            yield taken
            taken = []
        taken.append(indicator)
    yield taken


def _units(
    into: Document, table: Consolidated, layout: PageLayout, indicators: Sequence[Indicator], widths: Sequence[float]
) -> None:
    made = paper.table(into, widths, ruled=True)
    asked = (f"{indicator.name} ({indicator.unit})" for indicator in indicators)
    _headings(made, ["TT", "Đơn vị", *asked, "Tình trạng"], widths, layout)
    running = count(1)
    for cluster in clusters_of(table):
        lines = cluster_lines(table, cluster)
        if table.clusters:
            empty = ["" for _ in indicators]
            _row(made, widths, ["", cluster or NO_CLUSTER, *empty, ""], layout, bold=True, opens=True)
        for line in lines:
            _row(made, widths, _unit_texts(table, next(running), line, indicators), layout)
        if table.clusters and indicators:
            _row(made, widths, ["", "Cộng", *_totals(table, indicators, lines), ""], layout, bold=True)
    if indicators:
        _row(made, widths, ["", "TỔNG CỘNG", *_totals(table, indicators, table.lines), ""], layout, bold=True)


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


def _row(
    into: Table,
    widths: Sequence[float],
    texts: Sequence[str],
    layout: PageLayout,
    *,
    bold: bool = False,
    opens: bool = False,
) -> None:
    """`opens`: never the last row of a page, for those it heads would stand on the next."""
    for place, (cell, text) in enumerate(zip(paper.add_row(into, widths), texts, strict=True)):
        line = paper.set_line(cell.paragraphs[0], _alignment(place, len(texts)), before=AIR, after=AIR)
        line.paragraph_format.keep_with_next = opens
        paper.write(line, text, layout.table - SMALLER, bold=bold)
        if bold:
            paper.shade(cell)


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


def _breadth(table: Consolidated, indicators: Sequence[Indicator]) -> float:
    """Millimetres that these columns need beside each other."""
    return sum(_needed(table, indicator) for indicator in indicators)


def _needed(table: Consolidated, indicator: Indicator) -> float:
    """Millimetres for the largest number that stands in the column, its sum."""
    longest = _most_digits(values_of(table.lines, indicator))
    longest_word = max(map(len, indicator.name.split()), default=0)
    return max(NARROWEST, longest * DIGIT + EDGES, longest_word * DIGIT + EDGES)


def _most_digits(numbers: list[Decimal]) -> int:
    """Of the largest number, or of their sum."""
    return max(len(number_words(number)) for number in [*numbers, sum(numbers, Decimal(0))])
