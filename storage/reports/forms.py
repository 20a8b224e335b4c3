"""Forms in their versions. What blocks an answer and how tables are made is core.reports."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select

from core.calendar.rhythms import Rhythm
from core.plans.found import Comparison
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from storage.database.schema import FormRow, IndicatorRow, ValueRow
from storage.database.session import Session
from storage.database.types import Query

NEWEST = select(func.max(FormRow.id)).group_by(FormRow.key)


class FrozenIndicator(ValueError):
    """A number that units have sent keeps its meaning: sums over the periods would mix what is not alike. `said`: form,
    key, what would change, old and new."""

    def __init__(self, form: str, key: str, what: str, old: str, new: str) -> None:
        super().__init__(f"{what} of {key} in the form {form} would change from {old} to {new}")
        self.said = {"form": form, "key": key, "what": what, "old": old, "new": new}


async def store_form(s: Session, form: Form, now: datetime) -> Form:
    """The stored form: a new version when anything differs from the newest, else that one. The given version number is
    not looked at.

    Raises FrozenIndicator when what an indicator measures would change after its first value.
    """
    newest = next((stored for stored in await forms(s) if stored.key == form.key), None)
    if newest is None:
        stored = replace(form, version=1)
    else:
        stored = replace(form, version=newest.version + 1)
        if replace(form, version=newest.version) == newest:
            return newest
    of_this = measured().where(FormRow.key == form.key)
    refuse_new_meanings((await s.execute(of_this)).all(), form)
    await _add_version(s, stored, now)
    return stored


async def _add_version(s: Session, form: Form, now: datetime) -> None:
    row = FormRow(
        key=form.key, version=form.version, title=form.title, at=now, rhythm=form.rhythm and form.rhythm.value
    )
    row.from_day, row.lock_days, row.due_days = form.from_day, form.lock_days, form.due_days
    s.add(row)
    await s.flush()
    if form.indicators:
        rows = [indicator_columns(indicator, row.id, place) for place, indicator in enumerate(form.indicators)]
        await s.execute(insert(IndicatorRow), rows)


def refuse_new_meanings(rows: Iterable[Any], form: Form) -> None:
    """`rows`: what `measured` has found. Raises FrozenIndicator. A value of any version of the form freezes what its
    indicator measures."""
    for form_key, key, quantity, kind in rows:
        indicator = form.find(key)
        if form_key != form.key or indicator is None:
            continue
        for what, old, new in (("quantity", quantity, indicator.quantity.value), ("kind", kind, indicator.kind.value)):
            if old != new:
                raise FrozenIndicator(form.key, key, what, old, new)


def measured() -> Select[str, str, str, str]:
    """(form, key, quantity, kind) of the indicators that have values, in each version."""
    has_values = select(ValueRow.submission_id).where(ValueRow.indicator_id == IndicatorRow.id).exists()
    query = select(FormRow.key, IndicatorRow.key, IndicatorRow.quantity, IndicatorRow.kind)
    query = query.join(FormRow, FormRow.id == IndicatorRow.form_id).where(has_values)
    return query.order_by(IndicatorRow.id)


def indicator_columns(indicator: Indicator, form_id: int, position: int) -> dict[str, object]:
    return {
        **vars(indicator),
        "form_id": form_id,
        "position": position,
        "kind": indicator.kind.value,
        "synonyms": list(indicator.synonyms),
        "target_op": indicator.target_op.value,
        "quantity": indicator.quantity.value,
    }


async def forms(s: Session) -> list[Form]:
    """The newest version of each form, by key."""
    return sorted((await _forms(s, _NEWEST_FORMS)).values(), key=lambda form: form.key)


async def forms_stored(s: Session, form_ids: Collection[int]) -> dict[int, Form]:
    """These versions of forms, by their ids."""
    if form_ids:
        return await _forms(s, _THESE_FORMS, ids=list(form_ids))
    return {}


async def form_id(s: Session, key: str) -> int | None:
    """The id of the newest version."""
    return (await form_ids(s)).get(key)


async def form_ids(s: Session) -> dict[str, int]:
    """Key → id of the newest version."""
    return dict((await s.execute(select(FormRow.key, func.max(FormRow.id)).group_by(FormRow.key))).all())


async def indicator_ids(s: Session, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], int]:
    """(form, indicator), by their keys → the id in the newest version that has it."""
    keys = (FormRow.key, IndicatorRow.key)
    query = select(*keys, func.max(IndicatorRow.id)).join(FormRow, FormRow.id == IndicatorRow.form_id)
    rows = await s.execute(query.group_by(*keys))
    return {(form, key): id_ for form, key, id_ in rows if (form, key) in wanted}


_FORMS = select(FormRow, IndicatorRow).outerjoin(IndicatorRow, IndicatorRow.form_id == FormRow.id)
_FORMS = _FORMS.order_by(FormRow.id, IndicatorRow.position)
_NEWEST_FORMS = _FORMS.where(FormRow.id.in_(NEWEST))
_THESE_FORMS = _FORMS.where(FormRow.id.in_(bindparam("ids", expanding=True)))


async def _forms(s: Session, query: Query, **given: Any) -> dict[int, Form]:
    found = {}
    for row, lines in groupby(await s.execute(query, given), key=lambda line: line[0]):
        found[row.id] = form_from(row, [indicator for _, indicator in lines])
    return found


def form_from(row: FormRow, indicators: list[IndicatorRow | None]) -> Form:
    rhythm = None
    if row.rhythm:
        rhythm = Rhythm(row.rhythm)
    asked = tuple(indicator_from(one) for one in indicators if one is not None)
    return Form(row.key, row.title, asked, row.version, rhythm, row.from_day, row.lock_days, row.due_days)


def indicator_from(row: IndicatorRow) -> Indicator:
    return Indicator(
        key=row.key,
        name=row.name,
        unit=row.unit,
        kind=NumberKind(row.kind),
        short=row.short,
        synonyms=tuple(row.synonyms),
        at_least=row.at_least,
        at_most=row.at_most,
        part_of=row.part_of,
        target_op=Comparison(row.target_op),
        target=row.target,
        target_max=row.target_max,
        quantity=Quantity(row.quantity),
        decimals=row.decimals,
        required=row.required,
        numerator=row.numerator,
        denominator=row.denominator,
    )
