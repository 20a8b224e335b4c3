"""Which days a report covers whose duty names its period, what such a period is called, and where it is not its
form's."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.rhythms import MONTHS, Rhythm, Span, covered
from core.reports.forms import Form
from core.reports.report_period import cover_name, differs, months_of, period_days, rhythm_of_rule
from tests.days import day

SPANS = [
    ("2026-H1", "2026-05-20", 1, Span("2026-H1", day("2026-01-01"), day("2026-06-30"))),
    ("H1", "2026-05-20", 1, Span("2026-H1", day("2026-01-01"), day("2026-06-30"))),
    ("H1", "2026-04-02", 1, Span("2026-H1", day("2026-01-01"), day("2026-06-30"))),
    ("H2", "2026-01-10", 1, Span("2025-H2", day("2025-07-01"), day("2025-12-31"))),
    ("H1", "2026-06-10", 15, Span("2026-H1", day("2025-12-15"), day("2026-06-14"))),
    ("9M", "2026-09-25", 1, Span("2026-9M", day("2026-01-01"), day("2026-09-30"))),
    ("9M", "2026-01-09", 1, Span("2025-9M", day("2025-01-01"), day("2025-09-30"))),
    ("2025-9M", "2026-09-25", 1, Span("2025-9M", day("2025-01-01"), day("2025-09-30"))),
    ("9M", "2026-09-25", 15, Span("2026-9M", day("2025-12-15"), day("2026-09-14"))),
    ("Q1", "2026-06-30", 1, Span("2026-Q1", day("2026-01-01"), day("2026-03-31"))),
    ("Q4", "2026-01-05", 1, Span("2025-Q4", day("2025-10-01"), day("2025-12-31"))),
    ("03", "2026-04-05", 1, Span("2026-03", day("2026-03-01"), day("2026-03-31"))),
    ("2026-12", "2027-01-05", 1, Span("2026-12", day("2026-12-01"), day("2026-12-31"))),
    ("year", "2026-12-10", 1, Span("2026", day("2026-01-01"), day("2026-12-31"))),
    ("year", "2026-01-15", 1, Span("2025", day("2025-01-01"), day("2025-12-31"))),
    ("2025", "2026-01-15", 1, Span("2025", day("2025-01-01"), day("2025-12-31"))),
    ("half-year", "2026-05-20", 1, Span("2026-H1", day("2026-01-01"), day("2026-06-30"))),
    ("quarter", "2026-03-20", 1, Span("2026-Q1", day("2026-01-01"), day("2026-03-31"))),
    ("once", "2026-03-20", 1, None),
    ("2026-Q5", "2026-03-20", 1, None),
    ("0000-Q1", "2026-03-20", 1, None),
]


@pytest.mark.parametrize(("cover", "due", "from_day", "expected"), SPANS)
def test_a_named_period_has_its_own_days(cover: str, due: str, from_day: int, expected: Span | None) -> None:
    assert period_days(cover, day(due), from_day) == expected


@pytest.mark.parametrize(
    ("cover", "rhythm", "other"),
    [
        ("2026-H1", Rhythm.QUARTER, True),
        ("9M", Rhythm.QUARTER, True),
        ("2026", Rhythm.QUARTER, True),
        ("quarter", Rhythm.MONTH, True),
        ("9M", Rhythm.YEAR, True),
        ("Q1", Rhythm.QUARTER, False),
        ("half-year", Rhythm.HALF, False),
        ("2026-H1", Rhythm.ONCE, False),
        ("2026-H1", None, False),
        (None, Rhythm.QUARTER, False),
    ],
)
def test_a_period_of_another_length_than_the_form_s_is_asked_about(
    cover: str | None, rhythm: Rhythm | None, other: bool
) -> None:
    assert differs(cover, Form("f", "F", (), rhythm=rhythm)) is other


@pytest.mark.parametrize(
    ("rule", "rhythm"),
    [
        ("FREQ=MONTHLY;BYMONTHDAY=25", Rhythm.MONTH),
        ("FREQ=MONTHLY;INTERVAL=3", Rhythm.QUARTER),
        ("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", Rhythm.QUARTER),
        ("FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=20", Rhythm.HALF),
        ("FREQ=YEARLY", Rhythm.YEAR),
        ("FREQ=MONTHLY;INTERVAL=2", None),
        ("FREQ=MONTHLY;INTERVAL=5", None),
        ("FREQ=WEEKLY;BYDAY=FR", None),
        ("hằng tháng", None),
    ],
)
def test_a_rule_has_the_rhythm_of_its_days(rule: str, rhythm: Rhythm | None) -> None:
    assert rhythm_of_rule(rule) is rhythm


@given(st.dates(day("2000-01-01"), day("2090-12-31")), st.sampled_from(list(MONTHS)), st.integers(1, 28))
def test_days_lead_back_to_the_name_and_the_name_to_the_days(on: date, rhythm: Rhythm, from_day: int) -> None:
    span = covered(rhythm, on, from_day)
    assert span is not None
    assert cover_name(span.starts_on, span.cutoff_on) == span.name
    assert period_days(span.name, on, from_day) == span
    assert months_of(span.name) == MONTHS[rhythm]


@pytest.mark.parametrize(
    ("starts", "cutoff", "name"),
    [
        ("2026-01-01", "2026-09-30", "2026-9M"),
        ("2025-12-15", "2026-09-14", "2026-9M"),
        ("2026-02-01", "2026-04-30", None),
        ("2026-04-01", "2026-12-31", None),
        ("2026-01-01", "2026-01-15", None),
        ("2026-01-03", "2026-02-02", "2026-02"),
    ],
)
def test_days_that_are_no_period_have_no_name(starts: str, cutoff: str, name: str | None) -> None:
    assert cover_name(day(starts), day(cutoff)) == name
