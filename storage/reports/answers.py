"""Units' answers in their versions: who may still answer, on time or late, numbers and blanks. Tables made of them:
storage.reports.tables."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import cast

from sqlalchemy import Table, bindparam, func, insert, select, update

from core.reasons import Reason
from core.reports.consolidation import UnitStanding
from core.reports.sentences import NOWHERE, Origin, sentences_of
from core.states import ExpectationState
from storage.database.endings import at_the_end
from storage.database.long_lists import is_among
from storage.database.schema import (
    AttachmentRow,
    ContactRow,
    ExpectationRow,
    IndicatorRow,
    OccurrenceRow,
    SubmissionRow,
    ValueRow,
)
from storage.database.session import Session
from storage.database.types import Query
from storage.mail.outbox import withhold_of_work
from storage.mail.read_backs import drop_read_backs
from storage.reports.report_columns import FORM_ID, of_work
from storage.reports.sentences import keep_sentences

OCCURRENCES = cast(Table, OccurrenceRow.__table__)
_COUNT = update(OCCURRENCES).where(OCCURRENCES.c.id == bindparam("of")).values(revision=OCCURRENCES.c.revision + 1)
_INDICATORS = select(IndicatorRow.key, IndicatorRow.id).where(IndicatorRow.form_id == bindparam("form"))
_KEEP = insert(cast(Table, ValueRow.__table__))
NO_BLANKS: Mapping[str, str] = {}


class AnsweredMeanwhile(LookupError):
    """Somebody else of the unit has answered since this answer was begun: what they sent must be seen before it is
    replaced."""


@dataclass(frozen=True)
class Saved:
    """What became of a report: its version, whether the unit counts as on time, and whether anything differs from the
    version before."""

    version: int
    on_time: bool
    changed: bool


@dataclass(frozen=True)
class SentReport:
    """The newest version of one unit's answer. `for_unit`: the office entered it."""

    version: int
    at: datetime
    by: str | None
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str] = field(default_factory=dict)
    for_unit: bool = False

    def says(self, values: Mapping[str, Decimal], blanks: Mapping[str, str]) -> bool:
        return self.values == values and self.blanks == blanks


async def save_report(
    s: Session,
    expectation_id: int,
    values: Mapping[str, Decimal],
    *,
    contact_id: int | None,
    now: datetime,
    blanks: Mapping[str, str] = NO_BLANKS,
    base: int | None = None,
    for_unit: bool = False,
    origin: Origin = NOWHERE,
) -> Saved:
    """Keeps a new version unless it equals the last. The first decides on time or late. Raises KeyError for a number
    the form does not ask.

    `base`: the version that the sender has seen (0: none). Raises AnsweredMeanwhile when there is a newer one that says
    something else. `origin`: through what it came, and what its values were read from.
    """
    expectation, occurrence, form_id = await owed(s, expectation_id)
    await drop_read_backs(s, expectation_id, Reason.ALREADY_REPORTED)
    last = (await sent_for(s, [expectation_id])).get(expectation_id)
    if last is not None and last.says(values, blanks):
        return Saved(last.version, bool(expectation.on_time), changed=False)
    if last is not None and base not in (None, last.version):
        raise AnsweredMeanwhile(f"expectation {expectation_id} has version {last.version}, not {base}")
    settle_first_answer(expectation, occurrence, contact_id, now)
    row = _version_after(last, expectation, now)
    row.contact_id, row.for_unit = contact_id, for_unit
    row.through, row.inbox_id = origin.through or None, origin.update
    s.add(row)
    await s.flush()
    await keep_values(s, row.id, form_id, values, blanks)
    await keep_sentences(s, row.id, sentences_of(origin.sentences, {*values, *blanks}))
    count_change(s, occurrence.id)
    await withhold_of_work(s, expectation_id, Reason.ALREADY_REPORTED)
    return Saved(row.version, row.on_time, changed=True)


def _version_after(last: SentReport | None, expectation: ExpectationRow, now: datetime) -> SubmissionRow:
    version = 1
    if last is not None:
        version = last.version + 1
    return SubmissionRow(expectation_id=expectation.id, version=version, at=now, on_time=bool(expectation.on_time))


def count_change(s: Session, occurrence_id: int) -> None:
    """What was added up of this occurrence before is no longer the newest, from the commit on."""
    at_the_end(s, _COUNT, occurrence_id)


async def mark_done(s: Session, expectation_id: int, *, contact_id: int | None, now: datetime) -> bool:
    """Fulfils a duty that asks no numbers; False when it was done before."""
    expectation, occurrence, _ = await owed(s, expectation_id)
    if expectation.state == ExpectationState.DONE:
        return False
    settle_first_answer(expectation, occurrence, contact_id, now)
    await s.flush()
    await withhold_of_work(s, expectation_id, Reason.ALREADY_REPORTED)
    return True


