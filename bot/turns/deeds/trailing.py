"""The trail: each deed of the office, and each of somebody who stands in for another, leaves a row in its own
transaction. Which effects are such deeds follows from the table of permissions; what each is done to stands here."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from bot.dialogs import effects as does
from bot.dialogs.away import effects as of_absences
from bot.dialogs.conferences import effects as of_conferences
from bot.dialogs.files.effects import PassFileOn
from bot.dialogs.myself import effects as of_myself
from bot.dialogs.notices import effects as of_notices
from bot.dialogs.nudging import effects as of_nudging
from bot.dialogs.people import effects as of_people
from bot.dialogs.permitted import DEEDS
from bot.dialogs.pieces import effects as of_pieces
from bot.dialogs.plans import effects as of_plans
from bot.dialogs.reach import effects as of_reach
from bot.dialogs.report import effects as of_reports
from bot.dialogs.tables import effects as of_tables
from bot.dialogs.unit_changes.effects import ChangeUnit
from bot.turns.deeds.draft_trail import draft_standing
from bot.turns.effect_context import EffectContext
from core.office.permissions import Action, is_of_office
from core.talk.trail import TrailSubject
from storage.office.absences import away_for
from storage.office.desk_sessions import open_sessions
from storage.overview.trail import Deed, newest_of, put_down, standing_of, unit_of_work
from storage.overview.unit_standing import unit_after, unit_before, units_standing

Done = Callable[[], Awaitable[EffectContext | None]]
OF_ONESELF = (
    of_absences.GoAway,
    of_absences.ComeBack,
    of_myself.CorrectOwnPhone,
    of_reach.PreferChannel,
    of_reach.AddOwnChat,
)
"""What somebody says of themselves, and others act by."""
FOR_UNITS = (
    of_reports.SendReport,
    of_reports.MarkDone,
    of_reports.ProposeCorrection,
    of_reports.AttachFile,
    of_reports.AnswerInquiry,
    of_conferences.AnswerInvitation,
    PassFileOn,
)
"""What somebody may do in another's place."""


@dataclass(frozen=True)
class About:
    """What an effect is done to: by the name of its field, or (None) what it makes."""

    subject: TrailSubject
    field: str | None = None


ABOUT: Mapping[type, About] = {
    does.Vouch: About(TrailSubject.ARRIVAL, "arrival_id"),
    does.StoreDraft: About(TrailSubject.PLAN),
    does.ReviseDraft: About(TrailSubject.PLAN, "draft.plan_id"),
    does.DiscardDraft: About(TrailSubject.PLAN, "plan_id"),
    does.ActivatePlan: About(TrailSubject.PLAN, "plan_id"),
    of_plans.TellPlan: About(TrailSubject.PLAN, "plan_id"),
    of_plans.TellNow: About(TrailSubject.PLAN, "plan_id"),
    of_plans.UndoPlan: About(TrailSubject.PLAN, "plan_id"),
    of_plans.StopPlan: About(TrailSubject.PLAN, "plan_id"),
    of_plans.ReopenPlan: About(TrailSubject.PLAN, "plan_id"),
    of_plans.RewordPlan: About(TrailSubject.CHANGE),
    does.ChangeDates: About(TrailSubject.CHANGE),
    does.UndoChange: About(TrailSubject.CHANGE, "change_id"),
    does.SettleQuestion: About(TrailSubject.QUESTION, "question_id"),
    does.AskBack: About(TrailSubject.WORK, "expectation_id"),
    does.EnterFigures: About(TrailSubject.WORK, "expectation_id"),
    does.DecideCorrection: About(TrailSubject.CORRECTION, "correction_id"),
    of_tables.IssueTable: About(TrailSubject.OCCURRENCE, "occurrence_id"),
    does.BeginCollecting: About(TrailSubject.COLLECTION),
    does.StopCollecting: About(TrailSubject.COLLECTION, "collection_id"),
    of_reports.SendReport: About(TrailSubject.WORK, "expectation_id"),
    of_reports.MarkDone: About(TrailSubject.WORK, "expectation_id"),
    of_reports.ProposeCorrection: About(TrailSubject.WORK, "expectation_id"),
    of_reports.AttachFile: About(TrailSubject.WORK, "expectation_id"),
    of_conferences.AnswerInvitation: About(TrailSubject.WORK, "expectation_id"),
    PassFileOn: About(TrailSubject.WORK, "expectation_id"),
    of_notices.ReleaseNotice: About(TrailSubject.NOTICE),
    of_notices.SecondNotice: About(TrailSubject.NOTICE, "notice_id"),
    of_nudging.Nudge: About(TrailSubject.OCCURRENCE, "occurrence_id"),
    of_notices.AskNoticeAgain: About(TrailSubject.NOTICE, "notice_id"),
    of_notices.SteerNotice: About(TrailSubject.NOTICE, "notice_id"),
    of_notices.StopNotice: About(TrailSubject.NOTICE, "notice_id"),
    of_notices.WithdrawNotice: About(TrailSubject.NOTICE, "notice_id"),
    of_conferences.ReviseInvitation: About(TrailSubject.CONFERENCE, "event_id"),
    of_conferences.ReleaseInvitation: About(TrailSubject.CONFERENCE, "event_id"),
    of_conferences.SetQuotas: About(TrailSubject.CONFERENCE, "event_id"),
    of_conferences.SendDelegates: About(TrailSubject.CONFERENCE, "event_id"),
    of_absences.GoAway: About(TrailSubject.ABSENCE),
    of_pieces.TakeFormLink: About(TrailSubject.PERSON, "contact_id"),
    of_pieces.MakeFormCard: About(TrailSubject.PERSON, "contact_id"),
    of_people.RenewCode: About(TrailSubject.PERSON, "contact_id"),
    of_people.EndSessions: About(TrailSubject.PERSON, "contact_id"),
    of_people.HandOver: About(TrailSubject.POST, "post_id"),
    of_people.CorrectName: About(TrailSubject.PERSON, "contact_id"),
    of_people.CorrectPhone: About(TrailSubject.PERSON, "contact_id"),
    of_myself.CorrectOwnPhone: About(TrailSubject.PERSON, "contact_id"),
    of_reach.PreferChannel: About(TrailSubject.PERSON, "contact_id"),
    of_reach.PreferChannelFor: About(TrailSubject.PERSON, "contact_id"),
}
Look = Callable[[Any, EffectContext], Awaitable[Mapping[str, Any]]]


