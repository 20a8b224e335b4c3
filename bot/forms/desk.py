"""The calls that pages make, in one transaction each; what comes of one is call.py's."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from bot.app import House
from bot.forms.call import FormCall
from bot.forms.opened import Closed, opened
from bot.forms.papers import SentPaper, too_large, why_not_taken
from bot.forms.sentences import FormTexts
from core.talk.messages import Say
from storage.database.session import Session
from storage.reports.papers import papers_of_work
from web.form_pages import Answered, AskPage, ClosedPage, Done, Page, SentPage

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

    async def too_large(self, secret: str, language: str) -> Page:
        return await self._with_fault(secret, language, too_large())

    async def keep_paper(self, secret: str, name: str, data: bytes, language: str) -> Page | Done:
        """Read in a process apart, before the transaction."""
        paper = SentPaper(name, data)
        why = await why_not_taken(paper)
        if why is not None:
            return await self._with_fault(secret, language, why)
        return await self._kept(secret, language, lambda call: call.with_paper(paper))

    async def _with_fault(self, secret: str, language: str, why: Say) -> Page:
        return await self._looked(secret, language, lambda call: call.shown(correct=False), why)

    async def _looked(
        self, secret: str, language: str, doing: Callable[[FormCall], Awaitable[Page]], why: Say | None = None
    ) -> Page:
        async with self._house.db.read() as s:
            return await self._called(s, secret, language, doing, why)

    async def _kept(
        self, secret: str, language: str, doing: Callable[[FormCall], Awaitable[Page | Done]]
    ) -> Page | Done:
        async with self._house.db.write() as s:
            came = await self._called(s, secret, language, doing)
        if isinstance(came, Done):
            self._wake()
        return came

    async def _called(
        self, s: Session, secret: str, language: str, doing: Callable[[FormCall], Awaitable[P]], why: Say | None = None
    ) -> P | ClosedPage | AskPage | SentPage:
        now = self._house.clock.now()
        texts = FormTexts(self._house.config, now, language)
        form = await opened(s, secret, self._house.config, now)
        if isinstance(form, Closed):
            return texts.closed(form)
        page = await doing(FormCall(form, texts))
        if not isinstance(page, AskPage | SentPage):
            return page
        kept = await papers_of_work(s, form.request.expectation_id)
        return replace(page, paper=texts.paper([one.name for one in kept], why))
