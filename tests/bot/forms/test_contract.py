"""What every channel promises (tests/bot/channels/test_contract.py), asked of the page under the same names: what is
sent is seen, what is done is heard, and nothing is acknowledged before it is kept."""

import re
from collections.abc import AsyncIterator
from html import unescape

import httpx
import pytest

from tests.bot.channels import test_contract as of_channels
from tests.bot.forms.pages import Killed, link_of, words_of
from tests.bot.forms.rigs import FormRig
from tests.bot.forms.test_papers import PHOTO, paper
from tests.bot.turns.office import CHAIR, Office
from tests.whole import papers

NOT_OF_A_PAGE = {
    "test_a_link_for_joining_exists_only_where_it_works": "a page opens for whoever is known, and lets nobody in",
    "test_too_fast_tells_how_long_to_wait": "nothing is sent to a page, so that nothing of it can be too fast",
    "test_a_line_that_is_down_is_worth_another_try": "nothing is sent to a page; it is asked again",
}
"""Why some of the names do not stand here."""


@pytest.fixture
async def rig(office: Office) -> AsyncIterator[FormRig]:
    one = FormRig(office, await link_of(office, FormRig.name, "HB"))
    yield one
    await one.close()


def test_each_promise_of_a_channel_is_asked_of_the_page_or_has_a_reason_why_not() -> None:
    promised = {name for name in vars(of_channels) if name.startswith("test_")}
    asked = {name for name in globals() if name.startswith("test_")}
    assert promised - asked == set(NOT_OF_A_PAGE)


# What is sent is seen


async def test_a_text_is_shown_as_it_is(rig: FormRig) -> None:
    await rig.is_asked("Hạn <b>nộp</b> & *báo cáo*: _20/5_ 😀")

    assert "Hạn <b>nộp</b> & *báo cáo*: _20/5_ 😀 Hội xã Hòa Bình" in await rig.opens()
    assert "<b>" not in rig.browser.page


async def test_choices_are_buttons_where_there_are_buttons_and_digits_everywhere(rig: FormRig) -> None:
    """A page has buttons and no digits: each says what it does."""
    await rig.says()

    assert rig.buttons() == ["Đúng, gửi", "Sửa"]


async def test_a_long_text_comes_in_parts_with_the_choices_at_its_end(rig: FormRig) -> None:
    """In one part: a page is as long as it must be."""
    await rig.is_asked("Báo cáo thi đua 😀 " * 300)

    assert (await rig.says()).count("Báo cáo thi đua 😀") == 2 * 300
    assert rig.browser.page.rindex("<button") > rig.browser.page.rindex("Báo cáo thi đua")


@pytest.mark.parametrize("name", ["bản ký.docx", "không đọc được.xyz"])
async def test_a_file_comes_with_its_text_or_its_loss_is_noted(rig: FormRig, name: str) -> None:
    await rig.opens()

    said = await rig.browser.upload(name, paper("Hội viên mới: 12"))

    taken = [kept for kept, _ in await rig.files()]
    assert (taken == [name]) == (f"Đã nhận: {name}" in said)
    assert (taken == []) == ("chỉ nhận ảnh, .docx và .pdf" in said)
    assert taken == [one for one in [name] if one.endswith(".docx")]


@pytest.mark.parametrize("text", ["", " \n\t"])
async def test_an_empty_message_is_refused(rig: FormRig, text: str) -> None:
    said = await rig.says(moi=text, nha=text, quy=text)

    assert rig.browser.status == 422
    assert said.count("Xin gõ số; không có thì gõ 0.") == 3
    assert await rig.kept() == []


async def test_what_no_network_can_carry_is_left_out_of_a_text(rig: FormRig) -> None:
    await rig.opens()
    typed = "chưa có, vì tốt\x00 \ud83d!".encode("utf-8", "surrogatepass")
    stamp = re.findall(r'name="stamp" value="(\w+)"', rig.browser.page)[0]
    fields = {"stamp": stamp.encode(), "q.moi": typed, "q.nha": b"3", "q.quy": b"0", "step": b"look"}

    answer = await rig.posts_raw("&".join(f"{name}={_quoted(text)}" for name, text in fields.items()).encode())

    assert answer.status_code == 200
    assert re.search("chưa có \\(tốt \ufffd+!\\)", words_of(answer.text))
    assert "\x00" not in answer.text


def _quoted(text: bytes) -> str:
    return "".join(f"%{one:02X}" for one in text)


# What is done is heard


