"""A practice with the papers of tests/whole, each test its own."""

import secrets
import shutil
from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr

from bot.channels.memory import WITH_BUTTONS
from bot.cli.sandbox import sandbox_app
from bot.demo.setting import Scene, stage_set
from bot.sandbox import Practice, SandboxRooms
from bot.settings import OfficeSettings, WebSettings
from reading.forms import read_form
from reading.roster import read_roster
from storage.database import session
from tests.bot.desk.screens import served
from tests.bot.forms.test_in_a_browser import chromium
from tests.bot.sandbox.page import Page
from tests.days import local
from tests.whole import papers

__all__ = ["chromium"]

TODAY = date(2026, 3, 5)
WEB = WebSettings(public_url="http://sandbox", secret=SecretStr(secrets.token_urlsafe(32)))


@pytest.fixture
def migrated(sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new database is a copy of the migrated one: each practice would migrate its own."""
    monkeypatch.setattr(session, "_upgrade", lambda url, *_: shutil.copy(sqlite_template, url.database))


@pytest.fixture
async def practice(migrated: None, tmp_path: Path) -> AsyncIterator[Practice]:
    content = papers.plan_docx(TODAY)
    rows = read_roster(papers.roster_csv().encode(), "roster.csv").rows
    # What the plan says is read once more when the office sends it.
    scene = Scene("ke-hoach.docx", content, None, rows, read_form(papers.FORM))  # type: ignore[arg-type]
    office = OfficeSettings(name="Hội tỉnh Sông Mây", phone="0260 000 111")
    async with stage_set(tmp_path, office, local("2026-03-05 08:00"), limits=WITH_BUTTONS, web=WEB) as stage:
        yield await Practice.begun(stage, scene)


@pytest.fixture
async def rooms(practice: Practice) -> SandboxRooms:
    return SandboxRooms(practice)


@pytest.fixture
async def page(rooms: SandboxRooms) -> AsyncIterator[Page]:
    transport = httpx.ASGITransport(sandbox_app(rooms))
    async with httpx.AsyncClient(transport=transport, base_url="http://sandbox", follow_redirects=True) as client:
        one = Page(client, rooms)
        await one.load()
        yield one


@pytest.fixture
async def address(rooms: SandboxRooms) -> AsyncIterator[str]:
    async with served(sandbox_app(rooms)) as address:
        yield address
