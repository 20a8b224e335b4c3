"""Reminding those who still owe, because somebody asks for it now: looked up for the talk, and done."""

from bot.dialogs.nudging.effects import Nudge
from bot.turns.effect_context import EffectContext
from bot.turns.known.context import LoadContext
from core.office.permissions import Action, permits
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from core.talk.nudging import OwedWork, nudge_key
from core.talk.tokens import StandingChoice, standing_token
from storage.mail.outbox import Outgoing, addressed, enqueue
from storage.office.recipients import Recipient
from storage.overview import owed_work


def _clusters(context: EffectContext) -> tuple[str, ...] | None:
    """The desk sees all; whoever leads a cluster, the cluster."""
    if context.person is None or context.person.at_desk:
        return None
    return context.person.leads


async def owed(loading: LoadContext) -> tuple[OwedWork, ...]:
    if not permits(loading.person, Action.NUDGE):
        return ()
    clusters, now = _clusters(loading.context), loading.now
    return tuple(await owed_work.owed_work(loading.session, clusters, day=loading.today, now=now))


async def nudge(effect: Nudge, context: EffectContext) -> None:
    """One message to each unit that still owes it, save one's own; who had one today has none, and who cannot be
    reached a row with the reason."""
    session, day, clusters = context.session, context.office.today, _clusters(context)
    works = await owed_work.owed_work(session, clusters, day=day, now=context.now)
    work = next((one for one in works if one.occurrence_id == effect.occurrence_id), None)
    if work is None:
        return
    to = await owed_work.owing_speakers(session, effect.occurrence_id, clusters, day)
    own = context.person.units if context.person is not None else ()
    rows = [_nudging(work, one, context) for one in to if one.unit_code not in own and _is_meant(effect, one)]
    await enqueue(session, rows, context.now)


def _is_meant(effect: Nudge, to: Recipient) -> bool:
    return effect.units is None or to.unit_code in effect.units


def _nudging(work: OwedWork, to: Recipient, context: EffectContext) -> Outgoing:
    by = context.person.name if context.person is not None else ""
    args = {"what": work.what, "unit": to.unit_name, "due": work.due_on, "by": by}
    kind, label = (StandingChoice.REPORT, "pick-report") if work.numbers else (StandingChoice.DONE, "pick-done")
    nudging = Outgoing(
        nudge_key(work.occurrence_id, to.unit_code or "", context.office.today),
        MessageKind.REMINDER,
        (Say("nudge-said", args),),
        choices=(("1", Say(label), standing_token(kind, to.expectation_id or 0)),),
        expectation_id=to.expectation_id,
        not_before=context.now,
    )
    return addressed(nudging, to)
