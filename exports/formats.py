"""The kinds of file a consolidated table becomes, by the end of the file's name. How each is written, its own file
knows."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from importlib import import_module
from typing import Any

from core.reports.consolidation import Consolidated
from core.reports.verdicts import DEFAULT_YARDSTICK, Yardstick
from exports.letterhead import Letterhead
from exports.sheet import write_csv


def _write(module: str, function: str, table: Consolidated, **more: Any) -> bytes:
    """Imported when it is first called: the libraries behind the writers take half of a resting program's memory."""
    writer: Callable[..., bytes] = getattr(import_module(f"exports.{module}"), function)
    return writer(table, **more)


def _csv(table: Consolidated, *, office: str, made_at: datetime, by: Yardstick) -> bytes:
    return write_csv(table, made_at=made_at)


WRITERS: Mapping[str, Callable[..., bytes]] = {
    ".xlsx": partial(_write, "excel", "write_table"),
    ".docx": partial(_write, "word", "write_report"),
    ".png": partial(_write, "chart", "write_picture"),
    ".csv": _csv,
}
SUFFIXES = tuple(WRITERS)
SIGNED = ".docx"


def write_as(
    suffix: str,
    table: Consolidated,
    *,
    office: str,
    made_at: datetime,
    by: Yardstick = DEFAULT_YARDSTICK,
    letterhead: Letterhead | None = None,
) -> bytes:
    """The bytes of the file; `made_at` is aware and in the office's zone, `letterhead` stands on what is signed. Raises
    KeyError for a suffix that is not among SUFFIXES."""
    head = {"letterhead": letterhead} if suffix == SIGNED else {}
    return WRITERS[suffix](table, office=office, made_at=made_at, by=by, **head)
