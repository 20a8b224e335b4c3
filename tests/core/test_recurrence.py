"""Recurrence rules a duty may have, and those it may not."""

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.lunar import LunarAnniversary
from core.calendar.recurrence import (
    BadRecurrence,
    NeverFalls,
    Recurrence,
    TooFrequent,
    TooManyTimes,
    lunar_rule,
    on_shorter_months_too,
    read_recurrence,
)

GOOD = [
    ("FREQ=MONTHLY;BYMONTHDAY=20", Recurrence("FREQ=MONTHLY;BYMONTHDAY=20", "MONTHLY", month_days=(20,))),
    ("freq=weekly;byday=mo,fr", Recurrence("FREQ=WEEKLY;BYDAY=MO,FR", "WEEKLY")),
    ("RRULE:FREQ=DAILY;COUNT=3660;", Recurrence("FREQ=DAILY;COUNT=3660", "DAILY", count=3660)),
    (
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
        Recurrence("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "MONTHLY", 3, month_days=(-1,)),
    ),
    (
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        Recurrence("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "YEARLY", 1, (2,), (29,)),
    ),
    (
        "FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=31",
        Recurrence("FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=31", "YEARLY", 1, (2, 3), (31,)),
    ),
    (
        "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T235959Z",
        Recurrence("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T235959Z", "MONTHLY"),
    ),
    (
        "RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10",
        Recurrence(lunar_rule(10, 3), "YEARLY", 1, (3,), (10,), lunar=LunarAnniversary(10, 3)),
    ),
    # Without an end: a duty may go on for ever.
    ("FREQ=DAILY", Recurrence("FREQ=DAILY", "DAILY")),
]
BAD = [
    ("FREQ=SECONDLY", TooFrequent),
    ("FREQ=MINUTELY;COUNT=5", TooFrequent),
    ("FREQ=HOURLY;INTERVAL=24", TooFrequent),
    ("FREQ=DAILY;BYHOUR=8,9,10", TooFrequent),
    ("FREQ=DAILY;BYSECOND=0,1,2", TooFrequent),
    ("FREQ=DAILY;COUNT=100000", TooManyTimes),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", NeverFalls),
    ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", NeverFalls),
    ("FREQ=YEARLY;BYMONTH=4,6,9,11;BYMONTHDAY=31", NeverFalls),
    ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-30", NeverFalls),
    ("FREQ=MONTHLY;BYMONTHDAY=32", NeverFalls),
    ("FREQ=MONTHLY;BYMONTHDAY=0", NeverFalls),
    ("FREQ=YEARLY;BYMONTH=13", BadRecurrence),
    ("FREQ=MONTHLY;BYMONTHDAY=x", BadRecurrence),
    ("FREQ=MONTHLY;INTERVAL=0", BadRecurrence),
    ("FREQ=MONTHLY;INTERVAL=-1", BadRecurrence),
    ("FREQ=DAILY;COUNT=0", BadRecurrence),
    ("FREQ=DAILY;COUNT=", BadRecurrence),
    ("FREQ=DAILY;UNTIL=tomorrow", BadRecurrence),
    ("FREQ=WEEKLY;BYDAY=XX", BadRecurrence),
    ("FREQ=DAILY;FREQ=DAILY", BadRecurrence),
    ("FREQ=DAILY\nDTSTART:20260101", BadRecurrence),
    ("FREQ=FORTNIGHTLY", BadRecurrence),
    ("FREQ=YEARLY;BYEASTER=1", BadRecurrence),
    ("RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10", BadRecurrence),
    ("RSCALE=VIETNAMESE;FREQ=MONTHLY;BYMONTH=3;BYMONTHDAY=10", BadRecurrence),
    ("RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3", BadRecurrence),
    ("RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10,11", BadRecurrence),
    ("RSCALE=VIETNAMESE;FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", NeverFalls),
    ("RSCALE=VIETNAMESE;FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYMONTHDAY=10", BadRecurrence),
    ("BYMONTHDAY=20", BadRecurrence),
    ("hằng tháng", BadRecurrence),
    ("", BadRecurrence),
]
WORDS = st.sampled_from(
    [
        "FREQ=",
        "MONTHLY",
        "DAILY",
        "SECONDLY",
        ";",
        ",",
        "=",
        "BYMONTHDAY=",
        "BYMONTH=",
        "BYDAY=",
        "COUNT=",
        "INTERVAL=",
        "MO",
        "31",
        "2",
        "-1",
        "0",
        "99999",
        " ",
    ]
)


@pytest.mark.parametrize(("text", "rule"), GOOD)
def test_rules_a_duty_may_have(text: str, rule: Recurrence) -> None:
    assert read_recurrence(text) == rule


@pytest.mark.parametrize(("text", "why"), BAD)
def test_rules_a_duty_may_not_have(text: str, why: type[BadRecurrence]) -> None:
    with pytest.raises(BadRecurrence) as raised:
        read_recurrence(text)
    assert (type(raised.value), str(raised.value)) == (why, text)


@given(st.one_of(st.text(), st.lists(WORDS, max_size=12).map("".join)))
def test_what_is_read_the_calendar_library_reads_too(text: str) -> None:
    try:
        rule = read_recurrence(text)
    except BadRecurrence:
        return
    rrulestr(rule.text)
    assert read_recurrence(rule.text) == rule


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=31", "01-31 02-28 03-31 04-30 05-31 06-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=30", "01-30 02-28 03-30 04-30 05-30 06-30"),
        ("FREQ=MONTHLY;BYMONTHDAY=29", "01-29 02-28 03-29 04-29 05-29 06-29"),
        ("FREQ=MONTHLY;BYMONTHDAY=28", "01-28 02-28 03-28 04-28 05-28 06-28"),
        ("FREQ=MONTHLY;BYMONTHDAY=15,31", "01-15 01-31 02-15 03-15 03-31 04-15"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "01-31 02-28 03-31 04-30 05-31 06-30"),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31", "01-31 03-31 05-31 07-31 09-30 11-30"),
        ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=31", "03-31 06-30 09-30 12-31 03-31 06-30"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "02-28 02-28 02-29 02-28 02-28 02-28"),
        ("FREQ=YEARLY;INTERVAL=2;BYMONTH=3,9;BYMONTHDAY=31", "03-31 03-31 03-31 03-31 03-31 03-31"),
        ("FREQ=WEEKLY;BYDAY=MO", "01-05 01-12 01-19 01-26 02-02 02-09"),
    ],
)
def test_the_31st_of_every_month_falls_on_the_last_of_shorter_ones(text: str, days: str) -> None:
    rule = rrulestr(f"DTSTART:20260101T000000\nRRULE:{on_shorter_months_too(text)}")
    assert " ".join(f"{at:%m-%d}" for at, _ in zip(rule, range(6), strict=False)) == days
