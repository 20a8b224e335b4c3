"""The page together with a chair who holds its link, as tests/bot/channels/rigs.py has the channels: what that person
types, presses and sees, and what is kept of it. It has no channel: a page is asked, and nothing is sent to it."""

import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from html import unescape

import httpx
from sqlalchemy import select, update

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.forms import FormDesk
from storage.database.schema import (
    AttachmentRow,
    ContactRow,
    DeadlineRow,
    PostRow,
    SubmissionRow,
)
from storage.database.session import Database
from storage.mail.files import file_bytes
from tests.bot.forms.pages import GOOD, Browser, well
from tests.bot.turns.office import TODAY, Office
from tests.whole import papers
from web.server import make_app

IMPATIENT = timedelta(milliseconds=50)


class FormRig:
    """`works` is the page in that person's browser; `kept` and `files` are what the office has of it."""

    name = papers.CHAIRS["HB"]

    def __init__(self, office: Office, secret: str) -> None:
        self.office, self.secret = _anew(office), secret
        self.browser = Browser(self.office, secret)

    # --- what the chair does ------------------------------------------------------------------------------------------

    async def opens(self) -> str:
        return await self.browser.get()

    async def says(self, **typed: str) -> str:
        """Fills in the fields and has them read back."""
        await self.browser.get("?correct=1")
        return await self.browser.press("look", **{**GOOD, **typed})

    async def says_yes(self) -> str:
        return await self.browser.press("send")

    async def posts_raw(self, body: bytes, kind: str = "application/x-www-form-urlencoded") -> httpx.Response:
        """Whatever somebody's program sends to the address."""
        app = make_app(well, (), FormDesk(self.office.house, lambda: None))
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://form") as client:
            return await client.post(f"/f/{self.secret}", content=body, headers={"content-type": kind})

    # --- what the office does, and what it has ------------------------------------------------------------------------

    async def is_asked(self, what: str) -> None:
        """The piece of work is called this."""
        async with self.office.house.db.write() as s:
            await s.execute(update(DeadlineRow).values(what=what))

    async def leaves(self) -> None:
        """Somebody else has the post from today."""
        async with self.office.house.db.write() as s:
            contact = await s.scalar(select(ContactRow.id).where(ContactRow.name == self.name))
            await s.execute(update(PostRow).where(PostRow.contact_id == contact).values(until=TODAY))

    async def kept(self) -> list[int]:
        """The versions of the report."""
        async with self.office.house.db.read() as s:
            return list(await s.scalars(select(SubmissionRow.version).order_by(SubmissionRow.id)))

    async def files(self) -> list[tuple[str, bytes]]:
        async with self.office.house.db.read() as s:
            found = list(await s.scalars(select(AttachmentRow.file_id).order_by(AttachmentRow.id)))
            return [await file_bytes(s, one) for one in found]

    # --- what goes wrong ----------------------------------------------------------------------------------------------

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Another program holds the database; ours waits for it no longer than a moment."""
        path = self.office.house.config.storage.url.removeprefix("sqlite:///")
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        try:
            yield
        finally:
            other.rollback()
            other.close()

    async def restarted(self) -> None:
        """The program begins anew, and the browser goes on with the page that it shows."""
        page = self.browser.page
        await self.close()
        self.office = _anew(self.office)
        self.browser = Browser(self.office, self.secret)
        self.browser.page = page

    async def close(self) -> None:
        await self.office.house.db.close()

    @asynccontextmanager
    async def dies_before_it_answers(self) -> AsyncIterator[None]:
        """The program ends after COMMIT: what it kept is there, and its answer reaches nobody."""
        living = self.browser
        self.browser = Browser(self.office, self.secret, dies=True)
        self.browser.page = living.page
        yield
        self.browser = living

    def buttons(self) -> list[str]:
        return [unescape(label) for label in _between(self.browser.page, "<button", "</button>")]


def _between(page: str, first: str, last: str) -> list[str]:
    return [part.split(">", 1)[1].split(last, 1)[0] for part in page.split(first)[1:]]


def _anew(office: Office) -> Office:
    """The same database in the hands of another program, at the same hour."""
    config, clock = office.house.config, office.clock
    network = MemoryNetwork(clock)
    channel = MemoryChannel(network)
    db = Database(config.storage.url, patience=IMPATIENT)
    return Office(House.of(config, clock, db, {channel.name: channel}), network, channel, clock)
