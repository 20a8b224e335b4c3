"""Cards where a bot is found by its name: which one to look for stands on them, and there is nothing to scan."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.invitations import Cards
from bot.texts import Texts
from core.office.people import Invitation
from core.office.rooms import FIND
from tests.days import local
from tests.exports.pages import page_texts

NOW = local("2026-03-05 08:00")
CARDS = Cards(Texts("vi"), "Hội tỉnh Sông Mây", "0260 000 111", ZoneInfo("Asia/Ho_Chi_Minh"), NOW)
INVITED = Invitation(1, "Lê Văn Thảo", "Hội xã Hòa Bình", "Chủ tịch", "K7M9XQ4M", NOW + timedelta(days=30), unit="HB")


def test_a_card_says_which_bot_to_look_for() -> None:
    (page,) = page_texts(CARDS.file([INVITED], CARDS.link(f"{FIND}Bot Sông Mây")))
    assert "Mở Zalo, tìm Bot Sông Mây và nhắn mã này." in " ".join(page.split())
    assert "quét" not in page


def test_a_card_without_links_and_names_says_where_to_type_the_code() -> None:
    (page,) = page_texts(CARDS.file([INVITED], CARDS.link("")))
    assert "Mở chỗ nhắn tin với máy nhắc việc." in " ".join(page.split())
