"""What a link to a file opens: the file as it was sent to its person, or why it is closed. Judged anew each time."""

from datetime import date, datetime

from bot.app import House
from bot.file_links import PICTURE, PURPOSE, FileLink, read_file_token
from bot.forms.opened import Closed
from bot.forms.sentences import FormTexts
from core.calendar.moments import local_day
from core.office.people import Consent
from core.talk.messages import Say
from core.talk.pictures import picture_type
from storage.database.session import Session
from storage.mail.files import file_bytes
from storage.mail.sent_files import SentFile, sent_file
from storage.office import people
from web.file_pages import Download, FilePage
from web.form_pages import ClosedPage, Head


class FileDesk:
    def __init__(self, house: House) -> None:
        self._house = house

    async def look(self, secret: str, language: str) -> FilePage | ClosedPage:
        """Uses nothing up."""
        texts, now = self._texts(language)
        async with self._house.db.read() as s:
            found = await self._opened(s, secret, now)
        if isinstance(found, Closed):
            return texts.closed(found)
        link, file = found
        return _page(texts, local_day(link.until, self._house.config.zone), file)

    async def fetch(self, secret: str, language: str) -> Download | ClosedPage:
        return await self._given(secret, language, PURPOSE)

    async def picture(self, secret: str, language: str) -> Download | ClosedPage:
        """What the address of a picture gives to whoever fetches it."""
        found = await self._given(secret, language, PICTURE)
        if isinstance(found, Download) and picture_type(found.data) is None:
            return self._texts(language)[0].closed(Closed("page-no-link"))
        return found

    async def _given(self, secret: str, language: str, purpose: str) -> Download | ClosedPage:
        texts, now = self._texts(language)
        async with self._house.db.read() as s:
            found = await self._opened(s, secret, now, purpose)
            if isinstance(found, Closed):
                return texts.closed(found)
            return Download(*await file_bytes(s, found[0].file_id))

    def _texts(self, language: str) -> tuple[FormTexts, datetime]:
        now = self._house.clock.now()
        return FormTexts(self._house.config, now, language), now

    async def _opened(
        self, s: Session, secret: str, now: datetime, purpose: str = PURPOSE
    ) -> tuple[FileLink, SentFile] | Closed:
        """Raises nothing for any token."""
        link = read_file_token(self._house.config.web, secret, purpose)
        if link is None:
            return Closed("page-no-link")
        if link.until <= now:
            return Closed("page-file-over")
        person = await people.person(s, link.contact_id, local_day(now, self._house.config.zone))
        if person is None or person.consent is not Consent.GIVEN:
            return Closed("page-withdrawn")
        file = await sent_file(s, link.contact_id, link.file_id)
        if file is None:
            return Closed("page-file-gone")
        if not person.posts or not file.is_for(person.units, in_office=person.in_office):
            return Closed("page-handed-over")
        return link, file


def _page(texts: FormTexts, until_day: date, file: SentFile) -> FilePage:
    until = texts.said(Say("page-file-until", {"until": until_day}))
    size = texts.said(Say("page-file-size", {"size": max(1, round(file.size / 1024))}))
    head = Head(texts.language, texts.office, texts.said(Say("page-file")), "", (), texts.said(Say("page-file-yours")))
    return FilePage(head, file.name, (size, until), texts.said(Say("page-file-get")))
