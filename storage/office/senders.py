"""Who sends for a unit: its chair, else its deputy, as far as they can be reached. An officer drafts for them. Whom a
reminder is for is recipients'."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import select

from core.office.people import Role
from storage.database.schema import ExpectationRow, UnitRow
from storage.database.session import Session
from storage.office.recipients import Recipient, chosen_speakers, speakers, units_named

SENDERS = (Role.CHAIR, Role.DEPUTY)


async def senders_of(s: Session, codes: Collection[str], day: date) -> dict[str, Recipient]:
    """For each of these units who sends for it; with a reason where nobody can be reached."""
    if not codes:
        return {}
    found = await chosen_speakers(s, speakers(units_named(codes), day, SENDERS))
    return {one.unit_code: one for one in found if one.unit_code is not None}


async def unit_of_work(s: Session, expectation_id: int) -> str | None:
    """The code of the unit whose piece of work it is; None for the office's own. Raises LookupError for none."""
    query = select(UnitRow.code).select_from(ExpectationRow)
    query = query.outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(ExpectationRow.id == expectation_id)
    row = (await s.execute(query)).one_or_none()
    if row is None:
        raise LookupError(f"no expectation {expectation_id}")
    code: str | None = row[0]
    return code
