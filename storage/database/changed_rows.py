"""How many rows a statement has changed, which SQLAlchemy knows of its results but does not say in their type."""

from typing import Any, cast

from sqlalchemy import CursorResult, Result


def changed_rows(result: Result[Any]) -> int:
    """Rows that an insert, update or delete wrote; with several sets of values only under `preserve_rowcount`."""
    return cast("CursorResult[Any]", result).rowcount
