"""What a test in a real browser stands on: a server of one's own, two sizes of screen, and what is asked of every page."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import BrowserContext, Page, ViewportSize
from starlette.applications import Starlette

from bot.desk import Desk
from tests.bot.desk.browsing import DeskBrowser
from tests.bot.forms.pages import well
from tests.bot.turns.office import Office
from web.desk import COOKIE
from web.server import Server, make_app

PHONE: ViewportSize = {"width": 360, "height": 740}
SCREEN: ViewportSize = {"width": 1280, "height": 900}


SUBMIT = """([beside, fields]) => {
  const around = (beside && document.querySelector(beside)?.form) || document;
  const all = {};
  for (const one of around.querySelectorAll("input[type=hidden]")) if (!(one.name in all)) all[one.name] = one.value;
  const form = document.createElement("form");
  form.method = "post";
  form.action = location.pathname;
  for (const [name, value] of Object.entries({...all, ...fields})) {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = name;
    input.value = value;
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}"""
"""What a browser sends for a button, whatever its form asks to be filled in."""


@asynccontextmanager
async def served(app: Starlette) -> AsyncIterator[str]:
    """Its address on this machine."""
    server = Server(app, "127.0.0.1", 0)
    serving = asyncio.create_task(server.run_until_stopped())
    try:
        yield "http://{}:{}".format(*server.address)
    finally:
        server.should_exit = True
        await serving


def desk_of(office: Office) -> Starlette:
    return make_app(well, (), None, None, Desk(office.house, lambda: None))


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


async def go(page: Page, address: str) -> int:
    answer = await page.goto(address)
    assert answer is not None
    return answer.status


async def submit(page: Page, fields: Mapping[str, str], beside: str = "") -> int:
    """With the hidden fields of the form around what is named, or the page's first of each name."""
    async with page.expect_navigation() as moved:
        await page.evaluate(SUBMIT, [beside, fields])
    return (await moved.value).status


async def weight(page: Page) -> int:
    """Bytes of the page and of its style."""
    sizes = "performance.getEntries().filter(e => e.decodedBodySize).reduce((all, e) => all + e.decodedBodySize, 0)"
    return int(await page.evaluate(sizes))
