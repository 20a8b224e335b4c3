"""After the program was away: on networks that bring nothing twice, what was said meanwhile is lost, so those whose
question stood open are asked it again, once. How a talk stands is bot/turns/talks.py's."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.channels.base import Channel
from bot.turns.talks import HOME, Talk
from bot.turns.turn_batch import talk_of
from core.talk.messages import Say
from storage.database.marks import mark_of
from storage.database.session import Database
from storage.mail import asked_again
from storage.mail.outbox import Outgoing, enqueue

log = logging.getLogger(__name__)

AWAY = timedelta(minutes=5)
"""Shorter than this nobody was away: a restart."""
FRESH = timedelta(hours=12)
"""Whoever was asked longer before the absence has left it at that."""


async def ask_again(db: Database, channels: Mapping[str, Channel], now: datetime, opens: datetime) -> int:
    """How many are asked, within the office's hours. Belongs before the first tick, by which the absence is told."""
    async with db.read() as session:
        last = await mark_of(session, "tick")
    if last is None or now - last.at < AWAY:
        return 0
    count = 0
    for name, channel in channels.items():
        if not channel.limits.brings_again:
            count += await _ask_again(db, name, last.at, now, opens)
    if count:
        log.info("away since %s: %d open questions are asked again", last.at.isoformat(), count)
    return count


async def _ask_again(db: Database, channel: str, since: datetime, now: datetime, opens: datetime) -> int:
    async with db.write() as session:
        talks = await asked_again.talks_before(session, channel, since - FRESH, since)
        chats = [one.chat for one in talks if _stands_open(talk_of(one))]
        asked = await asked_again.last_questions(session, channel, chats)
        return await enqueue(session, [_again(one, since, opens) for one in asked], now)


def _stands_open(talk: Talk) -> bool:
    return talk.under_way and talk.dialog != HOME


def _again(asked: Outgoing, since: datetime, opens: datetime) -> Outgoing:
    """Once for each absence."""
    key = f"again:{asked.channel}:{asked.chat}:{since:%Y%m%dT%H%M%S}"
    return replace(asked, key=key, says=(Say("asked-again"), *asked.says), not_before=opens)
