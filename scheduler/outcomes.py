"""What each way of failing to send means for the message, its chat and its channel: one table from the channels'
vocabulary to outcomes. Pure."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from core.reasons import Reason
from core.states import MessageState
from core.talk.kept_faults import kept_fault
from core.talk.message_kinds import MessageKind
from core.talk.messages import (
    Misconfigured,
    Moved,
    QuotaSpent,
    Refused,
    SendError,
    Sent,
    Throttled,
    Unavailable,
    Unreachable,
)
from storage.mail.claims import Claimed
from storage.mail.outcomes import Outcome

log = logging.getLogger(__name__)

TRIES = 20
"""With the pauses below a message is tried for about three hours before it is a dead letter."""
FIRST_PAUSE = timedelta(seconds=2)
LONGEST_PAUSE = timedelta(minutes=15)
MENDING = timedelta(minutes=1)
"""How long a channel waits before it looks whether the operator has mended it."""
QUOTA_PAUSE = timedelta(hours=1)
SHORTEST_HOLD, LONGEST_HOLD = timedelta(seconds=1), timedelta(days=1)
"""What we believe a network that asks to wait."""
NOTE_LENGTH = 300
JUMP = timedelta(seconds=10)
"""What was known is written down sooner than this, or the clock was set meanwhile."""

Random = Callable[[], float]
"""A number from 0 up to 1."""


def backoff(tries: int, random: Random) -> timedelta:
    """The pause after the `tries`-th failure: doubling, capped, and spread over half to one and a half of it, so that
    rows do not return in step."""
    pause = min(FIRST_PAUSE * float(2 ** min(tries - 1, 30)), LONGEST_PAUSE)
    return pause * (0.5 + random())


def sent(row: Claimed, text: str, receipt: Sent, now: datetime) -> Outcome:
    return Outcome(
        row,
        MessageState.SENT,
        text=text,
        network_id=receipt.message_id,
        sent_at=now,
        note=receipt.note,
        parts=receipt.parts,
        at=now,
    )


def returned(row: Claimed) -> Outcome:
    """The row goes back as it was, untried."""
    return Outcome(row, MessageState.QUEUED, counts=False)


def unsayable(row: Claimed, error: Exception) -> Outcome:
    """The sentence cannot be rendered or its file is gone: trying again would change nothing."""
    return Outcome(
        row, MessageState.FAILED, reason=Reason.UNSAYABLE, note=f"{type(error).__name__}: {error}"[:NOTE_LENGTH]
    )


def failed(row: Claimed, error: Exception, now: datetime, random: Random) -> Outcome:
    """What becomes of the row after `error`; the most specific class first."""
    note = kept_fault(error) if isinstance(error, SendError) else None
    match error:
        case Unreachable():
            return Outcome(row, MessageState.FAILED, reason=Reason.BLOCKED, note=note, blocked=True)
        case Moved(to=to):
            return _moved(row, to)
        case Throttled(after=after, or_spent=or_spent):
            return replace(_throttled(row, after, now), or_spent=or_spent)
        case Refused():
            return Outcome(row, MessageState.FAILED, reason=Reason.REFUSED, note=note)
        case Misconfigured():
            return Outcome(
                row, MessageState.QUEUED, reason=Reason.MISCONFIGURED, note=note, counts=False, pause=now + MENDING
            )
        case QuotaSpent():
            return Outcome(
                row, MessageState.QUEUED, reason=Reason.QUOTA, note=note, counts=False, pause=now + QUOTA_PAUSE
            )
        case Unavailable():
            return again(row, Reason.NETWORK, note, now, random)
        case SendError():
            return again(row, Reason.ERROR, note, now, random)
    log.error("a channel broke on outbox %s", row.id, exc_info=error)
    return again(row, Reason.ERROR, type(error).__name__, now, random)


def by_the_clock(outcome: Outcome, now: datetime) -> Outcome:
    """The same when the clock was set since: what is put off is put off by as much from now on."""
    by = now - (outcome.at or now)
    if abs(by) < JUMP:
        return outcome
    moments = {name: getattr(outcome, name) for name in ("sent_at", "not_before", "hold_until", "pause", "at")}
    return replace(outcome, **{name: moment + by for name, moment in moments.items() if moment is not None})


def _moved(row: Claimed, to: str) -> Outcome:
    if row.tries >= TRIES:
        return Outcome(row, MessageState.FAILED, reason=Reason.MOVED)
    return Outcome(row, MessageState.QUEUED, reason=Reason.MOVED, moved_to=to)


def _throttled(row: Claimed, after: timedelta, now: datetime) -> Outcome:
    """However long the network asks to wait: the next day it is asked whether it still means it."""
    hold = min(max(after, SHORTEST_HOLD), LONGEST_HOLD)
    if hold != after:
        note = f"the network asks to wait {after}; tried again after {hold}"
    else:
        note = None
    return Outcome(row, MessageState.QUEUED, reason=Reason.THROTTLED, note=note, counts=False, hold_until=now + hold)


def again(row: Claimed, reason: Reason, note: str | None, now: datetime, random: Random) -> Outcome:
    """Put off for longer each time, and given up after TRIES."""
    if row.tries >= TRIES:
        return Outcome(row, MessageState.FAILED, reason=reason, note=note)
    moment = now + backoff(row.tries, random)
    if row.kind in (MessageKind.REPLY, MessageKind.PARTING):
        # What was said after it in the chat must not arrive before it.
        return Outcome(row, MessageState.QUEUED, reason=reason, note=note, hold_until=moment)
    return Outcome(row, MessageState.QUEUED, reason=reason, note=note, not_before=moment)
