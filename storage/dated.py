"""Rows that hold from a day until another: which of them hold on a given day."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, or_


def holds(row: Any, day: date) -> ColumnElement[bool]:
    """Whether a row with `since` and `until` holds on `day`; `until` is the first day it no longer does."""
    return and_(row.since <= day, or_(row.until.is_(None), row.until > day))
