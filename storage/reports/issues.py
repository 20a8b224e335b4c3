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
    number = await s.scalar(select(func.max(IssueRow.number)).where(IssueRow.occurrence_id == occurrence_id)) or 0
    last = await issued(s, occurrence_id, number) if number else None
    if last is not None:
        changes = table_changes(last.table, table)
    else:
        changes = ()
    if last is not None and not changes:
        return last
    row = IssueRow(
        occurrence_id=occurrence_id,
        number=number + 1,
        at=now,
        contact_id=contact_id,
        content={"lines": [_line_to_json(line) for line in table.lines]},
        changes=[_change_to_json(change) for change in changes],
    )
    s.add(row)
    await s.flush()
    note(s, "issue %d of the table of occurrence %d", row.number, occurrence_id)
    return Issued(replace(table, issue=row.number), row.number, now, changes, new=True)


async def issued(s: Session, occurrence_id: int, number: int) -> Issued | None:
    """An issue as it was given out. Form, targets and days are those of the request; lines and values those of that
    moment."""
    row = await s.scalar(select(IssueRow).where(IssueRow.occurrence_id == occurrence_id, IssueRow.number == number))
    if row is not None:
        now = await consolidated(s, occurrence_id)
    else:
        now = None
    if row is None or now is None:
        return None
    lines = tuple(_line_from_json(line) for line in row.content["lines"])
    changes = tuple(_change_from_json(change) for change in row.changes)
    return Issued(replace(now, lines=lines, issue=number), number, row.at, changes, file_id=row.file_id)


async def keep_with(s: Session, occurrence_id: int, number: int, file_id: int) -> None:
    """Remembers the file in which an issue was given out."""
    await s.execute(
        update(IssueRow)
        .where(IssueRow.occurrence_id == occurrence_id, IssueRow.number == number)
        .values(file_id=file_id)
    )


async def issues_of(s: Session, occurrence_id: int) -> list[IssueLine]:
    """Oldest first."""
    query = select(IssueRow.number, IssueRow.at, IssueRow.changes, ContactRow.name).outerjoin(
        ContactRow, ContactRow.id == IssueRow.contact_id
    )
    rows = await s.execute(query.where(IssueRow.occurrence_id == occurrence_id).order_by(IssueRow.number))
    return [IssueLine(number, at, len(changes), by) for number, at, changes, by in rows]


def _line_to_json(line: UnitLine) -> dict[str, Any]:
    return {
        **{
            name: getattr(line, name)
            for name in ("code", "unit", "cluster", "sent_by", "version", "level", "for_unit", "note", "expectation_id")
        },
        "standing": line.standing.value,
        "values": {key: str(value) for key, value in line.values.items()},
        "blanks": dict(line.blanks),
        "sent_at": line.sent_at.isoformat() if line.sent_at else None,
    }


def _line_from_json(data: Mapping[str, Any]) -> UnitLine:
    if data["sent_at"]:
        sent_at = datetime.fromisoformat(data["sent_at"])
    else:
        sent_at = None
    values = {key: Decimal(value) for key, value in data["values"].items()}
    return UnitLine(**{**data, "standing": UnitStanding(data["standing"]), "values": values, "sent_at": sent_at})


def _change_to_json(change: Change) -> dict[str, Any]:
    old, new = (str(one) if isinstance(one, Decimal) else one for one in (change.old, change.new))
    return {"code": change.code, "unit": change.unit, "key": change.key, "old": old, "new": new}


def _change_from_json(data: Mapping[str, Any]) -> Change:
    """Of a value, numbers; of where a unit stands, words."""
    if data["key"] is None:
        return Change(**data)
    old, new = (None if one is None else Decimal(one) for one in (data["old"], data["new"]))
    return Change(data["code"], data["unit"], data["key"], old, new)
