"""Figures that were read back and are not confirmed yet: one row for each piece of work and person, gone as soon as
somebody sends the report or stops. When they are asked for is core.talk.read_backs', asking scheduler.read_backs'."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, exists, func, or_, select, update

from core.calendar.office import OfficeCalendar
from core.office.people import DESK_ROLES
from core.reasons import Reason
from core.reports.sentences import sentences_from_json, sentences_to_json
from core.states import ExpectationState, OccurrenceState
from core.talk.kept_sentences import say_from_json, say_to_json
from core.talk.read_backs import READ_BACK, ReadBack, next_chase
from storage.database.changed_rows import changed_rows
from storage.database.insertion import put
from storage.database.long_lists import is_among, is_one_of
from storage.database.schema import DeadlineRow, ExpectationRow, OccurrenceRow, PostRow, ReadBackRow, UnitRow
from storage.database.session import Session
from storage.database.together import together
from storage.database.types import Query
from storage.mail.outbox import Facts, withdraw_keys
from storage.office.dated import holds

_OPEN = (
    select(ReadBackRow)
    .where(is_among(ReadBackRow.contact_id, "contacts"))
    .order_by(ReadBackRow.id.desc())
    .execution_options(populate_existing=True)
)
_OF_WORKS = (
    select(ReadBackRow)
    .where(is_among(ReadBackRow.expectation_id, "works"))
    .order_by(ReadBackRow.id)
    .with_for_update()
    .execution_options(populate_existing=True)
)
STILL_ASKED = and_(ExpectationRow.state != ExpectationState.EXCUSED, OccurrenceRow.state != OccurrenceState.CANCELLED)
"""Whether the piece of work is asked of anybody at all."""


@dataclass(frozen=True)
class DueReadBack:
    """One that is to be asked for now: for which person, unit and duty, how often it was before. `wanted`: the work is
    still asked, and the person still acts for its unit."""

    id: int
    contact_id: int
    unit_name: str | None
    what: str
    chases: int
    wanted: bool
    read_back: ReadBack

    @property
    def key(self) -> str:
        """Under which it is asked for this time."""
        return _key(self.id, self.read_back.since, self.chases + 1)


def _key(id_: int, since: datetime | None, chase: int) -> str:
    if since is None:
        raise ValueError("not kept yet")
    return f"read-back:{id_}:{since:%Y%m%dT%H%M%S%f}:{chase}"


@dataclass(frozen=True)
class ShownReadBack:
    """What was read back to whom, and when it is asked for, where it is not confirmed."""

    read_back: ReadBack
    contact_id: int
    at: datetime
    chase_at: datetime | None


async def keep_read_back(
    s: Session, read_back: ReadBack, *, contact_id: int, calendar: OfficeCalendar, now: datetime
) -> None:
    """What was read back to this person takes the place of what was before; the same again changes nothing."""
    shown = ShownReadBack(read_back, contact_id, now, next_chase(0, now, calendar))
    await together(s, _keep_read_backs, shown, work=read_back.expectation_id)


async def _keep_read_backs(s: Session, shown: Sequence[ShownReadBack]) -> None:
    works = [one.read_back.expectation_id for one in shown]
    before = {(row.expectation_id, row.contact_id): row for row in await s.scalars(_OF_WORKS, {"works": works})}
    rows, asked = [], []
    for one in shown:
        old = before.get((one.read_back.expectation_id, one.contact_id))
        if old is not None and old.number == one.read_back.number:
            continue
        if old is not None:
            asked += _keys(old.id, old.since, old.chases)
        rows.append(_columns(one))
    await withdraw_keys(s, asked, Reason.OVERTAKEN)
    await put(s, ReadBackRow, *rows, unique=("expectation_id", "contact_id"))


def _columns(shown: ShownReadBack) -> dict[str, Any]:
    read_back = shown.read_back
    return {
        "expectation_id": read_back.expectation_id,
        "contact_id": shown.contact_id,
        "number": read_back.number,
        "values": {key: str(value) for key, value in read_back.values.items()},
        "blanks": dict(read_back.blanks),
        "base": read_back.base,
        "lines": [say_to_json(line) for line in read_back.lines],
        "sentences": sentences_to_json(read_back.sentences),
        "since": shown.at,
        "chases": 0,
        "chase_at": shown.chase_at,
    }


def _keys(id_: int, since: datetime, chases: int) -> list[str]:
    """Of all messages that have asked for it."""
    return [_key(id_, since, chase) for chase in range(1, chases + 1)]


async def drop_read_backs(
    s: Session, expectation_ids: Sequence[int], reason: Reason, *, contact_id: int | None = None
) -> None:
    """Nothing of these pieces of work is to be confirmed any more, by this person or (None) by anybody; what still
    waits to ask for it is withheld for this reason."""
    which = [is_one_of(ReadBackRow.expectation_id, expectation_ids)]
    if contact_id is not None:
        which.append(ReadBackRow.contact_id == contact_id)
    await _drop(s, reason, *which)


async def _drop(s: Session, reason: Reason, *which: ColumnElement[bool]) -> None:
    gone = delete(ReadBackRow).where(*which).returning(ReadBackRow.id, ReadBackRow.since, ReadBackRow.chases)
    asked = await s.execute(gone.execution_options(synchronize_session=False))
    await withdraw_keys(s, [key for row in asked for key in _keys(*row)], reason)


async def open_read_backs(s: Session, contacts: Collection[int]) -> dict[int, dict[int, ReadBack]]:
    """What these people were read back, by their ids and its number: what was confirmed, changed or given up meanwhile
    is not there."""
    found: dict[int, dict[int, ReadBack]] = {}
    for row in await s.scalars(_OPEN, {"contacts": list(contacts)}):
        found.setdefault(row.contact_id, {})[row.number] = _read_back(row)
    return found


def _read_back(row: ReadBackRow) -> ReadBack:
    values = {key: Decimal(value) for key, value in row.values.items()}
    lines = tuple(say_from_json(line) for line in row.lines)
    said = sentences_from_json(row.sentences)
    return ReadBack(row.expectation_id, values, row.blanks, row.base, lines, row.since, said)


def is_unconfirmed() -> ColumnElement[bool]:
    """Whether a piece of work is owed, and somebody has typed its figures and not confirmed them."""
    typed = select(ReadBackRow.id).where(ReadBackRow.expectation_id == ExpectationRow.id).correlate(ExpectationRow)
    return and_(ExpectationRow.state == ExpectationState.OWING, exists(typed))


_UNCONFIRMED = select(ExpectationRow.id).where(is_among(ExpectationRow.id, "works"), is_unconfirmed())


async def unconfirmed_among(s: Session, expectation_ids: Collection[int]) -> set[int]:
    """Those that are owed, and whose figures somebody has typed and not confirmed."""
    return set(await s.scalars(_UNCONFIRMED, {"works": list(expectation_ids)}))


async def due_read_backs(s: Session, now: datetime, today: date, limit: int) -> list[DueReadBack]:
    """Those that are to be asked for by now, oldest first."""
    due = _asked(today).where(ReadBackRow.chase_at.is_not(None), ReadBackRow.chase_at <= now)
    rows = await s.execute(due.order_by(ReadBackRow.chase_at, ReadBackRow.id).limit(limit))
    return [
        DueReadBack(row.id, row.contact_id, unit, what, row.chases, bool(asked and acts), _read_back(row))
        for row, unit, what, asked, acts in rows
    ]


def _asked(today: date) -> Query:
    query: Query = select(ReadBackRow, UnitRow.name, DeadlineRow.what, STILL_ASKED, _acts(today))
    query = query.join(ExpectationRow, ExpectationRow.id == ReadBackRow.expectation_id)
    query = query.join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    query = query.join(DeadlineRow, DeadlineRow.id == OccurrenceRow.deadline_id)
    return query.outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id)


def _acts(today: date) -> ColumnElement[bool]:
    """Whether the person acts for the unit whose work it is; for the office's own, whether they are at its desk."""
    at_desk = and_(PostRow.unit_id.is_(None), PostRow.role.in_([role.value for role in DESK_ROLES]))
    its_own = or_(PostRow.unit_id == ExpectationRow.unit_id, and_(ExpectationRow.unit_id.is_(None), at_desk))
    posts = select(PostRow.id).where(PostRow.contact_id == ReadBackRow.contact_id, holds(PostRow, today), its_own)
    return exists(posts.correlate(ReadBackRow, ExpectationRow))


