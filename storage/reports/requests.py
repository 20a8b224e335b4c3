"""What is asked of units, piece by piece: as their chairs see it, and as the office opens one of them. Progress over
all units: storage.overview.agenda."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, select

from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from core.reports.forms import Form
from core.reports.targets import Target
from core.states import CorrectionState, OccurrenceState
from core.talk.agenda import Request
from storage.database.long_lists import is_among
from storage.database.schema import CorrectionRow, DeadlineRow, ExpectationRow, OccurrenceRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query
from storage.mail.read_backs import unconfirmed_among
from storage.reports.answers import standing_of
from storage.reports.earlier_reports import ReportedBefore, past_of
from storage.reports.forms import forms_stored
from storage.reports.newest_answers import SentReport, sent_for
from storage.reports.report_columns import FORM_ID, WorkRows, of_work, period_of
from storage.reports.targets import targets_of

SHOWN = timedelta(days=60)
"""How long after its due moment a request is still shown."""


async def requests_for(s: Session, units: Sequence[str], *, now: datetime) -> list[Request]:
    """What these units owe or have sent, as far as it has opened and is not long past; what is owed first, then by due
    moment."""
    if units:
        return await _requests(s, _OF_UNITS, units=list(units), now=now, since=now - SHOWN)
    return []


async def office_duties(s: Session, *, now: datetime) -> list[Request]:
    """The office's own; their unit is ""."""
    return await _requests(s, _OF_THE_OFFICE, now=now, since=now - SHOWN)


async def request_by_id(s: Session, expectation_id: int) -> Request | None:
    """One piece of work of whatever unit, however long past."""
    return (await requests_by_id(s, [expectation_id])).get(expectation_id)


async def requests_by_id(s: Session, expectation_ids: Collection[int]) -> dict[int, Request]:
    """Pieces of work of whatever units, however long past, by their ids."""
    return {one.expectation_id: one for one in await _requests(s, _BY_ID, works=list(expectation_ids))}


async def standing_request(s: Session, expectation_id: int) -> Request | None:
    """The same, unless it is not asked for any more."""
    return next(iter(await _requests(s, _STANDING, works=[expectation_id])), None)


def is_shown(now: datetime) -> ColumnElement[bool]:
    """Whether an occurrence has opened and is not long past."""
    return _is_shown(now, now - SHOWN)


def _is_shown(now: Any, since: Any) -> ColumnElement[bool]:
    return and_(_STANDS, OccurrenceRow.opens_at <= now, OccurrenceRow.due_at >= since)


def _work() -> Query:
    """What WorkRows holds."""
    query = of_work(select(ExpectationRow, OccurrenceRow, DeadlineRow, UnitRow, FORM_ID))
    query = query.outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    return query.execution_options(populate_existing=True)


_STANDS = OccurrenceRow.state != OccurrenceState.CANCELLED
_SHOWN_NOW = _is_shown(*(bindparam(name, type_=OccurrenceRow.due_at.type) for name in ("now", "since")))
_OF_UNITS = _work().where(UnitRow.code.in_(bindparam("units", expanding=True)), _SHOWN_NOW)
_OF_THE_OFFICE = _work().where(ExpectationRow.unit_id.is_(None), _SHOWN_NOW)
_BY_ID = _work().where(ExpectationRow.id.in_(bindparam("works", expanding=True)))
_STANDING = _BY_ID.where(_STANDS)


async def _requests(s: Session, query: Query, **given: Any) -> list[Request]:
    pieces = [WorkRows(*row) for row in (await s.execute(query, given)).all()]
    forms = await forms_stored(s, {piece.form_id for piece in pieces if piece.form_id is not None})
    beside = await _beside(s, pieces, forms)
    requests = [request_of(piece, forms.get(piece.form_id or 0), beside) for piece in pieces]
    return sorted(
        requests, key=lambda one: (one.standing is not UnitStanding.OWING, one.due_at, one.unit, one.expectation_id)
    )


@dataclass(frozen=True)
class BesideWork:
    """What is known beside the rows of some pieces of work: by expectation what was sent, what was reported before, for
    which a change waits, and whose figures are not confirmed; by form the targets."""

    sent: Mapping[int, SentReport]
    past: Mapping[int, ReportedBefore]
    waiting: Collection[int]
    unconfirmed: Collection[int]
    targets: Mapping[str, Sequence[Target]]


async def _beside(s: Session, pieces: Sequence[WorkRows], forms: Mapping[int, Form]) -> BesideWork:
    ids = [piece.expectation.id for piece in pieces]
    sent, waiting, typed = await sent_for(s, ids), await waiting_among(s, ids), await unconfirmed_among(s, ids)
    units = {piece.unit.code for piece in pieces if piece.unit is not None}
    targets = {form.key: await targets_of(s, form.key, units) for form in forms.values()}
    past = await past_of(s, [(piece, forms[piece.form_id or 0]) for piece in pieces if piece.form_id in forms])
    return BesideWork(sent, past, waiting, typed, targets)


def targets_for(targets: Sequence[Target], unit: UnitRow | None) -> tuple[Target, ...]:
    """The unit's own and the whole's."""
    code = unit.code if unit is not None else None
    return tuple(target for target in targets if target.unit in (None, code))


_WAITING = select(CorrectionRow.expectation_id).where(
    is_among(CorrectionRow.expectation_id, "works"), CorrectionRow.state == CorrectionState.WAITING
)


async def waiting_among(s: Session, expectation_ids: Collection[int]) -> set[int]:
    """Those for which a change waits for the office."""
    return set(await s.scalars(_WAITING, {"works": list(expectation_ids)}))


def request_of(piece: WorkRows, form: Form | None, beside: BesideWork) -> Request:
    expectation, past = piece.expectation, beside.past.get(piece.expectation.id, ReportedBefore())
    request = _with_sent(_asked(piece, form), beside.sent.get(expectation.id))
    return replace(
        request,
        last=past.last,
        so_far=past.so_far,
        targets=targets_for(beside.targets.get(form.key, ()) if form else (), piece.unit),
        waiting=expectation.id in beside.waiting,
        unconfirmed=expectation.id in beside.unconfirmed,
    )


def _asked(piece: WorkRows, form: Form | None) -> Request:
    expectation, occurrence, deadline = piece.expectation, piece.occurrence, piece.deadline
    unit, unit_name = "", ""
    if piece.unit is not None:
        unit, unit_name = piece.unit.code, piece.unit.name
    return Request(
        expectation_id=expectation.id,
        occurrence_id=occurrence.id,
        unit=unit,
        unit_name=unit_name,
        what=deadline.what,
        period=period_of(occurrence),
        due_on=expectation.due_on or occurrence.due_on,
        due_at=expectation.due_at or occurrence.due_at,
        asks=Asks(deadline.asks),
        standing=standing_of(expectation.state, expectation.on_time),
        form=form,
        send_to=deadline.send_to,
        starts_on=occurrence.starts_on,
        cutoff_on=occurrence.cutoff_on,
        locks_on=occurrence.locks_on,
    )


def _with_sent(request: Request, sent: SentReport | None) -> Request:
    if sent is None:
        return request
    return replace(request, values=sent.values, version=sent.version, blanks=sent.blanks)
