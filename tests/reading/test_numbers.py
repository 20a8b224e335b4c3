"""Numbers as chairs type them: what is taken, and what is asked about."""

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.spelling import fold
from reading.numbers.reader import read_figure, read_number
from reading.numbers.saying import say_number
from reading.numbers.values import Kind, Number, Unclear, Why
from tests.reading.number_words import MANNERS, Manner, in_words

CERTAIN = [
    ("12", "count", "12"),
    ("0", "count", "0"),
    ("05", "count", "5"),
    ("không", "count", "0"),
    ("ko", "count", "0"),
    ("không có", "count", "0"),
    ("không phát sinh", "count", "0"),
    ("0 đồng", "money", "0"),
    ("12 hội viên", "count", "12"),
    ("12 (mười hai)", "count", "12"),
    ("12.000.000đ (mười hai triệu đồng)", "money", "12000000"),
    ("05 (năm) nhà", "count", "5"),
    ("1\u200b2", "count", "12"),
    ("1 000 000,5", "decimal", "1000000.5"),
    ("12hv ạ", "count", "12"),
    ("được 12 đồng chí.", "count", "12"),
    ("tháng 7 được 12", "count", "12"),
    ("năm 2024: 12", "count", "12"),
    ("5 m2", "count", "5"),
    ("12 năm", "count", "12"),
    ("1.757", "count", "1757"),
    ("1.757", "decimal", "1757"),
    ("1 000 000", "count", "1000000"),
    ("1 757 000", "count", "1757000"),
    ("1\u00a0757", "count", "1757"),
    ("1\u202f757,5", "decimal", "1757.5"),
    ("１２", "count", "12"),
    ("1,000,000", "count", "1000000"),
    ("1,234,567.5", "decimal", "1234567.5"),
    ("1.234.567,89", "decimal", "1234567.89"),
    ("45,5", "decimal", "45.5"),
    ("45,50", "decimal", "45.5"),
    ("0,125", "decimal", "0.125"),
    ("0.5", "decimal", "0.5"),
    ("45,0", "count", "45"),
    ("45 triệu", "money", "45000000"),
    ("45tr", "money", "45000000"),
    ("45 TR", "money", "45000000"),
    ("45trđ", "money", "45000000"),
    ("45 trieu dong", "money", "45000000"),
    ("45.000.000 đ", "money", "45000000"),
    ("45.000.000đồng", "money", "45000000"),
    ("45000000 vnđ", "money", "45000000"),
    ("1tr5", "money", "1500000"),
    ("1tr05", "money", "1050000"),
    ("2tr350", "money", "2350000"),
    ("2 triệu 350", "money", "2350000"),
    ("2tr350k", "money", "2350000"),
    ("2tr35k", "money", "2035000"),
    ("1tỷ2", "money", "1200000000"),
    ("2 triệu 350.000 đồng", "money", "2350000"),
    ("2 triệu 350 nghìn 500 đồng", "money", "2350500"),
    ("1,3 tỷ", "money", "1300000000"),
    ("1,3 tỉ", "money", "1300000000"),
    ("2 tỷ 300 triệu", "money", "2300000000"),
    ("2 tỷ 300", "money", "2300000000"),
    ("2 tỷ rưỡi", "money", "2500000000"),
    ("1 tỷ 2 trăm triệu", "money", "1200000000"),
    ("5 nghìn tỷ", "money", "5000000000000"),
    ("163.200.000 ngàn đồng", "money", "163200000000"),
    ("nửa tỷ", "money", "500000000"),
    ("25k", "money", "25000"),
    ("1k5", "money", "1500"),
    ("mười hai", "count", "12"),
    ("muoi hai", "count", "12"),
    ("mừơi hai", "count", "12"),
    ("hai mươi lăm", "count", "25"),
    ("hai muoi lam", "count", "25"),
    ("hai lăm", "count", "25"),
    ("hai mốt", "count", "21"),
    ("ba tư", "count", "34"),
    ("bảy chục", "count", "70"),
    ("bay chuc", "count", "70"),
    ("chục rưỡi", "count", "15"),
    ("3 chục", "count", "30"),
    ("một trăm linh năm", "count", "105"),
    ("mot tram linh nam", "count", "105"),
    ("hai trăm năm", "count", "250"),
    ("hai trăm năm mươi lăm", "count", "255"),
    ("trăm rưỡi", "count", "150"),
    ("2 trăm rưỡi", "count", "250"),
    ("một nghìn không trăm lẻ năm", "count", "1005"),
    ("một ngàn ba trăm", "count", "1300"),
    ("hai nghìn ba", "count", "2300"),
    ("hai triệu ba", "money", "2300000"),
    ("triệu rưỡi", "money", "1500000"),
    ("hai triệu ba trăm nghìn", "money", "2300000"),
    ("một tỷ không trăm linh năm triệu", "money", "1005000000"),
    ("không phẩy không ba", "decimal", "0.03"),
    ("năm rưỡi", "decimal", "5.5"),
    ("95%", "percent", "95"),
    ("95", "percent", "95"),
    ("95,5 phần trăm", "percent", "95.5"),
    ("chín mươi lăm phần trăm", "percent", "95"),
    ("tỷ lệ 95%", "percent", "95"),
    ("0,03%", "percent", "0.03"),
    ("0.03%", "percent", "0.03"),
    ("117,113%", "percent", "117.113"),
    ("3‰", "percent", "0.3"),
]


