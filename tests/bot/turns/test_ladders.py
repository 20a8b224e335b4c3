"""The office reminds of one piece of work at other times: shown first, done by a yes, undone for ten minutes; nobody
hears the same rung twice."""

import pytest

from tests.bot.turns.office import CHAIR, CLERK, OTHER, Office
from tests.bot.turns.test_changing import until, wishes
from tests.days import local

TITLE = "Báo cáo kết quả thi đua (có phụ lục số liệu kèm theo)"
USUAL = "trước 5 và 1 ngày lúc 8 giờ 00, đúng ngày lúc 8 giờ 00 và sau 1 ngày lúc 8 giờ 00"
YES = "1 = Đúng, đổi · 2 = Thôi, để nguyên · 0 = Trang đầu"


async def heard(office: Office, moment: str, chat: str = CHAIR) -> list[str]:
    """How many days were left at each reminder of the report until that moment."""
    said = [text for where, text in await until(office, moment) if where == chat and "Nhắc việc" in text]
    return [text.partition("(còn ")[2].partition(" ngày")[0] or "0" for text in said]


async def test_a_duty_is_reminded_of_by_rungs_of_its_own(office: Office) -> None:
    listed = await wishes(office, "bậc nhắc")
    assert listed.splitlines() == [
        "Nhắc mục nào vào lúc khác? Chọn số, hoặc gõ vài chữ của tên.",
        "1 = Hội nghị sơ kết Cụm I: trước 5 và 1 ngày lúc 8 giờ 00",
        f"2 = {TITLE}: {USUAL}",
        "0 = Trang đầu",
    ]
    assert (await wishes(office, "2", "trước 7, 3, 1 ngày lúc 8 giờ")).splitlines() == [
        TITLE,
        f"Đang nhắc: {USUAL}.",
        "Sẽ nhắc: trước 7, 3 và 1 ngày lúc 8 giờ 00.",
        "Tin nhắc: 2 tin thêm và 2 tin bỏ.",
        "Đúng không?",
        YES,
    ]
    assert (await wishes(office, "1")).splitlines()[:2] == [
        "Đã đổi lịch nhắc. Ai đã được nhắc lần nào thì không nhắc lại lần đó.",
        "Trong 10 phút, gõ HOÀN TÁC để trả lại như cũ.",
    ]
    assert await heard(office, "2026-03-23 09:00", OTHER) == ["7", "3", "1"]
    back = await wishes(office, "bậc nhắc báo cáo", "1")
    assert back.splitlines()[1:3] == ["Đang nhắc: trước 7, 3 và 1 ngày lúc 8 giờ 00.", f"Sẽ nhắc: {USUAL}."]


@pytest.mark.parametrize("meanwhile", ["2026-03-05 08:09", "2026-03-05 08:00"])
async def test_within_ten_minutes_it_is_as_it_was(office: Office, meanwhile: str) -> None:
    await wishes(office, "bậc nhắc báo cáo", "không nhắc", "1")
    office.clock.move_to(local(meanwhile))
    assert (await wishes(office, "hoàn tác")).startswith("Đã trả lại như cũ.")
    assert await heard(office, "2026-03-24 09:00") == ["5", "1", "0"]


async def test_a_rung_that_has_spoken_does_not_speak_again_at_another_hour(office: Office) -> None:
    assert await heard(office, "2026-03-19 09:00") == ["5"]
    shown = await wishes(office, "bậc nhắc báo cáo", "trước 5, 1 ngày lúc 10 giờ")
    assert "tin dời ngày" not in shown
    await wishes(office, "1")
    assert await heard(office, "2026-03-24 09:00") == ["1"]


async def test_an_undo_says_no_rung_twice_either(office: Office) -> None:
    office.clock.move_to(local("2026-03-19 07:55"))
    await wishes(office, "bậc nhắc báo cáo", "trước 5 ngày lúc 8 giờ 02", "1")
    assert await heard(office, "2026-03-19 08:03") == ["5"]
    await wishes(office, "hoàn tác")
    assert await heard(office, "2026-03-23 09:00") == ["1"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("1", "lâu lâu một chút"), "Máy chưa hiểu “lâu lâu một chút”."),
        (("1", "sau 1 ngày"), "Hội nghị chỉ nhắc trước, không nhắc sau."),
        (("2", "trước 999 ngày"), "Nhắc xa nhất là 366 ngày, nhiều nhất 60 lần."),
        (("1", "trước 2 ngày", "2"), "Hội nghị sơ kết Cụm I: trước 5 và 1 ngày lúc 8 giờ 00"),
        (("1", "trước 2 ngày", "dừng"), "Đã dừng. Lịch vẫn như cũ."),
        (("9x",), "Máy chưa hiểu “9x”."),
    ],
)
async def test_what_is_answered_to_each_wish(office: Office, typed: tuple[str, ...], said: str) -> None:
    assert (await wishes(office, "bậc nhắc", *typed)).splitlines()[0] == said


async def test_the_same_rungs_again_change_nothing(office: Office) -> None:
    await wishes(office, "bậc nhắc", "1")
    assert (await wishes(office, "trước 5, 1 ngày")).splitlines()[:2] == [
        "Như vậy không có gì thay đổi.",
        "Hội nghị sơ kết Cụm I: trước 5 và 1 ngày lúc 8 giờ 00",
    ]


async def test_only_the_desk_may(office: Office) -> None:
    assert (await office.say(CHAIR, "bậc nhắc"))[0].splitlines()[0] == "Việc này của văn phòng."
    assert (await office.say(CLERK, "bậc nhắc"))[0].startswith("Nhắc mục nào vào lúc khác?")
