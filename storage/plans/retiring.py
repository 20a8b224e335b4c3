"""What a newer version of a plan leaves of the one before: it speaks no more, and what was reported stays. All of that
is one change, which is put back when the newer version is undone before anybody has heard of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update

from core.plans.telling import told_at
from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.states import DeadlineState, EventState, MessageState, OccurrenceState, PlanState
from storage.database.schema import ChangeRow, DeadlineRow, EventRow, OccurrenceRow, OutboxRow, PlanRow, Row
from storage.database.session import Session
from storage.dates import undoing
from storage.dates.changes import apply
from storage.dates.date_effects import RowChange, row_change
from storage.dates.dates_heard import LEFT
from storage.duties.alarms import cancel
from storage.mail.outbox import withhold_waiting
from storage.plans.lifecycle import draft_in

SPEAKS: Mapping[type[Row], Subject] = {EventRow: Subject.EVENT, OccurrenceRow: Subject.OCCURRENCE}
"""What alarms are about."""


async def written(s: Session, table: type[Row], ids: Collection[int], values: Mapping[str, Any]) -> list[RowChange]:
    """Writes these columns at once, and says what stood there, for the way back."""
    rows = (await s.scalars(select(table).where(table.id.in_(ids)).execution_options(populate_existing=True))).all()
    changes = [row_change(row, values) for row in rows]
    await s.execute(update(table).where(table.id.in_(ids)).values(**values))
    return [_spoken_of(one) for one in changes if one.values != one.before]


def _spoken_of(one: RowChange) -> RowChange:
    """What ends, or begins again, is reminded of otherwise."""
    if one.row not in SPEAKS or "state" not in one.values:
        return one
    return replace(one, speaks=((SPEAKS[one.row], one.id),))


async def retire(s: Session, old: int) -> list[RowChange]:
    """What the newer version did not take over: its alarms will not fire, what waits in the outbox does not leave. What
    was reported stays."""
    events, deadlines, dated = await _left_of(s, old)
    await cancel(s, Subject.EVENT, events, Reason.PLAN_REPLACED)
    await cancel(s, Subject.OCCURRENCE, dated, Reason.PLAN_REPLACED)
    await withhold_waiting(s, plan_id=old, reason=Reason.PLAN_REPLACED)
    return [
        *await written(s, EventRow, events, {"state": EventState.CANCELLED}),
        *await written(s, DeadlineRow, deadlines, {"state": DeadlineState.CANCELLED}),
        *await written(s, OccurrenceRow, dated, {"state": OccurrenceState.CANCELLED}),
        *await written(s, PlanRow, [old], {"state": PlanState.REPLACED}),
    ]


async def _left_of(s: Session, plan_id: int) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
    """The plan's conferences, duties and occurrences."""
    events = (await s.scalars(select(EventRow.id).where(EventRow.plan_id == plan_id))).all()
    deadlines = (await s.scalars(select(DeadlineRow.id).where(DeadlineRow.plan_id == plan_id))).all()
    dated = (await s.scalars(select(OccurrenceRow.id).where(OccurrenceRow.deadline_id.in_(deadlines)))).all()
    return events, deadlines, dated


async def take_over(
    s: Session, old: int, planned: Sequence[RowChange], *, policy: Policy, now: datetime, by: int | None
) -> int:
    """The change by which the newer version stands in the older one's place, with one correction to each who was told
    otherwise, when the newer one is told. It is not undone by itself."""
    at = told_at(now, policy.window, policy.zone)
    change = await apply(s, planned, policy=policy, now=now, by=by, final=True, told_at=at)
    await s.execute(update(PlanRow).where(PlanRow.id == old).values(stopped_by=change))
    hushed = (OutboxRow.state == MessageState.WITHHELD, OutboxRow.reason == Reason.PLAN_REPLACED.value)
    waited = update(OutboxRow).where(*hushed, OutboxRow.change_id.is_(None))
    await s.execute(waited.values(change_id=change))
    return change


async def replaced_by(s: Session, plan: PlanRow) -> tuple[PlanRow, ChangeRow] | None:
    """The plan whose place this one took, and the change by which it did."""
    query = select(PlanRow, ChangeRow).join(ChangeRow, ChangeRow.id == PlanRow.stopped_by)
    same = (ChangeRow.at == plan.activated_at, PlanRow.state == PlanState.REPLACED, PlanRow.id != plan.id)
    found = (await s.execute(query.where(*same).order_by(PlanRow.id.desc()))).all()
    return next(((old, change) for old, change in found if _is_before(old, plan)), None)


def _is_before(old: PlanRow, plan: PlanRow) -> bool:
    return old.id == draft_in(plan).replaces or (plan.number is not None and old.number == plan.number)


async def corrected_already(s: Session, change_id: int) -> bool:
    """Whether anybody has heard of the newer version's dates by a correction, or does at this moment."""
    mine = select(OutboxRow.id).where(OutboxRow.change_id == change_id, OutboxRow.key.startswith("correction:"))
    left: ColumnElement[bool] = or_(OutboxRow.state.in_((*LEFT, MessageState.FAILED)), OutboxRow.tries > 0)
    return await s.scalar(mine.where(left).limit(1)) is not None


async def give_back(
    s: Session, old: PlanRow, change: ChangeRow, *, policy: Policy, now: datetime, by: int | None
) -> None:
    """The older version runs again, as it stood."""
    await undoing.put_back(s, change, policy=policy, now=now, by=by)
    await s.execute(update(PlanRow).where(PlanRow.id == old.id).values(stopped_by=None))
