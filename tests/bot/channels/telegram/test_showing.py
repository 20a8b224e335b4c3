"""What Telegram shows besides messages: a date that is tapped, 👍 under what came, a message that changes, the menu."""

from collections.abc import AsyncIterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.listing import descriptions, network_list, office_list
from bot.settings import OfficeSettings
from bot.texts import Texts
from core.talk.messages import Message, Refused, Say
from scheduler.clock import VirtualClock
from tests.bot.channels.rigs import settings
from tests.fakes.botapi import BotApi

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DUE = Say("extended-for-you", {"unit": "Xã A", "what": "Báo cáo 📄", "due": date(2026, 3, 22), "reason": "lũ"})
AT = Say("notice-leaves-at", {"at": datetime(2026, 3, 17, 7, tzinfo=ZONE)})


@pytest.fixture
async def channel(api: BotApi, clock: VirtualClock) -> AsyncIterator[TelegramChannel]:
    api.person(7, started=True)
    one = TelegramChannel(settings(api), clock, patience=0.5)
    yield one
    await one.close()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("vi", ["Chủ nhật ngày 22/3/2026", "7 giờ 00, thứ Ba ngày 17/3/2026"]),
        ("en", ["Sunday, 22 March 2026", "7:00, Tuesday, 17 March 2026"]),
    ],
)
async def test_a_day_and_an_hour_are_tapped(
    channel: TelegramChannel, api: BotApi, language: str, words: list[str]
) -> None:
    message = Texts(language).queued((DUE, AT), (), AT.args["at"], ZONE)

    await channel.send("7", message)

    moments = [datetime(2026, 3, 22, 23, 59, tzinfo=ZONE), datetime(2026, 3, 17, 7, tzinfo=ZONE)]
    assert api.dates(7) == list(zip(words, [int(one.timestamp()) for one in moments], strict=True))


async def test_what_came_has_a_thumb_and_the_answer_leaves_without_it(channel: TelegramChannel, api: BotApi) -> None:
    await channel.send("7", Message("Đã nhận báo cáo.", react_to="4711"))
    api.fail_next("setMessageReaction", 400, "Bad Request: message to react not found")
    receipt = await channel.send("7", Message("Đã nhận nữa.", react_to="4712"))

    assert api.reactions(7) == ["👍"]
    assert (api.texts(7), receipt.note) == (["Đã nhận báo cáo.", "Đã nhận nữa."], None)


async def test_a_message_says_something_else_in_its_place(channel: TelegramChannel, api: BotApi) -> None:
    receipt = await channel.send("7", Message("Đã tới 1/3."))

    for _ in range(2):
        await channel.edit("7", receipt.message_id, Message("Đã tới 3/3."))
    assert api.texts(7) == ["Đã tới 3/3."]
    with pytest.raises(Refused):
        await channel.edit("7", "99999", Message("Đã tới 3/3."))


async def test_what_the_bot_is_for_is_said_once(channel: TelegramChannel, api: BotApi) -> None:
    said = descriptions(OfficeSettings(name="Hội tỉnh Sông Mây"))
    for _ in range(2):
        await channel.describe(said)

    shown, times = api.descriptions()
    assert shown["short_description", ""] == "Máy nhắc việc của Hội tỉnh Sông Mây. Ai có mã mời mới vào được."
    assert shown["description", "en"].startswith("The reminder service of Hội tỉnh Sông Mây: meetings,")
    assert shown.get(("description", "vi"), shown["description", ""]) == shown["description", ""]
    assert times == len(shown)
    await channel.describe(descriptions(OfficeSettings(name="Hội tỉnh Bãi Sậy")))
    assert api.descriptions()[0]["short_description", ""].startswith("Máy nhắc việc của Hội tỉnh Bãi Sậy.")


def test_what_the_bot_is_for_fits_for_an_office_of_any_name() -> None:
    for one in descriptions(OfficeSettings(name="Hội Cựu chiến binh Việt Nam tỉnh " * 30)):
        assert (len(one.long), len(one.short)) == (512, 120)


async def test_a_chat_has_the_menu_of_all_again(channel: TelegramChannel, api: BotApi) -> None:
    await channel.list_commands(office_list(Texts()), "7")
    await channel.list_commands((), "7")
    assert api.commands(7) == []


async def test_the_office_has_a_menu_of_its_own(channel: TelegramChannel, api: BotApi) -> None:
    everybodys, office = network_list(Texts()), office_list(Texts())
    await channel.list_commands(everybodys)
    await channel.list_commands(office, "7")

    assert api.menu() == "commands"
    assert [one["command"] for one in api.commands()] == [name for name, _ in everybodys]
    assert [one["command"] for one in api.commands(7)] == [name for name, _ in office]
    assert {"thong_bao", "cau_hoi"} <= {name for name, _ in office}
    assert "cau_hoi" not in {name for name, _ in everybodys}
