"""What a message to the report dialog comes to, and what the stories in tests/chats do not reach."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.dialogs.base import Cue, Expects, Turn
from bot.dialogs.figures import AskedForm, filled_form
from bot.dialogs.report.effects import DropReadBack, MarkDone, SendReport
from bot.dialogs.report.here import Here, Step
from bot.dialogs.report.talk import ReportTalk
from bot.dialogs.report.work import asked_at
from bot.words import ChatWord
from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from core.reports.forms import Indicator
from core.talk.agenda import Request
from core.talk.messages import Say
from tests.bot.dialogs.samples import CHAIR, request
from tests.chats.office import FORM

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
NUMBERS = request(1, "Báo cáo thi đua tháng 3", date(2026, 3, 20), Asks.NUMBERS, FORM)
PAPER = request(2, "Gửi danh sách đại biểu", date(2026, 3, 18), Asks.FILE, send_to="Văn phòng Hội tỉnh")
SENT = replace(
    NUMBERS,
    expectation_id=3,
    standing=UnitStanding.LATE,
    version=1,
    values={"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)},
)
ALL = {"moi": Decimal(12), "nha": Decimal(3), "quy": Decimal(45_000_000)}


def step(
    state: dict[str, object], text: str = "", *requests: Request, word: ChatWord | None = None, rest: str = ""
) -> Turn:
    digit = text if text.isdecimal() and len(text) <= 2 else None
    cue = Cue(
        text=text, digit=digit, word=word, rest=rest, person=CHAIR, known={"requests": requests or (NUMBERS, PAPER)}
    )
    return ReportTalk().step(state, cue, NOW)


def keys(turn: Turn) -> list[str]:
    return [say.key for reply in turn.replies for say in reply.says]


@pytest.mark.parametrize(
    "text",
    [
        "12 3 45tr",
        "12, 3, 45 triệu",
        "12; 3; 45000000",
        "1) 12 2) 3 3) 45tr",
        "12\n3\n45.000.000",
        "quỹ 45tr, kết nạp 12, nhà 3",
        "hội viên 12, nhà 3, quỹ 45tr",
    ],
)
def test_a_whole_report_in_one_message(text: str) -> None:
    assert filled_form(AskedForm(FORM), text).answers == ALL


@pytest.mark.parametrize(
    ("text", "kept", "problems"),
    [
        ("12 60 45tr", {"moi": 12, "quy": 45_000_000}, ["number-too-large"]),
        ("kết nạp 12, nhà ba bốn, quỹ 1,000", {"moi": 12}, ["number-problem"]),
        ("12 3", {}, ["numbers-mismatch"]),
        ("xin chào", {}, ["number-none"]),
        ("x" * 2000, {}, ["number-too-long"]),
        ("nhà 3", {"nha": 3}, []),
    ],
)
def test_every_problem_is_told_and_the_good_answers_stay(text: str, kept: dict[str, int], problems: list[str]) -> None:
    done = filled_form(AskedForm(FORM), text)
    assert (done.answers, [say.key for say in done.problems]) == (
        {key: Decimal(value) for key, value in kept.items()},
        problems,
    )


def test_a_problem_names_the_field_and_what_was_typed() -> None:
    (problem,) = filled_form(AskedForm(FORM), "kết nạp 12, nhà ba bốn, quỹ 45tr").problems
    assert (problem.args["name"], problem.args["typed"]) == ("Nhà", Say("number-typed", {"text": "nhà ba bốn"}))
    assert problem.args["why"] == Say("number-several")


def test_a_number_for_another_field_does_not_land_in_the_one_that_is_missing() -> None:
    asked = AskedForm(FORM, {"moi": Decimal(12), "nha": Decimal(3)})
    assert filled_form(asked, "nhà 5").answers == {"moi": Decimal(12), "nha": Decimal(5)}
    assert filled_form(asked, "45tr").answers == ALL


def test_a_part_may_not_exceed_its_whole() -> None:
    form = replace(
        FORM,
        indicators=(
            Indicator("all", "Tổng số", "người", short="tổng"),
            Indicator("nu", "Trong đó nữ", "người", short="nữ", part_of="all"),
        ),
    )
    done = filled_form(AskedForm(form), "10 12")
    assert (done.answers, [say.key for say in done.problems]) == ({"all": Decimal(10)}, ["number-more-than-whole"])
    assert done.problems[0].args["whole"] == "tổng"


def test_answers_to_questions_that_the_form_no_longer_asks_are_left_out() -> None:
    here = Here(Step.FILL, answers={"moi": Decimal(1), "cu": Decimal(2)}, blanks={"cu": "mất sổ"})
    asked = asked_at(here, NUMBERS)
    assert asked is not None
    assert (asked.answers, asked.blanks) == ({"moi": Decimal(1)}, {})


def test_zero_and_nine_are_answers_where_numbers_are_asked_for() -> None:
    asking = step({"expectation_id": 1})
    assert asking.expects is Expects.FIGURES
    one = step({"expectation_id": 1, "step": "fill", "answers": {"moi": "12", "quy": "9"}}, "0")
    assert one.state is not None
    assert (one.state["answers"], one.expects) == ({"moi": "12", "quy": "9", "nha": "0"}, Expects.CHOICE)


def test_numbers_that_come_with_the_word_are_read_at_once() -> None:
    turn = step({}, "báo cáo 12 3 45tr", NUMBERS, word=ChatWord.REPORT, rest="12 3 45tr")
    assert turn.state is not None
    assert (turn.state["step"], turn.state["answers"]) == ("confirm", {"moi": "12", "nha": "3", "quy": "45000000"})


def test_nothing_is_sent_before_it_was_read_back_and_confirmed() -> None:
    filled_in = {"expectation_id": 1, "step": "confirm", "answers": {"moi": "12", "nha": "3", "quy": "45000000"}}
    assert step(filled_in, "để tôi xem lại", NUMBERS).effects == ()
    sent = step(filled_in, "1", NUMBERS)
    assert (sent.state, sent.effects) == (None, (SendReport(1, ALL, base=0),))


def test_the_same_report_again_changes_nothing() -> None:
    turn = step(
        {"expectation_id": 3, "step": "confirm", "answers": {"moi": "12", "nha": "3", "quy": "45000000"}}, "1", SENT
    )
    assert (keys(turn), turn.effects) == (["report-same"], ())


def test_a_correction_shows_old_and_new() -> None:
    turn = step({}, "sửa nhà 5", SENT, NUMBERS, word=ChatWord.CORRECT, rest="nhà 5")
    assert keys(turn) == ["confirm-title", "value-change", "confirm-question"]
    assert turn.replies[0].says[1].args == {"name": "Nhà", "old": "3 nhà", "new": "5 nhà"}


def test_a_broken_rule_leaves_the_sent_value_standing() -> None:
    turn = step({}, "sửa nhà 99", SENT, word=ChatWord.CORRECT, rest="nhà 99")
    assert (keys(turn), turn.state and turn.state["answers"]) == (
        ["number-too-large", "report-change-which"],
        {"moi": "12", "nha": "3", "quy": "45000000"},
    )


def test_a_half_filled_report_goes_on_days_later() -> None:
    turn = step({"expectation_id": 1, "step": "fill", "answers": {"moi": "12", "nha": "3"}}, word=ChatWord.REPORT)
    assert keys(turn) == ["report-title", "ask-one", "number-hint"]


def test_a_request_that_is_gone_is_said_to_be_gone() -> None:
    turn = step({"expectation_id": 77, "step": "fill", "answers": {"moi": "12"}}, "12 3 45tr", PAPER)
    assert keys(turn)[0] == "report-gone"
    assert turn.effects == ()


@pytest.mark.parametrize(
    ("state", "text", "word", "effects"),
    [
        ({"expectation_id": 2, "done": True}, "1", None, (MarkDone(2),)),
        ({"expectation_id": 2, "step": "duty"}, "xong", ChatWord.DONE, (MarkDone(2),)),
        ({"expectation_id": 2, "step": "duty"}, "2", None, ()),
        ({"expectation_id": 2, "step": "duty"}, "bao giờ", None, ()),
        ({"expectation_id": 2}, "1", None, ()),
    ],
)
def test_a_duty_is_done_by_one_answer(
    state: dict[str, object], text: str, word: ChatWord | None, effects: tuple[object, ...]
) -> None:
    assert step(state, text, PAPER, word=word).effects == effects


def test_a_duty_that_is_done_is_not_done_twice() -> None:
    done = replace(PAPER, standing=UnitStanding.ON_TIME)
    turn = step({"expectation_id": 2, "done": True}, "1", done)
    assert (keys(turn), turn.effects) == (["done-already"], ())


def test_stopping_sends_nothing_and_keeps_what_was_given() -> None:
    state = {"expectation_id": 1, "step": "fill", "answers": {"moi": "12"}}
    turn = step(state, "dừng", word=ChatWord.STOP)
    assert (turn.state, turn.effects, keys(turn)) == (None, (DropReadBack(1),), ["report-kept"])
    assert turn.kept == state


def test_stopping_before_anything_was_given_keeps_nothing() -> None:
    turn = step({"expectation_id": 1, "step": "fill"}, "dừng", word=ChatWord.STOP)
    assert (turn.state, turn.kept, keys(turn)) == (None, None, ["report-stopped"])


OFFERED = {"quy": {"readings": ["45000000", "45"], "typed": "45"}}


@pytest.mark.parametrize(
    ("text", "quy"),
    [("1", "45000000"), ("45 đồng", "45"), ("46 triệu", "46000000"), ("47.000.000", "47000000")],
)
def test_what_a_figure_may_be_is_chosen_or_typed(text: str, quy: str) -> None:
    given = {"moi": "12", "nha": "3"}
    turn = step({"expectation_id": 1, "step": "which", "answers": given, "offered": OFFERED}, text)
    assert turn.state is not None
    assert (turn.state["step"], turn.state["answers"]) == ("confirm", {**given, "quy": quy})


def test_nothing_is_read_back_while_a_figure_may_be_several() -> None:
    answers = {"moi": "12", "nha": "3", "quy": "1"}
    state = {"expectation_id": 1, "step": "doubt", "answers": answers, "offered": OFFERED}
    turn = step(state, word=ChatWord.REPORT, rest="nhà 4")
    assert turn.state is not None
    assert (turn.state["step"], turn.state["answers"]["nha"], turn.effects) == ("which", "4", ())


def test_somebody_who_acts_for_two_units_is_told_which_is_which() -> None:
    other = replace(NUMBERS, expectation_id=9, unit="SC", unit_name="Hội xã Suối Cạn")
    picks = step({}, "", NUMBERS, other, word=ChatWord.REPORT).replies[0].picks
    assert [(pick.digit, pick.label.key, pick.label.args.get("unit")) for pick in picks][:2] == [
        ("1", "pick-request-of", "Hội xã Hòa Bình"),
        ("2", "pick-request-of", "Hội xã Suối Cạn"),
    ]
