"""Plans from draft to active. What an activation makes of one is storage.plans.activation."""

from dataclasses import replace
from datetime import date, datetime

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


async def draft_of(s: Session, contact_id: int) -> Draft | None:
    """This person's newest open draft."""
    query = (
        select(PlanRow)
        .where(PlanRow.contact_id == contact_id, PlanRow.state == PlanState.DRAFT)
        .order_by(PlanRow.id.desc())
        .limit(1)
    )
    row = await s.scalar(query.execution_options(populate_existing=True))
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
    await s.execute(
        update(PlanRow).where(PlanRow.id == plan_id, PlanRow.state == PlanState.DRAFT).values(state=PlanState.DISCARDED)
    )


async def plan_lines(s: Session) -> list[PlanLine]:
    """All plans, the newest first, with how many events and deadlines are kept."""
    columns = (PlanRow.id, PlanRow.number, PlanRow.title, PlanRow.issued_on, PlanRow.state, PlanRow.draft)
    lines = []
    for id_, number, title, issued_on, state, data in await s.execute(select(*columns).order_by(PlanRow.id.desc())):
        events, deadlines = (sum(item["kept"] for item in data.get(name, ())) for name in ("events", "deadlines"))
        lines.append(PlanLine(id_, number, title, issued_on, state, events, deadlines))
    return lines


async def active_with_number(s: Session, number: str, issued_on: date | None = None) -> int | None:
    """The active plan of that number. Numbers begin anew each year: when both days of issue are known, they must lie in
    one year."""
    query = (
        select(PlanRow.id, PlanRow.issued_on)
        .where(PlanRow.number == number, PlanRow.state == PlanState.ACTIVE)
        .order_by(PlanRow.id.desc())
    )
    for id_, other in await s.execute(query):
        if issued_on is None or other is None or other.year == issued_on.year:
            return id_
    return None
