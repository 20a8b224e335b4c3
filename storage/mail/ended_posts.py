"""Messages about a unit's work, or of a plan, for somebody whose post has ended since they were queued. Who held it
then and who does now is storage.office'; what speaks against a message is core.talk.leaving's."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import and_, bindparam, exists, select
from sqlalchemy.orm import aliased

from core.talk.message_kinds import REPLIES
from storage.database.long_lists import is_among, is_one_of
from storage.database.schema import ExpectationRow, OutboxRow, PostRow
from storage.database.session import Session
from storage.mail.outbox import Facts
from storage.office.dated import holds


async def still_holding(s: Session, rows: Sequence[Facts], day: date) -> Sequence[Facts]:
    """The rows, with the fact `post_ended` for those that are about the work of a unit in which their person held a
    post once, and holds none on `day`, there or in the office; and for what is told of a plan to whom held one once
    and holds none anywhere."""
    told = [row for row in rows if row["priority"] > REPLIES and row["contact_id"] is not None]
    left = await _left_a_post(s, {row["contact_id"] for row in told}, day)
    ids = [row["id"] for row in told if row["contact_id"] in left]
    ended = await _ended(s, ids, day) | await _ended_for_plans(s, ids, day)
    return [{**row, "post_ended": True} if row["id"] in ended else row for row in rows]


_LEFT = select(PostRow.contact_id).where(is_among(PostRow.contact_id, "people"), PostRow.until <= bindparam("day"))


async def _left_a_post(s: Session, people: Collection[int], day: date) -> set[int]:
    """Few have, and nothing else need be looked up of the others."""
    if not people:
        return set()
    return set(await s.scalars(_LEFT, {"people": sorted(people), "day": day}))


async def _ended(s: Session, ids: Sequence[int], day: date) -> set[int]:
    if not ids:
        return set()
    now = aliased(PostRow)
    theirs = and_(PostRow.contact_id == OutboxRow.contact_id, PostRow.unit_id == ExpectationRow.unit_id)
    there = and_(now.contact_id == OutboxRow.contact_id, holds(now, day))
    still = exists().where(there, (now.unit_id == ExpectationRow.unit_id) | now.unit_id.is_(None))
    query = select(OutboxRow.id).join(ExpectationRow, ExpectationRow.id == OutboxRow.expectation_id)
    held_once = exists().where(theirs, PostRow.until <= day)
    return set(await s.scalars(query.where(is_one_of(OutboxRow.id, ids), held_once, ~still)))


async def _ended_for_plans(s: Session, ids: Sequence[int], day: date) -> set[int]:
    if not ids:
        return set()
    now = aliased(PostRow)
    held_once = exists().where(PostRow.contact_id == OutboxRow.contact_id, PostRow.until <= day)
    still = exists().where(now.contact_id == OutboxRow.contact_id, holds(now, day))
    query = select(OutboxRow.id).where(is_one_of(OutboxRow.id, ids), OutboxRow.plan_id.is_not(None))
    return set(await s.scalars(query.where(held_once, ~still)))
