"""What `check` says of the files on this machine: who may read them, whose they are, and which SQLite serves them."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from pwd import getpwuid

from bot.cli.checks.findings import Area, Finding, bad, good, note, of_error
from bot.settings import Config
from storage.database import inspection
from storage.database.errors import DatabaseUnusable, Unusable
from storage.database.underneath import DatabaseFile
from storage.privacy.erasures import read_erasures


def file_findings(config: Config, config_file: Path, file: DatabaseFile | None) -> Iterator[Finding]:
    wrong = [*_open(config, config_file, file), *(_of_others(file) if file is not None else ()), *_erased(config)]
    yield from wrong
    if not wrong:
        yield good(Area.FILES, "cli-check-modes")
    if file is None:
        return
    if inspection.has_wal_reset_bug():
        yield note(Area.DATABASE, "cli-check-wal-reset", version=sqlite3.sqlite_version)
    else:
        yield good(Area.DATABASE, "cli-check-sqlite", version=sqlite3.sqlite_version)


def _erased(config: Config) -> Iterator[Finding]:
    """The file that remembers erasures, which `run` reads before anything else."""
    try:
        read_erasures(config.erased_file)
    except OSError as error:
        yield from of_error(Area.FILES, error)


def _open(config: Config, config_file: Path, file: DatabaseFile | None) -> Iterator[Finding]:
    """What others of this machine may read or replace."""
    for path in _secret_files(config, config_file, file):
        mode = inspection.open_to_others(path)
        if mode is not None:
            yield bad(Area.FILES, "cli-check-open-file", file=str(path), mode=mode)
    if file is not None:
        folder = file.name.parent
    else:
        folder = config_file.absolute().parent
    mode = inspection.open_to_others(folder) if folder.exists() else None
    if mode is not None:
        yield bad(Area.FILES, "cli-check-open-folder", folder=str(folder), mode=mode)


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


def _of_others(file: DatabaseFile) -> Iterator[Finding]:
    present = inspection.files_of(file)
    if not present:
        return
    if file.has_two_names():
        yield from of_error(Area.FILES, DatabaseUnusable(Unusable.TWO_NAMES, str(file.name)))
    for path, owner in inspection.strangers(present, os.geteuid()):
        yield bad(Area.FILES, "cli-check-owner", file=str(path), owner=_name(owner), user=_name(os.geteuid()))


def _name(user: int) -> str:
    try:
        return getpwuid(user).pw_name
    except KeyError:
        return str(user)
