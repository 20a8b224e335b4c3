"""After the program or the line of a network was away: where a network brings nothing twice, what was said meanwhile is
lost, so those whose question stood open are asked it again, once. How a talk stands is bot/turns/talks.py's.

1. Whom the network has not answered for a while is put down, with since when (`away:<channel>`); so is, at the start,
   when the program was last there.
2. As soon as the network answers, that is taken away; if it was long, the open questions of before are asked again in
   the same transaction."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.channels.base import Channel, KnowsLine
from bot.turns.talks import HOME, Talk
from bot.turns.turn_batch import talk_of
from core.talk.messages import Say
from storage.database.marks import mark, mark_of, unmark
from storage.database.session import Database, Session
from storage.mail import asked_again
from storage.mail.outbox import Outgoing, enqueue

log = logging.getLogger(__name__)

QUIET = timedelta(minutes=2)
"""So long without an answer is put down, lest it be forgotten when the program ends meanwhile. Whoever is called by a
network asks it every minute (bot/channels/zalo/webhook.py)."""
AWAY = timedelta(minutes=5)
"""Shorter than this nobody was away: a restart, a router that was switched off and on."""
FRESH = timedelta(hours=12)
"""Whoever was asked longer before the absence has left it at that."""
ASKED_AGAIN = Say("asked-again")


async def note_return(db: Database, channels: Mapping[str, Channel]) -> None:
    """The program is there again. Belongs before the first tick, by which is told since when it was not."""
    forgetful = [name for name, channel in channels.items() if not channel.limits.brings_again]
    if not forgetful:
        return
    async with db.write() as session:
        last = await mark_of(session, "tick")
        for name in forgetful:
            if last is not None:
                await _note(session, name, last.at)


async def look_at_line(db: Database, name: str, channel: Channel, now: datetime, opens: datetime) -> int:
    """How many are asked again, within the office's hours."""
    if channel.limits.brings_again or not isinstance(channel, KnowsLine) or channel.answered_at is None:
        return 0
    answered = channel.answered_at
    async with db.read() as session:
        away = await mark_of(session, _mark(name))
    if away is None and now - answered >= QUIET:
        async with db.write() as session:
            await _note(session, name, answered)
    if away is None or answered <= away.at:
        return 0
    return await _is_back(db, name, away.at, answered, opens)


async def _note(session: Session, channel: str, since: datetime) -> None:
    """What was put down before stays: the absence goes on."""
    if await mark_of(session, _mark(channel)) is None:
        await mark(session, _mark(channel), "", since)


async def _is_back(db: Database, channel: str, since: datetime, now: datetime, opens: datetime) -> int:
    count = 0
    async with db.write() as session:
        if now - since >= AWAY:
            count = await _ask_again(session, channel, since, now, opens)
        await unmark(session, _mark(channel))
    if count:
        log.info("%s was away since %s: %d open questions are asked again", channel, since, count)
    return count


async def _ask_again(session: Session, channel: str, since: datetime, now: datetime, opens: datetime) -> int:
    # What came with the last answer was answered after it.
    talks = await asked_again.talks_before(session, channel, since - FRESH, since + QUIET)
    chats = [one.chat for one in talks if _stands_open(talk_of(one))]
    asked = await asked_again.last_questions(session, channel, chats)
    return await enqueue(session, [_again(one, since, opens) for one in asked], now)


def _stands_open(talk: Talk) -> bool:
    return talk.under_way and talk.dialog != HOME


def _again(asked: Outgoing, since: datetime, opens: datetime) -> Outgoing:
    """Once for each absence."""
    key = f"again:{asked.channel}:{asked.chat}:{since:%Y%m%dT%H%M%S}"
    question = [say for say in asked.says if say != ASKED_AGAIN]
    return replace(asked, key=key, says=(ASKED_AGAIN, *question), not_before=opens)


def _mark(channel: str) -> str:
    return f"away:{channel}"