@pytest.mark.parametrize(("text", "kind", "value"), CERTAIN)
def test_what_is_certain_is_taken(text: str, kind: Kind, value: str) -> None:
    assert read_figure(text, kind=kind) == Number(Decimal(value))


@pytest.mark.parametrize(("text", "kind", "value"), CERTAIN)
def test_accents_may_be_encoded_either_way(text: str, kind: Kind, value: str) -> None:
    assert read_figure(unicodedata.normalize("NFD", text), kind=kind) == Number(Decimal(value))


ASKED = [
    ("", "count", Why.NOTHING, []),
    ("chào anh", "count", Why.NOTHING, []),
    ("-", "count", Why.NOTHING, []),
    ("m2", "count", Why.NOTHING, []),
    ("trạm", "count", Why.NOTHING, []),
    ("công ty lẻ", "count", Why.NOTHING, []),
    ("chưa có", "count", Why.NOT_AVAILABLE, []),
    ("chưa tổng hợp được", "count", Why.NOT_AVAILABLE, []),
    ("không có số liệu", "count", Why.NOT_AVAILABLE, []),
    ("khong ro", "count", Why.NOT_AVAILABLE, []),
    ("không đạt", "count", Why.AMBIGUOUS, ["0"]),
    ("không thực hiện được", "count", Why.AMBIGUOUS, ["0"]),
    ("12 (mười ba)", "count", Why.SEVERAL, ["12", "13"]),
    ("1,000", "count", Why.AMBIGUOUS, ["1", "1000"]),
    ("1,757", "decimal", Why.AMBIGUOUS, ["1.757", "1757"]),
    ("1.5", "decimal", Why.AMBIGUOUS, ["1.5", "1500"]),
    ("85.5", "decimal", Why.AMBIGUOUS, ["85.5", "85500"]),
    ("85.5%", "percent", Why.AMBIGUOUS, ["85.5"]),
    ("1.757%", "percent", Why.AMBIGUOUS, ["1.757"]),
    ("1,3 tỷ", "percent", Why.AMBIGUOUS, []),
    ("6.059 tỷ", "money", Why.AMBIGUOUS, ["6059000000", "6059000000000"]),
    ("9 nghìn nghìn tỷ", "money", Why.AMBIGUOUS, ["9000", "9000000000000000"]),
    ("45 triệu nghìn", "money", Why.AMBIGUOUS, ["45000000", "45000000000"]),
    ("2 triệu 350 đồng", "money", Why.AMBIGUOUS, ["2350000", "2000350"]),
    ("hai triệu ba trăm", "money", Why.AMBIGUOUS, ["2000300", "2300000"]),
    ("một trăm hai nghìn", "money", Why.AMBIGUOUS, ["120000", "102000"]),
    ("95%", "count", Why.AMBIGUOUS, ["95"]),
    ("vài chục", "count", Why.AMBIGUOUS, []),
    ("0912345678", "count", Why.AMBIGUOUS, []),
    ("0912 345 678", "count", Why.AMBIGUOUS, []),
    ("+84 912 345 678", "count", Why.AMBIGUOUS, []),
    ("84912345678", "count", Why.AMBIGUOUS, []),
    ("20/5", "count", Why.AMBIGUOUS, ["20"]),
    ("20/5/2024", "count", Why.AMBIGUOUS, []),
    ("20.5.2024", "count", Why.AMBIGUOUS, []),
    ("ngày 20", "count", Why.AMBIGUOUS, []),
    ("8h30", "count", Why.AMBIGUOUS, []),
    ("12 và 15", "count", Why.SEVERAL, ["12", "15"]),
    ("12, 15, 18", "count", Why.SEVERAL, ["12", "15", "18"]),
    ("12 hội viên 3 nhà", "count", Why.SEVERAL, ["12", "3"]),
    ("1 757", "count", Why.SEVERAL, ["1757", "1", "757"]),
    ("10-15", "count", Why.SEVERAL, ["10", "15"]),
    ("từ 10 đến 15", "count", Why.SEVERAL, ["10", "15"]),
    ("45,5", "count", Why.NOT_WHOLE, ["45.5"]),
    ("mười rưỡi", "count", Why.NOT_WHOLE, ["10.5"]),
    ("-5", "count", Why.NEGATIVE, ["-5"]),
    ("\u22125,5", "decimal", Why.NEGATIVE, ["-5.5"]),
    ("âm 5", "decimal", Why.NEGATIVE, ["-5"]),
    ("50.700.00", "money", Why.BAD_GROUPING, ["50700", "5070000"]),
    ("1234.567", "count", Why.BAD_GROUPING, ["1234.567", "1234567"]),
    ("12.34.56.78", "count", Why.BAD_GROUPING, ["12345678"]),
    ("9" * 10_000, "count", Why.AMBIGUOUS, []),
    ("9" * 10_000 + " tỷ", "money", Why.AMBIGUOUS, []),
    ("1." + "000." * 3_000, "count", Why.AMBIGUOUS, []),
]


