"""Tables that lost their layout in a paste: one cell per line, the rows told only by their running numbers 1, 2, 3
under as many header lines."""

import re
from collections import Counter
from collections.abc import Iterator

from core.plans.found import Span

_TIME = re.compile(
    r"(?:(?:từ|đến|đến hết|trước|sáng|chiều|tối|ngày|thứ|chủ nhật|cả ngày)\b.{0,12}|\W*)(?:\d{1,2}\s?(?:h|g|giờ|:|/|[-–])|"
    r"thứ\b|\d{1,2}[.]\d\d\b).{0,44}$",
    re.IGNORECASE,
)
_LONGEST, _MOST_LINES, _HEADER = 240, 14, 50
_NOT_HEADER = re.compile(r"[.;:,]$|\d{1,2}/\d")


def numbered_lines(text: str) -> list[list[list[Span]]]:
    """Each table as rows of cells, the header first. A cell of a time may fill two lines; a row that does not come out
    even is left out."""
    lines = [(found.span(), found.group()) for found in re.finditer(r"\S(?:[^\n]*\S)?", text)]
    tables: list[list[list[Span]]] = []
    index = 0
    while index < len(lines):
        starts = _running(lines, index) if _is(lines[index][1], 1) else []
        table = _table(lines, starts) if len(starts) > 1 else None
        tables += [table] if table else []
        index = starts[-1] + 1 if starts else index + 1
    return tables


_Line = tuple[Span, str]


def _is(line: str, number: int) -> bool:
    return line in (str(number), f"{number:02d}")


def _running(lines: list[_Line], first: int) -> list[int]:
    """The places of the lines "1", "2", "3", … as far as they go on."""
    starts = [first]
    while True:
        near = range(starts[-1] + 3, min(len(lines), starts[-1] + _MOST_LINES))
        following = next((place for place in near if _is(lines[place][1], len(starts) + 1)), None)
        if following is None:
            return starts
        starts.append(following)


def _table(lines: list[_Line], starts: list[int]) -> list[list[Span]] | None:
    groups = [
        list(_cells(lines[one:other]))
        for one, other in zip(starts, [*starts[1:], starts[-1] + _MOST_LINES], strict=True)
    ]
    width = Counter(len(group) for group in groups[:-1]).most_common(1)[0][0]
    header = lines[max(0, starts[0] - width) : starts[0]]
    if not 3 <= width <= len(header) or any(len(line) > _HEADER or _NOT_HEADER.search(line) for _, line in header):
        return None
    rows = [group for group in (*groups[:-1], groups[-1][:width]) if len(group) == width]
    return [[span for span, _ in header], *rows]


def _cells(lines: list[_Line]) -> Iterator[Span]:
    """One cell per line; the lines of one time are one cell."""
    last: Span | None = None
    timed = False
    for span, line in lines:
        is_time = len(line) <= _LONGEST and _TIME.match(line) is not None
        if last is not None and timed and is_time:
            last = last[0], span[1]
        else:
            if last is not None:
                yield last
            last = span
        timed = is_time
    if last is not None:
        yield last
