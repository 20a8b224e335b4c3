"""Coming in, and the word on whether what is kept of a person may be. Who is at the door, and what the office says of
them, is newcomers'."""

from dataclasses import replace

from bot.dialogs import effects as does
from bot.turns.deeds import newcomers
from bot.turns.deeds.withdrawal import do_withdraw
from bot.turns.effect_context import EffectContext
from core.office.people import Consent, Refusal
from storage.mail.notice_latecomers import catch_up
from storage.office import invitations, people


async def join(effect: does.Join, context: EffectContext) -> EffectContext:
    contact_id = await newcomers.do_join(effect, context)
    return replace(context, person=await people.person(context.session, contact_id, context.office.today))


async def answer_consent(effect: does.AnswerConsent, context: EffectContext) -> EffectContext:
    if effect.code is None:
        contact_id = context.whose
    else:
        contact_id = await _invited(effect.code, context)
    await people.set_consent(
        context.session, contact_id, effect.given, effect.text_version, context.channel, context.chat, context.now
    )
    if context.person is None:
        return context
    if not effect.given and context.person.consent is Consent.GIVEN:
        return await do_withdraw(context, context.person)
    if effect.given:
        await catch_up(context.session, contact_id, day=context.office.today, now=context.now)
    return replace(context, person=await people.person(context.session, contact_id, context.office.today))


async def _invited(code: str, context: EffectContext) -> int:
    found = await invitations.look_up(context.session, code, context.now)
    if isinstance(found, Refusal):
        raise invitations.CodeRefused(found)
    return found.contact_id
