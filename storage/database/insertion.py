"""Inserting many rows of which some may be there already, in the words of either database."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, cast

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.database.changed_rows import COUNTED, changed_rows
from storage.database.schema import Base
from storage.database.session import Session
from storage.database.types import Query


def _insert(dialect: str) -> Any:
    """The database's own insert, which knows what to do with a row that is there."""
    if dialect == "postgresql":
        return postgresql.insert
    return sqlite.insert


@cache
def _insert_new(row: type[Base], unique: tuple[str, ...], dialect: str) -> Any:
    return _insert(dialect)(cast(Table, row.__table__)).on_conflict_do_nothing(index_elements=list(unique))


@cache
def _put(row: type[Base], names: tuple[str, ...], unique: tuple[str, ...], dialect: str) -> Any:
    statement = _insert(dialect)(cast(Table, row.__table__))
    changed = {name: statement.excluded[name] for name in names if name not in unique}
    return statement.on_conflict_do_update(index_elements=list(unique), set_=changed)


async def insert_new(s: Session, row: type[Base], values: Sequence[Mapping[str, Any]], *, unique: Sequence[str]) -> int:
    """Inserts those whose `unique` columns are not taken yet, in one statement for all; how many were new."""
    if not values:
        return 0
    statement = _insert_new(row, tuple(unique), s.get_bind().dialect.name)
    result = await s.execute(statement, [dict(value) for value in values], execution_options=COUNTED)
    return changed_rows(result)


async def put(s: Session, row: type[Base], *values: Mapping[str, Any], unique: Sequence[str]) -> None:
    """Inserts rows, or gives those that are there the new values."""
    if values:
        await s.execute(
            _put(row, tuple(values[0]), tuple(unique), s.get_bind().dialect.name), [dict(value) for value in values]
        )


async def insert_chosen(
    s: Session, row: type[Base], names: Sequence[str], chosen: Query, *, unique: Sequence[str]
) -> int:
    """The same of rows that the database chooses itself, their columns in the order of `names`."""
    statement = _insert(s.get_bind().dialect.name)(cast(Table, row.__table__)).from_select(list(names), chosen)
    new = statement.on_conflict_do_nothing(index_elements=list(unique))
    return changed_rows(await s.execute(new, execution_options=COUNTED))
