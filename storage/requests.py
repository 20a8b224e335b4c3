"""What is asked of units, piece by piece: as their chairs see it, and as the office opens one of them. Progress over all units: storage.agenda."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

from sqlalchemy import ColumnElement, and_, select

from core.agenda import Request
from core.consolidation import Standing
from core.forms import Form, Quantity
from core.plans import Asks
from core.targets import Target
from storage.answers import Sent, sent_for, standing_of
from storage.forms import forms_of
from storage.pins import FORM_ID
from storage.schema import CorrectionRow, DeadlineRow, ExpectationRow, FormRow, OccurrenceRow, UnitRow
from storage.session import Session
from storage.targets import targets_of

SHOWN = timedelta(days=60)
"""How long after its due moment a request is still shown."""
REMEMBERED = timedelta(days=400)
"""How far back a unit's earlier reports are looked at: a yearly one is beside the one before."""


@dataclass(frozen=True)
class Piece:
    """The rows of one piece of work."""

    expectation: ExpectationRow
    occurrence: OccurrenceRow
    deadline: DeadlineRow
    unit: UnitRow | None
    form_id: int | None


@dataclass(frozen=True)
class Past:
    """What a unit reported before: its last numbers, and the sums of the year so far."""

    last: Mapping[str, Decimal] = field(default_factory=dict)
    so_far: Mapping[str, Decimal] = field(default_factory=dict)


async def requests_for(s: Session, units: Sequence[str], *, now: datetime) -> list[Request]:
    """What these units owe or have sent, as far as it has opened and is not long past; what is owed first, then by due moment."""
    return await requests_where(s, and_(UnitRow.code.in_(units), shown(now))) if units else []


async def office_duties(s: Session, *, now: datetime) -> list[Request]:
    """The office's own; their unit is ""."""
    return await requests_where(s, and_(ExpectationRow.unit_id.is_(None), shown(now)))


async def request_by_id(s: Session, expectation_id: int) -> Request | None:
    """One piece of work of whatever unit, however long past."""
    return next(iter(await requests_where(s, ExpectationRow.id == expectation_id)), None)


def shown(now: datetime) -> ColumnElement[bool]:
    """Whether an occurrence has opened and is not long past."""
    return and_(OccurrenceRow.state != "cancelled", OccurrenceRow.opens_at <= now, OccurrenceRow.due_at >= now - SHOWN)


async def requests_where(s: Session, condition: ColumnElement[bool]) -> list[Request]:
    query = (
        select(ExpectationRow, OccurrenceRow, DeadlineRow, UnitRow, FORM_ID)
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .where(condition)
        .execution_options(populate_existing=True)
    )
    pieces = [Piece(*row) for row in (await s.execute(query)).all()]
    forms = await forms_of(s, {piece.form_id for piece in pieces if piece.form_id is not None})
    ids = [piece.expectation.id for piece in pieces]
    sent, waiting = await sent_for(s, ids), await waiting_among(s, ids)
    targets = {form.key: await targets_of(s, form.key) for form in forms.values()}
    requests = []
    for piece in pieces:
        form = forms.get(piece.form_id or 0)
        past = await past_of(s, piece, form) if form is not None else Past()
        own = targets_for(targets.get(form.key, ()), piece.unit) if form is not None else ()
        requests.append(request_of(piece, form, sent.get(piece.expectation.id), past, own, piece.expectation.id in waiting))
    return sorted(requests, key=lambda one: (one.standing is not Standing.OWING, one.due_at, one.unit, one.expectation_id))


def targets_for(targets: Sequence[Target], unit: UnitRow | None) -> tuple[Target, ...]:
    """The unit's own and the whole's."""
    code = unit.code if unit is not None else None
    return tuple(target for target in targets if target.unit in (None, code))


async def waiting_among(s: Session, expectation_ids: Collection[int]) -> set[int]:
    """Those for which a change waits for the office."""
    query = select(CorrectionRow.expectation_id).where(CorrectionRow.expectation_id.in_(expectation_ids), CorrectionRow.state == "waiting")
    return set(await s.scalars(query))


async def past_of(s: Session, piece: Piece, form: Form) -> Past:
    """The unit's earlier reports on the same form, in any of its versions."""
    occurrence = piece.occurrence
    query = (
        select(ExpectationRow.id, OccurrenceRow.due_on, OccurrenceRow.cutoff_on)
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(FormRow, FormRow.id == FORM_ID)
        .where(ExpectationRow.unit_id == piece.expectation.unit_id, ExpectationRow.state == "done", FormRow.key == form.key)
        .where(OccurrenceRow.due_on < occurrence.due_on, OccurrenceRow.due_on >= occurrence.due_on - REMEMBERED, OccurrenceRow.state != "cancelled")
        .order_by(OccurrenceRow.due_on.desc(), OccurrenceRow.id.desc())
    )
    earlier = (await s.execute(query)).all()
    sent = await sent_for(s, [id_ for id_, *_ in earlier])
    answered = [(sent[id_].values, cutoff or due) for id_, due, cutoff in earlier if id_ in sent]
    year = (occurrence.cutoff_on or occurrence.due_on).year
    return Past(answered[0][0] if answered else {}, summed(form, [values for values, day in answered if day.year == year]))


def summed(form: Form, reports: Sequence[Mapping[str, Decimal]]) -> Mapping[str, Decimal]:
    """Of one unit, newest first: what happened in the periods is added up, of all else the last number counts."""
    found: dict[str, Decimal] = {}
    for indicator in form.asked:
        given = [values[indicator.key] for values in reports if indicator.key in values]
        if given:
            found[indicator.key] = sum(given, Decimal(0)) if indicator.quantity is Quantity.PERIOD else given[0]
    return found


def request_of(piece: Piece, form: Form | None, sent: Sent | None, past: Past, targets: tuple[Target, ...], waiting: bool) -> Request:
    expectation, occurrence, unit = piece.expectation, piece.occurrence, piece.unit
    return Request(
        expectation_id=expectation.id,
        occurrence_id=occurrence.id,
        unit=unit.code if unit else "",
        unit_name=unit.name if unit else "",
        what=piece.deadline.what,
        period=occurrence.period,
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
