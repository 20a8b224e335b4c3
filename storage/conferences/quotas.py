"""How many may come to a conference, as the office has set it; what was said before stays, ended."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select, update

from core.office.units import Audience
from core.plans.quotas import Quota
from storage.database.schema import QuotaRow
from storage.database.session import Session


async def quotas_of(s: Session, event_ids: Collection[int]) -> dict[int, tuple[Quota, ...]]:
    """Those that hold, by conference; those without are left out."""
    holding = (QuotaRow.event_id.in_(event_ids), QuotaRow.ended_at.is_(None))
    found: dict[int, tuple[Quota, ...]] = {}
    for row in await s.scalars(select(QuotaRow).where(*holding).order_by(QuotaRow.id)):
        found[row.event_id] = (*found.get(row.event_id, ()), _quota(row))
    return found


def _quota(row: QuotaRow) -> Quota:
    return Quota(Audience.parse(row.audience), row.most, row.together, row.drivers, row.quote)


async def set_quotas(s: Session, event_id: int, quotas: Sequence[Quota], *, by: int | None, now: datetime) -> None:
    """These hold from now on, and no others; what holds already stays as it was said."""
    standing = (await quotas_of(s, [event_id])).get(event_id, ())
    for gone in set(standing) - set(quotas):
        held = (QuotaRow.event_id == event_id, QuotaRow.ended_at.is_(None), QuotaRow.audience == str(gone.audience))
        ended = update(QuotaRow).where(*held, QuotaRow.together == gone.together)
        await s.execute(ended.values(ended_at=now))
    s.add_all([_row(event_id, one, by, now) for one in quotas if one not in standing])
    await s.flush()


def _row(event_id: int, quota: Quota, by: int | None, now: datetime) -> QuotaRow:
    said = {"together": quota.together, "drivers": quota.drivers, "quote": quota.quote}
    return QuotaRow(event_id=event_id, audience=str(quota.audience), most=quota.most, set_at=now, set_by=by, **said)
