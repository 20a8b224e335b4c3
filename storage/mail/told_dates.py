"""Which dates a message tells besides that of its alarm: kept beside it, so that it can be asked who was shown which.
What follows when one changes is storage.dates.dates_heard's."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from core.talk.messages import Say
from core.talk.told_dates import ToldDate, dates_told
from storage.database.insertion import insert_new
from storage.database.long_lists import is_among
from storage.database.schema import OutboxRow, ToldDateRow
from storage.database.session import Session

_BY_KEY = select(OutboxRow.key, OutboxRow.id).where(is_among(OutboxRow.key, "keys"))


async def keep_told(s: Session, says: Mapping[str, Sequence[Say]]) -> None:
    """Of messages by their keys, which are in the outbox; what is kept of one already stays as it is."""
    told = {key: dates for key, said in says.items() if (dates := dates_told(said))}
    if not told:
        return
    ids = dict((await s.execute(_BY_KEY, {"keys": list(told)})).all())
    rows = [_columns(ids[key], place, one) for key, dates in told.items() for place, one in enumerate(dates)]
    await insert_new(s, ToldDateRow, rows, unique=("outbox_id", "place"))


def _columns(message: int, place: int, one: ToldDate) -> dict[str, Any]:
    about = {"subject": one.subject.value, "subject_id": one.subject_id, "expectation_id": one.expectation_id}
    return {"outbox_id": message, "place": place, **about}
