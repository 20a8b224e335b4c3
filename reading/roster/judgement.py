"""Which rows of a roster are good, and what is wrong with the others: judged row by row, then rows against each
other."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from core.office.people import OFFICE_ROLES, Role
from core.office.units import ClusterRole, GoneUnit, RosterRow, Unit
from reading.roster.book import Book, book_of
from reading.roster.cells import (
    ROLE_WORDS,
    BadRow,
    column_key,
    read_cluster_role,
    read_person,
    read_phone_cell,
    roster_name,
)
from reading.roster.sections import without_sections
from reading.roster.sheet import read_sheet
from reading.roster.values import Fault, Roster
from reading.sheets import SheetLine, UnreadableSheet
from reading.sheets.faults import UNIT_FACTS, SheetFault, SheetPlace, SheetWrong


def _code(cells: Mapping[str, str], role: Role | None, book: Book) -> str | None:
    """The unit's code as first written: by the code, or by a name that another line gives a code."""
    said, name = cells.get("unit_code"), cells.get("unit_name")
    if said is not None:
        return book.codes[column_key(said)]
    known = None
    if name is not None:
        known = book.code_of(name)
    if known is None and role not in OFFICE_ROLES:
        raise _without_code(name)
    return known


def _without_code(name: str | None) -> BadRow:
    if name is None:
        return BadRow(SheetFault.UNIT_MISSING)
    return BadRow(SheetFault.CODE_MISSING, unit=name)


def _parent(cells: Mapping[str, str], code: str, book: Book) -> str | None:
    said = cells.get("parent")
    if said is None:
        return None
    parent = book.codes.get(column_key(said)) or book.code_of(said)
    if parent == code:
        raise BadRow(SheetFault.PARENT_ITSELF)
    if parent is None and column_key(said) not in book.above:
        raise BadRow(SheetFault.PARENT_UNKNOWN, said=said)
    return parent


def _post(cells: Mapping[str, str], role: Role | None) -> str | None:
    said = cells.get("post")
    if said or role is None:
        return said
    return ROLE_WORDS[role].capitalize()


def _draft(line: SheetLine, book: Book) -> RosterRow:
    cells = line.cells
    person, role = read_person(cells, split=book.split_names)
    code = _code(cells, role, book)
    row = RosterRow(line.number, person=person, role=role, phone=read_phone_cell(cells), sheet=line.sheet)
    if person is not None:
        row = replace(row, post=_post(cells, role))
    if code is None:
        return row
    return _with_unit(row, code, cells, book)


def _with_unit(row: RosterRow, code: str, cells: Mapping[str, str], book: Book) -> RosterRow:
    return replace(
        row,
        unit_code=code,
        unit_name=cells.get("unit_name"),
        level=cells.get("level"),
        cluster=cells.get("cluster"),
        parent_code=_parent(cells, code, book),
        cluster_role=read_cluster_role(cells),
    )


def _unit_facts(row: RosterRow) -> dict[str, str]:
    values = {name: getattr(row, name) for name in UNIT_FACTS if getattr(row, name) is not None}
    if row.cluster_role is ClusterRole.MEMBER:
        del values["cluster_role"]
    return values


def _check_unit(row: RosterRow, book: Book) -> None:
    """The rows of one unit must not say different things of it; what one leaves empty, another may say."""
    if row.unit_code is None:
        return
    _check_code(row.unit_code, row, book)
    known = book.facts.setdefault(row.unit_code, {})
    for name, value in _unit_facts(row).items():
        before, place = known.setdefault(name, (value, _place(row)))
        if column_key(before) != column_key(value):
            raise BadRow(SheetFault.UNIT_DIFFERS, place, fact=name, unit=row.unit_code, said=value, before=before)


def _check_code(code: str, row: RosterRow, book: Book) -> None:
    """Excel takes the zeros from some codes and leaves them to others: 1 and 001 of one name are not two units."""
    if row.unit_name is None or not (code.isascii() and code.isdigit()):
        return
    before, place = book.numerals.setdefault((int(code), roster_name(row.unit_name)), (code, _place(row)))
    if before != code:
        raise BadRow(SheetFault.TWO_CODES, place, code=code, before=before, unit=row.unit_name)


def _place(row: RosterRow) -> SheetPlace:
    return SheetPlace(row.number, row.sheet)


def _check_person(row: RosterRow, book: Book) -> None:
    if row.person is None:
        return
    before = book.people.setdefault((row.unit_code, roster_name(row.person), row.role), _place(row))
    if before != _place(row):
        raise BadRow(SheetFault.TWICE, before, person=row.person)
    if row.phone is not None:
        _check_phone(row.person, row.phone, _place(row), book)


