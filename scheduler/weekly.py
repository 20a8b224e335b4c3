"""The weekly letter to leaders: on Monday morning how the office stands, worst first; nothing where nothing is open."""

from collections.abc import Sequence
from datetime import datetime, time

from core.calendar.moments import local_day
from core.reminders.policy import Policy
from core.talk.messages import Say
from storage.database.marks import mark, mark_of
from storage.database.session import Session
from storage.mail.notice_reports import recent_notices
from storage.mail.outbox import enqueue, notice_to
from storage.mail.questions import count_open
from storage.office.recipients import leaders
from storage.overview.owing_units import units_owing_most
from storage.overview.unit_progress import WorkCounts, due_work

WEEK = "weekly letter"
"""The mark under which stands for which week it was written last."""
HOUR = time(8)
MOST = 5
"""Duties, and units, that are named; of the others it is said how many."""
NOTICES = 20


async def write_weekly(s: Session, policy: Policy, now: datetime, opens: datetime) -> int:
    """Once a week, from Monday's HOUR on, also where the program was away then; how many messages. It leaves at
    `opens`."""
    if not policy.weekly_letter:
        return 0
    local = now.astimezone(policy.zone)
    week, known = f"{local:%G-W%V}", await mark_of(s, WEEK)
    if known is not None and known.value == week:
        return 0
    monday = local.isoweekday() == 1
    if (monday and local.time() < HOUR) or (not monday and known is None):
        return 0
    await mark(s, WEEK, week, now)
    letter = await _letter(s, policy, now)
    if letter is None:
        return 0
    day = local_day(now, policy.zone)
    rows = [notice_to(one, f"weekly:{week}:{one.contact_id}", letter, opens) for one in await leaders(s, day)]
    return await enqueue(s, rows, now)


async def _letter(s: Session, policy: Policy, now: datetime) -> Say | None:
    today = local_day(now, policy.zone)
    due = [one for one in await due_work(s, now, today) if one.due_on < today]
    units = await units_owing_most(s, now, today, MOST)
    unread = sum(one.owing > 0 for one in await recent_notices(s, NOTICES))
    questions = await count_open(s)
    if not due and not unread and not questions:
        return None
    return Say(
        "weekly-letter",
        {
            "overdue": len(due),
            "works": tuple(_work(one) for one in _worst(due)[:MOST]),
            "units": tuple(Say("weekly-unit", {"unit": name, "works": count}) for name, count in units),
            "unread": unread,
            "questions": questions,
        },
    )


def _worst(due: Sequence[WorkCounts]) -> Sequence[WorkCounts]:
    """By the share of units that owe it, then the longest overdue."""
    return sorted(due, key=lambda one: (-one.owing / max(one.asked, 1), one.due_on))


def _work(one: WorkCounts) -> Say:
    return Say("weekly-work", {"what": one.what, "owing": one.owing, "expected": one.asked, "due": one.due_on})
