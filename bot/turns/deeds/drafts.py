"""Figures that an officer has drafted, on their way to whoever sends for the unit: read back to them with the two
standing choices, and asked for again as their own would be."""

from dataclasses import replace

from bot.dialogs.report.effects import HandDraft
from bot.turns.effect_context import EffectContext
from core.reasons import Reason
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.read_backs import READ_BACK, ReadBack, confirming_choices
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.mail.read_backs import drop_read_backs, keep_read_back
from storage.office.recipients import Recipient
from storage.office.senders import senders_of, unit_of_work


async def hand_draft(effect: HandDraft, context: EffectContext) -> None:
    """Nothing where nobody can be reached any more: then the officer's own figures stay."""
    read_back, session = effect.read_back, context.session
    unit = await unit_of_work(session, read_back.expectation_id)
    to = (await senders_of(session, [unit or ""], context.office.today)).get(unit or "")
    if to is None or to.reason is not None or to.contact_id is None:
        return
    await drop_read_backs(session, [read_back.expectation_id], Reason.OVERTAKEN, contact_id=context.whose)
    calendar, now = context.policy.calendar, context.now
    drafted = replace(read_back, sentences=context.origin(read_back.sentences).sentences)
    await keep_read_back(session, drafted, contact_id=to.contact_id, calendar=calendar, now=now)
    await enqueue(session, [_asking(read_back, effect.what, to, context)], now)


def _asking(read_back: ReadBack, what: str, to: Recipient, context: EffectContext) -> Outgoing:
    by = context.person.name if context.person is not None else ""
    named = {"by": by, "what": what, "unit": to.unit_name, READ_BACK: read_back.number}
    says = (Say("draft-for-you", named), *read_back.lines, Say("confirm-question"))
    asking = Outgoing(
        f"draft:{read_back.expectation_id}:{to.contact_id}:{read_back.number}",
        MessageKind.REMINDER,
        says,
        choices=confirming_choices(read_back.number),
        not_before=context.now,
    )
    return addressed(asking, to)
