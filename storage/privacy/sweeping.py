"""What other people's rows say of somebody who was erased: the post takes the place of the name, the telephone goes.
Looked for table by table, so many rows at a time, from the moment of the erasure until all are done; then the name is
forgotten here too."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, and_, func, literal, or_, select, update
from sqlalchemy import Text as AnyText
from sqlalchemy import cast as as_type

from core.states import InboxState
from storage.database.schema import Base, ContactRow, ErasureRow, InboxRow, IssueRow, OutboxRow
from storage.database.session import Session
from storage.mail.blanking import empty_messages, empty_updates
from storage.mail.files import release_files

PAGE = 2000
"""Rows of one table looked at in one transaction."""
WIDE = ("outbox", "inbox")
"""Tables that grow by the message; the others are looked through in one go."""
PLACES: Mapping[str, Sequence[str]] = {
    "outbox": ("say", "choices", "text", "note"),
    "inbox": ("body", "reason"),
    "conversations": ("state",),
    "expectations": ("reason",),
    "changes": ("kept",),
    "report_values": ("reason",),
    "corrections": ("blanks", "reason", "sentences"),
    "read_from": ("sentences",),
    "inquiries": ("question", "answer"),
    "attendances": ("names", "note"),
    "questions": ("text", "answer"),
    "trail": ("before", "after"),
    "issued_tables": ("content", "changes"),
}
"""Where others' rows may name anybody: what storage.privacy.fates calls NAMED, and OWN of what is said."""


@dataclass(frozen=True)
class KnownNames:
    """By what the person may be named, and what stands there instead. `alone`: nobody else bears the name, which is
    else left to its others."""

    contact_id: int
    name: str
    phone: str | None
    post: str
    chats: tuple[tuple[str, str], ...]
    alone: bool
    until: datetime
    """What is younger is another beginning: they may have come back."""

    @classmethod
    def of(cls, sweep: Mapping[str, Any], alone: bool, until: datetime) -> "KnownNames":
        chats = tuple((channel, chat) for channel, chat in sweep["chats"])
        return cls(sweep["contact_id"], sweep["name"], sweep["phone"], sweep["post"], chats, alone, until)

    @property
    def words(self) -> list[tuple[str, str]]:
        """(what is looked for, what stands there instead)."""
        words = []
        if self.alone and self.name and self.name != self.post:
            words.append((self.name, self.post))
        if self.phone:
            words.append((self.phone, ""))
        return words

    def without(self, text: str) -> str:
        for word, instead in self.words:
            text = _replaced(text, word, instead)
            text = _replaced(text, _escaped(word), _escaped(instead))
        return text


def _replaced(text: str, word: str, instead: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _: instead, text)


def _escaped(word: str) -> str:
    return json.dumps(word)[1:-1]


async def any_sweep(s: Session) -> bool:
    return await s.scalar(select(ErasureRow.id).where(ErasureRow.sweep.is_not(None)).limit(1)) is not None


async def sweep_step(s: Session) -> bool:
    """One page for the oldest erasure that is not done; False when there is none."""
    undone = select(ErasureRow).where(ErasureRow.sweep.is_not(None)).order_by(ErasureRow.id)
    row = await s.scalar(undone.limit(1).with_for_update())
    if row is None or row.sweep is None:
        return False
    sweep = dict(row.sweep)
    known = KnownNames.of(sweep, not await _has_namesake(s, sweep["name"]), row.at)
    table, after = sweep.get("table", next(iter(PLACES))), sweep.get("after", 0)
    place = _next_place(table, await _page(s, table, known, after))
    if place is None:
        row.sweep = None
    else:
        row.sweep = sweep | place
    await s.flush()
    return True


async def _has_namesake(s: Session, name: str) -> bool:
    return bool(await s.scalar(select(func.count()).select_from(ContactRow).where(ContactRow.name == name)))


