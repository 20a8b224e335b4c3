"""When the office is reminded of what it was asked and has not answered: the rules, each with its lateness. Who asked
what is core.talk.questions'."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from core.calendar.moments import local_day
from core.calendar.office import OfficeCalendar
from core.reminders.alarms import Alarm, Subject, ahead, alarms_on
from core.reminders.rules import Anchor, Concern, Counted, Late, Rule

MORNING = time(8)
UNANSWERED = (
    Rule(
        "unanswered-4h",
        0,
        MORNING,
        Concern.OFFICE,
        Late.WITHIN,
        counted=Counted.HOURS,
        hours=4,
        within=timedelta(hours=8),
    ),
    Rule("unanswered-1wd", 1, MORNING, Concern.OFFICE, Late.SEND, counted=Counted.WORKING_DAYS),
    Rule("unanswered-3wd", 3, MORNING, Concern.OFFICE, Late.SEND, counted=Counted.WORKING_DAYS),
)
"""Four hours after it was asked, where that is still the same day's work; then on the next working morning, however
late; then on the third."""


def question_alarms(question_id: int, asked_at: datetime, office: OfficeCalendar) -> Sequence[Alarm]:
    """Those still to come when it is asked. Raises NoWorkingDay."""
    anchor = Anchor(local_day(asked_at, office.zone), asked_at)
    return ahead(alarms_on(Subject.QUESTION, question_id, anchor, UNANSWERED, office), asked_at)
