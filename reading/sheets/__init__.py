"""Spreadsheet files (.xlsx, .csv) as rows of text under named columns. Which columns a sheet has is its layout's; what
may stand in them, others say."""

from reading.sheets.faults import UnreadableSheet
from reading.sheets.layout import SheetLayout, SheetLine
from reading.sheets.lines import MOST_ROWS, Table, has_headings, read_lines, read_table

__all__ = [
    "MOST_ROWS",
    "SheetLayout",
    "SheetLine",
    "Table",
    "UnreadableSheet",
    "has_headings",
    "read_lines",
    "read_table",
]
