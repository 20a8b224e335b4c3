"""The office changes dates in its chat: all that follows is shown first, a yes does it, who was told hears it once, ten
minutes undo it."""

import pytest

from tests.bot.turns.office import CHAIR, CLERK, OTHER, Office
from tests.days import local

MEETING = "Hội nghị sơ kết Cụm I"


async def until(office: Office, moment: str) -> list[tuple[str, str]]:
    """Lets the days pass; what was said meanwhile, by chat."""
    return [(line.chat, line.text) for line in await office.play_until(local(moment)) if line.from_bot]


async def wishes(office: Office, *typed: str) -> str:
    """The last answer after the clerk has typed all of these."""
    answers = [await office.say(CLERK, one) for one in typed]
    return answers[-1][-1]


async def test_a_conference_moves_after_the_difference_was_shown(office: Office) -> None:
    # Two reminders have gone out: thirty days ahead is 4 April, five days before it is the 30th of March.
    await until(office, "2026-03-30 09:00")
    listed = await wishes(office, "đổi lịch")
    assert listed.splitlines()[:2] == [
        "Đổi lịch mục nào? Chọn số, hoặc gõ vài chữ của tên.",
        "1 = Hội nghị sơ kết Cụm I: 8 giờ 00, thứ Bảy ngày 4/4/2026",
    ]
    shown = await wishes(office, "1", "14 giờ ngày 9/4/2026")
    assert shown.splitlines() == [
        "Hội nghị sơ kết Cụm I: từ 8 giờ 00, thứ Bảy ngày 4/4/2026 sang 14 giờ 00, thứ Năm ngày 9/4/2026.",
        "Tin nhắc: 1 tin dời ngày và 1 tin thêm.",
        "Đã được báo ngày cũ: 2 người (Lê Văn Thảo và Đỗ Văn Sáng). Mỗi người sẽ nhận một tin đính chính.",
        "Đúng không?",
        "1 = Đúng, đổi · 2 = Ngày khác · 0 = Trang đầu",
    ]
    done = await wishes(office, "1")
    assert done.splitlines() == [
        "Đã đổi lịch.",
        "2 người đã được báo ngày cũ sẽ nhận tin đính chính.",
        "Trong 10 phút, gõ HOÀN TÁC để trả lại như cũ.",
        "1 = Hoàn tác · 0 = Trang đầu",
    ]
    correction = (
        "Lịch có thay đổi, xin đồng chí theo ngày mới:\n"
        "• Hội nghị sơ kết Cụm I: dời từ 8 giờ 00, thứ Bảy ngày 4/4/2026 sang 14 giờ 00, thứ Năm ngày 9/4/2026."
    )
    assert [office.network.shown(chat)[-1].text for chat in (CHAIR, OTHER)] == [correction] * 2
    heard = [text for chat, text in await until(office, "2026-04-09 14:00") if chat == CHAIR and "Nhắc lịch" in text]
    assert [text.splitlines()[1] for text in heard] == [
        "14 giờ 00, thứ Năm ngày 9/4/2026 (còn 5 ngày), tại Nhà văn hóa xã Hòa Bình.",
        "14 giờ 00, thứ Năm ngày 9/4/2026 (còn 1 ngày), tại Nhà văn hóa xã Hòa Bình.",
    ]


@pytest.mark.parametrize("typed", ["hoàn tác", "1", "trả lại như cũ"])
async def test_it_can_be_undone_for_ten_minutes(office: Office, typed: str) -> None:
    await wishes(office, "dời hội nghị", "1", "9/4/2026", "1")
    assert (await wishes(office, typed)).splitlines()[
        0
    ] == "Đã trả lại như cũ. Ai đã nhận tin đính chính sẽ được báo lại."
    assert "ngày 4/4/2026" in await wishes(office, "đổi lịch")
    assert (await wishes(office, "hoàn tác")).startswith("Không có gì để hoàn tác")


