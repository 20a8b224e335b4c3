"""The moments at which rules speak about one duty or conference, and until when that is worth saying. Who is written to
is chosen when an alarm fires (scheduler.tick); what a change does to alarms is core.plans.changes'."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.calendar.office import OfficeCalendar
from core.reminders.rules import GRACE, Anchor, Late, Rule


class Subject(StrEnum):
    """What an alarm is about."""

    OCCURRENCE = "occurrence"
    EVENT = "event"
    QUESTION = "question"


@dataclass(frozen=True)
class Alarm:
    """A moment (UTC) at which one rule makes reminders about one subject."""

    subject: Subject
    subject_id: int
    rule: Rule
    at: datetime

    @property
    def identity(self) -> tuple[Subject, int, str, int, datetime]:
        """What makes two alarms the same one: subject, rule, version, moment."""
        return (self.subject, self.subject_id, self.rule.key, self.rule.version, self.at)


def alarms_on(
    subject: Subject, subject_id: int, anchor: Anchor, ladder: Sequence[Rule], office: OfficeCalendar
) -> tuple[Alarm, ...]:
    """All alarms of a ladder, past ones too, in its order. Of two rungs that come to one moment for the same people the
    first speaks."""
    alarms: dict[tuple[str, datetime], Alarm] = {}
    for rule in ladder:
        at = rule.moment_for(anchor, office)
        if at is not None:
            alarms.setdefault((rule.concern, at), Alarm(subject, subject_id, rule, at))
    return tuple(alarms.values())


def ahead(alarms: Sequence[Alarm], now: datetime) -> tuple[Alarm, ...]:
    """Those still to come."""
    return tuple(alarm for alarm in alarms if alarm.at > now)


def is_too_late(rule: Rule, due: datetime, now: datetime) -> bool:
    """Whether a reminder says nothing any more: it was to come before the due moment, and that has passed."""
    return rule.comes_before and now >= due


def good_until(alarm: Alarm, due: datetime) -> datetime | None:
    """The moment from which a reminder says nothing any more or may not be said; None for one that comes after the due
    day and may be late."""
    rule = alarm.rule
    ends = [due] if rule.comes_before else []
    if rule.late is not Late.SEND:
        ends.append(alarm.at + (rule.within if rule.late is Late.WITHIN else GRACE))
    return min(ends, default=None)


def speaks_of(alarm: Alarm, anchor: Anchor, office: OfficeCalendar) -> bool:
    """Whether the alarm is one for work due then. Units of one occurrence may be due on different days after an
    extension; each is reminded by the alarms counted from its own."""
    return alarm.rule.moment_for(anchor, office) == alarm.at


def reminder_key(subject: Subject, subject_id: int, rule_key: str, rule_version: int, contact_id: int) -> str:
    """What must not be said twice."""
    return f"reminder:{subject.value}-{subject_id}:{rule_key}:{rule_version}:{contact_id}"
