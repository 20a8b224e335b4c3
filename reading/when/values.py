"""What a time expression comes to: When, and the small values in it. No text is read here."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from core.calendar.doubtful import DayDoubt
from core.calendar.office import Bound
from core.plans.found import Precision, Span


class WhenKind(StrEnum):
    """MOMENT has an hour; RANGE runs over days or hours, without an end when it is open ("sau ngày 5/4"); PERIOD is a
    week, month, quarter, half or year as a whole; UNCLEAR may be any of its readings, and is asked about."""

    MOMENT = "moment"
    DAY = "day"
    RANGE = "range"
    PERIOD = "period"
    OFFSET = "offset"
    RECURRENCE = "recurrence"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class LunarDay:
    """A day of the Vietnamese lunar calendar, as written or as completed; without a year it comes back every year."""

    day: int
    month: int
    year: int | None = None


@dataclass(frozen=True)
class When:
    """One time expression. Dates and datetimes are local and naive; `days` counts from the anchor and is negative
    before it.

    `weekday` (0 = Monday) is the one written, which may contradict `start`. `vague` marks "cuối tháng", `blank` a day
    left open in the text, `year_given` whether the year was written rather than completed from context. `part` is a
    part of the day that was written ("chiều"); of a DAY it says that the hour is yet to be asked. `doubt` is of chat
    only: all of it is past, or it begins more than a year ahead. `readings` are what UNCLEAR may mean; none are known
    of "vài hôm nữa".
    """

    kind: WhenKind
    start: date | datetime | None = None
    end: date | datetime | None = None
    precision: Precision = Precision.DAY
    days: int | None = None
    working_days: bool = False
    months: int | None = None
    anchor: str | None = None
    rrule: str | None = None
    lunar: LunarDay | None = None
    bound: Bound | None = None
    weekday: int | None = None
    part: str | None = None
    vague: bool = False
    blank: bool = False
    weak: bool = False
    year_given: bool = True
    listed: tuple[date, ...] = ()
    doubt: DayDoubt | None = None
    readings: tuple["When", ...] = ()
    span: Span = (0, 0)

    @property
    def first_day(self) -> date | None:
        return as_day(self.start)

    @property
    def last_day(self) -> date | None:
        if self.kind is WhenKind.RANGE and self.end is None:
            return None
        return as_day(self.end) or as_day(self.start)

    @property
    def contradicts(self) -> bool:
        """The weekday written is not the weekday of the day written."""
        day = self.first_day
        return self.weekday is not None and day is not None and day.weekday() != self.weekday


def days_apart(when: When) -> tuple[date, ...]:
    """The days that a time lists, where they do not follow each other; () of any other time."""
    days = sorted(set(when.listed))
    if not days or (days[-1] - days[0]).days == len(days) - 1:
        return ()
    return tuple(days)


def as_day(value: date | datetime | None) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return value


def at(day: date, clock: time | None) -> date | datetime:
    if clock is None:
        return day
    return datetime.combine(day, clock)
