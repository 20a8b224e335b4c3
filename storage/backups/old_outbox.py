"""The outbox of the database that was lost, where it can still be read: it says what left since the copy. What left is
not said again, what had not left goes on waiting, and only what was on its way at the last instant is held."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, Select, Table, create_engine, func, inspect, literal, or_, select, update
from sqlalchemy.pool import NullPool

from core.reasons import Reason
from core.states import MessageState
from core.talk.message_kinds import REPLIES
from storage.backups.sqlite_copy import reading_uri
from storage.database.engines import read_url
from storage.database.errors import DatabaseUnusable, Unusable, named_errors
from storage.database.insertion import insert_new
from storage.database.schema import AlarmRow, ContactRow, ExpectationRow, NoticeRow, OutboxRow
from storage.database.session import Session
from storage.mail.outbox import Facts

OUTBOX = cast(Table, OutboxRow.__table__)
OVER = (MessageState.SENT, MessageState.FAILED, MessageState.WITHHELD)
WAITING = (MessageState.QUEUED, MessageState.SENDING)
TOLD = ("state", "reason", "sent_at", "network_id", "text", "note", "channel", "chat", "tries")
"""What became of a message."""
LOST = dict.fromkeys(("file_id", "change_id", "plan_id", "lease_until", "sender"))
"""What a message of the lost time may belong to that is not there any more."""
DOUBTED = {"state": MessageState.HELD, "reason": Reason.PERHAPS_SAID.value}
PAGE = 400


@dataclass(frozen=True)
class Decided:
    """Of the messages that were waiting in the copy, how many had left or ended since; how many of the lost time are
    remembered, so that they are not said again; up to which alarm that is known."""

    ended: int = 0
    remembered: int = 0
    alarms: int = 0


@contextmanager
def opened_journal(given: str) -> Iterator[Connection]:
    """A SQLite file, or the address of a PostgreSQL database; it is only read. Raises DatabaseUnusable,
    FileNotFoundError."""
    if given.startswith(("postgresql://", "postgres://")):
        engine = create_engine(read_url(given), poolclass=NullPool)
    else:
        uri = _uri_of(Path(given))
        engine = create_engine("sqlite+pysqlite://", creator=lambda: sqlite3.connect(uri, uri=True), poolclass=NullPool)
    with named_errors(), engine.connect() as connection:
        yield connection


def _uri_of(file: Path) -> str:
    file.stat()
    return reading_uri(file)


async def decide(s: Session, journal: Connection) -> Decided:
    """What still waits in the database after this had not left there either; what was on its way, or is unknown there,
    is held. Raises DatabaseUnusable."""
    columns = _known_columns(journal)
    last = await s.scalar(select(func.max(OutboxRow.id))) or 0
    alarms = await s.scalar(select(func.max(AlarmRow.id))) or 0
    with named_errors():
        ended = await _end_waiting(s, journal, columns)
        remembered = await _remember(s, journal, columns, last)
    return Decided(ended, remembered, alarms)


def _known_columns(journal: Connection) -> frozenset[str]:
    """An outbox of an earlier version has fewer."""
    with named_errors():
        look = inspect(journal)
        if not look.has_table(OUTBOX.name):
            raise DatabaseUnusable(Unusable.NOT_SET_UP, also="there is no outbox in it")
        return frozenset(column["name"] for column in look.get_columns(OUTBOX.name))


def _columns(known: frozenset[str], names: Sequence[str]) -> list[Any]:
    return [_column(known, name) for name in names]


def _column(known: frozenset[str], name: str) -> Any:
    if name in known:
        return OUTBOX.c[name]
    return literal(None, OUTBOX.c[name].type).label(name)


async def _end_waiting(s: Session, journal: Connection, known: frozenset[str]) -> int:
    """How many had come to their end."""
    keys = list(await s.scalars(select(OutboxRow.key).where(OutboxRow.state.in_(WAITING)).order_by(OutboxRow.id)))
    told = select(OUTBOX.c.key, *_columns(known, TOLD))
    ended = 0
    for begin in range(0, len(keys), PAGE):
        page = keys[begin : begin + PAGE]
        rows = journal.execute(told.where(OUTBOX.c.key.in_(page))).mappings().all()
        ended += sum([await _as_told(s, row) for row in rows])
        await _doubt(s, set(page) - {row["key"] for row in rows})
    return ended


async def _doubt(s: Session, unknown: set[str]) -> None:
    await s.execute(update(OUTBOX).where(OUTBOX.c.key.in_(unknown)).values(DOUBTED))


async def _as_told(s: Session, row: Facts) -> bool:
    """Whether it had come to its end. What had not left goes on waiting, paused or not."""
    values = {name: row[name] for name in TOLD}
    if row["state"] == MessageState.SENDING:
        values = dict(DOUBTED)
    await s.execute(update(OUTBOX).where(OUTBOX.c.key == row["key"]).values({**values, "lease_until": None}))
    return row["state"] in OVER


async def _remember(s: Session, journal: Connection, known: frozenset[str], last: int) -> int:
    """What left since about what is there: only of that are the numbers still the same."""
    alarms, notices = set(await s.scalars(select(AlarmRow.id))), set(await s.scalars(select(NoticeRow.id)))
    rows, remembered = journal.execute(_left_since(known, last)), 0
    while page := rows.mappings().fetchmany(PAGE):
        mine = [row for row in page if row["alarm_id"] in alarms or row["notice_id"] in notices]
        remembered += await insert_new(s, OutboxRow, await _as_of_here(s, mine), unique=("key",))
    return remembered


def _left_since(known: frozenset[str], last: int) -> Select[Any]:
    """What is newer than that message, is about something, and left or may have."""
    names = [column.name for column in OUTBOX.c if column.name != "id"]
    made_since = (OUTBOX.c.id > last, OUTBOX.c.priority > REPLIES, OUTBOX.c.state.in_((*OVER, MessageState.SENDING)))
    about = or_(OUTBOX.c.alarm_id.is_not(None), OUTBOX.c.notice_id.is_not(None))
    return select(*_columns(known, names)).where(*made_since, about).order_by(OUTBOX.c.id)


async def _as_of_here(s: Session, rows: Sequence[Facts]) -> list[dict[str, Any]]:
    """Without what belongs to things that are lost."""
    people = await _there(s, ContactRow, {row["contact_id"] for row in rows})
    work = await _there(s, ExpectationRow, {row["expectation_id"] for row in rows})
    known = [row for row in rows if row["contact_id"] is None or row["contact_id"] in people]
    made = [{**row, **LOST, "expectation_id": _if_there(row["expectation_id"], work)} for row in known]
    return [{**row, **DOUBTED} if row["state"] == MessageState.SENDING else row for row in made]


async def _there(s: Session, row: Any, ids: set[int | None]) -> set[int]:
    return set(await s.scalars(select(row.id).where(row.id.in_([id_ for id_ in ids if id_ is not None]))))


def _if_there(id_: int | None, there: set[int]) -> int | None:
    if id_ in there:
        return id_
    return None
