"""When reminders are made and for whom: rules, ladders, alarms, and what lateness means. Who is written to is chosen when an alarm fires."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from core.calendar import Weekend, last_day, moment, shifted
from core.plans import Bound

RUNG = re.compile(r"\s*([+-]?\d{1,3})d\s+(\d{1,2}):(\d{2})\s*")


class BadRung(ValueError):
    """A ladder's rung is days and an hour, such as "-5d 08:00" (five days before, at eight)."""


class Late(StrEnum):
    """What becomes of a reminder whose hour was missed (downtime): SEND with the true days left, or WITHHOLD as "too late"."""

    SEND = "send"
    WITHHOLD = "withhold"


class Subject(StrEnum):
    """What an alarm is about."""

    OCCURRENCE = "occurrence"
    EVENT = "event"


class Concern(StrEnum):
    """Who a rule speaks to: those who still owe, all who are concerned, or the office."""

    OWING = "owing"
    CONCERNED = "concerned"
    OFFICE = "office"


@dataclass(frozen=True)
class Rule:
    """`days` before (negative) or after the day of the subject, at local `hour`. `version` grows when the office changes the rule."""

    key: str
    days: int
    hour: time
    concern: Concern = Concern.OWING
    late: Late = Late.SEND
    version: int = 1

    def moment_for(self, day: date, zone: ZoneInfo) -> datetime:
        """Local date plus calendar days, then the hour, then UTC."""
        return moment(day + timedelta(days=self.days), self.hour, zone)


def read_rung(text: str, concern: Concern) -> Rule:
    """ "-5d 08:00" → a rule five days before at eight. Raises BadRung. A rule before the day is useless once it is past, one after is not."""
    match = RUNG.fullmatch(text)
    if match is None or int(match[2]) > 23 or int(match[3]) > 59:
        raise BadRung(text)
    days = int(match[1])
    return Rule(key=f"{concern.value}{days:+d}d{match[2]:0>2}{match[3]}", days=days, hour=time(int(match[2]), int(match[3])), concern=concern)


def read_ladder(rungs: Sequence[str], concern: Concern) -> tuple[Rule, ...]:
    """The rungs in the order of their days, each once."""
    rules = {rule.key: rule for rule in (read_rung(rung, concern) for rung in rungs)}
    return tuple(sorted(rules.values(), key=lambda rule: (rule.days, rule.hour)))


@dataclass(frozen=True)
class Alarm:
    """A moment (UTC) at which one rule makes reminders about one subject."""

    subject: Subject
    subject_id: int
    rule: Rule
    at: datetime


def alarms_for(subject: Subject, subject_id: int, day: date, ladder: Sequence[Rule], *, zone: ZoneInfo, now: datetime) -> tuple[Alarm, ...]:
    """The alarms still ahead. Rungs already past when the subject becomes known are not made up for: nobody was late yet."""
    alarms = (Alarm(subject, subject_id, rule, rule.moment_for(day, zone)) for rule in ladder)
    return tuple(alarm for alarm in alarms if alarm.at > now)


def is_too_late(rule: Rule, due: datetime, now: datetime) -> bool:
    """Whether a reminder says nothing any more: it was to come before the due moment, and that has passed; or the rule forbids lateness."""
    return rule.days <= 0 and now >= due


def reminder_key(subject: Subject, subject_id: int, rule_key: str, rule_version: int, contact_id: int) -> str:
    """What must not be said twice."""
    return f"reminder:{subject.value}-{subject_id}:{rule_key}:{rule_version}:{contact_id}"


@dataclass(frozen=True)
class Policy:
    """The office's settings that turn days into moments: zone, what "before" means, the weekend rule, and the three ladders."""

    zone: ZoneInfo
    deadlines: tuple[Rule, ...]
    events: tuple[Rule, ...]
    office: tuple[Rule, ...]
    before_means_previous_day: bool = True
    weekend: Weekend = Weekend.KEEP
    holidays: frozenset[date] = frozenset()

    def day_that_counts(self, due: date, bound: Bound) -> date:
        """The last local day on which a duty written as due on `due` is still on time."""
        return shifted(last_day(due, bound, before_means_previous_day=self.before_means_previous_day), self.weekend, self.holidays)
