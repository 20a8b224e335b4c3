"""One paste that a network cut into several messages, because it was too long for one: the parts are read as one text.
A mark of secrecy in any of them is secrets.py's."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise, takewhile

from bot.channels.base import Channel
from bot.commands import read_command
from core.talk.messages import Heard, HeardKind, UnreadableUpdate
from storage.database.session import Session
from storage.mail.queue import Waiting
from storage.privacy.secrets import PASTE, parts_before

FULL = 0.9
"""A part that was cut is as long as a message can be, to this share at least: a cut may be between two lines."""
LEAST = 20
"""Characters of a last part."""


@dataclass(frozen=True)
class Paste:
    """All of it so far, and when its first part came."""

    text: str
    since: datetime


@dataclass
class CutPastes:
    """Chats in which a message that may have been cut came a moment ago. In memory: a program that starts anew reads
    the next part by itself."""

    until: dict[tuple[str, str], datetime] = field(default_factory=dict)

    def follows(self, heard: Heard, limit: int, now: datetime) -> bool:
        """Whether this may go on such a message; from now on the next one may go on this."""
        self.until = {chat: end for chat, end in self.until.items() if end >= now}
        chat = (heard.channel, heard.chat)
        follows = heard.kind is HeardKind.TEXT and chat in self.until and may_go_on(heard.text)
        if is_full(heard, limit):
            self.until[chat] = now + PASTE
        return follows


def is_full(heard: Heard | None, limit: int) -> bool:
    return heard is not None and heard.kind is HeardKind.TEXT and _units(heard.text) >= FULL * limit


def _units(text: str) -> int:
    """Networks count in units of UTF-16."""
    return len(text.encode("utf-16-le", "replace")) // 2


def may_go_on(text: str) -> bool:
    """What is quickly answered is no part of a paper: a digit, a word of command."""
    return len(text.strip()) >= LEAST and read_command(text)[0] is None


async def paste_of(s: Session, channel: Channel, row: Waiting, heard: Heard) -> Paste | None:
    """What was typed with the parts before it; None when there are none."""
    limit = channel.limits.text_length
    if not may_go_on(heard.text):
        return None
    before = [(_heard(channel, part.body), part.received_at) for part in await parts_before(s, row, heard.chat)]
    parts = [(one, at) for one, at in takewhile(lambda part: is_full(part[0], limit), before) if one is not None]
    if not parts:
        return None
    return Paste(joined([*(one.text for one, _ in reversed(parts)), heard.text], limit), parts[-1][1])


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
