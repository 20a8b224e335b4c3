"""Units and posts as they stand on a day: what a roster is held against before it is taken in, and counting who
administers. Judging is core.office.roster_differences'."""

from datetime import date

from sqlalchemy import select

from core.office.people import Role
from core.office.roster_differences import loses_last_admin
from core.office.roster_values import Holder, Picture
from storage.database.schema import ContactRow, PostRow, UnitRow
from storage.database.session import Session
from storage.office.dated import holds
from storage.office.units import units_on


class LastAdmin(ValueError):
    """Nobody would be an administrator any more."""


async def picture_on(s: Session, day: date) -> Picture:
    """Posts without an end, in the order in which they were given."""
    query = (
        select(ContactRow.id, ContactRow.name, ContactRow.phone, UnitRow.code, PostRow.role, PostRow.title)
        .join(PostRow, PostRow.contact_id == ContactRow.id)
        .outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
        .where(PostRow.until.is_(None))
        .order_by(PostRow.id)
    )
    holders = tuple(
        Holder(id_, name, phone, unit, Role(role), title)
        for id_, name, phone, unit, role, title in await s.execute(query)
    )
    return Picture(tuple(await units_on(s, day)), holders)


async def admins_on(s: Session, day: date) -> int:
    """How many people administer on `day`."""
    query = select(PostRow.contact_id).where(PostRow.role == Role.ADMIN.value, holds(PostRow, day)).distinct()
    return len((await s.scalars(query)).all())


async def keep_an_admin(s: Session, before: int, day: date) -> None:
    """After a change of posts: raises LastAdmin where the last one would be gone, so that nothing of it is kept."""
    if loses_last_admin(before, await admins_on(s, day)):
        raise LastAdmin