def _check_phone(person: str, phone: str, here: SheetPlace, book: Book) -> None:
    """One phone is one person's, however many posts they hold."""
    name, place = book.phones.setdefault(phone, (person, here))
    if roster_name(name) != roster_name(person):
        raise BadRow(SheetFault.PHONE_OF_ANOTHER, place, phone=phone, person=name)


def _completed(row: RosterRow, book: Book) -> RosterRow:
    """The row with all that any row says of its unit."""
    if row.unit_code is None:
        return row
    facts = {name: value for name, (value, _) in book.facts.get(row.unit_code, {}).items()}
    return replace(
        row,
        unit_name=facts.get("unit_name"),
        level=facts.get("level"),
        parent_code=facts.get("parent_code"),
        cluster=facts.get("cluster"),
        cluster_role=ClusterRole(facts.get("cluster_role", ClusterRole.MEMBER)),
    )


def _check_whole(row: RosterRow, parents: Mapping[str, str | None], known: Collection[str]) -> None:
    if row.unit_code is None:
        return
    if row.unit_name is None and row.unit_code not in known:
        raise BadRow(SheetFault.UNIT_NAME_MISSING, unit=row.unit_code)
    if row.cluster_role is not ClusterRole.MEMBER and row.cluster is None:
        raise BadRow(SheetFault.CLUSTER_MISSING, unit=row.unit_code)
    if _leads_to_itself(row.unit_code, parents):
        raise BadRow(SheetFault.PARENT_ROUND, unit=row.unit_code)


def _leads_to_itself(code: str, parents: Mapping[str, str | None]) -> bool:
    """Whether one comes back to a unit by going up from it."""
    seen, above = {code}, parents.get(code)
    while above is not None and above not in seen:
        seen.add(above)
        above = parents.get(above)
    return above == code


def _check_there(row: RosterRow, gone: Mapping[str, GoneUnit]) -> None:
    unit = gone.get(column_key(row.unit_code or ""))
    if row.unit_code is None or unit is None:
        return
    on = unit.ended_on
    ended = {"unit": unit.code, "day": f"{on.day}/{on.month}/{on.year}"}
    if unit.successors:
        raise BadRow(SheetFault.UNIT_ENDED_INTO, **ended, successors=", ".join(unit.successors))
    raise BadRow(SheetFault.UNIT_ENDED, **ended)


def _drafts(lines: Collection[SheetLine], book: Book, faults: list[Fault]) -> list[RosterRow]:
    rows = []
    for line in lines:
        try:
            row = _draft(line, book)
            _check_unit(row, book)
            _check_person(row, book)
        except BadRow as bad:
            faults.append(Fault(line.number, bad.wrong, line.sheet))
        else:
            rows.append(row)
    return rows


@dataclass(frozen=True)
class _Known:
    """What is stored already: units, and by their codes those that have ended."""

    units: Collection[Unit]
    ended: Mapping[str, GoneUnit]


def _whole(drafts: Collection[RosterRow], stored: _Known, faults: list[Fault]) -> list[RosterRow]:
    """The rows that hold beside all others."""
    known = {unit.code for unit in stored.units}
    parents = {unit.code: unit.parent for unit in stored.units}
    parents |= {row.unit_code: row.parent_code for row in drafts if row.unit_code is not None}
    rows = []
    for row in drafts:
        try:
            _check_whole(row, parents, known)
            _check_there(row, stored.ended)
        except BadRow as bad:
            faults.append(Fault(row.number, bad.wrong, row.sheet))
        else:
            rows.append(row)
    return rows


def read_roster(
    data: bytes, name: str, *, known_units: Collection[Unit] = (), gone: Collection[GoneUnit] = ()
) -> Roster:
    """Reads the contract's roster; every fault is reported, and the good rows are given beside them. Raises nothing for
    any bytes.

    `known_units` are those already stored: a parent or a unit's name may be theirs. `gone` are units that have ended:
    nobody holds a post there.
    """
    try:
        table = read_sheet(data, name)
    except UnreadableSheet as error:
        return Roster(faults=(Fault(None, error.wrong),))
    lines = tuple(without_sections(table.lines))
    if not lines:
        return Roster(faults=(Fault(None, SheetWrong(SheetFault.NO_ROWS)),))
    known = _Known(known_units, {column_key(unit.code): unit for unit in gone})
    return replace(_judged(lines, known), unread=table.unread)


def _judged(lines: Collection[SheetLine], stored: _Known) -> Roster:
    faults: list[Fault] = []
    book = book_of(lines, stored.units)
    drafts = [_completed(row, book) for row in _drafts(lines, book, faults)]
    rows = _whole(drafts, stored, faults)
    order = {(line.sheet, line.number): place for place, line in enumerate(lines)}
    return Roster(tuple(rows), tuple(sorted(faults, key=lambda fault: order[(fault.sheet, fault.row or 0)])))
