"""Column types that mean the same on SQLite and PostgreSQL: words, UTC moments and exact decimals."""

from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, DateTime, Dialect, Select, Text, TypeDecorator, literal_column

Query = Select[*tuple[Any, ...]]
"""A query of whatever columns, for functions that go on with one."""
PLACES = Decimal("0.0001")
"""Values keep four decimal places: 117,113 % and 0,03 % are exact, and 922 trillion đồng still fit into 64 bits."""


class Words(TypeDecorator[str]):
    """Text without NUL characters and halves of characters, which PDF files and telephones do send and no database
    takes."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        return value.replace("\x00", "").encode("utf-8", "ignore").decode("utf-8")


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime. A naive one is a mistake of the caller and is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        value = value.astimezone(UTC)
        if dialect.name == "sqlite":
            return value.replace(tzinfo=None)
        return value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            return value.replace(tzinfo=UTC)
        return value.astimezone(UTC)


class Exact(TypeDecorator[Decimal]):
    """A Decimal with up to four places, stored as an integer of ten-thousandths: sums in SQL stay exact on every
    database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        scaled = value / PLACES
        if scaled != scaled.to_integral_value():
            raise ValueError(f"{value} has more than four decimal places")
        return int(scaled)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:
        if value is None:
            return None
        return _exact(int(value))


@lru_cache(maxsize=2**16)
def _exact(stored: int) -> Decimal:
    """The same number once: those of many units are mostly small, and there are millions of them."""
    number = Decimal(stored) * PLACES
    whole = number.to_integral_value()
    if number == whole:
        return whole
    return number.normalize()


def in_words(state: str) -> ColumnElement[str]:
    """A state written into the statement and not given with it: only then is an index of the rows in that state
    used."""
    if not state.isalpha():
        raise ValueError(f"{state!r} is no state")
    return literal_column(f"'{state}'", Text())
