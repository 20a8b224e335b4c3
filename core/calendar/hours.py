"""The hours and days in which people may be written to unasked. Replies are not held to them; pace and quota are
delivery's."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from core.calendar.moments import days_after, local_day, moment, repeated

LONGEST_QUIET = 60


class NeverOpens(ValueError):
    """Nothing may leave for sixty days: too many quiet days were entered."""


@dataclass(frozen=True)
class QuietDays:
    """Local days on which nothing leaves unasked: weekdays (0 = Monday) and dates, but never a day that is worked."""

    weekdays: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def includes(self, day: date) -> bool:
        return day not in self.worked and (day.weekday() in self.weekdays or day in self.dates)

    def spoken_by(self, day: date) -> date:
        """`day`, or the last day before it on which people may be written to. Raises NeverOpens."""
        return self._nearest(day, -1)

    def spoken_from(self, day: date) -> date:
        """`day`, or the first day after it on which people may be written to. Raises NeverOpens."""
        return self._nearest(day, 1)

    def _nearest(self, day: date, step: int) -> date:
        for distance in range(LONGEST_QUIET):
            candidate = days_after(day, step * distance)
            if not self.includes(candidate):
                return candidate
        raise NeverOpens(day.isoformat())


NEVER_QUIET = QuietDays()


@dataclass(frozen=True)
class Window:
    """The hours in which people may be written to unasked, local, `opens` < `closes`, and the days on which they may
    not be at all."""

    opens: time
    closes: time
    quiet: QuietDays = NEVER_QUIET

    def is_open(self, now: datetime, zone: ZoneInfo) -> bool:
        local = now.astimezone(zone)
        return self.opens <= local.time() < self.closes and not self.quiet.includes(local.date())

    def next_open(self, now: datetime, zone: ZoneInfo) -> datetime:
        """`now` when the window is open, else the UTC moment it opens next. Raises NeverOpens."""
        if self.is_open(now, zone):
            return now
        for opening in self._openings(local_day(now, zone), zone):
            if opening > now and self.is_open(opening, zone):
                return opening
        raise NeverOpens(f"{self.opens:%H:%M}-{self.closes:%H:%M}")

    def _openings(self, today: date, zone: ZoneInfo) -> Iterator[datetime]:
        """Twice on a day on which the clock shows the opening hour twice."""
        for ahead in range(LONGEST_QUIET):
            day = days_after(today, ahead)
            yield moment(day, self.opens, zone)
            second = repeated(day, self.opens, zone)
            if second is not None:
                yield second
