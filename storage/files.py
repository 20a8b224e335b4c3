"""Bytes that came in or go out. What is in them is read by reading and written by exports."""

from datetime import datetime
from hashlib import sha256

from sqlalchemy import select

from storage.schema import FileRow
from storage.session import Session


async def keep_file(s: Session, name: str, data: bytes, now: datetime) -> int:
    """The file's id; the same bytes under the same name are kept once."""
    digest = sha256(data).hexdigest()
    kept = await s.scalar(select(FileRow.id).where(FileRow.sha256 == digest, FileRow.name == name).order_by(FileRow.id).limit(1))
    if kept is not None:
        return kept
    row = FileRow(sha256=digest, name=name, data=data, at=now)
    s.add(row)
    await s.flush()
    return row.id


async def file_bytes(s: Session, file_id: int) -> tuple[str, bytes]:
    """Name and bytes. Raises LookupError when no such file is kept."""
    row = (await s.execute(select(FileRow.name, FileRow.data).where(FileRow.id == file_id))).one_or_none()
    if row is None:
        raise LookupError(f"no file {file_id}")
    return row.name, row.data
