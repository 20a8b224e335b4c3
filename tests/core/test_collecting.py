"""Which periods of a form are due when it is collected without a plan, and from which day on each is asked."""

from datetime import date

import pytest

from core.calendar.rhythms import Rhythm
from core.reports.collecting import first_frames, opened_by, opens_on
from core.reports.forms import Form
from tests.days import day

MONTH = Form("m", "M", (), rhythm=Rhythm.MONTH, due_days=5, lock_days=10)
MID_MONTH = Form("f", "F", (), rhythm=Rhythm.MONTH, from_day=15, due_days=0)
QUARTER = Form("q", "Q", (), rhythm=Rhythm.QUARTER, due_days=-4)
YEAR = Form("y", "Y", (), rhythm=Rhythm.YEAR, due_days=20)
ONCE = Form("o", "O", (), rhythm=Rhythm.ONCE)

FIRST = [
    (
        MONTH,
        "2026-03-12",
        [("2026-03", "2026-03-06", "2026-04-05", "2026-04-15"), ("2026-04", "2026-04-06", "2026-05-05", "2026-05-15")],
    ),
    (
        MONTH,
        "2026-03-05",
        [("2026-02", "2026-02-06", "2026-03-05", "2026-03-15"), ("2026-03", "2026-03-06", "2026-04-05", "2026-04-15")],
    ),
    (
        MID_MONTH,
        "2026-03-12",
        [("2026-03", "2026-02-15", "2026-03-14", None), ("2026-04", "2026-03-15", "2026-04-14", None)],
    ),
    (
        QUARTER,
        "2026-03-12",
        [("2026-Q1", "2026-02-20", "2026-03-27", None), ("2026-Q2", "2026-05-22", "2026-06-26", None)],
    ),
    (YEAR, "2026-03-12", [("2026", "2026-12-16", "2027-01-20", None), ("2027", "2027-12-16", "2028-01-20", None)]),
    (ONCE, "2026-03-12", []),
    (Form("n", "N", ()), "2026-03-12", []),
]


@pytest.mark.parametrize(("form", "since", "expected"), FIRST)
def test_a_form_s_periods_come_one_after_the_other(
    form: Form, since: str, expected: list[tuple[str, str, str, str | None]]
) -> None:
    def shown(at: date | None) -> str | None:
        return at.isoformat() if at is not None else None

    frames = first_frames(form, day(since))
    assert [
        (one.span.name, shown(opens_on(form, one)), shown(one.due_on), shown(one.locks_on)) for one in frames
    ] == expected


@pytest.mark.parametrize(
    ("form", "since", "today", "names"),
    [
        (MONTH, "2026-03-12", "2026-03-12", ["2026-03"]),
        (MONTH, "2026-03-12", "2026-04-05", ["2026-03"]),
        (MONTH, "2026-03-12", "2026-04-06", ["2026-03", "2026-04"]),
        (MONTH, "2026-01-01", "2026-12-20", ["2026-10", "2026-11", "2026-12"]),
        (QUARTER, "2026-03-28", "2026-03-28", []),
        (QUARTER, "2026-03-28", "2026-05-22", ["2026-Q2"]),
    ],
)
def test_a_period_opens_in_time_and_not_before(form: Form, since: str, today: str, names: list[str]) -> None:
    assert [frame.span.name for frame in opened_by(form, since=day(since), today=day(today))] == names
