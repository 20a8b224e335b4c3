"""What the office does with a unit's piece of work, and what the stories in tests/chats do not reach."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.dialogs.base import Cue, Expects, Turn
from bot.dialogs.effects import AskBack
from bot.dialogs.pieces.talk import PieceTalk
from bot.words import ChatWord
from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from core.talk.agenda import OccurrenceProgress
from tests.bot.dialogs.samples import STEWARD, request, sample_table
from tests.chats.office import FORM

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
SENT = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}
PIECE = request(3, "Báo cáo tháng 2", date(2026, 3, 20), Asks.NUMBERS, FORM, values=SENT, version=1)
WORK = OccurrenceProgress(103, "Báo cáo", "", date(2026, 3, 20), Asks.NUMBERS, 3, 1, 1, 1)
OTHER = OccurrenceProgress(104, "Danh sách", "", date(2026, 3, 20), Asks.FILE, 3, 1, 1, 0)
KNOWN = {"progress": (WORK,), "table": sample_table(FORM), "piece": PIECE}
AT = {"occurrence_id": 103, "expectation_id": 3}


def step(state: dict[str, Any], text: str = "", known: dict[str, Any] = KNOWN, **cue: Any) -> Turn:
    return PieceTalk().step(state, Cue(text=text, person=STEWARD, known=known, **cue), NOW)


def keys(turn: Turn) -> list[str]:
    return [say.key for reply in turn.replies for say in reply.says]


def test_the_only_work_is_not_asked_for() -> None:
    turn = step({}, word=ChatWord.EXTEND, rest="Suối Cạn")
    assert (turn.hand_to, turn.state) == (
        "piece",
        {"act": "extend", "rest": "Suối Cạn", "occurrence_id": 103, "expectation_id": None},
    )


def test_which_of_two_works_is_asked_and_what_was_said_is_kept() -> None:
    asked = step({}, word=ChatWord.EXCUSE, rest="Suối Cạn", known={**KNOWN, "progress": (WORK, OTHER)})
    assert keys(asked) == ["piece-which"]
    chosen = step(asked.state or {}, "2", {**KNOWN, "progress": (WORK, OTHER)})
    assert chosen.state == {"act": "excuse", "rest": "Suối Cạn", "occurrence_id": 104, "expectation_id": None}


def test_a_unit_is_found_in_what_followed_the_word() -> None:
    turn = step({"act": "ask", "rest": "Suối Cạn sao ít", "occurrence_id": 103}, again=True)
    assert (turn.hand_to, (turn.state or {})["rest"]) == ("piece", "sao ít")
    assert keys(step({"act": "ask", "rest": "Bãi Sậy", "occurrence_id": 103}, again=True)) == [
        "piece-no-unit",
        "piece-unit",
    ]


@pytest.mark.parametrize(
    ("text", "step_after", "says"),
    [
        ("27/3/2026", "longer-why", ["extend-why"]),
        ("27/3/2028", "day-sure", ["day-far"]),
        ("15/3/2026", "day", ["extend-too-early", "extend-which-day"]),
        ("31/4/2026", "day", ["no-such-day", "extend-which-day"]),
        ("thứ Hai 27/3/2026", "day", ["day-contradicts", "extend-which-day"]),
        ("lâu lâu một chút", "day", ["not-understood-heard", "extend-which-day"]),
    ],
)
def test_longer_until_a_day_after_the_present_one(text: str, step_after: str, says: list[str]) -> None:
    turn = step({"step": "day", **AT}, text)
    assert ((turn.state or {})["step"], keys(turn)) == (step_after, says)


@pytest.mark.parametrize(("text", "step_after"), [("1", "longer-why"), ("đúng rồi", "longer-why"), ("khoan", "day")])
def test_a_day_far_ahead_is_asked_about_before_it_is_taken(text: str, step_after: str) -> None:
    turn = step({"step": "day-sure", "day": "2028-03-27", **AT}, text)
    assert (turn.state or {})["step"] == step_after


@pytest.mark.parametrize(
    ("act", "rest", "step_after"),
    [
        ("extend", "đến 27/3", "longer-why"),
        ("extend", "27/3/2028", "day-sure"),
        ("extend", "15/3", "day"),
        ("extend", "ít hôm", "day"),
        ("excuse", "ok", "excused-why"),
        ("excuse", "", "excused-why"),
        ("ask", "sao ít nhà thế", "figure"),
    ],
)
def test_what_came_with_the_word_is_not_asked_for_again(act: str, rest: str, step_after: str) -> None:
    piece = {**KNOWN, "piece": replace(PIECE, standing=UnitStanding.OWING)}
    turn = step({"act": act, "rest": rest, **AT}, known=piece, again=True)
    assert (turn.state or {})["step"] == step_after


def test_a_reason_that_came_with_the_word_is_shown_with_what_follows() -> None:
    piece = {**KNOWN, "piece": replace(PIECE, standing=UnitStanding.OWING)}
    turn = step({"act": "excuse", "rest": "vì lũ về", **AT}, known=piece, again=True)
    assert (turn.hand_to, (turn.state or {})["wish"]) == ("change", {"work": 3, "day": None, "reason": "vì lũ về"})


def test_a_day_without_a_unit_is_for_the_one_that_is_open() -> None:
    piece = {**KNOWN, "piece": replace(PIECE, standing=UnitStanding.OWING)}
    turn = step({"step": "page", **AT}, "gia hạn 27/3", piece, word=ChatWord.EXTEND, rest="27/3")
    assert ((turn.state or {})["step"], (turn.state or {})["day"]) == ("longer-why", "2026-03-27")


def test_the_reason_goes_to_the_talk_of_changes_which_shows_what_follows() -> None:
    turn = step({"step": "longer-why", "day": "2026-03-27", **AT}, "xã bị lũ, đường đứt")
    wish = {"work": 3, "day": "2026-03-27", "reason": "xã bị lũ, đường đứt"}
    assert (turn.hand_to, (turn.state or {})["wish"]) == ("change", wish)
    assert turn.effects == ()


def test_a_question_of_one_s_own_is_asked() -> None:
    asked = step({"step": "figure", **AT}, "nhà")
    assert keys(asked) == ["not-understood-heard", "ask-back-which"]
    asked = step(asked.state or {}, "2")
    assert (keys(asked), asked.expects) == (["ask-back-question"], Expects.SENTENCE)
    assert step(asked.state or {}, "báo cáo này sao ít?").effects == (AskBack(3, "nha", "báo cáo này sao ít?"),)


def test_back_is_to_the_page_and_from_there_to_another_unit() -> None:
    page = step({"step": "day", **AT}, "lùi", word=ChatWord.BACK)
    assert keys(page)[0] == "piece-title"
    back = step(page.state or {}, "lùi", word=ChatWord.BACK)
    assert back.state == {"act": "", "rest": "", "occurrence_id": 103, "expectation_id": None}


def test_a_piece_that_is_gone_is_told_so() -> None:
    assert keys(step({"step": "page", **AT}, "1", {**KNOWN, "piece": None})) == ["piece-gone"]
