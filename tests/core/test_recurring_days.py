"""Rhythms without a day: the day on which they are due."""

from datetime import date

import pytest

from core.calendar.recurring_days import occurrences_opened

ANCHOR = date(2026, 3, 2)
RHYTHMS = [
    ("FREQ=MONTHLY", [date(2026, 3, 31)]),
    ("FREQ=MONTHLY;BYMONTHDAY=5", [date(2026, 3, 5), date(2026, 4, 5)]),
    ("FREQ=MONTHLY;INTERVAL=3", [date(2026, 3, 31)]),
    ("FREQ=MONTHLY;INTERVAL=6", []),
    ("FREQ=MONTHLY;INTERVAL=2", [date(2026, 3, 31)]),
    ("FREQ=WEEKLY", [date(2026, 3, 6), date(2026, 3, 13)]),
    ("FREQ=WEEKLY;BYDAY=SA", [date(2026, 3, 7), date(2026, 3, 14)]),
    ("FREQ=YEARLY", []),
    ("FREQ=MONTHLY;BYMONTHDAY=31", [date(2026, 3, 31)]),
    ("FREQ=HOURLY", []),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", []),
]


@pytest.mark.parametrize(("rule", "days"), RHYTHMS)
def test_a_rhythm_without_a_day_is_due_when_its_period_ends(rule, days):
    assert [one.due for one in occurrences_opened(rule, anchor=ANCHOR, since=ANCHOR, today=date(2026, 3, 9))] == days


def test_the_31st_of_every_month_is_the_end_of_the_shorter_ones():
    days = [
        one.due
        for one in occurrences_opened(
            "FREQ=MONTHLY;BYMONTHDAY=31", anchor=ANCHOR, since=date(2026, 4, 1), today=date(2026, 5, 1)
        )
    ]
    assert days == [date(2026, 4, 30), date(2026, 5, 31)]


def test_a_year_s_duty_opens_in_time():
    found = list(occurrences_opened("FREQ=YEARLY", anchor=ANCHOR, since=ANCHOR, today=date(2026, 12, 1)))
    assert [(one.period, one.due) for one in found] == [("2026", date(2026, 12, 31))]
