"""Recognising what may not be kept at all: a text with a mark of secrecy, all parts of the paste that it stands in, and
a mark in what is only quoted. Erasing it is storage.privacy.secrets'."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from typing import Any

from bot.channels.base import Channel
from bot.dialogs.person_names import holder_said
from bot.turns.documents import Fetched, secret
from bot.turns.effect_context import EffectContext
from bot.turns.routing import DOCUMENT_TEXT
from bot.turns.talks import Talk
from core.office.people import Person
from core.talk.messages import Heard, HeardKind, Say, UnreadableUpdate
from reading.documents.judgement import is_marked_secret
from storage.database.session import Session
from storage.mail import outbox
from storage.mail.queue import Waiting
from storage.office import recipients
from storage.privacy.secrets import PASTE, PastePart, forget_secret, parts_before

NEARLY_FULL = 0.6
"""A part of a paste fills a message to this share at least: it was cut between two lines where there was no more
room."""


@dataclass(frozen=True)
class Secrets:
    """What one turn knows of it. `channel` is what its earlier parts are heard by."""

    session: Session
    channel: Channel
    row: Waiting
    heard: Heard
    now: datetime

    def found(self, talk: Talk) -> Fetched | None:
        """The refused document, when this is one: a text that carries the mark, or goes on what was refused a moment
        ago, or a file or picture under which the mark stands."""
        if self.heard.kind in (HeardKind.DOCUMENT, HeardKind.OTHER):
            if self.is_quoted():
                return secret()
            return None
        if self.heard.kind is not HeardKind.TEXT:
            return None
        if talk.secret_until is not None or is_marked_secret(self.heard.text):
            return secret()
        return None

    def is_quoted(self) -> bool:
        """Whether a mark stands anywhere else in the update: under a picture, in what is answered or passed on."""
        try:
            return is_marked_secret(*_texts(json.loads(self.row.body)))
        except (ValueError, RecursionError):
            return True  # What cannot be looked through is not kept either.

    async def forget(self, talk: Talk) -> Talk:
        """Erases it with the parts before it; the talk as it stands then."""
        parts = list(takewhile(self._is_part, await parts_before(self.session, self.row, self.heard.chat)))
        goes_on = self.heard.kind is HeardKind.TEXT and self._is_full(self.heard.text)
        await forget_secret(self.session, self.row, parts, self.now, goes_on=goes_on)
        if parts:
            kept = Talk(prompt=talk.prompt, pushed=talk.pushed)
        else:
            kept = talk
        return replace(kept, secret_until=self.now + PASTE if goes_on else None)

    def _is_part(self, part: PastePart) -> bool:
        try:
            heard = self.channel.hear(part.body)
        except UnreadableUpdate:
            return False
        if heard is None or heard.kind is not HeardKind.TEXT:
            return False
        return self._is_full(heard.text) or len(heard.text) > DOCUMENT_TEXT

    def _is_full(self, text: str) -> bool:
        return len(text) >= NEARLY_FULL * self.channel.limits.text_length


async def tell_of_secret(context: EffectContext, person: Person) -> None:
    """The office hears who sent it, and nothing of what; it is refused and not kept."""
    desk = await recipients.reachable_office(context.session, context.office.today, besides=person.id)
    say = Say("secret-told", {"who": _named(person)})
    key = f"secret:{context.inbox_id}"
    rows = [outbox.notice_to(one, f"{key}:{one.contact_id}", say, context.now) for one in desk]
    await outbox.enqueue(context.session, rows, context.now)


def _named(person: Person) -> Say | str:
    post = next(iter(person.posts), None)
    if post is None:
        return person.name
    return holder_said(person.name, post.title, post.unit_name)


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for item in value.values():
                yield from _texts(item)
        case list():
            for item in value:
                yield from _texts(item)
