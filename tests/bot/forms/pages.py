"""A browser of a few lines over the real routes, and the office that it calls."""

import re
from collections.abc import Mapping
from html import unescape

import httpx
from pydantic import SecretStr
from sqlalchemy import select, update

from bot.form_links import FormLink, form_address
from bot.forms import FormDesk
from bot.settings import WebSettings
from storage.database.schema import ContactRow, ExpectationRow, OccurrenceRow, UnitRow
from tests.bot.turns.office import Office
from tests.days import day
from web.server import make_app

GOOD = {"moi": "12", "nha": "3", "quy": "1,5 triệu"}
PUBLIC = "https://nhac.example"
WEB = WebSettings(public_url=PUBLIC, secret=SecretStr("a long text that nobody guesses"))


class Killed(BaseException):
    """The program is gone."""


async def well() -> Mapping[str, object]:
    """Health is not what is tried here."""
    return {"ok": True}


class Browser:
    """Fills in what a page shows and presses its buttons; follows what it is led to. `page` is what it sees. `dies`:
    the program ends when it has kept something, before it answers."""

    def __init__(self, office: Office, secret: str, *, dies: bool = False) -> None:
        self.woken, self._dies = 0, dies
        app = make_app(well, (), FormDesk(office.house, self._wake))
        transport = httpx.ASGITransport(app)
        self._client = httpx.AsyncClient(transport=transport, base_url="http://form", follow_redirects=True)
        self.path, self.secret, self.status, self.page, self.headers = f"/f/{secret}", secret, 0, "", httpx.Headers()

    def _wake(self) -> None:
        self.woken += 1
        if self._dies:
            raise Killed

    async def get(self, query: str = "") -> str:
        return self._seen(await self._client.get(self.path + query))

    async def post(self, query: str = "", **fields: str) -> str:
        return self._seen(await self._client.post(self.path + query, data=fields))

    async def press(self, step: str, query: str = "", **typed: str) -> str:
        """With the hidden fields of the page, and what is typed into the others."""
        hidden = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', self.page))
        fields = {name: unescape(value) for name, value in hidden.items()}
        return await self.post(query, **{**fields, **{f"q.{key}": text for key, text in typed.items()}, "step": step})

    async def upload(self, name: str, data: bytes, query: str = "", **fields: str) -> str:
        """The page's form for the paper, with its stamp unless another is given."""
        stamp = dict(re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', self.page)).get("stamp", "")
        asked = {"stamp": stamp, **fields}
        return self._seen(await self._client.post(self.path + query, data=asked, files={"paper": (name, data)}))

    def _seen(self, answer: httpx.Response) -> str:
        self.status, self.page, self.headers = answer.status_code, answer.text, answer.headers
        return words_of(self.page)


def words_of(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


async def work_of(office: Office, unit: str) -> int:
    async with office.house.db.read() as s:
        query = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        found = await s.scalar(query.where(UnitRow.code == unit))
    assert found is not None
    return found


async def link_of(office: Office, name: str, unit: str) -> str:
    """The secret of a new link for this person's form."""
    work = await work_of(office, unit)
    async with office.house.db.read() as s:
        contact = await s.scalar(select(ContactRow.id).where(ContactRow.name == name))
    assert contact is not None
    address = form_address(WEB, FormLink(contact, work))
    assert address is not None
    return address.removeprefix(f"{PUBLIC}/f/")


async def office_with_locks(office: Office, on: str) -> None:
    """Everything is locked after this day."""
    async with office.house.db.write() as s:
        await s.execute(update(OccurrenceRow).values(locks_on=day(on)))
