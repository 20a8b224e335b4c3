"""What takes its time before a turn: files fetched and read, long texts read. Which rows wait for that is batches.py's;
nothing is written here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from apart import Slots
from bot.channels.base import Channel
from bot.dialogs.base import Document
from bot.settings import Config
from bot.turns.batches import Prepared, WaitingRow
from bot.turns.documents import Fetched, fetched_document, looked_into, not_fetched
from bot.turns.papers import is_for_notice, may_be_for_report
from bot.turns.pastes import Part, Paste, parts_of, paste_of
from bot.turns.routing import DOCUMENT_TEXT, REPORT
from bot.turns.talks import Talk
from bot.turns.turn_batch import talk_of
from bot.turns.unfetched import Unfetched
from core.calendar.moments import local_day
from core.office.people import Consent
from core.plans.drafts import Draft
from core.talk.messages import Heard, HeardKind, Misconfigured, SendError
from reading.documents.reasons import UnreadableDocument
from reading.guarded.papers import DraftRead, read_draft_file, read_pasted_draft
from reading.guarded.rows import may_be_sheet, read_if_roster
from reading.roster import Roster
from scheduler.clock import Clock
from storage.database.session import Database
from storage.mail import conversations
from storage.office import people, successors, units

IN_HAND = 3
"""Files of one kind that are held in memory at once, each of 20 MB at most, while they are fetched and read."""

NO_FILE = Fetched(Document(name="", file_id=0))


@dataclass(frozen=True)
class Preparation:
    """Prepares rows, several at once: those of the office's desk, and apart from them those of units."""

    db: Database
    clock: Clock
    config: Config
    channels: Mapping[str, Channel]
    unfetched: Unfetched
    plans: Slots = field(default_factory=lambda: Slots(IN_HAND))
    papers: Slots = field(default_factory=lambda: Slots(IN_HAND))

    async def of(self, row: WaitingRow) -> Prepared:
        """What the turn needs. Raises SendError (not now), and whatever is a mistake."""
        heard = cast(Heard, row.heard)
        async with self.db.read() as session:
            today = local_day(self.clock.now(), self.config.zone)
            person = await people.person_at(session, heard.channel, heard.chat, today)
        if person is None or person.consent is not Consent.GIVEN:
            return Prepared()
        if person.at_desk and heard.file_ref is not None and await self._for_notice(heard):
            async with self.papers.one():
                return await self._paper(row, heard)
        if person.at_desk:
            async with self.plans.one():
                return await self._plan(row, heard)
        if person.units and heard.file_ref is not None and await self._may_report(heard):
            async with self.papers.one():
                return await self._paper(row, heard)
        return Prepared()

    async def _paper(self, row: WaitingRow, heard: Heard) -> Prepared:
        """A unit's, kept with the report it is about to send, or the office's that goes with a notice."""
        fetched = await self._fetched(row, heard)
        return Prepared(await looked_into(fetched, heard) if fetched is not None else None)

    async def _plan(self, row: WaitingRow, heard: Heard) -> Prepared:
        """The desk's files and long texts are read as plans."""
        if heard.kind is HeardKind.TEXT:
            return await self._pasted(row, heard)
        if heard.kind is not HeardKind.DOCUMENT:
            return Prepared()
        fetched = await self._fetched(row, heard)
        if fetched is None or fetched.data is None:
            return Prepared(fetched)
        roster = await self._roster(fetched.data, fetched.document.name)
        if roster is not None:
            return Prepared(replace(fetched, document=replace(fetched.document, is_roster=True)), roster=roster)
        alone = await self._read(fetched, fetched.data)
        if alone.read is None:
            return alone
        return await self._with_files_before(row, heard, alone, alone.read)

    async def _roster(self, data: bytes, name: str) -> Roster | None:
        """None for what is no roster by its headings."""
        if not may_be_sheet(name):
            return None
        today = local_day(self.clock.now(), self.config.zone)
        async with self.db.read() as session:
            gone, known = await successors.gone_units(session, today), await units.units_on(session, today)
        return await read_if_roster(data, name, known_units=known, gone=gone)

    async def _with_files_before(self, row: WaitingRow, heard: Heard, alone: Prepared, read: Draft) -> Prepared:
        """A plan and its annexes, sent as several files, are read as one text in their order, the one with a number
        first. What has another number is another plan."""
        channel = self.channels[row.waiting.channel]
        async with self.db.read() as session:
            parts = await parts_of(session, channel, row.waiting, heard)
        before = [(part, other) for part in parts if (other := await self._read_before(channel, part)) is not None]
        before = [(part, other) for part, other in before if _are_one(other, read)]
        if not before or alone.fetched is None:
            return alone
        drafts = sorted([*(other for _, other in before), read], key=lambda one: one.head.number is None)
        try:
            together = await self._draft("\n\n".join(one.text for one in drafts), "")
        except UnreadableDocument:
            return alone
        names = (*(part.heard.file_name or "" for part, _ in before), heard.file_name or "")
        paste = Paste(heard.text, before[0][0].at, names)
        return Prepared(alone.fetched.with_parts(names), together.draft, paste=paste)

    async def _read_before(self, channel: Channel, part: Part) -> Draft | None:
        """None for what cannot be had or read any more."""
        try:
            fetched = await fetched_document(channel, part.heard)
            if fetched is None or fetched.data is None:
                return None
            return (await self._draft(fetched.data, fetched.document.name)).draft
        except (SendError, UnreadableDocument):
            return None

    async def _pasted(self, row: WaitingRow, heard: Heard) -> Prepared:
        """With the parts before it, when the network cut it."""
        async with self.db.read() as session:
            paste = await paste_of(session, self.channels[row.waiting.channel], row.waiting, heard)
        text = paste.text if paste is not None else heard.text
        if len(text) <= DOCUMENT_TEXT:
            return Prepared()
        fetched = NO_FILE if paste is None else NO_FILE.with_parts(paste.names)
        return replace(await self._read(fetched, text), paste=paste)

    async def _fetched(self, row: WaitingRow, heard: Heard) -> Fetched | None:
        """A file that cannot be had for long is told to its sender like one that is refused."""
        self.unfetched.wait(row.id, self.clock.now())
        try:
            fetched = await fetched_document(self.channels[row.waiting.channel], heard)
        except Misconfigured:
            raise
        except SendError as error:
            if not self.unfetched.gives_up(row.id, error, self.clock.now()):
                raise
            fetched = not_fetched(heard)
        self.unfetched.forget(row.id)
        return fetched

    async def _read(self, fetched: Fetched, content: bytes | str) -> Prepared:
        try:
            read = await self._draft(content, fetched.document.name)
        except UnreadableDocument as error:
            return Prepared(fetched.refused(str(error.reason)))
        document = replace(fetched.document, partly=read.partly, missed=read.missed)
        return Prepared(replace(fetched, document=document), read.draft)

    async def _draft(self, content: bytes | str, name: str) -> DraftRead:
        today = local_day(self.clock.now(), self.config.zone)
        async with self.db.read() as session:
            present, clusters = await units.units_on(session, today), await units.cluster_names(session)
        if isinstance(content, str):
            return await read_pasted_draft(content, today=today, units=present, clusters=clusters)
        return await read_draft_file(content, name, today=today, units=present, clusters=clusters)

    async def _may_report(self, heard: Heard) -> bool:
        """Whether it is a file, or for a report, or one is under way in this chat."""
        if heard.kind is HeardKind.DOCUMENT or may_be_for_report(heard):
            return True
        talk = await self._talk(heard)
        return talk.under_way and talk.dialog == REPORT

    async def _for_notice(self, heard: Heard) -> bool:
        return is_for_notice(await self._talk(heard))

    async def _talk(self, heard: Heard) -> Talk:
        """Where it stands in this chat."""
        async with self.db.read() as session:
            return talk_of(await conversations.load_conversation(session, heard.channel, heard.chat))


def _are_one(one: Draft, other: Draft) -> bool:
    numbers = {draft.head.number for draft in (one, other) if draft.head.number is not None}
    return len(numbers) < 2
