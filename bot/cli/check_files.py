"""What `check` says of the files on this machine: who may read them, whose they are, and which SQLite serves them."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from pwd import getpwuid

from bot.settings import Config
from core.talk.messages import Say
from storage.database import inspection
from storage.database.underneath import DatabaseFile


def findings(config: Config, config_file: Path, file: DatabaseFile | None) -> Iterator[tuple[bool | None, Say]]:
    """As check's: True is well, False is not, None is worth knowing."""
    wrong = [*_open(config, config_file, file), *(_of_others(file) if file is not None else ())]
    for say in wrong:
        yield False, say
    if not wrong:
        yield True, Say("cli-check-modes")
    if file is not None and inspection.has_wal_reset_bug():
        yield None, Say("cli-check-wal-reset", {"version": sqlite3.sqlite_version})


def _open(config: Config, config_file: Path, file: DatabaseFile | None) -> Iterator[Say]:
    """What others of this machine may read or replace."""
    for path in _secret_files(config, config_file, file):
        mode = inspection.open_to_others(path)
        if mode is not None:
            yield Say("cli-check-open-file", {"file": str(path), "mode": mode})
    if file is not None:
        folder = file.name.parent
    else:
        folder = config_file.absolute().parent
    mode = inspection.open_to_others(folder) if folder.exists() else None
    if mode is not None:
        yield Say("cli-check-open-folder", {"folder": str(folder), "mode": mode})


def _secret_files(config: Config, config_file: Path, file: DatabaseFile | None) -> Iterator[Path]:
    if _holds_a_secret(config, config_file):
        yield config_file
    if file is not None:
        yield from inspection.files_of(file)


def _holds_a_secret(config: Config, file: Path) -> bool:
    if not file.is_file():
        return False
    text = file.read_text("utf-8", "replace")
    return any(secret in text for secret in config.secrets)


def _of_others(file: DatabaseFile) -> Iterator[Say]:
    present = inspection.files_of(file)
    if not present:
        return
    if file.name.exists() and file.name.stat().st_nlink > 1:
        yield Say("cli-check-two-names", {"file": str(file.name)})
    for path, owner in inspection.strangers(present, os.geteuid()):
        yield Say("cli-check-owner", {"file": str(path), "owner": _name(owner), "user": _name(os.geteuid())})


def _name(user: int) -> str:
    try:
        return getpwuid(user).pw_name
    except KeyError:
        return str(user)
