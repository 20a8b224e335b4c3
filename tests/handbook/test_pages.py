"""The pages that `make docs` builds, in a real Chromium: none of their links leads nowhere, they fit a telephone, and on
paper the chairs' part is the first two pages. The pictures of the desk and of a table show what these show now. Skipped,
and said so, where there is no Chromium."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from PIL import Image
from playwright.async_api import Browser

from tests.bot.desk.pictures import ENGLISH, SHOWN, WORDS, file_of, shown, words_of
from tests.bot.desk.screens import PHONE, fits
from tests.bot.forms.test_in_a_browser import CHROMIUM, chromium
from tests.handbook.pictures import FOLDER, TABLE, encoded, table

__all__ = ["chromium"]

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
DESK, CONFIG = FOLDER.parent / "desk", FOLDER.parents[1] / "mkdocs.yml"
PARTS = {
    "handbook.vi.html": ("Dành cho chủ tịch", "Dành cho văn phòng"),
    "handbook.html": ("For chairs", "For the office"),
}
ANEW = "python -m tests.handbook.pictures desk takes them anew"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built as strictly as by `make docs`."""
    folder = tmp_path_factory.mktemp("site")
    build(load_config(str(CONFIG), site_dir=str(folder), strict=True))
    return folder


@pytest.mark.parametrize("name", PARTS)
async def test_the_handbook_fits_a_phone_and_paper(site: Path, chromium: Browser, name: str) -> None:
    page = await (await chromium.new_context(viewport=PHONE)).new_page()
    await page.goto((site / name).as_uri())
    await fits(page, PHONE["width"])
    printed = pypdfium2.PdfDocument(await page.pdf(prefer_css_page_size=True))
    pages = [one.get_textpage().get_text_range() for one in printed]
    chairs, office = PARTS[name]
    assert chairs in pages[0]
    assert pages[2].startswith(office)
    assert len(pages) < 30


@pytest.mark.parametrize(("language", "names"), [("vi", tuple(SHOWN)), ("en", ENGLISH)])
async def test_the_pictures_of_the_desk_are_not_old(language: str, names: tuple[str, ...]) -> None:
    old = []
    async for name, page in shown(names, language):
        with Image.open(DESK / file_of(name, language)) as picture:
            if picture.info.get(WORDS) != await words_of(page):
                old.append(name)
    assert old == [], ANEW


def test_the_picture_of_a_table_is_not_old() -> None:
    assert Image.open(FOLDER / TABLE).tobytes() == Image.open(BytesIO(encoded(table()))).tobytes(), ANEW
