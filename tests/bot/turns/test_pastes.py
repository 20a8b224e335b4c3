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
    before = len(office.network.texts(CLERK))

    for part in parts:
        office.network.say(CLERK, part)
    await office.settle()

    together, *_, draft = office.network.texts(CLERK)[before:]
    assert together == office.said("plan-joined-texts", count=2)
    assert "1 hội nghị và 1 thời hạn" in draft
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

    assert asked.startswith("Kích hoạt 31/KH-CCB?")


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


async def test_what_the_network_cut_waits_for_its_next_part(office: Office, file: Path) -> None:
    plan, before = long_plan(60), len(office.network.texts(CLERK))
    office.network.say(CLERK, plan[:LIMIT])
    await office.hears()
    assert await office.house.turns.take_all() == 0

    office.network.say(CLERK, plan[LIMIT:])
    await office.settle()

    assert office.network.texts(CLERK)[before].startswith(office.said("plan-joined-texts", count=2))
    assert rows(file, OPEN) == [(1,)]


async def test_what_does_not_go_on_after_all_is_read_alone(office: Office, file: Path) -> None:
    office.network.say(CLERK, long_plan(60)[:LIMIT])
    await office.settle()

    assert rows(file, OPEN) == [(1,)]


async def test_a_person_may_paste_a_plan_in_pieces(office: Office, file: Path) -> None:
    *head, last = LINES
    office.network.say(CLERK, "\n".join([*head, *[FILLER] * 4]))
    await office.settle()
    office.network.say(CLERK, f"{FILLER}\n{last}")
    await office.settle()

    assert rows(file, OPEN) == [(1,)]
    assert any("1 hội nghị và 1 thời hạn" in text for text in office.network.texts(CLERK)[-2:])


async def test_a_second_letterhead_is_a_second_plan(office: Office, file: Path) -> None:
    office.network.say(CLERK, "\n".join([*LINES, *[FILLER] * 4]))
    other = "\n".join(line.replace("31/KH-CCB", "32/KH-CCB") for line in LINES)
    office.network.say(CLERK, f"{other}\n{FILLER}\n{FILLER}")
    await office.settle()

    assert rows(file, OPEN) == [(2,)]


@pytest.mark.parametrize("album", ["", "a1"])
async def test_a_plan_and_its_annex_are_one_plan(office: Office, file: Path, album: str) -> None:
    *head, last = LINES
    office.network.send_document(CLERK, "ke-hoach.txt", "\n".join([*head, FILLER]).encode(), album=album)
    office.network.send_document(CLERK, "phu-luc.txt", f"PHỤ LỤC\n{FILLER}\n{last}".encode(), album=album)
    await office.settle()

    said = office.network.texts(CLERK)
    assert any(
        text.startswith(office.said("plan-joined-files", count=2, names=("ke-hoach.txt", "phu-luc.txt")))
        for text in said
    )
    assert "1 hội nghị và 1 thời hạn" in said[-1]
    assert rows(file, OPEN) == [(1,)]


async def test_a_correction_right_after_a_long_text_is_one(office: Office, file: Path) -> None:
    office.network.say(CLERK, "\n".join([*LINES, *[FILLER] * 4]))
    await office.settle()
    before = len(office.network.texts(CLERK))
    await office.say(
        CLERK,
        "thêm: nộp danh sách đội văn nghệ cùng phương tiện đi lại và ăn nghỉ của toàn đoàn, 22/4/2026, "
        "nếu có gì thay đổi thì báo sớm cho Văn phòng",
    )

    assert office.network.texts(CLERK)[before].startswith("Đã ghi.")
