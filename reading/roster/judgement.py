"""Which rows of a roster are good, and what is wrong with the others: judged row by row, then rows against each
other."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from core.office.people import OFFICE_ROLES, Role
from core.office.units import ClusterRole, GoneUnit, RosterRow, Unit
from reading.roster.cells import (
    ROLE_WORDS,
    BadRow,
    column_key,
    read_cluster_role,
    read_person,
    read_phone_cell,
    roster_name,
)
from reading.roster.sheet import read_sheet
from reading.roster.values import Fault, Roster
from reading.sheets import SheetLine, UnreadableSheet

_UNIT_FACTS = {
    "unit_name": "tên",
    "level": "cấp",
    "parent_code": "đơn vị cấp trên",
    "cluster": "cụm thi đua",
    "cluster_role": "vai trò trong cụm",
}


@dataclass
class _Book:
    """What the lines so far have said: units by code, and who was seen in which line."""

    codes: Mapping[str, str]
    names: Mapping[str, str]
    plain_names: Mapping[str, Collection[str]]
    above: Collection[str] = ()
    facts: dict[str, dict[str, tuple[str, int]]] = field(default_factory=dict)
    people: dict[tuple[str | None, str, str | None], int] = field(default_factory=dict)
    phones: dict[str, tuple[str, int]] = field(default_factory=dict)

    def code_of(self, name: str) -> str | None:
        """By the name as written, or without its accents when only one unit is called so."""
        plain = self.plain_names.get(column_key(name), ())
        return self.names.get(roster_name(name)) or (next(iter(plain)) if len(plain) == 1 else None)


def _code(cells: Mapping[str, str], role: Role | None, book: _Book) -> str | None:
    """The unit's code as first written: by the code, or by a name that another line gives a code."""
    said, name = cells.get("unit_code"), cells.get("unit_name")
    if said is not None:
        return book.codes[column_key(said)]
    known = book.code_of(name) if name is not None else None
    if known is not None or role in OFFICE_ROLES:
        return known
    raise BadRow(f"thiếu mã đơn vị của {name}." if name is not None else "thiếu đơn vị (hoặc vai trò của văn phòng).")


def _parent(cells: Mapping[str, str], code: str, book: _Book) -> str | None:
    said = cells.get("parent")
    if said is None:
        return None
    parent = book.codes.get(column_key(said)) or book.code_of(said)
    if parent is None and column_key(said) in book.above:
        return None
    if parent is None:
        raise BadRow(f"đơn vị cấp trên “{said}” không có trong danh bạ.")
    if parent == code:
        raise BadRow("đơn vị không thể là cấp trên của chính mình.")
    return parent


def _draft(line: SheetLine, book: _Book) -> RosterRow:
    cells = line.cells
    person, role = read_person(cells)
    code = _code(cells, role, book)
    row = RosterRow(line.number, person=person, role=role, phone=read_phone_cell(cells))
    if person is not None:
        row = replace(row, post=cells.get("post") or (ROLE_WORDS[role].capitalize() if role is not None else None))
    if code is None:
        return row
    row = replace(
        row, unit_code=code, unit_name=cells.get("unit_name"), level=cells.get("level"), cluster=cells.get("cluster")
    )
    return replace(row, parent_code=_parent(cells, code, book), cluster_role=read_cluster_role(cells))


def _unit_facts(row: RosterRow) -> dict[str, str]:
    values = {name: getattr(row, name) for name in _UNIT_FACTS if getattr(row, name) is not None}
    if row.cluster_role is ClusterRole.MEMBER:
        del values["cluster_role"]
    return values


def _check_unit(row: RosterRow, book: _Book) -> None:
    """The rows of one unit must not say different things of it; what one leaves empty, another may say."""
    if row.unit_code is None:
        return
    known = book.facts.setdefault(row.unit_code, {})
    for name, value in _unit_facts(row).items():
        before, line = known.setdefault(name, (value, row.number))
        if column_key(before) != column_key(value):
            raise BadRow(
                f"{_UNIT_FACTS[name]} của đơn vị {row.unit_code} là “{value}”, khác với dòng {line} (“{before}”)."
            )


def _check_person(row: RosterRow, book: _Book) -> None:
    if row.person is None:
        return
    before = book.people.setdefault((row.unit_code, roster_name(row.person), row.role), row.number)
    if before != row.number:
        raise BadRow(f"trùng với dòng {before} ({row.person}).")
    if row.phone is not None:
        name, line = book.phones.setdefault(row.phone, (row.person, row.number))
        if roster_name(name) != roster_name(row.person):
            raise BadRow(f"số điện thoại {row.phone} đã là của {name} ở dòng {line}.")


