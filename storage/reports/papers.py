"""The papers that units sent with their reports, as the office looks for them. Keeping one is storage.reports.answers';
its bytes are storage.mail.files'."""

from collections.abc import Collection

from sqlalchemy import func, select

from core.talk.agenda import Paper
from storage.database.schema import AttachmentRow, ContactRow, ExpectationRow, FileRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query


def _papers() -> Query:
    size = func.length(FileRow.data)
    columns = (AttachmentRow.id, AttachmentRow.file_id, UnitRow.name, FileRow.name, size, AttachmentRow.at)
    query = _attached(select(*columns, ContactRow.name))
    query = query.outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    query = query.outerjoin(ContactRow, ContactRow.id == AttachmentRow.contact_id)
    return query.order_by(UnitRow.code, AttachmentRow.id)


def _attached(query: Query) -> Query:
    query = query.join_from(AttachmentRow, ExpectationRow, ExpectationRow.id == AttachmentRow.expectation_id)
    query = query.join(FileRow, FileRow.id == AttachmentRow.file_id)
    return query.where(FileRow.sha256 != "")  # One that was erased is no paper any more.


async def papers_of_work(s: Session, expectation_id: int) -> list[Paper]:
    """Of one unit's report, oldest first."""
    return [Paper(*row) for row in await s.execute(_papers().where(AttachmentRow.expectation_id == expectation_id))]


async def papers_of(s: Session, occurrence_id: int) -> list[Paper]:
    """Of all units' reports, by unit, then oldest first."""
    return [Paper(*row) for row in await s.execute(_papers().where(ExpectationRow.occurrence_id == occurrence_id))]


async def paper(s: Session, paper_id: int) -> Paper | None:
    row = (await s.execute(_papers().where(AttachmentRow.id == paper_id))).one_or_none()
    if row is None:
        return None
    return Paper(*row)


async def papers_counted(s: Session, occurrence_ids: Collection[int]) -> dict[int, int]:
    """How many came with the reports of each occurrence; those without are left out."""
    query = _attached(select(ExpectationRow.occurrence_id, func.count()))
    mine = query.where(ExpectationRow.occurrence_id.in_(occurrence_ids))
    return dict((await s.execute(mine.group_by(ExpectationRow.occurrence_id))).all())
