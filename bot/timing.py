"""`[reminders]` and `[send]`: when people are written to, and which days count. The other sections are
bot/settings.py's."""

import re
from collections.abc import Iterable
from datetime import date, time
from typing import Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from bot.sections import Section, Words, WrongSetting
from core.calendar.hours import NEVER_QUIET, QuietDays, Window
from core.calendar.workdays import NoWorkingDay, Workdays
from core.reminders.escalation import ORDER, USUAL, BadEscalation, read_escalation
from core.reminders.ladders import MOST_RUNGS, BadRung, TooManyRungs, read_ladder
from core.reminders.rules import Concern, Rule
from reading.holidays import public_holidays, worked_days

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HOLIDAYS = "holidays"
SPOKEN_TO = {
    "ladder": (Concern.OWING, Concern.OFFICE),
    "events": (Concern.CONCERNED,),
    "office": (Concern.OFFICE,),
    "escalation": ORDER,
}
"""To whom the rungs of each list may speak; the first is meant where a rung does not say."""
WINDOW = re.compile(r"\s*(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})\s*")


class ReminderSettings(Section):
    """`[reminders]`"""

    ladder: Words = ("-5d 08:00", "-1d 08:00", "0d 08:00", "+1d 08:00")
    events: Words = ("-5d 08:00", "-1d 08:00")
    office: Words = ("+1d 08:30",)
    escalation: Words = USUAL
    digest: bool = True
    before_means_previous_day: bool = True
    weekend: Literal["keep", "earlier"] = "keep"
    holidays: Words = ()
    worked_days: Words = ()

    @field_validator("ladder", "events", "office", "escalation")
    @classmethod
    def _rungs(cls, rungs: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        allowed = SPOKEN_TO[info.field_name or ""]
        try:
            rules = read_ladder(rungs, allowed[0])
        except TooManyRungs:
            raise WrongSetting("rungs-many", most=MOST_RUNGS) from None
        except BadRung as bad:
            raise WrongSetting("rungs", rung=str(bad)) from None
        for rule in rules:
            if rule.concern not in allowed:
                raise WrongSetting("rungs-whom", rung=rule.rung, whom=", ".join(allowed))
        return rungs

    @field_validator("escalation")
    @classmethod
    def _climbs(cls, rungs: tuple[str, ...]) -> tuple[str, ...]:
        try:
            read_escalation(rungs)
        except BadEscalation as bad:
            raise WrongSetting("rungs-climb", rung=str(bad)) from None
        return rungs

    @field_validator("holidays", "worked_days")
    @classmethod
    def _days(cls, days: tuple[str, ...]) -> tuple[str, ...]:
        read_settings_days(days)
        return days

    @model_validator(mode="after")
    def _works_sometimes(self) -> Self:
        """Looking for a working day must find one."""
        if not self.holidays:
            return self
        workdays = Workdays(self.days_off, self.made_up)
        for day in sorted(read_settings_days(self.holidays)):
            try:
                workdays.latest(day)
            except NoWorkingDay:
                raise WrongSetting("no-working-day", at="holidays", day=day.isoformat()) from None
        return self

    @property
    def days_off(self) -> frozenset[date]:
        """Public holidays and the office's own, but for the days that are worked all the same."""
        return (public_holidays() | read_settings_days(self.holidays)) - self.made_up

    @property
    def made_up(self) -> frozenset[date]:
        """Weekend days that are worked: those the government decided on, unless the office is off, and the office's
        own."""
        return (worked_days() - read_settings_days(self.holidays)) | read_settings_days(self.worked_days)

    def rules(self, name: str) -> tuple[Rule, ...]:
        """The ladder under this key."""
        return read_ladder(getattr(self, name), SPOKEN_TO[name][0])


class SendSettings(Section):
    """`[send]`"""

    per_second: int = Field(25, ge=1, le=30)
    window: str = "07:00-20:00"

    quiet_days: Words = ()

    @field_validator("window")
    @classmethod
    def _readable(cls, text: str) -> str:
        read_window(text)
        return text

    @field_validator("quiet_days")
    @classmethod
    def _known(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        for word in words:
            if word not in (*DAYS, HOLIDAYS):
                raise WrongSetting("quiet-days", word=word, days=", ".join((*DAYS, HOLIDAYS)))
        if set(DAYS) <= set(words):
            raise WrongSetting("a-day-left")
        return words

    def quiet(self, days: ReminderSettings) -> QuietDays:
        """The days on which nothing leaves unasked, in an office with these days off and days worked."""
        if not self.quiet_days:
            return NEVER_QUIET
        weekdays = frozenset(DAYS.index(word) for word in self.quiet_days if word != HOLIDAYS)
        return QuietDays(weekdays, days.days_off if HOLIDAYS in self.quiet_days else frozenset(), days.made_up)


def read_settings_days(days: Iterable[str]) -> frozenset[date]:
    """ "2026-09-02" → the day. Raises WrongSetting."""
    found = set()
    for day in days:
        try:
            found.add(date.fromisoformat(day))
        except ValueError:
            raise WrongSetting("days", day=day) from None
    return frozenset(found)


def read_window(text: str) -> Window:
    """ "07:00-20:00" → the hours. Raises WrongSetting."""
    match = WINDOW.fullmatch(text)
    allowed = WrongSetting("window")
    if match is None:
        raise allowed
    try:
        window = Window(time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4])))
    except ValueError:
        raise allowed from None
    if window.opens >= window.closes:
        raise allowed
    return window
