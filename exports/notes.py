"""Sentences about a whole table, which stand below it or in a report: who is missing, how its totals are to be read,
how single units do. The words they are made of are words.py's."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from core.reports.consolidation import Consolidated, UnitStanding
from core.reports.merged_units import became
from core.reports.targets import Light
from core.reports.unit_targets import Assigned
from exports.words import (
    coverage_words,
    has_bare_percent,
    number_words,
    period_said,
    short_day,
    standing_in,
    target_words,
    units_standing,
)


def notes_on(table: Consolidated) -> list[str]:
    """What stands below a table: who is missing, late or excused by name, and how its totals are to be read."""
    notes: list[str] = []
    if table.periods:
        notes += _year_notes(table)
    notes += [*_standing_notes(table), *map_notes(table)]
    if table.form.indicators:
        notes.append("Dòng cộng chỉ tính các đơn vị đã có số. Ô trống là chưa có số; số 0 là đã báo cáo bằng không.")
    if has_bare_percent(table):
        notes.append("Tỷ lệ phần trăm không cộng và không lấy bình quân giữa các đơn vị.")
    return notes


def _year_notes(table: Consolidated) -> list[str]:
    parts = (f"{period_said(one.period, one.due)} ({coverage_words(one.sent, one.expected)})" for one in table.periods)
    return [
        f"Cả năm gồm: {'; '.join(parts)}.",
        "Phát sinh cộng các kỳ; lũy kế và hiện có lấy kỳ cuối; tỷ lệ tính từ tử số và mẫu số. "
        "Thiếu kỳ: còn ít nhất một kỳ chưa gửi.",
    ]


def _standing_notes(table: Consolidated) -> Iterator[str]:
    yield from standings_said(
        table,
        {
            UnitStanding.OWING: standing_in(table, UnitStanding.OWING),
            UnitStanding.LATE: "Gửi muộn",
            UnitStanding.EXCUSED: "Được miễn",
        },
    )
    if typed := [line.unit for line in table.frozen if line.unconfirmed]:
        yield f"Đã nhập, chưa xác nhận, và được tính là chưa gửi ({len(typed)}): {named(typed)}."


def standings_said(table: Consolidated, openings: Mapping[UnitStanding, str]) -> Iterator[str]:
    """Who stands so, by name, after the opening for it; nothing of what nobody is."""
    for standing, opening in openings.items():
        if units := units_standing(table, standing):
            yield f"{opening} ({len(units)}): {named(units)}."


MOST_NAMED, MOST_LETTERS = 200, 12_000
"""Names of one sentence, and the letters that they take: a cell of a sheet holds 32,767."""


def named(names: Sequence[str]) -> str:
    """The names; of very many the first, and how many more there are."""
    ends = itertools.accumulate(len(name) + 2 for name in names[:MOST_NAMED])
    shown = max(1, sum(end <= MOST_LETTERS for end in ends))
    said = "; ".join(names[:shown])
    if len(names) > shown:
        return f"{said}; … và {len(names) - shown} đơn vị nữa (xem bảng từng đơn vị)"
    return said


def map_notes(table: Consolidated) -> list[str]:
    """By which day's units the table stands, and which of them hold the numbers of others; nothing when it stands as it
    was asked."""
    if table.map_day is None:
        return []
    return [f"Theo đơn vị và cụm ngày {short_day(table.map_day)}{_became_said(table)}."]


def _became_said(table: Consolidated) -> str:
    said = [f"{unit} gồm số của {', '.join(names)}" for unit, names in became(table)]
    return f": {named(said)}" if said else ""


def own_words(own: Sequence[Assigned]) -> str:
    """The targets of single units in one sentence: how many are well on their way, and which are not, by name."""
    behind = [one for one in own if one.light in (Light.AMBER, Light.RED)]
    unknown = sum(one.light is None for one in own)
    parts = [f"{len(own) - len(behind) - unknown} đạt hoặc đúng tiến độ"]
    if unknown:
        parts.append(f"{unknown} chưa có số")
    return f"Mức giao riêng cho đơn vị ({len(own)}): {', '.join(parts)}{_behind_said(behind)}."


def _behind_said(behind: Sequence[Assigned]) -> str:
    said = [_progress(one, one.value) for one in behind if one.value is not None]
    if said:
        return f"; chưa đạt tiến độ: {named(said)}"
    return ""


def _progress(one: Assigned, value: Decimal) -> str:
    return f"{one.line.unit} ({one.indicator.label} {number_words(value)}, mức giao {target_words(one.target)})"
