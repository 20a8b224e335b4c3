"""A long notice on its way: paused, resumed, stopped, and how far it has come. What it says and to whom is
storage.mail.notices."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Table, func, select, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.notices import Flow
from storage.database.changed_rows import changed_rows
from storage.database.long_lists import is_among
from storage.database.schema import NoticeRow, OutboxRow
from storage.database.session import Session


class NoSuchNotice(LookupError):
    """No released notice has this number."""


class NoticeStopped(Exception):
    """A notice that was stopped cannot go on: write a new one."""


@dataclass(frozen=True)
class NoticeProgress:
    """Messages of a notice by state, and by reason of those that did not leave."""

    id: int
    text: str
    flow: Flow
    released_at: datetime
    states: Mapping[str, int]
    reasons: Mapping[str, int]


async def pause_notice(s: Session, notice_id: int) -> int:
    """What waits is held back; how many messages. What is being sent at this moment still arrives. Raises NoSuchNotice,
    NoticeStopped."""
    await _set(s, notice_id, Flow.PAUSED)
    return await _move(s, notice_id, (MessageState.QUEUED,), MessageState.HELD, Reason.PAUSED)


async def resume_notice(s: Session, notice_id: int) -> int:
    """What was held back waits again; how many messages. Raises NoSuchNotice, NoticeStopped."""
    await _set(s, notice_id, Flow.GOING)
    paused = OutboxRow.reason.is_distinct_from(Reason.PERHAPS_SAID.value)
    return await _move(s, notice_id, (MessageState.HELD,), MessageState.QUEUED, None, paused)


async def stop_notice(s: Session, notice_id: int) -> int:
    """What has not left never will; how many messages. Raises NoSuchNotice."""
    await _set(s, notice_id, Flow.STOPPED)
    return await _move(s, notice_id, (MessageState.QUEUED, MessageState.HELD), MessageState.WITHHELD, Reason.STOPPED)


async def _set(s: Session, notice_id: int, flow: Flow) -> None:
    row = await _released(s, notice_id, lock=True)
    if row.flow == Flow.STOPPED and flow is not Flow.STOPPED:
        raise NoticeStopped(notice_id)
    row.flow = flow.value
    await s.flush()


async def _released(s: Session, notice_id: int, *, lock: bool) -> NoticeRow:
    row = await s.get(NoticeRow, notice_id, with_for_update=lock, populate_existing=True)
    if row is None or row.released_at is None:
        raise NoSuchNotice(notice_id)
    return row


async def _move(
    s: Session, notice_id: int, states: tuple[str, ...], to: str, reason: Reason | None, *which: ColumnElement[bool]
) -> int:
    where = (OutboxRow.notice_id == notice_id, OutboxRow.state.in_(states), *which)
    result = await s.execute(update(OutboxRow).where(*where).values(state=to, reason=reason and reason.value))
    return changed_rows(result)


async def progress_of_notice(s: Session, notice_id: int) -> NoticeProgress:
    """Raises NoSuchNotice."""
    row = await _released(s, notice_id, lock=False)
    states: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for state, reason, count in await _counted(s, notice_id):
        states[state] += count
        if reason is not None and state in (MessageState.WITHHELD, MessageState.FAILED):
            reasons[reason] += count
    return NoticeProgress(row.id, row.text, Flow(row.flow), cast(datetime, row.released_at), states, reasons)


async def _counted(s: Session, notice_id: int) -> Iterable[Any]:
    """Messages of the notice by (state, reason)."""
    query = select(OutboxRow.state, OutboxRow.reason, func.count()).where(OutboxRow.notice_id == notice_id)
    return await s.execute(query.group_by(OutboxRow.state, OutboxRow.reason).order_by(OutboxRow.state))


OUTBOX = cast(Table, OutboxRow.__table__)


def _of_notices(flow: Flow, state: str, reason: Reason) -> Any:
    notices = select(NoticeRow.id).where(NoticeRow.flow == flow.value)
    waiting = (is_among(OUTBOX.c.id, "ids"), OUTBOX.c.state == MessageState.QUEUED, OUTBOX.c.notice_id.in_(notices))
    return update(OUTBOX).where(*waiting).values(state=state, reason=reason.value)


OF_NOTICES = (
    _of_notices(Flow.PAUSED, MessageState.HELD, Reason.PAUSED),
    _of_notices(Flow.STOPPED, MessageState.WITHHELD, Reason.STOPPED),
)


async def follow_notices(s: Session, ids: Sequence[int]) -> None:
    """Messages that came back unsent do as their notice does by now."""
    for statement in OF_NOTICES:
        await s.execute(statement, {"ids": list(ids)})
