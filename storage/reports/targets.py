"""Targets of a form's indicators, of the whole and of single units: those of plans, and those the office sets by hand
and takes back. What they come to is core.reports.targets; the words they were written in stay beside. No row is ever
changed: it ends, and the next one begins."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, insert, or_, select, update
from sqlalchemy.orm import aliased

from core.plans.found import Comparison
from core.reports.kept_targets import Promise
from core.reports.targets import Target
from core.states import PlanState
from storage.database.schema import ContactRow, FormRow, IndicatorRow, PlanRow, TargetRow, UnitRow
from storage.database.session import Session


class UnknownIndicator(LookupError):
    """No form has an indicator of this key."""


@dataclass(frozen=True)
class Given:
    """How many targets are new, how many came in the place of another, and how many said what was known."""

    new: int = 0
    changed: int = 0
    same: int = 0


def _of_form(form_key: str, *columns: Any) -> Select[Any]:
    """Of plans that hold, and of the office; the office's hand first, then the newest."""
    return (
        select(TargetRow, IndicatorRow.key, UnitRow.code, *columns)
        .join(IndicatorRow, IndicatorRow.id == TargetRow.indicator_id)
        .join(FormRow, FormRow.id == IndicatorRow.form_id)
        .outerjoin(PlanRow, PlanRow.id == TargetRow.plan_id)
        .outerjoin(UnitRow, UnitRow.id == TargetRow.unit_id)
        .where(FormRow.key == form_key, or_(TargetRow.plan_id.is_(None), PlanRow.state == PlanState.ACTIVE))
        .order_by(TargetRow.plan_id.is_not(None), TargetRow.id.desc())
        .execution_options(populate_existing=True)
    )


async def targets_of(s: Session, form_key: str, units: Collection[str] | None = None) -> list[Target]:
    """Those that hold, by the keys of the form, in whatever version of it they were tied; of the whole and of all
    units, or of these."""
    query = _of_form(form_key).where(TargetRow.ended_at.is_(None))
    if units is not None:
        # One chair's turn must not read the targets of the whole country.
        query = query.where(or_(TargetRow.unit_id.is_(None), UnitRow.code.in_(units)))
    rows = await s.execute(query)
    return [target_from(row, key, unit) for row, key, unit in rows]


def target_from(row: TargetRow, key: str, unit: str | None) -> Target:
    # Each plan numbers its choices from 1: those of two plans are not one.
    if row.choice is not None:
        choice = f"{row.plan_id or ''}:{row.choice}"
    else:
        choice = None
    return Target(key, Comparison(row.op), row.value, row.value_max, unit, row.year, choice, row.per)


async def promises_of(s: Session, form_key: str, *, key: str | None = None, whole: bool = False) -> list[Promise]:
    """All that was ever set, what has ended too; only of one indicator, or only the whole's."""
    by, ender = aliased(ContactRow), aliased(ContactRow)
    query = _of_form(form_key, PlanRow.number, PlanRow.title, by.name, ender.name)
    query = query.outerjoin(by, by.id == TargetRow.set_by).outerjoin(ender, ender.id == TargetRow.ended_by)
    if key is not None:
        query = query.where(IndicatorRow.key == key)
    if whole:
        query = query.where(TargetRow.unit_id.is_(None))
    return [_promise(*row) for row in await s.execute(query)]


def _promise(
    row: TargetRow, key: str, unit: str | None, number: str | None, title: str | None, by: str | None, ender: str | None
) -> Promise:
    if row.plan_id is not None:
        plan = number or title or ""
    else:
        plan = None
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
    units = dict((await s.execute(select(UnitRow.code, UnitRow.id))).all())
    held = await _by_hand(s, form_key)
    wanted: dict[_Place, Target] = {}
    for target in targets:
        if target.key not in indicators:
            raise UnknownIndicator(f"{form_key}: {target.key}")
        wanted[_Place(target.key, units[target.unit] if target.unit is not None else None, target.year)] = target
    changed = {place: target for place, target in wanted.items() if not _says(held.get(place, []), target)}
    await _end(s, [row for place in changed for row in held.get(place, [])], by, now)
    rows = [_columns(place, target, indicators[target.key], by, now, quote) for place, target in changed.items()]
    if rows:
        await s.execute(insert(TargetRow), rows)
    replaced = sum(place in held for place in changed)
    return Given(len(changed) - replaced, replaced, len(wanted) - len(changed))


