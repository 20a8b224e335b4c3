"""Coming in to the desk: a link that opens once becomes a browser's session."""

import secrets
from datetime import datetime

from bot.app import House
from bot.desk_links import read_desk_token
from bot.texts.catalog import speaker, texts_in
from core.calendar.moments import local_day
from core.office.people import Consent, Person
from core.office.permissions import Action, permits
from storage.database.session import Session
from storage.office import desk_sessions, people
from web.desk_pages import Begun, Shown

SECRET = 32
"""Bytes of what the browser holds."""

WHILE_IN = frozenset({"desk-busy", "desk-over-in", "desk-too-large"})
"""Why nothing is done of what they press who are in."""


class Entrance:
    """What is asked before there is a session."""

    def __init__(self, house: House) -> None:
        self._house = house

    async def look_in(self, token: str, lang: str) -> Shown:
        now = self._house.clock.now()
        async with self._house.db.read() as s:
            link_id = read_desk_token(self._house.config.web, token)
            contact_id = link_id and await desk_sessions.whose_link(s, link_id, now)
            person = await who_may_come_in(s, contact_id, self._house, now)
        if person is None:
            return self.shut(lang, "desk-link-over")
        return self._plain("enter.html", lang, 200, name=person.name)

    async def come_in(self, token: str, lang: str) -> Begun | Shown:
        """In one transaction: of two who press at once one comes in."""
        now, secret = self._house.clock.now(), secrets.token_urlsafe(SECRET)
        async with self._house.db.write() as s:
            link_id = read_desk_token(self._house.config.web, token)
            contact_id = link_id and await desk_sessions.use_desk_link(s, link_id, now)
            person = await who_may_come_in(s, contact_id, self._house, now)
            if person is None:
                return self.shut(lang, "desk-link-over")
            await desk_sessions.begin_session(s, person.id, secret, now)
        return Begun(secret, int(desk_sessions.LONGEST.total_seconds()))

    def shut(self, lang: str, why: str = "desk-shut", status: int = 403) -> Shown:
        """Nothing can be done here now; for who is not in, how one comes in."""
        return self._plain("shut.html", lang, status, why=why, way_in=why not in WHILE_IN)

    def too_large(self, lang: str) -> Shown:
        """For a file that is not taken, though they are in."""
        return self.shut(lang, "desk-too-large", 413)

    def _plain(self, template: str, lang: str, status: int, **values: object) -> Shown:
        config, now = self._house.config, self._house.clock.now()
        texts = texts_in(lang, config.office.language)
        office = {"language": texts.language, "office": config.office.name, "phone": config.office.phone}
        return Shown(f"desk/{template}", {**office, "say": speaker(texts, now, config.zone), **values}, status)


async def who_may_come_in(s: Session, contact_id: int | None, house: House, now: datetime) -> Person | None:
    """The person, if they may see the desk today. Asked anew for every call: posts end, people withdraw."""
    if contact_id is None:
        return None
    person = await people.person(s, contact_id, local_day(now, house.config.zone))
    if person is None or person.consent is Consent.WITHHELD or not permits(person, Action.SEE_ALL):
        return None
    return person
