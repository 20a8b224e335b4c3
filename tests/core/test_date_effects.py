"""What follows from a new day: alarms, days that stand beside it, each unit's work."""

from datetime import time

import pytest

from core.plans.changes import EventTime, SubjectTime
from core.plans.date_effects import (
    Due,
    UnitWork,
    WorkEffect,
    effect_on_work,
    offset_day,
    wanted_for_duty,
    wanted_for_event,
    without_day,
)
from core.plans.found import Precision
from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from core.states import ExpectationState
from tests.days import VIETNAM, day, local

OWING, DONE, EXCUSED = ExpectationState.OWING, ExpectationState.DONE, ExpectationState.EXCUSED
BEFORE = read_ladder(["-1d 08:00"], Concern.CONCERNED)
POLICY = Policy(VIETNAM, deadlines=read_ladder(["-2d 08:00"], Concern.OWING), events=BEFORE, office=())
NEW_DAY, CALLED_OFF = SubjectTime(day("2026-03-27")), SubjectTime(settled=False, cancelled=True)
AT = local("2026-03-28 00:00")


def own(text: str) -> UnitWork:
    return UnitWork(OWING, day(text), local(f"{text} 23:59"))


def said(alarms) -> list[str]:
    return [f"{alarm.rule.key} {alarm.at.astimezone(VIETNAM):%m-%d %H:%M}" for alarm in alarms]


@pytest.mark.parametrize(
    ("work", "new", "effect"),
    [
        (UnitWork(OWING), NEW_DAY, WorkEffect.NOTHING),
        (own("2026-04-02"), NEW_DAY, WorkEffect.KEEPS_DAY),
        (own("2026-03-26"), NEW_DAY, WorkEffect.LOSES_DAY),
        (own("2026-04-02"), CALLED_OFF, WorkEffect.LOSES_DAY),
        (UnitWork(EXCUSED, day("2026-04-02"), AT), NEW_DAY, WorkEffect.STAYS_EXCUSED),
        (UnitWork(DONE, on_time=False, done_at=local("2026-03-27 10:00")), NEW_DAY, WorkEffect.IN_TIME),
        (UnitWork(DONE, on_time=False, done_at=local("2026-03-28 00:00")), NEW_DAY, WorkEffect.NOTHING),
        (UnitWork(DONE, on_time=False, done_at=local("2026-03-27 10:00")), CALLED_OFF, WorkEffect.NOTHING),
        (UnitWork(DONE, on_time=True, done_at=local("2026-03-27 10:00")), NEW_DAY, WorkEffect.NOTHING),
    ],
)
def test_what_becomes_of_a_unit_s_work(work, new, effect):
    assert effect_on_work(work, new, AT) is effect


@pytest.mark.parametrize(
    ("when", "alarms"),
    [
        (EventTime(), []),
        (EventTime(day("2026-03-20"), precision=Precision.DAY, cancelled=True), []),
        (
            EventTime(day("2026-03-01"), precision=Precision.MONTH),
            ["settle 02-15 08:00", "settle-near 02-22 08:00", "settle+0 03-01 08:00"],
        ),
        (
            EventTime(day("2026-06-01"), day("2026-06-30"), Precision.MONTH, tentative=True),
            [
                "settle 05-18 08:00",
                "settle-near 05-25 08:00",
                "settle+0 06-01 08:00",
                "settle+7 06-08 08:00",
                "settle+14 06-15 08:00",
                "settle+21 06-22 08:00",
                "settle+28 06-29 08:00",
            ],
        ),
        (
            EventTime(day("2026-03-20"), precision=Precision.DAY, tentative=True),
            [
                f"{BEFORE[0].key} 03-19 08:00",
                "settle 03-06 08:00",
                "settle-near 03-13 08:00",
                "settle-close 03-17 08:00",
            ],
        ),
        (EventTime(day("2026-03-20"), precision=Precision.DAY), [f"{BEFORE[0].key} 03-19 08:00"]),
    ],
)
def test_when_a_conference_is_reminded_of(when, alarms):
    assert said(wanted_for_event(1, when, POLICY)) == alarms


@pytest.mark.parametrize(
    ("first", "last", "times", "latest"),
    [
        ("2026-04-01", "2026-06-30", 9, "06-24 08:00"),
        ("2026-01-01", "2026-12-31", 16, "12-31 08:00"),
        ("2026-11-20", "2026-11-30", 4, "11-27 08:00"),
    ],
)
def test_of_a_longer_period_the_office_is_asked_less_often(first, last, times, latest):
    alarms = said(wanted_for_event(1, EventTime(day(first), day(last), Precision.QUARTER), POLICY))
    assert (len(alarms), alarms[-1].split(" ", 1)[1]) == (times, latest)


def test_of_a_conference_without_any_day_the_office_is_asked_every_four_weeks_for_a_year():
    alarms = said(wanted_for_event(1, EventTime(), POLICY, day("2026-03-03")))
    assert alarms[:2] == ["settle+28 03-31 08:00", "settle+56 04-28 08:00"]
    assert (len(alarms), alarms[-1]) == (13, "settle+364 03-02 08:00")


def test_work_is_reminded_of_before_its_day_and_before_each_day_that_a_unit_was_given():
    longer = {7: (day("2026-04-02"), local("2026-04-03 00:00"))}
    key = POLICY.deadlines[0].key
    due = Due(day("2026-03-27"), AT, longer)
    assert said(wanted_for_duty(1, due, POLICY)) == [f"{key} 03-25 08:00", f"{key} 03-31 08:00"]
    assert wanted_for_duty(1, None, POLICY) == ()


def test_what_stands_beside_a_conference_goes_with_it():
    assert offset_day(SubjectTime(day("2026-03-20"), time(8)), -5) == day("2026-03-15")
    assert without_day(SubjectTime(day("2026-03-20"), cancelled=True)) == CALLED_OFF
    assert without_day(SubjectTime(day("2026-03-01"), settled=False)) == SubjectTime(settled=False)
