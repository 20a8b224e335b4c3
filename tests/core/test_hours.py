"""When people may be written to unasked: hours, quiet days, and clocks that jump."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.hours import NeverOpens, QuietDays, Window
from core.calendar.moments import zone_named
from tests.core.test_moments import LOCALS, ZONES
from tests.days import VIETNAM, day, local, utc

SUNDAYS = QuietDays(frozenset({6}), frozenset({day("2026-04-30"), day("2026-05-01")}), frozenset({day("2026-05-10")}))
DAYTIME, NO_SUNDAYS = Window(time(7), time(20)), Window(time(7), time(20), SUNDAYS)

OPENINGS = [
    (DAYTIME, "2026-03-12 06:59", "2026-03-12 07:00"),
    (DAYTIME, "2026-03-12 07:00", "2026-03-12 07:00"),
    (DAYTIME, "2026-03-12 19:59", "2026-03-12 19:59"),
    (DAYTIME, "2026-03-12 20:00", "2026-03-13 07:00"),
    (DAYTIME, "2026-12-31 23:00", "2027-01-01 07:00"),
    (DAYTIME, "2026-05-02 20:00", "2026-05-03 07:00"),
    # Saturday evening, Sunday morning and noon wait for Monday.
    (NO_SUNDAYS, "2026-05-02 19:59", "2026-05-02 19:59"),
    (NO_SUNDAYS, "2026-05-02 20:00", "2026-05-04 07:00"),
    (NO_SUNDAYS, "2026-05-03 06:00", "2026-05-04 07:00"),
    (NO_SUNDAYS, "2026-05-03 12:00", "2026-05-04 07:00"),
    # 30 April and 1 May are holidays, the Sunday 10 May is worked.
    (NO_SUNDAYS, "2026-04-29 21:00", "2026-05-02 07:00"),
    (NO_SUNDAYS, "2026-04-30 12:00", "2026-05-02 07:00"),
    (NO_SUNDAYS, "2026-05-10 12:00", "2026-05-10 12:00"),
]


@pytest.mark.parametrize(("window", "now", "opens"), OPENINGS)
def test_when_the_window_opens(window: Window, now: str, opens: str) -> None:
    assert window.next_open(local(now), VIETNAM) == local(opens)


@pytest.mark.parametrize(
    ("opens", "now", "expected"),
    [
        # 02:30 is skipped: the window opens when the clock jumps to 03:00.
        ("02:30", "2026-03-29 00:00", "2026-03-29 01:00"),
        # 02:30 comes twice: it opens at the first; and closes again when the clock goes back, to open at the second.
        ("02:30", "2026-10-25 00:00", "2026-10-25 00:30"),
        ("02:30", "2026-10-25 00:59", "2026-10-25 00:59"),
        ("02:30", "2026-10-25 01:15", "2026-10-25 01:30"),
    ],
)
def test_windows_on_the_days_the_clock_changes(opens: str, now: str, expected: str) -> None:
    window = Window(time.fromisoformat(opens), time(20))
    assert window.next_open(utc(now), zone_named("Europe/Berlin")) == utc(expected)


HOURS = st.integers(0, 1439).map(lambda minute: time(minute // 60, minute % 60))


@given(ZONES, LOCALS, st.lists(HOURS, min_size=2, max_size=2, unique=True).map(sorted), st.booleans())
def test_it_opens_at_or_after_now_and_is_open_then(
    zone: ZoneInfo, now: datetime, hours: list[time], quiet: bool
) -> None:
    opens, closes = hours
    window = Window(opens, closes, SUNDAYS if quiet else QuietDays())
    at = now.replace(tzinfo=zone).astimezone(zone_named("UTC"))
    opening = window.next_open(at, zone)
    assert opening >= at
    assert window.is_open(opening, zone)
    assert window.next_open(opening, zone) == opening


@given(st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)))
def test_between_now_and_the_opening_nothing_may_leave(now: datetime) -> None:
    at = now.replace(tzinfo=VIETNAM)
    opening = NO_SUNDAYS.next_open(at, VIETNAM)
    minutes = int((opening - at).total_seconds()) // 60
    assert not any(NO_SUNDAYS.is_open(at + timedelta(minutes=number), VIETNAM) for number in range(0, minutes, 30))


@pytest.mark.parametrize(
    ("today", "quiet", "by", "after"),
    [
        ("2026-05-02", False, "2026-05-02", "2026-05-02"),
        ("2026-05-03", True, "2026-05-02", "2026-05-04"),
        ("2026-05-01", True, "2026-04-29", "2026-05-02"),
        ("2026-05-10", False, "2026-05-10", "2026-05-10"),
    ],
)
def test_the_nearest_days_on_which_people_may_be_written_to(today: str, quiet: bool, by: str, after: str) -> None:
    assert (SUNDAYS.includes(day(today)), SUNDAYS.spoken_by(day(today)), SUNDAYS.spoken_from(day(today))) == (
        quiet,
        day(by),
        day(after),
    )


def test_an_office_that_never_speaks_is_an_error_and_no_endless_search() -> None:
    silent = QuietDays(frozenset(range(7)))
    with pytest.raises(NeverOpens, match=r"^07:00-20:00$"):
        Window(time(7), time(20), silent).next_open(local("2026-03-12 08:00"), VIETNAM)
    with pytest.raises(NeverOpens, match=r"^2026-03-12$"):
        silent.spoken_by(date(2026, 3, 12))
