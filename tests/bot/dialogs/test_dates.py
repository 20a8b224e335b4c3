"""To when a date is changed, for whom, and what is asked before it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.dialogs.base import Cue, Expects, Turn
from bot.dialogs.dates.talk import ChangeTalk
from bot.dialogs.effects import ChangeDates, UndoChange
from bot.dialogs.pages import SIZE
from bot.words import ChatWord
from core.plans.change_requests import Changeable, DueChange
from core.plans.changes import DateChange, Difference, EventTime, SubjectTime, TimeShift
from core.plans.found import Precision
from core.reminders.alarms import Subject
from tests.bot.dialogs.samples import STEWARD, UNITS

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
MEETING = Changeable(
    Subject.EVENT, 1, "Hội nghị giao ban", EventTime(datetime(2026, 3, 24, 8), None, Precision.MINUTE), "Cụm I"
)
DUTY = Changeable(Subject.OCCURRENCE, 2, "Gửi báo cáo", EventTime(date(2026, 3, 20), date(2026, 3, 20), Precision.DAY))
SHIFT = TimeShift(
    Subject.OCCURRENCE,
    2,
    "Gửi báo cáo",
    SubjectTime(date(2026, 3, 20)),
    SubjectTime(date(2026, 3, 27)),
    DateChange.MOVED,
)
KNOWN = {"changeable": (MEETING, DUTY), "units": UNITS, "difference": Difference((SHIFT,)), "undoable": 4}
WHEN_MEETING = {"step": "when", "subject": "event", "id": 1}
WHEN_DUTY = {"step": "when", "subject": "occurrence", "id": 2}
WISH = {"due": 2, "day": "2026-03-27", "unit": None}


def step(state: dict[str, Any], text: str = "", known: dict[str, Any] = KNOWN, **cue: Any) -> Turn:
    return ChangeTalk().step(state, Cue(text=text, person=STEWARD, known=known, **cue), NOW)


def keys(turn: Turn) -> list[str]:
    return [say.key for reply in turn.replies for say in reply.says]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("27/3/2026", None),
        ("27/3", None),
        ("hạn mới: 27/3/2026", None),
        ("lùi đến thứ Sáu 27/3", None),
        ("Hội xã Hòa Bình: 27/3/2026", "HB"),
        ("hòa bình: 27/3/2026", "HB"),
        ("HB: 27/3", "HB"),
        ("xã Hòa Bình 27/3/2026", "HB"),
        ("27/3/2026 cho xã Hòa Bình", "HB"),
        ("27/3/2026 riêng suối cạn thôi", "SC"),
    ],
)
def test_a_deadline_moves_for_all_or_for_the_unit_that_is_named(text: str, unit: str | None) -> None:
    turn = step(WHEN_DUTY, text)
    assert (turn.hand_to, (turn.state or {})["wish"]) == ("change", {**WISH, "unit": unit})


@pytest.mark.parametrize(
    ("state", "text", "says"),
    [
        (WHEN_DUTY, "Bãi Sậy: 27/3/2026", ["dates-no-unit", "dates-item-due", "dates-when-due"]),
        (WHEN_DUTY, "31/4/2026", ["no-such-day", "dates-item-due", "dates-when-due"]),
        (WHEN_MEETING, "thứ Hai 27/3/2026", ["day-contradicts", "dates-item", "dates-when-event"]),
        (WHEN_MEETING, "lâu lâu một chút", ["not-understood-heard", "dates-item", "dates-when-event"]),
        (WHEN_MEETING, "chiều 27/3/2026", ["plan-which-hour", "dates-item", "dates-when-event"]),
        (WHEN_MEETING, "doi sang sang 27/3", ["plan-which-hour", "dates-item", "dates-when-event"]),
        (WHEN_MEETING, "27/3/2025", ["day-past"]),
        (WHEN_MEETING, "27/3/2028", ["day-far"]),
    ],
)
def test_what_is_said_to_a_day_that_is_not_taken_at_once(state: dict[str, Any], text: str, says: list[str]) -> None:
    turn = step(state, text)
    assert (keys(turn), turn.effects) == (says, ())


@pytest.mark.parametrize(("text", "step_after"), [("1", "confirm"), ("lấy ngày này", None), ("2", "when")])
def test_a_day_in_doubt_is_taken_by_a_yes(text: str, step_after: str | None) -> None:
    turn = step({**WHEN_DUTY, "step": "sure", "wish": {**WISH, "day": "2028-03-27"}}, text)
    assert (turn.state or {})["step"] == (step_after or "sure")


@pytest.mark.parametrize(
    ("text", "done"),
    [("1", True), ("đúng rồi", True), ("vang", True), ("khoan", False), ("2", False), ("để mai", False)],
)
def test_nothing_changes_without_a_yes(text: str, done: bool) -> None:
    turn = step({**WHEN_DUTY, "step": "confirm", "wish": WISH}, text)
    assert turn.effects == ((ChangeDates(DueChange(2, date(2026, 3, 27))),) if done else ())


def test_what_changes_nothing_is_said_where_it_was_asked_for() -> None:
    turn = step({**WHEN_DUTY, "step": "confirm", "wish": WISH}, known={**KNOWN, "difference": None}, again=True)
    assert keys(turn) == ["dates-same", "dates-item-due", "dates-when-due"]
    work = {"step": "confirm", "occurrence_id": 103, "wish": {"work": 3, "day": "2026-03-27", "reason": "lũ"}}
    turn = step(work, known={**KNOWN, "difference": None}, again=True)
    assert (turn.hand_to, turn.state) == ("piece", {"occurrence_id": 103, "expectation_id": 3})


def test_what_was_done_can_be_undone_while_there_is_something() -> None:
    asked = step({"step": "done"}, again=True)
    assert keys(asked) == ["dates-undo-hint"]
    assert step(asked.state or {}, "1").effects == (UndoChange(4),)
    assert keys(step(asked.state or {}, "1", {**KNOWN, "undoable": None})) == ["dates-undo-none"]


def test_pages_are_turned_both_ways_and_words_of_the_name_find_one() -> None:
    many = tuple(Changeable(Subject.EVENT, 10 + n, f"Hội nghị {n} lần", MEETING.when) for n in range(SIZE + 2))
    known = {**KNOWN, "changeable": many}
    first = step({}, word=ChatWord.CHANGE, known=known)
    assert (first.expects, [pick.digit for pick in first.replies[-1].picks]) == (Expects.NAME, [*"12345678", "0"])
    second = step(first.state or {}, "8", known)
    assert [pick.digit for pick in second.replies[-1].picks] == ["1", "2", "8", "0"]
    assert (step(second.state or {}, "2", known).state or {})["id"] == 18
    assert (step(second.state or {}, "lùi", known, word=ChatWord.BACK).state or {}).get("page", 0) == 0
    assert (step(first.state or {}, "nghị 8", known).state or {})["id"] == 18
    assert (step({}, word=ChatWord.CHANGE, rest="nghị 3 lần", known=known).state or {})["id"] == 13
