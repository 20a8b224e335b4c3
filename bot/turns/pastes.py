"""One matter that comes as several messages: a paste that a network cut, or a person in pieces, read as one text; a
plan and its annexes sent as several files. A mark of secrecy in any of them is secrets.py's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise

from bot.channels.base import Channel
from bot.commands import read_command
from bot.dialogs.plan.commands import read_command as read_plan_command
from bot.turns.routing import DOCUMENT_TEXT
from core.spelling import folded_words
from core.talk.messages import Heard, HeardKind, UnreadableUpdate
from storage.database.session import Session
from storage.mail.queue import Waiting
from storage.privacy.secrets import PASTE, parts_before

FULL = 0.9
"""A part that was cut is as long as a message can be, to this share at least: a cut may be between two lines."""
LEAST, LEAST_PIECE = 20, 100
"""Characters of a last part, of what a network cut and of what a person did."""
WAIT = timedelta(seconds=2)
"""How long what surely goes on is kept for the next part, before it is read alone."""
_LETTERHEAD = re.compile(r"\bso\s?:?\s?\d{1,5}\s?/\s?[a-z0-9]|cong hoa xa hoi chu nghia|dang cong san viet nam")
HEAD = 400
"""Characters at the beginning in which a paper says that it is one of its own."""


@dataclass(frozen=True)
class Paste:
    """All of it so far, when its first part came, and what its parts are called (texts have no names)."""

    text: str
    since: datetime
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """A message that came before, and when."""

    heard: Heard
    at: datetime


@dataclass
class CutPastes:
    """Chats in which a message that may go on came a moment ago, and rows that wait for the next part. In memory: a
    program that starts anew reads the next part by itself, where no other could have taken the one before."""

    until: dict[tuple[str, str], datetime] = field(default_factory=dict)
    waiting: dict[int, datetime] = field(default_factory=dict)

    def follows(self, heard: Heard, limit: int, now: datetime) -> bool:
        """Whether this may go on such a message; from now on the next one may go on this."""
        self.until = {chat: end for chat, end in self.until.items() if end >= now}
        chat = (heard.channel, heard.chat)
        follows = heard.kind is HeardKind.TEXT and chat in self.until and may_go_on(heard.text)
        self.hears(heard, limit, now)
        return follows

    def hears(self, heard: Heard, limit: int, now: datetime) -> None:
        """From now on the next one may go on this, if it is as long as that."""
        if is_full(heard, limit) or _is_long(heard):
            self.until[heard.channel, heard.chat] = now + PASTE

    def may_follow(self, heard: Heard) -> bool:
        """Whether it would, had something long come before it that is not known here."""
        known = (heard.channel, heard.chat) in self.until
        return not known and heard.kind is HeardKind.TEXT and may_go_on(heard.text)

    def holds(self, id_: int, now: datetime) -> bool:
        """Whether a row that surely goes on waits still for what follows it."""
        return now < self.waiting.setdefault(id_, now + WAIT)

    def next_end(self, now: datetime) -> datetime | None:
        """When the next of those that wait is taken; what was taken long ago is forgotten."""
        self.waiting = {id_: end for id_, end in self.waiting.items() if end + PASTE >= now}
        return min((end for end in self.waiting.values() if end > now), default=None)


def is_full(heard: Heard | None, limit: int) -> bool:
    return heard is not None and heard.kind is HeardKind.TEXT and _units(heard.text) >= FULL * limit


def surely_goes_on(heard: Heard, limit: int) -> bool:
    """Whether more is to be expected at once: a network cut it, or it was sent with other files."""
    return is_full(heard, limit) or (heard.kind is HeardKind.DOCUMENT and bool(heard.album))


def goes_on(before: Heard, after: Heard, limit: int) -> bool:
    """Whether the second of two messages that came shortly after each other is a part of the first."""
    if before.kind is HeardKind.DOCUMENT:
        return after.kind is HeardKind.DOCUMENT
    if before.kind is not HeardKind.TEXT or after.kind is not HeardKind.TEXT or not may_go_on(after.text):
        return False
    if is_full(before, limit):
        return True
    return _is_long(before) and len(after.text.strip()) >= LEAST_PIECE and not begins_paper(after.text)


def _is_long(heard: Heard) -> bool:
    return heard.kind is HeardKind.TEXT and len(heard.text) > DOCUMENT_TEXT


def begins_paper(text: str) -> bool:
    """Whether it has a letterhead of its own."""
    return _LETTERHEAD.search(folded_words(text[:HEAD])) is not None


def _units(text: str) -> int:
    """Networks count in units of UTF-16."""
    return len(text.encode("utf-16-le", "replace")) // 2


def may_go_on(text: str) -> bool:
    """What is quickly answered is no part of a paper: a digit, a word of command, a correction of a draft."""
    return len(text.strip()) >= LEAST and read_command(text)[0] is None and read_plan_command(text) is None


async def paste_of(s: Session, channel: Channel, row: Waiting, heard: Heard) -> Paste | None:
    """What was typed with the parts before it; None when there are none."""
    limit = channel.limits.text_length
    parts = await parts_of(s, channel, row, heard)
    if not parts:
        return None
    texts = [*(part.heard.text for part in parts), heard.text]
    return Paste(joined(texts, limit), parts[0].at, ("",) * len(texts))


async def parts_of(s: Session, channel: Channel, row: Waiting, heard: Heard) -> list[Part]:
    """The messages that this one goes on, the oldest first."""
    found: list[Part] = []
    after = heard
    for part in await parts_before(s, row, heard.chat):
        before = _heard(channel, part.body)
        if before is None or not goes_on(before, after, channel.limits.text_length):
            break
        found.insert(0, Part(before, part.received_at))
        after = before
    return found


def _heard(channel: Channel, body: str) -> Heard | None:
    try:
        return channel.hear(body)
    except UnreadableUpdate:
        return None


def joined(parts: Sequence[str], limit: int) -> str:
    """A part that is quite full was cut where the next begins; one that is shorter lost a line's end or a space
    there."""
    text = parts[0]
    for before, part in pairwise(parts):
        text += _between(before, part, limit) + part
    return text


def _between(before: str, part: str, limit: int) -> str:
    last, first = before[-1:], part[:1]
    if _units(before) >= limit and (last.isalpha(), last.isdigit()) == (first.isalpha(), first.isdigit()):
        return ""
    return " " if first.islower() else "\n"
