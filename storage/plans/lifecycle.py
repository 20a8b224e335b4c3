"""Plans from draft to active. What an activation makes of one is storage.plans.activation."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select, update

from core.packing import packed, unpacked
from core.plans.drafts import Draft
from core.states import PlanState
from core.talk.agenda import PlanLine
from storage.database.schema import PlanRow
from storage.database.session import Session


async def store_draft(s: Session, draft: Draft, *, file_id: int | None, contact_id: int | None, now: datetime) -> int:
    """The id of the new plan; the draft's own plan_id is not looked at."""
    row = PlanRow(
        state=PlanState.DRAFT, file_id=file_id, contact_id=contact_id, created_at=now, draft={}, text=draft.text
    )
    write_draft(row, draft)
    s.add(row)
    await s.flush()
    return row.id


def write_draft(row: PlanRow, draft: Draft) -> None:
    """The text has its own column, so that lists need not carry it."""
    head = draft.head
    row.number, row.title, row.issuer, row.issued_on = head.number, head.title, head.issuer, head.issued_on
    row.text = draft.text
    row.draft = packed(replace(draft, text="", plan_id=None))


def draft_in(row: PlanRow) -> Draft:
    return replace(unpacked(Draft, row.draft), text=row.text, plan_id=row.id)


async def draft(s: Session, plan_id: int) -> Draft | None:
    """What was read and corrected of a plan, whatever became of it."""
    row = await s.get(PlanRow, plan_id, populate_existing=True)
    if row is None:
        return None
    return draft_in(row)


async def open_draft(s: Session, plan_id: int) -> Draft | None:
    """What is still to be looked through; None once it runs, or was put away."""
    row = await s.get(PlanRow, plan_id, populate_existing=True)
    if row is None or row.state != PlanState.DRAFT:
        return None
    return draft_in(row)


async def draft_of(s: Session, contact_id: int) -> Draft | None:
    """This person's newest open draft."""
    query = select(PlanRow).where(PlanRow.contact_id == contact_id, PlanRow.state == PlanState.DRAFT)
    newest = query.order_by(PlanRow.id.desc()).limit(1)
    row = await s.scalar(newest.execution_options(populate_existing=True))
    if row is None:
        return None
    return draft_in(row)


async def revise(s: Session, draft: Draft) -> bool:
    """Keeps the corrections; False when the plan is no open draft any more."""
    row = await s.get(PlanRow, draft.plan_id or 0, with_for_update=True, populate_existing=True)
    if row is None or row.state != PlanState.DRAFT:
        return False
    write_draft(row, draft)
    await s.flush()
    return True


async def discard(s: Session, plan_id: int) -> None:
    """Puts an open draft away; an active plan stays."""
    open_ = (PlanRow.id == plan_id, PlanRow.state == PlanState.DRAFT)
    await s.execute(update(PlanRow).where(*open_).values(state=PlanState.DISCARDED))


async def discard_since(s: Session, contact_id: int, since: datetime) -> None:
    """Puts away this person's open drafts that were made at that moment or later."""
    theirs = (PlanRow.contact_id == contact_id, PlanRow.state == PlanState.DRAFT, PlanRow.created_at >= since)
    await s.execute(update(PlanRow).where(*theirs).values(state=PlanState.DISCARDED))


async def plan_lines(s: Session) -> list[PlanLine]:
    """All plans, the newest first, with how many events and deadlines are kept."""
    told = (PlanRow.id, PlanRow.number, PlanRow.title, PlanRow.issued_on, PlanRow.state)
    lines = []
    newest_first = select(*told, PlanRow.draft, PlanRow.contact_id).order_by(PlanRow.id.desc())
    for id_, number, title, issued_on, state, data, by in await s.execute(newest_first):
        counts = (_kept(data, "events"), _kept(data, "deadlines"))
        lines.append(PlanLine(id_, number, title, issued_on, state, *counts, by))
    return lines


def _kept(data: Mapping[str, Any], items: str) -> int:
    return sum(item["kept"] for item in data.get(items, ()))


async def active_with_number(s: Session, number: str, issued_on: date | None = None) -> int | None:
    """The active plan of that number. Numbers begin anew each year: when both days of issue are known, they must lie in
    one year."""
    active = (PlanRow.number == number, PlanRow.state == PlanState.ACTIVE)
    rows = await s.execute(select(PlanRow.id, PlanRow.issued_on).where(*active).order_by(PlanRow.id.desc()))
    return next((id_ for id_, other in rows if _may_share_year(issued_on, other)), None)


def _may_share_year(one: date | None, other: date | None) -> bool:
    return one is None or other is None or one.year == other.year
