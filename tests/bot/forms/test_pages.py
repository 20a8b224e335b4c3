"""The form of one person, as a browser sees it: over the real routes, an office on its stage and its database."""

import re
import secrets
from pathlib import Path

import pytest
from sqlalchemy import select, update

from storage.database.schema import ContactRow, PostRow, ReadFromRow, SubmissionRow
from storage.reports.newest_answers import sent_at
from tests.bot.forms.pages import GOOD, PUBLIC, Browser, link_of, office_with_locks, work_of
from tests.bot.turns.office import CHAIR, CLERK, TODAY, Office, office_on_stage
from tests.days import local
from tests.whole import papers
from web.bodies import Bodies
from web.forms import form_routes
from web.pressing import LARGEST_FORM, stamp_of


@pytest.fixture
async def browser(office: Office) -> Browser:
    return Browser(office, await link_of(office, papers.CHAIRS["HB"], "HB"))


async def versions(office: Office) -> list[tuple[int, int]]:
    async with office.house.db.read() as s:
        rows = await s.execute(select(SubmissionRow.version, SubmissionRow.contact_id).order_by(SubmissionRow.id))
        return [(version, contact) for version, contact in rows]


async def test_a_form_is_filled_in_with_a_slip_read_back_sent_and_corrected(office: Office, browser: Browser) -> None:
    asked = await browser.get()
    assert browser.status == 200
    assert "Hội xã Hòa Bình" in asked
    assert "1. Hội viên mới" in asked

    slip = await browser.press("look", moi="mười hai", nha="", quy="1.5tr")
    assert browser.status == 422
    assert "Còn 2 chỗ cần xem lại. Những gì đã gõ vẫn còn nguyên." in slip
    assert "Xin gõ số; không có thì gõ 0." in slip
    assert "“1.5tr” hiểu được nhiều cách. Xin gõ cả số, thí dụ 1.500.000 đồng." in slip
    assert 'value="mười hai"' in browser.page

    read_back = await browser.press("look", moi="mười hai", nha="3", quy="1,5tr")
    assert "Hội viên: 12 hội viên Nhà: 3 nhà Quỹ: 1.500.000 đồng" in read_back
    assert await versions(office) == []

    sent = await browser.press("send")
    assert "Đã gửi lúc 8 giờ 00" in sent
    assert "Hội viên: 12 hội viên" in sent
    assert len(await versions(office)) == 1

    correcting = await browser.get("?correct=1")
    assert 'value="12 hội viên"' in browser.page
    assert "Xem lại" in correcting
    changed = await browser.press("look", **{**GOOD, "moi": "14"})
    assert "Hội viên: 12 hội viên → 14 hội viên" in changed
    await browser.press("send")
    assert [version for version, _ in await versions(office)] == [1, 2]
    async with office.house.db.read() as s:
        assert set(await s.scalars(select(SubmissionRow.through))) == {"form"}
        first, second = [[one["text"] for one in said] for said in await s.scalars(select(ReadFromRow.sentences))]
    assert (first, second) == (["mười hai", "3", "1,5tr"], ["14"])


async def test_what_is_sent_from_the_page_is_what_the_chat_and_the_office_see(office: Office, browser: Browser) -> None:
    await browser.get()
    await browser.press("look", **GOOD)
    await browser.press("send")
    assert browser.woken == 1
    assert "1.500.000 đồng" in "\n".join(await office.say(CHAIR, "đã gửi"))


async def test_looking_uses_nothing_up(office: Office, browser: Browser) -> None:
    for _ in range(3):
        await browser.get()
        assert browser.status == 200
    assert await versions(office) == []


async def test_the_same_sent_twice_is_one_report(office: Office, browser: Browser) -> None:
    await browser.get()
    await browser.press("look", **GOOD)
    page = browser.page
    await browser.press("send")
    browser.page = page
    await browser.press("send")
    assert [version for version, _ in await versions(office)] == [1]


async def test_who_answered_meanwhile_is_seen_before_it_is_replaced(office: Office, browser: Browser) -> None:
    await browser.get()
    await browser.press("look", **GOOD)
    await office.say(CHAIR, "báo cáo")
    await office.say(CHAIR, "1 2 3tr")
    await office.say(CHAIR, "1")
    seen = await browser.press("send")
    assert "→" in seen
    assert [version for version, _ in await versions(office)] == [1]
    await browser.press("send")
    assert [version for version, _ in await versions(office)] == [1, 2]


async def test_after_the_lock_it_is_refused_with_the_office_s_number(office: Office, browser: Browser) -> None:
    await browser.get()
    await browser.press("look", **GOOD)
    page = browser.page
    await office_with_locks(office, "2026-03-25")
    office.clock.move_to(local("2026-03-27 08:00"))
    for answer in (await browser.get(), await _again(browser, page)):
        assert browser.status == 410
        assert "Đã khóa số liệu" in answer
        assert "0260 000 111" in answer
    assert await versions(office) == []


async def _again(browser: Browser, page: str) -> str:
    browser.page = page
    return await browser.press("send")


async def test_after_a_hand_over_it_is_nobody_s(office: Office, browser: Browser) -> None:
    async with office.house.db.write() as s:
        contact = await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CHAIRS["HB"]))
        await s.execute(update(PostRow).where(PostRow.contact_id == contact).values(until=TODAY))
    office.clock.move_to(local("2026-03-06 08:00"))
    assert "Đơn vị đã có người khác phụ trách" in await browser.get()
    assert browser.status == 410


