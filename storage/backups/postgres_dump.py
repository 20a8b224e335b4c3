"""A copy of a PostgreSQL database: what `pg_dump` writes, packed, and put back by `psql` in one transaction. Both tools
come with PostgreSQL's own packages and must be of the server's version or a later one."""

import gzip
import os
import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from sqlalchemy import URL

from core.states import MessageState
from storage.backups.marks import COPY
from storage.backups.sqlite_copy import new_private_file, write_through
from storage.database.errors import DatabaseUnusable, Unusable

COPYING = re.compile(r"COPY (?:\w+\.)?(\w+) \((.*)\) FROM stdin;")
COMPLETE = "-- PostgreSQL database dump complete"
BEGUN = "backup begun"
"""A mark that is set just before the dump: what was said until then is in it."""
SEALED = (
    "INSERT INTO public.marks (name, value, at) SELECT '{copy}', '', at FROM public.marks WHERE name = '{begun}'"
    " ON CONFLICT (name) DO UPDATE SET at = excluded.at;\n"
)


class NoPostgresTool(Exception):
    """`pg_dump` or `psql` is not on this machine; the text is its name."""


class ToolFailed(Exception):
    """`pg_dump` or `psql` gave up; the text is what it said last."""


@dataclass
class DumpContents:
    """As Contents of the copies of both databases."""

    revision: str | None = None
    moment: datetime | None = None
    rows: dict[str, int] = field(default_factory=dict)
    waiting: int = 0


def dump(url: URL, to: Path, tools: str) -> None:
    """Everything, as of one moment, into a new file. Raises NoPostgresTool, ToolFailed, OSError. For a thread."""
    command = [tool("pg_dump", tools), "--no-owner", "--no-privileges", "--dbname", _address(url)]
    new_private_file(to)
    with gzip.open(to, "wb", compresslevel=6) as packed, TemporaryFile() as said:
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=said, env=_environment(url)) as dumping:
            assert dumping.stdout is not None
            shutil.copyfileobj(dumping.stdout, packed, 2**20)
        _refuse_failed(dumping.returncode, said)
    write_through(to)


def put_back(url: URL, file: Path, tools: str) -> None:
    """All of it or nothing. Raises NoPostgresTool, ToolFailed, OSError. For a thread."""
    quiet = ["--no-psqlrc", "--quiet", "--single-transaction", "--set", "ON_ERROR_STOP=1", "--output", os.devnull]
    command = [tool("psql", tools), *quiet, "--dbname", _address(url)]
    with TemporaryFile() as said:
        with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said, env=_environment(url)) as loading:
            assert loading.stdin is not None
            with suppress(BrokenPipeError), gzip.open(file, "rb") as packed, loading.stdin:  # Broken: it says why.
                shutil.copyfileobj(packed, loading.stdin, 2**20)
                loading.stdin.write(SEALED.format(copy=COPY, begun=BEGUN).encode())
        _refuse_failed(loading.returncode, said)


def contents(file: Path) -> DumpContents:
    """Reads all of it. Raises DatabaseUnusable: DAMAGED also for what is no copy of ours."""
    found = DumpContents()
    try:
        with gzip.open(file, "rt", encoding="utf-8", newline="\n") as packed:
            complete = _read_through(packed, found)
    except (gzip.BadGzipFile, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise DatabaseUnusable(Unusable.DAMAGED, str(file), words=str(error)) from None
    if not complete:
        raise DatabaseUnusable(Unusable.DAMAGED, str(file), also=f"{file}: its end is missing")
    return found


def _read_through(lines: Iterator[str], found: DumpContents) -> bool:
    """Whether it goes to its end."""
    complete = False
    for line in lines:
        block = COPYING.match(line)
        if block is not None:
            columns = [name.strip().strip('"') for name in block[2].split(",")]
            _read_block(lines, block[1], columns, found)
        complete = complete or line.startswith(COMPLETE)
    return complete


def _read_block(lines: Iterator[str], table: str, columns: list[str], found: DumpContents) -> None:
    count = 0
    for line in lines:
        if line == "\\.\n":
            break
        count += 1
        if table in ("alembic_version", "marks", "outbox"):
            _take(table, dict(zip(columns, line.rstrip("\n").split("\t"), strict=False)), found)
    found.rows[table] = count


def _take(table: str, row: Mapping[str, str], found: DumpContents) -> None:
    if table == "alembic_version":
        found.revision = row["version_num"]
    elif table == "outbox":
        found.waiting += row["state"] in (MessageState.QUEUED, MessageState.SENDING)
    elif row["name"] == BEGUN or (row["name"] == "tick" and found.moment is None):
        found.moment = _moment(row["at"])


def _moment(text: str) -> datetime:
    """ "2026-11-30 01:00:00.5+00" as a moment."""
    return datetime.fromisoformat(text).astimezone(UTC)


def tool(name: str, folder: str) -> str:
    """Where it is; an empty folder is the usual places. Raises NoPostgresTool."""
    found = shutil.which(name, path=folder or None)
    if found is None:
        raise NoPostgresTool(name)
    return found


def _address(url: URL) -> str:
    """Without the password: who lists processes reads it."""
    return url.set(drivername="postgresql", password=None).render_as_string()


def _environment(url: URL) -> dict[str, str]:
    given = {"LC_ALL": "C.UTF-8", "PGCLIENTENCODING": "UTF8"}
    if url.password is not None:
        given["PGPASSWORD"] = str(url.password)
    return {**os.environ, **given}


def _refuse_failed(status: int, said: IO[bytes]) -> None:
    if status:
        said.seek(0)
        words = " ".join(said.read(2**12).decode("utf-8", "replace").split())
        raise ToolFailed(words or f"status {status}")
