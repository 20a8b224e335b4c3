"""A browser of a few lines at the desk, over the real routes: what a page shows, its links, and its buttons."""

import re
from html import unescape

import httpx
from sqlalchemy import delete, select

from bot.desk import Desk
from bot.desk_links import PATH, desk_token
from core.office.people import Role
from storage.database.schema import ContactRow, PostRow
from storage.office.desk_sessions import make_desk_link
from tests.bot.forms.pages import well, words_of
from tests.bot.turns.office import CLERK, Office
from tests.whole import papers
from web.server import make_app

LINK = re.compile(r"https://\S+(/desk/in/\S+)")
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


class DeskBrowser:
    """`page` is what it sees, `said` its words; cookies are kept, and it is led on."""

    def __init__(self, office: Office) -> None:
        self.office, self.woken = office, 0
        app = make_app(well, (), None, None, Desk(office.house, self._wake))
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app), base_url="https://nhac.example", follow_redirects=True
        )
        self.status, self.page, self.said, self.path = 0, "", "", ""

    def _wake(self) -> None:
        self.woken += 1

    async def link(self, chat: str = CLERK) -> str:
        """As the chat gives it."""
        answers = "\n".join(await self.office.say(chat, "bàn làm việc"))
        found = LINK.search(answers)
        assert found is not None, answers
        return found[1]

    async def come_in(self, chat: str = CLERK) -> str:
        link = await self.link(chat)
        await self.get(link)
        return await self.post(link)

    async def come_in_as(self, name: str) -> str:
        """Somebody who may write in no chat of this test."""
        async with self.office.house.db.write() as s:
            contact_id = await s.scalar(select(ContactRow.id).where(ContactRow.name == name)) or 0
            link_id = await make_desk_link(s, contact_id, self.office.clock.now())
        link = PATH + desk_token(self.office.house.config.web, link_id)
        await self.get(link)
        return await self.post(link)

    async def get(self, path: str) -> str:
        return self._seen(await self.client.get(path))

    async def post(self, path: str, **fields: str) -> str:
        """With the stamp of the page that is seen, unless another is given."""
        return self._seen(await self.client.post(path, data={**self.hidden(), **fields}))

    async def press(self, do: str, path: str | None = None, **fields: str) -> str:
        return await self.post(path if path is not None else self.path, do=do, **fields)

    async def upload(self, do: str, name: str, data: bytes, **fields: str) -> str:
        given = {**self.hidden(), "do": do, **fields}
        return self._seen(await self.client.post(self.path, data=given, files={"paper": (name, data)}))

    def hidden(self) -> dict[str, str]:
        """The first form's hidden fields of each name."""
        found: dict[str, str] = {}
        for name, value in HIDDEN.findall(self.page):
            found.setdefault(name, unescape(value))
        return found

    def _seen(self, answer: httpx.Response) -> str:
        self.status, self.page, self.path = answer.status_code, answer.text, answer.url.path
        self.said, self.headers, self.content = words_of(self.page), answer.headers, answer.content
        return self.said


async def with_role(office: Office, role: Role, name: str = papers.CLERK) -> None:
    """The clerk holds this post of the office, and no other."""
    async with office.house.db.write() as s:
        contact_id = await s.scalar(select(ContactRow.id).where(ContactRow.name == name)) or 0
        post = await s.scalar(select(PostRow).where(PostRow.contact_id == contact_id))
        assert post is not None
        await s.execute(delete(PostRow).where(PostRow.contact_id == contact_id, PostRow.id != post.id))
        post.role = role
