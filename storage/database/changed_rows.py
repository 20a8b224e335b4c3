"""How many rows a statement has changed, which SQLAlchemy knows of its results but does not say in their type."""

from typing import Any, cast

from sqlalchemy import CursorResult, Result

COUNTED = {"preserve_rowcount": True}
"""How an insert is to be executed, and what has several sets of values, for their rows to be known."""


def changed_rows(result: Result[Any]) -> int:
    """Rows that an insert, update or delete wrote; -1 of what has to be executed COUNTED and was not."""
    return cast("CursorResult[Any]", result).rowcount
