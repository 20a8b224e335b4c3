"""Alembic's entry: runs the revisions in the transaction that storage.database.migrations opened, and writes new ones
without importing our types."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import BigInteger

from storage.database.schema import Base
from storage.database.types import Exact, Moment, Words


def written_type(kind: str, item: Any, _: object) -> str | Literal[False]:
    """The names of script.py.mako: a revision must mean the same long after storage.database.types has changed."""
    if kind != "type":
        return False
    if isinstance(item, Moment):
        return "MOMENT"
    if isinstance(item, Exact):
        return "EXACT"
    if isinstance(item, Words):
        return "sa.Text()"
    return "KEY" if isinstance(item, BigInteger) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    render_item=written_type,
)
with context.begin_transaction():
    context.run_migrations()
