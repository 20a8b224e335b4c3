"""The consolidated table as a workbook (.xlsx): the table itself, who sent when, who was late, and the values as they
were sent. The sheets are written in their own files."""

from collections.abc import Sequence
from datetime import UTC, datetime

from core.reports.consolidation import Change, Consolidated
from core.reports.unit_targets import assigned
from core.reports.verdicts import DEFAULT_YARDSTICK, Yardstick
from exports.changes_sheet import write_changes
from exports.flowing import FlowingBook
from exports.own_sheet import write_own
from exports.senders_sheet import write_senders, write_tardy
from exports.table_sheet import TableSheet
from exports.values_sheet import write_values
from exports.words import plain_text

TABLE, SENDERS, TARDY, VALUES = "Tổng hợp", "Ai gửi khi nào", "Muộn, chưa gửi", "Số liệu gốc"
CHANGES, OWN = "Thay đổi", "Mức giao đơn vị"


def write_table(
    table: Consolidated,
    *,
    office: str,
    made_at: datetime,
    by: Yardstick = DEFAULT_YARDSTICK,
    changes: Sequence[Change] = (),
) -> bytes:
    """The bytes of an .xlsx file. `made_at` is aware and in the office's zone: every moment in the file is written in
    that zone.

    `changes`: what this issue has other than the one before, for a sheet of its own. The targets of single units have
    another.
    """
    book = FlowingBook()
    TableSheet(book.add(TABLE), table, office, made_at, by).write()
    _write_sent(book, table, made_at)
    own = assigned(table, by, made_at.date())
    if own:
        write_own(book.add(OWN), own)
    if changes:
        write_changes(book.add(CHANGES), table, changes)
    _set_properties(book, table.form.title, made_at)
    return book.saved()


def _write_sent(book: FlowingBook, table: Consolidated, made_at: datetime) -> None:
    """Who sent when and what."""
    write_senders(book.add(SENDERS), table, made_at)
    write_tardy(book.add(TARDY), table, made_at)
    if not table.periods:
        # A year's numbers were never sent as they stand there.
        write_values(book.add(VALUES), table, made_at)


def _set_properties(book: FlowingBook, title: str, made_at: datetime) -> None:
    book.properties.creator = "Nhắc Việc"
    book.properties.title = plain_text(title)
    book.properties.created = book.properties.modified = made_at.astimezone(UTC).replace(tzinfo=None)
