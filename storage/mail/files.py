"""Bytes that came in or go out. What is in them is read by reading and written by exports."""

from collections.abc import Collection
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, or_, select, update

from storage.database.schema import AttachmentRow, FileRow, InboxRow, IssueRow, OutboxRow, PlanRow
from storage.database.session import Session


async def keep_file(s: Session, name: str, data: bytes, now: datetime) -> int:
    """The file's id; the same bytes under the same name are kept once."""
    digest = sha256(data).hexdigest()
    kept = await s.scalar(
        select(FileRow.id).where(FileRow.sha256 == digest, FileRow.name == name).order_by(FileRow.id).limit(1)
    )
    if kept is not None:
        return kept
    row = FileRow(sha256=digest, name=name, data=data, at=now)
    s.add(row)
    await s.flush()
    return row.id


async def release_files(s: Session, ids: Collection[int], *, erased: int | None = None) -> None:
    """Deletes those of these files that no row has any more; of a paper that stands beside a report, and was sent by
    nobody but `erased`, the row stays and is empty."""
    if not ids:
        return
    kept = {
        id_
        for row in (PlanRow, InboxRow, OutboxRow, IssueRow)
        for id_ in await s.scalars(select(row.file_id).where(row.file_id.in_(ids)))
    }
    if erased is not None:
        others = or_(AttachmentRow.contact_id.is_(None), AttachmentRow.contact_id != erased)
    else:
        others = AttachmentRow.id > 0
    kept |= set(await s.scalars(select(AttachmentRow.file_id).where(AttachmentRow.file_id.in_(ids), others)))
    attached = set(await s.scalars(select(AttachmentRow.file_id).where(AttachmentRow.file_id.in_(ids)))) - kept
    await empty(s, attached)
    await s.execute(delete(FileRow).where(FileRow.id.in_(set(ids) - kept - attached)))


async def empty(s: Session, ids: Collection[int]) -> None:
    """That there was a file stays, and nothing of it."""
    await s.execute(update(FileRow).where(FileRow.id.in_(ids)).values(sha256="", name="", data=b""))


async def file_bytes(s: Session, file_id: int) -> tuple[str, bytes]:
    """Name and bytes. Raises LookupError when no such file is kept."""
    row = (await s.execute(select(FileRow.name, FileRow.data).where(FileRow.id == file_id))).one_or_none()
    if row is None:
        raise LookupError(f"no file {file_id}")
    return row.name, row.data
