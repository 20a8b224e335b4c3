"""The desk's longest pages with 3,321 units, from SQLite over the real routes: milliseconds and bytes of the first
page."""

import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from storage.database.session import Database
from tests.bot.desk.browsing import DeskBrowser
from tests.bot.desk.province import UNITS, grow
from tests.bot.forms.pages import WEB
from tests.bot.turns.office import office_on_stage, settle
from tests.whole import papers

TIMES = 7
PLACES = {
    "progress, the list of work": "/desk/progress",
    "progress, the units of one work": "/desk/progress/{}",
    "sorted by name, the missing": "/desk/progress/{}?state=owing&order=name",
    "whom nothing reaches": "/desk/progress/{}?state=unreached",
    "one cluster": "/desk/progress/{}?cluster=Cụm thi đua số 9",
    "numbers, the table of one period": "/desk/numbers/{}",
    "the last page": "/desk/progress/{}?page=67",
}


def report(say: Callable[[str], None]) -> None:
    say(f"**the desk with {UNITS:,} units**, median of {TIMES}")
    say("| page | ms | kB |")
    say("|---|---|---|")
    for name, (seconds, size) in asyncio.run(_measured()).items():
        say(f"| {name} | {seconds * 1000:.0f} | {size / 1000:.1f} |")


async def _measured() -> dict[str, tuple[float, int]]:
    with tempfile.TemporaryDirectory(prefix="nhacviec-bench-") as folder:
        file = Path(folder) / "desk.db"
        await Database(f"sqlite:///{file}").upgrade()
        await settle(file)
        async with office_on_stage(file, web=WEB) as office:
            occurrence_id, browser = await grow(office), DeskBrowser(office)
            await browser.come_in_as(papers.CLERK)
            return {name: await _page(browser, path.format(occurrence_id)) for name, path in PLACES.items()}


async def _page(browser: DeskBrowser, path: str) -> tuple[float, int]:
    """Seconds and bytes."""
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        await browser.get(path)
        taken.append(time.perf_counter() - began)
    assert browser.status == 200, path
    return median(taken), len(browser.content)
