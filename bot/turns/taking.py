"""Taking turns: each waiting inbox row becomes one transaction of state, effects and replies. A row that fails three
times is parked, never lost."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

from bot.channels.base import Channel
from bot.dialogs.base import Document, Office, Reply, State
from bot.settings import Config
from bot.turns.batches import Prepared, Preparing, PutOff, WaitingRow, rows_together
from bot.turns.crowding import tell_the_busy
from bot.turns.documents import Fetched
from bot.turns.effect_context import EffectContext
from bot.turns.preparing import Preparation
from bot.turns.routing import Talk, route
from bot.turns.secrets import Secrets
from bot.turns.stepping import has_picks, speak
from bot.turns.tries import TurnTries
from bot.turns.turn_batch import Erased, TurnBatch
from bot.turns.unfetched import Unfetched
from core.calendar.moments import local_day
from core.office.people import Consent, Person
from core.plans.drafts import Draft
from core.reminders.policy import Policy
from core.talk.messages import Heard, HeardKind, Say, SendError, UnreadableUpdate
from core.talk.tokens import prompt_token
from scheduler.absences import tell_office
from scheduler.clock import Clock
from scheduler.keeping import Keeping
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database, Session
from storage.mail import bursts, files, inbox, outbox, queue
from storage.mail.outbox import Outgoing
from storage.mail.queue import Waiting
from storage.mail.unkept import forget_updates, has_agreed
from storage.office import people

log = logging.getLogger(__name__)
BATCH = 50
LINKED = "/start "
BARE: Sequence[State | None] = (None, {}, {"step": "code"})
"""States of a talk with a stranger from which it goes on as from nothing."""
PATIENCE = timedelta(seconds=2)
"""How long one waits until another process has done with the turns: it may have looked just before our row was
there."""


@dataclass(frozen=True)
class InboxTurns:
    """Takes what waits in the inbox. `channels` parse and fetch; nothing is sent from here."""

    db: Database
    clock: Clock
    config: Config
    channels: Mapping[str, Channel]
    keeping: Keeping
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    unfetched: Unfetched = field(default_factory=Unfetched)

    @cached_property
    def tries(self) -> TurnTries:
        return TurnTries(self.db, self.clock)

    @cached_property
    def preparation(self) -> Preparation:
        return Preparation(self.db, self.clock, self.config, self.channels, self.unfetched)

    @cached_property
    def policy(self) -> Policy:
        """Read from the configuration once, and not for every turn."""
        return self.config.policy

    async def take_all(
        self,
        taken: Callable[[], None] = lambda: None,
        stopping: Callable[[], bool] = lambda: False,
    ) -> int:
        """Takes turns until nothing waits that can be taken now, or until `stopping`: what is being read is ended then,
        and read again at the next start. Returns how many were, and calls `taken` after each commit of some. Rows put
        off by a fault wait for the next call. On many machines one takes turns at a time, so that each chat is answered
        in order."""
        async with self.lock:
            if not await self._anything_to_do():
                return 0
            async with self.db.alone("turns", PATIENCE) as mine:
                if mine:
                    return await self._take_all(taken, stopping)
                return 0

    async def next_at(self) -> datetime | None:
        """When something can be taken that had to wait for what the network numbered before it; None when nothing waits
        for that."""
        async with self.db.read() as session:
            now = await self._moment(session)
            ends = await queue.gap_ends(session, now, list(self.channels))
        return ends and self.clock.now() + (ends - now)

    async def _anything_to_do(self) -> bool:
        async with self.db.read() as session:
            now = await self._moment(session)
            waits = await queue.next_waiting(session, now, 1, list(self.channels))
            return bool(waits) or await bursts.any_bursts(session)

    async def _moment(self, session: Session) -> datetime:
        """The moment of truth, by which what came in is dated too."""
        if self.db.truth:
            return await self.db.truth(session)
        return self.clock.now()

    async def _take_all(self, taken: Callable[[], None], stopping: Callable[[], bool]) -> int:
        count, put_off, preparing = 0, PutOff(), Preparing()
        if await self._told_the_busy():
            taken()
        try:
            await self.tries.take_over()
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("no turns are taken for now: %s", error)
            return 0
        try:
            while not stopping():
                rows = await self._waiting(put_off.rows | preparing.rows())
                if not rows and not await preparing.look():
                    break
                for group in rows_together(rows):
                    done = await self._took(group, put_off, preparing)
                    count += done
                    if done:
                        taken()
        finally:
            await preparing.drop()
        with suppress(DatabaseBusy, DatabaseUnusable):
            await self.tries.spare()
        return count

    async def _told_the_busy(self) -> bool:
        async with self.db.read() as session:
            if not await bursts.any_bursts(session):
                return False
        async with self.db.write() as session:
            return bool(await tell_the_busy(session, await self._moment(session), self.config.zone))

    async def _waiting(self, besides: Set[int]) -> list[WaitingRow]:
        """What can be taken now. What came over a channel that is switched off waits until it is on again."""
        async with self.db.read() as session:
            now = await self._moment(session)
            rows = await queue.next_waiting(session, now, BATCH, list(self.channels), besides)
        return [WaitingRow(row, self._hear(row)) for row in rows]

    async def _took(self, group: Sequence[WaitingRow], put_off: PutOff, preparing: Preparing) -> int:
        """Takes the group in one commit; returns how many rows are done with. What is slow is only begun, and taken
        when it is prepared."""
        group = put_off.rest([row for row in group if not preparing.holds(row)])
        try:
            if len(group) == 1 and self.tries.spent(group[0]):
                return await self._set_aside(group[0])
            await self.tries.count(group)
            if group and group[0].slow:
                prepared = preparing.taken(group[0])
            else:
                prepared = Prepared()
            if not group or prepared is None:
                for row in group:
                    preparing.begin(row, self.preparation.of(row))
                return 0
            return await self._turns(group, prepared)
        except DatabaseUnusable as error:
            log.warning("inbox %s waits: %s", group[0].id, error)
            return await self._ended(group, put_off)
        except DatabaseBusy as error:
            log.warning("inbox %s waits: %s", group[0].id, error)
        except SendError as error:
            if self.unfetched.is_news(group[0].id):
                level = logging.WARNING
            else:
                level = logging.DEBUG
            log.log(level, "inbox %s waits: its file cannot be fetched now (%s)", group[0].id, type(error).__name__)
        except Exception:
            if len(group) > 1:
                # One of them breaks, and took the others' work back with it: each by itself.
                return sum([await self._took([row], put_off, preparing) for row in group])
            log.exception("inbox %s failed", group[0].id)
            async with self.db.write() as session:
                return await self._failed(session, group[0], put_off)
        for row in group:
            put_off.add(row)
        return 0

    async def _turns(self, group: Sequence[WaitingRow], prepared: Prepared) -> int:
        """All turns of the group in one transaction; how many."""
        async with self.db.write() as session:
            now = self.clock.now()
            mine = await inbox.finish(session, [row.id for row in group], now)
            taken = [row for row in group if row.id in mine]
            await inbox.say_whose(session, {row.id: row.chat[1] for row in taken if row.chat})
            batch = await TurnBatch.of(
                session, {row.chat for row in taken if row.chat and row.spoken}, local_day(now, self.config.zone), now
            )
            for row in taken:
                await self._take(batch, row, prepared)
            await batch.write()
        await self._clean(batch.erased)
        return len(group)

    async def _clean(self, erased: Erased) -> None:
        """Before anybody is answered, where somebody waits for it."""
        if erased is not Erased.NOTHING:
            self.keeping.erased(remembered=erased is Erased.NOW)
        if erased is Erased.NOW:
            await self.keeping.at_once()

    async def _ended(self, group: Sequence[WaitingRow], put_off: PutOff) -> int:
        """The database ended the session in the midst of the turns, and is there: as much of a failure as any. When it
        is gone, nobody is to blame."""
        for row in group:
            put_off.add(row)
        with suppress(DatabaseBusy, DatabaseUnusable):
            async with self.db.write() as session:
                return sum([await self._failed(session, row, put_off) for row in group])
        return 0

    async def _failed(self, session: Session, row: WaitingRow, put_off: PutOff) -> bool:
        """True when the row is done with: parked, and its sender told."""
        if not self.tries.is_last(row):
            if self.tries.failed(row):
                await inbox.failed_once(session, row.id)
            put_off.add(row)
            return False
        await self._park(session, row)
        return True

    async def _set_aside(self, row: WaitingRow) -> int:
        """What was tried three times, and each time was the end of the program."""
        log.error("inbox %s is set aside: the program ended at each of %d tries", row.id, row.waiting.tries)
        async with self.db.write() as session:
            await self._park(session, row, "unreadable-ended" if row.slow else "sorry-failed")
        return 1

    async def _park(self, session: Session, row: WaitingRow, sorry: str = "sorry-failed") -> None:
        now = self.clock.now()
        await inbox.park(session, row.id, "failed three times", now)
        if isinstance(row.heard, Heard):
            secret = Secrets(session, self.channels[row.waiting.channel], row.waiting, row.heard, now).is_quoted()
            if secret or not await has_agreed(session, row.heard.channel, row.heard.chat):
                await forget_updates(session, [row.id])
            reply = Reply((Say(sorry, {"phone": self.config.office.phone}),))
            await outbox.enqueue(session, replies_to(row.waiting, row.heard, None, (reply,), 0, now), now)

    def _hear(self, row: Waiting) -> Heard | UnreadableUpdate | None:
        try:
            return self.channels[row.channel].hear(row.body)
        except UnreadableUpdate as error:
            return error

    async def _take(self, batch: TurnBatch, row: WaitingRow, prepared: Prepared) -> None:
        if row.heard is None:
            batch.not_kept(row.id)  # What was said in a group, or the network's own note: nobody is answered.
        elif isinstance(row.heard, Heard):
            await self._turn(batch, row.waiting, row.heard, prepared.fetched, prepared.read)
        else:
            await inbox.park(batch.session, row.id, str(row.heard) or "unreadable", batch.now)

    async def _turn(
        self, batch: TurnBatch, row: Waiting, heard: Heard, fetched: Fetched | None, read: Draft | None
    ) -> None:
        session, now, chat = batch.session, batch.now, (heard.channel, heard.chat)
        if heard.kind is HeardKind.LEFT:
            await self._left(batch, row, heard)
            return
        talk = batch.talks[chat].at(now)
        secrets = Secrets(session, self.channels[row.channel], row, heard, now)
        fetched = secrets.found(talk) or fetched
        if fetched is not None and fetched.secret:
            talk = await secrets.forget(talk)
            batch.erased = Erased.NOW
        elif secrets.is_quoted():
            batch.not_kept(row.id)
            batch.erased = Erased.NOW
        office = Office(
            self.config.office.name, self.config.office.phone, self.config.zone, batch.today, self.config.bands
        )
        person = await batch.person(chat)
        document = await self._kept(session, row, fetched, now)
        context = EffectContext(session, person, heard.channel, heard.chat, row.id, office, self.policy, now)
        context = replace(context, called=heard.sender_name, by_link=self._by_link(heard))
        shown = heard.kind is not HeardKind.BUTTON or await batch.was_shown(chat, heard.text)
        spoken = await speak(route(heard, talk, person, document, shown=shown), talk, context, read)
        if spoken.acted:
            batch.stirred()
        after = replace(spoken.talk, prompt=talk.prompt + has_picks(spoken.replies), secret_until=talk.secret_until)
        if person is not None and spoken.context.person is not None and spoken.context.person.id != person.id:
            # The chat is somebody else's from now on: what its holder before left half done in it is not theirs.
            after = replace(after, paused={})
        batch.erased = max(batch.erased, Erased.NOW if spoken.context.erased else Erased.NOTHING)
        end_turn(batch, row, heard, spoken.context.person, after, spoken.replies)

    def _by_link(self, heard: Heard) -> bool:
        """Whether a link was pressed: a network that has such links sends it as this command."""
        links = self.channels[heard.channel].limits.links
        return links and heard.kind is HeardKind.TEXT and heard.text.startswith(LINKED)

    async def _left(self, batch: TurnBatch, row: Waiting, heard: Heard) -> None:
        session, now = batch.session, batch.now
        batch.not_kept(row.id)
        if await people.mark_blocked(session, heard.channel, heard.chat):
            today, opens = local_day(now, self.config.zone), self.config.window.next_open(now, self.config.zone)
            await tell_office(session, heard.channel, [heard.chat], today=today, now=now, opens=opens)

    async def _kept(self, session: Session, row: Waiting, fetched: Fetched | None, now: datetime) -> Document | None:
        if fetched is None or fetched.data is None:
            if fetched:
                return fetched.document
            return None
        file_id = await files.keep_file(session, fetched.document.name, fetched.data, now)
        await inbox.attach_file(session, row.id, file_id)
        return replace(fetched.document, file_id=file_id)


def end_turn(
    batch: TurnBatch, row: Waiting, heard: Heard, person: Person | None, after: Talk, replies: Sequence[Reply]
) -> None:
    """What was said, and where the talk stands: of who has not agreed to it nothing is kept but what the next answer
    needs."""
    chat, contact = (heard.channel, heard.chat), person.id if person else None
    if person is not None and person.consent is Consent.GIVEN:
        batch.end_turn(chat, after, replies_to(row, heard, contact, replies, after.prompt, batch.now))
        return
    batch.not_kept(row.id)
    if person is None and after.state in BARE and after.secret_until is None:
        batch.close(chat, replies_to(row, heard, None, replies, 0, batch.now))
    else:
        batch.end_turn(chat, after, replies_to(row, heard, contact, replies, after.prompt, batch.now))


def replies_to(
    row: Waiting, heard: Heard, contact: int | None, replies: Sequence[Reply], prompt: int, now: datetime
) -> list[Outgoing]:
    """The outbox rows of a turn, one per reply, each unrepeatable by its key."""
    return [
        Outgoing(
            key=f"reply:{row.id}:{number}",
            kind="reply",
            channel=heard.channel,
            chat=heard.chat,
            contact_id=contact,
            says=reply.says,
            choices=tuple((pick.digit, pick.label, prompt_token(prompt, pick.digit)) for pick in reply.picks),
            not_before=now,
            stranger=contact is None and not row.known,
        )
        for number, reply in enumerate(replies)
    ]
