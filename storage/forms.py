"""Forms in their versions. What blocks an answer and how tables are made is core.reports."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from sqlalchemy import ColumnElement, func, insert, select

from core.plans import Comparison
from core.reports import Form, Indicator, NumberKind
from storage.schema import FormRow, IndicatorRow
from storage.session import Session

NEWEST = select(func.max(FormRow.id)).group_by(FormRow.key)


async def store_form(s: Session, form: Form, now: datetime) -> Form:
    """The stored form: a new version when anything differs from the newest, else that one. The given version number is not looked at."""
    newest = next((stored for stored in await forms(s) if stored.key == form.key), None)
    if newest is not None and replace(form, version=newest.version) == newest:
        return newest
    stored = replace(form, version=newest.version + 1 if newest else 1)
    row = FormRow(key=stored.key, version=stored.version, title=stored.title, at=now)
    s.add(row)
    await s.flush()
    if stored.indicators:
        await s.execute(insert(IndicatorRow), [columns_of(indicator, row.id, place) for place, indicator in enumerate(stored.indicators)])
    return stored


def columns_of(indicator: Indicator, form_id: int, position: int) -> dict[str, object]:
    return {
        **vars(indicator),
        "form_id": form_id,
        "position": position,
        "kind": indicator.kind.value,
        "synonyms": list(indicator.synonyms),
        "target_op": indicator.target_op.value,
    }


async def forms(s: Session) -> list[Form]:
    """The newest version of each form, by key."""
    newest = await forms_where(s, FormRow.id.in_(NEWEST))
    return sorted(newest.values(), key=lambda form: form.key)


async def forms_of(s: Session, form_ids: Collection[int]) -> dict[int, Form]:
    """These versions of forms, by their ids."""
    return await forms_where(s, FormRow.id.in_(form_ids)) if form_ids else {}


async def form_id(s: Session, key: str) -> int | None:
    """The id of the newest version."""
    return (await form_ids(s)).get(key)


async def form_ids(s: Session) -> dict[str, int]:
    """Key → id of the newest version."""
    return dict((await s.execute(select(FormRow.key, func.max(FormRow.id)).group_by(FormRow.key))).all())


async def forms_where(s: Session, condition: ColumnElement[bool]) -> dict[int, Form]:
    rows = await s.execute(
        select(FormRow, IndicatorRow)
        .outerjoin(IndicatorRow, IndicatorRow.form_id == FormRow.id)
        .where(condition)
        .order_by(FormRow.id, IndicatorRow.position)
    )
    return {row.id: form_from(row, [line[1] for line in lines]) for row, lines in groupby(rows, key=lambda line: line[0])}


def form_from(row: FormRow, indicators: list[IndicatorRow | None]) -> Form:
    return Form(row.key, row.title, tuple(indicator_from(one) for one in indicators if one is not None), row.version)


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
    )
