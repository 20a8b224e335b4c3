"""What the office does with the addresses of others' forms."""

from bot.dialogs.pieces.effects import MakeFormCard, TakeFormLink
from bot.turns.deeds.replies import ask_for, reply
from bot.turns.effect_context import EffectContext
from core.talk.messages import Say
from storage.reports.drawings import TableKind, Wanted


async def take_form_link(effect: TakeFormLink, context: EffectContext) -> None:
    """The talk has told the address; of this there is nothing but the row of the trail, which says who took whose."""


async def make_form_card(effect: MakeFormCard, context: EffectContext) -> None:
    """Drawn after the commit, in a process apart."""
    contact, work = effect.contact_id, effect.expectation_id
    address = context.form_link(contact, work)
    if address is None:
        await reply(context, "no-form", (Say("form-link-none"),))
        return
    await ask_for(Wanted(TableKind.FORM_CARD, 0, number=work, people=(contact,), link=address), context, 1)
