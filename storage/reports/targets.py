"""Targets of a form's indicators, of the whole and of single units: those of plans, and those the office sets by hand
and takes back. What they come to is core.reports.targets; the words they were written in stay beside. No row is ever
changed: it ends, and the next one begins."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, bindparam, insert, or_, select, update
from sqlalchemy.orm import aliased

from core.plans.found import Comparison
from core.reports.kept_targets import Promise
from core.reports.targets import Target
from core.states import PlanState
from storage.database.long_lists import is_among, is_one_of
from storage.database.schema import ContactRow, FormRow, IndicatorRow, PlanRow, TargetRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query


class UnknownIndicator(LookupError):
    """No form has an indicator of this key."""


@dataclass(frozen=True)
class Given:
    """How many targets are new, how many came in the place of another, and how many said what was known."""

    new: int = 0
    changed: int = 0
    same: int = 0


def _of_form(form_key: str | ColumnElement[str], *columns: Any) -> Query:
    """Of plans that hold, and of the office; the office's hand first, then the newest."""
    query = select(TargetRow, IndicatorRow.key, UnitRow.code, *columns)
    query = query.join(IndicatorRow, IndicatorRow.id == TargetRow.indicator_id)
    query = query.join(FormRow, FormRow.id == IndicatorRow.form_id)
    query = query.outerjoin(PlanRow, PlanRow.id == TargetRow.plan_id)
    query = query.outerjoin(UnitRow, UnitRow.id == TargetRow.unit_id)
    query = query.where(FormRow.key == form_key, or_(TargetRow.plan_id.is_(None), PlanRow.state == PlanState.ACTIVE))
    query = query.order_by(TargetRow.plan_id.is_not(None), TargetRow.id.desc())
    return query.execution_options(populate_existing=True)


_HOLDING = _of_form(bindparam("form")).where(TargetRow.ended_at.is_(None))
_HOLDING_FOR_UNITS = _HOLDING.where(or_(TargetRow.unit_id.is_(None), is_among(UnitRow.code, "units")))


async def targets_of(s: Session, form_key: str, units: Collection[str] | None = None) -> list[Target]:
    """Those that hold, by the keys of the form, in whatever version of it they were tied; of the whole and of all
    units, or of these."""
    if units is None:
        rows = await s.execute(_HOLDING, {"form": form_key})
    else:
        # One chair's turn must not read the targets of the whole country.
        rows = await s.execute(_HOLDING_FOR_UNITS, {"form": form_key, "units": list(units)})
    return [target_from(row, key, unit) for row, key, unit in rows]


def target_from(row: TargetRow, key: str, unit: str | None) -> Target:
    choice = None
    # Each plan numbers its choices from 1: those of two plans are not one.
    if row.choice is not None:
        choice = f"{row.plan_id or ''}:{row.choice}"
    return Target(key, Comparison(row.op), row.value, row.value_max, unit, row.year, choice, row.per)


async def promises_of(s: Session, form_key: str, *, key: str | None = None, whole: bool = False) -> list[Promise]:
    """All that was ever set, what has ended too; only of one indicator, or only the whole's."""
    query = _promises(form_key)
    if key is not None:
        query = query.where(IndicatorRow.key == key)
    if whole:
        query = query.where(TargetRow.unit_id.is_(None))
    return [_promise(*row) for row in await s.execute(query)]


def _promises(form_key: str) -> Query:
    by, ender = aliased(ContactRow), aliased(ContactRow)
    query = _of_form(form_key, PlanRow.number, PlanRow.title, by.name, ender.name)
    return query.outerjoin(by, by.id == TargetRow.set_by).outerjoin(ender, ender.id == TargetRow.ended_by)


def _promise(
    row: TargetRow, key: str, unit: str | None, number: str | None, title: str | None, by: str | None, ender: str | None
) -> Promise:
    plan = None
    if row.plan_id is not None:
        plan = number or title or ""
    return Promise(target_from(row, key, unit), plan, row.set_at, by, row.ended_at, ender)


@dataclass(frozen=True)
class _Place:
    """What a target is about: indicator, unit, year."""

    key: str
    unit_id: int | None
    year: int | None


async def give(
    s: Session, form_key: str, targets: Collection[Target], *, by: int | None, now: datetime, quote: str = ""
) -> Given:
    """Sets targets by the office's hand; each ends what the office had set in its place, with the alternatives to it.
    What is known already is left.

    Raises UnknownIndicator, or KeyError for a unit that is not there.
    """
    indicators = {row.key: row for row in await s.scalars(_newest_indicators(form_key))}
    _refuse_unknown(form_key, targets, indicators)
    wanted = await _placed(s, targets)
    held = await _by_hand(s, form_key)
    changed = {place: target for place, target in wanted.items() if not _says(held.get(place, []), target)}
    replaced = [place for place in changed if place in held]
    await _end(s, [row for place in replaced for row in held[place]], by, now)
    hand = _Hand(by, now, quote)
    rows = [_columns(place, target, indicators[target.key], hand) for place, target in changed.items()]
    if rows:
        await s.execute(insert(TargetRow), rows)
    return Given(len(changed) - len(replaced), len(replaced), len(wanted) - len(changed))


