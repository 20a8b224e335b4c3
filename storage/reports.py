"""Units' answers in their versions, and the consolidated table of one occurrence. Sums and percentages are core.reports'."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import func, insert, select

from core.reports import Consolidated, Form, Standing, UnitLine
from storage.forms import forms_of
from storage.outbox import withdraw
from storage.reasons import Reason
from storage.schema import (
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
from storage.session import Session


@dataclass(frozen=True)
class Saved:
    """What became of a report: its version, whether the unit counts as on time, and whether anything differs from the version before."""

    version: int
    on_time: bool
    changed: bool


@dataclass(frozen=True)
class Sent:
    """The newest version of one unit's answer."""

    version: int
    at: datetime
    by: str | None
    values: Mapping[str, Decimal]


async def save_report(s: Session, expectation_id: int, values: Mapping[str, Decimal], *, contact_id: int | None, now: datetime) -> Saved:
    """Keeps a new version unless it equals the last. The first decides on time or late. Raises KeyError for a number the form does not ask."""
    expectation, occurrence, form_id = await owed(s, expectation_id)
    last = (await sent_for(s, [expectation_id])).get(expectation_id)
    if last is not None and last.values == values:
        return Saved(last.version, bool(expectation.on_time), changed=False)
    settle(expectation, occurrence, contact_id, now)
    row = SubmissionRow(
        expectation_id=expectation_id,
        version=last.version + 1 if last else 1,
        contact_id=contact_id,
        at=now,
        on_time=bool(expectation.on_time),
    )
    s.add(row)
    await s.flush()
    await keep_values(s, row.id, form_id, values)
    await withdraw(s, expectation_id=expectation_id, reason=Reason.ALREADY_REPORTED)
    return Saved(row.version, row.on_time, changed=True)


async def mark_done(s: Session, expectation_id: int, *, contact_id: int | None, now: datetime) -> bool:
    """Fulfils a duty that asks no numbers; False when it was done before."""
    expectation, occurrence, _ = await owed(s, expectation_id)
    if expectation.state == "done":
        return False
    settle(expectation, occurrence, contact_id, now)
    await s.flush()
    await withdraw(s, expectation_id=expectation_id, reason=Reason.ALREADY_REPORTED)
    return True


async def owed(s: Session, expectation_id: int) -> tuple[ExpectationRow, OccurrenceRow, int | None]:
    """The expectation, held against a second answer at the same moment. Raises LookupError."""
    query = (
        select(ExpectationRow, OccurrenceRow, DeadlineRow.form_id)
        .join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .where(ExpectationRow.id == expectation_id)
        .with_for_update(of=ExpectationRow)
        .execution_options(populate_existing=True)
    )
    found = (await s.execute(query)).one_or_none()
    if found is None:
        raise LookupError(f"no expectation {expectation_id}")
    expectation, occurrence, form_id = found
    return expectation, occurrence, form_id


def settle(expectation: ExpectationRow, occurrence: OccurrenceRow, contact_id: int | None, now: datetime) -> None:
    """Only the first answer: a correction makes nobody late."""
    if expectation.state != "done":
        expectation.state, expectation.done_at, expectation.done_by = "done", now, contact_id
        expectation.on_time = now < occurrence.due_at


async def keep_values(s: Session, submission_id: int, form_id: int | None, values: Mapping[str, Decimal]) -> None:
    rows = await s.execute(select(IndicatorRow.key, IndicatorRow.id).where(IndicatorRow.form_id == form_id))
    indicators = dict(rows.all())
    if values:
        numbers = [{"submission_id": submission_id, "indicator_id": indicators[key], "number": number} for key, number in values.items()]
        await s.execute(insert(ValueRow), numbers)


async def sent_for(s: Session, expectation_ids: Collection[int]) -> dict[int, Sent]:
    """The newest answers to these expectations; those without one are missing."""
    newest = select(func.max(SubmissionRow.id)).where(SubmissionRow.expectation_id.in_(expectation_ids)).group_by(SubmissionRow.expectation_id)
    rows = await s.execute(
        select(SubmissionRow, ContactRow.name, IndicatorRow.key, ValueRow.number)
        .outerjoin(ContactRow, ContactRow.id == SubmissionRow.contact_id)
        .outerjoin(ValueRow, ValueRow.submission_id == SubmissionRow.id)
        .outerjoin(IndicatorRow, IndicatorRow.id == ValueRow.indicator_id)
        .where(SubmissionRow.id.in_(newest))
    )
    answers: dict[int, Sent] = {}
    for row, name, key, number in rows:
        answer = answers.setdefault(row.expectation_id, Sent(row.version, row.at, name, {}))
        if key is not None:
            answers[row.expectation_id] = Sent(answer.version, answer.at, answer.by, {**answer.values, key: number})
    return answers


def standing_of(state: str, on_time: bool | None) -> Standing:
    if state == "done":
        return Standing.ON_TIME if on_time else Standing.LATE
    return Standing(state)


async def consolidated(s: Session, occurrence_id: int) -> Consolidated | None:
    """One line per unit that was expected when the occurrence opened, by cluster and code; None when there is no such occurrence."""
    head = select(OccurrenceRow, DeadlineRow).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id).where(OccurrenceRow.id == occurrence_id)
    found = (await s.execute(head)).one_or_none()
    if found is None:
        return None
    occurrence, deadline = found
    forms = await forms_of(s, [deadline.form_id] if deadline.form_id is not None else [])
    form = next(iter(forms.values()), Form("", deadline.what, ()))
    return Consolidated(form, deadline.what, occurrence.period, occurrence.due_on, await lines_of(s, occurrence_id))


async def lines_of(s: Session, occurrence_id: int) -> tuple[UnitLine, ...]:
    rows = await s.execute(
        select(ExpectationRow.id, UnitRow.code, UnitRow.name, ClusterRow.name, ExpectationRow.state, ExpectationRow.on_time)
        .join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        .outerjoin(ClusterRow, ClusterRow.id == ExpectationRow.cluster_id)
        .where(ExpectationRow.occurrence_id == occurrence_id)
    )
    expected = rows.all()
    answers = await sent_for(s, [row[0] for row in expected])
    lines = [line_of(code, name, cluster, standing_of(state, on_time), answers.get(id_)) for id_, code, name, cluster, state, on_time in expected]
    return tuple(sorted(lines, key=lambda line: (line.cluster is None, line.cluster or "", line.code)))


def line_of(code: str, name: str, cluster: str | None, standing: Standing, sent: Sent | None) -> UnitLine:
    if sent is None:
        return UnitLine(code, name, cluster, standing, {})
    return UnitLine(code, name, cluster, standing, sent.values, sent.at, sent.by, sent.version)


async def occurrences_of_form(s: Session, form_key: str) -> list[tuple[int, str, date]]:
    """(occurrence, period, due day) of every duty that asks this form, in any of its versions; the newest first."""
    query = (
        select(OccurrenceRow.id, OccurrenceRow.period, OccurrenceRow.due_on)
        .join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
        .join(FormRow, FormRow.id == DeadlineRow.form_id)
        .where(FormRow.key == form_key, OccurrenceRow.state != "cancelled")
        .order_by(OccurrenceRow.due_at.desc(), OccurrenceRow.id.desc())
    )
    return [(id_, period, due_on) for id_, period, due_on in await s.execute(query)]
