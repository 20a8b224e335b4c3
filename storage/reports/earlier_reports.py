"""What units reported before: the period beside which a new one is seen, and what the year has come to so far. What is
asked of them now: storage.reports.requests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import bindparam, select

from core.reports.forms import Form, Quantity
from core.reports.report_period import Days, apart, cover_name, months_of, overlap
from core.states import ExpectationState, OccurrenceState
from storage.database.long_lists import is_among
from storage.database.schema import ExpectationRow, FormRow, OccurrenceRow
from storage.database.session import Session
from storage.database.types import Query
from storage.reports.newest_answers import SentReport, sent_for
from storage.reports.report_columns import WorkRows, asking

REMEMBERED = timedelta(days=400)
"""How far back a unit's earlier reports are looked at: a yearly one is beside the one before."""


@dataclass(frozen=True)
class ReportedBefore:
    """What a unit reported before: its last numbers, and the sums of the year so far."""

    last: Mapping[str, Decimal] = field(default_factory=dict)
    so_far: Mapping[str, Decimal] = field(default_factory=dict)


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
    given = {
        "units": list({piece.expectation.unit_id for piece, _ in asked}),
        "forms": list({form.key for _, form in asked}),
        "oldest": min(piece.occurrence.due_on for piece, _ in asked) - REMEMBERED,
    }
    earlier = [Earlier(*row) for row in (await s.execute(_EARLIER_WORK, given)).all()]
    if not earlier:
        return {piece.expectation.id: ReportedBefore() for piece, _ in asked}
    sent = await sent_for(s, [one.expectation_id for one in earlier])
    answered = [one for one in earlier if one.expectation_id in sent]
    return {piece.expectation.id: _past(piece, form, answered, sent) for piece, form in asked}


def _earlier_work() -> Query:
    """What Earlier holds, the newest first; more than any one piece needs."""
    days = (OccurrenceRow.due_on, OccurrenceRow.starts_on, OccurrenceRow.cutoff_on)
    query = asking(select(ExpectationRow.id, ExpectationRow.unit_id, FormRow.key, *days))
    query = query.join(ExpectationRow, ExpectationRow.occurrence_id == OccurrenceRow.id)
    done = (is_among(ExpectationRow.unit_id, "units"), ExpectationRow.state == ExpectationState.DONE)
    held = (OccurrenceRow.state != OccurrenceState.CANCELLED, OccurrenceRow.due_on >= bindparam("oldest"))
    query = query.where(*done, FormRow.key.in_(bindparam("forms", expanding=True)), *held)
    return query.order_by(OccurrenceRow.due_on.desc(), OccurrenceRow.id.desc())


_EARLIER_WORK = _earlier_work()


def _past(piece: WorkRows, form: Form, earlier: Sequence[Earlier], sent: Mapping[int, SentReport]) -> ReportedBefore:
    mine = _before(piece, form, earlier)
    if not mine:
        return ReportedBefore({}, summed(form, []))
    days = (piece.occurrence.starts_on, piece.occurrence.cutoff_on)
    alike = next((one for one in mine if name_size(one.days) == name_size(days)), mine[0])
    this_year = _of_this_year(piece.occurrence, mine)
    added = [sent[this_year[place].expectation_id].values for place in apart([one.days for one in this_year])]
    return ReportedBefore(sent[alike.expectation_id].values, summed(form, added))


def _before(piece: WorkRows, form: Form, earlier: Sequence[Earlier]) -> list[Earlier]:
    whose, due_on = (piece.expectation.unit_id, form.key), piece.occurrence.due_on
    mine = [one for one in earlier if (one.unit_id, one.form_key) == whose]
    return [one for one in mine if due_on - REMEMBERED <= one.due_on < due_on]


def _of_this_year(occurrence: OccurrenceRow, mine: Sequence[Earlier]) -> list[Earlier]:
    """Those whose days are not this one's own."""
    year, days = (occurrence.cutoff_on or occurrence.due_on).year, (occurrence.starts_on, occurrence.cutoff_on)
    of_year = [one for one in mine if (one.cutoff_on or one.due_on).year == year]
    return [one for one in of_year if not overlap(one.days, days)]


def name_size(days: Days) -> int:
    """A quarter is beside a quarter; how many months, 0 for what has no name."""
    return months_of(cover_name(*days) or "")


def summed(form: Form, reports: Sequence[Mapping[str, Decimal]]) -> Mapping[str, Decimal]:
    """Of one unit, newest first: what happened in the periods is added up, of all else the last number counts."""
    found: dict[str, Decimal] = {}
    for indicator in form.asked:
        given = [values[indicator.key] for values in reports if indicator.key in values]
        if given and indicator.quantity is Quantity.PERIOD:
            found[indicator.key] = sum(given, Decimal(0))
        elif given:
            found[indicator.key] = given[0]
    return found
