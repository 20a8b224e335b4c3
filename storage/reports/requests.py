"""What is asked of units, piece by piece: as their chairs see it, and as the office opens one of them. Progress over
all units: storage.overview.agenda."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, select

from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from core.reports.forms import Form, Quantity
from core.reports.report_period import Days, apart, cover_name, months_of, overlap
from core.reports.targets import Target
from core.states import CorrectionState, ExpectationState, OccurrenceState
from core.talk.agenda import Request
from storage.database.schema import CorrectionRow, DeadlineRow, ExpectationRow, FormRow, OccurrenceRow, UnitRow
from storage.database.session import Session
from storage.reports.answers import SentReport, sent_for, standing_of
from storage.reports.forms import forms_stored
from storage.reports.report_columns import FORM_ID, period_of
from storage.reports.targets import targets_of

SHOWN = timedelta(days=60)
"""How long after its due moment a request is still shown."""
REMEMBERED = timedelta(days=400)
"""How far back a unit's earlier reports are looked at: a yearly one is beside the one before."""


@dataclass(frozen=True)
class WorkRows:
    """The rows of one piece of work."""

    expectation: ExpectationRow
    occurrence: OccurrenceRow
    deadline: DeadlineRow
    unit: UnitRow | None
    form_id: int | None


@dataclass(frozen=True)
class ReportedBefore:
    """What a unit reported before: its last numbers, and the sums of the year so far."""

    last: Mapping[str, Decimal] = field(default_factory=dict)
    so_far: Mapping[str, Decimal] = field(default_factory=dict)


async def requests_for(s: Session, units: Sequence[str], *, now: datetime) -> list[Request]:
    """What these units owe or have sent, as far as it has opened and is not long past; what is owed first, then by due
    moment."""
    if units:
        return await requests_where(s, and_(UnitRow.code.in_(units), is_shown(now)))
    return []


async def office_duties(s: Session, *, now: datetime) -> list[Request]:
    """The office's own; their unit is ""."""
    return await requests_where(s, and_(ExpectationRow.unit_id.is_(None), is_shown(now)))


async def request_by_id(s: Session, expectation_id: int) -> Request | None:
    """One piece of work of whatever unit, however long past."""
    return next(iter(await requests_where(s, ExpectationRow.id == expectation_id)), None)


def is_shown(now: datetime) -> ColumnElement[bool]:
    """Whether an occurrence has opened and is not long past."""
    return and_(
        OccurrenceRow.state != OccurrenceState.CANCELLED,
        OccurrenceRow.opens_at <= now,
        OccurrenceRow.due_at >= now - SHOWN,
    )


async def requests_where(s: Session, condition: ColumnElement[bool]) -> list[Request]:
    query = (
        select(ExpectationRow, OccurrenceRow, DeadlineRow, UnitRow, FORM_ID)
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .where(condition)
        .execution_options(populate_existing=True)
    )
    pieces = [WorkRows(*row) for row in (await s.execute(query)).all()]
    forms = await forms_stored(s, {piece.form_id for piece in pieces if piece.form_id is not None})
    ids = [piece.expectation.id for piece in pieces]
    sent, waiting = await sent_for(s, ids), await waiting_among(s, ids)
    units = {piece.unit.code for piece in pieces if piece.unit is not None}
    targets = {form.key: await targets_of(s, form.key, units) for form in forms.values()}
    past = await past_of(s, [(piece, forms[piece.form_id]) for piece in pieces if piece.form_id in forms])
    requests = []
    for piece in pieces:
        form, id_ = forms.get(piece.form_id or 0), piece.expectation.id
        if form is not None:
            own = targets_for(targets.get(form.key, ()), piece.unit)
        else:
            own = ()
        requests.append(request_of(piece, form, sent.get(id_), past.get(id_, ReportedBefore()), own, id_ in waiting))
    return sorted(
        requests, key=lambda one: (one.standing is not UnitStanding.OWING, one.due_at, one.unit, one.expectation_id)
    )


def targets_for(targets: Sequence[Target], unit: UnitRow | None) -> tuple[Target, ...]:
    """The unit's own and the whole's."""
    code = unit.code if unit is not None else None
    return tuple(target for target in targets if target.unit in (None, code))


async def waiting_among(s: Session, expectation_ids: Collection[int]) -> set[int]:
    """Those for which a change waits for the office."""
    query = select(CorrectionRow.expectation_id).where(
        CorrectionRow.expectation_id.in_(expectation_ids), CorrectionRow.state == CorrectionState.WAITING
    )
    return set(await s.scalars(query))


