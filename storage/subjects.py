"""What an alarm is about, as the sentences and the judgement of a reminder need it: one occurrence of a duty, or one event."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select

from core.plans import Asks, Precision
from storage.schema import DeadlineRow, EventRow, ExpectationRow, OccurrenceRow, UnitRow
from storage.session import Session

CANCELLED = "cancelled"


@dataclass(frozen=True)
class Duty:
    """One occurrence: `due_on` the last local day that counts, `hour` set when the plan names one, `due_at` the moment it has passed."""

    occurrence_id: int
    what: str
    period: str
    due_on: date
    hour: time | None
    due_at: datetime
    asks: Asks
    send_to: str | None
    cancelled: bool


@dataclass(frozen=True)
class Meeting:
    """One event: `day` is the first day of what is known, None when nothing is."""

    event_id: int
    title: str
    day: date | None
    hour: time | None
    last_day: date | None
    place: str | None
    precision: Precision
    cancelled: bool

    @property
    def settled(self) -> bool:
        return self.day is not None and self.precision in (Precision.DAY, Precision.MINUTE)


@dataclass(frozen=True)
class Count:
    """How far an occurrence has come: units expected (excused ones left out), and the names of those that owe, by code."""

    expected: int
    owing: Sequence[str]


async def duty(s: Session, occurrence_id: int) -> Duty | None:
    query = select(OccurrenceRow, DeadlineRow).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id).where(OccurrenceRow.id == occurrence_id)
    found = (await s.execute(query)).one_or_none()
    if found is None:
        return None
    occurrence, deadline = found
    return Duty(
        occurrence_id=occurrence.id,
        what=deadline.what,
        period=occurrence.period,
        due_on=occurrence.due_on,
        hour=deadline.due_time,
        due_at=occurrence.due_at,
        asks=Asks(deadline.asks),
        send_to=deadline.send_to,
        cancelled=CANCELLED in (occurrence.state, deadline.state),
    )


async def meeting(s: Session, event_id: int) -> Meeting | None:
    row = await s.get(EventRow, event_id, populate_existing=True)
    if row is None:
        return None
    precision = Precision(row.precision)
    return Meeting(row.id, row.title, row.starts_on, row.starts_at, row.ends_on, row.place, precision, row.state == CANCELLED)


async def count_of(s: Session, occurrence_id: int) -> Count:
    """The office's own duty is no unit's and is not counted."""
    units = (ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.unit_id.is_not(None))
    expected = await s.scalar(select(func.count()).select_from(ExpectationRow).where(*units, ExpectationRow.state != "excused"))
    query = select(UnitRow.code, UnitRow.name).join(ExpectationRow, ExpectationRow.unit_id == UnitRow.id)
    owing = await s.execute(query.where(*units, ExpectationRow.state == "owing"))
    return Count(expected or 0, tuple(name for _, name in sorted(owing)))
