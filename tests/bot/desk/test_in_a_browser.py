"""The desk in a real Chromium: clean by axe in both languages, no wider than a small phone, by keyboard alone and without
scripts. Skipped, and said so, where there is no Chromium."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Page, ViewportSize

from bot.desk import Desk
from bot.desk.framing import path_of
from bot.desk.pages import NAV
from tests.bot.desk.browsing import DeskBrowser
from tests.bot.desk.test_plans import bring
from tests.bot.forms.pages import well
from tests.bot.forms.test_in_a_browser import CHROMIUM, PHONE, chromium
from tests.bot.turns.office import CHAIR, OTHER, Office
from web.desk import COOKIE
from web.server import Server, make_app

__all__ = ["PHONE", "SCREEN", "chromium"]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
PLACES = (
    *map(path_of, NAV),
    "/desk/progress/1",
    "/desk/progress/1/1",
    "/desk/plans/1",
    "/desk/plans/2",
    "/desk/numbers/1",
    "/desk/numbers/1/year",
    "/desk/numbers/1/2",
    "/desk/numbers/1/2/moi",
    "/desk/numbers/corrections",
    "/desk/people/HB",
    "/desk/people/roster",
    "/desk/people/merge?unit=HB",
    "/desk/people/split",
    "/desk/search?q=hoa",
    "/desk/sessions",
    "/desk/questions/settled",
    "/desk/conferences/1",
    "/desk/conferences/1/invite",
    "/desk/notices/new",
    "/desk/notices/1",
    "/desk/notices/1/people",
    "/desk/notices/1/withdraw",
)
"""Every page, and some below one; the second plan is a draft."""
SCREEN: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    app = make_app(well, (), None, None, Desk(office.house, lambda: None))
    server = Server(app, "127.0.0.1", 0)
    serving = asyncio.create_task(server.run_until_stopped())
    yield "http://{}:{}".format(*server.address)
    server.should_exit = True
    await serving


async def come_in(context: BrowserContext, desk: DeskBrowser, address: str) -> Page:
    """With the session of the other browser."""
    secret = next(one.value for one in desk.client.cookies.jar if one.name == COOKIE) or ""
    await context.add_cookies([{"name": COOKIE, "value": secret, "url": address}])
    return await context.new_page()


async def fits(page: Page, width: int) -> None:
    """No more than goes beside each other."""
    assert await page.evaluate("document.documentElement.scrollWidth") <= width, page.url


async def is_sound(page: Page, width: int) -> None:
    """It fits, and axe finds nothing."""
    await fits(page, width)
    found = await Axe().run(page)
    assert [one["id"] for one in found.response["violations"]] == [], page.url


async def something_to_see(office: Office, desk: DeskBrowser) -> None:
    await desk.get("/desk/notices/new")
    await desk.press("preview", text="Mời các đơn vị treo cờ ngày 8/3.", to="all", asks="1")
    await desk.press("release")
    await office.settle()
    for text in ("báo cáo", "kết nạp 12, nhà 3, quỹ 45tr", "1", "sửa", "kết nạp 15", "1"):
        await office.say(CHAIR, text)
    await office.say(CHAIR, "hỏi quỹ có tính lãi không")
    await office.say(OTHER, "hỏi nhà nghĩa tình tính cả nhà sửa không")
    await desk.press("answer", "/desk/questions", question="1", answer="Có tính lãi.")
    await desk.get("/desk/conferences/1/invite")
    await desk.press("invite")


@pytest.mark.parametrize("language", ["vi", "en"])
async def test_every_page_is_sound(
    office: Office, desk: DeskBrowser, address: str, chromium: Browser, tmp_path: Path, language: str
) -> None:
    context = await chromium.new_context(viewport=PHONE)
    page = await come_in(context, desk, address)
    await something_to_see(office, desk)
    await bring(desk)
    for place in PLACES:
        name = place.strip("/").replace("/", "-").partition("?")[0]
        answer = await page.goto(f"{address}{place}{'&' if '?' in place else '?'}lang={language}")
        assert answer is not None
        assert answer.status == 200, place
        # What axe finds hangs on the words more than on the width: on a phone in one language, on a screen in the other.
        for size, asked in ((PHONE, "vi"), (SCREEN, "en")):
            await page.set_viewport_size(size)
            await (is_sound if language == asked else fits)(page, size["width"])
            await page.screenshot(path=tmp_path / f"{name}-{size['width']}.png", full_page=True)
