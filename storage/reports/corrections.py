"""What units want to change after the lock: it waits for the office, which accepts or refuses it. Saving an accepted
one is storage.reports.answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy import select, update

from core.reasons import Reason
from core.reports.sentences import NOWHERE, Origin, sentences_from_json, sentences_to_json
from core.states import CorrectionState
from storage.database.schema import CorrectionRow
from storage.database.session import Session
from storage.mail.read_backs import drop_read_backs
from storage.reports.answers import save_report


@dataclass(frozen=True)
class Correction:
    """One request: what the unit wants to say. `contact_id` is who asked for it."""

    id: int
    expectation_id: int
    contact_id: int | None
    at: datetime
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str]


async def propose(
    s: Session,
    expectation_id: int,
    values: Mapping[str, Decimal],
    blanks: Mapping[str, str],
    *,
    contact_id: int | None,
    now: datetime,
    origin: Origin = NOWHERE,
) -> int:
    """The id of the request; an older one of the same piece of work that still waits is overtaken by it."""
    await _overtake(s, expectation_id)
    await drop_read_backs(s, [expectation_id], Reason.ALREADY_REPORTED, contact_id=contact_id)
    row = CorrectionRow(expectation_id=expectation_id, contact_id=contact_id, at=now, state=CorrectionState.WAITING)
    row.values = {key: str(value) for key, value in values.items()}
    row.blanks = dict(blanks)
    row.through, row.inbox_id, row.sentences = origin.through, origin.update, sentences_to_json(origin.sentences)
    s.add(row)
    await s.flush()
    return row.id


async def _overtake(s: Session, expectation_id: int) -> None:
    waiting = (CorrectionRow.expectation_id == expectation_id, CorrectionRow.state == CorrectionState.WAITING)
    await s.execute(update(CorrectionRow).where(*waiting).values(state=CorrectionState.OVERTAKEN, sentences=[]))


async def waiting_corrections(s: Session) -> list[Correction]:
    """The oldest first."""
    rows = await s.scalars(
        select(CorrectionRow).where(CorrectionRow.state == CorrectionState.WAITING).order_by(CorrectionRow.id)
    )
    return [correction_from(row) for row in rows]


def correction_from(row: CorrectionRow) -> Correction:
    values = {str(key): Decimal(str(value)) for key, value in row.values.items()}
    blanks = {str(key): str(why) for key, why in row.blanks.items()}
    return Correction(row.id, row.expectation_id, row.contact_id, row.at, values, blanks)


async def decide(
    s: Session, correction_id: int, *, accepted: bool, contact_id: int | None, reason: str, now: datetime
) -> Correction | None:
    """Accepted: it becomes the newest version, sent by who asked for it. None when it no longer waits: nothing is
    decided twice."""
    row = await s.get(CorrectionRow, correction_id, with_for_update=True, populate_existing=True)
    if row is None or row.state != CorrectionState.WAITING:
        return None
    row.decided_at, row.decided_by, row.reason = now, contact_id, reason or None
    found, origin = correction_from(row), Origin(row.through or "", row.inbox_id, sentences_from_json(row.sentences))
    row.sentences = []
    if accepted:
        row.state = CorrectionState.ACCEPTED
        by = row.contact_id
        await save_report(
            s, row.expectation_id, found.values, blanks=found.blanks, contact_id=by, now=now, origin=origin
        )
    else:
        row.state = CorrectionState.REFUSED
    await s.flush()
    return found
