"""Pictures of every page of the desk on a phone and on a screen, and what the first sight of each weighs:
`python -m tests.bot.desk.pictures FOLDER` with the office of the tests, `… FOLDER province` with 3,321 units, and
`… docs/desk shown` those that docs/desk.md and the handbooks show. Each of these carries the words of its page, by which a
test knows that it is not old."""

import asyncio
import re
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from playwright.async_api import Page, ViewportSize, async_playwright

from storage.database.session import Database
from tests.bot.desk.browsing import DeskBrowser
from tests.bot.desk.places import PLACES, name_of, put_back, something_to_see
from tests.bot.desk.province import grow
from tests.bot.desk.screens import PHONE, SCREEN, come_in, desk_of, served, weight
from tests.bot.forms.pages import WEB
from tests.bot.forms.test_in_a_browser import CHROMIUM
from tests.bot.turns.office import CHATS, Office, office_on_stage, settle
from tests.whole import papers

NUMBERS = re.compile(r"\d+")
PROVINCE, ONLY_SHOWN = "province", "shown"
SHOWN: Mapping[str, tuple[str, ViewportSize]] = {
    "today": ("/desk", SCREEN),
    "today-phone": ("/desk", PHONE),
    "plans": ("/desk/plans/2", SCREEN),
    "plan-running": ("/desk/plans/1", SCREEN),
    "calendar": ("/desk/calendar", SCREEN),
    "progress": ("/desk/progress/1", SCREEN),
    "progress-phone": ("/desk/progress/1", PHONE),
    "numbers": ("/desk/numbers/1", SCREEN),
    "notice-new": ("/desk/notices/new", SCREEN),
    "notices": ("/desk/notices/1", SCREEN),
    "conferences": ("/desk/conferences/1", SCREEN),
    "people": ("/desk/people", SCREEN),
    "questions": ("/desk/questions", SCREEN),
    "trail": ("/desk/trail", SCREEN),
    "held": ("/desk/held", SCREEN),
}
"""What docs/desk.md shows, by the name of the picture."""
AFTER_A_RESTORE = frozenset({"held"})
"""Of an office whose memory was put back: the last."""
ENGLISH = ("today", "plans", "progress", "numbers")
"""Those that the English handbook shows, in the folder `en`."""
COLOURS = 64
WORDS = "words"
"""Under what a picture carries the sum of its page's words."""


async def take(folder: Path, province: bool) -> None:
    async with seen_office(province) as (page, address, office):
        await put_back(office)
        for place in PLACES:
            await page.goto(address + place)
            print(place, await weight(page))
            for size in (SCREEN, PHONE):
                await page.set_viewport_size(size)
                await page.screenshot(path=folder / f"{name_of(place)}-{size['width']}.png", full_page=True)


async def take_shown(folder: Path) -> None:
    (folder / "en").mkdir(exist_ok=True)
    for language, names in (("vi", tuple(SHOWN)), ("en", ENGLISH)):
        async for name, page in shown(names, language):
            picture, note = lessened(await page.screenshot(full_page=True)), PngInfo()
            note.add_text(WORDS, await words_of(page))
            picture.save(folder / file_of(name, language), optimize=True, pnginfo=note)


async def shown(names: Iterable[str], language: str) -> AsyncIterator[tuple[str, Page]]:
    """The pages, one after the other, each at its size."""
    async with seen_office(province=False, language=language) as (page, address, office):
        for name in names:
            if name in AFTER_A_RESTORE:
                await put_back(office)
            place, size = SHOWN[name]
            await page.set_viewport_size({**size, "height": 600})
            await page.goto(address + place)
            yield name, page


def file_of(name: str, language: str) -> str:
    if language == "en":
        return f"en/{name}.png"
    return f"{name}.png"


async def words_of(page: Page) -> str:
    """A sum of what stands on the page. Figures are left out: some are of the hour at which the test runs."""
    words = NUMBERS.sub("0", await page.inner_text("body"))
    return sha256(" ".join(words.split()).encode()).hexdigest()


def lessened(picture: bytes) -> Image.Image:
    """A page has few colours."""
    return Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS)


@asynccontextmanager
async def seen_office(province: bool, language: str = "vi") -> AsyncIterator[tuple[Page, str, Office]]:
    """With a browser that has come in, the desk's address, and the office itself."""
    with tempfile.TemporaryDirectory(prefix="nhacviec-pictures-") as made:
        file = Path(made) / "office.db"
        await Database(f"sqlite:///{file}").upgrade()
        await settle(file)
        async with office_on_stage(file, web=WEB, language=language) as office, served(desk_of(office)) as address:
            for chat in CHATS.values():
                office.network.start(chat)
            if province:
                await grow(office)
            desk = DeskBrowser(office)
            await desk.come_in_as(papers.CLERK)
            await something_to_see(office, desk)
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
                context = await browser.new_context(viewport=SCREEN, locale="vi-VN")
                yield await come_in(context, desk, address), address, office
                await browser.close()


if __name__ == "__main__":
    folder, wanted = Path(sys.argv[1]), sys.argv[2:]
    folder.mkdir(parents=True, exist_ok=True)
    asyncio.run(take_shown(folder) if ONLY_SHOWN in wanted else take(folder, PROVINCE in wanted))
