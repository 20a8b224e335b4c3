"""The days that count: "before the 20th", weekends and holidays, months of unequal length, working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.office import Bound, Weekend, last_day, shifted
from core.calendar.workdays import NoWorkingDay, Workdays, is_working_day, working_days_after, working_days_before
from tests.days import day

# Tết 2026: Monday 16 to Friday 20 February are off, Saturday 22 August is worked for Monday 31 August.
TET = frozenset(day(f"2026-02-{number}") for number in range(16, 21))
OFFICE = Workdays(TET | {day("2026-08-31"), day("2026-09-01"), day("2026-09-02")}, frozenset({day("2026-08-22")}))
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))
COUNTS = st.integers(0, 60)


@pytest.mark.parametrize(
    ("bound", "setting", "last"),
    [
        (Bound.BEFORE, True, "2026-05-19"),
        (Bound.BEFORE, False, "2026-05-20"),
        (Bound.BY, True, "2026-05-20"),
        (Bound.BY, False, "2026-05-20"),
    ],
)
def test_what_before_the_20th_means(bound: Bound, setting: bool, last: str) -> None:
    assert last_day(day("2026-05-20"), bound, before_means_previous_day=setting) == day(last)


@pytest.mark.parametrize(
    ("due", "rule", "held_to"),
    [
        ("2026-03-20", Weekend.EARLIER, "2026-03-20"),
        ("2026-03-21", Weekend.EARLIER, "2026-03-20"),
        ("2026-03-22", Weekend.EARLIER, "2026-03-20"),
        ("2026-03-22", Weekend.KEEP, "2026-03-22"),
        ("2026-02-20", Weekend.EARLIER, "2026-02-13"),
        ("2026-02-22", Weekend.EARLIER, "2026-02-13"),
        ("2026-02-23", Weekend.EARLIER, "2026-02-23"),
        ("2026-08-22", Weekend.EARLIER, "2026-08-22"),
        ("2026-08-23", Weekend.EARLIER, "2026-08-22"),
        ("2026-09-02", Weekend.EARLIER, "2026-08-28"),
    ],
)
def test_the_day_a_deadline_is_held_to(due: str, rule: Weekend, held_to: str) -> None:
    assert shifted(day(due), rule, OFFICE.holidays, OFFICE.worked) == day(held_to)


@pytest.mark.parametrize(
    ("weekday", "works"),
    [
        ("2026-08-21", True),
        ("2026-08-22", True),
        ("2026-08-23", False),
        ("2026-08-29", False),
        ("2026-08-31", False),
        ("2026-09-03", True),
    ],
)
def test_which_days_are_worked(weekday: str, works: bool) -> None:
    assert OFFICE.includes(day(weekday)) is works
    assert is_working_day(day(weekday), OFFICE.holidays, OFFICE.worked) is works


def test_a_holiday_that_is_worked_is_a_working_day() -> None:
    assert Workdays(TET, frozenset({day("2026-02-16")})).latest(day("2026-02-20")) == day("2026-02-16")


@pytest.mark.parametrize(
    ("start", "count", "before", "after"),
    [
        ("2026-03-20", 0, "2026-03-20", "2026-03-20"),
        ("2026-03-22", 0, "2026-03-20", "2026-03-23"),
        ("2026-03-20", 1, "2026-03-19", "2026-03-23"),
        ("2026-03-20", 5, "2026-03-13", "2026-03-27"),
        ("2026-03-22", 1, "2026-03-20", "2026-03-23"),
        ("2026-02-13", 1, "2026-02-12", "2026-02-23"),
        ("2026-02-23", 1, "2026-02-13", "2026-02-24"),
        ("2026-02-18", 2, "2026-02-12", "2026-02-24"),
        ("2026-08-24", 1, "2026-08-22", "2026-08-25"),
        ("2026-08-28", 1, "2026-08-27", "2026-09-03"),
    ],
)
def test_counting_in_working_days(start: str, count: int, before: str, after: str) -> None:
    assert working_days_before(day(start), count, OFFICE) == day(before)
    assert working_days_after(day(start), count, OFFICE) == day(after)


@given(DAYS, COUNTS)
def test_working_days_there_and_back(start: date, count: int) -> None:
    at = working_days_after(start, 0, OFFICE)
    assert working_days_before(working_days_after(at, count, OFFICE), count, OFFICE) == at
    assert OFFICE.includes(working_days_before(start, count, OFFICE))


@given(DAYS, st.integers(1, 60))
def test_between_a_day_and_its_nth_working_day_lie_n_of_them(start: date, count: int) -> None:
    end = working_days_after(start, count, OFFICE)
    between = [start + timedelta(days=number) for number in range(1, (end - start).days + 1)]
    assert sum(OFFICE.includes(one) for one in between) == count


@given(DAYS, DAYS, COUNTS)
def test_a_later_day_has_no_earlier_working_days(one: date, other: date, count: int) -> None:
    first, last = min(one, other), max(one, other)
    assert working_days_before(first, count, OFFICE) <= working_days_before(last, count, OFFICE)
    assert working_days_after(first, count, OFFICE) <= working_days_after(last, count, OFFICE)


def test_an_office_that_never_works_is_an_error_and_no_endless_search() -> None:
    never = Workdays(frozenset(date(2026, 1, 1) + timedelta(days=number) for number in range(365)))
    with pytest.raises(NoWorkingDay, match=r"^2026-06-15$"):
        working_days_before(day("2026-06-15"), 0, never)
    with pytest.raises(NoWorkingDay):
        working_days_after(day("2026-06-15"), 1, never)
    with pytest.raises(NoWorkingDay):
        shifted(day("2026-06-15"), Weekend.EARLIER, never.holidays)