@dataclass(frozen=True)
class Earlier:
    """An answered piece of work: whose, on which form, when due, and the days it covers."""

    expectation_id: int
    unit_id: int | None
    form_key: str
    due_on: date
    starts_on: date | None
    cutoff_on: date | None

    @property
    def days(self) -> Days:
        return self.starts_on, self.cutoff_on


async def past_of(s: Session, asked: Sequence[tuple[WorkRows, Form]]) -> dict[int, ReportedBefore]:
    """By expectation: the unit's earlier reports on the same form, in any of its versions. Two statements, however many
    pieces there are."""
    if not asked:
        return {}
    query = (
        select(
            ExpectationRow.id,
            ExpectationRow.unit_id,
            FormRow.key,
            OccurrenceRow.due_on,
            OccurrenceRow.starts_on,
            OccurrenceRow.cutoff_on,
        )
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(FormRow, FormRow.id == FORM_ID)
        .where(
            ExpectationRow.unit_id.in_({piece.expectation.unit_id for piece, _ in asked}),
            ExpectationRow.state == ExpectationState.DONE,
        )
        .where(FormRow.key.in_({form.key for _, form in asked}), OccurrenceRow.state != OccurrenceState.CANCELLED)
        .where(OccurrenceRow.due_on >= min(piece.occurrence.due_on for piece, _ in asked) - REMEMBERED)
        .order_by(OccurrenceRow.due_on.desc(), OccurrenceRow.id.desc())
    )
    earlier = [Earlier(*row) for row in (await s.execute(query)).all()]
    if earlier:
        sent = await sent_for(s, [one.expectation_id for one in earlier])
    else:
        sent = {}
    return {
        piece.expectation.id: _past(piece, form, [one for one in earlier if one.expectation_id in sent], sent)
        for piece, form in asked
    }


def _past(piece: WorkRows, form: Form, earlier: Sequence[Earlier], sent: Mapping[int, SentReport]) -> ReportedBefore:
    occurrence, whose = piece.occurrence, (piece.expectation.unit_id, form.key)
    mine = [
        one
        for one in earlier
        if (one.unit_id, one.form_key) == whose and occurrence.due_on - REMEMBERED <= one.due_on < occurrence.due_on
    ]
    year, days = (occurrence.cutoff_on or occurrence.due_on).year, (occurrence.starts_on, occurrence.cutoff_on)
    this_year = [one for one in mine if (one.cutoff_on or one.due_on).year == year and not overlap(one.days, days)]
    added = [sent[this_year[place].expectation_id].values for place in apart([one.days for one in this_year])]
    alike = next((one for one in mine if name_size(one.days) == name_size(days)), mine[0] if mine else None)
    return ReportedBefore(sent[alike.expectation_id].values if alike is not None else {}, summed(form, added))


def name_size(days: Days) -> int:
    """A quarter is beside a quarter; how many months, 0 for what has no name."""
    return months_of(cover_name(*days) or "")


def summed(form: Form, reports: Sequence[Mapping[str, Decimal]]) -> Mapping[str, Decimal]:
    """Of one unit, newest first: what happened in the periods is added up, of all else the last number counts."""
    found: dict[str, Decimal] = {}
    for indicator in form.asked:
        given = [values[indicator.key] for values in reports if indicator.key in values]
        if given:
            found[indicator.key] = sum(given, Decimal(0)) if indicator.quantity is Quantity.PERIOD else given[0]
    return found


def request_of(
    piece: WorkRows,
    form: Form | None,
    sent: SentReport | None,
    past: ReportedBefore,
    targets: tuple[Target, ...],
    waiting: bool,
) -> Request:
    expectation, occurrence, unit = piece.expectation, piece.occurrence, piece.unit
    return Request(
        expectation_id=expectation.id,
        occurrence_id=occurrence.id,
        unit=unit.code if unit else "",
        unit_name=unit.name if unit else "",
        what=piece.deadline.what,
        period=period_of(occurrence),
        due_on=expectation.due_on or occurrence.due_on,
        due_at=expectation.due_at or occurrence.due_at,
        asks=Asks(piece.deadline.asks),
        standing=standing_of(expectation.state, expectation.on_time),
        form=form,
        send_to=piece.deadline.send_to,
        values=sent.values if sent else {},
        version=sent.version if sent else 0,
        blanks=sent.blanks if sent else {},
        starts_on=occurrence.starts_on,
        cutoff_on=occurrence.cutoff_on,
        locks_on=occurrence.locks_on,
        last=past.last,
        so_far=past.so_far,
        targets=targets,
        waiting=waiting,
    )
