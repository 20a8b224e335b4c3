"""Targets in tables: rows under a header that names a unit of measure and what is to be reached. Other tables say
nothing of targets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.plans.found import FoundTarget, Span
from reading.plan.shape import Shape
from reading.plan.tables.row_tables import spans_between_tabs
from reading.plan.targets.quantities import Measure, WrittenQuantity, read_quantities

_UNIT_HEADER = re.compile(r"^(?:đơn vị tính|đvt|đơn vị đo|đv tính)\b", re.IGNORECASE)
_NAME_HEADER = re.compile(
    r"^(?:tên\s+)?(?:các\s+)?(?:nội dung\s+)?(?:chỉ tiêu|nội dung|mục tiêu|tiêu chí)", re.IGNORECASE
)
_GOAL_HEADER = re.compile(r"\b(?:giao|kế hoạch|mục tiêu|phấn đấu|chỉ tiêu|kh)\b|^năm 20\d\d$", re.IGNORECASE)
_RESULT_HEADER = re.compile(r"\b(?:thực hiện|kết quả|đạt|ước|cùng kỳ|ghi chú|năm trước)\b", re.IGNORECASE)
_PLACE_OF_UNIT = re.compile(r"(?<=\d)(?=\s*(?:trở|$))")
_MONEY = re.compile(r"(?:(?:nghìn|ngàn|triệu|tỷ) )?(?:đồng|đ)", re.IGNORECASE)
_UNITS_OF_MEASURES = {Measure.PERCENT: "%", Measure.MONEY: "đồng"}


@dataclass(frozen=True)
class _Columns:
    """Places of the cells that matter."""

    name: int
    unit: int
    goal: int


def _columns(headers: list[str]) -> _Columns | None:
    """The unit's column, the name before it, and the first column after it that is to be reached."""
    unit = _first(headers, _UNIT_HEADER)
    if unit is None:
        return None
    name = _first(headers[:unit], _NAME_HEADER)
    goal = next((place for place, header in enumerate(headers) if place > unit and _is_goal(header)), None)
    if name is None or goal is None:
        return None
    return _Columns(name, unit, goal)


def _first(headers: list[str], pattern: re.Pattern[str]) -> int | None:
    return next((place for place, header in enumerate(headers) if pattern.match(header)), None)


def _is_goal(header: str) -> bool:
    return _GOAL_HEADER.search(header) is not None and _RESULT_HEADER.search(header) is None


def _quantity(goal: str, unit: str) -> WrittenQuantity | None:
    """The number of a cell, read as if its unit stood after it; a cell with none, or with two, is not read."""
    said = _PLACE_OF_UNIT.sub(_behind_number(unit), goal, count=1)
    found = list(read_quantities(said, 0, len(said)))
    if len(found) == 1:
        return found[0]
    return None


def _behind_number(unit: str) -> str:
    """A unit as a sentence would have it."""
    if unit in ("%", "phần trăm", "tỷ lệ %", "tỷ lệ (%)"):
        return "%"
    if _MONEY.fullmatch(unit):
        return f" {unit}"
    return " đơn vị"


def _target(text: str, cells: list[Span], columns: _Columns) -> FoundTarget | None:
    if max(columns.name, columns.unit, columns.goal) >= len(cells):
        return None
    name, unit, goal = (_words(text, cells[place]) for place in (columns.name, columns.unit, columns.goal))
    quantity = _quantity(goal, unit)
    if quantity is None or not name or not unit:
        return None
    shown = _UNITS_OF_MEASURES.get(quantity.measure, unit)
    start, end = cells[columns.name][0], cells[columns.goal][1]
    return FoundTarget(name, quantity.op, quantity.value, shown, text[start:end], (start, end), quantity.value_max)


def _words(text: str, cell: Span) -> str:
    return " ".join(text[slice(*cell)].split())


def read_table_targets(shape: Shape) -> Iterator[FoundTarget]:
    """One target per row that has a name, a unit and one number to be reached."""
    columns: _Columns | None = None
    for paragraph in shape.paragraphs:
        if not paragraph.is_row:
            columns = None
            continue
        cells = spans_between_tabs(paragraph.text, paragraph.span[0])
        found = _columns([_words(shape.text, cell) for cell in cells])
        if found is not None:
            columns = found
        elif columns is not None and (target := _target(shape.text, cells, columns)) is not None:
            yield target
