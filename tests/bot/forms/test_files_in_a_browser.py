"""The page of a file in a real Chromium, as wide as a small phone. Skipped, and said so, where there is none."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.files import FileDesk
from tests.bot.forms.pages import well
from tests.bot.forms.test_files import NAME, office, sent
from tests.bot.forms.test_in_a_browser import CHROMIUM, PHONE, chromium, is_sound
from tests.bot.turns.office import Office
from web.server import Server, make_app

__all__ = ["chromium", "office"]
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")


@pytest.fixture
async def address(office: Office) -> AsyncIterator[str]:
    app = make_app(well, (), None, FileDesk(office.house))
    server = Server(app, "127.0.0.1", 0)
    serving = asyncio.create_task(server.run_until_stopped())
    yield "http://{}:{}".format(*server.address)
    server.should_exit = True
    await serving


async def test_a_file_on_a_small_phone(office: Office, address: str, chromium: object, tmp_path: Path) -> None:
    page = await chromium.new_page(viewport=PHONE)
    await page.goto(f"{address}/d/{await sent(office)}")
    await is_sound(page)
    async with page.expect_download() as coming:
        await page.click("text=Tải tệp về máy")
    got = await coming.value
    assert got.suggested_filename == NAME
    await got.save_as(tmp_path / "got")
    assert (tmp_path / "got").read_bytes() == b"%PDF paper"
