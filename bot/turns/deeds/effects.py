"""Doing what a step asked for, inside the turn's transaction. Each effect is a few calls to storage; judgement stays in
core and the dialogs. What a unit sends is done here, all else where its row says, from where it is loaded when it is
first done."""

from collections.abc import Awaitable, Callable
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
from bot.loaded import Loaded
from bot.turns.deeds.trailing import trailed
from bot.turns.deeds.whose_work import is_theirs
from bot.turns.effect_context import EffectContext
from core.reasons import Reason
from storage.duties import undone
from storage.mail import read_backs
from storage.reports import answers

DOINGS: Loaded[type, Callable[[Any, EffectContext], Awaitable[EffectContext | None]]] = Loaded(
    "bot.turns.deeds",
    places={
        does.Join: "coming_in:join",
        does.CountWrongCode: "newcomers:count_wrong_code",
        does.TellOfStranger: "strangers:tell_of_stranger",
        does.AskOffice: "newcomers:ask_office",
        does.Vouch: "newcomers:vouch",
        does.SendMyData: "tables:send_my_data",
        does.AnswerConsent: "coming_in:answer_consent",
        does.StoreDraft: "plans:store_draft",
        does.ReviseDraft: "plans:revise_draft",
        does.DiscardDraft: "plans:discard_draft",
        does.ActivatePlan: "plans:activate",
        does.ChangeDates: "plans:change_dates",
        does.UndoChange: "plans:undo_change",
        does.AnswerDoubt: "hour:do_answer_doubt",
        of_held.ReleaseHeld: "held:do_release_held",
        of_held.DropHeld: "held:do_drop_held",
        of_reports.SendReport: "effects:send_report",
        of_reports.MarkDone: "effects:mark_done",
        of_reports.UndoDone: "effects:undo_done",
        does.Acknowledge: "notices:acknowledge",
        of_tables.SendTable: "tables:send_table",
        of_tables.SendYear: "tables:send_year",
        of_tables.SendSums: "tables:send_sums",
        of_tables.SendPaper: "tables:send_paper",
        of_tables.IssueTable: "tables:issue_table",
        of_tables.SendIssue: "tables:send_issue",
        of_reports.AttachFile: "office_work:do_attach_file",
        of_reports.ProposeCorrection: "office_work:propose_correction",
        does.DecideCorrection: "office_work:decide_correction",
        does.AskBack: "office_work:ask_back",
        of_reports.AnswerInquiry: "office_work:answer_inquiry",
        does.EnterFigures: "office_work:enter_figures",
        does.HandToOffice: "questions:hand_to_office",
        does.SettleQuestion: "questions:settle_question",
        of_reports.KeepReadBack: "effects:keep_read_back",
        of_reports.HandDraft: "drafts:hand_draft",
        of_reports.DropReadBack: "effects:drop_read_back",
        does.GiveTargets: "unit_work:give_targets",
        does.TakeBackTarget: "unit_work:take_back_target",
        does.Succeed: "unit_work:do_succeed",
        does.BeginCollecting: "office_work:begin_collecting",
        does.StopCollecting: "office_work:stop_collecting",
        of_conferences.ReviseInvitation: "conferences:revise_invitation",
        of_conferences.ReleaseInvitation: "conferences:release_invitation",
        of_conferences.SetQuotas: "conferences:set_numbers",
        of_conferences.SendDelegates: "conferences:send_delegates",
        of_conferences.AnswerInvitation: "conferences:answer_invitation",
        of_plans.TellPlan: "running_plans:tell_plan",
        of_plans.TellNow: "running_plans:tell_now",
        of_plans.UndoPlan: "running_plans:undo_plan",
        of_plans.StopPlan: "running_plans:stop_plan",
        of_plans.ReopenPlan: "running_plans:reopen_plan",
        of_plans.RewordPlan: "running_plans:reword_plan",
        of_unit_changes.ChangeUnit: "unit_work:change_unit",
        of_rosters.ImportRoster: "rosters:import_roster",
        PassFileOn: "files:pass_on",
        of_notices.ReleaseNotice: "notices:release_notice",
        of_nudging.Nudge: "nudging:nudge",
        of_notices.SecondNotice: "notices:second_notice",
        of_notices.AskNoticeAgain: "notices:ask_again",
        of_notices.SteerNotice: "notices:steer_notice",
        of_notices.StopNotice: "notices:stop_notice",
        of_notices.WithdrawNotice: "notices:withdraw_notice",
        of_absences.GoAway: "away:go_away",
        of_absences.ComeBack: "away:come_back",
        of_pieces.TakeFormLink: "form_links:take_form_link",
        of_pieces.MakeFormCard: "form_links:make_form_card",
        of_people.RenewCode: "people:renew_code",
        of_people.MakeCards: "people:make_cards",
        of_people.EndSessions: "people:end_sessions",
        of_people.HandOver: "people:hand_over",
        of_people.CorrectName: "people:correct_name",
        of_people.CorrectPhone: "people:correct_phone",
        of_myself.CorrectOwnPhone: "people:correct_own_phone",
        of_reach.PreferChannel: "reach:prefer_channel",
        of_reach.PreferChannelFor: "reach:prefer_channel_for",
        of_reach.AddOwnChat: "reach:add_own_chat",
        of_reach.OpenDesk: "reach:open_desk",
    },
)
"""Effect → the function, within bot.turns.deeds."""


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


async def send_report(effect: of_reports.SendReport, context: EffectContext) -> None:
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


async def keep_read_back(effect: of_reports.KeepReadBack, context: EffectContext) -> None:
    by, calendar = context.whose, context.policy.calendar
    said = context.origin(effect.read_back.sentences).sentences
    kept = replace(effect.read_back, sentences=said)
    await read_backs.keep_read_back(context.session, kept, contact_id=by, calendar=calendar, now=context.now)


async def drop_read_back(effect: of_reports.DropReadBack, context: EffectContext) -> None:
    await read_backs.drop_read_backs(context.session, [effect.expectation_id], Reason.STOPPED, contact_id=context.whose)


async def mark_done(effect: of_reports.MarkDone, context: EffectContext) -> None:
    await answers.mark_done(context.session, effect.expectation_id, contact_id=context.whose, now=context.now)


async def undo_done(effect: of_reports.UndoDone, context: EffectContext) -> None:
    await undone.undo_done(context.session, effect.expectation_id, contact_id=context.whose, now=context.now)