async def _old_units(effect: does.Succeed, context: EffectContext) -> Mapping[str, Any]:
    return await units_standing(context.session, effect.succession.old)


async def _new_units(effect: does.Succeed, context: EffectContext) -> Mapping[str, Any]:
    return await units_standing(context.session, effect.succession.heirs)


async def _unit_before(effect: ChangeUnit, context: EffectContext) -> Mapping[str, Any]:
    return await unit_before(context.session, effect.change, context.office.today)


async def _unit_after(effect: ChangeUnit, context: EffectContext) -> Mapping[str, Any]:
    return await unit_after(context.session, effect.change)


async def _sessions(effect: of_people.EndSessions, context: EffectContext) -> Mapping[str, Any]:
    return {"sessions": len(await open_sessions(context.session, context.now, effect.contact_id))}


STANDING: Mapping[type, tuple[Look, Look]] = {
    does.Succeed: (_old_units, _new_units),
    ChangeUnit: (_unit_before, _unit_after),
    of_people.EndSessions: (_sessions, _sessions),
    does.ReviseDraft: (draft_standing, draft_standing),
}
"""What stands before an effect and after it, where that is no row of its own."""
_NOTHING = About(TrailSubject.NOTHING)


def leaves_trail(effect: type) -> bool:
    """Whether it is a deed of the office: whatever nobody else may do, but looking."""
    action = DEEDS.get(effect)
    if effect in OF_ONESELF:
        return True
    if action is None or action is Action.SEE_ALL:
        return False
    return is_of_office(action)


def act_of(effect: type) -> str:
    """ "release_notice": what is put down of an effect, and said of it by the sentence "trail-release-notice"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", effect.__name__).lower()


async def trailed(effect: does.Effect, context: EffectContext, done: Done) -> EffectContext | None:
    """Does it, and puts it down where it leaves a trail."""
    kind = type(effect)
    stood_in_for = await _in_whose_place(effect, context)
    if not leaves_trail(kind) and stood_in_for is None:
        return await done()
    about = ABOUT.get(kind, _NOTHING)
    named = _named(effect, about)
    before = await _before(effect, context, about, named)
    after_it = await done()
    subject_id = named or await _made(context, about)
    after = await _after(effect, context, about, subject_id)
    deed = Deed(act_of(kind), context.whose, about.subject, subject_id, before, after, stood_in_for)
    await put_down(context.session, deed, context.now)
    return after_it


async def _before(effect: Any, context: EffectContext, about: About, subject_id: int | None) -> Mapping[str, Any]:
    if type(effect) in STANDING:
        return await STANDING[type(effect)][0](effect, context)
    return await standing_of(context.session, about.subject, subject_id)


async def _after(effect: Any, context: EffectContext, about: About, subject_id: int | None) -> Mapping[str, Any]:
    if type(effect) in STANDING:
        return await STANDING[type(effect)][1](effect, context)
    return await standing_of(context.session, about.subject, subject_id)


async def _in_whose_place(effect: does.Effect, context: EffectContext) -> int | None:
    """Who is away, where somebody acts for their unit in their place."""
    work = getattr(effect, "expectation_id", None)
    if context.person is None or not context.person.stands_in_for or not isinstance(effect, FOR_UNITS):
        return None
    unit = await unit_of_work(context.session, work)
    if unit is None:
        return None
    return await away_for(context.session, context.person.id, unit, context.office.today)


def _named(effect: Any, about: About) -> int | None:
    if about.field is None:
        return None
    found: int = attrgetter(about.field)(effect)
    return found


async def _made(context: EffectContext, about: About) -> int | None:
    if about.field is None:
        return await newest_of(context.session, about.subject)
    return None
