"""Whatever the text: nothing raises, every quote is the text of its span, and the work grows only as the text does."""

import sys
from datetime import date
from types import FrameType

from hypothesis import given
from hypothesis import strategies as st

from reading.plan.reader import read_plan
from tests.reading.plan_cases import FOUND, TRAPS

PIECES = [paragraph for paragraph, _ in FOUND] + list(TRAPS)
TWISTED = (
    "ngày " * 40,
    "1/1, " * 60,
    "ngày 1, 2, 3, 4, 5, 6, 7, 8, 9/" * 20,
    "từ ngày " * 50,
    "hằng tháng " * 50,
    "trước 05 ngày " * 50,
    "((((((((" * 30,
    "\t\t\t1\t2\n" * 30,
    "- - - - -\n" * 30,
    "ngày" + " " * 400 + "tháng" + " " * 400,
    "Số:" + " " * 400 + "/KH",
    "8h" * 200,
    "Thời gian: " * 60,
    "I.1.a)-+*" * 40,
    "số 1/KH-A ngày " * 40,
)


def calls_of_ours(text: str) -> int:
    """How many times one of the reader's own functions is entered: a measure of work that no other process disturbs."""
    count = 0

    def watch(frame: FrameType, event: str, _: object) -> None:
        nonlocal count
        if event == "call" and "reading" in frame.f_code.co_filename:
            count += 1

    before = sys.getprofile()
    sys.setprofile(watch)
    try:
        read_plan(text)
    finally:
        sys.setprofile(before)
    return count


@given(st.text(max_size=2000))
def test_no_text_raises(text: str) -> None:
    plan = read_plan(text)
    assert all(found.quote == plan.text[found.span[0] : found.span[1]] for found in (*plan.events, *plan.deadlines))


@given(st.lists(st.sampled_from([*PIECES, *TWISTED]), max_size=12), st.sampled_from(["\n", "\n\n", " ", "\t", "; "]))
def test_no_mixture_of_paragraphs_raises(pieces: list[str], joint: str) -> None:
    plan = read_plan(joint.join(pieces), today=date(2025, 3, 5))
    assert all(found.quote == plan.text[found.span[0] : found.span[1]] for found in (*plan.events, *plan.deadlines))


def test_twice_the_text_is_at_most_twice_the_work() -> None:
    once = "\n".join([*PIECES, *TWISTED])
    assert calls_of_ours(once * 8) < calls_of_ours(once * 4) * 2.2


def test_text_of_another_form_of_the_same_letters_is_read_alike() -> None:
    composed = read_plan("Các đơn vị gửi báo cáo trước ngày 20/6/2025.")
    decomposed = read_plan("Các đơn vị gửi báo cáo trước ngày 20/6/2025.")
    assert decomposed == composed
