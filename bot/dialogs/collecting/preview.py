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
    if due_on is not None:
        periods = _once(form, due_on, policy)
    else:
        periods = _periods(form, policy, since)
    return (_title(form, audience, units), *periods, *ladders_said(policy, events=False, deadlines=True))


def _title(form: Form, audience: Audience, units: Sequence[Unit]) -> Say:
    args = {"title": shortened(form.title, 60), "rhythm": rhythm_said(form.rhythm or Rhythm.ONCE)}
    count = sum(is_concerned(unit, audience) for unit in units)
    return Say("collect-title", {**args, "whom": audience_said(audience, units), "count": count})


def _once(form: Form, due_on: date, policy: Policy | None) -> list[Say]:
    due = _counts(due_on, policy)
    locks = locked_after(due, form.lock_days)
    says = [Say("collect-once", {"due": due})]
    if locks is not None:
        says.append(Say("report-locks", {"locks": locks}))
    return says


def _periods(form: Form, policy: Policy | None, since: date) -> list[Say]:
    """The first ones, and that they go on."""
    says = [_frame(form, frame, policy, since) for frame in first_frames(form, since)]
    return [*says, Say("collect-on")]


def _frame(form: Form, frame: ReportingPeriod, policy: Policy | None, since: date) -> Say:
    span, due = frame.span, _counts(frame.due_on, policy)
    days = {"starts": span.starts_on, "cutoff": span.cutoff_on, "opens": max(opens_on(form, frame), since), "due": due}
    return Say("collect-frame", {"period": period_named(span.name), **days, "locked": _locked(form, due)})


def _locked(form: Form, due: date) -> Say | str:
    locks = locked_after(due, form.lock_days)
    if locks is None:
        return ""
    return Say("collect-locks", {"locks": locks})


def _counts(day: date, policy: Policy | None) -> date:
    if policy is None:
        return day
    return policy.day_that_counts(day, Bound.BY)
