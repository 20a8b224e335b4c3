"""The consolidated table as a workbook (.xlsx): the table itself, and who sent when. The sheets are written in their own files."""

from datetime import UTC, datetime
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.reports import Consolidated
from exports.senders_sheet import write_senders
from exports.table_sheet import TableSheet

TABLE, SENDERS = "Tổng hợp", "Ai gửi khi nào"


def write_table(table: Consolidated, *, office: str, made_at: datetime) -> bytes:
    """The bytes of an .xlsx file. `made_at` is aware and in the office's zone: every moment in the file is written in that zone."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet), "a new workbook has a sheet"
    first.title = TABLE
    TableSheet(first, table, office, made_at).write()
    write_senders(book.create_sheet(SENDERS), table, made_at)
    book.properties.creator = "Nhắc Việc"
    book.properties.title = table.form.title
    book.properties.created = made_at.astimezone(UTC).replace(tzinfo=None)
    data = BytesIO()
    book.save(data)
    return data.getvalue()
