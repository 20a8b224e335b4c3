"""Cells of an .xlsx sheet that are merged: downwards the first row says it, and the rows under it mean it too. Which
columns that holds for, a layout says."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO
from xml.parsers import expat

BLOCK = 65_536
RANGE = re.compile(r"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})")


@dataclass(frozen=True, order=True)
class Merged:
    """A range of cells, its columns and rows counted from 0; the first cell holds what all of them say."""

    column: int
    first: int
    last_column: int
    last: int


@dataclass(frozen=True, order=True)
class Down:
    """Rows of one column that a range covers, counted from 0; the first holds what all of them say."""

    column: int
    first: int
    last: int


def merged_ranges(part: IO[bytes]) -> list[Merged]:
    """The ranges in the XML of one sheet, by column and row. What is no range is passed over."""
    return sorted(merged for text in _ranges(part) if (merged := _merged(text)) is not None)


def downwards(merged: Iterable[Merged]) -> list[Down]:
    """Those of more than one row."""
    return sorted(Down(one.column, one.first, one.last) for one in merged if one.first < one.last)


def _ranges(part: IO[bytes]) -> Iterator[str]:
    # Read as a stream: a roster may have a million cells, and only what stands after them is wanted.
    found: list[str] = []

    def begins(name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(" ")[2] == "mergeCell":
            found.append(attributes.get("ref", ""))

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begins
    while block := part.read(BLOCK):
        parser.Parse(block)
        yield from found
        found.clear()


def _merged(text: str) -> Merged | None:
    found = RANGE.fullmatch(text)
    if found is None:
        return None
    left, right, top, bottom = _column(found[1]), _column(found[3]), int(found[2]), int(found[4])
    if 1 <= top <= bottom and left <= right:
        return Merged(left, top - 1, right, bottom - 1)
    return None


def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def filled(rows: list[list[str]], merged: Collection[Down], columns: Collection[int], below: int) -> list[list[str]]:
    """The rows, each with what is merged down to it in these columns; only rows under `below`.

    No row is filled twice, however ranges overlap.
    """
    reached: dict[int, int] = {}
    for down in merged:
        if down.column in columns and reached.get(down.column, below) < down.first < len(rows):
            _fill(rows, down)
            reached[down.column] = down.last
    return rows


def _fill(rows: list[list[str]], down: Down) -> None:
    said = rows[down.first][down.column : down.column + 1]
    for row in rows[down.first + 1 : down.last + 1] if said else ():
        row.extend([""] * (down.column + 1 - len(row)))
        row[down.column] = row[down.column] or said[0]
