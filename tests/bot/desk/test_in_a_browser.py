"""The desk in a real Chromium: clean by axe in both languages, no wider than a small phone, by keyboard alone and without
scripts. Skipped, and said so, where there is no Chromium."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, ViewportSize

from tests.bot.desk.browsing import DeskBrowser
from tests.bot.desk.places import PLACES, PRESSES, Press, name_of, put_back, something_to_see
from tests.bot.desk.screens import PHONE, SCREEN, come_in, desk_of, fits, go, is_sound, served, submit, weight
from tests.bot.forms.test_in_a_browser import CHROMIUM, chromium
from tests.bot.turns.office import Office
from tests.whole import papers

__all__ = ["chromium"]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
HEAVIEST = 100_000
"""Bytes of the first sight of a page, its style with it."""
SIZES: dict[str, ViewportSize] = {"vi": PHONE, "en": SCREEN}
"""What axe finds hangs on the words more than on the width: on a phone in one language, on a screen in the other."""


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    async with served(desk_of(office)) as address:
        yield address


@pytest.mark.parametrize("language", list(SIZES))
async def test_every_page_is_sound(
    office: Office, desk: DeskBrowser, address: str, chromium: Browser, language: str
) -> None:
    page = await come_in(await chromium.new_context(viewport=PHONE), desk, address)
    await something_to_see(office, desk)
    await put_back(office)
    for place in PLACES:
        assert await go(page, f"{address}{place}{'&' if '?' in place else '?'}lang={language}") == 200, place
        assert await weight(page) < HEAVIEST, place
        await look(page, language)


@pytest.mark.parametrize("language", list(SIZES))
async def test_every_answer_to_a_press_is_sound(
    office: Office, desk: DeskBrowser, address: str, chromium: Browser, language: str
) -> None:
    """Previews, what is read back, forms that are opened again, and what somebody else has changed."""
    page = await come_in(await chromium.new_context(viewport=PHONE), desk, address)
    await something_to_see(office, desk)
    await put_back(office)
    await go(page, f"{address}/desk?lang={language}")
    for press in PRESSES:
        assert await pressed(page, press, address) == press.status, press.name
        await look(page, language)
    await go(page, f"{address}/desk/people/roster")
    roster = papers.roster_csv().replace("Lê Văn Thảo", "Lê Văn Thái").encode()
    await page.set_input_files("input[type=file]", {"name": "danh bạ.csv", "mimeType": "text/csv", "buffer": roster})
    async with page.expect_navigation():
        await page.click("button[value=look]")
    await look(page, language)


@pytest.mark.parametrize("language", list(SIZES))
async def test_the_way_in_and_out_is_sound(office: Office, address: str, chromium: Browser, language: str) -> None:
    link = await DeskBrowser(office).link()
    page = await chromium.new_page(viewport=SIZES[language])
    for name, status in (("enter", 200), ("shut", 403)):
        assert await go(page, f"{address}{link}?lang={language}") == status
        await look(page, language)
        if name == "enter":
            async with page.expect_navigation():
                await page.click("main button")
    await go(page, f"{address}/desk/notices/new?lang={language}")
    await page.context.clear_cookies(name="nhacviec_desk")
    assert await submit(page, {"do": "preview", "text": "Mời treo cờ", "to": "all"}) == 403
    await look(page, language)


async def test_pages_at_twice_the_size_in_the_dark_and_on_paper(
    office: Office, desk: DeskBrowser, address: str, chromium: Browser, tmp_path: Path
) -> None:
    """A screen of 1280 px is one of 640 at 200 %, and one of 320 at 400 %."""
    page = await come_in(await chromium.new_context(viewport=PHONE), desk, address)
    await something_to_see(office, desk)
    await put_back(office)
    for place in PLACES:
        await go(page, address + place)
        for width in (640, 320):
            await page.set_viewport_size({"width": width, "height": 450})
            await fits(page, width)
    for place in ("/desk", "/desk/plans/2", "/desk/progress/1", "/desk/notices/1"):
        await go(page, address + place)
        await page.emulate_media(color_scheme="dark", reduced_motion="reduce")
        await is_sound(page, 320)
        await page.emulate_media(color_scheme="light", media="print")
        assert not await page.is_visible("header nav")
        await page.pdf(path=tmp_path / f"{name_of(place)}.pdf", format="A4")
        await page.emulate_media(media="screen")


async def pressed(page: Page, press: Press, address: str) -> int:
    status = await go(page, address + press.place)
    for fields in press.steps:
        status = await submit(page, fields, press.beside)
    return status


async def look(page: Page, language: str) -> None:
    """At both sizes."""
    for size in (PHONE, SCREEN):
        await page.set_viewport_size(size)
        await (is_sound if SIZES[language] == size else fits)(page, size["width"])
