"""In whose place somebody did a unit's work: read from the trail, where it was put down with the deed, at its moment.
Who stands in for whom today is absences.py's."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select

from core.talk.trail import TrailSubject
from storage.database.long_lists import is_one_of
from storage.database.schema import ContactRow, TrailRow
from storage.database.session import Session

Place = tuple[int, datetime]
"""A piece of work, and when something was done to it."""


async def in_place_of(s: Session, expectation_ids: Collection[int]) -> Mapping[Place, str]:
    """Who was away, by the names of today; what was done in nobody's place is left out."""
    about = (TrailRow.subject == TrailSubject.WORK.value, is_one_of(TrailRow.subject_id, expectation_ids))
    query = select(TrailRow.subject_id, TrailRow.at, ContactRow.name)
    query = query.join(ContactRow, ContactRow.id == TrailRow.stood_in_for).where(*about).order_by(TrailRow.id)
    return {(work, at): name for work, at, name in await s.execute(query) if work is not None}
