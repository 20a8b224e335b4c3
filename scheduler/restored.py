"""A memory that was put back: what fell due between the copy and then is made as ever, but held, since the program that
is gone may have said it. Then the office is told which hours are lost, and how much waits for its word."""

from dataclasses import replace
from datetime import datetime

from core.calendar.moments import local_day
from core.reminders.policy import Policy
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.tokens import StandingChoice, standing_token
from storage.backups.marks import Restored, end_of_catching_up
from storage.backups.said_before import count_held
from storage.database.session import Session
from storage.mail.outbox import Choices, Outgoing, addressed, enqueue
from storage.office import recipients


async def tell_restored(s: Session, restored: Restored, policy: Policy, now: datetime, opens: datetime) -> None:
    """Once, when all that fell due is made. `opens`: when the office may be written to."""
    held = await count_held(s)
    await end_of_catching_up(s, restored)
    said = Outgoing("", MessageKind.NOTICE, (_say(restored, held),), choices=_choices(restored, held), not_before=opens)
    desk = await recipients.office(s, local_day(now, policy.zone))
    await enqueue(s, [_to(said, restored, one) for one in desk], now)


def _say(restored: Restored, held: int) -> Say:
    return Say("restored-told", {"since": restored.since, "until": restored.until, "held": held})


def _choices(restored: Restored, held: int) -> Choices:
    if not held:
        return ()
    return (("1", Say("pick-held-look"), standing_token(StandingChoice.HELD, restored.number)),)


def _to(said: Outgoing, restored: Restored, to: recipients.Recipient) -> Outgoing:
    return addressed(replace(said, key=f"restored:{restored.number}:{to.contact_id}"), to)
