"""What is told of a plan that begins: which reminders the telling makes up for, and how one message reads."""

from datetime import time

import pytest

from core.calendar.hours import Window
from core.calendar.office import OfficeCalendar
from core.plans.telling import made_up, may_be_taken_back, told_at
from core.reminders.alarms import Alarm, Subject
from core.reminders.ladders import read_ladder
from core.reminders.rules import Anchor, Concern
from core.talk.messages import Say
from core.talk.tellings import ToldLine, ToldPlan, telling_says, told_until
from core.talk.told_dates import TELLS, ToldDate, as_sample, dates_told
from tests.days import VIETNAM, day, local

OFFICE = OfficeCalendar(VIETNAM)
TOLD = told_at(local("2026-03-03 09:00"), None, VIETNAM)
DAYTIME = Window(time(7), time(20))


@pytest.mark.parametrize(
    ("activated", "told"),
    [
        ("2026-03-03 09:00", "2026-03-03 09:10"),
        ("2026-03-03 19:55", "2026-03-04 07:00"),
        ("2026-03-03 06:00", "2026-03-03 07:00"),
    ],
)
def test_a_plan_is_told_after_ten_minutes_and_not_at_night(activated: str, told: str) -> None:
    assert told_at(local(activated), DAYTIME, VIETNAM) == local(told)


@pytest.mark.parametrize(
    ("leaves", "now", "taken_back"),
    [
        (None, "2026-03-03 20:04", True),
        (None, "2026-03-03 20:06", False),
        ("2026-03-04 07:00", "2026-03-04 06:59", True),
        ("2026-03-04 07:00", "2026-03-04 07:00", False),
        ("2026-03-04 07:00", "2026-03-03 19:50", False),
    ],
)
def test_it_is_taken_back_until_it_is_told(leaves: str | None, now: str, taken_back: bool) -> None:
    at = local(leaves) if leaves else None
    assert may_be_taken_back(local("2026-03-03 19:55"), at, local(now)) is taken_back


def alarm(rung: str, due: str, concern: Concern = Concern.OWING) -> Alarm:
    (rule,) = read_ladder([rung], concern)
    at = rule.moment_for(Anchor(day(due), local(f"{due} 17:00")), OFFICE)
    assert at is not None
    return Alarm(Subject.OCCURRENCE, 1, rule, at)


MADE_UP = [
    # Past by then.
    ("-5d 08:00", "2026-03-05", Concern.OWING, True),
    ("-1d 08:00", "2026-03-04", Concern.CONCERNED, True),
    # Later on the same day: nobody hears it twice on a day; but for the hours before the moment itself.
    ("-1d 16:00", "2026-03-04", Concern.OWING, True),
    ("-2h", "2026-03-03", Concern.OWING, False),
    ("-9h", "2026-03-03", Concern.OWING, True),
    # Still to come.
    ("-1d 08:00", "2026-03-05", Concern.OWING, False),
    # The office and those above are told nothing by it; what comes after the day stays.
    ("-5d 08:00", "2026-03-05", Concern.OFFICE, False),
    ("+1d 08:00", "2026-03-02", Concern.OWING, False),
]


@pytest.mark.parametrize(("rung", "due", "concern", "spoken_for"), MADE_UP)
def test_which_reminders_a_telling_makes_up_for(rung: str, due: str, concern: Concern, spoken_for: bool) -> None:
    one = alarm(rung, due, concern)
    assert made_up([one], TOLD, VIETNAM) == ((one,) if spoken_for else ())


def line(number: int, on: str | None, *, unit: str = "", what: str = "việc") -> ToldLine:
    about, at = ToldDate(Subject.EVENT, number), None
    if unit:
        about = ToldDate(Subject.OCCURRENCE, number, number)
    if on:
        at = local(f"{on} 17:00")
    return ToldLine(about, what, Say("when-unknown"), day(on) if on else None, unit=unit, until=at)


def test_the_next_come_first_and_what_has_no_day_last() -> None:
    lines = [line(1, None), line(2, "2026-03-09"), line(3, "2026-03-05"), line(4, "2026-03-05", unit="Xã A")]
    title, *said, last = telling_says(ToldPlan("21/KH", "Gặp mặt"), [*lines, lines[0]])
    assert (title, last) == (Say("told-title", {"number": "21/KH", "title": "Gặp mặt"}), Say("told-agenda"))
    assert [(say.key, dates_told([say])[0].subject_id) for say in said] == [
        ("told-work", 4),
        ("told-meeting", 3),
        ("told-meeting", 2),
        ("told-meeting", 1),
    ]


def test_the_unit_is_named_where_one_speaks_for_two() -> None:
    both = [line(1, "2026-03-05", unit="Xã A"), line(2, "2026-03-05", unit="Xã B")]
    assert [say.args["unit"] for say in telling_says(ToldPlan("", ""), both)[1:-1]] == ["Xã A", "Xã B"]
    assert [say.args["unit"] for say in telling_says(ToldPlan("", ""), both[:1])[1:-1]] == [""]


def test_what_is_beyond_five_lines_is_counted_and_told_to_nobody() -> None:
    lines = [line(number, f"2026-03-{number:02}") for number in range(1, 9)]
    says = telling_says(ToldPlan("21/KH", "", has_file=True), lines)
    assert says[-2:] == (Say("told-more", {"count": 3}), Say("told-paper"))
    assert [one.subject_id for one in dates_told(says)] == [1, 2, 3, 4, 5]
    assert dates_told([as_sample(say) for say in says]) == ()


def test_it_says_nothing_any_more_once_all_is_over() -> None:
    assert told_until([line(1, "2026-03-05"), line(2, "2026-03-09")]) == local("2026-03-09 17:00")
    assert told_until([line(1, "2026-03-05"), line(2, None)]) is None


def test_dates_are_found_within_other_sentences_each_once() -> None:
    inner = Say("a", {TELLS: ("event:3", "occurrence:4:17")})
    outer = Say("b", {"line": inner, "lines": (inner, "text"), TELLS: ("event:5",)})
    assert dates_told([outer]) == (
        ToldDate(Subject.EVENT, 3),
        ToldDate(Subject.OCCURRENCE, 4, 17),
        ToldDate(Subject.EVENT, 5),
    )
