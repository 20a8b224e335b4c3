"""The sheet with the consolidated table: units by cluster, subtotals and totals with their coverage, targets, and who
is missing."""

from collections.abc import Sequence
from datetime import datetime

from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from core.plans.found import Comparison
from core.reports.consolidation import Consolidated, UnitLine, UnitStanding
from core.reports.forms import Indicator, Quantity
from core.reports.targets import Target
from exports import cells, page
from exports.lights import Judge, by_pace, reached_by, value_of, values_of
from exports.words import (
    BLANK,
    NONE,
    SIGNS,
    clusters_of,
    coverage_words,
    made_words,
    notes_on,
    number_words,
    sent_words,
    standing_in,
    subject,
    total_words,
)

NUMBER_WIDTH, STANDING_WIDTH = 6.0, 12.0
NO_CLUSTER = "Ngoài cụm"


class TableSheet:
    """Writes one table downwards. Totals are written as numbers, not formulas: phones and mail previews show formulas
    as blanks."""

    def __init__(
        self, sheet: Worksheet, table: Consolidated, office: str, made_at: datetime, judge: Judge = by_pace
    ) -> None:
        self.sheet, self.table, self.office, self.made_at, self.judge = sheet, table, office, made_at, judge
        self.indicators = table.form.indicators
        self.columns = len(self.indicators) + 3
        self.widths = [
            NUMBER_WIDTH,
            page.name_width([line.unit for line in table.lines]),
            *(_width(table, indicator) for indicator in self.indicators),
            STANDING_WIDTH,
        ]
        self.shapes = {indicator.key: _shape(table, indicator) for indicator in self.indicators}
        self.row = 1

    def write(self) -> None:
        self._title()
        first = self.row
        self._headings()
        last = self.row - 1
        self._body()
        self._grand_total()
        self._notes()
        page.set_widths(self.sheet, self.widths)
        page.lay_out(self.sheet, headings=(first, last), columns=self.columns, freeze_after=2)

    def _title(self) -> None:
        cells.bold(cells.write_text(self.sheet, 1, 1, self.office.upper())).alignment = Alignment(horizontal="left")
        self._across(2, self.table.form.title.upper(), size=14)
        self._across(3, subject(self.table), size=cells.SIZE)
        self._across(4, sent_words(self.table), size=0)
        self.row = 6

    def _across(self, row: int, text: str, *, size: int) -> None:
        """A line over the whole table; size 0 is small print."""
        cell = cells.write_text(self.sheet, row, 1, text)
        cells.bold(cell, size=size) if size else cells.quiet(cell)
        cells.centred(cell)
        self.sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=self.columns)
        page.set_height(self.sheet, row, [(text, sum(self.widths) * cells.SIZE / max(size, cells.SIZE))])

    def _headings(self) -> None:
        names = ["TT", "Đơn vị", *(indicator.name for indicator in self.indicators), "Tình trạng"]
        for column, name in enumerate(names, start=1):
            cells.centred(cells.bold(cells.write_text(self.sheet, self.row, column, name)))
        page.set_height(self.sheet, self.row, list(zip(names, self.widths, strict=True)))
        for column, indicator in enumerate(self.indicators, start=3):
            cells.centred(cells.quiet(cells.write_text(self.sheet, self.row + 1, column, f"({indicator.unit})")))
        for row in (self.row, self.row + 1):
            cells.framed(self.sheet, row, self.columns, cells.HEADING)
        self.row += 2
        if any(self.table.target(indicator) for indicator in self.indicators):
            self._targets()

    def _targets(self) -> None:
        cells.bold(cells.write_text(self.sheet, self.row, 2, "Mức giao"), italic=True)
        for column, indicator in enumerate(self.indicators, start=3):
            if target := self.table.target(indicator):
                cells.bold(
                    cells.write_number(self.sheet, self.row, column, target.value, _target_shape(target)), italic=True
                )
        self._close(fill=True)

    def _body(self) -> None:
        number = 0
        for cluster in clusters_of(self.table):
            lines = [line for line in self.table.lines if (line.cluster or None) == cluster]
            if self.table.clusters:
                name = cluster or NO_CLUSTER
                cells.bold(cells.write_text(self.sheet, self.row, 2, name))
                self._close(fill=True)
            for line in lines:
                number += 1
                self._unit(number, line)
            if self.table.clusters:
                self._total(f"Cộng {name}", lines)

    def _unit(self, number: int, line: UnitLine) -> None:
        cells.write_count(self.sheet, self.row, 1, number)
        cells.write_text(self.sheet, self.row, 2, line.unit)
        for column, indicator in enumerate(self.indicators, start=3):
            value = value_of(line, indicator)
            if value is not None:
                cells.write_number(self.sheet, self.row, column, value, self.shapes[indicator.key])
            elif indicator.key in line.blanks:
                cells.right(cells.quiet(cells.write_text(self.sheet, self.row, column, BLANK)))
        cells.centred(cells.write_text(self.sheet, self.row, self.columns, standing_in(self.table, line.standing)))
        page.set_height(self.sheet, self.row, [(line.unit, self.widths[1])])
        cells.framed(self.sheet, self.row, self.columns, cells.WARNING if line.standing is UnitStanding.OWING else None)
        self.row += 1

    def _total(self, name: str, lines: Sequence[UnitLine]) -> None:
        """Two rows: the sums, and under each how many units it covers. Nothing for a duty that asks no numbers."""
        if not self.indicators:
            return
        cells.bold(cells.write_text(self.sheet, self.row, 2, name))
        cells.quiet(cells.write_text(self.sheet, self.row + 1, 2, "tính trên"))
        for column, indicator in enumerate(self.indicators, start=3):
            total = self.table.total(indicator, lines)
            if total.value is None:
                cell = cells.right(cells.write_text(self.sheet, self.row, column, NONE))
            else:
                cell = cells.write_number(self.sheet, self.row, column, total.value, self.shapes[indicator.key])
            cells.bold(cell)
            cells.right(
                cells.quiet(
                    cells.write_text(self.sheet, self.row + 1, column, total_words(self.table, indicator, total))
                )
            )
        self._close()
        self._close()

    def _grand_total(self) -> None:
        self._total("TỔNG CỘNG", self.table.lines)
        for row in (self.row - 2, self.row - 1) if self.indicators else ():
            cells.framed(self.sheet, row, self.columns, cells.HEADING)
        if any(self.table.target(indicator) for indicator in self.indicators):
            self._achieved()
            self._verdicts()

    def _achieved(self) -> None:
        """Percent of the target; of a ratio, which has no total, how many units have reached it."""
        cells.bold(cells.write_text(self.sheet, self.row, 2, "So với mức giao"))
        for column, indicator in enumerate(self.indicators, start=3):
            achieved = self.table.achieved(indicator)
            if achieved is not None:
                cells.bold(cells.write_number(self.sheet, self.row, column, round(achieved / 100, 6), cells.PERCENT))
            elif self.table.total(indicator).value is None and (reached := reached_by(self.table, indicator)):
                cells.right(
                    cells.quiet(cells.write_text(self.sheet, self.row, column, f"{coverage_words(*reached)} đạt"))
                )
        self._close(fill=True)

    def _verdicts(self) -> None:
        verdicts = {
            column: self.judge(self.table, indicator) for column, indicator in enumerate(self.indicators, start=3)
        }
        if not any(verdicts.values()):
            return
        cells.bold(cells.write_text(self.sheet, self.row, 2, "Đánh giá"))
        self._close(fill=True)
        for column, verdict in verdicts.items():
            if verdict is not None:
                cells.write_verdict(self.sheet, self.row - 1, column, verdict)

    def _notes(self) -> None:
        self.row += 1
        for note in notes_on(self.table):
            cells.write_text(self.sheet, self.row, 1, note).alignment = Alignment(
                horizontal="left", vertical="top", wrap_text=True
            )
            self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=self.columns)
            page.set_height(self.sheet, self.row, [(note, sum(self.widths))])
            self.row += 1
        cells.quiet(
            cells.write_text(self.sheet, self.row, 1, made_words(self.table, self.made_at))
        ).alignment = Alignment()

    def _close(self, *, fill: bool = False) -> None:
        cells.framed(self.sheet, self.row, self.columns, cells.GROUP if fill else None)
        self.row += 1


def _shape(table: Consolidated, indicator: Indicator) -> str:
    """One number format down a column, so that commas stand under commas. A ratio is as fine as it is worth saying: to
    two places."""
    numbers = values_of(table.lines, indicator)
    return cells.number_format(
        [round(number, 2) for number in numbers] if indicator.quantity is Quantity.RATIO else numbers
    )


def _target_shape(target: Target) -> str:
    """The number is the lower end; the sign, or the upper end, is shown beside it."""
    if target.op is Comparison.BETWEEN:
        upper = target.value_max
    else:
        upper = None
    return cells.number_format(
        [target.value], SIGNS.get(target.op, ""), f"–{number_words(upper)}" if upper is not None else ""
    )


def _width(table: Consolidated, indicator: Indicator) -> float:
    """Characters: room for the largest sum written out, the longest word of the heading, and the coverage under it."""
    values, target = values_of(table.lines, indicator), table.target(indicator)
    numbers = [*values, sum(values), (target.value + (target.value_max or 0)) if target else 0]
    longest = max(len(f"{number:,f}") for number in numbers)
    return float(max(longest + 4, 16, *(len(word) + 3 for word in indicator.name.split())))
