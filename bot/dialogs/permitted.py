"""What each effect of a talk is by the table of permissions (core.office.permissions): asked again where it is done,
whatever the talk has asked already. What has no row here is nobody's to do."""

from collections.abc import Mapping

from bot.dialogs import effects as does
from bot.dialogs.away import effects as of_absences
from bot.dialogs.conferences import effects as of_conferences
from bot.dialogs.files.effects import PassFileOn
from bot.dialogs.held import effects as of_held
from bot.dialogs.myself import effects as of_myself
from bot.dialogs.notices import effects as of_notices
from bot.dialogs.nudging import effects as of_nudging
from bot.dialogs.people import effects as of_people
from bot.dialogs.pieces import effects as of_pieces
from bot.dialogs.plans import effects as of_plans
from bot.dialogs.reach import effects as of_reach
from bot.dialogs.report import effects as of_reports
from bot.dialogs.rosters import effects as of_rosters
from bot.dialogs.tables import effects as of_tables
from bot.dialogs.unit_changes import effects as of_unit_changes
from core.office.people import Consent, Person
from core.office.permissions import Action, permits

DEEDS: Mapping[type, Action] = {
    does.Join: Action.COME_IN,
    does.CountWrongCode: Action.COME_IN,
    does.TellOfStranger: Action.COME_IN,
    does.AskOffice: Action.COME_IN,
    does.SendMyData: Action.SEE_OWN_DATA,
    of_myself.CorrectOwnPhone: Action.SEE_OWN_DATA,
    of_reach.PreferChannel: Action.SEE_OWN_DATA,
    of_reach.PreferChannelFor: Action.CHANGE_PEOPLE,
    of_reach.AddOwnChat: Action.SEE_OWN_DATA,
    of_reach.OpenDesk: Action.SEE_ALL,
    does.AnswerConsent: Action.CONSENT,
    does.Vouch: Action.LET_IN,
    does.StoreDraft: Action.WRITE_PLANS,
    does.ReviseDraft: Action.WRITE_PLANS,
    does.DiscardDraft: Action.WRITE_PLANS,
    does.ActivatePlan: Action.WRITE_PLANS,
    of_plans.TellPlan: Action.WRITE_PLANS,
    of_plans.TellNow: Action.WRITE_PLANS,
    of_plans.UndoPlan: Action.WRITE_PLANS,
    of_plans.StopPlan: Action.WRITE_PLANS,
    of_plans.ReopenPlan: Action.WRITE_PLANS,
    of_plans.RewordPlan: Action.WRITE_PLANS,
    does.ChangeDates: Action.CHANGE_DATES,
    does.UndoChange: Action.CHANGE_DATES,
    does.AnswerDoubt: Action.JUDGE_HOUR,
    of_held.ReleaseHeld: Action.RELEASE_NOTICES,
    of_held.DropHeld: Action.RELEASE_NOTICES,
    of_reports.SendReport: Action.SEND_REPORT,
    of_reports.MarkDone: Action.SEND_REPORT,
    of_reports.UndoDone: Action.SEND_REPORT,
    of_reports.ProposeCorrection: Action.SEND_REPORT,
    of_reports.AttachFile: Action.DRAFT_REPORT,
    of_reports.HandDraft: Action.DRAFT_REPORT,
    of_reports.KeepReadBack: Action.DRAFT_REPORT,
    of_reports.DropReadBack: Action.DRAFT_REPORT,
    of_reports.AnswerInquiry: Action.ANSWER_INQUIRY,
    does.Acknowledge: Action.ACKNOWLEDGE,
    does.HandToOffice: Action.ASK_OFFICE,
    does.SettleQuestion: Action.ANSWER_QUESTIONS,
    does.AskBack: Action.HANDLE_REPORTS,
    does.EnterFigures: Action.HANDLE_REPORTS,
    does.DecideCorrection: Action.HANDLE_REPORTS,
    of_pieces.TakeFormLink: Action.HANDLE_REPORTS,
    of_pieces.MakeFormCard: Action.HANDLE_REPORTS,
    of_tables.IssueTable: Action.ISSUE_TABLES,
    of_tables.SendIssue: Action.SEE_ALL,
    of_tables.SendTable: Action.SEE_ALL,
    of_tables.SendYear: Action.SEE_ALL,
    of_tables.SendSums: Action.SEE_ALL,
    of_tables.SendPaper: Action.SEE_ALL,
    does.GiveTargets: Action.GIVE_TARGETS,
    does.TakeBackTarget: Action.GIVE_TARGETS,
    does.BeginCollecting: Action.COLLECT,
    does.StopCollecting: Action.COLLECT,
    does.Succeed: Action.CHANGE_UNITS,
    of_conferences.ReviseInvitation: Action.HOLD_CONFERENCES,
    of_conferences.ReleaseInvitation: Action.HOLD_CONFERENCES,
    of_conferences.SetQuotas: Action.HOLD_CONFERENCES,
    of_conferences.SendDelegates: Action.HOLD_CONFERENCES,
    of_conferences.AnswerInvitation: Action.ANSWER_INVITATION,
    of_unit_changes.ChangeUnit: Action.CHANGE_UNITS,
    of_rosters.ImportRoster: Action.CHANGE_PEOPLE,
    PassFileOn: Action.SEND_FILE,
    of_notices.ReleaseNotice: Action.RELEASE_NOTICES,
    of_nudging.Nudge: Action.NUDGE,
    of_notices.SecondNotice: Action.SECOND_NOTICES,
    of_notices.AskNoticeAgain: Action.RELEASE_NOTICES,
    of_notices.SteerNotice: Action.RELEASE_NOTICES,
    of_notices.StopNotice: Action.RELEASE_NOTICES,
    of_notices.WithdrawNotice: Action.RELEASE_NOTICES,
    of_absences.GoAway: Action.WORK_FOR_UNIT,
    of_absences.ComeBack: Action.WORK_FOR_UNIT,
    of_people.RenewCode: Action.LET_IN,
    of_people.MakeCards: Action.LET_IN,
    of_people.EndSessions: Action.GRANT_ROLES,
    of_people.HandOver: Action.CHANGE_PEOPLE,
    of_people.CorrectName: Action.CHANGE_PEOPLE,
    of_people.CorrectPhone: Action.CHANGE_PEOPLE,
}
ON_CONSENT = (does.HandToOffice,)
"""Done for whoever has agreed that their words are kept."""


def may(person: Person | None, effect: does.Effect) -> bool:
    """Whether it is this person's to do today."""
    action = DEEDS.get(type(effect))
    if action is None or not permits(person, action):
        return False
    consents = person is not None and person.consent is Consent.GIVEN
    return consents or not isinstance(effect, ON_CONSENT)