@pytest.mark.parametrize("text", ["<b>nhà</b> & 'quỹ'", "Tổ đọc báo 😀", '{"line": 1}', '"/start MA-17', "a+b%20c;d=e"])
async def test_a_text_is_heard_as_typed(rig: FormRig, text: str) -> None:
    await rig.says(moi=text)

    assert rig.browser.status == 422
    (field,) = re.findall(r'name="q\.moi"[^>]*value="([^"]*)"', rig.browser.page)
    assert unescape(field) == text


async def test_a_reason_is_heard_as_typed_and_shown_as_it_is(rig: FormRig) -> None:
    reason = "rà <b>soát</b> & 'xem' 😀 + %"

    assert f"chưa có ({reason})" in await rig.says(moi=f"chưa có, vì {reason}")
    await rig.says_yes()
    assert f"chưa có ({reason})" in await rig.opens()
    assert "<b>" not in rig.browser.page


async def test_a_button_is_heard_by_its_token(rig: FormRig) -> None:
    await rig.says()
    page = rig.browser.page
    rig.browser.page = re.sub(r'name="stamp" value="\w+"', 'name="stamp" value="of another page"', page)
    await rig.says_yes()
    assert (rig.browser.status, await rig.kept()) == (403, [])

    rig.browser.page = page
    await rig.says_yes()
    assert await rig.kept() == [1]


async def test_a_reply_names_the_message_that_it_answers(rig: FormRig, office: Office) -> None:
    """A yes is to the figures that were read back, and to none that came meanwhile."""
    await rig.says(moi="14")
    for typed in ("báo cáo", "1 2 3tr", "1"):
        await office.say(CHAIR, typed)

    assert "1 hội viên → 14 hội viên" in await rig.says_yes()
    assert await rig.kept() == [1]


async def test_an_edit_is_heard_as_one(rig: FormRig) -> None:
    await rig.says(moi="12")
    await rig.says_yes()

    assert "12 hội viên → 15 hội viên" in await rig.says(moi="15")
    await rig.says_yes()
    assert await rig.kept() == [1, 2]


async def test_a_document_is_heard_and_can_be_fetched(rig: FormRig) -> None:
    await rig.opens()
    signed = paper("Báo cáo tháng", "Hội viên mới: 12")

    assert "Đã nhận: Kế hoạch & <b>.docx" in await rig.browser.upload("Kế hoạch & <b>.docx", signed)

    assert await rig.files() == [("Kế hoạch & <b>.docx", signed)]


async def test_a_file_that_is_not_there_is_refused(rig: FormRig) -> None:
    await rig.opens()

    assert "Chưa chọn tệp nào, hoặc tệp trống." in await rig.browser.upload("", b"")
    assert await rig.files() == []


async def test_a_photo_is_heard_as_something_else(rig: FormRig) -> None:
    """It is a paper of the report, and no figure of it."""
    await rig.opens()
    await rig.browser.upload("anh.jpg", PHOTO)

    assert await rig.files() == [("anh.jpg", PHOTO)]
    assert await rig.kept() == []


async def test_blocking_is_heard_as_leaving(rig: FormRig, office: Office) -> None:
    """Whoever leaves by a chat has left the page too."""
    await rig.says()
    for typed in ("rút đồng ý", "1"):
        await office.say(CHAIR, typed)

    assert "Đồng chí đã rút đồng ý, nên trang này đã đóng." in await rig.says_yes()
    assert await rig.kept() == []


UNREADABLE = (
    b"",
    b"{",
    b"null",
    b"step=send",
    b"stamp=%ff&step=send",
    b"=&&==",
    b"[" * 60_000,
    b"\xff\xfe\x00",
    b"a" * 99_999,
)


async def test_an_unparsable_update_is_kept_raw_and_the_next_is_heard(rig: FormRig) -> None:
    """Nothing of it is kept: whoever sent it sees that it was not taken."""
    await rig.says()
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "a/b"):
        for body in UNREADABLE:
            assert (await rig.posts_raw(body, kind)).status_code in (400, 403, 413)
    assert (await rig.kept(), await rig.files()) == ([], [])

    assert "Đã gửi lúc" in await rig.says_yes()


@pytest.mark.parametrize("body", UNREADABLE)
async def test_a_body_that_says_nothing_is_unreadable(rig: FormRig, body: bytes) -> None:
    answer = await rig.posts_raw(body)

    assert answer.status_code in (403, 413)
    assert FormRig.name not in answer.text


# Acknowledged only when kept


