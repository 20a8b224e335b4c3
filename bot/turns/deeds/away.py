"""Somebody of a unit is away, or back: put down, and told to the office and to whoever stands in."""

from bot.dialogs.away.effects import ComeBack, GoAway
from bot.turns.effect_context import EffectContext
from core.office.absences import DAY
from core.office.people import Person
from core.talk.messages import Say
from storage.mail import outbox
from storage.office import absences, recipients


async def go_away(effect: GoAway, context: EffectContext) -> None:
    s, person, today = context.session, _who(context), context.office.today
    known = {id_: name for id_, name, _ in await absences.colleagues(s, person.id, person.units, today)}
    deputy = effect.deputy_id if effect.deputy_id in known else None
    until = effect.last + DAY
    if not await absences.go_away(s, person.id, effect.since, until, deputy, today=today, now=context.now):
        return
    days = {"since": effect.since, "last": effect.last, "name": person.name, "unit": _unit(person)}
    await _tell_desk(context, Say("away-told-office", {**days, "deputy": known.get(deputy or 0, "")}))
    if deputy is not None:
        await _tell(context, deputy, Say("away-told-deputy", days))


async def come_back(effect: ComeBack, context: EffectContext) -> None:
    s, person, today = context.session, _who(context), context.office.today
    was = await absences.absence_of(s, person.id, today)
    await absences.come_back(s, person.id, today)
    if was is None:
        return
    said = {"name": person.name, "unit": _unit(person)}
    await _tell_desk(context, Say("away-told-back", said))
    if was.deputy_id is not None:
        await _tell(context, was.deputy_id, Say("away-told-back", said))


def _who(context: EffectContext) -> Person:
    if context.person is None:
        raise PermissionError("only a known person may be away")
    return context.person


def _unit(person: Person) -> str:
    return next((post.unit_name for post in person.posts if post.unit_name), "")


async def _tell_desk(context: EffectContext, say: Say) -> None:
    for one in await recipients.reachable_office(context.session, context.office.today, besides=context.whose):
        if one.contact_id is not None:
            await _tell(context, one.contact_id, say)


async def _tell(context: EffectContext, contact_id: int, say: Say) -> None:
    """In the office's hours; one who cannot be reached is a row all the same."""
    to = (await recipients.people_by_id(context.session, [contact_id])).get(contact_id)
    if to is not None:
        row = outbox.notice_to(to, f"away:{context.inbox_id}:{contact_id}", say, context.now)
        await outbox.enqueue(context.session, [row], context.now)
