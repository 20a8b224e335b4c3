"""Statements for many rows, each given with values of its own. PostgreSQL reads all of them as a table from one value,
JSON, so that a hundred rows cost it one execution; SQLite, which is no farther than a call, takes them one by one."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, time
from functools import partial
from typing import Any

from sqlalchemy import JSON, Dialect, Table, Text, TypeDecorator, bindparam, cast, column, func
from sqlalchemy.engine import Result
from sqlalchemy.types import TypeEngine

from storage.database.changed_rows import COUNTED
from storage.database.session import Session

Given = Mapping[str, Any]
"""What stands in a statement for the values of a row, by name."""
Types = Mapping[str, TypeEngine[Any]]
GIVEN = "given"


class ForEach:
    """A statement, made by `made` of what stands for the values of a row, which have these names and types. No row of
    the database is to be changed by two of those that are given: which of them is left is not certain."""

    def __init__(self, types: Types, made: Callable[[Given], Any]) -> None:
        one = {name: bindparam(name, type_=type_) for name, type_ in types.items()}
        self._by_dialect = {"sqlite": made(one), "postgresql": made(given_columns(types))}

    async def execute(self, s: Session, rows: Sequence[Mapping[str, Any]]) -> Result[Any]:
        return await execute_given(s, self._by_dialect[s.get_bind().dialect.name], rows)


async def execute_given(s: Session, statement: Any, rows: Sequence[Mapping[str, Any]]) -> Result[Any]:
    """The statement, made for the database of the session, with each of the rows."""
    values: Any = {GIVEN: rows}
    if s.get_bind().dialect.name == "sqlite":
        values = [dict(row) for row in rows]
    result: Result[Any] = await s.execute(statement, values, execution_options=COUNTED)
    return result


def columns_of(table: Table, *same: str, **named: str) -> Types:
    """The types of a table's columns, for values under the columns' names and under others."""
    return {name: table.c[column].type for name, column in [*zip(same, same, strict=True), *named.items()]}


def given_columns(types: Types) -> Given:
    """The columns of the table that PostgreSQL reads from the rows it is given, in whose order they stand there."""
    texts = {name for name, type_ in types.items() if isinstance(type_, JSON)}
    read = [column(name, Text() if name in texts else type_) for name, type_ in types.items()]
    rows = func.json_to_recordset(cast(bindparam(GIVEN, type_=RowList(types)), JSON))
    columns = rows.table_valued(*read, name=GIVEN).render_derived(name=GIVEN, with_types=True).c
    return {name: cast(columns[name], JSON) if name in texts else columns[name] for name in types}


class RowList(TypeDecorator[Sequence[Mapping[str, Any]]]):
    """Rows as JSON, their values as PostgreSQL stores them."""

    impl = Text
    cache_ok = True

    def __init__(self, types: Types) -> None:
        super().__init__()
        self.types = tuple(types.items())

    def process_bind_param(self, value: Sequence[Mapping[str, Any]] | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        rows = [dict(row) for row in value]
        for name, type_ in self.types:
            _store(rows, name, type_, dialect)
        return json.dumps(rows, ensure_ascii=False, default=_in_iso)


def _in_iso(value: object) -> str:
    """How PostgreSQL reads a date, a time or a moment."""
    if isinstance(value, date | time):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} cannot be given among rows")


def _store(rows: list[dict[str, Any]], name: str, type_: TypeEngine[Any], dialect: Dialect) -> None:
    """The values of a column as the database takes them. JSON is a text among the others, so that what it says may be
    what no text is."""
    if isinstance(type_, JSON):
        stored: Any = partial(_in_json, nothing_is_null=type_.none_as_null)
    else:
        stored = type_.dialect_impl(dialect).bind_processor(dialect)
    if stored is not None:
        for row in rows:
            row[name] = stored(row[name])


def _in_json(value: object, nothing_is_null: bool) -> str | None:
    if value is None and nothing_is_null:
        return None
    return json.dumps(value)
