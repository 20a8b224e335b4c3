"""What is an answer to the office's question, and to which."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bot.dialogs.base import Cue, Turn
from bot.dialogs.inquiry import InquiryTalk
from bot.dialogs.report.effects import AnswerInquiry
from bot.words import ChatWord
from core.talk.agenda import Inquiry
from tests.bot.dialogs.samples import CHAIR

NOW = datetime(2026, 3, 12, 1, tzinfo=UTC)
ABOUT_HOUSES = Inquiry(1, 3, "HB", "Hội xã Hòa Bình", "Báo cáo tháng 2", "nhà", "nhà", Decimal(3), "sao ít?")
ABOUT_FUNDS = Inquiry(2, 3, "HB", "Hội xã Hòa Bình", "Báo cáo tháng 2", "quỹ", "đồng", Decimal(900), "thiếu số 0?")
UNDER_IT = {"step": "answer", "inquiry_id": 1}


def step(state: dict[str, object], cue: Cue, *asked: Inquiry) -> Turn:
    known = {"inquiries": asked or (ABOUT_HOUSES, ABOUT_FUNDS)}
    return InquiryTalk().step(state, Cue(cue.text, cue.digit, cue.word, cue.rest, person=CHAIR, known=known), NOW)


def keys(turn: Turn) -> list[str]:
    return [say.key for reply in turn.replies for say in reply.says]


@pytest.mark.parametrize(
    "text",
    [
        "vì hết mùa khô",
        "do lũ quét, mai em gửi lại",
        "vì năm ngoái đang họp nên chưa cộng",
        "đúng rồi",
        "số đúng rồi, cảm ơn đồng chí",
        "xã chưa báo lên",
        "Lí do là gì tôi cũng không rõ",
    ],
)
def test_what_is_typed_under_the_question_is_the_answer(text: str) -> None:
    turn = step(UNDER_IT, Cue(text))
    assert (turn.effects, keys(turn), turn.state) == ((AnswerInquiry(1, text),), ["inquiry-thanks"], None)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("12", ["not-understood-heard", "inquiry-asked", "inquiry-prompt"]),
        ("đang họp, lát nữa", ["aside-later", "inquiry-asked", "inquiry-prompt"]),
        ("chào đồng chí", ["aside-greeting", "inquiry-asked", "inquiry-prompt"]),
    ],
)
def test_what_tells_nothing_leaves_the_question_open(text: str, says: list[str]) -> None:
    turn = step(UNDER_IT, Cue(text))
    assert (turn.effects, keys(turn)) == ((), says)


def test_which_of_several_is_chosen_before_it_is_answered() -> None:
    listed = step({}, Cue(word=ChatWord.ANSWER))
    assert keys(listed) == ["inquiry-choose"]
    asked = step(listed.state or {}, Cue("2", "2"))
    assert keys(asked) == ["inquiry-asked", "inquiry-prompt"]
    assert step(asked.state or {}, Cue("gõ thiếu")).effects == (AnswerInquiry(2, "gõ thiếu"),)


def test_the_answer_may_follow_the_word_where_one_thing_is_asked() -> None:
    cue = Cue("trả lời hết mùa khô", word=ChatWord.ANSWER, rest="hết mùa khô")
    assert step({}, cue, ABOUT_HOUSES).effects == (AnswerInquiry(1, "hết mùa khô"),)
    assert (step({}, cue).effects, keys(step({}, cue))) == ((), ["inquiry-choose"])


def test_a_question_that_is_answered_by_now_is_not_answered_again() -> None:
    turn = step(UNDER_IT, Cue("vì hết mùa khô"), ABOUT_FUNDS)
    assert (turn.effects, keys(turn)) == ((), ["inquiry-asked", "inquiry-prompt"])
