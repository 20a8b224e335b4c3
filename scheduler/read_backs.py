"""Asking once more for figures that were read back and not confirmed: at most twice, in one message with the figures
and two standing choices. When is core.talk.read_backs'; that it is still wanted is judged here, and again when it
leaves (storage.mail.read_backs)."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.calendar.moments import local_day
from core.reasons import Reason
from core.reminders.policy import Policy
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.read_backs import READ_BACK, confirming_choices, next_chase
from scheduler.reminders import Opening
from storage.database.session import Session
from storage.mail import read_backs
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.mail.read_backs import DueReadBack
from storage.office import recipients
from storage.office.recipients import Recipient


@dataclass(frozen=True)
class Chased:
    """How many read-backs were looked at, and how many messages were queued."""

    seen: int
    queued: int


async def chase(s: Session, policy: Policy, opening: Opening, limit: int) -> Chased:
    """Asks for those that are due, oldest first; what is not wanted of its person any more is given up."""
    today = local_day(opening.now, policy.zone)
    due = await read_backs.due_read_backs(s, opening.now, today, limit)
    people = await recipients.people_by_id(s, {one.contact_id for one in due})
    rows: list[Outgoing] = []
    for one in due:
        if not one.wanted:
            await read_backs.give_up(s, one)
        elif await read_backs.note_chase(s, one, next_chase(one.chases + 1, opening.opens, policy.calendar)):
            rows.append(_asking(one, people[one.contact_id], opening))
    return Chased(len(due), await _queued(s, rows, opening))


async def _queued(s: Session, rows: Sequence[Outgoing], opening: Opening) -> int:
    await enqueue(s, rows, opening.now)
    return sum(row.reason in (None, Reason.QUIET_HOURS) for row in rows)


def _asking(due: DueReadBack, to: Recipient, opening: Opening) -> Outgoing:
    read_back = due.read_back
    named = {"count": read_back.count, "what": due.what, "unit": due.unit_name, READ_BACK: read_back.number}
    says = (Say("read-back-open", named), *read_back.lines)
    quiet = Reason.QUIET_HOURS.value if opening.opens > opening.now else None
    asking = Outgoing(
        due.key,
        MessageKind.REMINDER,
        says,
        choices=confirming_choices(read_back.number),
        not_before=opening.opens,
        reason=quiet,
    )
    return addressed(asking, to)
