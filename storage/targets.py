"""Targets of a form's indicators, of the whole and of single units. What they come to is core.targets; the words they were written in stay beside."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Select, insert, select, update

from core.plans import Comparison
from core.targets import Target
from storage.schema import FormRow, IndicatorRow, PlanRow, TargetRow, UnitRow
from storage.session import Session


class UnknownIndicator(LookupError):
    """No form has an indicator of this key."""


@dataclass(frozen=True)
class PlanTarget:
    """A target as a plan words it; `key` None while nothing measures it."""

    id: int
    name: str
    op: Comparison
    value: Decimal
    value_max: Decimal | None
    unit_word: str
    quote: str
    form: str | None = None
    key: str | None = None


async def targets_of(s: Session, form_key: str) -> list[Target]:
    """Those of plans that hold, by the keys of the form, in whatever version of it they were tied; of the whole and of units."""
    query = (
        select(TargetRow, IndicatorRow.key, UnitRow.code)
        .join(IndicatorRow, IndicatorRow.id == TargetRow.indicator_id)
        .join(FormRow, FormRow.id == IndicatorRow.form_id)
        .join(PlanRow, PlanRow.id == TargetRow.plan_id)
        .outerjoin(UnitRow, UnitRow.id == TargetRow.unit_id)
        .where(FormRow.key == form_key, PlanRow.state == "active")
        .order_by(TargetRow.id.desc())
    )
    return [target_from(row, key, unit) for row, key, unit in await s.execute(query)]


def target_from(row: TargetRow, key: str, unit: str | None) -> Target:
    return Target(key, Comparison(row.op), row.value, row.value_max, unit, row.year, row.choice, row.per)


def _indicator(form_key: str, key: str) -> Select[int]:
    newest = select(IndicatorRow.id).join(FormRow, FormRow.id == IndicatorRow.form_id).where(FormRow.key == form_key, IndicatorRow.key == key)
    return newest.order_by(FormRow.version.desc()).limit(1)


async def tie(s: Session, target_id: int, form_key: str, key: str, *, per: str | None = None, year: int | None = None) -> None:
    """Says by which indicator a plan's target is measured. Raises UnknownIndicator."""
    indicator = await s.scalar(_indicator(form_key, key))
    if indicator is None:
        raise UnknownIndicator(f"{form_key}: {key}")
    values: dict[str, object] = {"indicator_id": indicator, "per": per}
    await s.execute(update(TargetRow).where(TargetRow.id == target_id).values({**values, "year": year} if year is not None else values))


async def set_targets(s: Session, plan_id: int, form_key: str, targets: Collection[Target], *, quote: str = "") -> None:
    """Writes targets of units (or of the whole) under a plan. Raises UnknownIndicator, or KeyError for a unit that is not there."""
    codes = dict((await s.execute(select(UnitRow.code, UnitRow.id))).all())
    rows = []
    for target in targets:
        found = (
            await s.execute(
                select(IndicatorRow.id, IndicatorRow.name, IndicatorRow.unit).where(
                    IndicatorRow.id == _indicator(form_key, target.key).scalar_subquery()
                )
            )
        ).one_or_none()
        if found is None:
            raise UnknownIndicator(f"{form_key}: {target.key}")
        unit_id = codes[target.unit] if target.unit is not None else None
        rows.append(
            {
                "plan_id": plan_id,
                "indicator_id": found[0],
                "unit_id": unit_id,
                "name": found[1],
                "op": target.op.value,
                "value": target.value,
                "value_max": target.value_max,
                "unit_word": found[2],
                "quote": quote,
                "year": target.year,
                "choice": target.choice,
                "per": target.per,
            }
        )
    if rows:
        await s.execute(insert(TargetRow), rows)


async def targets_of_plan(s: Session, plan_id: int) -> list[PlanTarget]:
    """In the plan's order."""
    query = (
        select(TargetRow, FormRow.key, IndicatorRow.key)
        .outerjoin(IndicatorRow, IndicatorRow.id == TargetRow.indicator_id)
        .outerjoin(FormRow, FormRow.id == IndicatorRow.form_id)
        .where(TargetRow.plan_id == plan_id)
        .order_by(TargetRow.id)
    )
    return [
        PlanTarget(row.id, row.name, Comparison(row.op), row.value, row.value_max, row.unit_word, row.quote, form, key)
        for row, form, key in await s.execute(query)
    ]
