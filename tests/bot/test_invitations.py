"""Which people stand on one page of the cards, and what the page says to them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.invitations import Cards, by_unit, links_after
from bot.texts import Texts
from core.office.people import Invitation
from tests.exports.pages import page_texts

UNTIL, LATER = datetime(2026, 4, 11, 3, tzinfo=UTC), datetime(2026, 5, 1, 3, tzinfo=UTC)
CHAIR = Invitation(1, "Lê Văn Thảo", "Hội xã Hòa Bình", "Chủ tịch", "K7M9XQ4M", LATER, unit="HB")
DEPUTY = Invitation(2, "Ngô Thị Mận", "Hội xã Hòa Bình", "Phó Chủ tịch", "HAD3KMTR", UNTIL, unit="HB")
NAMESAKE = Invitation(3, "Đỗ Văn Sáng", "Hội xã Hòa Bình", "Chủ tịch", "C3D4EFHM", UNTIL, unit="HB2")
CLERK = Invitation(4, "Phạm Thị Lựu", None, "Chánh Văn phòng", "A7C3DEFHJKMNPQRT", UNTIL, True)
ADMIN = Invitation(5, "Vũ Thị Ba", None, "Phó Văn phòng", "B7C3DEFHJKMNPQRT", UNTIL, True)
CARDS = Cards(Texts("vi"), "Hội tỉnh", "0260 000 111", ZoneInfo("Asia/Ho_Chi_Minh"), UNTIL)


def test_a_unit_is_a_page_and_each_of_the_office_is_one() -> None:
    assert by_unit([CLERK, ADMIN, CHAIR, NAMESAKE, DEPUTY]) == [[CLERK], [ADMIN], [CHAIR, DEPUTY], [NAMESAKE]]
    assert by_unit([]) == []


def test_several_on_a_page_are_told_which_code_is_theirs() -> None:
    (both,) = page_texts(CARDS.file([CHAIR, DEPUTY], links_after("https://t.me/x?start=")))
    assert "1. Mở Telegram, quét hình vuông bên tên mình." in both
    assert "Mã dùng đến 11/4/2026. Mã của ai, chỉ người ấy dùng." in both
    (alone,) = page_texts(CARDS.file([CHAIR], links_after("")))
    assert "2. Gõ mã ở trên và gửi đi." in alone
    assert "Mã dùng đến 1/5/2026, chỉ cho đồng chí." in alone