def _next_place(table: str, last: int | None) -> dict[str, Any] | None:
    """Where it goes on: in this table after the `last` row, in the next one, or nowhere."""
    if last is not None:
        return {"table": table, "after": last}
    following = list(PLACES)[list(PLACES).index(table) + 1 :]
    if following:
        return {"table": following[0], "after": 0}
    return None


async def _page(s: Session, name: str, known: KnownNames, after: int) -> int | None:
    """Up to which id the table is done; None when it is to its end."""
    table = Base.metadata.tables[name]
    if name not in WIDE:
        await _rename(s, table, known, literal(True))
        return None
    last = await s.scalar(select(func.max(table.c.id))) or 0
    until = after + PAGE
    pages = and_(table.c.id > after, table.c.id <= until)
    old = and_(pages, table.c["created_at" if name == OutboxRow.__tablename__ else "received_at"] <= known.until)
    await EXTRA[name](s, known, old)
    await _rename(s, table, known, old)
    if until < last:
        return until
    return None


async def _rename(s: Session, table: Table, known: KnownNames, which: ColumnElement[bool]) -> None:
    columns = [table.c[name] for name in PLACES[table.name]]
    found = [_mentions(column, word) for column in columns for word, _ in known.words]
    if not found:
        return
    keys = list(table.primary_key.columns)
    for row in (await s.execute(select(*keys, *columns).where(which, or_(*found)))).all():
        mine = and_(*(key == value for key, value in zip(keys, row, strict=False)))
        if table.name == IssueRow.__tablename__:
            await _let_go_of_file(s, mine, known)
        await s.execute(update(table).where(mine).values(_renamed(columns, row[len(keys) :], known)))


def _renamed(columns: Sequence[Column[Any]], values: Sequence[Any], known: KnownNames) -> dict[str, Any]:
    return {column.name: _changed(value, known) for column, value in zip(columns, values, strict=True)}


async def _let_go_of_file(s: Session, mine: ColumnElement[bool], known: KnownNames) -> None:
    """The file that was given out names the person; it is drawn again when somebody asks for it."""
    files = {file for file in await s.scalars(select(IssueRow.file_id).where(mine)) if file is not None}
    await s.execute(update(IssueRow).where(mine).values(file_id=None))
    await release_files(s, files, erased=known.contact_id)


def _mentions(column: Column[Any], word: str) -> ColumnElement[bool]:
    text = as_type(column, AnyText)
    return or_(text.contains(word, autoescape=True), text.contains(_escaped(word), autoescape=True))


def _changed(value: Any, known: KnownNames) -> Any:
    match value:
        case str():
            return known.without(value)
        case list():
            return [_changed(item, known) for item in value]
        case dict():
            return {key: _changed(item, known) for key, item in value.items()}
    return value


async def _own_messages(s: Session, known: KnownNames, pages: ColumnElement[bool]) -> None:
    """To the person, in chats that were theirs before, or that never left."""
    await release_files(
        s, await empty_messages(s, pages, OutboxRow.contact_id == known.contact_id), erased=known.contact_id
    )


async def _own_updates(s: Session, known: KnownNames, pages: ColumnElement[bool]) -> None:
    """From before it was written down whose an update is, or of which that could not be told."""
    for channel, chat in known.chats:
        nobodys = (
            pages,
            InboxRow.channel == channel,
            InboxRow.chat == "",
            InboxRow.body.contains(chat, autoescape=True),
            InboxRow.state != InboxState.WAITING,
        )
        rows = await s.execute(select(InboxRow.id, InboxRow.body).where(*nobodys))
        whole = re.compile(rf"(?<!\w){re.escape(chat)}(?!\w)")
        ids = [id_ for id_, body in rows if whole.search(body)]
        if ids:
            await release_files(s, await empty_updates(s, InboxRow.id.in_(ids)), erased=known.contact_id)


EXTRA: Mapping[str, Callable[[Session, KnownNames, ColumnElement[bool]], Any]] = {
    "outbox": _own_messages,
    "inbox": _own_updates,
}
