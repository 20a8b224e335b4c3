"""Who is away from their unit, and who stands in: rows that hold from a day until another. Who is written to by them is
storage.office.recipients', what a stand-in may do core.office.permissions'."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import bindparam, insert, select
from sqlalchemy.orm import aliased

from core.office.absences import Absence
from storage.database.journal import note
from storage.database.schema import AbsenceRow, ContactRow, PostRow, UnitRow
from storage.database.session import Session
from storage.database.types import Query
from storage.office.dated import end_dated, holds

Names = Mapping[int, tuple[str, ...]]


async def go_away(
    s: Session, contact_id: int, since: date, until: date, deputy_id: int | None, *, today: date, now: datetime
) -> bool:
    """From every unit in which they hold a post; in the place of what was noted before. False when they hold none."""
    await come_back(s, contact_id, today)
    posts = select(PostRow.unit_id).where(PostRow.contact_id == contact_id, PostRow.unit_id.is_not(None))
    held = await s.scalars(posts.where(holds(PostRow, today)))
    units = sorted({unit for unit in held if unit is not None})
    away = {"contact_id": contact_id, "since": since, "until": until, "deputy_id": deputy_id, "at": now}
    if units:
        await s.execute(insert(AbsenceRow), [{**away, "unit_id": unit} for unit in units])
    note(s, "contact %d away from %s until %s", contact_id, since, until)
    return bool(units)


async def come_back(s: Session, contact_id: int, today: date) -> None:
    """They are there from today on; what has not begun goes altogether."""
    mine = select(AbsenceRow.id).where(AbsenceRow.contact_id == contact_id, AbsenceRow.until > today)
    await end_dated(s, AbsenceRow, list(await s.scalars(mine)), today)


async def absence_of(s: Session, contact_id: int, today: date) -> Absence | None:
    """The one that holds today or is ahead."""
    return (await absences(s, today, contact_id)).get(contact_id)


async def absences(s: Session, today: date, contact_id: int | None = None) -> dict[int, Absence]:
    """Those that hold today or are ahead, by who is away; of one person when asked."""
    deputy = aliased(ContactRow)
    query = select(AbsenceRow.contact_id, AbsenceRow.since, AbsenceRow.until, AbsenceRow.deputy_id, deputy.name)
    query = query.outerjoin(deputy, deputy.id == AbsenceRow.deputy_id).where(AbsenceRow.until > today)
    if contact_id is not None:
        query = query.where(AbsenceRow.contact_id == contact_id)
    rows = await s.execute(query.order_by(AbsenceRow.since.desc(), AbsenceRow.id))
    return {row.contact_id: Absence(*row) for row in rows}


def _stand_ins() -> Query:
    held = holds(AbsenceRow, bindparam("day", type_=AbsenceRow.since.type))
    query = select(AbsenceRow.deputy_id, UnitRow.code).join(UnitRow, UnitRow.id == AbsenceRow.unit_id)
    return query.where(held, AbsenceRow.deputy_id.is_not(None))


_STAND_INS = _stand_ins()


async def stand_ins(s: Session, day: date) -> Names:
    """Who stands in on `day`, with the codes of the units for which."""
    found: dict[int, list[str]] = defaultdict(list)
    for deputy, code in await s.execute(_STAND_INS, {"day": day}):
        found[deputy or 0].append(code)
    return {deputy: tuple(dict.fromkeys(codes)) for deputy, codes in found.items()}


async def away_for(s: Session, deputy_id: int, unit_id: int, day: date) -> int | None:
    """In whose place this person acts for this unit on `day`."""
    this = (AbsenceRow.deputy_id == deputy_id, AbsenceRow.unit_id == unit_id, holds(AbsenceRow, day))
    return await s.scalar(select(AbsenceRow.contact_id).where(*this).order_by(AbsenceRow.id).limit(1))


async def colleagues(s: Session, contact_id: int, codes: Sequence[str], day: date) -> list[tuple[int, str, str]]:
    """(id, name, post) of the others who hold a post in these units on `day`, by name."""
    query = select(ContactRow.id, ContactRow.name, PostRow.title).join(PostRow, PostRow.contact_id == ContactRow.id)
    query = query.join(UnitRow, UnitRow.id == PostRow.unit_id)
    others = (UnitRow.code.in_(codes), holds(PostRow, day), ContactRow.id != contact_id)
    rows = (await s.execute(query.where(*others).order_by(PostRow.id))).all()
    by_id = {row.id: (row.id, row.name, row.title) for row in rows}
    return sorted(by_id.values(), key=lambda one: one[1])
