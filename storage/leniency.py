"""Longer time for one unit, or none asked of it at all, each with its reason. The frozen expectation stays: it is counted as what it is."""

from datetime import date, datetime

from core.calendar import due_moment
from core.reminders import Anchor, Policy, Subject
from storage.alarms import add_alarms
from storage.answers import count_change, owed
from storage.outbox import withdraw
from storage.reasons import Reason
from storage.session import Session


async def extend(s: Session, expectation_id: int, due_on: date, *, reason: str, policy: Policy, now: datetime) -> None:
    """The unit is measured by the end of its own day from now on; what it sent before that is on time. It is reminded of that day like the others
    of theirs, and what waits to be said of the old day is taken back. Raises LookupError."""
    expectation, occurrence, _ = await owed(s, expectation_id)
    due_at = due_moment(due_on, None, policy.zone)
    expectation.due_on, expectation.due_at, expectation.reason = due_on, due_at, reason
    if expectation.state == "done" and expectation.done_at is not None:
        expectation.on_time = expectation.done_at < due_at
    await s.flush()
    await count_change(s, occurrence.id)
    await withdraw(s, expectation_id=expectation_id, reason=Reason.EXTENDED)
    await add_alarms(s, policy.alarms(Subject.OCCURRENCE, occurrence.id, Anchor(due_on, due_at), policy.duties, now))


async def excuse(s: Session, expectation_id: int, *, reason: str) -> bool:
    """Nothing is expected of the unit this time; False when it has answered, or was excused before. Raises LookupError."""
    expectation, occurrence, _ = await owed(s, expectation_id)
    if expectation.state != "owing":
        return False
    expectation.state, expectation.reason = "excused", reason
    await s.flush()
    await count_change(s, occurrence.id)
    await withdraw(s, expectation_id=expectation_id, reason=Reason.EXCUSED)
    return True