@pytest.mark.parametrize(("text", "kind", "why", "readings"), ASKED, ids=[case[0][:20] for case in ASKED])
def test_what_is_not_certain_is_asked_with_its_readings(text: str, kind: Kind, why: Why, readings: list[str]) -> None:
    assert read_figure(text, kind=kind) == Unclear(why, [Decimal(reading) for reading in readings])


@pytest.mark.parametrize(
    "text",
    ["gần 600 triệu", "khoảng 600 triệu", "~600tr", "ước đạt 600 triệu", "tầm 600 triệu", "hơn 600 triệu", "600tr?"],
)
def test_an_approximation_is_taken_and_marked(text: str) -> None:
    assert read_figure(text, kind="money") == Number(Decimal(600_000_000), approximate=True)


@pytest.mark.parametrize(
    ("text", "value", "target"),
    [("1.757/1.500", "1757", "1500"), ("12 / 15", "12", "15"), ("12 trên 15 nhà", "12", "15")],
)
def test_a_value_may_come_with_its_target(text: str, value: str, target: str) -> None:
    assert read_figure(text, kind="count") == Number(Decimal(value), target=Decimal(target))


UNITS = [
    ("5 trạm", "trạm", "5"),
    ("5 tram", "trạm", "5"),
    ("12 năm", "năm", "12"),
    ("không năm nào", "năm", "0"),
    ("45", "triệu đồng", "45"),
    ("45tr", "triệu đồng", "45"),
    ("1,3 tỷ", "triệu đồng", "1300"),
    ("45.000.000 đồng", "triệu đồng", "45"),
]


@pytest.mark.parametrize(("text", "unit", "value"), UNITS)
def test_the_indicator_s_own_unit_is_only_a_word_and_its_scale_is_the_answer_s(
    text: str, unit: str, value: str
) -> None:
    assert read_figure(text, kind="decimal", unit=unit) == Number(Decimal(value))


def test_the_unit_dong_still_says_that_a_sum_is_written_to_the_last_dong() -> None:
    assert read_figure("2 triệu 350 đồng", kind="money", unit="đồng") == Unclear(
        Why.AMBIGUOUS, [Decimal(2_350_000), Decimal(2_000_350)]
    )


@pytest.mark.parametrize(("text", "kind", "value"), [case for case in CERTAIN if case[1] == "money"])
def test_money_reads_the_same_when_the_unit_is_named(text: str, kind: Kind, value: str) -> None:
    assert read_figure(text, kind=kind, unit="đồng") == Number(Decimal(value))


@pytest.mark.parametrize(("text", "kind", "value"), [case for case in CERTAIN if case[1] == "percent"])
def test_shares_read_the_same_when_the_unit_is_named(text: str, kind: Kind, value: str) -> None:
    assert read_figure(text, kind=kind, unit="%") == Number(Decimal(value))


