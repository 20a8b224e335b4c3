"""Who knows another date than the one that holds."""

import pytest

from core.plans.changes import DateChange, SubjectTime
from core.plans.dates_heard import HeardDate, History, Misled, PastTime, WorkAsked, misled_of, newest_messages
from core.reminders.alarms import Subject
from core.states import ExpectationState
from tests.days import day

FIRST, SECOND, THIRD = (SubjectTime(day(text)) for text in ("2026-03-20", "2026-03-27", "2026-04-03"))
CALLED_OFF = SubjectTime(settled=False, cancelled=True)
OURS, THEIRS = 7, 8
ABOUT = (Subject.OCCURRENCE, 1)
ASKED = WorkAsked({OURS: ExpectationState.OWING, THEIRS: ExpectationState.DONE}, {1})


def moved(change: int, newest: int, old: SubjectTime, new: SubjectTime, whose: int | None = None) -> PastTime:
    return PastTime(change, newest, whose, old, new)


ONCE = History((moved(1, 10, FIRST, SECOND),))
TWICE = History((moved(1, 10, FIRST, SECOND), moved(2, 20, SECOND, THIRD)))
OURS_KEPT = History((moved(1, 10, FIRST, SECOND), moved(1, 10, FIRST, FIRST, OURS)))


@pytest.mark.parametrize(
    ("history", "message", "whose", "date"),
    [
        (History(), 5, None, None),
        (ONCE, 5, None, FIRST),
        (ONCE, 10, None, FIRST),
        (ONCE, 11, None, SECOND),
        (ONCE, None, None, SECOND),
        (TWICE, 15, OURS, SECOND),
        (TWICE, 21, OURS, THIRD),
        (OURS_KEPT, 11, OURS, FIRST),
        (OURS_KEPT, 11, THEIRS, SECOND),
        (ONCE.then(OURS, SECOND, THIRD), 99, OURS, SECOND),
        (ONCE.then(OURS, SECOND, THIRD), None, OURS, THIRD),
        (ONCE.then(OURS, SECOND, THIRD), None, THEIRS, SECOND),
    ],
)
def test_the_date_that_a_message_told(history, message, whose, date):
    assert history.at(message, whose) == date


@pytest.mark.parametrize(
    ("about", "whose", "holds", "matters"),
    [
        ((Subject.EVENT, 5), None, FIRST, True),
        ((Subject.OCCURRENCE, 1), None, FIRST, True),
        ((Subject.OCCURRENCE, 2), None, FIRST, False),
        (ABOUT, OURS, FIRST, True),
        (ABOUT, THEIRS, FIRST, False),
        (ABOUT, 99, FIRST, False),
    ],
)
def test_what_is_still_somebody_s_matter(about, whose, holds, matters):
    assert ASKED.is_matter(about, whose, holds) is matters


def test_work_that_is_asked_no_longer_is_a_matter_once_it_is_called_off():
    excused = WorkAsked({OURS: ExpectationState.EXCUSED}, ())
    assert [excused.is_matter(ABOUT, OURS, holds) for holds in (FIRST, CALLED_OFF)] == [False, True]


def test_a_correction_is_newer_than_the_reminder_before_it():
    lan, minh = HeardDate(1, ABOUT, OURS), HeardDate(2, ABOUT, THEIRS)
    said = [{lan: 5, minh: 6}, {lan: 8, HeardDate(3, ABOUT, OURS): 9}, {lan: 7}]
    newest = newest_messages(said, {(2, ABOUT): 12, (4, ABOUT): 13})
    assert newest == {lan: 8, minh: 12, HeardDate(3, ABOUT, OURS): 9}


def test_those_who_heard_the_old_date_are_misled_in_the_order_in_which_they_heard_it():
    newest = {
        HeardDate(1, ABOUT, OURS): 9,
        HeardDate(2, ABOUT, OURS): 5,
        HeardDate(3, ABOUT, OURS): 11,
        HeardDate(4, ABOUT, THEIRS): 6,
    }
    assert list(misled_of(newest, {ABOUT: ONCE}, ASKED)) == [
        Misled(2, ABOUT, OURS, FIRST, SECOND),
        Misled(1, ABOUT, OURS, FIRST, SECOND),
    ]


def test_who_changed_it_needs_no_correction():
    newest = {HeardDate(1, ABOUT, OURS): 9, HeardDate(2, ABOUT, OURS): 5}
    found = list(misled_of(newest, {ABOUT: ONCE}, ASKED, but=2))
    assert [(one.contact_id, one.kind) for one in found] == [(1, DateChange.EXTENDED)]
