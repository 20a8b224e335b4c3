"""A form that is collected by its own rhythm, without a plan: which periods are due, and from which day on each is
asked. Rows are storage.dates.collecting's; duties of a plan recur by its rules (core.calendar.recurrence)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from core.calendar.rhythms import AHEAD, BEHIND, MONTHS, ReportingPeriod, covered, frames
from core.office.units import Audience
from core.reports.forms import Form

LOOK_AHEAD = timedelta(days=800)
"""Two years and some days hold at least two periods of any form."""


@dataclass(frozen=True)
class Collection:
    """A form that is being collected from `audience`: all periods due from `since` on, or once, until the end of
    `due_on`. `open`: pieces of work that are still owed."""

    id: int
    form: str
    audience: Audience
    since: date
    due_on: date | None = None
    open: int = 0


def is_periodic(form: Form) -> bool:
    """Whether the form has a rhythm; what has none is asked once, until a day that somebody says."""
    return form.rhythm in MONTHS


def frames_due(form: Form, *, since: date, until: date) -> Iterator[ReportingPeriod]:
    """The form's periods that are due from `since` to `until`, in order."""
    if form.rhythm is not None:
        late, lock_days = timedelta(days=form.due_days), form.lock_days
        first, last = since - late, until - late
        yield from frames(
            form.rhythm, since=first, until=last, from_day=form.from_day, due_days=form.due_days, lock_days=lock_days
        )


def first_frames(form: Form, since: date, count: int = 2) -> list[ReportingPeriod]:
    """What is asked first when the form is collected from `since` on."""
    found = frames_due(form, since=since, until=since + LOOK_AHEAD)
    return [frame for frame, _ in zip(found, range(count), strict=False)]


def opens_on(form: Form, frame: ReportingPeriod) -> date:
    """The day after the period before was due, as a rule."""
    earliest = frame.due_on - AHEAD
    if form.rhythm is not None:
        before = covered(form.rhythm, frame.span.cutoff_on - timedelta(days=1), form.from_day)
    else:
        before = None
    if before is None:
        return earliest
    return max(before.cutoff_on + timedelta(days=form.due_days + 1), earliest)


def opened_by(form: Form, *, since: date, today: date) -> Iterator[ReportingPeriod]:
    """The periods due from `since` on (at most BEHIND ago) that have opened by `today`."""
    due = frames_due(form, since=max(since, today - BEHIND), until=today + AHEAD)
    return (frame for frame in due if opens_on(form, frame) <= today)
