"""A whole report in one message: which number answers which question."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.numbers.answers import read_answers
from reading.numbers.names import Field
from reading.numbers.values import Answers, Mismatch, Number, Unclear, Why

FORM = (
    Field("members", "Kết nạp hội viên", "count", "hội viên", ("hội viên",)),
    Field("houses", "Nhà nghĩa tình", "count", "nhà", ("nhà",)),
    Field("classes", "Lớp tập huấn", "count", "lớp", ("tập huấn",)),
    Field("fund", "Quỹ đồng đội", "money", "đồng", ("quỹ",)),
)
WHOLE = {"members": "12", "houses": "3", "classes": "5", "fund": "45000000"}
SOME = {"members": "12", "houses": "3"}

READ = [
    ("12 3 5 45tr", WHOLE),
    ("12, 3, 5, 45tr", WHOLE),
    ("12,3,5,45tr", WHOLE),
    ("12; 3; 5; 45tr", WHOLE),
    ("12\n3\n5\n45tr", WHOLE),
    ("- 12\n- 3\n- 5\n- 45tr", WHOLE),
    ("tháng 7: 12 3 5 45tr", WHOLE),
    ("1) 12 2) 3 3) 5 4) 45tr", WHOLE),
    ("1. 12\n2. 3\n3. 5\n4. 45tr", WHOLE),
    ("1. 12 2. 3 3. 5 4. 45 triệu", WHOLE),
    ("1/ 12 hội viên\n2/ 3 nhà\n3/ 5 lớp\n4/ 45tr", WHOLE),
    ("hội viên 12, nhà 3, tập huấn 5, quỹ 45tr", WHOLE),
    ("quỹ 45tr, tập huấn 5, nhà 3, hội viên 12", WHOLE),
    ("hoi vien: 12 nha: 3 tap huan: 5 quy: 45 trieu", WHOLE),
    ("HỘI VIÊN 12\nNHÀ 3\nTẬP HUẤN 5\nQUỸ 45.000.000", WHOLE),
    ("12 hội viên 3 nhà 5 lớp 45 triệu", WHOLE),
    ("12 hội viên, 3 nhà, 5 lớp tập huấn, quỹ 45 triệu", WHOLE),
    ("hội viên 12, 3, 5, 45tr", WHOLE),
    ("mười hai, ba, năm, bốn mươi lăm triệu", WHOLE),
    ("hội viên 12, nhà 3", SOME),
    ("nhà 3, hội viên 12", SOME),
    ("12 hội viên 3 nhà", SOME),
    ("3 nhà 12 hội viên", SOME),
    ("Kết nạp hội viên: 12; Nhà nghĩa tình: 3", SOME),
    ("1) 12 2) 3", SOME),
    ("quỹ 2 tỷ 300", {"fund": "2300000000"}),
    ("4) 0", {"fund": "0"}),
    ("12 3 5 2 tỷ 300 triệu", WHOLE | {"fund": "2300000000"}),
    ("12 3 5 45 triệu 500", WHOLE | {"fund": "45500000"}),
    ("12 0 không 45tr", WHOLE | {"houses": "0", "classes": "0"}),
    ("1 000 3 5 45tr", WHOLE | {"members": "1000"}),
    ("12-3-5-45tr", WHOLE),
    ("12 - 3 - 5 - 45tr", WHOLE),
    ("12/3/5/45tr", WHOLE),
    ("1=12 2=3 3=5 4=45tr", WHOLE),
    ("1:12 2:3 3:5 4:45tr", WHOLE),
    ("Câu 1: 12\nCâu 2: 3\nCâu 3: 5\nCâu 4: 45tr", WHOLE),
    ("câu 1 là 12, câu 2 là 3", SOME),
    ("Kết nạp 12 hội viên, 3 nhà nghĩa tình, 5 lớp, quỹ 45 triệu đồng", WHOLE),
    ("kết nạp hội viên 12 nhà 3 quỹ quý IV 45tr", SOME | {"fund": "45000000"}),
    ("hội viên 12, cộng 12 hội viên, nhà 3", SOME),
    ("Báo cáo quý 3 xã Hòa Bình: 12 3 5 45tr", WHOLE),
    ("hooij vieen 12, nhaf 3", SOME),
    ("ho65i vie6n 12, nha2 3", SOME),
]


TWO = (FORM[0], FORM[3])
TWO_READ = [
    ("4 1,5tr", "4", "1500000"),
    ("4 2,5 tỷ", "4", "2500000000"),
    ("4 và 0,5 triệu", "4", "500000"),
    ("4 hội viên 1,25 triệu", "4", "1250000"),
    ("4,45tr", "4", "45000000"),
    ("12 000, 45tr", "12000", "45000000"),
]


@pytest.mark.parametrize(("text", "members", "fund"), TWO_READ)
def test_a_comma_within_the_second_of_two_figures_does_not_part_them(text: str, members: str, fund: str) -> None:
    found = read_answers(text, TWO).found
    assert found == {"members": Number(Decimal(members)), "fund": Number(Decimal(fund))}


@pytest.mark.parametrize(("text", "values"), READ)
def test_every_way_of_writing_a_report_in_one_message(text: str, values: dict[str, str]) -> None:
    assert read_answers(text, FORM) == Answers({key: Number(Decimal(value)) for key, value in values.items()})


def test_the_bad_values_of_a_message_are_told_at_once_and_the_good_ones_kept() -> None:
    assert read_answers("hội viên 1.5, nhà chưa có, tập huấn 4,5, quỹ 45tr", FORM).found == {
        "members": Unclear(Why.AMBIGUOUS, [Decimal("1.5"), Decimal(1500)]),
        "houses": Unclear(Why.NOT_AVAILABLE),
        "classes": Unclear(Why.NOT_WHOLE, [Decimal("4.5")]),
        "fund": Number(Decimal(45_000_000)),
    }


def test_what_is_not_available_keeps_its_place() -> None:
    found = read_answers("12 chưa có 5 45tr", FORM).found
    assert (found["houses"], found["fund"]) == (Unclear(Why.NOT_AVAILABLE), Number(Decimal(45_000_000)))


def test_a_value_with_its_target_is_one_answer() -> None:
    assert read_answers("12/15 3 5 45tr", FORM).found["members"] == Number(Decimal(12), target=Decimal(15))


@pytest.mark.parametrize(
    ("text", "got"), [("12 3 5", 3), ("12 3 5 45tr 7", 5), ("chào anh", 0), ("12 và 3", 2), ("tháng 7: 12 3 5", 3)]
)
def test_numbers_that_do_not_fit_the_form_are_never_guessed(text: str, got: int) -> None:
    assert read_answers(text, FORM) == Answers(mismatch=Mismatch(4, got))


def test_the_first_few_are_known_by_the_sum_of_money_among_them() -> None:
    fields = (FORM[0], FORM[3], FORM[1], FORM[2])
    assert read_answers("12 45tr", fields) == Answers(
        {"members": Number(Decimal(12)), "fund": Number(Decimal(45_000_000))}
    )
    assert read_answers("45tr 12", fields) == Answers(mismatch=Mismatch(4, 2))


def test_all_may_be_as_before() -> None:
    assert read_answers("như kỳ trước em nhé", FORM).found == {asked.key: Unclear(Why.AS_BEFORE) for asked in FORM}


def test_what_nobody_asked_for_is_handed_back() -> None:
    answers = read_answers("hội viên 12, bò 75 con", FORM)
    assert answers == Answers({"members": Number(Decimal(12))}, left_over=("bò 75 con",))


def test_a_field_named_twice_with_two_values_is_asked_about() -> None:
    assert read_answers("hội viên 12, hội viên 15", FORM).found == {
        "members": Unclear(Why.SEVERAL, [Decimal(12), Decimal(15)])
    }


def test_a_named_field_without_a_number_is_asked_for_it() -> None:
    assert read_answers("hội viên, nhà 3", FORM).found == {
        "members": Unclear(Why.NOTHING),
        "houses": Number(Decimal(3)),
    }


def test_a_form_of_one_question_takes_a_sentence() -> None:
    assert read_answers("Kết nạp hội viên được 12", FORM[:1]).found == {"members": Number(Decimal(12))}
    assert read_answers("12, 15", FORM[:1]).found == {"members": Unclear(Why.SEVERAL, [Decimal(12), Decimal(15)])}


@pytest.mark.parametrize(("text", "left"), [("", ()), ("  \n", ())])
def test_nothing_is_nothing(text: str, left: tuple[str, ...]) -> None:
    assert read_answers(text, FORM) == Answers(left_over=left)


@given(
    st.permutations(range(4)),
    st.lists(st.integers(0, 10**6), min_size=4, max_size=4),
    st.sampled_from([", ", "; ", "\n", " "]),
)
def test_named_values_are_found_in_any_order(order: list[int], values: list[int], between: str) -> None:
    values[3] *= 1000
    text = between.join(f"{FORM[i].synonyms[0]} {values[i]}" for i in order)
    assert read_answers(text, FORM) == Answers({FORM[i].key: Number(Decimal(values[i])) for i in range(4)})


PIECES = "12|0|3,5|1.000|45tr|2|tỷ|300|hội viên|nhà|quỹ|lớp|tháng|1)|2)|3.|,|;|-|/|chưa có|không|hai|trăm|\n"


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES.split("|")), max_size=15).map(" ".join)), st.integers(0, 4))
def test_no_text_raises_and_only_fields_of_the_form_are_answered(text: str, count: int) -> None:
    answers = read_answers(text, FORM[:count])
    assert set(answers.found) <= {asked.key for asked in FORM[:count]}
    assert answers.mismatch is None or not answers.found
