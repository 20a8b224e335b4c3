"""The sandbox's page as a browser of a few lines sees it."""

import re
from dataclasses import dataclass
from html import unescape

import httpx

from bot.sandbox import SandboxRooms
from tests.bot.forms.pages import words_of

BUTTON = re.compile(r'<button class="second small" name="token" value="([^"]+)">([^<]+)</button>')


@dataclass
class Page:
    """`said` are its words; whoever is named by their place: 0 is the office."""

    client: httpx.AsyncClient
    rooms: SandboxRooms
    html: str = ""
    status: int = 0

    @property
    def said(self) -> str:
        return words_of(self.html)

    @property
    def buttons(self) -> dict[str, str]:
        """Label → token of those that are shown."""
        return {unescape(label): unescape(token) for token, label in BUTTON.findall(self.html)}

    async def load(self, query: str = "") -> str:
        return self._seen(await self.client.get(f"/{query}"))

    async def do(self, what: str, seat: int | None = None, **fields: str) -> str:
        person = {} if seat is None else {"person": str(self.rooms.seats[seat])}
        return self._seen(await self.client.post(f"/do/{what}", data={**person, **fields}))

    async def press(self, seat: int, label: str) -> str:
        return await self.do("press", seat, token=self.buttons[label])

    def _seen(self, answer: httpx.Response) -> str:
        self.html, self.status = answer.text, answer.status_code
        return self.said
