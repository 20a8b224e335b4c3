"""The office's word on the hour, and the question it answers; judged by scheduler.believed at its next look."""

from bot.dialogs import effects as does
from bot.turns.deed import EffectContext
from storage.database.session import Session
from storage.duties import clock_doubts


async def do_answer_doubt(effect: does.AnswerDoubt, deed: EffectContext) -> None:
    await clock_doubts.answer_doubt(
        deed.session, effect.number, right=effect.right, contact_id=deed.whose, now=deed.now
    )


async def asked(session: Session) -> int | None:
    """The number of the doubt that is open."""
    doubt = await clock_doubts.open_doubt(session)
    if doubt is None:
        return None
    return doubt.number
