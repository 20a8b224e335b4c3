"""In the process apart: the consolidated table, or an issue as it was given out, as one file of one kind. What a chat
is sent is bot.drawing.making's."""

import asyncio
import pickle
from typing import Any

from apart.work import Table
from bot.drawing.export_order import Export
from bot.drawing.making import issued_file
from core.reports.consolidation import Consolidated
from exports.formats import write_as
from exports.words import file_name
from storage.database.session import Database, Session
from storage.reports import issues, tables, yearly


def _file(asked: Any, data: bytes) -> tuple[Any, bytes]:
    name, made = asyncio.run(_made(pickle.loads(data)))
    return {"name": name}, made


async def _made(export: Export) -> tuple[str, bytes]:
    """No name where there is no such table."""
    db = Database(export.url)
    try:
        async with db.read() as s:
            if export.number is not None:
                issued = await issues.issued(s, export.occurrence_id, export.number)
                return ("", b"") if issued is None else issued_file(issued, export.office)
            table = await _table(s, export)
    finally:
        await db.close()
    if table is None:
        return "", b""
    office, suffix, head = export.office, export.suffix, export.letterhead
    by, made_at = office.yardstick, export.made_at
    data = write_as(suffix, table, office=office.name, made_at=made_at, by=by, letterhead=head)
    return file_name(table, suffix), data


async def _table(s: Session, export: Export) -> Consolidated | None:
    if not export.year:
        return await tables.consolidated(s, export.occurrence_id)
    asked = await yearly.year_of_occurrence(s, export.occurrence_id)
    return None if asked is None else await yearly.year_table(s, *asked)


WORK: Table = {"file": _file}
"""What a process apart is told to make."""
