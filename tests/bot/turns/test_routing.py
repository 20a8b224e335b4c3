"""Who hears what: words, digits, buttons, side questions, reminders' digits, paused talks. Pure, so a table of
cases."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogs.base import Document, Expects
from bot.dialogs.registry import DIALOGS
from bot.turns.routes import Route, paused_after
from bot.turns.routing import route
from bot.turns.talks import Pushed, ShownChoice, Talk
from bot.words import ChatWord
from core.office.people import Consent, Person, Post, Role
from core.talk.messages import Heard, HeardKind
from core.talk.read_backs import ReadBack
from reading.meaning.values import Meaning

CHAIR = Person(1, "Lê Văn Thảo", (Post(Role.CHAIR, "Chủ tịch", "HB", "Hội xã Hòa Bình"),), Consent.GIVEN)
CLERK = Person(2, "Phạm Thị Lựu", (Post(Role.OFFICE, "Chánh Văn phòng"),), Consent.GIVEN)
SILENT = Person(3, "Đỗ Văn Sáng", (Post(Role.CHAIR, "Chủ tịch", "SC", "Hội xã Suối Cạn"),), Consent.WITHHELD)
FILLING: dict[str, Any] = {"expectation_id": 7, "step": "fill"}
READING: dict[str, Any] = {"notice_id": 5}
HOME = Talk("home", 1, {"page": 1}, prompt=4)
REPORT = Talk("report", DIALOGS["report"].version, FILLING, Expects.FIGURES, prompt=4)
READ_BACK = (
    ShownChoice("1", "Đúng, gửi", Meaning.YES),
    ShownChoice("2", "Sửa", Meaning.WAIT),
    ShownChoice("0", "Trang đầu"),
)
CONFIRM = Talk("report", DIALOGS["report"].version, {**FILLING, "step": "confirm"}, choices=READ_BACK, prompt=4)
PLAN = Talk("plan", DIALOGS["plan"].version, {"page": 0}, prompt=4)
OVER = Talk(prompt=4)


def heard(text: str, kind: HeardKind = HeardKind.TEXT) -> Heard:
    return Heard(kind, "memory", "chat", text)


def way(text: str, talk: Talk = OVER, person: Person | None = CHAIR, kind: HeardKind = HeardKind.TEXT) -> Route:
    return route(heard(text, kind), talk, person, None)


def told(way: Route) -> tuple[str, ChatWord | None, str | None]:
    """Which dialog hears it, with which word or digit."""
    return way.dialog, way.cue.word, way.cue.digit


TYPED = [
    # Nobody and those who have not agreed are always heard at the door.
    ("nobody", "lịch", OVER, None, ("join", ChatWord.AGENDA, None)),
    ("nobody's digit", "1", OVER, None, ("join", None, "1")),
    ("no consent", "báo cáo", OVER, SILENT, ("join", ChatWord.REPORT, None)),
    # Words open their dialogs, for whom they are.
    ("chair's report", "báo cáo", OVER, CHAIR, ("report", ChatWord.REPORT, None)),
    ("clerk's plans", "kế hoạch", OVER, CLERK, ("plan", ChatWord.PLANS, None)),
    ("chair's plans", "kế hoạch", OVER, CHAIR, ("home", ChatWord.PLANS, None)),
    ("clerk's correction", "sửa 3: 1/4", OVER, CLERK, ("plan", ChatWord.CORRECT, None)),
    ("chair's correction", "sửa nhà 5", OVER, CHAIR, ("report", ChatWord.CORRECT, None)),
    ("home by digit", "0", HOME, CHAIR, ("home", ChatWord.HOME, "0")),
    ("office by digit", "9", HOME, CHAIR, ("home", ChatWord.OFFICE, "9")),
    # Where numbers are asked, 0 and 9 are numbers.
    ("zero is a number", "0", REPORT, CHAIR, ("report", None, "0")),
    ("nine is a number", "9", REPORT, CHAIR, ("report", None, "9")),
    ("zero leaves a question", "0", CONFIRM, CHAIR, ("home", ChatWord.HOME, "0")),
    # A talk under way hears its own words.
    ("yes", "đúng rồi em", CONFIRM, CHAIR, ("report", None, "1")),
    ("yes without accents", "dung", CONFIRM, CHAIR, ("report", None, "1")),
    ("no", "khoan đã", CONFIRM, CHAIR, ("report", None, "2")),
    ("a label", "dung, gui", CONFIRM, CHAIR, ("report", None, "1")),
    ("skip", "bỏ qua", REPORT, CHAIR, ("report", ChatWord.SKIP, None)),
    ("correct", "sửa", CONFIRM, CHAIR, ("report", None, "2")),
    ("correct by name", "sửa nhà 5", CONFIRM, CHAIR, ("report", ChatWord.CORRECT, None)),
    ("numbers", "12 3 45tr", REPORT, CHAIR, ("report", None, None)),
    ("another dialog", "rút đồng ý", REPORT, CHAIR, ("consent", ChatWord.WITHDRAW, None)),
    ("a long paper", "kế hoạch " * 50, OVER, CLERK, ("plan", None, None)),
    (
        "a long paper before they have agreed",
        "kế hoạch " * 50,
        OVER,
        replace(CLERK, consent=Consent.UNASKED),
        ("join", None, None),
    ),
    ("a chair's long text", "kế hoạch " * 50, OVER, CHAIR, ("home", None, None)),
    ("nothing", "", OVER, CHAIR, ("home", None, None)),
    ("a dialog that is no more", "1", Talk("karaoke", 1, {"x": 1}), CHAIR, ("home", None, "1")),
]


@pytest.mark.parametrize(
    ("text", "talk", "person", "expected"), [case[1:] for case in TYPED], ids=[case[0] for case in TYPED]
)
def test_what_is_typed_goes_to(
    text: str, talk: Talk, person: Person | None, expected: tuple[str, ChatWord | None, str | None]
) -> None:
    assert told(way(text, talk, person)) == expected


def test_a_word_that_stands_within_a_label_is_meant_as_the_word() -> None:
    listed = replace(PLAN, choices=(ShownChoice("1", "12/KH-CCB (còn 2 hội nghị)"), ShownChoice("2", "Hội nghị khác")))
    assert told(way("hội nghị", replace(listed, choices=listed.choices[:1]), CLERK))[:2] == (
        "conferences",
        ChatWord.CONFERENCES,
    )
    assert told(way("12/KH-CCB", listed, CLERK)) == ("plan", None, "1")
    assert told(way("hội nghị khác", listed, CLERK)) == ("plan", None, "2")


@pytest.mark.parametrize(
    ("word", "dialog"), [("lịch", "agenda"), ("trợ giúp", "home"), ("văn phòng", "home"), ("đã nhận", "acknowledge")]
)
def test_a_side_question_leaves_the_talk_where_it_stands(word: str, dialog: str) -> None:
    aside = way(word, CONFIRM)

    assert (aside.dialog, aside.aside, aside.state) == (dialog, True, {})
    assert not way(word, OVER).aside


def test_a_paused_talk_goes_on_where_it_stood() -> None:
    away = Talk("home", 1, {"page": 1}, prompt=4, paused={"report": FILLING})

    assert way("báo cáo", away).state == FILLING
    assert paused_after(away, way("báo cáo", away), "report") == {}
    assert paused_after(REPORT, way("rút đồng ý", REPORT), "consent") == {"report": FILLING}
    assert paused_after(CONFIRM, way("0", CONFIRM), "home") == {"report": CONFIRM.state}
    assert paused_after(HOME, way("lịch", HOME), "agenda") == {}


def test_a_state_of_an_older_version_is_not_read() -> None:
    older = Talk("report", DIALOGS["report"].version - 1, {"step": "confirm", "values": "?"}, prompt=4)

    assert (way("1", older).dialog, way("1", older).state) == ("report", {})


# Buttons


def pressed(token: str, talk: Talk, person: Person | None = CHAIR) -> Route:
    return way(token, talk, person, HeardKind.BUTTON)


def test_a_button_of_the_present_question_is_its_digit() -> None:
    assert told(pressed("4.2", CONFIRM)) == ("report", None, "2")
    assert told(pressed("4.0", CONFIRM)) == ("home", ChatWord.HOME, "0")
    assert told(pressed("4.9", CONFIRM)) == ("home", ChatWord.OFFICE, "9")
    assert pressed("4.9", CONFIRM).aside


@pytest.mark.parametrize("token", ["3.1", "5.1", "4", "4.", ".", "", "1", "ack:", "ack:x", "report:-1", "x" * 64])
def test_any_other_button_is_old_and_the_question_of_now_comes_again(token: str) -> None:
    old = pressed(token, CONFIRM)

    assert (old.dialog, old.state, old.stale, old.cue.again) == ("report", CONFIRM.state, True, True)


def test_a_reminders_button_holds_as_long_as_the_message_is_kept() -> None:
    fresh = pressed("report:8", HOME)
    assert (fresh.dialog, fresh.state, fresh.fresh) == ("report", {"expectation_id": 8}, True)
    begun = pressed("report:7", CONFIRM)
    assert (begun.state, begun.cue.again, begun.fresh) == (CONFIRM.state, True, False)
    other = pressed("report:8", CONFIRM)
    assert other.fresh
    assert paused_after(CONFIRM, other, "report") == {"report": CONFIRM.state}
    notice = pressed("ack:5", CONFIRM)
    assert (notice.dialog, notice.state, notice.aside) == ("acknowledge", READING, True)
    assert pressed("report:7", OVER, SILENT).dialog == "join"


# What came after the prompt


def pushed(*tokens: str, label: str = "Gửi số liệu") -> Pushed:
    return Pushed([ShownChoice(str(digit), label, None, token) for digit, token in enumerate(tokens, start=1)])


NOTICE, REMINDER, INQUIRY = pushed("ack:5", label="Đã nhận"), pushed("report:7"), pushed("inquiry:3", label="Trả lời")
SAID_ONLY = Pushed()


def after(talk: Talk, *messages: Pushed) -> Talk:
    """The newest first."""
    return replace(talk, pushed=messages)


def went(text: str, talk: Talk) -> tuple[str, dict[str, Any], bool]:
    there = way(text, talk)
    return there.dialog, dict(there.state), there.aside


@pytest.mark.parametrize(
    ("said", "talk", "expected"),
    [
        ("1", after(OVER, REMINDER), ("report", {"expectation_id": 7}, False)),
        ("số 1", after(OVER, REMINDER), ("report", {"expectation_id": 7}, False)),
        ("1.", after(OVER, NOTICE, REMINDER), ("acknowledge", READING, False)),
        ("1", after(CONFIRM, NOTICE), ("acknowledge", READING, True)),
        ("đã nhận", after(CONFIRM, NOTICE), ("acknowledge", READING, True)),
        ("ok em", after(CONFIRM, NOTICE), ("acknowledge", READING, True)),
        ("cảm ơn", after(OVER, NOTICE), ("acknowledge", READING, False)),
        ("1", after(REPORT, NOTICE), ("acknowledge", READING, True)),
        ("12 3 45tr", after(REPORT, NOTICE), ("report", FILLING, False)),
        ("12 3 45tr", after(OVER, REMINDER), ("report", {"expectation_id": 7}, False)),
        ("vì lũ về sớm", after(OVER, INQUIRY), ("inquiry", {"step": "answer", "inquiry_id": 3}, False)),
        ("1", after(OVER, pushed("report:7", "done:8", "report:9")), ("report", {"expectation_id": 7}, False)),
        ("2", after(OVER, pushed("report:7", "done:8")), ("report", {"expectation_id": 8, "done": True}, False)),
    ],
)
def test_the_newest_that_asks_is_answered(said: str, talk: Talk, expected: tuple[str, dict[str, Any], bool]) -> None:
    assert went(said, talk) == expected


AGREED = {"expectation_id": 7, "step": "confirm", "answers": {"moi": "12"}}
NUMBER = ReadBack(7, {"moi": Decimal(12)}).number
CHASED = pushed(f"confirm:{NUMBER}", f"amend:{NUMBER}", label="Đúng, gửi")


@pytest.mark.parametrize("said", ["ok", "đúng rồi em", "gui di", "1"])
@pytest.mark.parametrize("talk", [OVER, REPORT], ids=["over", "figures"])
def test_a_yes_under_figures_that_are_asked_of_again_sends_them(said: str, talk: Talk) -> None:
    assert went(said, after(talk, CHASED)) == ("report", {"read_back": NUMBER, "confirmed": True}, False)


@pytest.mark.parametrize(("said", "digit"), [("ok", "1"), ("1", "1"), ("2", "2"), ("Đúng, gửi", "1")])
def test_it_answers_the_question_that_is_open_about_the_same(said: str, digit: str) -> None:
    found = way(said, after(replace(CONFIRM, state=AGREED), CHASED))
    assert (found.dialog, found.state, found.cue.digit, found.held) == ("report", AGREED, digit, False)


DUTY = pushed("done:8", label="Đã xong")


@pytest.mark.parametrize("said", ["nộp rồi em", "gửi bản giấy rồi", "xong rồi", "done already"])
def test_what_is_done_already_is_done(said: str) -> None:
    assert went(said, after(OVER, DUTY)) == ("report", {"expectation_id": 8, "done": True}, False)


@pytest.mark.parametrize("said", ["chưa xong", "đã gửi gì?"])
def test_what_is_not_said_to_be_done_is_not(said: str) -> None:
    assert went(said, after(OVER, DUTY)) != ("report", {"expectation_id": 8, "done": True}, False)


def test_a_long_text_is_a_plan_unless_a_notice_is_written() -> None:
    long, writing = "Thông báo họp. " * 30, Talk("notices", 1, {"step": "text"}, Expects.SENTENCE, prompt=4)
    assert (way(long, OVER, CLERK).dialog, way(long, writing, CLERK).dialog) == ("plan", "notices")


def test_a_yes_under_two_different_read_backs_is_asked_about() -> None:
    other = replace(CONFIRM, state={**AGREED, "answers": {"moi": "13"}})
    assert way("ok", after(other, CHASED)).held
    assert went("ok", after(OVER, NOTICE, CHASED)) != ("report", {"read_back": NUMBER, "confirmed": True}, False)


def test_a_digit_under_several_reminders_asks_which() -> None:
    reminded = after(OVER, pushed("report:7"), pushed("done:8"))

    assert (told(way("1", reminded)), way("1", reminded).state) == (("report", ChatWord.REPORT, None), {})


def test_received_under_several_messages_asks_which() -> None:
    assert told(way("đã nhận", after(OVER, NOTICE, pushed("ack:6", label="Đã nhận")))) == (
        "acknowledge",
        ChatWord.NOTICES,
        None,
    )
    assert told(way("ok", after(OVER, REMINDER))) == ("report", ChatWord.RECEIVED, None)


@pytest.mark.parametrize("said", ["ok", "1", "đúng rồi", "dung, gui"])
def test_a_yes_after_something_else_was_said_is_asked_for_again(said: str) -> None:
    held = way(said, after(CONFIRM, SAID_ONLY))

    assert (held.dialog, held.state, held.held, held.cue.again) == ("report", CONFIRM.state, True, True)
    assert not way(said, CONFIRM).held


# Other things


@pytest.mark.parametrize("kind", [HeardKind.OTHER, HeardKind.DOCUMENT])
def test_what_is_no_text_is_heard_by_the_present_talk(kind: HeardKind) -> None:
    other = route(Heard(kind, "memory", "chat", "photo"), REPORT, CHAIR, Document("x.docx", 0))

    assert (other.dialog, other.state, other.cue.text) == ("report", FILLING, "")
    assert other.cue.other == ("photo" if kind is HeardKind.OTHER else "document")
    assert other.cue.document == Document("x.docx", 0)


def test_a_paper_outside_of_a_report_is_a_file_that_a_duty_may_ask_for() -> None:
    elsewhere = route(Heard(HeardKind.DOCUMENT, "memory", "chat"), Talk(), CHAIR, Document("x.docx", 0))

    assert (elsewhere.dialog, elsewhere.cue.other, elsewhere.cue.document) == ("files", None, Document("x.docx", 0))


def test_the_desks_document_is_a_plan_wherever_the_talk_stands() -> None:
    document = Document("x.docx", 0)

    plan = route(Heard(HeardKind.DOCUMENT, "memory", "chat", ""), CONFIRM, CLERK, document)

    assert (plan.dialog, plan.cue.document) == ("plan", document)


people = st.sampled_from([None, CHAIR, CLERK, SILENT])
talks = st.sampled_from(
    [OVER, HOME, REPORT, CONFIRM, PLAN, Talk("karaoke", 3, {}), Talk("join", 1, {"step": "who"}, prompt=4)]
)


@given(text=st.text(max_size=400), kind=st.sampled_from(HeardKind), talk=talks, person=people)
def test_everything_that_can_be_heard_goes_somewhere(
    text: str, kind: HeardKind, talk: Talk, person: Person | None
) -> None:
    somewhere = route(heard(text, kind), talk, person, None)

    assert somewhere.dialog in DIALOGS
    if person is None or person.consent is not Consent.GIVEN:
        assert somewhere.dialog == "join"
