"""What collecting a form would come to: of whom, which periods come first, when reminders go out. Periods are
core.reports.collecting's."""

from collections.abc import Sequence
from datetime import date

from bot.dialogs.period_names import period_named, rhythm_said
from bot.dialogs.plan.items import audience_said
from bot.dialogs.plan.ladders import ladders_said
from bot.dialogs.prompts import shortened
from core.calendar.office import Bound
from core.calendar.rhythms import ReportingPeriod, Rhythm, locked_after
from core.office.units import Audience, Unit, is_concerned
from core.reminders.policy import Policy
from core.reports.collecting import first_frames, opens_on
from core.reports.forms import Form
from core.talk.messages import Say


def preview_says(
    form: Form,
    audience: Audience,
    units: Sequence[Unit],
    policy: Policy | None,
    since: date,
    due_on: date | None = None,
) -> tuple[Say, ...]:
    """Of whom, of how many, which periods come first with their three days, and when reminders go out."""
    known = [unit for unit in units if is_concerned(unit, audience)]
    args = {"title": shortened(form.title, 60), "whom": audience_said(audience, units), "count": len(known)}
    title = Say("collect-title", {**args, "rhythm": rhythm_said(form.rhythm or Rhythm.ONCE)})
    ladder = ladders_said(policy, events=False, deadlines=True)
    if due_on is not None:
        last = _counts(due_on, policy)
        return (title, Say("collect-once", {"due": last}), *_lock(locked_after(last, form.lock_days)), *ladder)
    return (
        title,
        *(_frame(form, frame, policy, since) for frame in first_frames(form, since)),
        Say("collect-on"),
        *ladder,
    )


def _counts(day: date, policy: Policy | None) -> date:
    return policy.day_that_counts(day, Bound.BY) if policy is not None else day


def _lock(day: date | None) -> tuple[Say, ...]:
    return (Say("report-locks", {"locks": day}),) if day is not None else ()


def _frame(form: Form, frame: ReportingPeriod, policy: Policy | None, since: date) -> Say:
    span, due = frame.span, _counts(frame.due_on, policy)
    locks = locked_after(due, form.lock_days)
    locked = Say("collect-locks", {"locks": locks}) if locks is not None else ""
    args = {
        "period": period_named(span.name),
        "starts": span.starts_on,
        "cutoff": span.cutoff_on,
        "opens": max(opens_on(form, frame), since),
    }
    return Say("collect-frame", {**args, "due": due, "locked": locked})
