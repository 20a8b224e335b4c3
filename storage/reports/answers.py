"""Units' answers in their versions: who may still answer, on time or late, numbers and blanks. Tables made of them:
storage.reports.tables."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, select, update

from core.reasons import Reason
from core.reports.consolidation import UnitStanding
from core.reports.sentences import NOWHERE, Origin, sentences_of
from core.states import ExpectationState
from storage.database.endings import at_the_end
from storage.database.insertion import insert_rows
from storage.database.long_lists import is_among
from storage.database.schema import (
    AttachmentRow,
    ExpectationRow,
    IndicatorRow,
    OccurrenceRow,
    SubmissionRow,
    ValueRow,
)
from storage.database.session import Session
from storage.database.together import together
from storage.database.types import Query
from storage.mail.outbox import withhold_of_work, withhold_of_works
from storage.mail.read_backs import drop_read_backs
from storage.reports.newest_answers import SentReport, sent_for
from storage.reports.report_columns import FORM_ID, of_work
from storage.reports.sentences import keep_sentences

OCCURRENCES = cast(Table, OccurrenceRow.__table__)
_COUNT = update(OCCURRENCES).where(OCCURRENCES.c.id == bindparam("of")).values(revision=OCCURRENCES.c.revision + 1)
_INDICATORS = select(IndicatorRow.form_id, IndicatorRow.key, IndicatorRow.id)
_INDICATORS = _INDICATORS.where(is_among(IndicatorRow.form_id, "forms"))
_NEWEST_OF = select(SubmissionRow.expectation_id, func.max(SubmissionRow.id))
_NEWEST_OF = _NEWEST_OF.where(is_among(SubmissionRow.expectation_id, "works")).group_by(SubmissionRow.expectation_id)
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
class Report:
    """One unit's answer as somebody sends it: numbers by the form's keys, and why others are blank.

    `base`: the version that the sender has seen (0: none). `origin`: through what it came, and what its values were
    read from. `for_unit`: the office enters it.
    """

    expectation_id: int
    values: Mapping[str, Decimal]
    contact_id: int | None
    now: datetime
    blanks: Mapping[str, str] = field(default_factory=dict)
    base: int | None = None
    for_unit: bool = False
    origin: Origin = NOWHERE


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
    """As save_reports does, one."""
    report = Report(expectation_id, values, contact_id, now, blanks, base, for_unit, origin)
    return (await save_reports(s, [report]))[expectation_id]


async def send_report(s: Session, report: Report) -> None:
    """As save_reports does, with those of other units that come in the same transaction. Raises then what that
    raises."""
    await together(s, save_reports, report, work=report.expectation_id)


async def save_reports(s: Session, reports: Sequence[Report]) -> dict[int, Saved]:
    """Keeps a new version of each piece of work's answer, unless it equals the last; by expectation what became of it.
    The first decides on time or late. Raises KeyError for a number the form does not ask, LookupError for work that is
    gone, AnsweredMeanwhile when there is a newer version than the sender has seen (`base`), and it says something
    else."""
    works = sorted(report.expectation_id for report in reports)
    found, last = await _owed_of(s, works), await sent_for(s, works)
    await drop_read_backs(s, works, Reason.ALREADY_REPORTED)
    same = {id_: _same(report, last.get(id_), found[id_]) for report in reports for id_ in [report.expectation_id]}
    newer = [report for report in reports if same[report.expectation_id] is None]
    rows = [_version_of(report, last.get(report.expectation_id), found[report.expectation_id]) for report in newer]
    await _keep_versions(s, rows, newer, found)
    for row in rows:
        count_change(s, found[row["expectation_id"]].occurrence.id)
    await withhold_of_works(s, [row["expectation_id"] for row in rows], Reason.ALREADY_REPORTED)
    saved = {row["expectation_id"]: Saved(row["version"], row["on_time"], changed=True) for row in rows}
    return {id_: one or saved[id_] for id_, one in same.items()}


def _same(report: Report, last: SentReport | None, owed: "Owed") -> Saved | None:
    """What it came to before, where it says the same. Raises AnsweredMeanwhile."""
    if last is None:
        return None
    if last.says(report.values, report.blanks):
        return Saved(last.version, bool(owed.expectation.on_time), changed=False)
    if report.base not in (None, last.version):
        work = report.expectation_id
        raise AnsweredMeanwhile(f"expectation {work} has version {last.version}, not {report.base}")
    return None


def _version_of(report: Report, last: SentReport | None, owed: "Owed") -> dict[str, Any]:
    settle_first_answer(owed.expectation, owed.occurrence, report.contact_id, report.now)
    version = 1
    if last is not None:
        version = last.version + 1
    return {
        "expectation_id": report.expectation_id,
        "version": version,
        "at": report.now,
        "on_time": bool(owed.expectation.on_time),
        "contact_id": report.contact_id,
        "for_unit": report.for_unit,
        "through": report.origin.through or None,
        "inbox_id": report.origin.update,
    }


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


@dataclass(frozen=True)
class Owed:
    """A piece of work, its occurrence, and the form it asks."""

    expectation: ExpectationRow
    occurrence: OccurrenceRow
    form_id: int | None


async def owed(s: Session, expectation_id: int) -> tuple[ExpectationRow, OccurrenceRow, int | None]:
    """The expectation, held against a second answer at the same moment, its occurrence, and the form it asks. Raises
    LookupError."""
    one = (await _owed_of(s, [expectation_id]))[expectation_id]
    return one.expectation, one.occurrence, one.form_id


async def _owed_of(s: Session, expectation_ids: Sequence[int]) -> dict[int, Owed]:
    rows = (await s.execute(_OWED, {"works": list(expectation_ids)})).all()
    found = {expectation.id: Owed(expectation, occurrence, form_id) for expectation, occurrence, form_id in rows}
    gone = next((id_ for id_ in expectation_ids if id_ not in found), None)
    if gone is not None:
        raise LookupError(f"no expectation {gone}")
    return found


def _owed() -> Query:
    """In one order: of two that hold several, neither waits for the other's."""
    query = of_work(select(ExpectationRow, OccurrenceRow, FORM_ID)).order_by(ExpectationRow.id)
    query = query.where(is_among(ExpectationRow.id, "works")).with_for_update(of=ExpectationRow)
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


