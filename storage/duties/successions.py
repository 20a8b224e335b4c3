"""Units merge and are split: the new ones begin, the old ones end, and what they still owe passes on. No number, report
or expectation of before is touched; where those are counted from then on is storage.office.successors'."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update

from core.office.inheriting import Owed, splits_of
from core.office.successions import EndingWork, Outlook, Placing, Succession, SuccessionFault, began, faults_of
from core.office.units import Audience, AudienceKind, ClusterRole, Unit
from core.plans.found import DeadlineKind
from core.states import DeadlineState, PlanState
from storage.database.journal import note
from storage.database.schema import (
    ContactRow,
    DeadlineRow,
    MembershipRow,
    ParentRow,
    PlanRow,
    PostRow,
    SuccessionRow,
    TargetRow,
    UnitRow,
)
from storage.database.session import Session
from storage.duties.inheriting import pass_on, units_work
from storage.office.dated import end_dated, holds
from storage.office.successors import gone_units, units_behind
from storage.office.units import cluster_ids, unit_ids, units_on


class CannotSucceed(ValueError):
    """The units cannot merge or be split so; `faults` says why, each with the code it is about."""

    def __init__(self, faults: Sequence[tuple[SuccessionFault, str]]) -> None:
        super().__init__(", ".join(f"{fault}: {code}" for fault, code in faults))
        self.faults = tuple(faults)


async def outlook(s: Session, succession: Succession, today: date) -> Outlook:
    """What it would mean; nothing is changed. Raises CannotSucceed."""
    old, made = await _judged(s, succession, today)
    ids = await unit_ids(s)
    names = {unit.code: unit.name for unit in (*await units_on(s, today), *old, *made)}
    ending = [ids[code] for code in succession.ending]
    successors = [ids[successor.code] for successor in succession.successors if successor.code in ids]
    work = await units_work(s, ending) if ending else []
    passed, kept = splits_of(work, await units_work(s, await units_behind(s, successors)), succession.on)
    overdue = [one for one in work if one.owing and one.due_on < succession.on]
    return Outlook(
        succession,
        tuple(names[code] for code in succession.ending),
        tuple(names.get(successor.code) or successor.name or successor.code for successor in succession.successors),
        made,
        _duties(passed),
        _duties(kept),
        _duties(overdue),
        sum(one.done and one.due_on >= succession.on for one in work),
        await _people(s, ending, max(today, succession.on - timedelta(days=1))),
        await _addressed(s, succession.ending),
        tuple(
            (unit.name, unit.cluster_role, unit.cluster or "")
            for unit in old
            if unit.code in succession.ending and unit.cluster_role != "member"
        ),
        await _targets(s, ending, succession.on.year),
    )


async def succeed(s: Session, succession: Succession, *, by: int | None, today: date, now: datetime) -> Outlook:
    """Makes it so, and says what it meant. What is owed passes on at once when the day has come, else on that day.
    Raises CannotSucceed."""
    before = await outlook(s, succession, today)
    if before.made:
        rows = [
            {"code": unit.code, "name": unit.name, "level": unit.level, "opened_on": succession.on}
            for unit in before.made
        ]
        await s.execute(insert(UnitRow), rows)
    ids = await unit_ids(s)
    await _settle(s, before.made, ids, succession.on)
    ending, successors = (
        [ids[code] for code in succession.ending],
        [ids[successor.code] for successor in succession.successors],
    )
    await _close(s, ending, successors, succession.on)
    lines = [
        {"unit_id": unit, "successor_id": successor, "on": succession.on, "at": now, "contact_id": by}
        for unit in ending
        for successor in successors
    ]
    if lines:
        await s.execute(insert(SuccessionRow), lines)
    await pass_on(s, today, now)
    note(
        s,
        "from %s on %s is %s",
        succession.on,
        ", ".join(succession.ending),
        ", ".join(successor.code or "a new unit" for successor in succession.successors),
    )
    return before


async def _judged(s: Session, succession: Succession, today: date) -> tuple[list[Unit], tuple[Unit, ...]]:
    """The old units as they stand now (a roster knows nothing of the days before it came), else on the day before; and
    the new ones. Raises CannotSucceed."""
    eve = succession.on - timedelta(days=1)
    then = await units_on(s, eve)
    known_as = {unit.code: unit for unit in (*then, *await units_on(s, today))}
    faults = faults_of(succession, known_as.values(), await gone_units(s, max(today, eve)))
    if not faults:
        faults = [(SuccessionFault.EARLY, code) for code in succession.old if code not in {unit.code for unit in then}]
    if faults:
        raise CannotSucceed(faults)
    old = [known_as[code] for code in succession.old]
    known = await unit_ids(s)
    return old, tuple(unit for unit in began(succession, old) if unit.code not in known)


async def _settle(s: Session, made: Iterable[Unit], ids: Mapping[str, int], on: date) -> None:
    """Clusters and the unit above of those that begin."""
    clusters = await cluster_ids(s)
    for unit in made:
        dated: dict[str, Any] = {"unit_id": ids[unit.code], "since": on, "until": None}
        if unit.cluster in clusters:
            await s.execute(
                insert(MembershipRow),
                [{**dated, "cluster_id": clusters[unit.cluster], "role": ClusterRole.MEMBER.value}],
            )
        if unit.parent is not None:
            await s.execute(insert(ParentRow), [{**dated, "parent_id": ids[unit.parent]}])


async def _close(s: Session, ending: Sequence[int], successors: Sequence[int], on: date) -> None:
    """They end on the day, with their places; units below one go under its heir, when there is one only."""
    await s.execute(update(UnitRow).where(UnitRow.id.in_(ending)).values(closed_on=on))
    for row in (MembershipRow, ParentRow):
        await end_dated(s, row, await s.scalars(select(row.id).where(row.unit_id.in_(ending), _runs(row, on))), on)
    below = (
        await s.execute(
            select(ParentRow.id, ParentRow.unit_id).where(ParentRow.parent_id.in_(ending), _runs(ParentRow, on))
        )
    ).all()
    await end_dated(s, ParentRow, [id_ for id_, _ in below], on)
    if len(successors) == 1 and below:
        rows = [
            {"unit_id": unit, "parent_id": successors[0], "since": on, "until": None}
            for _, unit in below
            if unit != successors[0]
        ]
        await s.execute(insert(ParentRow), rows)


def _runs(row: Any, on: date) -> ColumnElement[bool]:
    """Whether it holds on the day or begins later."""
    return or_(row.until.is_(None), row.until > on)


def _duties(work: Iterable[Owed]) -> tuple[EndingWork, ...]:
    return tuple(
        EndingWork(one.unit, one.what, one.due_on)
        for one in sorted(work, key=lambda one: (one.due_on, one.unit, one.what))
    )


async def _people(s: Session, units: Collection[int], day: date) -> tuple[Placing, ...]:
    query = (
        select(ContactRow.name, PostRow.title, UnitRow.name)
        .join(PostRow, PostRow.contact_id == ContactRow.id)
        .join(UnitRow, UnitRow.id == PostRow.unit_id)
        .where(PostRow.unit_id.in_(units), holds(PostRow, day))
        .order_by(UnitRow.code, PostRow.id)
    )
    return tuple(Placing(name, title, unit) for name, title, unit in await s.execute(query))


async def _addressed(s: Session, codes: Collection[str]) -> tuple[str, ...]:
    """Duties that come again and are set for one of these units alone."""
    audiences = [str(Audience(AudienceKind.UNIT, code)) for code in codes]
    query = select(DeadlineRow.what).outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    runs = and_(
        DeadlineRow.state == DeadlineState.ACTIVE, or_(PlanRow.state == PlanState.ACTIVE, DeadlineRow.plan_id.is_(None))
    )
    again = and_(DeadlineRow.audience.in_(audiences), DeadlineRow.kind == DeadlineKind.RECURRING.value)
    return tuple(await s.scalars(query.where(runs, again).order_by(DeadlineRow.id)))


async def _targets(s: Session, units: Collection[int], year: int) -> int:
    query = (
        select(func.count()).select_from(TargetRow).where(TargetRow.unit_id.in_(units), TargetRow.ended_at.is_(None))
    )
    return await s.scalar(query.where(and_(or_(TargetRow.year.is_(None), TargetRow.year >= year)))) or 0