def test_a_sum_written_out_where_millions_are_asked_for_is_asked_about() -> None:
    answer = read_figure("45000000", kind="money", unit="triệu đồng")
    assert answer == Unclear(Why.AMBIGUOUS, [Decimal(45_000_000), Decimal(45)])


PREVIOUS = [
    (
        "163.200.000 ngàn đồng",
        "money",
        "170000000",
        Unclear(Why.AMBIGUOUS, [Decimal(163_200_000), Decimal(163_200_000_000)]),
    ),
    ("45", "money", "45000", Unclear(Why.AMBIGUOUS, [Decimal(45_000), Decimal(45), Decimal(45_000_000)])),
    ("4500", "money", "4500000", Unclear(Why.AMBIGUOUS, [Decimal(4_500_000), Decimal(4500)])),
    ("1,000", "count", "980", Unclear(Why.AMBIGUOUS, [Decimal(1000), Decimal(1)])),
    ("tăng 5", "count", "12", Unclear(Why.CHANGE, [Decimal(5), Decimal(17)])),
    ("giảm 5", "count", "12", Unclear(Why.CHANGE, [Decimal(5), Decimal(7)])),
    ("100", "count", "12", Number(Decimal(100))),
    ("900", "count", "1", Number(Decimal(900))),
    ("0", "count", "12", Number(Decimal(0))),
]


@pytest.mark.parametrize(("text", "kind", "previous", "answer"), PREVIOUS)
def test_the_last_value_shows_thousandfold_slips(
    text: str, kind: Kind, previous: str, answer: Number | Unclear
) -> None:
    assert read_figure(text, kind=kind, previous=Decimal(previous)) == answer


SAID = [
    ("45000000", "đồng", "45.000.000 đồng"),
    ("12", "hội viên", "12 hội viên"),
    ("0", "nhà", "0 nhà"),
    ("0.030", "%", "0,03%"),
    ("117.113", "%", "117,113%"),
    ("1757", "%", "1757%"),
    ("1234567.50", None, "1.234.567,5"),
    ("1.757", None, "1,7570"),
    ("1E+3", None, "1.000"),
    ("1500", "triệu đồng", "1500 triệu đồng"),
    ("1234567", "triệu đồng", "1.234.567 triệu đồng"),
]


@pytest.mark.parametrize(("value", "unit", "text"), SAID)
def test_numbers_are_said_in_full_digits(value: str, unit: str | None, text: str) -> None:
    assert say_number(Decimal(value), unit=unit) == text


VALUES = st.decimals(min_value=0, max_value=10**15, places=9).map(lambda value: value.normalize())
KINDS: list[tuple[Kind, str | None]] = [("decimal", None), ("decimal", "tấn"), ("money", "đồng"), ("percent", "%")]


@given(VALUES, st.sampled_from(KINDS))
def test_whatever_is_said_is_read_back(value: Decimal, kind: tuple[Kind, str | None]) -> None:
    assert read_figure(say_number(value, unit=kind[1]), kind=kind[0], unit=kind[1]) == Number(value)


@given(
    st.integers(min_value=0, max_value=10**24 - 1),
    st.sampled_from([None, "hội viên", "năm", "trạm", "nghìn hộ", "ba lô"]),
)
def test_whole_numbers_are_read_back_with_any_unit(value: int, unit: str | None) -> None:
    assert read_figure(say_number(Decimal(value), unit=unit), kind="count", unit=unit) == Number(Decimal(value))


PIECES = "12|3,5|1.000|1.5|-|/|,|.|%|triệu|tỷ|nghìn|rưỡi|trăm|mươi|linh|năm|hai|không|nửa|k|tr|đồng|chưa có|5/6"
WORDS = st.lists(st.sampled_from(PIECES.split("|")), max_size=12)


@given(
    st.one_of(st.text(), WORDS.map(" ".join), WORDS.map("".join)),
    st.sampled_from(["count", "decimal", "money", "percent"]),
)
def test_no_text_raises_and_every_answer_is_of_its_kind(text: str, kind: Kind) -> None:
    answer = read_figure(text, kind=kind, unit="triệu đồng", previous=Decimal(12))
    if isinstance(answer, Number):
        assert answer.value >= 0
        assert kind != "count" or answer.value == answer.value.to_integral_value()
    elif answer.why is Why.AMBIGUOUS:
        assert len(set(answer.readings)) == len(answer.readings)


