"""Units merge and are split: the new ones begin, the old ones end, and what they still owe passes on. No number, report
or expectation of before is touched; where those are counted from then on is storage.office.successors'."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, and_, func, insert, or_, select, update

from core.office.inheriting import Owed, splits_of
from core.office.successions import EndingWork, Outlook, Placing, Succession, SuccessionFault, began, faults_of
from core.office.units import Audience, AudienceKind, ClusterRole, Unit
from core.plans.found import DeadlineKind
from core.states import DeadlineState
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
from storage.duties.subjects import IS_ASKED
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
    ending = [ids[code] for code in succession.ending]
    eve = max(today, succession.on - timedelta(days=1))
    found = Outlook(
        succession,
        made=made,
        people=await people_in(s, ending, eve),
        addressed=await _addressed(s, succession.ending),
        parts=_parts(old, succession),
        targets=await _targets(s, ending, succession.on.year),
    )
    found = _named(found, (*await units_on(s, today), *old, *made))
    return await _with_work(s, found, ending, ids)


def _parts(old: Iterable[Unit], succession: Succession) -> tuple[tuple[str, ClusterRole, str], ...]:
    """What the units that end were in their clusters, beside members."""
    ending = [unit for unit in old if unit.code in succession.ending and unit.cluster_role != ClusterRole.MEMBER]
    return tuple((unit.name, unit.cluster_role, unit.cluster or "") for unit in ending)


def _named(found: Outlook, units: Iterable[Unit]) -> Outlook:
    names = {unit.code: unit.name for unit in units}
    ending = tuple(names[code] for code in found.succession.ending)
    successors = found.succession.successors
    return replace(
        found, ending=ending, successors=tuple(names.get(one.code) or one.name or one.code for one in successors)
    )


async def _with_work(s: Session, found: Outlook, ending: Sequence[int], ids: Mapping[str, int]) -> Outlook:
    """What passes on, what stays, what is overdue, and how many reports are there already."""
    on = found.succession.on
    successors = [ids[one.code] for one in found.succession.successors if one.code in ids]
    work = await units_work(s, ending) if ending else []
    passed, kept = splits_of(work, await units_work(s, await units_behind(s, successors)), on)
    overdue = [one for one in work if one.owing and one.due_on < on]
    sent = sum(one.done and one.due_on >= on for one in work)
    found = replace(found, sent=sent, reported=sum(one.done for one in work))
    return replace(found, passed=duties_of(passed), kept=duties_of(kept), overdue=duties_of(overdue))


async def succeed(s: Session, succession: Succession, *, by: int | None, today: date, now: datetime) -> Outlook:
    """Makes it so, and says what it meant. What is owed passes on at once when the day has come, else on that day.
    Raises CannotSucceed."""
    before = await outlook(s, succession, today)
    await _begin(s, before.made, succession.on)
    ids = await unit_ids(s)
    await _settle(s, before.made, ids, succession.on)
    ending = [ids[code] for code in succession.ending]
    successors = [ids[successor.code] for successor in succession.successors]
    await close_units(s, ending, succession.on, successors)
    said = {"on": succession.on, "at": now, "contact_id": by, "decision": succession.decision or None}
    lines = [{"unit_id": unit, "successor_id": one, **said} for unit in ending for one in successors]
    if lines:
        await s.execute(insert(SuccessionRow), lines)
    await pass_on(s, today, now)
    _note(s, succession)
    return before


async def _begin(s: Session, made: Sequence[Unit], on: date) -> None:
    rows = [{"code": unit.code, "name": unit.name, "level": unit.level, "opened_on": on} for unit in made]
    if rows:
        await s.execute(insert(UnitRow), rows)


def _note(s: Session, succession: Succession) -> None:
    successors = ", ".join(successor.code or "a new unit" for successor in succession.successors)
    note(s, "from %s on %s is %s", succession.on, ", ".join(succession.ending), successors)


async def _judged(s: Session, succession: Succession, today: date) -> tuple[list[Unit], tuple[Unit, ...]]:
    """The old units as they stand now (a roster knows nothing of the days before it came), else on the day before; and
    the new ones. Raises CannotSucceed."""
    eve = succession.on - timedelta(days=1)
    then = await units_on(s, eve)
    known_as = {unit.code: unit for unit in (*then, *await units_on(s, today))}
    faults = faults_of(succession, known_as.values(), await gone_units(s, max(today, eve)))
    faults = faults or _too_early(succession, then)
    if faults:
        raise CannotSucceed(faults)
    old = [known_as[code] for code in succession.old]
    known = await unit_ids(s)
    return old, tuple(unit for unit in began(succession, old) if unit.code not in known)


def _too_early(succession: Succession, then: Iterable[Unit]) -> list[tuple[SuccessionFault, str]]:
    there = {unit.code for unit in then}
    return [(SuccessionFault.EARLY, code) for code in succession.old if code not in there]


async def _settle(s: Session, made: Iterable[Unit], ids: Mapping[str, int], on: date) -> None:
    """Clusters and the unit above of those that begin."""
    clusters = await cluster_ids(s)
    for unit in made:
        dated: dict[str, Any] = {"unit_id": ids[unit.code], "since": on, "until": None}
        if unit.cluster in clusters:
            member = {"cluster_id": clusters[unit.cluster], "role": ClusterRole.MEMBER.value}
            await s.execute(insert(MembershipRow), [{**dated, **member}])
        if unit.parent is not None:
            await s.execute(insert(ParentRow), [{**dated, "parent_id": ids[unit.parent]}])


async def close_units(s: Session, ending: Sequence[int], on: date, successors: Sequence[int] = ()) -> None:
    """They end on the day, with their places; units below one go under its successor, when there is one only."""
    await s.execute(update(UnitRow).where(UnitRow.id.in_(ending)).values(closed_on=on))
    for row in (MembershipRow, ParentRow):
        await end_dated(s, row, await s.scalars(select(row.id).where(row.unit_id.in_(ending), _runs(row, on))), on)
    below = await _end_below(s, ending, on)
    if len(successors) == 1:
        await _put_below(s, below, successors[0], on)


async def _end_below(s: Session, ending: Sequence[int], on: date) -> Sequence[int]:
    """The units that stood below those that end, by then below none."""
    query = select(ParentRow.id, ParentRow.unit_id).where(ParentRow.parent_id.in_(ending), _runs(ParentRow, on))
    rows = (await s.execute(query)).all()
    await end_dated(s, ParentRow, [id_ for id_, _ in rows], on)
    return [unit for _, unit in rows]


async def _put_below(s: Session, units: Sequence[int], parent: int, on: date) -> None:
    dated: dict[str, Any] = {"parent_id": parent, "since": on, "until": None}
    rows = [{"unit_id": unit, **dated} for unit in units if unit != parent]
    if rows:
        await s.execute(insert(ParentRow), rows)


def _runs(row: Any, on: date) -> ColumnElement[bool]:
    """Whether it holds on the day or begins later."""
    return or_(row.until.is_(None), row.until > on)


def duties_of(work: Iterable[Owed]) -> tuple[EndingWork, ...]:
    """By day, unit and what it is."""
    ordered = sorted(work, key=attrgetter("due_on", "unit", "what"))
    return tuple(EndingWork(one.unit, one.what, one.due_on) for one in ordered)


async def people_in(s: Session, units: Collection[int], day: date) -> tuple[Placing, ...]:
    """Who holds a post in these units on `day`."""
    query = select(ContactRow.name, PostRow.title, UnitRow.name).join(PostRow, PostRow.contact_id == ContactRow.id)
    query = query.join(UnitRow, UnitRow.id == PostRow.unit_id).where(PostRow.unit_id.in_(units), holds(PostRow, day))
    rows = await s.execute(query.order_by(UnitRow.code, PostRow.id))
    return tuple(Placing(name, title, unit) for name, title, unit in rows)


async def _addressed(s: Session, codes: Collection[str]) -> tuple[str, ...]:
    """Duties that come again and are set for one of these units alone."""
    query = select(DeadlineRow.what).outerjoin(PlanRow, PlanRow.id == DeadlineRow.plan_id)
    query = query.where(DeadlineRow.state == DeadlineState.ACTIVE, IS_ASKED, _comes_again_for(codes))
    return tuple(await s.scalars(query.order_by(DeadlineRow.id)))


def _comes_again_for(codes: Collection[str]) -> ColumnElement[bool]:
    audiences = [str(Audience(AudienceKind.UNIT, code)) for code in codes]
    return and_(DeadlineRow.audience.in_(audiences), DeadlineRow.kind == DeadlineKind.RECURRING.value)


async def _targets(s: Session, units: Collection[int], year: int) -> int:
    counts = or_(TargetRow.year.is_(None), TargetRow.year >= year)
    own = (TargetRow.unit_id.in_(units), TargetRow.ended_at.is_(None), counts)
    return await s.scalar(select(func.count()).select_from(TargetRow).where(*own)) or 0
