"""What the office does with its notices, through storage, and that somebody has seen one."""

from bot.dialogs.effects import Acknowledge
from bot.dialogs.notices.effects import (
    AskNoticeAgain,
    ReleaseNotice,
    SecondNotice,
    SteerNotice,
    StopNotice,
    WithdrawNotice,
)
from bot.turns.effect_context import EffectContext
from core.talk.seconding import may_second, needs_second
from storage.database.journal import note
from storage.mail import notice_acts, notice_progress, notice_seconds, notices
from storage.mail.notice_boards import open_board


async def release_notice(effect: ReleaseNotice, context: EffectContext) -> None:
    number = await notices.draft_notice(
        context.session, effect.words, effect.audience, contact_id=context.whose, now=context.now
    )
    concerned = await notices.recipients_counted(context.session, effect.audience, context.office.today)
    if needs_second(concerned, context.office.second_above):
        await notice_seconds.await_second(context.session, number, day=context.office.today, now=context.now)
        return
    await _release(number, effect.words.corrects, context)


async def _release(number: int, corrects: int | None, context: EffectContext) -> None:
    if corrects is not None:
        await notice_acts.replace_notice(context.session, corrects)
    await notices.release_notice(
        context.session, number, day=context.office.today, now=context.now, not_before=context.now
    )
    if context.edits:
        where = {"channel": context.channel, "chat": context.chat}
        await open_board(context.session, number, **where, contact_id=context.whose, now=context.now)


async def second_notice(effect: SecondNotice, context: EffectContext) -> None:
    """Once; raises PermissionError for whoever wrote it."""
    waits, written_by = await notice_seconds.awaited_by(context.session, effect.notice_id)
    if not may_second(written_by, context.whose):
        raise PermissionError("nobody is the second person for their own notice")
    if not waits:
        return
    if not effect.released:
        by = context.person.name if context.person is not None else ""
        await notice_seconds.drop_awaited(context.session, effect.notice_id, by=by, now=context.now)
        return
    note(context.session, "notice %d: contact %d is its second person", effect.notice_id, context.whose)
    await _release(effect.notice_id, await notices.corrected_by(context.session, effect.notice_id), context)


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


async def acknowledge(effect: Acknowledge, context: EffectContext) -> None:
    await notices.acknowledge(context.session, effect.notice_id, context.whose, context.now)
