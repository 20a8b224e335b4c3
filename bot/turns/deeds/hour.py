"""The office's word on the hour, and the question it answers; judged by scheduler.believed at its next look."""

from bot.dialogs import effects as does
from bot.turns.effect_context import EffectContext
from bot.turns.known.context import LoadContext
from storage.duties import clock_doubts


async def do_answer_doubt(effect: does.AnswerDoubt, context: EffectContext) -> None:
    await clock_doubts.answer_doubt(
        context.session, effect.number, right=effect.right, contact_id=context.whose, now=context.now
    )


async def asked(loading: LoadContext) -> int | None:
    """The number of the doubt that is open."""
    doubt = await clock_doubts.open_doubt(loading.session)
    if doubt is None:
        return None
    return doubt.number
