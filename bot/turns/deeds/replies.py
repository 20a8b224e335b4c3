"""What goes to the chat that somebody writes from, beside the answer of the talk: a message, and a table that is made
after the commit."""

from bot.turns.effect_context import EffectContext
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.mail import outbox
from storage.mail.outbox import Outgoing
from storage.reports import drawings
from storage.reports.drawings import Wanted


async def reply(context: EffectContext, name: str, says: tuple[Say, ...], file_id: int | None = None) -> None:
    """Once for each update and `name`; whoever works on a page sees there what came of it."""
    if not context.chat:
        return
    row = Outgoing(
        f"reply:{context.inbox_id}:{name}",
        MessageKind.REPLY,
        says,
        context.channel,
        context.chat,
        context.whose,
        file_id=file_id,
        not_before=context.now,
        react_to=context.answers,
    )
    await outbox.enqueue(context.session, [row], context.now)


async def ask_for(wanted: Wanted, context: EffectContext, size: int) -> None:
    """A file that is made by bot.drawing; `size`: some measure of how long that takes (cells, people). A page gives it
    itself."""
    if not context.chat:
        return
    await drawings.ask_for_table(
        context.session,
        wanted,
        channel=context.channel,
        chat=context.chat,
        contact_id=context.whose,
        inbox_id=context.inbox_id,
        size=size,
        now=context.now,
    )
