"""Of the units that a filter lets through, those with which something is to be done: whom to remind, to give longer, to
excuse. Whoever asks for it is told these and no others."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, exists, literal, or_, select

from core.states import ExpectationState
from core.talk.nudging import NUDGE
from storage.database.schema import ExpectationRow, OutboxRow, UnitRow
from storage.database.session import Session
from storage.overview.unit_progress import WorkFilter, WorkState, is_of, pieces


@dataclass(frozen=True)
class Piece:
    """A unit and its piece of work."""

    expectation_id: int
    code: str
    unit: str


async def pieces_to_nudge(s: Session, chosen: WorkFilter, today: date, *, but: Collection[str]) -> list[Piece]:
    """Of those that the filter lets through: who owes it, and was not reminded by hand today, but for one's own."""
    key = literal(f"{NUDGE}:{chosen.occurrence_id}:").concat(UnitRow.code).concat(f":{today.isoformat()}")
    nudged = exists(select(OutboxRow.id).where(OutboxRow.key == key).correlate(UnitRow))
    owing = ExpectationRow.state == ExpectationState.OWING
    return await _found(s, chosen, today, owing, ~nudged, UnitRow.code.not_in(but))


async def pieces_to_extend(s: Session, chosen: WorkFilter, today: date, *, until: date | None = None) -> list[Piece]:
    """Of those that the filter lets through: who owes it, or who was late where one looks for those; with a day, whose
    own day is earlier."""
    state = WorkState.LATE if chosen.state is WorkState.LATE else WorkState.OWING
    where = [is_of(state, chosen.occurrence_id, today)]
    if until is not None:
        where.append(or_(ExpectationRow.due_on.is_(None), ExpectationRow.due_on < until))
    return await _found(s, chosen, today, *where)


async def pieces_to_excuse(s: Session, chosen: WorkFilter, today: date) -> list[Piece]:
    return await _found(s, chosen, today, ExpectationRow.state == ExpectationState.OWING)


async def _found(s: Session, chosen: WorkFilter, today: date, *where: ColumnElement[bool]) -> list[Piece]:
    query = pieces(select(ExpectationRow.id, UnitRow.code, UnitRow.name), chosen, today).where(*where)
    return [Piece(*row) for row in await s.execute(query.order_by(UnitRow.code))]


def ids_of(pieces: Sequence[Piece]) -> tuple[int, ...]:
    return tuple(one.expectation_id for one in pieces)
