"""The table of loaders: one for each name in a talk's `knows`; here those that no noun of its own has."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from bot.dialogs.base import Office
from bot.dialogs.units.here import succession_in
from bot.turns import doorstep
from bot.turns.deeds import held, hour, nudging
from bot.turns.deeds.files import known_route
from bot.turns.known import conferences as known_conferences
from bot.turns.known import notices as known_notices
from bot.turns.known import people as known_people
from bot.turns.known import plans as known_plans
from bot.turns.known import questions as known_questions
from bot.turns.known import reports as known_reports
from bot.turns.known import running_plans as known_running_plans
from bot.turns.known import units as known_units
from bot.turns.known.context import LoadContext
from core.reminders.policy import Policy
from storage.dates import collecting
from storage.duties import successions
from storage.mail import notices
from storage.office import successors, units
from storage.overview import agenda, office_summary
from storage.plans import lifecycle
from storage.reports import forms, sent_reports


async def load_known(names: Sequence[str], loading: LoadContext) -> Mapping[str, Any]:
    """The values for `names`; a name no loader knows is a mistake in a dialog and raises KeyError."""
    return {name: await LOADERS[name](loading) for name in names}


async def _office(loading: LoadContext) -> Office:
    return loading.office


async def _has_desk(loading: LoadContext) -> bool:
    return loading.context.desk_link(0) is not None


async def _policy(loading: LoadContext) -> Policy:
    return loading.policy


async def _agenda(loading: LoadContext) -> object:
    if loading.person is not None and loading.person.in_office:
        whose = None
    else:
        whose = loading.units
    return tuple(await agenda.agenda_for(loading.session, whose, today=loading.today))


async def _notices(loading: LoadContext) -> object:
    if loading.person:
        return tuple(await notices.open_notices(loading.session, loading.person.id))
    return ()


async def _news(loading: LoadContext) -> object:
    """For the desk only."""
    if not loading.at_desk:
        return None
    return await office_summary.news(loading.session, loading.now, by=loading.context.whose)


async def _outlook(loading: LoadContext) -> object:
    """What the merger or split in the state would mean, or why it cannot be; for the desk only."""
    requested = succession_in(loading.state)
    if requested is None or not loading.at_desk:
        return None
    try:
        return await successions.outlook(loading.session, requested, loading.today)
    except successions.CannotSucceed as refused:
        return refused.faults


LOADERS: Mapping[str, Callable[[LoadContext], Awaitable[Any]]] = {
    "office": _office,
    "policy": _policy,
    "read": known_plans.read,
    "invitation": doorstep.invitation,
    "doorstep": doorstep.doorstep,
    "newcomers": doorstep.load_newcomers,
    "arrival": doorstep.arrival,
    "agenda": _agenda,
    "requests": known_reports.work,
    "draft": known_plans.own_draft,
    "notices": _notices,
    "notices_awaiting": known_notices.notices_awaiting,
    "notice_seconds": known_notices.notice_seconds,
    "notices_sent": known_notices.notices_sent,
    "notice_preview": known_notices.notice_preview,
    "notice_people": known_notices.notice_people,
    "notice_owing": known_notices.notice_owing,
    "notice_report": known_notices.report,
    "notice_waiting": known_notices.waiting,
    "table": known_reports.table,
    "table_shown": known_reports.table_shown,
    "running": known_plans.running,
    "changeable": known_plans.may_be_changed,
    "reminded": known_plans.reminded,
    "difference": known_plans.difference,
    "undoable": known_plans.undoable,
    "undoable_done": known_reports.minutes_to_undo_done,
    "sent_reports": lambda loading: _tuple(sent_reports.sent_reports(loading.session, loading.units)),
    "news": _news,
    "inquiries": known_reports.open_inquiries,
    "questions": known_questions.open_ones,
    "questions_settled": known_questions.questions_settled,
    "own_questions": known_questions.own_questions,
    "sums": known_reports.sums,
    "promises": known_reports.promises,
    "outlook": _outlook,
    "owed": nudging.owed,
    "roster": known_units.roster,
    "roster_outlook": known_units.roster_outlook,
    "unit_change": known_units.unit_change,
    "unit_sender": known_units.unit_sender,
    "gone": lambda loading: _tuple(successors.gone_units(loading.session, loading.today)),
    "piece": known_reports.piece,
    "piece_form": known_reports.piece_form,
    "form_links": known_reports.form_links,
    "has_desk": _has_desk,
    "own_form": known_reports.own_form,
    "read_back": known_reports.read_back,
    "held": held.groups,
    "held_sample": held.sample,
    "lost_hours": held.lost_hours,
    "doubt": lambda loading: hour.asked(loading.session),
    "papers": known_reports.papers_kept,
    "issues": known_reports.issued_tables,
    "corrections": known_reports.corrections_waiting,
    "plans": lambda loading: _tuple(lifecycle.plan_lines(loading.session)),
    **known_conferences.CONFERENCES,
    "standings": known_running_plans.standings,
    "standing": known_running_plans.standing,
    "plan_preview": known_running_plans.plan_preview,
    "plan_items": known_running_plans.items,
    "activation_preview": known_running_plans.activation_preview,
    "last_activation": known_running_plans.last_activation,
    "file_route": known_route,
    "progress": lambda loading: _tuple(agenda.occurrence_progress(loading.session, now=loading.now)),
    "owing": known_reports.owing_page,
    "forms": lambda loading: _tuple(forms.forms(loading.session)),
    "collections": lambda loading: _tuple(collecting.collections(loading.session)),
    "units": lambda loading: _tuple(units.units_on(loading.session, loading.today)),
    "directory": known_people.whole_directory,
    "addresses": known_people.own_addresses,
    "absence": known_people.absence,
    "colleagues": known_people.colleagues,
    "own": known_people.own,
    "trail": known_people.trail_page,
}


async def _tuple(rows: Awaitable[Sequence[Any]]) -> tuple[Any, ...]:
    return tuple(await rows)