async def test_after_ten_minutes_it_cannot(office: Office) -> None:
    await wishes(office, "dời hội nghị", "1", "9/4/2026", "1")
    office.clock.move_to(local("2026-03-05 08:30"))
    assert (await wishes(office, "hoàn tác")).startswith("Không có gì để hoàn tác")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("1",), "Hội nghị sơ kết Cụm I: hoãn, chưa có ngày mới (đang là 8 giờ 00, thứ Bảy ngày 4/4/2026)."),
        (("2",), "Hội nghị sơ kết Cụm I: hủy (đang là 8 giờ 00, thứ Bảy ngày 4/4/2026)."),
        (("lâu lâu một chút",), "Máy chưa hiểu “lâu lâu một chút”."),
        (("1/2/2026",), "Ngày 1/2/2026 đã qua. Vẫn lấy ngày này?"),
        (("1/2/2026", "2"), "Hội nghị sơ kết Cụm I: 8 giờ 00, thứ Bảy ngày 4/4/2026"),
        (("hoãn",), "Hội nghị sơ kết Cụm I: hoãn, chưa có ngày mới (đang là 8 giờ 00, thứ Bảy ngày 4/4/2026)."),
        (("4/4/2026",), "Như vậy không có gì thay đổi."),
        (("9/4/2026", "2"), "Hội nghị sơ kết Cụm I: 8 giờ 00, thứ Bảy ngày 4/4/2026"),
    ],
)
async def test_what_is_answered_to_each_wish(office: Office, typed: tuple[str, ...], said: str) -> None:
    assert (await wishes(office, "hoãn", "1", *typed)).splitlines()[0] == said


async def test_put_off_it_is_reminded_of_no_more_and_can_get_a_date_again(office: Office) -> None:
    await wishes(office, "hoãn", "1", "1", "1")
    assert [text for _, text in await until(office, "2026-04-05 09:00") if "Nhắc lịch" in text] == []
    listed = await wishes(office, "đổi lịch")
    assert "Hội nghị sơ kết Cụm I: chưa định ngày" in listed
    await wishes(office, "sơ kết cụm", "8 giờ ngày 20/4/2026", "1")
    heard = [
        text.splitlines()[1]
        for chat, text in await until(office, "2026-04-16 09:00")
        if chat == CHAIR and "Nhắc lịch" in text
    ]
    assert heard == ["8 giờ 00, thứ Hai ngày 20/4/2026 (còn 5 ngày), tại Nhà văn hóa xã Hòa Bình."]


async def test_a_deadline_is_extended_for_all_or_for_one_unit(office: Office) -> None:
    await until(office, "2026-03-19 09:00")
    shown = await wishes(office, "lùi hạn", "2", "Hội xã Hòa Bình: 27/3/2026")
    assert shown.splitlines()[0].endswith(
        ", riêng Hội xã Hòa Bình: hạn từ thứ Ba ngày 24/3/2026 thành thứ Sáu ngày 27/3/2026."
    )
    await wishes(office, "1")
    assert [
        (
            "Lịch có thay đổi" in office.network.shown(chat)[-1].text,
            "Hội xã Hòa Bình" in office.network.shown(chat)[-1].text,
        )
        for chat in (CHAIR, OTHER)
    ] == [(True, True), (False, False)]
    await wishes(office, "lùi hạn", "2", "30/3/2026", "1")
    last = [office.network.shown(chat)[-1].text.splitlines()[-1] for chat in (CHAIR, OTHER)]
    assert [line.partition("hạn lùi ")[2] for line in last] == [
        "từ thứ Sáu ngày 27/3/2026 đến thứ Hai ngày 30/3/2026.",
        "từ thứ Ba ngày 24/3/2026 đến thứ Hai ngày 30/3/2026.",
    ]


async def test_only_the_desk_may(office: Office) -> None:
    assert (await office.say(CHAIR, "đổi lịch"))[0].splitlines()[0] == "Việc này của văn phòng."
