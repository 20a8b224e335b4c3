"""What the databases know of how many rows there are of which kind, kept fresh: plans are chosen by it. The busiest
questions have indexes that are right without it (storage.database.schema); all others depend on it."""

from collections.abc import Sequence

from sqlalchemy import text

from storage.database.session import Session

MANY = 1000
"""Rows written at once from which on the database is told to count anew."""
LOOK = text("PRAGMA analysis_limit = 1000")
"""So many rows of each index are looked at: some seven milliseconds for the whole file, however many years are in
it."""
LOOK_AT_FEW = text("SET LOCAL default_statistics_target = 10")
"""The same for PostgreSQL: 3,000 rows and not 30,000, which take a fifth of a second. It looks at more by itself when
they have left."""
COUNT = text("ANALYZE")
NEVER_COUNTED = text(
    "SELECT relname FROM pg_stat_user_tables"
    " WHERE schemaname = current_schema() AND last_analyze IS NULL AND last_autoanalyze IS NULL"
    " AND n_live_tup >= :many ORDER BY relname"
)


async def refresh(s: Session) -> Sequence[str]:
    """For a start, and once a day; the tables that were counted, where the database says. PostgreSQL counts by itself
    what grows later, and soon (autovacuum, storage.database.migrations)."""
    if s.get_bind().dialect.name == "sqlite":
        await s.execute(LOOK)
        await s.execute(COUNT)
        return ()
    tables = list(await s.scalars(NEVER_COUNTED, {"many": MANY}))
    for table in tables:
        await s.execute(text(f'ANALYZE "{table}"'))
    return tables


async def count_anew(s: Session, table: str, made: int) -> None:
    """After so many new rows at once: a claim among 50,000 that PostgreSQL has not heard of takes 44 ms instead of
    2."""
    if made < MANY:
        return
    await s.execute(LOOK if s.get_bind().dialect.name == "sqlite" else LOOK_AT_FEW)
    await s.execute(text(f'ANALYZE "{table}"'))
