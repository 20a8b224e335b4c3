"""How many statements a piece of work asks of the database, with how many values at most, and how many rows it reads:
what may not grow with the office where only a page of it is shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event

from storage.database.session import Database


@dataclass
class Asked:
    """`values`: with one statement, at most; sets of values that are written one after another count one by one."""

    statements: int = 0
    values: int = 0
    rows: int = 0


@contextmanager
def asked_of(db: Database) -> Iterator[Asked]:
    """Counts until the end of the block."""
    asked = Asked()

    def note(connection: Any, cursor: Any, statement: str, given: Any, context: Any, many: bool) -> None:
        asked.statements += 1
        asked.values = max(asked.values, len(given[0] if many else given))
        if context.compiled is not None and context.compiled.isinsert:
            return
        asked.rows += max(0, len(getattr(cursor, "_rows", ())))

    engines = {db._writer.sync_engine, db._reader.sync_engine}
    for engine in engines:
        event.listen(engine, "after_cursor_execute", note)
    try:
        yield asked
    finally:
        for engine in engines:
            event.remove(engine, "after_cursor_execute", note)