async def note_chase(s: Session, due: DueReadBack, next_at: datetime | None) -> bool:
    """It is asked for now; False when somebody else has done so, or it is gone."""
    as_seen = (ReadBackRow.id == due.id, ReadBackRow.chases == due.chases, ReadBackRow.since == due.read_back.since)
    asked = update(ReadBackRow).where(*as_seen).values(chases=due.chases + 1, chase_at=next_at)
    return changed_rows(await s.execute(asked)) > 0


async def give_up(s: Session, due: DueReadBack) -> None:
    """It is not wanted of this person any more."""
    await _drop(s, Reason.CANCELLED, ReadBackRow.id == due.id)


async def first_chase(s: Session, after: datetime | None = None) -> datetime | None:
    """When the next one is to be asked for."""
    later = select(func.min(ReadBackRow.chase_at)).where(ReadBackRow.chase_at.is_not(None))
    if after is not None:
        later = later.where(ReadBackRow.chase_at > after)
    return await s.scalar(later)


async def still_open(s: Session, rows: Sequence[Facts]) -> Sequence[Facts]:
    """Messages with the fact whether what they ask to be confirmed is `settled`: confirmed, changed or given up since
    they were queued."""
    asking = {row["id"]: number for row in rows if (number := _number_in(row["say"])) is not None}
    if not asking:
        return rows
    known = await _open_among(s, set(asking.values()))
    return [
        row if row["id"] not in asking else {**row, "settled": (row["contact_id"], asking[row["id"]]) not in known}
        for row in rows
    ]


def _number_in(say: Any) -> int | None:
    """The number of what a message asks to be confirmed."""
    return next((item["args"][READ_BACK] for item in say if READ_BACK in item["args"]), None)


async def _open_among(s: Session, numbers: Collection[int]) -> set[tuple[int, int]]:
    """(person, number) of those that are open and whose work is still asked."""
    query = select(ReadBackRow.contact_id, ReadBackRow.number)
    query = query.join(ExpectationRow, ExpectationRow.id == ReadBackRow.expectation_id)
    query = query.join(OccurrenceRow, OccurrenceRow.id == ExpectationRow.occurrence_id)
    rows = await s.execute(query.where(ReadBackRow.number.in_(numbers), STILL_ASKED))
    return {(contact_id, number) for contact_id, number in rows}
