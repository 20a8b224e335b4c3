"""Lists of any length in a statement, given as one value: PostgreSQL takes 65,535 values with a statement and SQLite
fewer, and a list that is written out value by value makes another statement for each length."""

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import ARRAY, Boolean, ColumnElement, Dialect, Text, TypeDecorator, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine


def is_one_of(column: Any, values: Collection[Any]) -> ColumnElement[bool]:
    """Whether the column has one of these values; of none it has never."""
    return IsOneOf(column, bindparam(None, list(values), type_=ValueList(column.type), unique=True))


def is_among(column: Any, name: str) -> ColumnElement[bool]:
    """The same of the values that are given under this name when a statement made before is executed."""
    return IsOneOf(column, bindparam(name, type_=ValueList(column.type)))


class ValueList(TypeDecorator[list[Any]]):
    """Values of one type: an array of PostgreSQL, JSON for SQLite."""

    impl = Text
    cache_ok = True

    def __init__(self, of: TypeEngine[Any]) -> None:
        super().__init__()
        self.of = of

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(ARRAY(self.of))
        return dialect.type_descriptor(Text())

    def process_bind_param(self, value: list[Any] | None, dialect: Dialect) -> Any:
        if value is None or dialect.name == "postgresql":
            return value
        stored = self.of.dialect_impl(dialect).bind_processor(dialect)
        if stored is not None:
            value = [stored(one) for one in value]
        return json.dumps(value, ensure_ascii=False)


class IsOneOf(FunctionElement[bool]):
    """Of a column and a list."""

    name = "is_one_of"
    type = Boolean()
    inherit_cache = True
    # A comparison, and no number: with "= 1" behind it SQLite would look through the whole table.
    _is_implicitly_boolean = True


@compiles(IsOneOf, "postgresql")
def _in_array(element: IsOneOf, compiler: SQLCompiler, **more: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **more)} = ANY ({compiler.process(values, **more)})"


@compiles(IsOneOf, "sqlite")
def _in_json(element: IsOneOf, compiler: SQLCompiler, **more: Any) -> str:
    column, values = element.clauses
    return f"{compiler.process(column, **more)} IN (SELECT value FROM json_each({compiler.process(values, **more)}))"
