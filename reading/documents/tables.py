"""How a table becomes lines, whatever file it stood in: data row by row with tabs, a letter's head and foot cell by
cell."""

import re
from collections.abc import Sequence

_LETTER_PARTS = re.compile(
    r"C[ỘO]NG\s+H[OÒ][AÀ]\s+X[ÃA]\s+H[ỘO]I|Nơi nhận|NƠI NHẬN|Đ[ẢA]NG\s+C[ỘO]NG\s+S[ẢA]N\s+VI[ỆE]T\s+NAM|ĐOÀN\s+TNCS",
    re.IGNORECASE,
)
_MOST_LETTER_ROWS = 6

Cell = Sequence[str]
"""The lines of one cell; one that is merged with the cell above it has one empty line, one that a wide cell covers
has none."""


def names_letter_part(text: str) -> bool:
    """Whether the text has what only the head or foot of a letter has: the national title, "Nơi nhận"."""
    return _LETTER_PARTS.search(text) is not None


def _is_letter_part(rows: Sequence[Sequence[Cell]]) -> bool:
    """Issuer beside national title, or recipients beside signature (Nghị định 30/2020): columns of a letter, not rows
    of data."""
    if len(rows) > _MOST_LETTER_ROWS or any(len(row) > 4 for row in rows):
        return False
    return (len(rows) == 1 and len(rows[0]) <= 2) or names_letter_part(
        "\n".join(line for row in rows for cell in row for line in cell)
    )


def table_lines(rows: Sequence[Sequence[Cell]]) -> list[str]:
    """One line per row, a tab between cells; of a letter's head or foot, one line per line, a blank line after each
    cell."""
    if _is_letter_part(rows):
        return [line for row in rows for cell in row if any(cell) for line in [*cell, ""]]
    lines = (_row_line(row) for row in rows)
    return [line for line in lines if line.strip()]


def _row_line(row: Sequence[Cell]) -> str:
    """The cells between tabs, up to the last that is filled or merged with the one above it."""
    last = max((place for place, cell in enumerate(row, 1) if cell), default=0)
    return "\t".join(map(_on_one_line, row[:last]))


def _on_one_line(cell: Cell) -> str:
    return " ".join(" ".join(cell).split())
