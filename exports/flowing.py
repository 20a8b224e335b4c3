"""A workbook whose long sheets go to the disk row by row while they are written, so that an office of any size takes no
more memory than a small one. What stands in the sheets is their own files'."""

from collections.abc import Generator, Iterator
from io import BytesIO
from itertools import groupby
from operator import attrgetter
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter


class FlowingSheet(Worksheet):
    """A sheet that is written downwards. After `begin` its widths and its frozen headings stand; what is above a row
    that was `passed` is gone from memory, and is not written to any more."""

    def begin(self) -> None:
        """Once what stands above the rows is settled."""
        self._writer = _RowWriter(self)
        self._writer.write_top()
        self._rows = self._written()
        next(self._rows)

    def passed(self, row: int) -> None:
        """All above `row` is as it is to be."""
        self._rows.send(row)

    def finish(self) -> None:
        """All is."""
        self.passed(self.max_row + 1)
        self._rows.close()
        self._writer.write_tail()
        self._writer.close()

    def _written(self) -> Generator[None, int, None]:
        file: Any = self._writer.xf.send(True)
        with file.element("sheetData"):
            try:
                while True:
                    before = yield
                    for number, cells in self._above(before):
                        self._writer.write_row(file, cells, number)
            except GeneratorExit:
                pass
        self._writer.xf.send(None)

    def _above(self, row: int) -> Iterator[tuple[int, list[Any]]]:
        """The rows above, each with its cells from left to right; they are forgotten."""
        cells = [self._cells.pop(place) for place in sorted(self._cells) if place[0] < row]
        for number, mine in groupby(cells, attrgetter("row")):
            yield number, list(mine)
            self.row_dimensions.pop(number, None)


class _RowWriter(WorksheetWriter):
    def write_dimensions(self) -> None:
        """Left out: how far the sheet goes is not known yet, and no program asks."""


class FlowingBook(Workbook):
    """Its sheets are made by `add`, in their order; it begins without any."""

    def __init__(self) -> None:
        super().__init__()
        self.remove(self.worksheets[0])

    def add(self, title: str) -> FlowingSheet:
        sheet = FlowingSheet(self, title)
        into: Any = self
        into._add_sheet(sheet)
        return sheet

    def saved(self) -> bytes:
        """The bytes of the file, once every sheet is finished."""
        data = BytesIO()
        with ZipFile(data, "w", ZIP_DEFLATED, allowZip64=True) as archive:
            _BookWriter(self, archive).save()
        return data.getvalue()


class _BookWriter(ExcelWriter):
    def write_worksheet(self, sheet: Any) -> None:
        """From where its rows have gone."""
        writer = sheet._writer
        sheet._rels = writer._rels
        book: Any = self
        book._archive.write(writer.out, sheet.path[1:])
        self.manifest.append(sheet)
        writer.cleanup()