def _newest_indicators(form_key: str) -> Select[Any]:
    """Of every version of the form, the newest last."""
    return (
        select(IndicatorRow)
        .join(FormRow, FormRow.id == IndicatorRow.form_id)
        .where(FormRow.key == form_key)
        .order_by(FormRow.version)
    )


async def _by_hand(s: Session, form_key: str) -> dict[_Place, list[TargetRow]]:
    """The newest first: two people who set one at the same moment leave two."""
    query = _of_form(form_key).where(TargetRow.plan_id.is_(None), TargetRow.ended_at.is_(None))
    found: dict[_Place, list[TargetRow]] = {}
    for row, key, _ in await s.execute(query):
        found.setdefault(_Place(key, row.unit_id, row.year), []).append(row)
    return found


def _says(rows: Sequence[TargetRow], target: Target) -> bool:
    """Whether one row says the same already. Alternatives are set anew as a whole."""
    if len(rows) != 1 or rows[0].choice is not None or target.choice is not None:
        return False
    row = rows[0]
    return (row.op, row.value, row.value_max, row.per) == (target.op.value, target.value, target.value_max, target.per)


def _columns(
    place: _Place, target: Target, indicator: IndicatorRow, by: int | None, now: datetime, quote: str
) -> dict[str, object]:
    return {
        "plan_id": None,
        "indicator_id": indicator.id,
        "unit_id": place.unit_id,
        "name": indicator.name,
        "op": target.op.value,
        "value": target.value,
        "value_max": target.value_max,
        "unit_word": indicator.unit,
        "quote": quote,
        "year": target.year,
        "choice": f"{now.isoformat()} {place.unit_id or ''} {target.choice}" if target.choice is not None else None,
        "per": target.per,
        "set_at": now,
        "set_by": by,
    }


async def end_target(
    s: Session, form_key: str, key: str, *, unit: str | None, year: int, by: int | None, now: datetime
) -> bool:
    """Ends the target that counts, with the alternatives to it: the office's own, and only without one that of a plan.
    False when there is none."""
    query = _of_form(form_key).where(
        IndicatorRow.key == key, TargetRow.ended_at.is_(None), or_(TargetRow.year.is_(None), TargetRow.year == year)
    )
    query = query.where(UnitRow.code == unit if unit is not None else TargetRow.unit_id.is_(None))
    rows = [row for row, *_ in await s.execute(query)]
    counts = min(rows, key=lambda row: (row.plan_id is not None, row.year is None), default=None)
    if counts is not None:
        await _end(s, [counts], by, now)
    return counts is not None


async def _end(s: Session, rows: Sequence[TargetRow], by: int | None, now: datetime) -> None:
    """These no longer hold, nor what was an alternative to one of them."""
    mates = {(row.plan_id, row.unit_id, row.choice) for row in rows if row.choice is not None}
    ids = {row.id for row in rows}
    for plan_id, unit_id, choice in mates:
        same = (
            TargetRow.plan_id.is_not_distinct_from(plan_id),
            TargetRow.unit_id.is_not_distinct_from(unit_id),
            TargetRow.choice == choice,
        )
        ids |= set(await s.scalars(select(TargetRow.id).where(*same, TargetRow.ended_at.is_(None))))
    await s.execute(update(TargetRow).where(TargetRow.id.in_(ids)).values(ended_at=now, ended_by=by))