async def _keep_versions(
    s: Session, versions: Sequence[Mapping[str, Any]], reports: Sequence[Report], found: Mapping[int, Owed]
) -> None:
    """With their numbers and blanks, and what these were read from."""
    if not versions:
        return
    await insert_rows(s, SubmissionRow, versions)
    works = [report.expectation_id for report in reports]
    ids = dict((await s.execute(_NEWEST_OF, {"works": works})).all())
    indicators = await _indicators_of(s, {one.form_id for one in found.values() if one.form_id is not None})
    values: list[dict[str, object]] = []
    for report in reports:
        work = report.expectation_id
        asked = indicators.get(found[work].form_id, {})
        values += _values(ids[work], asked, report.values, report.blanks)
    await insert_rows(s, ValueRow, values)
    said = {ids[one.expectation_id]: sentences_of(one.origin.sentences, {*one.values, *one.blanks}) for one in reports}
    await keep_sentences(s, said)


async def _indicators_of(s: Session, forms: Collection[int]) -> dict[int | None, dict[str, int]]:
    """The indicators' ids by their keys, of each form."""
    found: dict[int | None, dict[str, int]] = {}
    if forms:
        for form_id, key, id_ in await s.execute(_INDICATORS, {"forms": sorted(forms)}):
            found.setdefault(form_id, {})[key] = id_
    return found


def _values(
    submission_id: int, indicators: Mapping[str, int], values: Mapping[str, Decimal], blanks: Mapping[str, str]
) -> list[dict[str, object]]:
    return [
        *(_value(submission_id, indicators[key], number, None) for key, number in values.items()),
        *(_value(submission_id, indicators[key], None, why) for key, why in blanks.items()),
    ]


def _value(submission_id: int, indicator_id: int, number: Decimal | None, reason: str | None) -> dict[str, object]:
    return {"submission_id": submission_id, "indicator_id": indicator_id, "number": number, "reason": reason}


def standing_of(state: str, on_time: bool | None) -> UnitStanding:
    if state == ExpectationState.DONE:
        if on_time:
            return UnitStanding.ON_TIME
        return UnitStanding.LATE
    return UnitStanding(state)


async def attach(s: Session, expectation_id: int, file_id: int, *, contact_id: int | None, now: datetime) -> bool:
    """Keeps a file or photo with the report; False when it was attached before."""
    same = (AttachmentRow.expectation_id == expectation_id, AttachmentRow.file_id == file_id)
    if await s.scalar(select(AttachmentRow.id).where(*same)) is not None:
        return False
    s.add(AttachmentRow(expectation_id=expectation_id, file_id=file_id, contact_id=contact_id, at=now))
    await s.flush()
    return True
