"""Inserting many rows of which some may be there already, in the words of either database."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.schema import Base
from storage.session import Session


async def insert_new(s: Session, row: type[Base], values: Sequence[Mapping[str, Any]], *, unique: Sequence[str]) -> int:
    """Inserts those whose `unique` columns are not taken yet, in one statement for all; how many were new."""
    if not values:
        return 0
    insert = postgresql.insert if s.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(cast(Table, row.__table__)).on_conflict_do_nothing(index_elements=list(unique))
    result = await s.execute(statement, [dict(value) for value in values], execution_options={"preserve_rowcount": True})
    return cast("CursorResult[Any]", result).rowcount


async def put(s: Session, row: type[Base], values: Mapping[str, Any], *, unique: Sequence[str]) -> None:
    """Inserts one row, or gives the row that is there the new values."""
    insert = postgresql.insert if s.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(cast(Table, row.__table__)).values(**values)
    changed = {name: statement.excluded[name] for name in values if name not in unique}
    await s.execute(statement.on_conflict_do_update(index_elements=list(unique), set_=changed))