def _completed(row: RosterRow, book: _Book) -> RosterRow:
    """The row with all that any row says of its unit."""
    if row.unit_code is None:
        return row
    facts = {name: value for name, (value, _) in book.facts.get(row.unit_code, {}).items()}
    level, parent, cluster = facts.get("level"), facts.get("parent_code"), facts.get("cluster")
    role = ClusterRole(facts.get("cluster_role", ClusterRole.MEMBER))
    return replace(
        row, unit_name=facts.get("unit_name"), level=level, parent_code=parent, cluster=cluster, cluster_role=role
    )


def _check_whole(row: RosterRow, parents: Mapping[str, str | None], known: Collection[str]) -> None:
    if row.unit_code is None:
        return
    if row.unit_name is None and row.unit_code not in known:
        raise BadRow(f"thiếu tên của đơn vị {row.unit_code}.")
    if row.cluster_role is not ClusterRole.MEMBER and row.cluster is None:
        raise BadRow(f"đơn vị {row.unit_code} có vai trò trong cụm nhưng thiếu cụm thi đua.")
    seen, code = {row.unit_code}, parents.get(row.unit_code)
    while code is not None and code not in seen:
        seen.add(code)
        code = parents.get(code)
    if code == row.unit_code:
        raise BadRow(f"đơn vị {row.unit_code} đi vòng lên cấp trên lại gặp chính mình.")


def _check_there(row: RosterRow, ended: Mapping[str, GoneUnit]) -> None:
    if row.unit_code is not None:
        unit = ended.get(column_key(row.unit_code))
    else:
        unit = None
    if unit is not None:
        on, successors = unit.ended_on, f", nay là {', '.join(unit.successors)}" if unit.successors else ""
        raise BadRow(f"đơn vị {unit.code} đã kết thúc từ ngày {on.day}/{on.month}/{on.year}{successors}.")


def _above(lines: Collection[SheetLine], names: Collection[str]) -> set[str]:
    """Parents that are no unit of the file and yet no slip: the organisation above it, named by several units, or by
    one that is a parent itself."""
    parents_named = {column_key(line.cells["parent"]) for line in lines if "parent" in line.cells}
    children: dict[str, set[str]] = {parent: set() for parent in parents_named - set(names)}
    leading: set[str] = set()
    for line in lines:
        parent = column_key(line.cells.get("parent", ""))
        called = [column_key(line.cells[name]) for name in ("unit_code", "unit_name") if name in line.cells]
        if parent in children:
            children[parent].update(called[:1])
            leading.update({parent} if parents_named.intersection(called) else ())
    return {parent for parent, units in children.items() if len(units) > 1 or parent in leading}


def _opened(lines: Collection[SheetLine], known: Collection[Unit]) -> _Book:
    """Codes and names as first written, so that a parent may stand below its children in the file."""
    codes = {column_key(unit.code): unit.code for unit in known}
    called = [(unit.name, unit.code) for unit in known]
    for line in lines:
        code, name = line.cells.get("unit_code"), line.cells.get("unit_name")
        if code is not None:
            first = codes.setdefault(column_key(code), code)
            called += [(name, first)] if name is not None else []
    plain: dict[str, set[str]] = {}
    for name, code in called:
        plain.setdefault(column_key(name), set()).add(code)
    names = {roster_name(name): code for name, code in reversed(called)}
    return _Book(codes, names, plain, _above(lines, {*codes, *plain}))


def _judged(lines: Collection[SheetLine], book: _Book) -> tuple[list[RosterRow], list[Fault]]:
    rows, faults = [], []
    for line in lines:
        try:
            row = _draft(line, book)
            _check_unit(row, book)
            _check_person(row, book)
        except BadRow as bad:
            faults.append(Fault(line.number, str(bad)))
        else:
            rows.append(row)
    return rows, faults


def read_roster(
    data: bytes, name: str, *, known_units: Collection[Unit] = (), gone: Collection[GoneUnit] = ()
) -> Roster:
    """Reads the contract's roster; every fault is reported, and the good rows are given beside them. Raises nothing for
    any bytes.

    `known_units` are those already stored: a parent or a unit's name may be theirs. `gone` are units that have ended:
    nobody holds a post there.
    """
    try:
        lines = read_sheet(data, name)
    except UnreadableSheet as error:
        return Roster(faults=(Fault(None, str(error)),))
    if not lines:
        return Roster(faults=(Fault(None, "Bảng không có dòng nào dưới tiêu đề."),))
    book = _opened(lines, known_units)
    drafts, faults = _judged(lines, book)
    whole = [_completed(row, book) for row in drafts]
    parents = {unit.code: unit.parent for unit in known_units} | {
        row.unit_code: row.parent_code for row in whole if row.unit_code is not None
    }
    ended = {column_key(unit.code): unit for unit in gone}
    rows = []
    for row in whole:
        try:
            _check_whole(row, parents, {unit.code for unit in known_units})
            _check_there(row, ended)
        except BadRow as bad:
            faults.append(Fault(row.number, str(bad)))
        else:
            rows.append(row)
    return Roster(tuple(rows), tuple(sorted(faults, key=lambda fault: fault.row or 0)))
