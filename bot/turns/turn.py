"""One row of the inbox as a turn of its talk, in the transaction of its group.

1. Whoever left the chat is answered by nobody, and what nobody can read is parked;
2. what is a secret, or follows from one, is forgotten before anything is said;
3. what is edited changes nothing (bot.turns.edits);
4. who writes is looked up, and what was sent is kept as a file;
5. a dialog is chosen that hears it (bot.turns.routing);
6. it steps, and its effects are done (bot.turns.stepping);
7. where the talk stands, and what is answered, is put into the batch, which writes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property, partial

from bot.channels.base import Channel
from bot.channels.rooms import rooms_of
from bot.desk_links import desk_address
from bot.dialogs.base import Document, Reply
from bot.form_links import FormLink, form_address
from bot.settings import Config
from bot.texts import Texts
from bot.turns.batches import Prepared, WaitingRow
from bot.turns.documents import Fetched
from bot.turns.edits import edit_said
from bot.turns.effect_context import EffectContext
from bot.turns.routing import route
from bot.turns.secrets import Secrets, tell_of_secret
from bot.turns.stepping import Spoken, has_picks, speak
from bot.turns.talks import Talk
from bot.turns.turn_batch import Erased, Label, TurnBatch
from bot.turns.turn_end import end_turn, replies_to
from core.calendar.moments import local_day
from core.office.people import Person
from core.reminders.policy import Policy
from core.talk.messages import Heard, HeardKind, UnreadableUpdate
from reading.roster import Roster
from scheduler.absences import tell_office
from storage.mail import files, inbox
from storage.mail.open_choices import BESIDE
from storage.mail.queue import Waiting
from storage.mail.returned import came_back
from storage.office import people
from storage.plans import lifecycle

LINKED = "/start "


@dataclass(frozen=True)
class Turning:
    """What turns need of the house besides their transaction."""

    config: Config
    channels: Mapping[str, Channel]

    @cached_property
    def policy(self) -> Policy:
        """Read from the configuration once, and not for every turn."""
        return self.config.policy

    @cached_property
    def texts(self) -> Texts:
        return Texts(self.config.office.language)

    def label(self, now: datetime) -> Label:
        """How choices are written at `now`."""
        return lambda say: self.texts.say(say, now=now, zone=self.config.zone)

    async def take(self, batch: TurnBatch, row: WaitingRow, prepared: Prepared) -> None:
        """Everything that comes of the row; `prepared` is what was fetched and read of it before."""
        if row.heard is None:
            batch.not_kept(row.id)  # What was said in a group, or the network's own note: nobody is answered.
        elif not isinstance(row.heard, Heard):
            await inbox.park(batch.session, row.id, str(row.heard) or "unreadable", batch.now)
        elif row.heard.kind is HeardKind.LEFT:
            await self._left(batch, row.waiting, row.heard)
        elif row.heard.kind is HeardKind.RETURNED:
            await self._returned(batch, row.waiting, row.heard)
        elif row.heard.kind is HeardKind.EDITED:
            await self._edited(batch, row.waiting, row.heard)
        else:
            together = row.goes_on and prepared.read is not None
            await self._turn(batch, row.waiting, row.heard, prepared, together=together)

    async def _turn(
        self, batch: TurnBatch, row: Waiting, heard: Heard, prepared: Prepared, *, together: bool = False
    ) -> None:
        """`together`: what is answered to it is said with the next part."""
        chat = (heard.channel, heard.chat)
        talk, fetched = await self._without_secrets(batch, row, heard, prepared.fetched)
        person = await batch.person(chat)
        if prepared.paste is not None and person is not None and (fetched is None or not fetched.secret):
            heard = replace(heard, text=prepared.paste.text)
            await lifecycle.discard_since(batch.session, person.id, prepared.paste.since)
        if fetched is not None and fetched.secret and person is not None:
            await tell_of_secret(self._context(batch, row, heard, person), person)
        document = await _kept(batch, row, fetched)
        shown = heard.kind is not HeardKind.BUTTON or await batch.was_shown(chat, heard.text)
        way = route(heard, await batch.addressed(chat, talk, heard.reply_to), person, document, shown=shown)
        context = self._context(batch, row, heard, person, prepared.roster)
        spoken = await speak(way, talk, context, prepared.read)
        if spoken.context.erased:
            batch.erased = max(batch.erased, Erased.NOW)
        after = _talk_after(batch, talk, person, spoken)
        if together and (fetched is None or not fetched.secret):
            replies: Sequence[Reply] = ()
        else:
            replies = spoken.replies
        threads = self.channels[heard.channel].limits.threads
        if spoken.received:
            heard = replace(heard, message_id=await self._report_said(batch, row, heard))
        elif not threads and heard.message_id is not None:
            heard = replace(heard, message_id=None)
        end_turn(batch, row, heard, spoken.context.person, after, replies, threads=threads)

    async def _report_said(self, batch: TurnBatch, row: Waiting, heard: Heard) -> str | None:
        """The person's message that is marked as received: this one, or where a button was pressed the one before."""
        if heard.kind is not HeardKind.BUTTON:
            return heard.message_id
        for body in await inbox.bodies_before(batch.session, heard.channel, heard.chat, row.id):
            number = _number_said(self.channels[heard.channel], body)
            if number is not None:
                return number
        return None

    async def _without_secrets(
        self, batch: TurnBatch, row: Waiting, heard: Heard, fetched: Fetched | None
    ) -> tuple[Talk, Fetched | None]:
        """The talk and what was fetched, when secrets have been forgotten."""
        talk = batch.talks[heard.channel, heard.chat].at(batch.now)
        secrets = Secrets(batch.session, self.channels[row.channel], row, heard, batch.now)
        fetched = secrets.found(talk) or fetched
        if fetched is not None and fetched.secret:
            talk = await secrets.forget(talk)
            batch.erased = Erased.NOW
        elif secrets.is_quoted():
            batch.not_kept(row.id)
            batch.erased = Erased.NOW
        return talk, fetched

    def _context(
        self, batch: TurnBatch, row: Waiting, heard: Heard, person: Person | None, roster: Roster | None = None
    ) -> EffectContext:
        return EffectContext(
            batch.session,
            person,
            heard.channel,
            heard.chat,
            row.id,
            batch.office,
            self.policy,
            batch.now,
            called=heard.sender_name,
            by_link=self._by_link(heard),
            link=self._link,
            edits=self.channels[heard.channel].limits.edits,
            form_link=self._form_link,
            desk_link=partial(desk_address, self.config.web),
            rooms=rooms_of(self.channels),
            answers=self._answered(heard),
            roster=roster,
            of_group=batch.looks,
        )

    def _answered(self, heard: Heard) -> str | None:
        """What is said beside the talk's own answer names it too, where the network has threads."""
        if self.channels[heard.channel].limits.threads:
            return heard.message_id
        return None

    def _form_link(self, contact_id: int, expectation_id: int) -> str | None:
        return form_address(self.config.web, FormLink(contact_id, expectation_id))

    def _link(self, code: str) -> str | None:
        """By the first network that has such links."""
        links = (channel.invitation_link(code) for channel in self.channels.values())
        return next((link for link in links if link is not None), None)

    def _by_link(self, heard: Heard) -> bool:
        """Whether a link was pressed: a network that has such links sends it as this command."""
        links = self.channels[heard.channel].limits.links
        return links and heard.kind is HeardKind.TEXT and heard.text.startswith(LINKED)

    async def _edited(self, batch: TurnBatch, row: Waiting, heard: Heard) -> None:
        person = await batch.person((heard.channel, heard.chat))
        said = edit_said(heard.text, person)
        if person is None or said is None:
            batch.not_kept(row.id)
        if Secrets(batch.session, self.channels[row.channel], row, heard, batch.now).is_quoted():
            batch.not_kept(row.id)
            batch.erased = Erased.NOW
        if person is not None and said is not None:
            (answer,) = replies_to(row, replace(heard, message_id=None), person.id, (Reply((said,)),), 0, batch.now)
            batch.say(replace(answer, key=f"{BESIDE}{row.id}"))

    async def _left(self, batch: TurnBatch, row: Waiting, heard: Heard) -> None:
        """Also by a message that came back: then it is one of ours, or nothing is believed."""
        session, now = batch.session, batch.now
        batch.not_kept(row.id)
        if heard.reply_to is not None and not await came_back(session, heard, now):
            return
        if await people.mark_blocked(session, heard.channel, heard.chat):
            today, opens = local_day(now, self.config.zone), self.config.window.next_open(now, self.config.zone)
            await tell_office(session, heard.channel, [heard.chat], today=today, now=now, opens=opens)

    async def _returned(self, batch: TurnBatch, row: Waiting, heard: Heard) -> None:
        batch.not_kept(row.id)
        if await came_back(batch.session, heard, batch.now, tried_again=True):
            batch.looks.forget()


def _number_said(channel: Channel, body: str) -> str | None:
    """By which the network knows what was said; a pressed button says nothing."""
    try:
        before = channel.hear(body)
    except UnreadableUpdate:
        return None
    if before is None:
        return None
    return before.message_id


async def _kept(batch: TurnBatch, row: Waiting, fetched: Fetched | None) -> Document | None:
    if fetched is None:
        return None
    if fetched.data is None:
        return fetched.document
    file_id = await files.keep_file(batch.session, fetched.document.name, fetched.data, batch.now)
    await inbox.attach_file(batch.session, row.id, file_id)
    return replace(fetched.document, file_id=file_id)


def _talk_after(batch: TurnBatch, talk: Talk, person: Person | None, spoken: Spoken) -> Talk:
    prompt = talk.prompt + has_picks(spoken.replies)
    choices = batch.shown(spoken.replies[-1].picks) if spoken.replies else talk.choices
    after = replace(spoken.talk, prompt=prompt, choices=choices, secret_until=talk.secret_until)
    now_is = spoken.context.person
    if person is not None and now_is is not None and now_is.id != person.id:
        # The chat is somebody else's from now on: what its holder before left half done in it is not theirs.
        return replace(after, paused={})
    return after
