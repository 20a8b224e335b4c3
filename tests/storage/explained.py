"""What a database would do to answer."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from storage.database.session import Database, Session


async def record_and_plans(db: Database, ask: Callable[[Session], Awaitable[Any]]) -> str:
    """What the database would do to answer; nothing is changed."""
    prefix = "EXPLAIN QUERY PLAN " if db.dialect == "sqlite" else "EXPLAIN "
    async with db.write() as s:
        with statements(db) as asked:
            await ask(s)
        connection = await s.connection()
        lines = [str(row[-1]) for one, given in asked for row in await connection.exec_driver_sql(prefix + one, given)]
        await s.rollback()
    return "\n".join(lines)


@contextmanager
def statements(db: Database) -> Iterator[list[tuple[str, Any]]]:
    """Each statement that is executed meanwhile, with what is first given to it."""
    asked: dict[str, Any] = {}

    def note(connection: Any, cursor: Any, statement: str, given: Any, context: Any, many: bool) -> None:
        if statement.startswith(("SELECT", "WITH", "UPDATE", "INSERT", "DELETE")):
            asked.setdefault(statement, given[0] if many else given)

    found: list[tuple[str, Any]] = []
    engines = {db._writer.sync_engine, db._reader.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield found
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)
    found += asked.items()
