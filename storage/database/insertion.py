"""Inserting many rows of which some may be there already, in the words of either database."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, cast

from sqlalchemy import Table, select

from storage.database.changed_rows import COUNTED, changed_rows
from storage.database.given_rows import columns_of, execute_given, given_columns
from storage.database.schema import Base
from storage.database.session import Session
from storage.database.types import Query

Values = Mapping[str, Any]


def own_insert(dialect: str, row: type[Base], names: Sequence[str]) -> Any:
    """The database's insert of rows with these columns, which knows what to do with one that is there."""
    insert = _into(dialect, row)
    if dialect == "sqlite":
        return insert
    given = given_columns(columns_of(cast(Table, row.__table__), *names))
    return insert.from_select(list(names), select(*given.values()))


def _into(dialect: str, row: type[Base]) -> Any:
    """The library's half for the other database is not loaded."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert(row.__table__)


_insert = cache(own_insert)


@cache
def _insert_new(dialect: str, row: type[Base], names: tuple[str, ...], unique: tuple[str, ...]) -> Any:
    return own_insert(dialect, row, names).on_conflict_do_nothing(index_elements=list(unique))


@cache
def _put(dialect: str, row: type[Base], names: tuple[str, ...], unique: tuple[str, ...]) -> Any:
    statement = own_insert(dialect, row, names)
    changed = {name: statement.excluded[name] for name in names if name not in unique}
    return statement.on_conflict_do_update(index_elements=list(unique), set_=changed)


async def insert_rows(s: Session, row: type[Base], values: Sequence[Values]) -> None:
    """Inserts all of them, which have the same columns, in one statement."""
    if values:
        await execute_given(s, _insert(s.get_bind().dialect.name, row, tuple(values[0])), values)


async def insert_new(s: Session, row: type[Base], values: Sequence[Values], *, unique: Sequence[str]) -> int:
    """Inserts those whose `unique` columns are not taken yet, in one statement for all; how many were new."""
    if not values:
        return 0
    statement = _insert_new(s.get_bind().dialect.name, row, tuple(values[0]), tuple(unique))
    return changed_rows(await execute_given(s, statement, values))


async def put(s: Session, row: type[Base], *values: Values, unique: Sequence[str]) -> None:
    """Inserts rows, or gives those that are there the new values."""
    if values:
        statement = _put(s.get_bind().dialect.name, row, tuple(values[0]), tuple(unique))
        await execute_given(s, statement, values)


async def insert_chosen(
    s: Session, row: type[Base], names: Sequence[str], chosen: Query, *, unique: Sequence[str]
) -> int:
    """The same of rows that the database chooses itself, their columns in the order of `names`."""
    statement = _into(s.get_bind().dialect.name, row).from_select(list(names), chosen)
    new = statement.on_conflict_do_nothing(index_elements=list(unique))
    return changed_rows(await s.execute(new, execution_options=COUNTED))
