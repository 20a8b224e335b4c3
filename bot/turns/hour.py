"""The office's word on the hour, and the question it answers; judged by scheduler.believed at its next look."""

from bot.dialogs import effects as does
from bot.turns.deed import Deed
from storage import doubts
from storage.session import Session


async def answer_doubt(effect: does.AnswerDoubt, deed: Deed) -> None:
    await doubts.answer_doubt(deed.session, effect.number, right=effect.right, contact_id=deed.whose, now=deed.now)


async def asked(session: Session) -> int | None:
    """The number of the doubt that is open."""
    doubt = await doubts.open_doubt(session)
    return doubt.number if doubt is not None else None
