"""Tables of a paper, whatever marks their cells, with the times of their rows. What a column holds is columns'; what a
row's time is for is judged by rules."""

from reading.plan.tables.cells import read_tables
from reading.plan.tables.rows import TableCell, TableRow, Tables

__all__ = ["TableCell", "TableRow", "Tables", "read_tables"]
