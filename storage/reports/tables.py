"""The consolidated table of one occurrence, unit by unit. What totals mean is core.reports.consolidation; sums over
many units: storage.reports.rollups."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Select, and_, func, select, type_coerce

from core.calendar.rhythms import Rhythm
from core.reports.consolidation import Consolidated, UnitLine
from core.reports.forms import Form, Quantity
from core.reports.merged_units import by_map
from core.reports.targets import with_targets
from core.states import OccurrenceState
from storage.database.schema import (
    ClusterRow,
    ContactRow,
    DeadlineRow,
    ExpectationRow,
    FormRow,
    IndicatorRow,
    OccurrenceRow,
    SubmissionRow,
    UnitRow,
    ValueRow,
)
from storage.database.session import Session
from storage.database.types import PLACES
from storage.office import successors
from storage.reports.answers import standing_of
from storage.reports.forms import forms_stored
from storage.reports.report_columns import FORM_ID, NEWEST, period_of
from storage.reports.rollups import HALF, rollup
from storage.reports.targets import targets_of


async def consolidated(s: Session, occurrence_id: int, *, day: date | None = None) -> Consolidated | None:
    """One line per unit that was expected when the occurrence opened, by cluster and code; None when there is no such
    occurrence. With `day`, as units and clusters stand on that day: those that have become one are one line."""
    head = select(OccurrenceRow, DeadlineRow, FORM_ID).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    found = (
        await s.execute(head.where(OccurrenceRow.id == occurrence_id).execution_options(populate_existing=True))
    ).one_or_none()
    if found is None:
        return None
    occurrence, deadline, form_id = found
    forms = await forms_stored(s, [form_id] if form_id is not None else [])
    form = next(iter(forms.values()), Form("", deadline.what, ()))
    targets = await targets_of(s, form.key)
    year = (occurrence.cutoff_on or occurrence.due_on).year
    own = {target.unit for target in targets if target.unit is not None}
    table = Consolidated(
        form=with_targets(form, targets, year),
        title=deadline.what,
        period=period_of(occurrence),
        due=occurrence.due_on,
        lines=await unit_lines(s, occurrence_id, form),
        starts_on=occurrence.starts_on,
        cutoff_on=occurrence.cutoff_on,
        targets=tuple(targets),
        before=await sums_before(s, occurrence, form),
        before_of=await before_of(s, occurrence, form, await successors.with_forebears(s, own)),
    )
    if day is not None:
        return by_map(table, await successors.places_on(s, [line.code for line in table.lines], day), day)
    return table


async def sums_before(s: Session, occurrence: OccurrenceRow, form: Form) -> Mapping[str, Decimal]:
    """What the earlier periods of the same form and year came to, of the numbers that are added up: those that were
    over when this one began. Nothing for a form that is no periodic one."""
    earlier = await _earlier(s, occurrence, form)
    found = await rollup(s, earlier) if earlier else None
    if found is None:
        return {}
    added = [indicator for indicator in form.asked if indicator.quantity is Quantity.PERIOD]
    return {one.key: value for one in added if (value := found.total(one).value) is not None}


async def before_of(
    s: Session, occurrence: OccurrenceRow, form: Form, units: Collection[str]
) -> Mapping[str, Mapping[str, Decimal]]:
    """The same of each of these units, by code."""
    earlier = await _earlier(s, occurrence, form) if units else []
    added = {indicator.key for indicator in form.asked if indicator.quantity is Quantity.PERIOD}
    if not earlier or not added:
        return {}
    raw = type_coerce(ValueRow.number, BigInteger)
    query = (
        select(UnitRow.code, IndicatorRow.key, func.sum(raw // HALF), func.sum(raw % HALF))
        .select_from(ExpectationRow)
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .join(SubmissionRow, (SubmissionRow.expectation_id == ExpectationRow.id) & (SubmissionRow.version == NEWEST))
        .join(ValueRow, ValueRow.submission_id == SubmissionRow.id)
        .join(IndicatorRow, IndicatorRow.id == ValueRow.indicator_id)
        .where(ExpectationRow.occurrence_id.in_(earlier), ValueRow.number.is_not(None), IndicatorRow.key.in_(added))
        .group_by(UnitRow.code, IndicatorRow.key)
    )
    found: dict[str, dict[str, Decimal]] = {}
    for code, key, halves, rest in await s.execute(query):
        if code in units:
            found.setdefault(code, {})[key] = (Decimal(int(halves)) * HALF + Decimal(int(rest))) * PLACES
    return found


async def _earlier(s: Session, occurrence: OccurrenceRow, form: Form) -> list[int]:
    """The periods of the same form and year that were over when this one began."""
    if occurrence.starts_on is None and form.rhythm in (None, Rhythm.ONCE):
        return []
    begins = occurrence.starts_on or occurrence.cutoff_on or occurrence.due_on
    return list(await s.scalars(_of_year(occurrence, form.key).where(begins > ENDS_ON)))


ENDS_ON = func.coalesce(OccurrenceRow.cutoff_on, OccurrenceRow.due_on)
"""The last day that a period covers, as far as that is known."""


def _of_year(occurrence: OccurrenceRow, form_key: str) -> Select[int]:
    """The occurrences of a form in the year of this one."""
    year = (occurrence.cutoff_on or occurrence.due_on).year
    query = (
        select(OccurrenceRow.id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(FormRow, FormRow.id == FORM_ID)
    )
    within = (date(year, 1, 1) <= ENDS_ON, date(year, 12, 31) >= ENDS_ON)
    return query.where(FormRow.key == form_key, OccurrenceRow.state != OccurrenceState.CANCELLED, *within)


async def occurrences_of_year(s: Session, occurrence_id: int) -> list[int]:
    """All occurrences that ask the same form as this one in the same year, itself among them; none when it is not
    there."""
    occurrence = await s.get(OccurrenceRow, occurrence_id)
    key = await s.scalar(
        select(FormRow.key)
        .join(OccurrenceRow, OccurrenceRow.id == occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .where(FormRow.id == FORM_ID)
    )
    if occurrence is not None and key is not None:
        return list(await s.scalars(_of_year(occurrence, key)))
    return []


async def unit_lines(s: Session, occurrence_id: int, form: Form) -> tuple[UnitLine, ...]:
    """The office's own piece of work is no unit's and has no line."""
    query = (
        select(
            ExpectationRow.id, UnitRow.code, UnitRow.name, ClusterRow.name, UnitRow.level,
            ExpectationRow.state, ExpectationRow.on_time, ExpectationRow.reason,
            SubmissionRow.version, SubmissionRow.at, ContactRow.name, SubmissionRow.for_unit,
        )
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .outerjoin(ClusterRow, ClusterRow.id == ExpectationRow.cluster_id)
        .outerjoin(
            SubmissionRow, and_(SubmissionRow.expectation_id == ExpectationRow.id, SubmissionRow.version == NEWEST)
        )
        .outerjoin(ContactRow, ContactRow.id == SubmissionRow.contact_id)
        .where(ExpectationRow.occurrence_id == occurrence_id)
    )  # fmt: skip
    rows = (await s.execute(query)).all()
    values, blanks = await answers_of(s, occurrence_id)
    lines = [unit_line(row, _with_ratios(form, values.get(row[0], {})), blanks.get(row[0], {})) for row in rows]
    return tuple(sorted(lines, key=lambda line: (line.cluster is None, line.cluster or "", line.code)))


async def answers_of(s: Session, occurrence_id: int) -> tuple[dict[int, dict[str, Decimal]], dict[int, dict[str, str]]]:
    """The numbers, and the reasons where there is none, of the newest versions: by expectation and key."""
    query = (
        select(ExpectationRow.id, IndicatorRow.key, ValueRow.number, ValueRow.reason)
        .join(SubmissionRow, SubmissionRow.expectation_id == ExpectationRow.id)
        .join(ValueRow, ValueRow.submission_id == SubmissionRow.id)
        .join(IndicatorRow, IndicatorRow.id == ValueRow.indicator_id)
        .where(ExpectationRow.occurrence_id == occurrence_id, SubmissionRow.version == NEWEST)
    )
    values: dict[int, dict[str, Decimal]] = {}
    blanks: dict[int, dict[str, str]] = {}
    for id_, key, number, reason in await s.execute(query):
        if number is not None:
            values.setdefault(id_, {})[key] = number
        else:
            blanks.setdefault(id_, {})[key] = reason or ""
    return values, blanks


def _with_ratios(form: Form, values: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    """A unit's own ratios stand beside the numbers they are made of."""
    ratios = {
        one.key: ratio
        for one in form.indicators
        if one.quantity is Quantity.RATIO and (ratio := one.ratio(values)) is not None
    }
    if ratios:
        return {**values, **ratios}
    return values


def unit_line(row: Any, values: Mapping[str, Decimal], blanks: Mapping[str, str]) -> UnitLine:
    id_, code, name, cluster, level, state, on_time, note, version, at, by, for_unit = row
    standing = standing_of(state, on_time)
    if version is None:
        return UnitLine(code, name, cluster, standing, {}, level=level, note=note, expectation_id=id_)
    sent: datetime = at
    return UnitLine(code, name, cluster, standing, values, sent, by, version, level, blanks, bool(for_unit), note, id_)


async def occurrences_of_form(s: Session, form_key: str) -> list[tuple[int, str, date]]:
    """(occurrence, period, due day) of every duty that asks this form, in any of its versions; the newest first."""
    query = (
        select(OccurrenceRow)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(FormRow, FormRow.id == FORM_ID)
        .where(FormRow.key == form_key, OccurrenceRow.state != OccurrenceState.CANCELLED)
        .order_by(OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    )
    return [(row.id, period_of(row), row.due_on) for row in await s.scalars(query)]
