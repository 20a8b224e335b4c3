"""What a newer version of a plan leaves of the one before: it speaks no more, and what was reported stays."""

from collections.abc import Sequence

from sqlalchemy import select, update

from core.reasons import Reason
from core.reminders.alarms import Subject
from core.states import DeadlineState, EventState, OccurrenceState, PlanState
from storage.database.schema import DeadlineRow, EventRow, OccurrenceRow, PlanRow
from storage.database.session import Session
from storage.duties.alarms import cancel
from storage.mail.outbox import withhold_waiting


async def retire(s: Session, old: int) -> None:
    """What the newer version did not take over: its alarms will not fire, what waits in the outbox does not leave. What
    was reported stays."""
    events, deadlines, dated = await _left_of(s, old)
    await cancel(s, Subject.EVENT, events, Reason.PLAN_REPLACED)
    await cancel(s, Subject.OCCURRENCE, dated, Reason.PLAN_REPLACED)
    await withhold_waiting(s, plan_id=old, reason=Reason.PLAN_REPLACED)
    await s.execute(update(EventRow).where(EventRow.id.in_(events)).values(state=EventState.CANCELLED))
    await s.execute(update(DeadlineRow).where(DeadlineRow.id.in_(deadlines)).values(state=DeadlineState.CANCELLED))
    await s.execute(update(OccurrenceRow).where(OccurrenceRow.id.in_(dated)).values(state=OccurrenceState.CANCELLED))
    await s.execute(update(PlanRow).where(PlanRow.id == old).values(state=PlanState.REPLACED))


async def _left_of(s: Session, plan_id: int) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    """The plan's conferences, duties and occurrences."""
    events = (await s.scalars(select(EventRow.id).where(EventRow.plan_id == plan_id))).all()
    deadlines = (await s.scalars(select(DeadlineRow.id).where(DeadlineRow.plan_id == plan_id))).all()
    dated = (await s.scalars(select(OccurrenceRow.id).where(OccurrenceRow.deadline_id.in_(deadlines)))).all()
    return events, deadlines, dated