@dataclass(frozen=True)
class _Hand:
    """Who sets targets, when, and in which words."""

    by: int | None
    at: datetime
    quote: str


def _refuse_unknown(form_key: str, targets: Collection[Target], known: Collection[str]) -> None:
    """Raises UnknownIndicator."""
    for target in targets:
        if target.key not in known:
            raise UnknownIndicator(f"{form_key}: {target.key}")


async def _placed(s: Session, targets: Collection[Target]) -> dict[_Place, Target]:
    """Of several for one place the last. Raises KeyError."""
    units: dict[str | None, int | None] = {None: None}
    units.update((await s.execute(select(UnitRow.code, UnitRow.id))).all())
    return {_Place(target.key, units[target.unit], target.year): target for target in targets}


def _newest_indicators(form_key: str) -> Query:
    """Of every version of the form, the newest last."""
    return (
        select(IndicatorRow)
        .join(FormRow, FormRow.id == IndicatorRow.form_id)
        .where(FormRow.key == form_key)
        .order_by(FormRow.version)
    )


async def _by_hand(s: Session, form_key: str) -> dict[_Place, list[TargetRow]]:
    """The newest first: two people who set one at the same moment leave two."""
    found: dict[_Place, list[TargetRow]] = {}
    query = _of_form(form_key).where(TargetRow.plan_id.is_(None), TargetRow.ended_at.is_(None))
    for row, key, _ in await s.execute(query):
        found.setdefault(_Place(key, row.unit_id, row.year), []).append(row)
    return found


def _says(rows: Sequence[TargetRow], target: Target) -> bool:
    """Whether one row says the same already. Alternatives are set anew as a whole."""
    if len(rows) != 1 or target.choice is not None:
        return False
    row, same = rows[0], (target.op.value, target.value, target.value_max, target.per)
    return row.choice is None and (row.op, row.value, row.value_max, row.per) == same


def _columns(place: _Place, target: Target, indicator: IndicatorRow, hand: _Hand) -> dict[str, object]:
    choice = None
    if target.choice is not None:
        choice = f"{hand.at.isoformat()} {place.unit_id or ''} {target.choice}"
    asked = {"indicator_id": indicator.id, "name": indicator.name, "unit_word": indicator.unit}
    said = {"op": target.op.value, "value": target.value, "value_max": target.value_max, "per": target.per}
    whose = {"plan_id": None, "unit_id": place.unit_id, "year": target.year, "choice": choice}
    return {**asked, **said, **whose, "quote": hand.quote, "set_at": hand.at, "set_by": hand.by}


async def end_target(
    s: Session, form_key: str, key: str, *, unit: str | None, year: int, by: int | None, now: datetime
) -> bool:
    """Ends the target that counts, with the alternatives to it: the office's own, and only without one that of a plan.
    False when there is none."""
    this_year = or_(TargetRow.year.is_(None), TargetRow.year == year)
    query = _of_form(form_key).where(IndicatorRow.key == key, TargetRow.ended_at.is_(None), this_year)
    rows = [row for row, *_ in await s.execute(query.where(_is_of(unit)))]
    if not rows:
        return False
    counts = min(rows, key=lambda row: (row.plan_id is not None, row.year is None))
    await _end(s, [counts], by, now)
    return True


def _is_of(unit: str | None) -> ColumnElement[bool]:
    if unit is None:
        return TargetRow.unit_id.is_(None)
    return UnitRow.code == unit


async def _end(s: Session, rows: Sequence[TargetRow], by: int | None, now: datetime) -> None:
    """These no longer hold, nor what was an alternative to one of them."""
    ids = {row.id for row in rows}
    for plan_id, unit_id, choice in {(row.plan_id, row.unit_id, row.choice) for row in rows if row.choice is not None}:
        ids |= await _alternatives(s, plan_id, unit_id, choice)
    await s.execute(update(TargetRow).where(is_one_of(TargetRow.id, ids)).values(ended_at=now, ended_by=by))


async def _alternatives(s: Session, plan_id: int | None, unit_id: int | None, choice: str | None) -> set[int]:
    of_plan, of_unit = TargetRow.plan_id.is_not_distinct_from(plan_id), TargetRow.unit_id.is_not_distinct_from(unit_id)
    same = (of_plan, of_unit, TargetRow.choice == choice, TargetRow.ended_at.is_(None))
    return set(await s.scalars(select(TargetRow.id).where(*same)))
