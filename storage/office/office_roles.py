"""Who holds which role of the office: what a roster must not give unnoticed. What a role allows is
core.office.people's."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from core.office.people import OFFICE_ROLES, Role, as_much
from storage.database.schema import ContactRow, PostRow, UnitRow
from storage.database.session import Session
from storage.office.dated import holds


@dataclass(frozen=True)
class Holding:
    """One person's role of the office and its post; `unit` is its unit's name, None for the office itself."""

    contact_id: int
    name: str
    title: str
    unit: str | None
    role: Role

    @property
    def by_whom(self) -> tuple[int, Role]:
        return (self.contact_id, self.role)


async def holdings(s: Session, day: date) -> list[Holding]:
    """All that hold on `day`, in the order in which they were given."""
    roles = [role.value for role in OFFICE_ROLES]
    query = (
        select(ContactRow.id, ContactRow.name, PostRow.title, UnitRow.name, PostRow.role)
        .join(PostRow, PostRow.contact_id == ContactRow.id)
        .outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
        .where(PostRow.role.in_(roles), holds(PostRow, day))
        .order_by(PostRow.id)
    )
    return [Holding(id_, name, title, unit, Role(role)) for id_, name, title, unit, role in await s.execute(query)]


def ended_since(before: list[Holding], after: list[Holding]) -> list[Holding]:
    """Who holds a role no longer, nor one that lets do as much."""
    now: dict[int, set[Role]] = {}
    for one in after:
        now.setdefault(one.contact_id, set()).add(one.role)
    return [one for one in before if not as_much(now.get(one.contact_id, ()), one.role)]


def new_since(before: list[Holding], after: list[Holding]) -> list[Holding]:
    """Who holds a role that they did not hold before; another post with the same role is none."""
    held = {one.by_whom for one in before}
    return [one for one in after if one.by_whom not in held]
