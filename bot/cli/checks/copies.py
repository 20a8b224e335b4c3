"""What `check` says of copies of the database: whether they can be made where `[backup] dir` says, whether what takes
the disk would take them too, and how old the newest is. The folder is not made, and nothing is written into it."""

import os
from collections.abc import Iterator
from pathlib import Path

from bot.backups import shelf_of
from bot.cli.checks.database import DatabaseLook
from bot.cli.checks.findings import Area, Finding, bad, good, note, of_error
from bot.cli.desk import Desk
from core.wrongs import is_old_copy
from storage.backups.postgres_dump import NoPostgresTool, tool
from storage.backups.shelf import Shelf
from storage.database.session import Database


def copy_findings(desk: Desk, db: Database, look: DatabaseLook) -> Iterator[Finding]:
    shelf = shelf_of(desk.config, db)
    if db.file is None:
        yield from _tool(shelf)
    standing = standing_above(shelf.folder)
    if not standing.is_dir():
        yield bad(Area.BACKUPS, "cli-check-copies-no-folder", folder=str(shelf.folder), file=str(standing))
    elif not os.access(standing, os.W_OK | os.X_OK):
        yield bad(Area.BACKUPS, "cli-check-copies-closed", folder=str(shelf.folder), closed=str(standing))
    elif db.file is not None and _on_one_disk(standing, standing_above(db.file.name)):
        yield note(Area.BACKUPS, "cli-check-copies-one-disk", folder=str(shelf.folder))
    if look.answers:
        yield _newest(desk, shelf, look)


def _tool(shelf: Shelf) -> Iterator[Finding]:
    try:
        tool("pg_dump", shelf.tools)
    except NoPostgresTool as error:
        yield from of_error(Area.BACKUPS, error)


def standing_above(path: Path) -> Path:
    """The path itself where there is something, else the nearest folder above it in which it would be made."""
    path = path.absolute()
    return next(one for one in (path, *path.parents) if one.exists())


def _on_one_disk(one: Path, other: Path) -> bool:
    return one.stat().st_dev == other.stat().st_dev


def _newest(desk: Desk, shelf: Shelf, look: DatabaseLook) -> Finding:
    """By the database, which knows of copies that were made elsewhere too."""
    copied, daily = look.copied, desk.config.backup.hour is not None
    if copied is None and daily and look.spoke_at is not None and is_old_copy(look.spoke_at, desk.now):
        return bad(Area.BACKUPS, "cli-check-copies-never")
    if copied is None:
        return note(Area.BACKUPS, "cli-check-copies-none")
    told = {"made": copied.at, "folder": str(shelf.folder)}
    if not daily:
        return note(Area.BACKUPS, "cli-check-copies-by-hand", **told)
    if is_old_copy(copied.at, desk.now):
        return bad(Area.BACKUPS, "cli-check-copies-old", **told)
    if not (shelf.folder / copied.value).exists():
        return note(Area.BACKUPS, "cli-check-copies-elsewhere", **told)
    return good(Area.BACKUPS, "cli-check-copies", **told)
