"""What moved dates do to alarms, what a change is called, and how long it can be undone."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plans.changes import (
    AlarmChange,
    DateChange,
    SubjectTime,
    alarm_changes,
    change_kind,
    change_of_event,
    correction_key,
    may_be_undone,
)
from core.reminders.alarms import Alarm, Subject, alarms_on
from core.reminders.ladders import read_ladder
from core.reminders.rules import Anchor, Concern
from tests.core.test_alarms import PLAIN
from tests.days import VIETNAM, day, local

LADDER = read_ladder(["-5d 08:00", "-1d 08:00", "+1d 08:00"], Concern.CONCERNED)
DAYS = st.dates(date(2026, 3, 1), date(2026, 4, 30))
NOWS = st.datetimes(datetime(2026, 2, 20), datetime(2026, 5, 10)).map(lambda now: now.replace(tzinfo=VIETNAM))


def wanted(on: date) -> tuple[Alarm, ...]:
    return alarms_on(Subject.EVENT, 1, Anchor(on), LADDER, PLAIN)


def moments(alarms: tuple[Alarm, ...]) -> list[str]:
    return [f"{alarm.at.astimezone(VIETNAM):%m-%d}" for alarm in alarms]


@pytest.mark.parametrize(
    ("old", "new", "now", "stay", "cancelled", "made", "past"),
    [
        (
            "2026-03-20",
            "2026-03-27",
            "2026-03-10 09:00",
            [],
            ["03-15", "03-19", "03-21"],
            ["03-22", "03-26", "03-28"],
            [],
        ),
        # After the first reminder was said: the second and third end, all three come again before the new day.
        ("2026-03-20", "2026-03-27", "2026-03-16 09:00", [], ["03-19", "03-21"], ["03-22", "03-26", "03-28"], []),
        # Brought forward: two rungs of the new day are past already.
        (
            "2026-03-20",
            "2026-03-12",
            "2026-03-11 09:00",
            [],
            ["03-15", "03-19", "03-21"],
            ["03-13"],
            ["03-07", "03-11"],
        ),
        # A rung whose moment is this one is past: nobody could have been told before it.
        (
            "2026-03-27",
            "2026-03-20",
            "2026-03-15 08:00",
            [],
            ["03-22", "03-26", "03-28"],
            ["03-19", "03-21"],
            ["03-15"],
        ),
        # Moved and moved back, or nothing moved: nothing happens.
        ("2026-03-20", "2026-03-20", "2026-03-10 09:00", ["03-15", "03-19", "03-21"], [], [], []),
        ("2026-03-20", "2026-03-20", "2026-03-16 09:00", ["03-19", "03-21"], [], [], ["03-15"]),
        # Put off without a date, or cancelled.
        ("2026-03-20", None, "2026-03-16 09:00", [], ["03-19", "03-21"], [], []),
        # Made firm after it had none.
        (None, "2026-03-20", "2026-03-16 09:00", [], [], ["03-19", "03-21"], ["03-15"]),
    ],
)
def test_what_a_new_day_does(
    old: str | None, new: str | None, now: str, stay: list[str], cancelled: list[str], made: list[str], past: list[str]
) -> None:
    waiting = tuple(alarm for alarm in (wanted(day(old)) if old else ()) if alarm.at > local(now))
    change = alarm_changes(waiting, wanted(day(new)) if new else (), local(now))
    assert (moments(change.stay), moments(change.cancelled), moments(change.new), moments(change.past)) == (
        stay,
        cancelled,
        made,
        past,
    )


def test_an_old_alarm_that_was_due_and_has_not_fired_ends_too() -> None:
    change = alarm_changes(wanted(day("2026-03-20")), wanted(day("2026-03-27")), local("2026-03-21 09:00"))
    assert moments(change.cancelled) == ["03-15", "03-19", "03-21"]


def test_one_that_was_due_and_is_still_right_stays_to_be_told_late() -> None:
    change = alarm_changes(wanted(day("2026-03-20")), wanted(day("2026-03-20")), local("2026-03-19 09:00"))
    assert change == AlarmChange(stay=wanted(day("2026-03-20")))


def test_which_alarm_moved_where() -> None:
    change = alarm_changes(wanted(day("2026-03-20"))[1:], wanted(day("2026-03-27")), local("2026-03-16 09:00"))
    assert [(old.rule.key, *moments((old, new))) for old, new in change.moved] == [
        ("concerned-1d0800", "03-19", "03-26"),
        ("concerned+1d0800", "03-21", "03-28"),
    ]


def test_an_extension_for_one_unit_adds_alarms_and_takes_none() -> None:
    both = (*wanted(day("2026-03-20")), *wanted(day("2026-03-27")))
    change = alarm_changes(wanted(day("2026-03-20")), both, local("2026-03-10 09:00"))
    assert (moments(change.stay), change.cancelled, moments(change.new)) == (
        ["03-15", "03-19", "03-21"],
        (),
        ["03-22", "03-26", "03-28"],
    )


@given(st.lists(DAYS, max_size=6), NOWS)
def test_after_any_moves_exactly_the_last_day_is_reminded_of(days: list[date], now: datetime) -> None:
    waiting: tuple[Alarm, ...] = ()
    for one in days:
        change = alarm_changes(waiting, wanted(one), now)
        assert {*change.stay, *change.cancelled} == set(waiting)
        waiting = (*change.stay, *change.new)
    expected = {alarm for alarm in wanted(days[-1]) if alarm.at > now} if days else set()
    assert len(waiting) == len(set(waiting))
    assert set(waiting) == expected
    assert alarm_changes(waiting, (), now) == AlarmChange(cancelled=waiting)


@given(DAYS, DAYS, NOWS)
def test_undone_at_once_a_move_leaves_what_was(one: date, other: date, now: datetime) -> None:
    before = {alarm for alarm in wanted(one) if alarm.at > now}
    there = alarm_changes(tuple(before), wanted(other), now)
    back = alarm_changes((*there.stay, *there.new), wanted(one), now)
    assert {*back.stay, *back.new} == before


AT_FIVE = SubjectTime(day("2026-03-20"), time(17))
FIRM, LATER, VAGUE = (
    SubjectTime(day("2026-03-20")),
    SubjectTime(day("2026-03-27")),
    SubjectTime(day("2026-03-01"), settled=False),
)
GONE, UNKNOWN = SubjectTime(day("2026-03-20"), cancelled=True), SubjectTime()


@pytest.mark.parametrize(
    ("old", "new", "change"),
    [
        (FIRM, FIRM, None),
        (FIRM, LATER, DateChange.MOVED),
        (LATER, FIRM, DateChange.MOVED),
        (FIRM, SubjectTime(FIRM.day, time(14)), DateChange.MOVED),
        (FIRM, VAGUE, DateChange.PUT_OFF),
        (FIRM, UNKNOWN, DateChange.PUT_OFF),
        (FIRM, GONE, DateChange.CANCELLED),
        (VAGUE, FIRM, DateChange.FIRMED),
        (VAGUE, SubjectTime(VAGUE.day), DateChange.FIRMED),
        (UNKNOWN, FIRM, DateChange.FIRMED),
        (VAGUE, UNKNOWN, DateChange.PUT_OFF),
        (VAGUE, SubjectTime(day("2026-04-01"), settled=False), DateChange.MOVED),
        (VAGUE, VAGUE, None),
        (UNKNOWN, UNKNOWN, None),
        (UNKNOWN, GONE, DateChange.CANCELLED),
        (GONE, GONE, None),
        (GONE, SubjectTime(LATER.day, cancelled=True), None),
        (GONE, FIRM, DateChange.RESUMED),
        (replace(FIRM, place="A"), replace(FIRM, place="B"), DateChange.RELOCATED),
        (replace(FIRM, place=""), replace(FIRM, place="B"), DateChange.RELOCATED),
        (replace(VAGUE, place="A"), replace(VAGUE, place="B"), DateChange.RELOCATED),
        (replace(FIRM, place="A"), replace(LATER, place="B"), DateChange.MOVED),
        (replace(FIRM, place="A"), replace(FIRM, place="A"), None),
        (FIRM, replace(FIRM, place="B"), None),  # Where it was is not written down of what was told long ago.
    ],
)
def test_what_a_change_of_an_event_is_called(old: SubjectTime, new: SubjectTime, change: DateChange | None) -> None:
    assert change_of_event(old, new) is change


@pytest.mark.parametrize(
    ("new", "change"),
    [
        (SubjectTime(FIRM.day, time(12)), DateChange.BROUGHT_FORWARD),
        (SubjectTime(FIRM.day, time(23)), DateChange.EXTENDED),
        (SubjectTime(FIRM.day), DateChange.EXTENDED),
        (LATER, DateChange.EXTENDED),
        (AT_FIVE, None),
        (UNKNOWN, DateChange.PUT_OFF),
        (GONE, DateChange.CANCELLED),
    ],
)
def test_what_a_change_of_a_deadline_is_called(new: SubjectTime, change: DateChange | None) -> None:
    assert change_kind(Subject.OCCURRENCE, AT_FIVE, new) is change


@pytest.mark.parametrize(
    ("now", "may"),
    [("08:00:00", True), ("08:09:59", True), ("08:10:00", False), ("12:00:00", False), ("07:59:59", False)],
)
def test_ten_minutes_to_undo(now: str, may: bool) -> None:
    assert may_be_undone(local("2026-03-12 08:00"), local(f"2026-03-12 {now}")) is may


def test_one_correction_for_each_person_and_change() -> None:
    assert correction_key(Subject.EVENT, 4, local("2026-03-12 08:00:07"), 9) == "correction:event-4:20260312T010007:9"
