"""Doing what a step asked for, inside the turn's transaction. Each effect is a few calls to storage; judgement stays in
core and the dialogs."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bot.dialogs import effects as does
from bot.dialogs.away import effects as of_absences
from bot.dialogs.conferences import effects as of_conferences
from bot.dialogs.files.effects import PassFileOn
from bot.dialogs.held import effects as of_held
from bot.dialogs.myself import effects as of_myself
from bot.dialogs.notices import effects as of_notices
from bot.dialogs.nudging import effects as of_nudging
from bot.dialogs.people import effects as of_people
from bot.dialogs.permitted import may
from bot.dialogs.pieces import effects as of_pieces
from bot.dialogs.plans import effects as of_plans
from bot.dialogs.reach import effects as of_reach
from bot.dialogs.report import effects as of_reports
from bot.dialogs.rosters import effects as of_rosters
from bot.dialogs.tables import effects as of_tables
from bot.dialogs.unit_changes import effects as of_unit_changes
from bot.turns.deeds import (
    away,
    conferences,
    drafts,
    files,
    form_links,
    held,
    hour,
    newcomers,
    nudging,
    office_work,
    questions,
    reach,
    rosters,
    running_plans,
    strangers,
    tables,
    unit_work,
)
from bot.turns.deeds import notices as office_notices
from bot.turns.deeds import people as directory
from bot.turns.deeds.trailing import trailed
from bot.turns.deeds.whose_work import is_theirs
from bot.turns.deeds.withdrawal import do_withdraw
from bot.turns.effect_context import EffectContext
from core.office.people import Consent, Refusal
from core.reasons import Reason
from storage.dates import changes, undoing
from storage.duties import undone
from storage.mail import notices, read_backs
from storage.mail.notice_latecomers import catch_up
from storage.office import invitations, people
from storage.plans import activation, lifecycle
from storage.reports import answers


async def perform(effects: tuple[does.Effect, ...], context: EffectContext) -> EffectContext:
    """Does them in order. Joining makes the rest of the turn the new person's; the context as it stands at the end is
    returned. Raises PermissionError for what is not theirs to do."""
    for effect in effects:
        if not may(context.person, effect) or not await is_theirs(effect, context):
            raise PermissionError(f"{type(effect).__name__} is not theirs to do")
        doer, looks = context.person, context.looks
        context = await trailed(effect, context, partial(DOINGS[type(effect)], effect, context)) or context
        looks.changed_by(effect, doer, (context.channel, context.chat))
    return context


async def _join(effect: does.Join, context: EffectContext) -> EffectContext:
    contact_id = await newcomers.do_join(effect, context)
    return replace(context, person=await people.person(context.session, contact_id, context.office.today))


async def _answer_consent(effect: does.AnswerConsent, context: EffectContext) -> EffectContext:
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


async def _store_draft(effect: does.StoreDraft, context: EffectContext) -> None:
    await lifecycle.store_draft(
        context.session, effect.draft, file_id=effect.file_id, contact_id=context.whose, now=context.now
    )


async def _revise_draft(effect: does.ReviseDraft, context: EffectContext) -> None:
    await lifecycle.revise(context.session, effect.draft)


async def _discard_draft(effect: does.DiscardDraft, context: EffectContext) -> None:
    await lifecycle.discard(context.session, effect.plan_id)


async def _activate(effect: does.ActivatePlan, context: EffectContext) -> None:
    before = await changes.newest_change(context.session)
    s, policy, now = context.session, context.policy, context.now
    await activation.activate(s, effect.plan_id, policy=policy, now=now, tells=effect.tells)
    after = await changes.newest_change(context.session)
    if after != before:
        await conferences.tell_calendars(after, context)


async def _send_report(effect: of_reports.SendReport, context: EffectContext) -> None:
    report = answers.Report(
        effect.expectation_id,
        effect.values,
        context.whose,
        context.now,
        blanks=effect.blanks,
        base=effect.base,
        origin=context.origin(effect.sentences),
    )
    await answers.send_report(context.session, report)


async def _keep_read_back(effect: of_reports.KeepReadBack, context: EffectContext) -> None:
    by, calendar = context.whose, context.policy.calendar
    said = context.origin(effect.read_back.sentences).sentences
    kept = replace(effect.read_back, sentences=said)
    await read_backs.keep_read_back(context.session, kept, contact_id=by, calendar=calendar, now=context.now)


async def _drop_read_back(effect: of_reports.DropReadBack, context: EffectContext) -> None:
    await read_backs.drop_read_backs(context.session, [effect.expectation_id], Reason.STOPPED, contact_id=context.whose)


async def _mark_done(effect: of_reports.MarkDone, context: EffectContext) -> None:
    await answers.mark_done(context.session, effect.expectation_id, contact_id=context.whose, now=context.now)


async def _undo_done(effect: of_reports.UndoDone, context: EffectContext) -> None:
    await undone.undo_done(context.session, effect.expectation_id, contact_id=context.whose, now=context.now)


async def _acknowledge(effect: does.Acknowledge, context: EffectContext) -> None:
    await notices.acknowledge(context.session, effect.notice_id, context.whose, context.now)


async def _change_dates(effect: does.ChangeDates, context: EffectContext) -> None:
    change_id = await changes.carry_out_change(
        context.session, effect.requested, policy=context.policy, now=context.now, by=context.whose
    )
    if change_id is not None:
        await conferences.tell_calendars(change_id, context)


async def _undo_change(effect: does.UndoChange, context: EffectContext) -> None:
    s, by, now = context.session, context.whose, context.now
    if await undoing.undo(s, effect.change_id, policy=context.policy, now=now, by=by):
        await conferences.tell_calendars(await changes.newest_change(s), context)


DOINGS: Mapping[type, Callable[[Any, EffectContext], Awaitable[EffectContext | None]]] = {
    does.Join: _join,
    does.CountWrongCode: newcomers.count_wrong_code,
    does.TellOfStranger: strangers.tell_of_stranger,
    does.AskOffice: newcomers.ask_office,
    does.Vouch: newcomers.vouch,
    does.SendMyData: tables.send_my_data,
    does.AnswerConsent: _answer_consent,
    does.StoreDraft: _store_draft,
    does.ReviseDraft: _revise_draft,
    does.DiscardDraft: _discard_draft,
    does.ActivatePlan: _activate,
    does.ChangeDates: _change_dates,
    does.UndoChange: _undo_change,
    does.AnswerDoubt: hour.do_answer_doubt,
    of_held.ReleaseHeld: held.do_release_held,
    of_held.DropHeld: held.do_drop_held,
    of_reports.SendReport: _send_report,
    of_reports.MarkDone: _mark_done,
    of_reports.UndoDone: _undo_done,
    does.Acknowledge: _acknowledge,
    of_tables.SendTable: tables.send_table,
    of_tables.SendYear: tables.send_year,
    of_tables.SendSums: tables.send_sums,
    of_tables.SendPaper: tables.send_paper,
    of_tables.IssueTable: tables.issue_table,
    of_tables.SendIssue: tables.send_issue,
    of_reports.AttachFile: office_work.do_attach_file,
    of_reports.ProposeCorrection: office_work.propose_correction,
    does.DecideCorrection: office_work.decide_correction,
    does.AskBack: office_work.ask_back,
    of_reports.AnswerInquiry: office_work.answer_inquiry,
    does.EnterFigures: office_work.enter_figures,
    does.HandToOffice: questions.hand_to_office,
    does.SettleQuestion: questions.settle_question,
    of_reports.KeepReadBack: _keep_read_back,
    of_reports.HandDraft: drafts.hand_draft,
    of_reports.DropReadBack: _drop_read_back,
    does.GiveTargets: unit_work.give_targets,
    does.TakeBackTarget: unit_work.take_back_target,
    does.Succeed: unit_work.do_succeed,
    does.BeginCollecting: office_work.begin_collecting,
    does.StopCollecting: office_work.stop_collecting,
    of_conferences.ReviseInvitation: conferences.revise_invitation,
    of_conferences.ReleaseInvitation: conferences.release_invitation,
    of_conferences.SetQuotas: conferences.set_numbers,
    of_conferences.SendDelegates: conferences.send_delegates,
    of_conferences.AnswerInvitation: conferences.answer_invitation,
    of_plans.TellPlan: running_plans.tell_plan,
    of_plans.TellNow: running_plans.tell_now,
    of_plans.UndoPlan: running_plans.undo_plan,
    of_plans.StopPlan: running_plans.stop_plan,
    of_plans.ReopenPlan: running_plans.reopen_plan,
    of_plans.RewordPlan: running_plans.reword_plan,
    of_unit_changes.ChangeUnit: unit_work.change_unit,
    of_rosters.ImportRoster: rosters.import_roster,
    PassFileOn: files.pass_on,
    of_notices.ReleaseNotice: office_notices.release_notice,
    of_nudging.Nudge: nudging.nudge,
    of_notices.SecondNotice: office_notices.second_notice,
    of_notices.AskNoticeAgain: office_notices.ask_again,
    of_notices.SteerNotice: office_notices.steer_notice,
    of_notices.StopNotice: office_notices.stop_notice,
    of_notices.WithdrawNotice: office_notices.withdraw_notice,
    of_absences.GoAway: away.go_away,
    of_absences.ComeBack: away.come_back,
    of_pieces.TakeFormLink: form_links.take_form_link,
    of_pieces.MakeFormCard: form_links.make_form_card,
    of_people.RenewCode: directory.renew_code,
    of_people.MakeCards: directory.make_cards,
    of_people.EndSessions: directory.end_sessions,
    of_people.HandOver: directory.hand_over,
    of_people.CorrectName: directory.correct_name,
    of_people.CorrectPhone: directory.correct_phone,
    of_myself.CorrectOwnPhone: directory.correct_own_phone,
    of_reach.PreferChannel: reach.prefer_channel,
    of_reach.PreferChannelFor: reach.prefer_channel_for,
    of_reach.AddOwnChat: reach.add_own_chat,
    of_reach.OpenDesk: reach.open_desk,
}
