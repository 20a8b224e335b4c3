"""A plan that is pasted in one piece, and comes in several because the network cuts it: one plan."""

from pathlib import Path

import pytest

from bot.turns.pastes import joined
from tests.bot.turns.office import CLERK, TODAY, Office
from tests.bot.turns.test_withdrawal import rows
from tests.whole import papers

LIMIT = 4096
LINES = papers.plan_lines(TODAY)
FILLER = "Các đơn vị chuẩn bị kỹ nội dung, phân công người phụ trách và báo cáo đầy đủ về Văn phòng Hội."
OPEN = "SELECT count(*) FROM plans WHERE contact_id IS NOT NULL AND state = 'draft'"


def cut(text: str) -> list[str]:
    """As a client of the network does."""
    return [text[at : at + LIMIT].strip() for at in range(0, len(text), LIMIT)]


def long_plan(filler: int) -> str:
    *head, last = LINES
    return "\n".join([*head, *[FILLER] * filler, last])


@pytest.mark.parametrize("filler", [42, 60])
async def test_a_paste_that_was_cut_is_one_plan(office: Office, file: Path, filler: int) -> None:
    parts = cut(long_plan(filler))
    assert len(parts) == 2

    for part in parts:
        office.network.say(CLERK, part)
    await office.settle()

    shown = office.network.texts(CLERK)
    assert any("1 hội nghị và 1 thời hạn" in text for text in shown)
    assert rows(file, OPEN) == [(1,)]


async def test_a_last_part_of_one_line_belongs_to_the_plan(office: Office, file: Path) -> None:
    plan = long_plan(60)
    office.network.say(CLERK, plan[:LIMIT])
    office.network.say(CLERK, LINES[-1])
    await office.settle()

    assert rows(file, OPEN) == [(1,)]


async def test_a_short_answer_after_a_long_text_is_an_answer(office: Office, file: Path) -> None:
    office.network.say(CLERK, long_plan(35))
    await office.settle()
    (asked,) = await office.say(CLERK, "1")

    assert asked.startswith("Đã kích hoạt 31/KH-CCB: 1 hội nghị và 1 thời hạn.")


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("x" * 4095 + "h", "ội", "x" * 4095 + "hội"),
        ("x" * 4095 + "1", "5/01", "x" * 4095 + "15/01"),
        ("x" * 4095 + ".", "Các", "x" * 4095 + ".\nCác"),
        ("x" * 4000, "và", "x" * 4000 + " và"),
        ("x" * 4000, "2. Hạn", "x" * 4000 + "\n2. Hạn"),
    ],
)
def test_parts_are_joined_where_they_were_cut(before: str, after: str, text: str) -> None:
    assert joined([before, after], LIMIT) == text
