"""Every page and every button of the desk, walked: who may not is refused, and so is whatever comes from elsewhere."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.desk.framing import path_of
from bot.desk.pages import NAV, PAGES
from core.office.people import Role
from core.office.permissions import PERMISSIONS, Action, Standing
from storage.database.errors import DatabaseBusy
from storage.database.session import Database
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.desk.places import PLACES
from tests.bot.turns.office import Office

PATHS = [path_of(page) for page in PAGES.values()]
FILES = (
    "/desk/conferences/1/delegates.xlsx",
    "/desk/conferences/1/delegates.docx",
    "/desk/conferences/1/calendar.ics",
    "/desk/people/cards?unit=HB",
)
EVERYWHERE = list(dict.fromkeys((*PATHS, *PLACES, *FILES)))
"""Every page, what lies below one, and what is downloaded."""
STANDING = {role: Standing(role.value) for role in (Role.ADMIN, Role.OFFICE, Role.LEADER, Role.VIEWER)}
SCRIPT = "<script>alert(1)</script>"


def may(role: Role, action: Action) -> bool:
    return STANDING[role] in PERMISSIONS[action]


def test_pages_have_names_of_their_own() -> None:
    assert [page.name for page in NAV] == list(dict.fromkeys(page.name for page in NAV))
    assert {page.name for page in NAV} <= PAGES.keys()


async def test_without_a_session_there_is_only_the_way_in(office: Office) -> None:
    browser = DeskBrowser(office)
    await is_kept_out(browser)


async def test_who_has_a_used_link_gets_nowhere(office: Office) -> None:
    browser, thief = DeskBrowser(office), DeskBrowser(office)
    link = await browser.link()
    await thief.get(link)
    await browser.get(link)
    await browser.post(link)
    await thief.post(link)
    assert thief.status == 403
    await is_kept_out(thief)


async def test_a_chair_downloads_nothing_of_any_unit_at_the_desk(office: Office, desk: DeskBrowser) -> None:
    """Not even with a browser in which the desk was open while they were of the office."""
    await desk.get("/desk/numbers/1")
    stamp = desk.hidden()["stamp"]
    await with_role(office, Role.CHAIR)
    await is_kept_out(desk, stamp)
    for do in ("xlsx", "docx", "csv", "png", "issued"):
        await desk.post("/desk/numbers/1", do=do, stamp=stamp)
        assert desk.status == 403, do


async def is_kept_out(browser: DeskBrowser, stamp: str = "x") -> None:
    for path in EVERYWHERE:
        assert "chỉ mở cho người đã vào bàn làm việc" in await browser.get(path), path
        assert browser.status == 403
        await browser.post(path, do="anything", stamp=stamp)
        assert browser.status == 403, path


@pytest.mark.parametrize("role", list(STANDING))
async def test_each_role_sees_its_pages_and_no_others(office: Office, desk: DeskBrowser, role: Role) -> None:
    await with_role(office, role)
    for page in PAGES.values():
        await desk.get(path_of(page))
        assert desk.status == (200 if may(role, page.action) else 403), page.name
        assert (f'href="{path_of(page)}"' in desk.page) >= (page in NAV and may(role, page.action)), page.name


@pytest.mark.parametrize("role", list(STANDING))
async def test_each_role_may_press_its_buttons_and_no_others(office: Office, desk: DeskBrowser, role: Role) -> None:
    """An empty form is wrong, or about nothing; for who may not it is refused whatever it holds."""
    await with_role(office, role)
    await desk.get("/desk")
    given = desk.hidden()
    for page in PAGES.values():
        for do, deed in page.deeds.items():
            await desk.press(do, path_of(page), **given)
            permitted = may(role, page.action) and may(role, deed.action)
            assert (desk.status == 403) is not permitted, (page.name, do, desk.status)
            assert desk.status < 500, (page.name, do)


async def test_a_forged_form_is_refused(desk: DeskBrowser) -> None:
    forged = ({"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}, {"origin": "null"})
    await desk.get("/desk")
    for path in EVERYWHERE:
        for headers in forged:
            answer = await desk.client.post(path, data={**desk.hidden(), "do": "out"}, headers=headers)
            assert answer.status_code == 403, (path, headers)
        answer = await desk.client.post(path, data={"do": "out", "stamp": "0" * 64})
        assert answer.status_code == 403, path
    await desk.get("/desk")
    assert desk.status == 200


async def test_no_other_method_does_anything(desk: DeskBrowser) -> None:
    for path in (*EVERYWHERE, "/desk/nothing", "/desk/../etc", "/desk/today/1/2/3/4/5/6/7/8"):
        for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
            answer = await desk.client.request(method, path)
            assert answer.status_code in (403, 404, 405), (path, method)


async def test_what_is_not_there_is_said_so(desk: DeskBrowser) -> None:
    for path in PATHS:
        for word in ("0", "x", "999999", "9" * 30, SCRIPT, "1/2/3"):
            await desk.get(f"{path}/{word}")
            assert desk.status in (200, 404), (path, word)
            assert SCRIPT not in desk.page


async def test_whatever_is_asked_is_answered(desk: DeskBrowser) -> None:
    for path in PATHS:
        for query in ("page=-1", "page=99999999999999999999", "page=x", f"q={SCRIPT}", f"done={SCRIPT}&count=x"):
            await desk.get(f"{path}?{query}")
            assert desk.status == 200, (path, query)
            assert SCRIPT not in desk.page


async def test_a_page_tells_no_other_and_loads_nothing_from_elsewhere(desk: DeskBrowser) -> None:
    for path in PATHS:
        await desk.get(path)
        assert desk.headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
        assert desk.headers["referrer-policy"] == "same-origin"
        assert desk.headers["cache-control"] == "no-store"
        assert "http" not in desk.page.replace("https://nhac.example", ""), path


async def test_a_busy_database_is_said_and_nothing_is_lost(
    office: Office, desk: DeskBrowser, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.get("/desk")

    with monkeypatch.context() as patch:
        patch.setattr(Database, "read", busy_context)
        patch.setattr(Database, "write", busy_context)
        for path in ("/desk", "/desk/trail", "/desk/in/1-x"):
            assert "Xin đợi một phút rồi bấm lại" in await desk.get(path)
            assert desk.status == 503
        await desk.client.post("/desk", data={"do": "out", "stamp": "x"})
    assert "Hôm nay" in await desk.get("/desk")


@asynccontextmanager
async def busy_context(self: Database) -> AsyncIterator[None]:
    raise DatabaseBusy("somebody else writes")
    yield
