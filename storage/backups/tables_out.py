"""All tables, row by row, for whoever takes the memory elsewhere. How they are written is exports' and bot's."""

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, func, select

from storage.database.schema import Base, FileRow
from storage.database.session import Session

LEFT_OUT = frozenset({"desk_links", "desk_sessions", "code_tries", "wrong_codes", "pace", "menus", "erasures"})
"""Ways in, and what only helps this program along."""
KEYS = frozenset({("invitations", "code"), ("files", "data")})
"""What opens a door; bytes, which are files of their own."""
PAGE = 1000


def exported_tables() -> list[str]:
    return sorted(set(Base.metadata.tables) - LEFT_OUT)


def columns_of(name: str) -> list[str]:
    return [column.name for column in _columns(Base.metadata.tables[name])]


def _columns(table: Table) -> Sequence[Any]:
    return [column for column in table.columns if (table.name, column.name) not in KEYS]


async def pages_of(s: Session, name: str) -> AsyncIterator[list[Mapping[str, Any]]]:
    """All rows of a table in the order of its key."""
    table = Base.metadata.tables[name]
    result = await s.stream(select(*_columns(table)).order_by(*table.primary_key.columns))
    async for rows in result.mappings().partitions(PAGE):
        yield [dict(row) for row in rows]


async def files_out(s: Session) -> AsyncIterator[tuple[int, str, bytes]]:
    """(number, name, bytes) of each file that is still kept."""
    for file_id in await s.scalars(select(FileRow.id).where(func.length(FileRow.data) > 0).order_by(FileRow.id)):
        name, data = (await s.execute(select(FileRow.name, FileRow.data).where(FileRow.id == file_id))).one()
        yield file_id, name, data
