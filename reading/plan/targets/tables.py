"""Targets in tables: rows under a header that names a unit of measure and what is to be reached. Other tables say
nothing of targets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.plans.found import FoundTarget, Span
from reading.plan.shape import Paragraph, Shape
from reading.plan.targets.quantities import Measure, WrittenQuantity, read_quantities

_UNIT_HEADER = re.compile(r"^(?:đơn vị tính|đvt|đơn vị đo|đv tính)\b", re.IGNORECASE)
_NAME_HEADER = re.compile(
    r"^(?:tên\s+)?(?:các\s+)?(?:nội dung\s+)?(?:chỉ tiêu|nội dung|mục tiêu|tiêu chí)", re.IGNORECASE
)
_GOAL_HEADER = re.compile(r"\b(?:giao|kế hoạch|mục tiêu|phấn đấu|chỉ tiêu|kh)\b|^năm 20\d\d$", re.IGNORECASE)
_RESULT_HEADER = re.compile(r"\b(?:thực hiện|kết quả|đạt|ước|cùng kỳ|ghi chú|năm trước)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Columns:
    """Places of the cells that matter."""

    name: int
    unit: int
    goal: int


def _cells(text: str, paragraph: Paragraph) -> list[Span]:
    start, spans = paragraph.span[0], []
    for piece in text[start : paragraph.span[1]].split("\t"):
        spans.append((start, start + len(piece)))
        start += len(piece) + 1
    return spans


def _columns(headers: list[str]) -> _Columns | None:
    """The unit's column, the name before it, and the first column after it that is to be reached."""
    unit = next((i for i, header in enumerate(headers) if _UNIT_HEADER.match(header)), None)
    if unit is None:
        return None
    name = next((i for i, header in enumerate(headers[:unit]) if _NAME_HEADER.match(header)), None)
    goal = next(
        (
            i
            for i, header in enumerate(headers)
            if i > unit and _GOAL_HEADER.search(header) and not _RESULT_HEADER.search(header)
        ),
        None,
    )
    return _Columns(name, unit, goal) if name is not None and goal is not None else None


def _quantity(goal: str, unit: str) -> WrittenQuantity | None:
    """The number of a cell, read as if its unit stood after it; a cell with none, or with two, is not read."""
    share = unit.strip() in ("%", "phần trăm", "tỷ lệ %", "tỷ lệ (%)")
    money = re.fullmatch(r"(?:(?:nghìn|ngàn|triệu|tỷ) )?(?:đồng|đ)", unit.strip(), re.IGNORECASE)
    shown = " đơn vị"
    if money:
        shown = f" {unit}"
    if share:
        shown = "%"
    said = re.sub(r"(?<=\d)(?=\s*(?:trở|$))", shown, " ".join(goal.split()), count=1)
    found = list(read_quantities(said, 0, len(said)))
    return found[0] if len(found) == 1 else None


def _target(text: str, cells: list[Span], columns: _Columns) -> FoundTarget | None:
    if max(columns.name, columns.unit, columns.goal) >= len(cells):
        return None
    name, unit, goal = (" ".join(text[slice(*cells[i])].split()) for i in (columns.name, columns.unit, columns.goal))
    quantity = _quantity(goal, unit)
    if quantity is None or not name or not unit:
        return None
    shown = {Measure.PERCENT: "%", Measure.MONEY: "đồng"}.get(quantity.measure, unit)
    start, end = cells[columns.name][0], cells[columns.goal][1]
    return FoundTarget(name, quantity.op, quantity.value, shown, text[start:end], (start, end), quantity.value_max)


def read_table_targets(shape: Shape) -> Iterator[FoundTarget]:
    """One target per row that has a name, a unit and one number to be reached."""
    columns: _Columns | None = None
    for paragraph in shape.paragraphs:
        if not paragraph.is_row:
            columns = None
            continue
        cells = _cells(shape.text, paragraph)
        found = _columns([" ".join(shape.text[slice(*cell)].split()) for cell in cells])
        if found is not None:
            columns = found
        elif columns is not None and (target := _target(shape.text, cells, columns)) is not None:
            yield target