@given(st.integers(0, 10**12), st.sampled_from(MANNERS), st.booleans())
def test_numbers_in_words_are_read_with_and_without_accents(value: int, manner: Manner, accents: bool) -> None:
    words = in_words(value, manner)
    if not accents:
        words = fold(words)
    # "sau" is later as well as six
    if words != "sau":
        assert read_figure(words, kind="count", unit="hội viên") == Number(Decimal(value))


@pytest.mark.parametrize(
    "words",
    [
        "một hai ba", "hai mươi mười", "một trăm trăm", "lẻ năm", "một nghìn lẻ", "mươi", "mươi năm", "năm mươi mấy", "năm năm",
        "ba phần tư", "một nửa", "gấp ba", "dăm chục", "gần trăm", "hai triệu một trăm", "một nghìn lẻ hai triệu", "bốn năm người",
    ],
)  # fmt: skip
def test_words_that_are_no_one_number_are_asked_about(words: str) -> None:
    assert isinstance(read_figure(words, kind="count", unit="hội viên"), Unclear)


NO_FIGURE = [
    "anh Ba", "chị Bảy giữ sổ", "bác Tư ơi", "chú 7 ơi", "đồng chí Năm", "ba tôi ốm", "Ba Chẽ", "ở Năm Căn", "tổ 3", "chi hội 5",
    "7 giờ", "8h", "lúc 8h30", "một lát nữa", "hai hôm nữa", "3 ngày nữa", "ba bốn bữa", "6 tháng đầu năm", "thứ Năm", "mồng 5",
    "tuần sau", "sau gui", "năm ngoái", "cuối năm", "mai mốt", "ngày 28-3", "lần 2", "có tính không em?", "68 tuổi",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_FIGURE)
def test_names_places_hours_and_days_are_no_figures(text: str) -> None:
    answer = read_figure(text, kind="count", unit="hội viên")
    assert isinstance(answer, Unclear)
    assert answer.readings == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("như kỳ trước", Why.AS_BEFORE),
        ("y như lần trước", Why.AS_BEFORE),
        ("vẫn như cũ", Why.AS_BEFORE),
        ("không thay đổi", Why.AS_BEFORE),
        ("tăng 5", Why.CHANGE),
        ("thêm 5 hội viên", Why.CHANGE),
        ("chắc khoảng 12", Why.UNSURE),
        ("mới được 12 thôi", Why.UNSURE),
        ("12 phải không", Why.UNSURE),
        ("tối đa 12", Why.UNSURE),
        ("trên 12", Why.UNSURE),
        ("tháng 11 được 7 tháng 10 được 5", Why.SEVERAL),
        ("12 hội viên của xã bạn", Why.IN_PROSE),
        ("1O", Why.IN_PROSE),
        ("12tr", Why.AMBIGUOUS),
    ],
)
def test_a_figure_in_a_sentence_is_asked_about(text: str, why: Why) -> None:
    answer = read_figure(text, kind="count", unit="hội viên")
    assert isinstance(answer, Unclear)
    assert answer.why is why


@pytest.mark.parametrize(("text", "readings"), [("49/50", ["98", "49"]), ("0,98", ["98", "0.98"])])
def test_a_share_that_may_be_one_of_a_whole_is_asked_about(text: str, readings: list[str]) -> None:
    assert read_figure(text, kind="percent", unit="%") == Unclear(Why.AMBIGUOUS, [Decimal(one) for one in readings])


@pytest.mark.parametrize("text", ["mười hai hooij vieen", "12 ho65i vie6n", "mười hai hội viên", "dạ 12 đ/c nhé em"])
def test_slips_of_the_keyboard_and_forms_of_speech_change_nothing(text: str) -> None:
    assert read_figure(text, kind="count", unit="hội viên") == Number(Decimal(12))


@pytest.mark.parametrize("text", ["như kỳ trước", "tăng 5", "chắc khoảng 12", "12 hội viên của xã bạn", "1O", "3-4"])
def test_seven_reasons_are_told_to_whoever_asks_from_outside(text: str) -> None:
    read = read_number(text, kind="count", unit="hội viên")
    assert isinstance(read, Unclear)
    assert read.why in {Why.NOTHING, Why.SEVERAL, Why.AMBIGUOUS, Why.NOT_WHOLE, Why.NEGATIVE, Why.NOT_AVAILABLE}
