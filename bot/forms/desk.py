"""The calls that pages make, in one transaction each; what comes of one is call.py's."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.app import House
from bot.forms.call import FormCall
from bot.forms.opened import Closed, opened
from bot.forms.papers import SentPaper, too_large, why_not_taken
from bot.forms.sentences import FormTexts
from core.talk.messages import Say
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Session
from storage.reports.papers import papers_of_work
from web.form_pages import Answered, AskPage, BusyPage, ClosedPage, Done, Page, SentPage

P = TypeVar("P")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Asked:
    """One call: of whose form, by which button (none where it was only looked at), and what was typed."""

    secret: str
    step: str
    answered: Answered


class FormDesk:
    """`wake`: messages may be waiting to leave."""

    def __init__(self, house: House, wake: Callable[[], None]) -> None:
        self._house, self._wake = house, wake

    async def look(self, secret: str, language: str, *, correct: bool) -> Page:
        asked = Asked(secret, "", Answered(language=language))
        return await self._looked(asked, lambda call: call.shown(correct=correct))

    async def judge(self, secret: str, answered: Answered) -> Page:
        return await self._looked(Asked(secret, "look", answered), lambda call: call.read_back(answered.typed))

    async def change(self, secret: str, answered: Answered) -> Page:
        return await self._looked(Asked(secret, "change", answered), lambda call: call.changed(answered.typed))

    async def send(self, secret: str, answered: Answered) -> Page | Done:
        return await self._kept(Asked(secret, "send", answered), lambda call: call.sent(answered))

    async def agree(self, secret: str, language: str) -> Page | Done:
        return await self._kept(Asked(secret, "agree", Answered(language=language)), lambda call: call.agreed())

    async def too_large(self, secret: str, language: str) -> Page:
        return await self._with_fault(Asked(secret, "", Answered(language=language)), too_large())

    async def keep_paper(self, secret: str, name: str, data: bytes, language: str) -> Page | Done:
        """Read in a process apart, before the transaction."""
        asked, paper = Asked(secret, "", Answered(language=language)), SentPaper(name, data)
        why = await why_not_taken(paper)
        if why is not None:
            return await self._with_fault(asked, why)
        return await self._kept(asked, lambda call: call.with_paper(paper))

    async def _with_fault(self, asked: Asked, why: Say) -> Page:
        return await self._looked(asked, lambda call: call.shown(correct=False), why)

    async def _looked(self, asked: Asked, doing: Callable[[FormCall], Awaitable[Page]], why: Say | None = None) -> Page:
        try:
            async with self._house.db.read() as s:
                return await self._called(s, asked, doing, why)
        except (DatabaseBusy, DatabaseUnusable) as error:
            return self._not_now(asked, error)

    async def _kept(self, asked: Asked, doing: Callable[[FormCall], Awaitable[Page | Done]]) -> Page | Done:
        try:
            async with self._house.db.write() as s:
                came = await self._called(s, asked, doing)
        except (DatabaseBusy, DatabaseUnusable) as error:
            return self._not_now(asked, error)
        if isinstance(came, Done):
            self._wake()
        return came

    async def _called(
        self, s: Session, asked: Asked, doing: Callable[[FormCall], Awaitable[P]], why: Say | None = None
    ) -> P | ClosedPage | AskPage | SentPage:
        now = self._house.clock.now()
        texts = FormTexts(self._house.config, now, asked.answered.language)
        form = await opened(s, asked.secret, self._house.config, now)
        if isinstance(form, Closed):
            return texts.closed(form)
        page = await doing(FormCall(form, texts))
        if not isinstance(page, AskPage | SentPage):
            return page
        kept = await papers_of_work(s, form.request.expectation_id)
        return replace(page, paper=texts.paper([one.name for one in kept], why))

    def _not_now(self, asked: Asked, error: Exception) -> BusyPage:
        """Nothing was kept, and the page says so; the address stays out of the log."""
        log.warning("a form's page could not be served: %s", error)
        texts = FormTexts(self._house.config, self._house.clock.now(), asked.answered.language)
        return texts.busy(asked.step, asked.answered)
