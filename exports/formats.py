"""The kinds of file a consolidated table becomes, by the end of the file's name. How each is written, its own file knows."""

from collections.abc import Callable, Mapping
from datetime import datetime

from core.reports import Consolidated
from exports.chart import write_picture
from exports.excel import write_table
from exports.sheet import write_csv
from exports.word import write_report


def _csv(table: Consolidated, *, office: str, made_at: datetime) -> bytes:
    return write_csv(table, made_at=made_at)


WRITERS: Mapping[str, Callable[..., bytes]] = {".xlsx": write_table, ".docx": write_report, ".png": write_picture, ".csv": _csv}
SUFFIXES = tuple(WRITERS)


def write_as(suffix: str, table: Consolidated, *, office: str, made_at: datetime) -> bytes:
    """The bytes of the file; `made_at` is aware and in the office's zone. Raises KeyError for a suffix that is not among SUFFIXES."""
    return WRITERS[suffix](table, office=office, made_at=made_at)