async def test_after_a_withdrawal_the_link_is_gone(office: Office, browser: Browser) -> None:
    await office.say(CHAIR, "rút đồng ý")
    await office.say(CHAIR, "1")
    await browser.get()
    assert browser.status in (404, 410)


async def test_who_was_never_asked_agrees_first(office: Office) -> None:
    browser = Browser(office, await link_of(office, papers.CHAIRS["DM"], "DM"))
    assert "Đồng chí có đồng ý không?" in await browser.get()
    assert "1. Hội viên mới" in await browser.press("agree")
    async with office.house.db.read() as s:
        assert await s.scalar(select(ContactRow.consent).where(ContactRow.name == papers.CHAIRS["DM"])) == "given"


async def test_no_guess_opens_one(office: Office) -> None:
    contact_and_work = (await link_of(office, papers.CHAIRS["HB"], "HB")).rpartition("-")[0]
    for _ in range(1000):
        browser = Browser(office, f"{contact_and_work}-{secrets.token_urlsafe(16)}")
        await browser.get()
        assert browser.status == 404


async def test_a_button_counts_only_on_its_own_page(office: Office, browser: Browser) -> None:
    typed = {f"q.{key}": text for key, text in GOOD.items()}
    for stamp in ("", "0" * 64, stamp_of("another")):
        await browser.post(step="send", stamp=stamp, **typed)
        assert browser.status == 403
    assert await versions(office) == []


async def test_what_is_typed_stays_text(browser: Browser) -> None:
    await browser.get()
    await browser.press("look", **{**GOOD, "moi": '"><script>alert(1)</script>'})
    assert browser.status == 422
    assert "<script>" not in browser.page


async def test_more_than_a_form_holds_is_refused(browser: Browser) -> None:
    await browser.get()
    await browser.press("look", moi="1" * (LARGEST_FORM + 1))
    assert browser.status == 413
    await browser.post(**{f"x{number}": "1" for number in range(500)})
    assert browser.status == 413


async def test_a_browser_may_load_nothing_else_and_tells_nobody(browser: Browser) -> None:
    await browser.get()
    assert "default-src 'none'" in browser.headers["content-security-policy"]
    assert browser.headers["referrer-policy"] == "no-referrer"
    assert browser.headers["cache-control"] == "no-store"
    assert not re.search(r"https?://", browser.page)


async def test_in_english(browser: Browser) -> None:
    assert "Type 0 for none." in await browser.get("?lang=en")
    read_back = await browser.press("look", "?lang=en", **GOOD)
    assert "Is that right?" in read_back
    assert "Sent at" in await browser.press("send", "?lang=en")


def test_the_routes_are_these() -> None:
    assert [route.path for route in form_routes(None, Bodies(1, 1, 1), Bodies(1, 1, 1))] == ["/f/{secret:str}"] * 2  # type: ignore[arg-type]


async def test_a_figure_that_is_not_there_yet_wants_a_reason(browser: Browser) -> None:
    await browser.get()
    assert "Vì sao chưa có?" in await browser.press("look", **{**GOOD, "nha": "chưa có"})
    read_back = await browser.press("look", **{**GOOD, "nha": "chưa có, đang rà soát"})
    assert "chưa có (đang rà soát)" in read_back


async def test_when_it_was_sent_is_the_newest(office: Office, browser: Browser) -> None:
    work = await work_of(office, "HB")
    async with office.house.db.read() as s:
        assert await sent_at(s, work) is None


async def test_the_chat_gives_people_their_own_address_and_the_office_that_of_others(office: Office) -> None:
    said = "\n".join(await office.say(CHAIR, "đường dẫn"))
    browser = Browser(office, _token_in(said))
    assert "Hội xã Hòa Bình" in await browser.get()
    assert browser.status == 200
    for typed in ("tiến độ", "2"):
        await office.say(CLERK, typed)
    page = "\n".join(await office.say(CLERK, "HB"))
    place = re.findall(r"(\d) = Đường dẫn trang mẫu", page)
    given = "\n".join(await office.say(CLERK, *place))
    assert "Trang mẫu báo cáo của Lê Văn Thảo" in given
    assert _token_in(given) == _token_in(said)


async def test_whom_the_network_hides_from_us_gets_a_page_the_second_time(office: Office) -> None:
    assert "/f/" not in "\n".join(await office.sends_other(CHAIR, "unsupported"))
    said = "\n".join(await office.sends_other(CHAIR, "unsupported"))
    assert _token_in(said) == await link_of(office, papers.CHAIRS["HB"], "HB")


async def test_without_a_secret_there_is_no_page_and_no_address(file: Path) -> None:
    async with office_on_stage(file) as office:
        office.network.start(CHAIR)
        said = "\n".join(await office.say(CHAIR, "đường dẫn"))
        assert "Chưa có trang để gõ số." in said
        browser = Browser(office, await link_of(office, papers.CHAIRS["HB"], "HB"))
        await browser.get()
        assert browser.status == 404


def _token_in(said: str) -> str:
    (token,) = re.findall(rf"{PUBLIC}/f/(\S+)", said)
    return token
