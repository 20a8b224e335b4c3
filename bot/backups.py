"""The shelf of copies that the configuration names, and the copy that is made before a database is brought to another
version. Making one is storage.backups', the daily one scheduler.copying's."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.settings import Config
from storage.backups.shelf import Made, Shelf, make_copy
from storage.database.revision import Stand, newest, stands
from storage.database.session import Database

FOLDER = "backups"


def shelf_of(config: Config, db: Database) -> Shelf:
    """Where the office's copies are."""
    if db.file is not None:
        office, beside = db.file.name.stem, db.file.name.parent
    else:
        office, beside = db.url.database or "nhacviec", Path()
    folder = Path(config.backup.dir or beside / FOLDER)
    return Shelf(folder, office, config.backup.keep, config.backup.tools)


async def copy_now(
    config: Config, db: Database, now: datetime, *, to: str | None = None, keep: int | None = None
) -> Made:
    """Raises as make_copy."""
    shelf = shelf_of(config, db)
    if to is not None:
        shelf = replace(shelf, folder=Path(to))
    if keep is not None:
        shelf = replace(shelf, keep=keep)
    return await make_copy(db, shelf, now.astimezone(config.zone))


async def copy_before_upgrade(config: Config, db: Database, now: datetime) -> Made | None:
    """None where there is nothing to be upgraded. Raises as make_copy."""
    if db.file is not None and not db.file.name.exists():
        return None
    if await stands(db.url) is not Stand.OLDER:
        return None
    return await make_copy(db, shelf_of(config, db), now.astimezone(config.zone), before=newest())
