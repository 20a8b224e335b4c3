"""What a typed sentence means: phrases of ours in gold/, the contexts, choices, and any text at all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.meaning.choices import read_choice
from reading.meaning.contexts import meant
from reading.meaning.fillers import without_fillers
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Asked, Meaning

GOLD = Path(__file__).parent / "gold"
SHOWN = {"1": "Đúng, gửi", "2": "Sửa", "0": "Trang đầu", "9": "Gọi văn phòng"}
UNITS = {
    "1": "Hội Cựu chiến binh xã Ea Kar · còn nợ",
    "2": "Hội Phụ nữ xã Ea Kar (12)",
    "3": "Hội Nông dân xã Cư Yang · 28/3",
    "4": "Vàng",
}


def _phrases() -> list[tuple[Meaning, str]]:
    found: list[tuple[Meaning, str]] = []
    meaning = Meaning.YES
    for line in (GOLD / "meanings.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            meaning = Meaning(line.strip("[]"))
        elif line and not line.startswith("#"):
            found.append((meaning, line))
    return found


def _answers() -> list[tuple[Asked, str, str]]:
    found: list[tuple[Asked, str, str]] = []
    asked, kind = Asked.OTHER, ""
    for line in (GOLD / "answers.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            name, kind = line.strip("[]").split(": ")
            asked = Asked(name)
        elif not line.startswith("#"):
            found.append((asked, kind, line))
    return found


PHRASES = _phrases()
ANSWERS = _answers()
COUNTS_AS = {
    "yes": {Meaning.YES},
    "no": {Meaning.NO, Meaning.WAIT, Meaning.STOP, Meaning.LATER, Meaning.NOT_MINE},
    "received": {Meaning.RECEIVED},
    "later": {Meaning.LATER, Meaning.PROMISE, Meaning.WAIT, Meaning.AS_BEFORE},
    "question": {Meaning.QUESTION, Meaning.CALL_ME, Meaning.WHAT_WAS_SENT},
    "small": {Meaning.THANKS, Meaning.GREETING},
}
CHOICES = {
    Asked.READ_BACK: {"1": "Đúng, gửi", "2": "Sửa"},
    Asked.CONSENT: {"1": "Đồng ý", "2": "Không đồng ý"},
    Asked.NOTICE: {"1": "Đã nhận"},
}
AGREED = {"yes", "received"}
NOTHING = [line for line in (GOLD / "nothing.txt").read_text("utf-8").splitlines() if not line.startswith("#")]
UNLIKE_YES = {
    Meaning.NO,
    Meaning.WAIT,
    Meaning.STOP,
    Meaning.QUESTION,
    Meaning.PROMISE,
    Meaning.LATER,
    Meaning.NOT_MINE,
}


def test_nearly_every_phrase_means_what_it_says() -> None:
    wrong = [(meaning.value, text) for meaning, text in PHRASES if meaning not in meanings_of(text)]
    assert len(wrong) <= len(PHRASES) // 50, wrong


def test_nearly_every_answer_counts_as_what_it_is() -> None:
    wrong = [line for line in ANSWERS if line[1] in COUNTS_AS and not _counts(*line)]
    assert len(wrong) <= len(ANSWERS) // 50, wrong


def _counts(asked: Asked, kind: str, text: str) -> bool:
    choice = read_choice(text, CHOICES.get(asked, {}))
    if choice is not None:
        return (choice == "1") == (kind in AGREED)
    return meant(meanings_of(text), asked) in COUNTS_AS[kind]


def test_no_answer_agrees_that_does_not() -> None:
    others = [line for line in ANSWERS if line[1] not in AGREED]
    assert [line for line in others if _agrees(line[0], line[2])] == []


def _agrees(asked: Asked, text: str) -> bool:
    if asked is Asked.FIGURES:
        return False
    return read_choice(text, CHOICES[asked]) == "1" or meant(meanings_of(text), asked) in {
        Meaning.YES,
        Meaning.RECEIVED,
    }


@pytest.mark.parametrize("asked", [Asked.READ_BACK, Asked.CONSENT, Asked.NOTICE])
def test_nothing_else_is_taken_for_a_yes(asked: Asked) -> None:
    agreed = {Meaning.YES, Meaning.RECEIVED}
    texts = [text for meaning, text in PHRASES if meaning in UNLIKE_YES] + NOTHING
    assert [text for text in texts if meant(meanings_of(text), asked) in agreed] == []


def test_other_sentences_mean_none_of_these() -> None:
    heard = {text: meanings_of(text) - {Meaning.WAIT} for text in NOTHING}
    wrong = {text: meanings for text, meanings in heard.items() if meanings}
    assert len(wrong) <= len(NOTHING) // 50, wrong


@pytest.mark.parametrize(
    ("text", "asked", "meaning"),
    [
        ("ok", Asked.READ_BACK, Meaning.YES),
        ("ok", Asked.NOTICE, Meaning.RECEIVED),
        ("ok", Asked.FIGURES, None),
        ("cảm ơn em", Asked.READ_BACK, Meaning.THANKS),
        ("cảm ơn em", Asked.NOTICE, Meaning.RECEIVED),
        ("đã rõ", Asked.READ_BACK, None),
        ("dung gui", Asked.READ_BACK, None),
        ("dung, gui", Asked.READ_BACK, Meaning.YES),
        ("dung roi", Asked.READ_BACK, Meaning.YES),
        ("đúng không em?", Asked.READ_BACK, Meaning.QUESTION),
        ("được không", Asked.CONSENT, Meaning.QUESTION),
        ("đúng rồi nhưng nhà là 4", Asked.READ_BACK, Meaning.WAIT),
        ("ok mà khoan", Asked.READ_BACK, Meaning.WAIT),
        ("ok 12", Asked.READ_BACK, None),
        ("vâng, mai tôi gửi", Asked.READ_BACK, Meaning.PROMISE),
        ("dạ không", Asked.CONSENT, Meaning.NO),
        ("khoan", Asked.CONSENT, Meaning.WAIT),
        ("nhầm số rồi", Asked.READ_BACK, Meaning.NO),
        ("nhầm số rồi", Asked.FIGURES, Meaning.NOT_MINE),
        ("chưa rõ", Asked.NOTICE, Meaning.NO),
        ("rõ rồi, mấy giờ họp?", Asked.NOTICE, Meaning.QUESTION),
        ("vàng", Asked.READ_BACK, None),
    ],
)
def test_what_counts_where_it_is_said(text: str, asked: Asked, meaning: Meaning | None) -> None:
    assert meant(meanings_of(text), asked) == meaning


@pytest.mark.parametrize(
    "text",
    [
        "1",
        "1.",
        "(1)",
        "số 1",
        "so 1",
        "một",
        "so mot",
        "chọn 1 ạ",
        "số một nhé",
        "1 ạ",
        "dạ 1 em",
        "１",
        "1️⃣",
        "câu 1",
        "cái thứ nhất",
        "01",
        "1 đúng",
        "1 = Đúng, gửi",
        "dung",
        "Đúng!",
    ],
)
def test_the_first_choice(text: str) -> None:
    assert read_choice(text, SHOWN) == "1"


@pytest.mark.parametrize(
    ("text", "digit"),
    [
        ("cựu chiến binh", "1"),
        ("cuu chien binh a", "1"),
        ("chọn phụ nữ", "2"),
        ("hoi phu nu xa ea kar (12)", "2"),
        ("Hội Phụ nữ xã Ea Kar", "2"),
        ("cư yang", "3"),
        ("28/3", "3"),
        ("vang", "4"),
        ("vâng", None),
        ("ea kar", None),
        ("hội", None),
        ("xã", None),
        ("12", None),
        ("", None),
    ],
)
def test_a_choice_by_its_label(text: str, digit: str | None) -> None:
    assert read_choice(text, UNITS) == digit


@pytest.mark.parametrize(
    ("text", "digit"), [("dung gui", None), ("dung, gui", "1"), ("đúng gửi", "1"), ("đừng gửi", None)]
)
def test_what_may_refuse_chooses_no_yes(text: str, digit: str | None) -> None:
    assert read_choice(text, SHOWN) == digit


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Dạ, LỊCH giúp tôi với ạ!", "LỊCH"),
        ("lịch ạ", "lịch"),
        ("cho tôi xem lịch", "xem lịch"),
        ("quay lại em ơi", "quay lại"),
        ("em ơi", ""),
    ],
)
def test_a_line_without_what_is_said_around_it(text: str, plain: str) -> None:
    assert without_fillers(text) == plain


@given(st.text(max_size=60))
def test_any_text_is_heard(text: str) -> None:
    assert isinstance(meanings_of(text), frozenset)
    assert read_choice(text, SHOWN) in {None, *SHOWN}
    assert isinstance(without_fillers(text), str)


@given(st.sampled_from([text for _, text in PHRASES]), st.integers(min_value=0, max_value=999))
def test_with_a_figure_nothing_is_agreed_to(text: str, figure: int) -> None:
    assert not {Meaning.YES, Meaning.RECEIVED} & meanings_of(f"{text} {figure}")


@given(st.sampled_from(sorted({*SHOWN.values(), *UNITS.values()})))
def test_every_label_typed_is_its_choice(label: str) -> None:
    labels = {str(digit): text for digit, text in enumerate([*SHOWN.values(), *UNITS.values()], start=1)}
    assert labels[str(read_choice(label, labels))] == label
