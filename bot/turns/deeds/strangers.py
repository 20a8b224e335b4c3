"""Somebody whom nobody knows writes without a code: the office hears of it once, and not of each of their messages. Who
has agreed to nothing is not named: it may be somebody whose name was erased a moment ago. What they are answered is
bot/dialogs/join.py's."""

import hashlib
from dataclasses import replace

from bot.dialogs import effects as does
from bot.turns.deeds.newcomers import next_round
from bot.turns.effect_context import EffectContext
from bot.turns.group_looks import THE_DESK
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.networks import network_said
from storage.database import marks
from storage.mail.outbox import Outgoing, addressed, enqueue

MOST_A_DAY = 20
"""Of so many the office hears in a day; the rest are a flood, and that is for the log."""
TOLD = "strangers told"


async def tell_of_stranger(effect: does.TellOfStranger, context: EffectContext) -> None:
    """Those of one quarter of an hour come in one message."""
    s, now = context.session, context.now
    known = await context.looks.marks.of(TOLD)
    told = int(known.value) if known is not None and known.at.date() == now.date() else 0
    if told >= MOST_A_DAY:
        return
    desk = await context.looks.desk.of(THE_DESK)
    if not desk:
        return
    say = Say("stranger-wrote", {"channel": network_said(context.channel)})
    rows = [Outgoing(f"{_key(context)}:{one.contact_id}", MessageKind.DIGEST, (say,)) for one in desk]
    later = [addressed(row, one) for row, one in zip(rows, desk, strict=True)]
    if await enqueue(s, [_at_round(row, context) for row in later], now):
        await marks.mark(s, TOLD, str(told + 1), now)
        context.looks.marks.forget([TOLD])


def _at_round(row: Outgoing, context: EffectContext) -> Outgoing:
    return replace(row, not_before=next_round(context.now))


def _key(context: EffectContext) -> str:
    """Of the chat, which is not kept of a stranger."""
    chat = hashlib.sha256(f"{context.channel}:{context.chat}".encode()).hexdigest()
    return f"stranger:{chat[:16]}"