async def owed(s: Session, expectation_id: int) -> tuple[ExpectationRow, OccurrenceRow, int | None]:
    """The expectation, held against a second answer at the same moment, its occurrence, and the form it asks. Raises
    LookupError."""
    found = (await s.execute(_OWED, {"work": expectation_id})).one_or_none()
    if found is None:
        raise LookupError(f"no expectation {expectation_id}")
    expectation, occurrence, form_id = found
    return expectation, occurrence, form_id


def _owed() -> Query:
    query = of_work(select(ExpectationRow, OccurrenceRow, FORM_ID))
    query = query.where(ExpectationRow.id == bindparam("work")).with_for_update(of=ExpectationRow)
    return query.execution_options(populate_existing=True)


_OWED = _owed()


def settle_first_answer(
    expectation: ExpectationRow, occurrence: OccurrenceRow, contact_id: int | None, now: datetime
) -> None:
    """Only the first answer: a correction makes nobody late. A unit that was given longer is measured by its own
    day."""
    if expectation.state == ExpectationState.DONE:
        return
    expectation.state, expectation.done_at, expectation.done_by = ExpectationState.DONE, now, contact_id
    expectation.on_time = now < (expectation.due_at or occurrence.due_at)


async def keep_values(
    s: Session, submission_id: int, form_id: int | None, values: Mapping[str, Decimal], blanks: Mapping[str, str]
) -> None:
    indicators = dict((await s.execute(_INDICATORS, {"form": form_id})).all())
    rows = [
        *(_value(submission_id, indicators[key], number, None) for key, number in values.items()),
        *(_value(submission_id, indicators[key], None, why) for key, why in blanks.items()),
    ]
    if rows:
        await s.execute(_KEEP, rows)


def _value(submission_id: int, indicator_id: int, number: Decimal | None, reason: str | None) -> dict[str, object]:
    return {"submission_id": submission_id, "indicator_id": indicator_id, "number": number, "reason": reason}


async def sent_for(s: Session, expectation_ids: Collection[int]) -> dict[int, SentReport]:
    """The newest answers to these expectations; those without one are missing."""
    heads: dict[int, tuple[SubmissionRow, str | None]] = {}
    numbers: dict[int, dict[str, Decimal]] = {}
    blanks: dict[int, dict[str, str]] = {}
    for row, name, key, number, reason in await s.execute(_NEWEST_VALUES, {"works": list(expectation_ids)}):
        heads[row.expectation_id] = (row, name)
        if number is not None:
            numbers.setdefault(row.expectation_id, {})[key] = number
        elif key is not None:
            blanks.setdefault(row.expectation_id, {})[key] = reason or ""
    return {
        id_: SentReport(row.version, row.at, name, numbers.get(id_, {}), blanks.get(id_, {}), row.for_unit)
        for id_, (row, name) in heads.items()
    }


def _newest_values() -> Query:
    """Of the newest version of each: a line for each number or blank, and one for a version that has neither."""
    newest = select(func.max(SubmissionRow.id)).where(is_among(SubmissionRow.expectation_id, "works"))
    query = select(SubmissionRow, ContactRow.name, IndicatorRow.key, ValueRow.number, ValueRow.reason)
    query = query.outerjoin(ContactRow, ContactRow.id == SubmissionRow.contact_id)
    query = query.outerjoin(ValueRow, ValueRow.submission_id == SubmissionRow.id)
    query = query.outerjoin(IndicatorRow, IndicatorRow.id == ValueRow.indicator_id)
    return query.where(SubmissionRow.id.in_(newest.group_by(SubmissionRow.expectation_id)))


_NEWEST_VALUES = _newest_values()


def standing_of(state: str, on_time: bool | None) -> UnitStanding:
    if state == ExpectationState.DONE:
        if on_time:
            return UnitStanding.ON_TIME
        return UnitStanding.LATE
    return UnitStanding(state)


async def sent_at(s: Session, expectation_id: int) -> datetime | None:
    """When the newest version was sent; None while none is."""
    newest = select(func.max(SubmissionRow.at)).where(SubmissionRow.expectation_id == expectation_id)
    found: datetime | None = await s.scalar(newest)
    return found


async def attach(s: Session, expectation_id: int, file_id: int, *, contact_id: int | None, now: datetime) -> bool:
    """Keeps a file or photo with the report; False when it was attached before."""
    same = (AttachmentRow.expectation_id == expectation_id, AttachmentRow.file_id == file_id)
    if await s.scalar(select(AttachmentRow.id).where(*same)) is not None:
        return False
    s.add(AttachmentRow(expectation_id=expectation_id, file_id=file_id, contact_id=contact_id, at=now))
    await s.flush()
    return True
