"""The moments at which rules speak, on ordinary days, over holidays, on quiet days and on days the clock changes; and
until when."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.hours import QuietDays
from core.calendar.moments import due_moment, zone_named
from core.calendar.office import Bound, OfficeCalendar, Weekend
from core.calendar.workdays import Workdays
from core.reminders.alarms import Alarm, Subject, ahead, alarms_on, good_until, is_too_late, reminder_key, speaks_of
from core.reminders.ladders import read_ladder, read_rung
from core.reminders.policy import Policy
from core.reminders.rules import Anchor, Concern, Rule
from tests.core.test_calendar import OFFICE
from tests.core.test_hours import SUNDAYS
from tests.core.test_ladders import RULES
from tests.core.test_moments import ZONES
from tests.days import VIETNAM, day, local, utc

PLAIN = OfficeCalendar(VIETNAM)
WITH_TET = OfficeCalendar(VIETNAM, OFFICE)
QUIET = OfficeCalendar(VIETNAM, quiet=SUNDAYS)
BERLIN = OfficeCalendar(zone_named("Europe/Berlin"))
DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
OFFICES = st.builds(
    OfficeCalendar, ZONES, st.sampled_from([Workdays(), OFFICE]), st.sampled_from([QuietDays(), SUNDAYS])
)
LADDERS = st.lists(RULES, max_size=12).map(tuple)

SPOKEN = [
    (PLAIN, "-5d 08:00", "2026-03-20", None, "2026-03-15 08:00"),
    (PLAIN, "0d 16:30", "2026-03-20", None, "2026-03-20 16:30"),
    (PLAIN, "+1d 08:00", "2026-12-31", None, "2027-01-01 08:00"),
    (PLAIN, "-1d 08:00", "2028-03-01", None, "2028-02-29 08:00"),
    # Hours before a moment; none where it is unknown.
    (PLAIN, "-2h", "2026-03-20", "2026-03-20 08:00", "2026-03-20 06:00"),
    (PLAIN, "-36h", "2026-03-20", "2026-03-20 08:00", "2026-03-18 20:00"),
    (PLAIN, "+2h", "2026-03-20", "2026-03-21 00:00", "2026-03-21 02:00"),
    (PLAIN, "-2h", "2026-03-20", None, None),
    # Working days, over Tết and over a Saturday that is worked.
    (PLAIN, "-3wd 08:00", "2026-02-24", None, "2026-02-19 08:00"),
    (WITH_TET, "-3wd 08:00", "2026-02-24", None, "2026-02-12 08:00"),
    (WITH_TET, "-3wd 08:00", "2026-02-18", None, "2026-02-11 08:00"),
    (WITH_TET, "+1wd 08:00", "2026-02-15", None, "2026-02-23 08:00"),
    (WITH_TET, "0wd 08:00", "2026-03-22", None, "2026-03-20 08:00"),
    (WITH_TET, "-1wd 08:00", "2026-08-24", None, "2026-08-22 08:00"),
    # Quiet Sundays and holidays: before the day to an earlier one, after it to a later one.
    (QUIET, "-1d 08:00", "2026-05-04", None, "2026-05-02 08:00"),
    (QUIET, "0d 08:00", "2026-05-01", None, "2026-04-29 08:00"),
    (QUIET, "+1d 08:00", "2026-05-02", None, "2026-05-04 08:00"),
    (QUIET, "-1d 08:00", "2026-05-11", None, "2026-05-10 08:00"),
    (QUIET, "-2h", "2026-05-03", "2026-05-03 08:00", "2026-05-03 06:00"),
]


@pytest.mark.parametrize(("office", "rung", "subject", "at", "speaks"), SPOKEN)
def test_when_a_rung_speaks(
    office: OfficeCalendar, rung: str, subject: str, at: str | None, speaks: str | None
) -> None:
    anchor = Anchor(day(subject), local(at) if at else None)
    assert read_rung(rung, Concern.OWING).moment_for(anchor, office) == (local(speaks) if speaks else None)


@pytest.mark.parametrize(
    ("rung", "subject", "at", "speaks"),
    [
        # Eight is eight on both sides of the change; two hours are two hours.
        ("-5d 08:00", "2026-03-30", None, "2026-03-25 07:00"),
        ("-1d 08:00", "2026-03-30", None, "2026-03-29 06:00"),
        ("-1d 02:30", "2026-03-30", None, "2026-03-29 01:00"),
        ("-1d 02:30", "2026-10-26", None, "2026-10-25 00:30"),
        ("-2h", "2026-03-29", "2026-03-29 01:30", "2026-03-28 23:30"),
    ],
)
def test_rungs_over_a_change_of_the_clock(rung: str, subject: str, at: str | None, speaks: str) -> None:
    assert read_rung(rung, Concern.OWING).moment_for(Anchor(day(subject), utc(at) if at else None), BERLIN) == utc(
        speaks
    )


@given(OFFICES, RULES, DAYS, DAYS)
def test_the_later_subject_is_never_reminded_of_earlier(
    office: OfficeCalendar, rule: Rule, one: date, other: date
) -> None:
    first, last = (
        rule.moment_for(Anchor(day, due_moment(day, time(16), office.zone)), office) for day in sorted((one, other))
    )
    assert first is not None
    assert last is not None
    assert first <= last


@given(OFFICES, LADDERS, DAYS)
def test_nobody_is_reminded_twice_at_one_moment(
    office: OfficeCalendar, ladder: tuple[Rule, ...], subject: date
) -> None:
    alarms = alarms_on(Subject.EVENT, 7, Anchor(subject, due_moment(subject, None, office.zone)), ladder, office)
    assert len({(alarm.rule.concern, alarm.at) for alarm in alarms}) == len(alarms)
    assert len({alarm.identity for alarm in alarms}) == len(alarms)
    assert {alarm.rule.concern for alarm in alarms} == {rule.concern for rule in ladder}


def test_of_rungs_that_come_to_one_moment_the_first_speaks() -> None:
    ladder = read_ladder(["-2d 08:00", "-1d 08:00", "-24h", "-1d 08:00 to office"], Concern.OWING)
    # Monday 4 May at eight: the day before is a quiet Sunday, so that both rungs come to Saturday.
    alarms = alarms_on(Subject.EVENT, 7, Anchor(day("2026-05-04"), local("2026-05-03 08:00")), ladder, QUIET)
    assert [(alarm.rule.key, alarm.at) for alarm in alarms] == [
        ("owing-2d0800", local("2026-05-02 08:00")),
        ("office-1d0800", local("2026-05-02 08:00")),
    ]


@given(OFFICES, RULES, DAYS)
def test_nothing_of_days_is_reckoned_onto_a_quiet_day(office: OfficeCalendar, rule: Rule, subject: date) -> None:
    at = rule.moment_for(Anchor(subject), office)
    if at is not None and office.zone.key != "Pacific/Apia":
        assert not office.quiet.includes(at.astimezone(office.zone).date())


def test_the_alarms_still_ahead_in_the_order_of_the_ladder() -> None:
    ladder = read_ladder(["-5d 08:00", "-1d 08:00", "0d 08:00", "+1d 08:00", "-2h"], Concern.OWING)
    alarms = ahead(
        alarms_on(Subject.OCCURRENCE, 3, Anchor(day("2026-03-20")), ladder, PLAIN), local("2026-03-19 08:00")
    )
    assert [(alarm.rule.key, alarm.at) for alarm in alarms] == [
        ("owing+0d0800", local("2026-03-20 08:00")),
        ("owing+1d0800", local("2026-03-21 08:00")),
    ]
    assert {(alarm.subject, alarm.subject_id) for alarm in alarms} == {(Subject.OCCURRENCE, 3)}


DUE = "2026-03-20 17:00"


@pytest.mark.parametrize(
    ("rung", "at", "until"),
    [
        ("-1d 08:00", "2026-03-19 08:00", DUE),
        ("0d 08:00", "2026-03-20 08:00", DUE),
        ("+1d 08:00", "2026-03-21 08:00", None),
        ("-1d 08:00 withhold", "2026-03-19 08:00", "2026-03-19 09:00"),
        ("0d 16:30 withhold", "2026-03-20 16:30", DUE),
        ("+1d 08:00 withhold", "2026-03-21 08:00", "2026-03-21 09:00"),
        ("-1d 08:00 within 6h", "2026-03-19 08:00", "2026-03-19 14:00"),
        ("+1d 08:00 within 48h", "2026-03-21 08:00", "2026-03-23 08:00"),
        ("-1h", "2026-03-20 16:00", DUE),
        ("+1h", "2026-03-20 18:00", None),
    ],
)
def test_until_when_a_reminder_is_worth_saying(rung: str, at: str, until: str | None) -> None:
    alarm = Alarm(Subject.OCCURRENCE, 1, read_rung(rung, Concern.OWING), local(at))
    assert good_until(alarm, local(DUE)) == (local(until) if until else None)


@pytest.mark.parametrize(
    ("rung", "now", "late"),
    [
        ("-1d 08:00", "2026-03-20 16:59", False),
        ("-1d 08:00", "2026-03-20 17:00", True),
        ("0d 08:00", "2026-03-20 17:00", True),
        ("+1d 08:00", "2026-03-29 08:00", False),
        ("-2h", "2026-03-20 17:00", True),
        ("+2h", "2026-03-29 08:00", False),
    ],
)
def test_when_a_reminder_comes_too_late(rung: str, now: str, late: bool) -> None:
    assert is_too_late(read_rung(rung, Concern.OWING), local(DUE), local(now)) is late


def test_an_alarm_speaks_of_the_work_that_is_due_then() -> None:
    rule = read_rung("-1d 08:00", Concern.OWING)
    alarm = Alarm(Subject.OCCURRENCE, 1, rule, local("2026-03-24 08:00"))
    assert [speaks_of(alarm, Anchor(day(due)), PLAIN) for due in ("2026-03-20", "2026-03-25", "2026-03-26")] == [
        False,
        True,
        False,
    ]


def test_what_must_not_be_said_twice() -> None:
    assert reminder_key(Subject.EVENT, 3, "concerned-5d0800", 2, 9) == "reminder:event-3:concerned-5d0800:2:9"


POLICY = Policy(
    VIETNAM,
    deadlines=read_ladder(["-3wd 08:00"], Concern.OWING),
    events=(),
    office=read_ladder(["+1d 08:30"], Concern.OFFICE),
    holidays=OFFICE.holidays,
    worked_days=OFFICE.worked,
)


@pytest.mark.parametrize(
    ("due", "bound", "weekend", "counts"),
    [
        ("2026-05-20", Bound.BEFORE, Weekend.KEEP, "2026-05-19"),
        ("2026-05-18", Bound.BEFORE, Weekend.KEEP, "2026-05-17"),
        ("2026-05-18", Bound.BEFORE, Weekend.EARLIER, "2026-05-15"),
        ("2026-02-18", Bound.BY, Weekend.EARLIER, "2026-02-13"),
        ("2026-08-22", Bound.BY, Weekend.EARLIER, "2026-08-22"),
    ],
)
def test_the_day_that_counts_in_an_office(due: str, bound: Bound, weekend: Weekend, counts: str) -> None:
    assert replace(POLICY, weekend=weekend).day_that_counts(day(due), bound) == day(counts)


def test_an_office_s_alarms_know_its_holidays_and_its_hours() -> None:
    office = replace(POLICY, escalation=read_ladder(["+2h to deputy"], Concern.OWING), quiet=SUNDAYS)
    anchor = Anchor(day("2026-02-24"), local("2026-02-24 17:00"))
    wanted = office.wanted(Subject.OCCURRENCE, 5, anchor, office.duties)
    assert [(alarm.rule.key, alarm.at) for alarm in wanted] == [
        ("owing-3wd0800", local("2026-02-12 08:00")),
        ("office+1d0830", local("2026-02-25 08:30")),
        ("deputy+2h", local("2026-02-24 19:00")),
    ]
    assert ahead(wanted, local("2026-02-12 08:00")) == wanted[1:]
    assert office.calendar == OfficeCalendar(VIETNAM, OFFICE, SUNDAYS)


def test_a_year_of_moments_is_reckoned_from_the_first_and_does_not_drift() -> None:
    rule, berlin = read_rung("-1d 08:00", Concern.OWING), BERLIN.zone
    moments = [rule.moment_for(Anchor(date(2026, 1, 1) + timedelta(days=number)), BERLIN) for number in range(365)]
    assert {at.astimezone(berlin).time() for at in moments if at is not None} == {time(8)}
    assert moments[0] == datetime(2025, 12, 31, 8, tzinfo=berlin)
