"""The office's start page: what may still be undone, what waits, which channel is silent. Units see nothing of it."""

import pytest

from storage.mail.pace import lock_channel, set_channel_free
from tests.bot.turns.office import CHAIR, CLERK, Office
from tests.days import local


async def home(office: Office) -> list[str]:
    """The lines before the choices."""
    (page,) = await office.say(CLERK, "0")
    return [line for line in page.splitlines() if " = " not in line]


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        (("hoãn", "1", "9/4/2026", "1"), "Hội nghị sơ kết Cụm I"),
        (("miễn Suối Cạn", "sáp nhập", "1"), "Báo cáo kết quả thi đua (có … Hội xã Suối Cạn"),
        (("bậc nhắc hội nghị", "trước 2 ngày", "1"), "Hội nghị sơ kết Cụm I"),
    ],
)
async def test_what_was_just_changed_can_be_undone(office: Office, typed: tuple[str, ...], what: str) -> None:
    greeting = await home(office)
    for line in typed:
        await office.say(CLERK, line)
    office.clock.move_to(local("2026-03-05 08:03"))
    first, *rest = await home(office)
    assert (first, rest) == (f"Vừa đổi: {what}. Trả lại như cũ: gõ HOÀN TÁC (còn 7 phút).", greeting)
    office.clock.move_to(local("2026-03-05 08:30"))
    assert await home(office) == greeting


async def test_who_waits_and_which_channel_is_silent(office: Office) -> None:
    async with office.house.db.write() as s:
        await lock_channel(s, "zalo")
        await set_channel_free(s, "zalo", office.clock.now(), "quota")
    assert (await home(office))[0] == "Kênh zalo đang tạm dừng (quota): tin nằm chờ, xin báo người trông máy."
    assert "Kênh" not in (await office.say(CHAIR, "0"))[0]
