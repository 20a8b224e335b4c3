"""PDF pages that are turned, whose letters stand apart or are told wrongly, and pictures of pages that carry a stamp."""

import pytest

from reading.documents.extent import Missed, MissedKind
from reading.documents.reader import take_document
from reading.documents.reasons import UnreadableReason
from tests.reading.test_documents_pdf import FULL, Paper, read, refusal

TURNS = {0: "1 0 0 1", 1: "0 1 -1 0", 2: "-1 0 0 -1", 3: "0 -1 1 0"}


def place(quarters: int, x: float, y: float) -> tuple[float, float]:
    """Where a point of the upright page lies on the page of the file, 595 by 842, when its text runs so."""
    return {0: (x, y), 1: (595 - y, x), 2: (595 - x, 842 - y), 3: (y, 842 - x)}[quarters]


class Turned(Paper):
    """Written upright, kept turned."""

    def __init__(self, quarters: int, rotate: int) -> None:
        super().__init__(rotate=rotate)
        self._quarters = quarters

    def write(self, x: float, y: float, text: str, *, turn: str = "", apart: float = 0) -> None:
        super().write(*place(self._quarters, x, y), text, turn=turn or TURNS[self._quarters], apart=apart)

    def rule(self, x: float, y: float, to_x: float, to_y: float) -> None:
        super().rule(*place(self._quarters, x, y), *place(self._quarters, to_x, to_y))


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_a_turned_page_is_read_upright(quarters: int, rotate: int) -> None:
    paper = Turned(quarters, rotate)
    paper.lines(540, [(60, "Lịch tưới vườn ươm"), (60, "Các chi hội nộp sổ trước ngày 9/4/2026.")])
    for y in (480, 450, 420):
        paper.rule(60, y, 460, y)
    for x in (60, 260, 460):
        paper.rule(x, 480, x, 420)
    paper.write(65, 460, "Chi hội")
    paper.write(265, 460, "Ngày tưới")
    paper.write(65, 430, "Chi hội 1")
    paper.write(265, 430, "12/4/2026")
    assert read(paper) == [
        "Lịch tưới vườn ươm",
        "Các chi hội nộp sổ trước ngày 9/4/2026.",
        "Chi hội\tNgày tưới",
        "Chi hội 1\t12/4/2026",
    ]


@pytest.mark.parametrize("apart", [0.5, 1, 1.5, 2, 3, 4, 6])
@pytest.mark.parametrize("text", ["HỘI NGHỊ CHI HỘI", "Nộp sổ trước ngày 9/4/2026.", "Số: 14/KH-VU", "Tưới 2 lần"])
def test_letters_that_are_set_apart_come_together(apart: float, text: str) -> None:
    paper = Paper()
    paper.write(60, 700, text, apart=apart)
    paper.write(60, 660, "Các chi hội cùng làm theo lịch")
    assert read(paper)[0] == text


def test_signs_in_columns_are_no_letters_that_are_set_apart() -> None:
    paper = Paper()
    for row, line in enumerate(("1xx2", "3x 4", "x567")):
        for column, sign in enumerate(line):
            paper.write(60 + 90 * column, 700 - 30 * row, sign)
    paper.write(60, 500, "Chi hội trưởng ghi sổ")
    assert read(paper)[0] == "1\tx\tx\t2"


STAMP = [
    (380, "Người ký: HỘI LÀM VƯỜN"),
    (380, "Cơ quan: VĂN PHÒNG"),
    (380, "Thời gian ký: 09.03.2026 09:12:44 +07:00"),
]


@pytest.mark.parametrize("strips", [1, 5])
def test_a_picture_of_a_page_that_carries_a_stamp_is_a_scan(strips: int) -> None:
    paper = Paper()
    for strip in range(strips):
        paper.picture(0, 842 / strips * strip, 595, 842 / strips)
    paper.lines(800, STAMP)
    paper.write(280, 20, "Trang 1/1")
    assert refusal(paper.data()) == UnreadableReason.NO_TEXT


def test_a_page_of_text_over_a_picture_is_text() -> None:
    paper = Paper()
    paper.picture(0, 0, 595, 842)
    paper.lines(780, [(60, FULL)] * 5 + [(60, "Hết.")])
    assert read(paper)[-1].endswith("Hết.")


def test_pages_of_pictures_among_pages_of_text_are_told() -> None:
    paper = Paper()
    for number in range(5):
        if number:
            paper.page()
        if number in (2, 4):
            paper.picture(0, 0, 595, 842)
            paper.lines(800, STAMP)
        else:
            paper.lines(700, [(60, FULL)] * 3)
    assert take_document(paper.data(), "a.pdf").missed == (Missed(MissedKind.SCANNED, (3, 5)),)


def test_letters_that_are_told_wrongly_are_not_read() -> None:
    paper = Paper(moved=3)
    paper.lines(780, [(60, FULL), (60, FULL), (60, "Các chi hội nộp sổ trước ngày 9/4/2026.")])
    assert refusal(paper.data()) == UnreadableReason.GARBLED


@pytest.mark.parametrize("moved", [1, 5, 0xE000])
def test_letters_may_be_told_as_anything(moved: int) -> None:
    paper = Paper(moved=moved)
    paper.lines(780, [*[(60, FULL)] * 5, (60, "Các chi hội nộp sổ trước ngày 9/4/2026.")])
    assert refusal(paper.data()) == UnreadableReason.GARBLED


def test_a_form_of_dots_and_a_table_of_numbers_are_no_damage() -> None:
    paper = Paper()
    paper.lines(
        780, [(60, "Họ và tên: ........................................")] * 8 + [(60, "12 345 67,5 % 8/9 (10)")] * 9
    )
    assert take_document(paper.data(), "a.pdf").missed == ()


def test_letters_without_any_blank_are_damaged_too() -> None:
    paper = Paper()
    paper.lines(780, [(60, "Cácchihộinộpsổtrướcngày9/4/2026" * 2)] * 3)
    assert refusal(paper.data()) == UnreadableReason.GARBLED


def test_a_damaged_page_among_others_is_left_out_and_told() -> None:
    paper = Paper()
    for number in range(3):
        if number:
            paper.page()
        paper.lines(700, [(60, FULL)] * 2)
    paper.page()
    paper.lines(
        700,
        [
            (
                60,
                "Wklv lv qrw uhdg dw doo kőqj ngậ xvằ tzịp mfơk rqd fáth wểu Qskj zạbc hjkửw lpq rtỷ wẵx dfg hjk zxv bnt mkl pqw",
            )
        ]
        * 2,
    )
    taken = take_document(paper.data(), "a.pdf")
    assert taken.missed == (Missed(MissedKind.GARBLED, (4,)),)
    assert "Wklv" not in taken.text
