"""`nhacviec db export DIR`: all that is kept, in files that any other program reads."""

import argparse
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from bot.cli.desk import CommandFailed, Desk
from bot.outfile import write_privately
from core.talk.messages import Say
from exports.csv_rows import Cell, csv_text
from storage.backups.shelf import PRIVATE_FOLDER
from storage.backups.tables_out import columns_of, exported_tables, files_out, pages_of
from storage.database.session import Session

FILES = "files"
UNUSUAL = re.compile(r"[^\w.\-]+")
LONGEST_NAME = 80


async def export(args: argparse.Namespace, desk: Desk) -> None:
    """As one moment saw it. Raises CommandFailed where something is in the folder."""
    folder = Path(args.dir)
    folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise CommandFailed(Say("cli-export-not-empty", {"dir": str(folder)}))
    tables = exported_tables()
    async with desk.reading() as session:
        for name in tables:
            await _write_table(session, name, folder, desk.config.zone)
        files = await _write_files(session, folder / FILES)
    desk.tell("cli-export-done", tables=len(tables), files=files, dir=str(folder))


async def _write_table(s: Session, name: str, folder: Path, zone: ZoneInfo) -> None:
    columns, path = columns_of(name), folder / f"{name}.csv"
    write_privately(path, csv_text([columns], lines=True).encode("utf-8-sig"))
    with path.open("ab") as file:
        async for rows in pages_of(s, name):
            file.write(csv_text([_cells(row, columns, zone) for row in rows], lines=True).encode())


def _cells(row: Mapping[str, Any], columns: Sequence[str], zone: ZoneInfo) -> list[Cell]:
    return [_cell(row[name], zone) for name in columns]


def _cell(value: Any, zone: ZoneInfo) -> Cell:
    """Moments in the office's zone."""
    match value:
        case None | str() | Decimal():
            return value
        case bool():
            return str(value).lower()
        case int():
            return value
        case datetime():
            return value.astimezone(zone).isoformat()
        case date() | time():
            return value.isoformat()
    return json.dumps(value, ensure_ascii=False)


async def _write_files(s: Session, folder: Path) -> int:
    """How many. Each begins with its number in files.csv."""
    folder.mkdir(PRIVATE_FOLDER)
    count = 0
    async for number, name, data in files_out(s):
        write_privately(folder / f"{number}-{UNUSUAL.sub('_', name)[-LONGEST_NAME:]}", data)
        count += 1
    return count
