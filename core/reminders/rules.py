"""One reminder rule: when it speaks, to whom, and what lateness does to it. Rules as people write them are
core.reminders.ladders', their moments on one subject core.reminders.alarms'."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from core.calendar.moments import days_after, moment
from core.calendar.office import OfficeCalendar
from core.calendar.workdays import working_days_after, working_days_before


class Late(StrEnum):
    """What becomes of a reminder whose hour was missed (downtime).

    SEND with the true days left; WITHHOLD as "too late", which allows an hour for the pace and a restart; WITHIN the
    rule's `within`.
    """

    SEND = "send"
    WITHHOLD = "withhold"
    WITHIN = "within"


class Concern(StrEnum):
    """Who a rule speaks to: those who still owe, all who are concerned, or the office; then, step by step over those
    who owe, others.

    SUPERIOR: the units above them, with their names. DEPUTY: the deputies of the units that owe. LEADER: the leaders of
    their clusters, with the names. CALLS: the office, with the names and phone numbers of those to be called.
    """

    OWING = "owing"
    CONCERNED = "concerned"
    OFFICE = "office"
    SUPERIOR = "superior"
    DEPUTY = "deputy"
    LEADER = "leader"
    CALLS = "calls"


class Counted(StrEnum):
    """What a rule's distance is counted in."""

    DAYS = "d"
    WORKING_DAYS = "wd"
    HOURS = "h"


GRACE = timedelta(hours=1)
"""How late a reminder may leave whose rule forbids lateness: the pace needs minutes for a province, a restart
seconds."""


@dataclass(frozen=True)
class Anchor:
    """What a rule counts from: the subject's local day, and its UTC moment for rules in hours (None: its hour is
    unknown, and they are silent)."""

    day: date
    at: datetime | None = None


@dataclass(frozen=True)
class Rule:
    """`days` before (negative) or after the day of the subject, at local `hour`; or `hours` before or after its moment.

    `version` grows when the office changes what the rule of this key does. `within` says how late is not too late, for
    Late.WITHIN.
    """

    key: str
    days: int
    hour: time
    concern: Concern = Concern.OWING
    late: Late = Late.SEND
    version: int = 1
    counted: Counted = Counted.DAYS
    hours: int = 0
    within: timedelta = GRACE

    @property
    def distance(self) -> int:
        """In days, working days or hours as `counted` says; negative before the subject."""
        if self.counted is Counted.HOURS:
            return self.hours
        return self.days

    @property
    def comes_before(self) -> bool:
        """Whether it speaks of something still ahead, so that it says nothing once that is past. The day itself is
        still ahead."""
        if self.counted is Counted.HOURS:
            return self.hours < 0
        return self.days <= 0

    @property
    def rung(self) -> str:
        """The rule as it is written in a ladder; core.reminders.ladders.read_rung reads an equal rule from it, but for
        key and version."""
        if self.counted is Counted.HOURS:
            hour = ""
        else:
            hour = f" {self.hour:%H:%M}"
        late = {
            Late.SEND: "",
            Late.WITHHOLD: " withhold",
            Late.WITHIN: f" within {self.within // timedelta(hours=1)}h",
        }[self.late]
        return f"{self.distance:+d}{self.counted.value}{hour} to {self.concern.value}{late}"

    def moment_for(self, anchor: Anchor, office: OfficeCalendar) -> datetime | None:
        """The UTC moment at which it speaks; None for hours before a moment that is unknown.

        Days: local date plus days, off the quiet days (before the subject to an earlier day, so that nobody hears too
        late; after it to a later one), then the hour, then UTC. Hours are counted on the clock of the world, whatever
        the local one does.
        """
        if self.counted is Counted.HOURS:
            if anchor.at is None:
                return None
            return anchor.at + timedelta(hours=self.hours)
        day = self._day_for(anchor.day, office)
        if self.comes_before:
            spoken = office.quiet.spoken_by(day)
        else:
            spoken = office.quiet.spoken_from(day)
        return moment(spoken, self.hour, office.zone)

    def _day_for(self, day: date, office: OfficeCalendar) -> date:
        if self.counted is Counted.DAYS:
            return days_after(day, self.days)
        if self.days <= 0:
            return working_days_before(day, -self.days, office.workdays)
        return working_days_after(day, self.days, office.workdays)
