"""Bytes that came in or go out. What is in them is read by reading and written by exports."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, delete, func, or_, select, update

from storage.database.long_lists import is_one_of
from storage.database.schema import AttachmentRow, FileRow, InboxRow, IssueRow, NoticeRow, OutboxRow, PlanRow
from storage.database.session import Session


@dataclass(frozen=True)
class KeptFile:
    """A file without what is in it; `size` in bytes."""

    id: int
    name: str
    size: int


async def keep_file(s: Session, name: str, data: bytes, now: datetime) -> int:
    """The file's id; the same bytes under the same name are kept once."""
    digest = sha256(data).hexdigest()
    kept = await _same_file(s, digest, name)
    if kept is not None:
        return kept
    row = FileRow(sha256=digest, name=name, data=data, at=now)
    s.add(row)
    await s.flush()
    return row.id


async def _same_file(s: Session, digest: str, name: str) -> int | None:
    same = select(FileRow.id).where(FileRow.sha256 == digest, FileRow.name == name)
    return await s.scalar(same.order_by(FileRow.id).limit(1))


async def release_files(s: Session, ids: Collection[int], *, erased: int | None = None) -> None:
    """Deletes those of these files that no row has any more; of a paper that stands beside a report, and was sent by
    nobody but `erased`, the row stays and is empty."""
    if not ids:
        return
    kept = await _still_needed(s, ids) | await _attached(s, ids, *_by_others(erased))
    attached = await _attached(s, ids) - kept
    await empty(s, attached)
    await s.execute(delete(FileRow).where(is_one_of(FileRow.id, set(ids) - kept - attached)))


async def _still_needed(s: Session, ids: Collection[int]) -> set[int]:
    """Files of plans, notices, updates, messages and tables that were issued."""
    rows: tuple[Any, ...] = (PlanRow, NoticeRow, InboxRow, OutboxRow, IssueRow)
    return {id_ for row in rows for id_ in await s.scalars(select(row.file_id).where(is_one_of(row.file_id, ids)))}


async def _attached(s: Session, ids: Collection[int], *which: ColumnElement[bool]) -> set[int]:
    """Papers that stand beside a report."""
    return set(await s.scalars(select(AttachmentRow.file_id).where(is_one_of(AttachmentRow.file_id, ids), *which)))


def _by_others(erased: int | None) -> tuple[ColumnElement[bool], ...]:
    if erased is None:
        return ()
    return (or_(AttachmentRow.contact_id.is_(None), AttachmentRow.contact_id != erased),)


async def empty(s: Session, ids: Collection[int]) -> None:
    """That there was a file stays, and nothing of it."""
    await s.execute(update(FileRow).where(is_one_of(FileRow.id, ids)).values(sha256="", name="", data=b""))


async def file_bytes(s: Session, file_id: int) -> tuple[str, bytes]:
    """Name and bytes. Raises LookupError when no such file is kept."""
    found = await s.execute(select(FileRow.name, FileRow.data).where(FileRow.id == file_id))
    row = found.one_or_none()
    if row is None:
        raise LookupError(f"no file {file_id}")
    return row.name, row.data


async def kept_file(s: Session, file_id: int | None) -> KeptFile | None:
    """None where there is no such file, or nothing of it is kept any more."""
    size = func.length(FileRow.data)
    row = (await s.execute(select(FileRow.name, size).where(FileRow.id == file_id, size > 0))).one_or_none()
    if row is None or file_id is None:
        return None
    return KeptFile(file_id, *row)
