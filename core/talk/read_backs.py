"""Figures that were read back ("Đúng không?") and are not confirmed yet: what exactly was read back, and when it is
asked for again. Keeping them is storage.mail.read_backs', how they are asked for scheduler.read_backs'."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from decimal import Decimal
from hashlib import sha256

from core.calendar.moments import local_day, moment
from core.calendar.office import OfficeCalendar
from core.calendar.workdays import working_days_after
from core.reports.sentences import Sentences
from core.talk.messages import Say
from core.talk.tokens import StandingChoice, standing_token

PAUSE = timedelta(minutes=30)
"""Whoever looks something up, or is called away, has answered by then; who has put the telephone down for good has not
left the desk yet."""
MORNING = time(8)
"""When whoever did not answer on the day itself is at the desk again: the hour of all reminders."""
NUMBERS = 10**15
"""A number has at most fifteen digits, as a standing choice carries it (core.talk.tokens)."""
READ_BACK = "read_back"
"""The argument under which a sentence keeps the number of what it asks to be confirmed."""


def confirming_choices(number: int) -> tuple[tuple[str, Say, str], ...]:
    """Yes and no to what was read back under this number, whenever they are pressed."""
    return (
        ("1", Say("pick-right-send"), standing_token(StandingChoice.CONFIRM, number)),
        ("2", Say("pick-correct"), standing_token(StandingChoice.AMEND, number)),
    )


@dataclass(frozen=True)
class ReadBack:
    """What was read back of one piece of work: numbers and reasons for blanks by key, the version that had been seen
    (`base`), and the lines. `since`: when; None before it is kept. `sentences`: what the answers were read from."""

    expectation_id: int
    values: Mapping[str, Decimal]
    blanks: Mapping[str, str] = field(default_factory=dict)
    base: int | None = None
    lines: tuple[Say, ...] = ()
    since: datetime | None = None
    sentences: Sentences = ()

    @property
    def count(self) -> int:
        """How many answers it holds, blanks among them."""
        return len(self.values) + len(self.blanks)

    @property
    def number(self) -> int:
        """The same for the same answers to the same piece of work, whatever their order and however they were
        written."""
        values = sorted((key, *value.as_integer_ratio()) for key, value in self.values.items())
        said = json.dumps([self.expectation_id, values, sorted(self.blanks.items())])
        return int(sha256(said.encode()).hexdigest(), 16) % NUMBERS


def next_chase(chases: int, now: datetime, calendar: OfficeCalendar) -> datetime | None:
    """When it is asked for next, after so many times: half an hour after it was read back, then on the next morning
    that is worked, then not any more. `now` is when it was read back, or asked for last; whether anybody may be written
    to at that moment is the window's. Raises NoWorkingDay."""
    match chases:
        case 0:
            return now + PAUSE
        case 1:
            day = working_days_after(local_day(now, calendar.zone), 1, calendar.workdays)
            return moment(day, MORNING, calendar.zone)
    return None
