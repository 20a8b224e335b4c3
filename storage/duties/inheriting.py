"""What units that have ended still owe passes to their successors. Frozen expectations stay: the old ones are excused,
with the reason, the successors' are added. What passes and what stays is core.office.inheriting's."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select, update

from core.office.inheriting import Owed, SuccessorGroup, inherited, named_reason, splits_of, successor_groups
from core.reasons import Reason
from core.states import ExpectationState, OccurrenceState
from core.talk.messages import Say
from storage.database.insertion import insert_new
from storage.database.long_lists import is_one_of
from storage.database.schema import DeadlineRow, ExpectationRow, MembershipRow, OccurrenceRow, SuccessionRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query
from storage.mail.outbox import enqueue, notice_to, withhold_of_work
from storage.office import recipients
from storage.office.dated import holds
from storage.office.successors import units_behind
from storage.reports.answers import count_change
from storage.reports.report_columns import of_work


async def units_work(s: Session, units: Collection[int]) -> list[Owed]:
    """All of these units' work in the order in which it was asked, whatever has become of it; not that of what was
    called off."""
    mine = (is_one_of(ExpectationRow.unit_id, units), OccurrenceRow.state != OccurrenceState.CANCELLED)
    return [Owed(*row) for row in await s.execute(_owed().where(*mine).order_by(ExpectationRow.id))]


def _owed() -> Query:
    due = func.coalesce(ExpectationRow.due_on, OccurrenceRow.due_on)
    work: tuple[Any, ...] = (ExpectationRow.id, OccurrenceRow.id, UnitRow.id, UnitRow.name, DeadlineRow.what, due)
    query = of_work(select(*work, ExpectationRow.state))
    return query.join(UnitRow, UnitRow.id == ExpectationRow.unit_id)


async def pass_on(s: Session, today: date, now: datetime) -> int:
    """Passes on what is owed by units that have ended by `today`, and tells those who speak for them; how many pieces.
    Asked again it does nothing; through a line of successors it goes on until somebody is there."""
    columns = (SuccessionRow.on, SuccessionRow.unit_id, SuccessionRow.successor_id)
    rows = await s.execute(select(*columns).where(SuccessionRow.on <= today))
    passed = 0
    for group in successor_groups([(on, unit, successor) for on, unit, successor in rows]):
        gone = await _pass_group(s, group)
        await _tell(s, gone, today, now)
        passed += len(gone)
    return passed


async def _pass_group(s: Session, group: SuccessorGroup) -> Sequence[Owed]:
    work = await units_work(s, group.units)
    passed, _ = splits_of(work, await units_work(s, await units_behind(s, group.successors)), group.on)
    if not passed:
        return ()
    reason = await _reason(s, group)
    occurrences = {one.occurrence_id for one in passed}
    await _expect(s, occurrences, group.successors, await _clusters(s, group.successors, group.on))
    await excuse_work(s, passed, reason)
    return [replace(one, reason=reason) for one in passed]


async def _reason(s: Session, group: SuccessorGroup) -> str:
    return named_reason(await s.scalars(select(UnitRow.name).where(UnitRow.id.in_(group.successors))), group.on)


async def excuse_work(s: Session, work: Sequence[Owed], reason: str) -> None:
    """Nothing is waited for any more, for this reason; what was added up before is not the newest."""
    ids = [one.expectation_id for one in work]
    excused = update(ExpectationRow).where(is_one_of(ExpectationRow.id, ids))
    await s.execute(excused.values(state=ExpectationState.EXCUSED, reason=reason))
    for id_ in ids:
        await withhold_of_work(s, id_, Reason.EXCUSED)
    for id_ in sorted({one.occurrence_id for one in work}):
        count_change(s, id_)


async def _tell(s: Session, passed: Sequence[Owed], today: date, now: datetime) -> None:
    """Whoever still speaks for the old unit hears that nothing is waited for from it."""
    rows = []
    for one in passed:
        to = await recipients.speaker(s, one.expectation_id, today)
        if to is not None:
            rows.append(notice_to(to, f"passed:{one.expectation_id}", _said(one), now))
    await enqueue(s, rows, now)


def _said(one: Owed) -> Say:
    return Say("excused-for-you", {"what": one.what, "unit": one.unit, "reason": one.reason})


async def _clusters(s: Session, units: Collection[int], day: date) -> Mapping[int, int]:
    query = select(MembershipRow.unit_id, MembershipRow.cluster_id)
    rows = await s.execute(query.where(is_one_of(MembershipRow.unit_id, units), holds(MembershipRow, day)))
    return dict(rows.all())


async def _expect(
    s: Session, occurrences: Collection[int], successors: Collection[int], clusters: Mapping[int, int]
) -> None:
    there = await _there(s, occurrences, successors)
    owing = {"state": ExpectationState.OWING}
    rows = [
        {"occurrence_id": occurrence, "unit_id": unit, "cluster_id": clusters.get(unit), **owing}
        for occurrence, unit in inherited(occurrences, successors, there)
    ]
    # Several programs may pass it on at the same moment.
    await insert_new(s, ExpectationRow, rows, unique=("occurrence_id", "unit_id"))


async def _there(s: Session, occurrences: Collection[int], units: Collection[int]) -> set[tuple[int, int | None]]:
    query = select(ExpectationRow.occurrence_id, ExpectationRow.unit_id)
    mine = query.where(ExpectationRow.occurrence_id.in_(occurrences), is_one_of(ExpectationRow.unit_id, units))
    return {(occurrence, unit) for occurrence, unit in await s.execute(mine)}
