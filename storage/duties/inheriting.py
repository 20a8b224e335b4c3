"""What units that have ended still owe passes to their heirs. Frozen expectations stay: the old ones are excused, with
the reason, the heirs' are added."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import func, select, update

from core.reasons import Reason
from core.states import ExpectationState, OccurrenceState
from core.talk.messages import Say
from storage.database.insertion import insert_new
from storage.database.schema import DeadlineRow, ExpectationRow, MembershipRow, OccurrenceRow, SuccessionRow, UnitRow
from storage.database.session import Session
from storage.mail.outbox import enqueue, notice_to, withhold_waiting
from storage.office import recipients
from storage.office.dated import holds
from storage.office.successors import units_behind
from storage.reports.answers import count_change


@dataclass(frozen=True)
class Owed:
    """One piece of work of one unit; `due_on` is the unit's own day when it was given longer."""

    expectation_id: int
    occurrence_id: int
    unit_id: int
    unit: str
    what: str
    due_on: date
    state: str
    reason: str = ""

    @property
    def owing(self) -> bool:
        return self.state == ExpectationState.OWING

    @property
    def done(self) -> bool:
        return self.state == ExpectationState.DONE


async def units_work(s: Session, units: Collection[int]) -> list[Owed]:
    """All of these units' work in the order in which it was asked, whatever has become of it; not that of what was
    called off."""
    due = func.coalesce(ExpectationRow.due_on, OccurrenceRow.due_on)
    query = (
        select(
            ExpectationRow.id, OccurrenceRow.id, UnitRow.id, UnitRow.name, DeadlineRow.what, due, ExpectationRow.state
        )
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .where(ExpectationRow.unit_id.in_(units), OccurrenceRow.state != OccurrenceState.CANCELLED)
        .order_by(ExpectationRow.id)
    )
    return [Owed(*row) for row in await s.execute(query)]


def splits_of(work: Sequence[Owed], successors: Sequence[Owed], on: date) -> tuple[list[Owed], list[Owed]]:
    """Of what is owed from the day on: what passes to the heirs, and what stays with the old unit. Once a part of an
    occurrence was sent, by one of the old units, by an heir or by one that went into it before, the rest is sent for
    the old units too: else it would be counted twice, or never."""
    begun = {one.occurrence_id for one in (*work, *successors) if one.done}
    owed = [one for one in work if one.owing and one.due_on >= on]
    return [one for one in owed if one.occurrence_id not in begun], [one for one in owed if one.occurrence_id in begun]


async def pass_on(s: Session, today: date, now: datetime) -> int:
    """Passes on what is owed by units that have ended by `today`, and tells those who speak for them; how many pieces.
    Asked again it does nothing; through a line of heirs it goes on until somebody is there."""
    rows = (
        await s.execute(
            select(SuccessionRow.on, SuccessionRow.unit_id, SuccessionRow.successor_id).where(SuccessionRow.on <= today)
        )
    ).all()
    successors: dict[tuple[date, int], set[int]] = {}
    for on, unit, successor in rows:
        successors.setdefault((on, unit), set()).add(successor)
    groups: dict[tuple[date, frozenset[int]], set[int]] = {}
    for (on, unit), of_unit in successors.items():
        groups.setdefault((on, frozenset(of_unit)), set()).add(unit)
    passed = 0
    for (on, of_group), units in sorted(groups.items(), key=lambda group: group[0][0]):
        gone = await _pass_group(s, units, of_group, on)
        await _tell(s, gone, today, now)
        passed += len(gone)
    return passed


async def _pass_group(s: Session, units: Collection[int], successors: Collection[int], on: date) -> Sequence[Owed]:
    passed, _ = splits_of(await units_work(s, units), await units_work(s, await units_behind(s, successors)), on)
    if not passed:
        return ()
    reason = await _reason(s, successors, on)
    ids, occurrences = [one.expectation_id for one in passed], {one.occurrence_id for one in passed}
    await s.execute(
        update(ExpectationRow).where(ExpectationRow.id.in_(ids)).values(state=ExpectationState.EXCUSED, reason=reason)
    )
    for id_ in ids:
        await withhold_waiting(s, expectation_id=id_, reason=Reason.EXCUSED)
    await _expect(s, occurrences, successors, await _clusters(s, successors, on))
    for id_ in sorted(occurrences):
        await count_change(s, id_)
    return [replace(one, reason=reason) for one in passed]


async def _reason(s: Session, successors: Collection[int], on: date) -> str:
    """As the office would have typed it: it stands on the expectation, in tables and in what the unit is told."""
    names = sorted(await s.scalars(select(UnitRow.name).where(UnitRow.id.in_(successors))))
    return f"từ {on.day}/{on.month}/{on.year} nay là {', '.join(names)}"


async def _tell(s: Session, passed: Sequence[Owed], today: date, now: datetime) -> None:
    """Whoever still speaks for the old unit hears that nothing is waited for from it."""
    rows = []
    for one in passed:
        to = await recipients.speaker(s, one.expectation_id, today)
        if to is not None:
            say = Say("excused-for-you", {"what": one.what, "unit": one.unit, "reason": one.reason})
            rows.append(notice_to(to, f"passed:{one.expectation_id}", say, now))
    await enqueue(s, rows, now)


async def _clusters(s: Session, units: Collection[int], day: date) -> Mapping[int, int]:
    rows = await s.execute(
        select(MembershipRow.unit_id, MembershipRow.cluster_id).where(
            MembershipRow.unit_id.in_(units), holds(MembershipRow, day)
        )
    )
    return dict(rows.all())


async def _expect(
    s: Session, occurrences: Collection[int], successors: Collection[int], clusters: Mapping[int, int]
) -> None:
    """One piece of work per occurrence and heir that has none yet."""
    query = select(ExpectationRow.occurrence_id, ExpectationRow.unit_id).where(
        ExpectationRow.occurrence_id.in_(occurrences)
    )
    there = set((await s.execute(query.where(ExpectationRow.unit_id.in_(successors)))).all())
    rows = [
        {
            "occurrence_id": occurrence,
            "unit_id": successor,
            "cluster_id": clusters.get(successor),
            "state": ExpectationState.OWING,
        }
        for occurrence in sorted(occurrences)
        for successor in sorted(successors)
        if (occurrence, successor) not in there
    ]
    # Several programs may pass it on at the same moment.
    await insert_new(s, ExpectationRow, rows, unique=("occurrence_id", "unit_id"))
