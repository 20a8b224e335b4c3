"""The consolidated table of one occurrence, unit by unit. What totals mean is core.reports.consolidation; sums over
many units: storage.reports.rollups."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, func, select, type_coerce

from core.calendar.rhythms import Rhythm
from core.reports.consolidation import Consolidated, UnitLine
from core.reports.forms import Form, Indicator, Quantity
from core.reports.merged_units import by_map
from core.reports.targets import with_targets
from core.states import OccurrenceState
from storage.database.long_lists import is_one_of
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
from storage.database.types import PLACES, Query
from storage.mail.read_backs import is_unconfirmed
from storage.office import successors
from storage.office.in_place import Place, in_place_of
from storage.reports.answers import standing_of
from storage.reports.forms import forms_stored
from storage.reports.period_sums import HALF
from storage.reports.report_columns import ENDS_ON, FORM_ID, NEWEST, asking, ends_in, period_of
from storage.reports.rollups import rollup
from storage.reports.targets import targets_of


async def consolidated(s: Session, occurrence_id: int, *, day: date | None = None) -> Consolidated | None:
    """One line per unit that was expected when the occurrence opened, by cluster and code; None when there is no such
    occurrence. With `day`, as units and clusters stand on that day: those that have become one are one line."""
    head = select(OccurrenceRow, DeadlineRow, FORM_ID).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    newest = head.where(OccurrenceRow.id == occurrence_id).execution_options(populate_existing=True)
    found = (await s.execute(newest)).one_or_none()
    if found is None:
        return None
    occurrence, deadline, form_id = found
    table = await _table(s, occurrence, deadline.what, await form_asked(s, form_id, deadline))
    if day is None:
        return table
    return by_map(table, await successors.places_on(s, [line.code for line in table.lines], day), day)


async def form_asked(s: Session, form_id: int | None, deadline: DeadlineRow) -> Form:
    if form_id is not None:
        for form in (await forms_stored(s, [form_id])).values():
            return form
    return Form("", deadline.what, ())


async def _table(s: Session, occurrence: OccurrenceRow, title: str, form: Form) -> Consolidated:
    targets = await targets_of(s, form.key)
    own = {target.unit for target in targets if target.unit is not None}
    return Consolidated(
        form=with_targets(form, targets, year_of(occurrence)),
        title=title,
        period=period_of(occurrence),
        due=occurrence.due_on,
        lines=await unit_lines(s, occurrence.id, form),
        starts_on=occurrence.starts_on,
        cutoff_on=occurrence.cutoff_on,
        targets=tuple(targets),
        before=await sums_before(s, occurrence, form),
        before_of=await before_of(s, occurrence, form, await successors.with_forebears(s, own)),
    )


def year_of(occurrence: OccurrenceRow) -> int:
    return (occurrence.cutoff_on or occurrence.due_on).year


async def sums_before(s: Session, occurrence: OccurrenceRow, form: Form) -> Mapping[str, Decimal]:
    """What the earlier periods of the same form and year came to, of the numbers that are added up: those that were
    over when this one began. Nothing for a form that is no periodic one."""
    earlier = await _earlier(s, occurrence, form)
    if not earlier:
        return {}
    found = await rollup(s, earlier)
    if found is None:
        return {}
    sums = {indicator.key: found.total(indicator).value for indicator in _added_up(form)}
    return {key: value for key, value in sums.items() if value is not None}


def _added_up(form: Form) -> list[Indicator]:
    return [indicator for indicator in form.asked if indicator.quantity is Quantity.PERIOD]


async def before_of(
    s: Session, occurrence: OccurrenceRow, form: Form, units: Collection[str]
) -> Mapping[str, Mapping[str, Decimal]]:
    """The same of each of these units, by code."""
    added = {indicator.key for indicator in _added_up(form)}
    if not units or not added:
        return {}
    earlier = await _earlier(s, occurrence, form)
    if not earlier:
        return {}
    found: dict[str, dict[str, Decimal]] = {}
    for code, key, halves, rest in await s.execute(_unit_sums(earlier, added)):
        if code in units:
            found.setdefault(code, {})[key] = (Decimal(int(halves)) * HALF + Decimal(int(rest))) * PLACES
    return found


def _unit_sums(occurrence_ids: Collection[int], keys: Collection[str]) -> Query:
    """(unit, indicator, the sum in two halves) over the newest answers."""
    raw = type_coerce(ValueRow.number, BigInteger)
    query = select(UnitRow.code, IndicatorRow.key, func.sum(raw // HALF), func.sum(raw % HALF))
    query = _values(query.join_from(ExpectationRow, UnitRow, UnitRow.id == ExpectationRow.unit_id))
    these = (ExpectationRow.occurrence_id.in_(occurrence_ids), IndicatorRow.key.in_(keys))
    return query.where(*these, ValueRow.number.is_not(None)).group_by(UnitRow.code, IndicatorRow.key)


def _values(query: Query) -> Query:
    """Of expectations, with the numbers and blanks of their newest answers."""
    newest = and_(SubmissionRow.expectation_id == ExpectationRow.id, SubmissionRow.version == NEWEST)
    query = query.join(SubmissionRow, newest)
    query = query.join(ValueRow, ValueRow.submission_id == SubmissionRow.id)
    return query.join(IndicatorRow, IndicatorRow.id == ValueRow.indicator_id)


async def _earlier(s: Session, occurrence: OccurrenceRow, form: Form) -> list[int]:
    """The periods of the same form and year that were over when this one began."""
    if occurrence.starts_on is None and form.rhythm in (None, Rhythm.ONCE):
        return []
    begins = occurrence.starts_on or occurrence.cutoff_on or occurrence.due_on
    return list(await s.scalars(_ofyear_of(occurrence, form.key).where(begins > ENDS_ON)))


def _ofyear_of(occurrence: OccurrenceRow, form_key: str) -> Query:
    """The occurrences of a form in the year of this one."""
    alike = (FormRow.key == form_key, OccurrenceRow.state != OccurrenceState.CANCELLED)
    return asking(select(OccurrenceRow.id)).where(*alike, *ends_in(year_of(occurrence)))


async def occurrences_of_year(s: Session, occurrence_id: int) -> list[int]:
    """All occurrences that ask the same form as this one in the same year, itself among them; none when it is not
    there."""
    occurrence = await s.get(OccurrenceRow, occurrence_id)
    key = await s.scalar(asking(select(FormRow.key)).where(OccurrenceRow.id == occurrence_id))
    if occurrence is None or key is None:
        return []
    return list(await s.scalars(_ofyear_of(occurrence, key)))


async def unit_lines(
    s: Session, occurrence_id: int, form: Form, only: Collection[int] | None = None
) -> tuple[UnitLine, ...]:
    """The office's own piece of work is no unit's and has no line. `only`: of these pieces of work."""
    rows = (await s.execute(_units_asked(occurrence_id).where(*_among(only)))).all()
    lines: list[UnitLine] = []
    for lot in (rows[first : first + LOT] for first in range(0, len(rows), LOT)):
        values, blanks = await answers_of(s, [row[0] for row in lot])
        lines += [unit_line(row, _with_ratios(form, values.get(row[0], {})), blanks.get(row[0], {})) for row in lot]
    away = await in_place_of(s, [line.expectation_id for line in lines if line.version])
    lines = [_with_place(line, away) for line in lines]
    return tuple(sorted(lines, key=lambda line: (line.cluster is None, line.cluster or "", line.code)))


def _with_place(line: UnitLine, away: Mapping[Place, str]) -> UnitLine:
    """With who was away, where the newest version was sent in their place."""
    if not away or line.sent_at is None:
        return line
    return replace(line, in_place_of=away.get((line.expectation_id, line.sent_at)))


def _units_asked(occurrence_id: int) -> Query:
    """What `unit_line` reads."""
    unit = (ExpectationRow.id, UnitRow.code, UnitRow.name, ClusterRow.name, UnitRow.level)
    standing = (ExpectationRow.state, ExpectationRow.on_time, ExpectationRow.reason)
    sent = (SubmissionRow.version, SubmissionRow.at, ContactRow.name, SubmissionRow.for_unit)
    newest = and_(SubmissionRow.expectation_id == ExpectationRow.id, SubmissionRow.version == NEWEST)
    query: Query = select(*unit, *standing, *sent, is_unconfirmed()).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    query = query.outerjoin(ClusterRow, ClusterRow.id == ExpectationRow.cluster_id).outerjoin(SubmissionRow, newest)
    query = query.outerjoin(ContactRow, ContactRow.id == SubmissionRow.contact_id)
    return query.where(ExpectationRow.occurrence_id == occurrence_id)


LOT = 2_000
"""Units whose numbers are read at once: of many units there are millions."""


async def answers_of(
    s: Session, expectation_ids: Collection[int]
) -> tuple[dict[int, dict[str, Decimal]], dict[int, dict[str, str]]]:
    """The numbers, and the reasons where there is none, of the newest versions: by expectation and key."""
    values: dict[int, dict[str, Decimal]] = {}
    blanks: dict[int, dict[str, str]] = {}
    query = _values(select(ExpectationRow.id, IndicatorRow.key, ValueRow.number, ValueRow.reason))
    for id_, key, number, reason in await s.execute(query.where(is_one_of(ExpectationRow.id, expectation_ids))):
        if number is not None:
            values.setdefault(id_, {})[key] = number
        else:
            blanks.setdefault(id_, {})[key] = reason or ""
    return values, blanks


def _among(only: Collection[int] | None) -> tuple[ColumnElement[bool], ...]:
    return () if only is None else (is_one_of(ExpectationRow.id, only),)


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
    id_, code, name, cluster, level, state, on_time, note, version, at, by, for_unit, unconfirmed = row
    standing = standing_of(state, on_time)
    if version is None:
        line = UnitLine(code, name, cluster, standing, {}, level=level, note=note, expectation_id=id_)
        return replace(line, unconfirmed=bool(unconfirmed))
    sent: datetime = at
    return UnitLine(code, name, cluster, standing, values, sent, by, version, level, blanks, bool(for_unit), note, id_)


async def occurrences_of_form(s: Session, form_key: str) -> list[tuple[int, str, date]]:
    """(occurrence, period, due day) of every duty that asks this form, in any of its versions; the newest first."""
    mine = (FormRow.key == form_key, OccurrenceRow.state != OccurrenceState.CANCELLED)
    newest_first = (OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    rows = await s.scalars(asking(select(OccurrenceRow)).where(*mine).order_by(*newest_first))
    return [(row.id, period_of(row), row.due_on) for row in rows]
