"""Which days a report covers, and when it is cut off, due and locked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.rhythms import ReportingPeriod, Rhythm, Span, covered, frames, locked_after, meant
from tests.days import day


def span(name: str, starts: str, cutoff: str) -> Span:
    return Span(name, day(starts), day(cutoff))


@pytest.mark.parametrize(
    ("rhythm", "on", "from_day", "expected"),
    [
        (Rhythm.MONTH, "2026-05-05", 1, span("2026-04", "2026-04-01", "2026-04-30")),
        (Rhythm.MONTH, "2026-04-30", 1, span("2026-04", "2026-04-01", "2026-04-30")),
        (Rhythm.MONTH, "2026-04-29", 1, span("2026-03", "2026-03-01", "2026-03-31")),
        (Rhythm.MONTH, "2026-04-14", 15, span("2026-04", "2026-03-15", "2026-04-14")),
        (Rhythm.MONTH, "2026-04-13", 15, span("2026-03", "2026-02-15", "2026-03-14")),
        (Rhythm.MONTH, "2026-01-20", 15, span("2026-01", "2025-12-15", "2026-01-14")),
        (Rhythm.MONTH, "2024-02-29", 1, span("2024-02", "2024-02-01", "2024-02-29")),
        (Rhythm.QUARTER, "2026-03-31", 1, span("2026-Q1", "2026-01-01", "2026-03-31")),
        (Rhythm.QUARTER, "2026-03-30", 1, span("2025-Q4", "2025-10-01", "2025-12-31")),
        (Rhythm.QUARTER, "2026-03-20", 15, span("2026-Q1", "2025-12-15", "2026-03-14")),
        (Rhythm.HALF, "2026-07-01", 1, span("2026-H1", "2026-01-01", "2026-06-30")),
        (Rhythm.HALF, "2026-12-14", 15, span("2026-H2", "2026-06-15", "2026-12-14")),
        (Rhythm.YEAR, "2026-12-14", 15, span("2026", "2025-12-15", "2026-12-14")),
        (Rhythm.YEAR, "2026-12-13", 15, span("2025", "2024-12-15", "2025-12-14")),
        (Rhythm.ONCE, "2026-12-13", 1, None),
    ],
)
def test_the_last_period_that_is_over(rhythm: Rhythm, on: str, from_day: int, expected: Span | None) -> None:
    assert covered(rhythm, day(on), from_day) == expected


def test_a_due_day_and_a_lock_are_two_days_after_the_cut_off() -> None:
    found = list(
        frames(Rhythm.MONTH, since=day("2026-03-01"), until=day("2026-05-20"), from_day=15, due_days=6, lock_days=10)
    )
    assert found == [
        ReportingPeriod(span("2026-03", "2026-02-15", "2026-03-14"), day("2026-03-20"), day("2026-03-30")),
        ReportingPeriod(span("2026-04", "2026-03-15", "2026-04-14"), day("2026-04-20"), day("2026-04-30")),
        ReportingPeriod(span("2026-05", "2026-04-15", "2026-05-14"), day("2026-05-20"), day("2026-05-30")),
    ]
    assert list(frames(Rhythm.ONCE, since=day("2026-03-01"), until=day("2027-03-01"))) == []


@pytest.mark.parametrize(("days", "expected"), [(None, None), (0, "2026-03-20"), (10, "2026-03-30")])
def test_what_never_locks_has_no_lock(days: int | None, expected: str | None) -> None:
    assert locked_after(day("2026-03-20"), days) == (day(expected) if expected else None)


@pytest.mark.parametrize(
    ("due", "name"), [("2026-03-26", "2026-Q1"), ("2026-02-10", "2025-Q4"), ("2026-04-10", "2026-Q1")]
)
def test_a_report_asked_before_its_quarter_is_over_is_about_that_quarter(due: str, name: str) -> None:
    found = meant(Rhythm.QUARTER, day(due))
    assert found is not None
    assert found.name == name


@given(
    st.dates(day("2000-01-01"), day("2090-12-31")),
    st.sampled_from([rhythm for rhythm in Rhythm if rhythm is not Rhythm.ONCE]),
    st.integers(1, 28),
)
def test_periods_follow_each_other_without_gap_and_without_overlap(on: date, rhythm: Rhythm, from_day: int) -> None:
    now = covered(rhythm, on, from_day)
    assert now is not None
    before = covered(rhythm, now.cutoff_on - timedelta(days=1), from_day)
    assert before is not None
    assert before.cutoff_on + timedelta(days=1) == now.starts_on <= now.cutoff_on
