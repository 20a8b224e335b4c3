"""Databases of any size for the benchmarks: a migrated SQLite file, a PostgreSQL server, and towns with many units."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager

from storage.database.session import Database
from tests.faults.postgres import server


@asynccontextmanager
async def database(kind: str) -> AsyncIterator[Database]:
    """`sqlite` or `postgresql`, empty."""
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="nhacviec-bench-"))
        db = Database(stack.enter_context(server()) if kind == "postgresql" else f"sqlite:///{folder}/bench.db")
        await db.upgrade()
        yield db
        await db.close()
