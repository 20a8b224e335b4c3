"""The sandbox in a real Chromium: clean by axe, on a phone too, and played by keyboard alone. Skipped, and said so, where
there is no Chromium."""

from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.bot.desk.screens import PHONE, SCREEN, is_sound
from tests.bot.forms.test_in_a_browser import CHROMIUM

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")


async def test_it_is_sound_in_both_languages_and_played_by_keyboard(
    address: str, chromium: Browser, tmp_path: Path
) -> None:
    context = await chromium.new_context(viewport=SCREEN, java_script_enabled=True)
    page = await context.new_page()
    for language in ("vi", "en"):
        for size in (SCREEN, PHONE):
            await page.set_viewport_size(size)
            await page.goto(f"{address}/?lang={language}")
            await is_sound(page, size["width"])
            await page.screenshot(path=tmp_path / f"sandbox-{language}-{size['width']}.png", full_page=True)
    await page.focus("#say-1")
    await page.keyboard.type("1")
    async with page.expect_navigation():
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
    assert "Mục 2 thu số liệu theo mẫu nào?" in await page.inner_text("main")
    assert await page.frame_locator("iframe[name=desk]").locator("h1").inner_text() == "Hôm nay"
