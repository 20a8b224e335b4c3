"""How one office reminds: its settings that turn days into moments. The parts have rooms of their own, whose names are
offered here as well: rules, ladders (rules as they are written), alarms (rules on a subject)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from core.calendar.hours import NEVER_QUIET, QuietDays, Window
from core.calendar.lunar import Solar, no_table
from core.calendar.office import Bound, OfficeCalendar, Weekend, last_day, shifted
from core.calendar.workdays import Workdays
from core.reminders.alarms import Alarm, Subject, alarms_on
from core.reminders.rules import Anchor, Rule


@dataclass(frozen=True)
class Policy:
    """The office's settings that turn days into moments: zone, what "before" means, the weekend rule, days off, quiet
    days, and the ladders.

    `escalation` climbs over those who still owe after the due day (core.reminders.escalation). `digest`: what one
    person is reminded of at one moment is one message. `solar` finds days of the lunar calendar. `window`: the hours in
    which people are written to unasked; None: any. `weekly_letter`: leaders hear on Mondays how the office stands.
    """

    zone: ZoneInfo
    deadlines: tuple[Rule, ...]
    events: tuple[Rule, ...]
    office: tuple[Rule, ...]
    before_means_previous_day: bool = True
    weekend: Weekend = Weekend.KEEP
    holidays: frozenset[date] = frozenset()
    worked_days: frozenset[date] = frozenset()
    quiet: QuietDays = NEVER_QUIET
    escalation: tuple[Rule, ...] = ()
    digest: bool = False
    solar: Solar = no_table
    window: Window | None = None
    weekly_letter: bool = False

    @property
    def calendar(self) -> OfficeCalendar:
        return OfficeCalendar(self.zone, Workdays(self.holidays, self.worked_days), self.quiet)

    @property
    def duties(self) -> tuple[Rule, ...]:
        """The whole ladder of a duty: those who owe, the office, then the escalation."""
        return (*self.deadlines, *self.office, *self.escalation)

    def day_that_counts(self, due: date, bound: Bound) -> date:
        """The last local day on which a duty written as due on `due` is still on time. Raises NoWorkingDay."""
        last = last_day(due, bound, before_means_previous_day=self.before_means_previous_day)
        return shifted(last, self.weekend, self.holidays, self.worked_days)

    def wanted(self, subject: Subject, subject_id: int, anchor: Anchor, ladder: Sequence[Rule]) -> tuple[Alarm, ...]:
        """All alarms of a ladder, past ones too: what core.plans.changes compares."""
        return alarms_on(subject, subject_id, anchor, ladder, self.calendar)
