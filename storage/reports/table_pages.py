"""One page of the consolidated table, for whoever looks at it line by line: the lines of so many units, and the sums of
all. The whole table, as it is drawn and given out: storage.reports.tables."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select

from core.reports.consolidation import Consolidated, Total, UnitLine, UnitStanding
from core.reports.forms import Form
from core.reports.sentences import Sentence, sentence_of
from core.reports.targets import with_targets
from storage.database.schema import (
    ClusterRow,
    ContactRow,
    DeadlineRow,
    ExpectationRow,
    IndicatorRow,
    OccurrenceRow,
    SubmissionRow,
    UnitRow,
    ValueRow,
)
from storage.database.session import Session
from storage.reports.report_columns import FORM_ID, period_of
from storage.reports.rollups import rollup
from storage.reports.sentences import sentences_kept
from storage.reports.tables import form_asked, sums_before, unit_lines, year_of
from storage.reports.targets import targets_of


@dataclass(frozen=True)
class TablePage:
    """`lines`: of this page; `totals`: by key, over all `units`. `sums` is the table with those totals as its only
    line: by it targets are judged. `revision` grows with every change."""

    form: Form
    lines: tuple[UnitLine, ...]
    totals: Mapping[str, Total]
    sums: Consolidated
    units: int
    revision: int


@dataclass(frozen=True)
class Version:
    """What one version of a report says of one number: None and a `reason` where it says that there is none. `through`:
    the channel it came by, and what it was read from; both None where that was not kept."""

    version: int
    at: datetime
    by: str | None
    for_unit: bool
    number: Decimal | None
    reason: str | None
    through: str | None = None
    sentence: Sentence | None = None

    def says_like(self, other: "Version") -> bool:
        return (self.number, self.reason) == (other.number, other.reason)


async def table_page(s: Session, occurrence_id: int, *, first: int, most: int) -> TablePage | None:
    """None where there is no such work, or it asks for no form."""
    head = select(OccurrenceRow, DeadlineRow, FORM_ID).join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    found = (await s.execute(head.where(OccurrenceRow.id == occurrence_id))).one_or_none()
    if found is None or found[2] is None:
        return None
    occurrence, deadline, form_id = found
    plain = await form_asked(s, form_id, deadline)
    summed = await rollup(s, [occurrence_id])
    if summed is None:
        return None
    totals = {one.key: summed.total(one) for one in plain.indicators}
    ids = await _ids(s, occurrence_id, first, most)
    return TablePage(
        form=plain,
        lines=await unit_lines(s, occurrence_id, plain, ids),
        totals=totals,
        sums=await _sums(s, occurrence, deadline.what, plain, totals),
        units=await _units(s, occurrence_id),
        revision=occurrence.revision,
    )


async def _ids(s: Session, occurrence_id: int, first: int, most: int) -> list[int]:
    """In the order of the table: by cluster and code."""
    query = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    query = query.outerjoin(ClusterRow, ClusterRow.id == ExpectationRow.cluster_id)
    query = query.where(ExpectationRow.occurrence_id == occurrence_id)
    query = query.order_by(ClusterRow.name.is_(None), ClusterRow.name, UnitRow.code)
    return list(await s.scalars(query.offset(first).limit(most)))


async def _units(s: Session, occurrence_id: int) -> int:
    mine = (ExpectationRow.occurrence_id == occurrence_id, ExpectationRow.unit_id.is_not(None))
    return await s.scalar(select(func.count()).select_from(ExpectationRow).where(*mine)) or 0


async def _sums(
    s: Session, occurrence: OccurrenceRow, what: str, form: Form, totals: Mapping[str, Total]
) -> Consolidated:
    targets = await targets_of(s, form.key, ())
    known = {key: total.value for key, total in totals.items() if total.value is not None}
    return Consolidated(
        form=with_targets(form, targets, year_of(occurrence)),
        title=what,
        period=period_of(occurrence),
        due=occurrence.due_on,
        lines=(UnitLine("", "", None, UnitStanding.ON_TIME, known),),
        starts_on=occurrence.starts_on,
        cutoff_on=occurrence.cutoff_on,
        targets=tuple(targets),
        before=await sums_before(s, occurrence, form),
    )


async def versions_of(s: Session, expectation_id: int, key: str) -> list[Version]:
    """The newest first."""
    of_version = (SubmissionRow.version, SubmissionRow.at, ContactRow.name, SubmissionRow.for_unit)
    query = select(SubmissionRow.id, *of_version, ValueRow.number, ValueRow.reason, SubmissionRow.through)
    query = query.join(ValueRow, ValueRow.submission_id == SubmissionRow.id)
    query = query.join(IndicatorRow, IndicatorRow.id == ValueRow.indicator_id)
    query = query.outerjoin(ContactRow, ContactRow.id == SubmissionRow.contact_id)
    query = query.where(SubmissionRow.expectation_id == expectation_id, IndicatorRow.key == key)
    rows = (await s.execute(query.order_by(SubmissionRow.version.desc()))).all()
    said = await sentences_kept(s, [id_ for id_, *_ in rows])
    return [_version(tuple(row), sentence_of(said.get(id_, ()), key)) for id_, *row in rows]


def _version(row: tuple[Any, ...], sentence: Sentence | None) -> Version:
    return replace(Version(*row), sentence=sentence)
