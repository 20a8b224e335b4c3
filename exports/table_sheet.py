"""The sheet with the consolidated table: units by cluster, subtotals and totals with their coverage, targets, and who
is missing."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from itertools import count

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, PatternFill

from core.reports.consolidation import Consolidated, Total, UnitLine, UnitStanding
from core.reports.forms import Indicator
from core.reports.verdicts import DEFAULT_YARDSTICK, Yardstick
from exports import cells, page
from exports.columns import column_shape, column_width, target_shape
from exports.flowing import FlowingSheet
from exports.lights import reached_by, unjudged_note, value_of, verdicts_of
from exports.notes import notes_on
from exports.signatures import write_signatures
from exports.words import (
    BLANK,
    NONE,
    by_cluster,
    coverage_words,
    made_words,
    sent_words,
    standing_of_line,
    subject,
    total_words,
)

NOTE = Alignment(horizontal="left", vertical="top", wrap_text=True)
NUMBER_WIDTH, STANDING_WIDTH = 6.0, 12.0
NO_CLUSTER = "Ngoài cụm"


class TableSheet:
    """Writes one table downwards. Totals are written as numbers, not formulas: phones and mail previews show formulas
    as blanks."""

    def __init__(
        self,
        sheet: FlowingSheet,
        table: Consolidated,
        office: str,
        made_at: datetime,
        by: Yardstick = DEFAULT_YARDSTICK,
    ) -> None:
        self.sheet, self.table, self.office, self.made_at, self.by = sheet, table, office, made_at, by
        self.indicators = table.form.indicators
        self.columns = len(self.indicators) + 3
        self.widths = [
            NUMBER_WIDTH,
            page.name_width([line.unit for line in table.lines]),
            *(column_width(table, indicator) for indicator in self.indicators),
            STANDING_WIDTH,
        ]
        self.shapes = {indicator.key: column_shape(table, indicator) for indicator in self.indicators}
        self.row = 1

    def write(self) -> None:
        self._title()
        first = self.row
        self._headings()
        with page.laid_out(self.sheet, self.widths, headings=(first, self.row - 1), freeze_after=2):
            self._body()
            self._grand_total()
            self._notes()
            write_signatures(self.sheet, self.row, self.widths)

    def _title(self) -> None:
        cells.bold(cells.write_text(self.sheet, 1, 1, self.office.upper())).alignment = Alignment(horizontal="left")
        self._across(2, self.table.form.title.upper(), size=14)
        self._across(3, subject(self.table), size=cells.SIZE)
        self._across(4, sent_words(self.table), size=0)
        self.row = 6

    def _across(self, row: int, text: str, *, size: int) -> None:
        """A line over the whole table; size 0 is small print."""
        cell = cells.centred(cells.write_text(self.sheet, row, 1, text))
        if size:
            cells.bold(cell, size=size)
        else:
            cells.quiet(cell)
        self.sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=self.columns)
        page.set_height(self.sheet, row, [(text, sum(self.widths) * cells.SIZE / max(size, cells.SIZE))])

    def _headings(self) -> None:
        names = ["TT", "Đơn vị", *(indicator.name for indicator in self.indicators), "Tình trạng"]
        cells.write_headings(self.sheet, self.row, names)
        page.set_height(self.sheet, self.row, list(zip(names, self.widths, strict=True)))
        self.row += 1
        self._units_of_measure()
        if self._has_targets():
            self._targets()

    def _units_of_measure(self) -> None:
        for column, indicator in self._numbered():
            cells.centred(cells.quiet(self._text(column, f"({indicator.unit})")))
        self._frame(cells.HEADING)
        self.row += 1

    def _has_targets(self) -> bool:
        return any(self.table.target(indicator) for indicator in self.indicators)

    def _numbered(self) -> Iterator[tuple[int, Indicator]]:
        """The indicators with their columns."""
        return enumerate(self.indicators, start=3)

    def _targets(self) -> None:
        cells.bold(self._text(2, "Mức giao"), italic=True)
        for column, indicator in self._numbered():
            if target := self.table.target(indicator):
                cell = self._number(column, target.value, target_shape(target))
                cells.bold(cell, italic=True)
        self._close(fill=True)

    def _body(self) -> None:
        running, clustered = count(1), bool(self.table.clusters)
        for cluster, lines in by_cluster(self.table).items():
            name = cluster or NO_CLUSTER
            if clustered:
                self._name(name)
                self._close(fill=True)
            for line in lines:
                self._unit(next(running), line)
            if clustered:
                self._total(f"Cộng {name}", lines)

    def _unit(self, number: int, line: UnitLine) -> None:
        self.sheet.passed(self.row)
        cells.write_count(self.sheet, self.row, 1, number)
        self._text(2, line.unit)
        self._unit_numbers(line)
        cells.centred(self._text(self.columns, standing_of_line(self.table, line)))
        page.set_height(self.sheet, self.row, [(line.unit, self.widths[1])])
        self._frame(cells.WARNING if line.standing is UnitStanding.OWING else None)
        self.row += 1

    def _unit_numbers(self, line: UnitLine) -> None:
        for column, indicator in self._numbered():
            value = value_of(line, indicator)
            if value is not None:
                self._number(column, value, self.shapes[indicator.key])
            elif indicator.key in line.blanks:
                cells.right(cells.quiet(self._text(column, BLANK)))

    def _total(self, name: str, lines: Sequence[UnitLine]) -> None:
        """Two rows: the sums, and under each how many units it covers. Nothing for a duty that asks no numbers."""
        if not self.indicators:
            return
        self._name(name)
        cells.quiet(cells.write_text(self.sheet, self.row + 1, 2, "tính trên"))
        for column, indicator in self._numbered():
            self._sum(column, indicator, self.table.total(indicator, lines))
        self._close()
        self._close()

    def _sum(self, column: int, indicator: Indicator, total: Total) -> None:
        if total.value is None:
            cell = cells.right(self._text(column, NONE))
        else:
            cell = self._number(column, total.value, self.shapes[indicator.key])
        cells.bold(cell)
        below = cells.write_text(self.sheet, self.row + 1, column, total_words(self.table, indicator, total))
        cells.right(cells.quiet(below))

    def _grand_total(self) -> None:
        self._total("TỔNG CỘNG", self.table.lines)
        for row in (self.row - 2, self.row - 1) if self.indicators else ():
            cells.framed(self.sheet, row, self.columns, cells.HEADING)
        if self._has_targets():
            self._achieved()
            self._verdicts()

    def _achieved(self) -> None:
        """Percent of the target; of a ratio, which has no total, how many units have reached it."""
        cells.bold(self._text(2, "So với mức giao"))
        for column, indicator in self._numbered():
            achieved = self.table.achieved(indicator)
            if achieved is not None:
                cells.bold(cells.write_percent(self.sheet, self.row, column, achieved))
            elif self.table.total(indicator).value is None:
                self._reached(column, indicator)
        self._close(fill=True)

    def _reached(self, column: int, indicator: Indicator) -> None:
        reached = reached_by(self.table, indicator)
        if reached:
            said = f"{coverage_words(*reached)} đạt"
            cells.right(cells.quiet(self._text(column, said)))

    def _verdicts(self) -> None:
        verdicts = verdicts_of(self.table, self.by, self.made_at.date())
        if not verdicts:
            return
        cells.bold(self._text(2, "Đánh giá"))
        self._close(fill=True)
        for column, indicator in self._numbered():
            if indicator.key in verdicts:
                cells.write_verdict(self.sheet, self.row - 1, column, verdicts[indicator.key])

    def _notes(self) -> None:
        self.row += 1
        for note in (*notes_on(self.table), *unjudged_note(self.table, self.by, self.made_at.date())):
            self._note(note)
        last = self._text(1, made_words(self.table, self.made_at))
        cells.quiet(last).alignment = Alignment()
        self.row += 2

    def _note(self, text: str) -> None:
        self._text(1, text).alignment = NOTE
        self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=self.columns)
        page.set_height(self.sheet, self.row, [(text, sum(self.widths))])
        self.row += 1

    def _name(self, name: str) -> None:
        """Of a cluster, or of its sums: a long one over several lines."""
        cells.bold(self._text(2, name))
        page.set_height(self.sheet, self.row, [(name, self.widths[1])])

    def _text(self, column: int, text: str) -> Cell:
        """In the present row."""
        return cells.write_text(self.sheet, self.row, column, text)

    def _number(self, column: int, number: Decimal, shape: str) -> Cell:
        return cells.write_number(self.sheet, self.row, column, number, shape)

    def _frame(self, fill: PatternFill | None) -> None:
        cells.framed(self.sheet, self.row, self.columns, fill)

    def _close(self, *, fill: bool = False) -> None:
        self._frame(cells.GROUP if fill else None)
        self.row += 1
