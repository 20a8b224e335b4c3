"""What the office does with its notices, through storage."""

from bot.dialogs.notices.effects import AskNoticeAgain, ReleaseNotice, SteerNotice, StopNotice, WithdrawNotice
from bot.turns.effect_context import EffectContext
from storage.mail import notice_acts, notice_progress, notices
from storage.mail.notice_boards import open_board


async def release_notice(effect: ReleaseNotice, context: EffectContext) -> None:
    number = await notices.draft_notice(
        context.session, effect.words, effect.audience, contact_id=context.whose, now=context.now
    )
    if effect.words.corrects is not None:
        await notice_acts.replace_notice(context.session, effect.words.corrects)
    await notices.release_notice(
        context.session, number, day=context.office.today, now=context.now, not_before=context.now
    )
    if context.edits:
        where = {"channel": context.channel, "chat": context.chat}
        await open_board(context.session, number, **where, contact_id=context.whose, now=context.now)


async def ask_again(effect: AskNoticeAgain, context: EffectContext) -> None:
    await notice_acts.ask_again(context.session, effect.notice_id, day=context.office.today, now=context.now)


async def steer_notice(effect: SteerNotice, context: EffectContext) -> None:
    """One that was stopped meanwhile stays so."""
    steered = notice_progress.pause_notice if effect.pause else notice_progress.resume_notice
    try:
        await steered(context.session, effect.notice_id)
    except notice_progress.NoticeStopped:
        return


async def stop_notice(effect: StopNotice, context: EffectContext) -> None:
    await notice_progress.stop_notice(context.session, effect.notice_id)


async def withdraw_notice(effect: WithdrawNotice, context: EffectContext) -> None:
    await notice_acts.withdraw_notice(context.session, effect.notice_id, now=context.now)
