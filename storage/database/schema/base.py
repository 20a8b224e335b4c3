"""What all tables have in common: keys, names of constraints, indexes of some rows only, how values are stored."""

from datetime import datetime
from decimal import Decimal
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    BigInteger,
    Identity,
    Index,
    Integer,
    MetaData,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from storage.database.types import Exact, Moment, Words

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
Key = BigInteger().with_variant(Integer(), "sqlite")


def where(name: str, columns: tuple[str, ...], condition: str, *, unique: bool = False) -> Index:
    """An index of some rows only. A statement uses it when it says the same condition in its own words, and not as a
    value given later. PostgreSQL's is made by the revisions alone: said here too, its half of the library would be
    loaded by everybody."""
    return Index(name, *columns, unique=unique, sqlite_where=text(condition))


def given(table: str, column: str) -> Index:
    """An index of the rows that name something there. One of all rows would be taken for `IS NULL` too, which most rows
    are."""
    return where(f"ix_{table}_{column}", (column,), f"{column} IS NOT NULL")


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {
        datetime: Moment,
        Decimal: Exact,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        int: Key,
        str: Words,
    }


class Row(Base):
    """A table with a key of its own."""

    __abstract__ = True

    id: Mapped[int] = mapped_column(Key, Identity(), primary_key=True)