async def test_what_could_not_be_kept_comes_again(rig: FormRig) -> None:
    """The page says that nothing was taken, and holds what was typed for the next press."""
    await rig.says(moi="12")
    with rig.busy():
        for _ in range(2):
            said = await rig.says_yes()
            assert (rig.browser.status, rig.buttons()) == (503, ["Thử lại"])
            assert "Lần này máy chưa nhận được gì. Xin đợi một phút rồi thử lại." in said
            assert "0260 000 111" in said
            assert rig.browser.woken == 0
    assert await rig.kept() == []

    assert "Đã gửi lúc" in await rig.says_yes()
    assert "Hội viên: 12 hội viên" in await rig.opens()
    assert await rig.kept() == [1]


async def test_a_paper_that_could_not_be_kept_is_told_and_taken_the_next_time(rig: FormRig) -> None:
    await rig.opens()
    page = rig.browser.page
    with rig.busy():
        said = await rig.browser.upload("anh.jpg", PHOTO, "?lang=en")
        assert "Nothing was taken this time. Please wait a minute and try again." in said
    assert await rig.files() == []

    rig.browser.page = page
    assert "Đã nhận: anh.jpg" in await rig.browser.upload("anh.jpg", PHOTO)


async def test_what_is_kept_is_acknowledged_and_what_is_not_kept_is_not(rig: FormRig) -> None:
    """Killed between COMMIT and answer: the second press finds the report, and sends no other."""
    await rig.says()
    async with rig.dies_before_it_answers():
        with pytest.raises(Killed):
            await rig.says_yes()
    assert await rig.kept() == [1]

    await rig.restarted()
    assert "Đã gửi lúc" in await rig.says_yes()
    assert await rig.kept() == [1]


async def test_a_channel_opened_anew_repeats_under_the_same_keys_at_most(rig: FormRig) -> None:
    await rig.says()
    page = rig.browser.page
    for _ in range(3):
        await rig.restarted()
        rig.browser.page = page
        assert "Đã gửi lúc" in await rig.says_yes()
    assert await rig.kept() == [1]


async def test_the_same_photo_after_a_death_is_kept_once(rig: FormRig) -> None:
    await rig.opens()
    page = rig.browser.page
    async with rig.dies_before_it_answers():
        with pytest.raises(Killed):
            await rig.browser.upload("anh.jpg", PHOTO)

    await rig.restarted()
    rig.browser.page = page
    await rig.browser.upload("anh.jpg", PHOTO)
    assert await rig.files() == [("anh.jpg", PHOTO)]


# What goes wrong has a name


async def opened_by(office: Office, secret: str) -> httpx.Response:
    other = FormRig(office, secret)
    try:
        await other.opens()
        answered = httpx.Response(other.browser.status, text=other.browser.page)
        await other.posts_raw(b"step=send&q.moi=1")
        assert await other.kept() == []
        return answered
    finally:
        await other.close()


async def test_somebody_who_never_wrote_is_unreachable(office: Office) -> None:
    """Who was never asked is asked whether they agree, before anything else is shown or taken."""
    answer = await opened_by(office, await link_of(office, papers.CHAIRS["DM"], "DM"))

    assert "Đồng chí có đồng ý không?" in words_of(answer.text)
    assert "Hội viên mới" not in answer.text


@pytest.mark.parametrize("secret", ["", "1-1-", "999999-1-abc", "%00", "a" * 5000, "1-1-😀", "..%2f..%2fhealthz"])
async def test_somebody_unknown_is_unreachable(office: Office, secret: str) -> None:
    answer = await opened_by(office, secret)

    assert answer.status_code == 404
    assert FormRig.name not in answer.text
    assert "Hòa Bình" not in answer.text


async def test_somebody_who_blocked_the_bot_is_unreachable(rig: FormRig, office: Office) -> None:
    for typed in ("rút đồng ý", "1"):
        await office.say(CHAIR, typed)

    shown = await rig.opens()
    assert rig.browser.status in (404, 410)
    assert "Hội viên mới" not in shown
    assert FormRig.name not in shown


async def test_a_chat_that_moved_tells_where(rig: FormRig, office: Office) -> None:
    """Where the post is another's, the page says so and has the office's telephone."""
    await rig.says()
    await rig.leaves()

    said = await rig.says_yes()
    assert rig.browser.status == 410
    assert "Đơn vị đã có người khác phụ trách, nên trang này đã đóng." in said
    assert "0260 000 111" in said
    assert await rig.kept() == []
