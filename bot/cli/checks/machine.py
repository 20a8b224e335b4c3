"""What the machine has to have: data of time zones, letters for pictures, room on its disks, a program that reads
scans."""

import shutil
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from bot.cli.checks.findings import Area, Finding, bad, good, note
from bot.cli.desk import Desk
from core.wrongs import ENOUGH_DISK
from exports.pen import has_letters
from reading.documents.scan import can_read_scans
from storage.database.underneath import DatabaseFile


def machine_findings(desk: Desk) -> list[Finding]:
    """For a thread: it starts a program."""
    return [_zone(desk), _letters(), _scans()]


def _zone(desk: Desk) -> Finding:
    offset = desk.now.astimezone(desk.config.zone).strftime("%z")
    told = {"zone": desk.config.office.timezone, "offset": f"{offset[:3]}:{offset[3:]}", "tzdata": version("tzdata")}
    return good(Area.MACHINE, "cli-check-zone", **told)


def _letters() -> Finding:
    if has_letters():
        return good(Area.MACHINE, "cli-check-letters")
    return bad(Area.MACHINE, "cli-check-no-letters")


def _scans() -> Finding:
    if can_read_scans():
        return good(Area.MACHINE, "cli-check-scans")
    return note(Area.MACHINE, "cli-check-no-scans")


def disk_findings(file: DatabaseFile | None) -> Iterator[Finding]:
    """Where files that come in are laid to be read, then where the database grows."""
    database, passing = _standing(file.name.parent if file is not None else Path()), Path(tempfile.gettempdir())
    if passing.stat().st_dev != database.stat().st_dev:
        yield _disk(passing)
    yield _disk(database)


def _standing(folder: Path) -> Path:
    if folder.exists():
        return folder
    return Path()


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    state = good if free >= ENOUGH_DISK else bad
    return state(Area.MACHINE, "cli-check-disk", free=free // 2**20, folder=str(folder.absolute()))
