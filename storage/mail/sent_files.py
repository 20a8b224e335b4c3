"""Files as they were sent to one person, and about whose work. Their bytes: files.py."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import func, select

from storage.database.schema import ExpectationRow, FileRow, OutboxRow, UnitRow
from storage.database.session import Session


@dataclass(frozen=True)
class SentFile:
    """`size` in bytes; `units`: codes of those about whose work it was sent, none where it was about nobody's."""

    name: str
    size: int
    units: frozenset[str] = frozenset()

    def is_for(self, units: Collection[str], *, in_office: bool) -> bool:
        """Whether it is still theirs who act for these units."""
        return in_office or not self.units or not self.units.isdisjoint(units)


async def sent_file(s: Session, contact_id: int, file_id: int) -> SentFile | None:
    """None when it was never sent to them, or is kept no more."""
    size = func.length(FileRow.data)
    query = select(FileRow.name, size, UnitRow.code).join(OutboxRow, OutboxRow.file_id == FileRow.id)
    query = query.outerjoin(ExpectationRow, ExpectationRow.id == OutboxRow.expectation_id)
    query = query.outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)
    mine = (OutboxRow.contact_id == contact_id, FileRow.id == file_id, size > 0)
    rows = (await s.execute(query.where(*mine))).all()
    if not rows:
        return None
    units = frozenset(code for _, _, code in rows if code is not None)
    sent_besides = any(code is None for _, _, code in rows)
    if sent_besides:
        units = frozenset()
    return SentFile(rows[0][0], rows[0][1], units)
