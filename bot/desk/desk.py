"""The desk as its routes see it: who calls is looked up anew each time, whoever may not is refused, and what a button
does is done in one transaction."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from bot.app import House
from bot.desk.calendars import fetched
from bot.desk.call import DeskCall, call_of
from bot.desk.entering import Entrance, who_may_come_in
from bot.desk.framing import framed
from bot.desk.page import Deed, DeskPage, PageAnswer, Part, refused
from bot.desk.pages import FIRST, NAV, PAGES
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Session
from storage.office import desk_sessions
from web.desk_pages import Answer, Begun, Calling, Closed, Feed, Shown

log = logging.getLogger(__name__)
A = TypeVar("A")
OUT = "out"
"""The button by which one's own session ends, on every page."""


class Desk:
    """`wake`: messages may be waiting to leave."""

    def __init__(self, house: House, wake: Callable[[], None]) -> None:
        self._house, self._wake = house, wake
        self._entrance = Entrance(house)

    @property
    def over_https(self) -> bool:
        return self._house.config.web.public_url.startswith("https://")

    async def knows(self, secret: str) -> bool:
        try:
            async with self._house.db.read() as s:
                return await desk_sessions.session_of(s, secret, self._house.clock.now()) is not None
        except (DatabaseBusy, DatabaseUnusable):
            return False  # What is shown instead says so.

    def too_large(self, lang: str) -> Shown:
        return self._entrance.too_large(lang)

    async def look_in(self, token: str, lang: str) -> Shown:
        return await self._unless_busy(self._entrance.look_in(token, lang), lang)

    async def come_in(self, token: str, lang: str) -> Begun | Shown:
        return await self._unless_busy(self._entrance.come_in(token, lang), lang)

    async def show(self, calling: Calling) -> Answer:
        return await self._unless_busy(self._looked(calling), calling.lang)

    async def press(self, calling: Calling) -> Answer:
        return await self._unless_busy(self._done(calling), calling.lang)

    async def over(self, calling: Calling) -> Shown:
        return await self._unless_busy(self._told_over(calling), calling.lang)

    async def calendar(self, token: str) -> Feed | Closed:
        try:
            return await fetched(self._house, token)
        except (DatabaseBusy, DatabaseUnusable):
            return Closed(503)

    async def _told_over(self, calling: Calling) -> Shown:
        async with self._house.db.read() as s:
            session = await desk_sessions.session_of(s, calling.secret, self._house.clock.now())
        return self._entrance.shut(calling.lang, "desk-over-in" if session is not None else "desk-over")

    async def _unless_busy(self, asking: Awaitable[A], lang: str) -> A | Shown:
        """Nothing of it is kept where the database cannot be asked now; the page says so, and to press again."""
        try:
            return await asking
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("a page of the desk waits for the database: %s", error)
            return self._entrance.shut(lang, "desk-busy", 503)

    async def _looked(self, calling: Calling) -> Answer:
        async with self._house.db.read() as s:
            call = await self._call(s, calling)
            if call is None:
                return self._entrance.shut(calling.lang)
            page = _page_of(calling)
            answer = self._as_answer(await _shown(page, call), call, page)
        await self._note_seen(call)
        return answer

    async def _done(self, calling: Calling) -> Answer:
        page, name = _page_of(calling), calling.fields.get("do", "")
        if name == OUT:
            return await self._leave(calling)
        deed = page.deeds.get(name) if page is not None else None
        try:
            made = await self._prepared(calling, page, deed)
            async with self._house.db.write() as s:
                answer = await self._answered(s, calling, page, deed, made)
        except PermissionError:
            async with self._house.db.read() as s:
                answer = await self._answered(s, calling, page, None)
        self._wake()
        return answer

    async def _answered(
        self, s: Session, calling: Calling, page: DeskPage | None, deed: Deed | None, made: object = None
    ) -> Answer:
        """What the button comes to; without a deed they are refused."""
        call = await self._call(s, calling)
        if call is None:
            return self._entrance.shut(calling.lang)
        if page is None or deed is None or not _may(call, page, deed):
            return self._as_answer(refused(call), call, page)
        return self._as_answer(await deed.do(replace(call, prepared=made)), call, page)

    async def _prepared(self, calling: Calling, page: DeskPage | None, deed: Deed | None) -> object:
        """Only for whoever may press, who is asked once more in the transaction. Raises PermissionError."""
        if page is None or deed is None or deed.prepare is None:
            return None
        async with self._house.db.read() as s:
            call = await self._call(s, calling)
            if call is None or not _may(call, page, deed):
                raise PermissionError("not theirs to press")
        return await deed.prepare(self._house, calling)

    async def _leave(self, calling: Calling) -> Answer:
        now = self._house.clock.now()
        async with self._house.db.write() as s:
            session = await desk_sessions.session_of(s, calling.secret, now)
            if session is not None:
                await desk_sessions.end_session(s, session.id, now)
        return self._entrance.shut(calling.lang, "desk-left", 200)

    async def _call(self, s: Session, calling: Calling) -> DeskCall | None:
        now = self._house.clock.now()
        session = await desk_sessions.session_of(s, calling.secret, now)
        person = await who_may_come_in(s, session.contact_id if session is not None else None, self._house, now)
        if session is None or person is None:
            return None
        return call_of(s, person, session, self._house.config, calling, now)

    async def _note_seen(self, call: DeskCall) -> None:
        if call.now - call.session.seen_at >= desk_sessions.GLANCE:
            async with self._house.db.write() as s:
                await desk_sessions.note_seen(s, call.session.id, call.now)

    def _as_answer(self, answer: PageAnswer, call: DeskCall, page: DeskPage | None) -> Answer:
        if answer is None:
            answer = Part("nothing.html", call.say("desk-nothing"), status=404)
        if isinstance(answer, Part):
            return framed(answer, call, page.name if page is not None else "", NAV)
        return answer


def _page_of(calling: Calling) -> DeskPage | None:
    return PAGES.get(calling.path[0] if calling.path else FIRST)


async def _shown(page: DeskPage | None, call: DeskCall) -> PageAnswer:
    if page is None:
        return None
    if not call.may(page.action):
        return refused(call)
    return await page.show(call)


def _may(call: DeskCall, page: DeskPage, deed: Deed) -> bool:
    return call.may(page.action) and call.may(deed.action)
