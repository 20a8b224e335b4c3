"""The calls that pages make, in one transaction each; what comes of one is call.py's."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.app import House
from bot.forms.call import FormCall
from bot.forms.opened import Closed, opened
from bot.forms.sentences import FormTexts
from storage.database.session import Session
from web.form_pages import Answered, ClosedPage, Done, Page

P = TypeVar("P")


class FormDesk:
    """`wake`: messages may be waiting to leave."""

    def __init__(self, house: House, wake: Callable[[], None]) -> None:
        self._house, self._wake = house, wake

    async def look(self, secret: str, language: str, *, correct: bool) -> Page:
        return await self._looked(secret, language, lambda call: call.shown(correct=correct))

    async def judge(self, secret: str, answered: Answered) -> Page:
        return await self._looked(secret, answered.language, lambda call: call.read_back(answered.typed))

    async def change(self, secret: str, answered: Answered) -> Page:
        return await self._looked(secret, answered.language, lambda call: call.changed(answered.typed))

    async def send(self, secret: str, answered: Answered) -> Page | Done:
        return await self._kept(secret, answered.language, lambda call: call.sent(answered))

    async def agree(self, secret: str, language: str) -> Page | Done:
        return await self._kept(secret, language, lambda call: call.agreed())

    async def _looked(self, secret: str, language: str, doing: Callable[[FormCall], Awaitable[Page]]) -> Page:
        async with self._house.db.read() as s:
            return await self._called(s, secret, language, doing)

    async def _kept(
        self, secret: str, language: str, doing: Callable[[FormCall], Awaitable[Page | Done]]
    ) -> Page | Done:
        async with self._house.db.write() as s:
            came = await self._called(s, secret, language, doing)
        if isinstance(came, Done):
            self._wake()
        return came

    async def _called(
        self, s: Session, secret: str, language: str, doing: Callable[[FormCall], Awaitable[P]]
    ) -> P | ClosedPage:
        now = self._house.clock.now()
        texts = FormTexts(self._house.config, now, language)
        form = await opened(s, secret, self._house.config, now)
        if isinstance(form, Closed):
            return texts.closed(form)
        return await doing(FormCall(form, texts))
