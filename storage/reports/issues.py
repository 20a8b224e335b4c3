"""Tables as they were given out: numbered snapshots that no later correction changes, each with what differs from the
one before it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select, update

from core.reports.consolidation import Change, Consolidated, UnitLine, UnitStanding, table_changes
from core.talk.agenda import IssueLine
from storage.database.journal import note
from storage.database.schema import ContactRow, IssueRow, OccurrenceRow
from storage.database.session import Session
from storage.reports.tables import consolidated


@dataclass(frozen=True)
class Issued:
    """One issue. `new`: it was made just now; false when nothing has changed since the last. `file_id`: the file as it
    was given out, where it was kept."""

    table: Consolidated
    number: int
    at: datetime
    changes: tuple[Change, ...]
    new: bool = False
    file_id: int | None = None


async def issue(s: Session, occurrence_id: int, *, contact_id: int | None, now: datetime) -> Issued | None:
    """Numbers the table as it stands, unless the last issue says the same; None when there is no such occurrence."""
    await s.execute(select(OccurrenceRow.id).where(OccurrenceRow.id == occurrence_id).with_for_update())
    table = await consolidated(s, occurrence_id)
    if table is None:
        return None
    table = _given_out(table)
    last = await _last(s, occurrence_id)
    if last is None:
        new = Issued(replace(table, issue=1), 1, now, (), new=True)
    else:
        new = _after(last, table, now)
        if not new.changes:
            return last
    return await _add(s, occurrence_id, new, contact_id)


def _given_out(table: Consolidated) -> Consolidated:
    """Who has typed and not confirmed is for the office alone: in what is given out they have not sent."""
    return replace(table, lines=tuple(replace(line, unconfirmed=False) for line in table.lines))


def _after(last: Issued, table: Consolidated, now: datetime) -> Issued:
    number = last.number + 1
    return Issued(replace(table, issue=number), number, now, table_changes(last.table, table), new=True)


async def _last(s: Session, occurrence_id: int) -> Issued | None:
    number = await s.scalar(select(func.max(IssueRow.number)).where(IssueRow.occurrence_id == occurrence_id))
    if number is None:
        return None
    return await issued(s, occurrence_id, number)


async def _add(s: Session, occurrence_id: int, one: Issued, contact_id: int | None) -> Issued:
    row = IssueRow(occurrence_id=occurrence_id, number=one.number, at=one.at, contact_id=contact_id)
    row.content = {"lines": [_line_to_json(line) for line in one.table.lines]}
    row.changes = [_change_to_json(change) for change in one.changes]
    s.add(row)
    await s.flush()
    note(s, "issue %d of the table of occurrence %d", row.number, occurrence_id)
    return one


async def issued(s: Session, occurrence_id: int, number: int) -> Issued | None:
    """An issue as it was given out. Form, targets and days are those of the request; lines and values those of that
    moment."""
    row = await s.scalar(select(IssueRow).where(IssueRow.occurrence_id == occurrence_id, IssueRow.number == number))
    if row is None:
        return None
    now = await consolidated(s, occurrence_id)
    if now is None:
        return None
    return _issued_then(row, now)


def _issued_then(row: IssueRow, now: Consolidated) -> Issued:
    lines = tuple(_line_from_json(line) for line in row.content["lines"])
    changes = tuple(_change_from_json(change) for change in row.changes)
    table = replace(now, lines=lines, issue=row.number)
    return Issued(table, row.number, row.at, changes, file_id=row.file_id)


async def keep_with(s: Session, occurrence_id: int, number: int, file_id: int) -> None:
    """Remembers the file in which an issue was given out."""
    await s.execute(
        update(IssueRow)
        .where(IssueRow.occurrence_id == occurrence_id, IssueRow.number == number)
        .values(file_id=file_id)
    )


async def issues_of(s: Session, occurrence_id: int) -> list[IssueLine]:
    """Oldest first."""
    query = select(IssueRow.number, IssueRow.at, IssueRow.changes, ContactRow.name)
    query = query.outerjoin(ContactRow, ContactRow.id == IssueRow.contact_id)
    rows = await s.execute(query.where(IssueRow.occurrence_id == occurrence_id).order_by(IssueRow.number))
    return [IssueLine(number, at, len(changes), by) for number, at, changes, by in rows]


AS_THEY_ARE = ("code", "unit", "cluster", "sent_by", "version", "level", "for_unit", "note", "expectation_id")


def _line_to_json(line: UnitLine) -> dict[str, Any]:
    return {
        **{name: getattr(line, name) for name in AS_THEY_ARE},
        "standing": line.standing.value,
        "values": {key: str(value) for key, value in line.values.items()},
        "blanks": dict(line.blanks),
        "sent_at": line.sent_at and line.sent_at.isoformat(),
        **_place_to_json(line),
    }


def _place_to_json(line: UnitLine) -> dict[str, str]:
    if line.in_place_of is None:
        return {}
    return {"in_place_of": line.in_place_of}


def _line_from_json(data: Mapping[str, Any]) -> UnitLine:
    read = {
        "standing": UnitStanding(data["standing"]),
        "values": {key: Decimal(value) for key, value in data["values"].items()},
        "sent_at": data["sent_at"] and datetime.fromisoformat(data["sent_at"]),
    }
    return UnitLine(**{**data, **read})


def _change_to_json(change: Change) -> dict[str, Any]:
    old, new = _side_to_json(change.old), _side_to_json(change.new)
    return {"code": change.code, "unit": change.unit, "key": change.key, "old": old, "new": new}


def _side_to_json(side: Any) -> Any:
    if isinstance(side, Decimal):
        return str(side)
    return side


def _change_from_json(data: Mapping[str, Any]) -> Change:
    """Of a value, numbers; of where a unit stands, words."""
    if data["key"] is None:
        return Change(**data)
    return Change(data["code"], data["unit"], data["key"], _number(data["old"]), _number(data["new"]))


def _number(text: str | None) -> Decimal | None:
    if text is None:
        return None
    return Decimal(text)
