"""The form in a real Chromium, as wide as a small phone: no scripts, nothing loaded from elsewhere, and no complaint of
axe. Skipped, and said so, where there is no Chromium."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, ViewportSize, async_playwright

from bot.forms import FormDesk
from tests.bot.forms.pages import link_of, office_with_locks, well
from tests.bot.turns.office import Office
from tests.days import local
from tests.whole import papers
from web.server import Server, make_app

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    server = Server(make_app(well, (), FormDesk(office.house, lambda: None)), "127.0.0.1", 0)
    serving = asyncio.create_task(server.run_until_stopped())
    yield "http://{}:{}".format(*server.address)
    server.should_exit = True
    await serving


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


async def is_sound(page: Page) -> None:
    """No more than fits beside each other, and clean by axe."""
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    found = await Axe().run(page)
    assert [one["id"] for one in found.response["violations"]] == []


async def press(page: Page, label: str) -> None:
    async with page.expect_navigation():
        await page.click(f"text={label}")


async def test_a_form_on_a_small_phone(office: Office, address: str, chromium: Browser, tmp_path: Path) -> None:
    asked: list[str] = []
    context = await chromium.new_context(viewport=PHONE, java_script_enabled=True, locale="vi-VN")
    page = await context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    link = f"{address}/f/{await link_of(office, papers.CHAIRS['HB'], 'HB')}"
    crawler = await chromium.new_page()
    await crawler.goto(link)
    await crawler.close()

    await page.goto(link)
    await is_sound(page)
    await page.fill("#q1", "mười hai")
    await page.fill("#q3", "1.5tr")
    await press(page, "Xem lại")
    assert "Còn 2 chỗ cần xem lại" in await page.inner_text("main")
    assert await page.input_value("#q1") == "mười hai"
    await is_sound(page)
    await page.screenshot(path=tmp_path / "slips.png", full_page=True)
    await page.fill("#q2", "3")
    await page.fill("#q3", "1,5tr")
    async with page.expect_navigation():
        await page.keyboard.press("Enter")
    assert "Quỹ: 1.500.000 đồng" in await page.inner_text("main")
    await is_sound(page)
    await press(page, "Đúng, gửi")
    assert "Đã gửi lúc" in await page.inner_text("main")
    await is_sound(page)

    await press(page, "Sửa số đã gửi")
    await page.fill("#q1", "14")
    await press(page, "Xem lại")
    await press(page, "Đúng, gửi")
    assert "Hội viên: 14 hội viên" in await page.inner_text("main")

    await office_with_locks(office, "2026-03-25")
    office.clock.move_to(local("2026-03-27 08:00"))
    await page.goto(link)
    assert "Đã khóa số liệu" in await page.inner_text("main")
    assert "0260 000 111" in await page.inner_text("main")
    await is_sound(page)
    assert {url.split("/")[2] for url in asked} == {address.split("/")[2]}


async def test_it_works_without_scripts_and_at_twice_the_size(office: Office, address: str, chromium: Browser) -> None:
    context = await chromium.new_context(viewport={"width": 180, "height": 370}, java_script_enabled=False)
    page = await context.new_page()
    await page.goto(f"{address}/f/{await link_of(office, papers.CHAIRS['HB'], 'HB')}?lang=en")
    for name, figure in (("#q1", "12"), ("#q2", "3"), ("#q3", "1500000")):
        await page.fill(name, figure)
    await press(page, "Look it over")
    await press(page, "Yes, send")
    assert "Sent at" in await page.inner_text("main")


async def test_the_paper_on_a_small_phone(office: Office, address: str, chromium: Browser) -> None:
    page = await chromium.new_page(viewport=PHONE)
    await page.goto(f"{address}/f/{await link_of(office, papers.CHAIRS['HB'], 'HB')}")
    await page.set_input_files("#file", {"name": "báo cáo.jpg", "mimeType": "image/jpeg", "buffer": b"\xff\xd8 paper"})
    await press(page, "Gửi bản giấy")
    assert "Đã nhận: báo cáo.jpg" in await page.inner_text("main")
    await is_sound(page)
