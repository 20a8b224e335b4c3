"""Coming in to the desk and leaving it: a link of ten minutes that opens once, a session that ends."""

import asyncio
from datetime import timedelta

import pytest

from bot.desk import Desk
from core.office.people import Role
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.turns.office import CHAIR, CLERK, Office
from web.desk_pages import Begun


async def test_the_chat_gives_a_way_in_and_a_button_opens_the_desk(office: Office) -> None:
    browser = DeskBrowser(office)
    link = await browser.link()
    assert "Đây là lối vào bàn làm việc của" in await browser.get(link)
    assert browser.headers["referrer-policy"] == "no-referrer"
    assert "Tuần này" in await browser.post(link)
    assert browser.path == "/desk"
    (cookie,) = [one for one in browser.client.cookies.jar if one.name == "nhacviec_desk"]
    assert cookie.secure
    assert cookie.has_nonstandard_attr("HttpOnly")


async def test_fetching_a_link_as_chats_do_uses_nothing_up(office: Office) -> None:
    browser, crawler = DeskBrowser(office), DeskBrowser(office)
    link = await browser.link()
    for _ in range(3):
        await crawler.get(link)
        assert crawler.status == 200
    await browser.get(link)
    await browser.post(link)
    assert browser.status == 200


async def test_a_link_opens_once(office: Office) -> None:
    browser, thief = DeskBrowser(office), DeskBrowser(office)
    link = await browser.link()
    await thief.get(link)
    await browser.get(link)
    await browser.post(link)
    assert "Đường dẫn đã dùng rồi" in await thief.post(link)
    assert thief.status == 403
    assert "Đường dẫn đã dùng rồi" in await thief.get(link)
    assert "chỉ mở cho người đã vào" in await thief.get("/desk")


async def test_of_two_who_press_at_once_one_comes_in(office: Office) -> None:
    browser = DeskBrowser(office)
    token = (await browser.link()).rpartition("/")[2]
    desk = Desk(office.house, lambda: None)
    came = await asyncio.gather(*(desk.come_in(token, "") for _ in range(5)))
    assert [isinstance(one, Begun) for one in came].count(True) == 1


async def test_a_link_is_good_for_ten_minutes_and_a_newer_one_ends_it(office: Office) -> None:
    browser = DeskBrowser(office)
    old = await browser.link()
    new = await browser.link()
    assert "Đường dẫn đã dùng rồi" in await browser.get(old)
    office.clock.move_to(office.clock.now() + timedelta(minutes=10))
    assert "quá mười phút" in await browser.get(new)


@pytest.mark.parametrize("token", ["", "1", "1-x", "999999-AAAAAAAAAAAAAAAAAAAAAA", "-".join("9" * 50), "đ"])
async def test_a_made_up_link_opens_nothing(office: Office, token: str) -> None:
    browser = DeskBrowser(office)
    await browser.get(f"/desk/in/{token}")
    assert browser.status in (403, 404)


async def test_a_chair_is_told_that_it_is_the_office_s(office: Office) -> None:
    assert office.said("office-only") in "\n".join(await office.say(CHAIR, "bàn làm việc"))


async def test_a_session_ends_by_its_button_when_nobody_looks_and_after_a_day(
    office: Office, desk: DeskBrowser
) -> None:
    other = DeskBrowser(office)
    await other.come_in()
    assert "Đã rời bàn làm việc" in await other.press("out", "/desk")
    assert "chỉ mở cho người đã vào" in await other.get("/desk")

    office.clock.move_to(office.clock.now() + timedelta(minutes=119))
    assert "Tuần này" in await desk.get("/desk")
    office.clock.move_to(office.clock.now() + timedelta(minutes=119))
    assert "Tuần này" in await desk.get("/desk")
    office.clock.move_to(office.clock.now() + timedelta(minutes=121))
    assert "chỉ mở cho người đã vào" in await desk.get("/desk")


async def test_who_is_of_the_office_no_more_is_out_at_once(office: Office, desk: DeskBrowser) -> None:
    await with_role(office, Role.CHAIR)
    assert "chỉ mở cho người đã vào" in await desk.get("/desk")


async def test_who_takes_their_consent_back_is_out_at_once(office: Office, desk: DeskBrowser) -> None:
    await office.say(CLERK, "rút đồng ý")
    await office.say(CLERK, "1")
    assert "chỉ mở cho người đã vào" in await desk.get("/desk")


async def test_an_ended_session_loses_nothing_that_was_typed(office: Office, desk: DeskBrowser) -> None:
    """The same tab, once its person has come in again in another; what was typed is still what goes."""
    text, ours = 'Mời các đơn vị <b>treo cờ</b> "8/3".', {"origin": "https://nhac.example"}
    await desk.get("/desk/notices/new")
    typed = {**desk.hidden(), "do": "preview", "text": text, "to": "all"}
    office.clock.move_to(office.clock.now() + timedelta(hours=3))
    seen = await desk.client.post("/desk/notices/new", data=typed, headers=ours)
    assert seen.status_code == 403
    assert "Phiên làm việc đã hết" in seen.text
    assert "nhắn BÀN LÀM VIỆC" in seen.text

    await desk.come_in()
    seen = await desk.client.post("/desk/notices/new", data=typed, headers=ours, files={"paper": ("", b"")})
    assert (seen.status_code, "mở từ phiên trước" in seen.text) == (403, True)
    desk.page = seen.text
    desk.client.headers.update(ours)
    assert text in await desk.press("preview", "/desk/notices/new")
    assert desk.status == 200


async def test_only_a_page_of_ours_is_put_before_somebody_again(desk: DeskBrowser) -> None:
    typed = {"do": "preview", "text": "Mời treo cờ", "stamp": "0" * 64}
    for headers in ({}, {"origin": "https://elsewhere.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
        seen = await desk.client.post("/desk/notices/new", data=typed, headers=headers)
        assert (seen.status_code, seen.text) == (403, "forbidden")
