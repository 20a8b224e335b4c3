"""What is stored, as dialogs may know it: one loader per name in a dialog's `sees`. Queries are storage's; the use is
the dialogs'."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.dialogs.away.talk import Colleague
from bot.dialogs.base import Cue, Office, State
from bot.dialogs.dates.change_requests import request_in
from bot.dialogs.engine.said_at_once import page_of
from bot.dialogs.my_data import OwnSummary
from bot.dialogs.trail.talk import PAGE as TRAIL_PAGE
from bot.dialogs.units.here import succession_in
from bot.drawing import LARGE
from bot.turns import doorstep, hour, known_notices, known_units, nudging, running_plans
from bot.turns.conferences import known_conferences
from bot.turns.effect_context import EffectContext
from bot.turns.files import known_route
from core.office.people import Person
from core.plans.drafts import Draft
from core.plans.versions import with_forms
from core.reminders.policy import Policy
from core.talk.agenda import PendingCorrection, Request, TableTooLarge
from storage.database.session import Session
from storage.dates import changeable, changes, collecting, undoing
from storage.duties import ladders, successions, undone
from storage.mail import notices, questions, read_backs
from storage.office import absences, directory, people, successors, units
from storage.overview import agenda, office_summary, trail
from storage.plans import lifecycle, versions
from storage.privacy import own_data
from storage.reports import (
    corrections,
    drawings,
    forms,
    inquiries,
    issues,
    papers,
    requests,
    rollups,
    sent_reports,
    tables,
    targets,
)

SETTLED, OWN = 6, 3
"""Questions that were settled, on the office's screen, and one's own."""
MOST_CORRECTIONS = 20
"""So many are looked up at once; the others come after them."""


@dataclass(frozen=True)
class LoadContext:
    """Who looks, from where, and when."""

    context: EffectContext
    state: State
    cue: Cue
    read: Draft | None = None

    @property
    def session(self) -> Session:
        return self.context.session

    @property
    def person(self) -> Person | None:
        return self.context.person

    @property
    def office(self) -> Office:
        return self.context.office

    @property
    def now(self) -> datetime:
        return self.context.now

    @property
    def policy(self) -> Policy:
        return self.context.policy

    @property
    def today(self) -> date:
        return self.office.today

    @property
    def at_desk(self) -> bool:
        return self.person is not None and self.person.at_desk

    @property
    def units(self) -> Sequence[str]:
        if self.person:
            return self.person.units
        return ()


async def load_known(names: Sequence[str], loading: LoadContext) -> Mapping[str, Any]:
    """The values for `names`; a name no loader knows is a mistake in a dialog and raises KeyError."""
    return {name: await LOADERS[name](loading) for name in names}


async def _office(loading: LoadContext) -> Office:
    return loading.office


async def _policy(loading: LoadContext) -> Policy:
    return loading.policy


async def _read(loading: LoadContext) -> Draft | None:
    if loading.read is None or loading.read.head.number is None:
        return loading.read
    head = loading.read.head
    older = await lifecycle.active_with_number(loading.session, head.number or "", head.issued_on)
    read = replace(loading.read, replaces=older)
    if older is not None:
        return with_forms((await versions.running_plan(loading.session, older)).draft, read)
    return read


async def _running(loading: LoadContext) -> Draft | None:
    """What runs of the plan that the draft, or the one just read, is a newer version of."""
    if loading.read is not None:
        draft = await _read(loading)
    else:
        draft = await _draft(loading)
    if draft is None or draft.replaces is None or not loading.at_desk:
        return None
    return (await versions.running_plan(loading.session, draft.replaces)).draft


async def _agenda(loading: LoadContext) -> object:
    if loading.person is not None and loading.person.in_office:
        whose = None
    else:
        whose = loading.units
    return tuple(await agenda.agenda_for(loading.session, whose, today=loading.today))


async def _requests(loading: LoadContext) -> object:
    """A unit's work for whoever acts for it, and the office's own for its desk."""
    found: list[Request] = []
    if loading.units:
        own = await requests.requests_for(loading.session, loading.units, now=loading.now)
        found += await known_units.with_senders(own, loading)
    if loading.at_desk:
        found += await requests.office_duties(loading.session, now=loading.now)
    return tuple(found)


async def _draft(loading: LoadContext) -> Draft | None:
    if loading.person:
        return await lifecycle.draft_of(loading.session, loading.person.id)
    return None


async def _notices(loading: LoadContext) -> object:
    if loading.person:
        return tuple(await notices.open_notices(loading.session, loading.person.id))
    return ()


async def _inquiries(loading: LoadContext) -> object:
    return tuple(await inquiries.open_inquiries(loading.session, loading.units))


async def _questions(loading: LoadContext) -> object:
    """What was handed to the office; for the desk only."""
    if loading.at_desk:
        return tuple(await questions.open_questions(loading.session))
    return ()


async def _questions_settled(loading: LoadContext) -> object:
    """Of all units, or of the one in the state; for the desk only."""
    unit = loading.state.get("unit")
    if not loading.at_desk:
        return ()
    whose = unit if isinstance(unit, str) and unit else None
    return tuple(await questions.settled_questions(loading.session, SETTLED, unit=whose))


async def _own_questions(loading: LoadContext) -> object:
    """What was asked for the person's units, and what was said to it."""
    if loading.person is None:
        return ()
    return tuple(await questions.asked_for(loading.session, loading.person.id, loading.units, OWN))


async def _piece(loading: LoadContext) -> object:
    """Any unit's, and so only for the desk."""
    number = loading.state.get("expectation_id")
    if not loading.at_desk or not isinstance(number, int):
        return None
    return await requests.request_by_id(loading.session, number)


async def _read_back(loading: LoadContext) -> object:
    """What this person was read back under the number in the state; None when it is not open any more."""
    number = loading.state.get("read_back")
    if loading.person is None or not isinstance(number, int):
        return None
    return await read_backs.open_read_back(loading.session, loading.person.id, number)


async def _issues(loading: LoadContext) -> object:
    occurrence = loading.state.get("occurrence_id")
    if loading.person is None or not loading.person.in_office or not isinstance(occurrence, int):
        return ()
    return tuple(await issues.issues_of(loading.session, occurrence))


async def _papers(loading: LoadContext) -> object:
    """Of one piece of work when the state names one, else of all units' pieces; for the office only."""
    work, occurrence = loading.state.get("expectation_id"), loading.state.get("occurrence_id")
    if loading.person is None or not loading.person.in_office:
        return ()
    if isinstance(work, int):
        return tuple(await papers.papers_of_work(loading.session, work))
    if isinstance(occurrence, int):
        return tuple(await papers.papers_of(loading.session, occurrence))
    return ()


async def _corrections(loading: LoadContext) -> object:
    if not loading.at_desk:
        return ()
    waiting = await corrections.waiting_corrections(loading.session)
    found = [
        (one, await requests.request_by_id(loading.session, one.expectation_id)) for one in waiting[:MOST_CORRECTIONS]
    ]
    return tuple(
        PendingCorrection(one.id, request, one.values, one.blanks) for one, request in found if request is not None
    )


async def _table(loading: LoadContext) -> object:
    occurrence = loading.state.get("occurrence_id")
    if isinstance(occurrence, int):
        return await tables.consolidated(loading.session, occurrence)
    return None


async def _table_shown(loading: LoadContext) -> object:
    """The table as the office looks at it: by today's map, unless the state says "then"."""
    occurrence, day = loading.state.get("occurrence_id"), None if loading.state.get("map") == "then" else loading.today
    if isinstance(occurrence, int) and await drawings.values_at_most(loading.session, occurrence) > LARGE:
        return TableTooLarge()
    if isinstance(occurrence, int):
        return await tables.consolidated(loading.session, occurrence, day=day)
    return None


async def _changeable(loading: LoadContext) -> object:
    if loading.at_desk:
        return tuple(await changeable.changeable(loading.session, loading.today))
    return ()


async def _reminded(loading: LoadContext) -> object:
    """What may be reminded of at other times, and when it is now; for the desk only."""
    if loading.at_desk:
        return tuple(await ladders.reminded(loading.session, loading.policy, loading.today))
    return ()


async def _difference(loading: LoadContext) -> object:
    """What would follow from the request in the state, for the desk only."""
    requested = request_in(loading.state)
    if requested is None or not loading.at_desk:
        return None
    return await changes.difference(loading.session, requested, loading.policy, loading.now, by=loading.context.whose)


async def _undoable(loading: LoadContext) -> object:
    if loading.person is None:
        return None
    return await undoing.undoable(loading.session, loading.now, by=loading.person.id)


async def _minutes_to_undo_done(loading: LoadContext) -> int | None:
    """For how long this person can still take back that the work in the state is done; None when they cannot."""
    number = loading.state.get("expectation_id")
    if loading.person is None or not isinstance(number, int):
        return None
    return await undone.minutes_to_undo(loading.session, number, contact_id=loading.person.id, now=loading.now)


async def _news(loading: LoadContext) -> object:
    """For the desk only."""
    if not loading.at_desk:
        return None
    return await office_summary.news(loading.session, loading.now, by=loading.context.whose)


async def _sums(loading: LoadContext) -> object:
    """Of one occurrence, or of its whole year; by the map of its own day, or by today's."""
    occurrence, day = loading.state.get("occurrence_id"), loading.today if loading.state.get("today") is True else None
    if not isinstance(occurrence, int):
        return None
    year = loading.state.get("by") == "year"
    if await drawings.values_at_most(loading.session, occurrence, year=year) > LARGE:
        return TableTooLarge()
    if year:
        ids = await tables.occurrences_of_year(loading.session, occurrence)
    else:
        ids = [occurrence]
    return await rollups.rollup(loading.session, ids, day=day)


async def _outlook(loading: LoadContext) -> object:
    """What the merger or split in the state would mean, or why it cannot be; for the desk only."""
    requested = succession_in(loading.state)
    if requested is None or not loading.at_desk:
        return None
    try:
        return await successions.outlook(loading.session, requested, loading.today)
    except successions.CannotSucceed as refused:
        return refused.faults


async def _promises(loading: LoadContext) -> object:
    """Of the form in the state, and of the number once it is chosen there; for the desk only."""
    form, key = loading.state.get("form"), loading.state.get("key")
    if not isinstance(form, str) or not loading.at_desk:
        return ()
    return tuple(await targets.promises_of(loading.session, form, key=key if isinstance(key, str) else None))


async def _directory(loading: LoadContext) -> object:
    """For the desk only."""
    if loading.at_desk:
        return await directory.directory(loading.session, loading.today, loading.now)
    return None


async def _own(loading: LoadContext) -> object:
    if loading.person is None:
        return None
    return OwnSummary(**vars(await own_data.own_data(loading.session, loading.person.id)))


async def _absence(loading: LoadContext) -> object:
    if loading.person is None:
        return None
    return await absences.absence_of(loading.session, loading.person.id, loading.today)


async def _colleagues(loading: LoadContext) -> object:
    """Of the units in which this person holds a post."""
    if loading.person is None:
        return ()
    found = await absences.colleagues(loading.session, loading.person.id, loading.units, loading.today)
    return tuple(Colleague(*one) for one in found)


async def _trail(loading: LoadContext) -> object:
    """The page that the message asks for, and one line more; for the desk only."""
    if not loading.at_desk:
        return ()
    first = (page_of(loading.cue.rest) - 1) * TRAIL_PAGE
    return tuple(await trail.trail(loading.session, first=first, most=TRAIL_PAGE + 1))


LOADERS: Mapping[str, Callable[[LoadContext], Awaitable[Any]]] = {
    "office": _office,
    "policy": _policy,
    "read": _read,
    "invitation": doorstep.invitation,
    "doorstep": doorstep.doorstep,
    "newcomers": doorstep.load_newcomers,
    "arrival": doorstep.arrival,
    "agenda": _agenda,
    "requests": _requests,
    "draft": _draft,
    "notices": _notices,
    "notices_awaiting": known_notices.notices_awaiting,
    "notice_seconds": known_notices.notice_seconds,
    "notices_sent": known_notices.notices_sent,
    "notice_preview": known_notices.notice_preview,
    "notice_people": known_notices.notice_people,
    "notice_owing": known_notices.notice_owing,
    "notice_report": known_notices.report,
    "notice_waiting": known_notices.waiting,
    "table": _table,
    "table_shown": _table_shown,
    "running": _running,
    "changeable": _changeable,
    "reminded": _reminded,
    "difference": _difference,
    "undoable": _undoable,
    "undoable_done": _minutes_to_undo_done,
    "sent_reports": lambda loading: _tuple(sent_reports.sent_reports(loading.session, loading.units)),
    "news": _news,
    "inquiries": _inquiries,
    "questions": _questions,
    "questions_settled": _questions_settled,
    "own_questions": _own_questions,
    "sums": _sums,
    "promises": _promises,
    "outlook": _outlook,
    "owed": nudging.owed,
    "roster": known_units.roster,
    "roster_outlook": known_units.roster_outlook,
    "admins": known_units.admins,
    "unit_change": known_units.unit_change,
    "gone": lambda loading: _tuple(successors.gone_units(loading.session, loading.today)),
    "piece": _piece,
    "read_back": _read_back,
    "doubt": lambda loading: hour.asked(loading.session),
    "papers": _papers,
    "issues": _issues,
    "corrections": _corrections,
    "plans": lambda loading: _tuple(lifecycle.plan_lines(loading.session)),
    **known_conferences,
    "standings": running_plans.standings,
    "standing": running_plans.standing,
    "plan_preview": running_plans.plan_preview,
    "plan_items": running_plans.items,
    "activation_preview": running_plans.activation_preview,
    "last_activation": running_plans.last_activation,
    "file_route": known_route,
    "progress": lambda loading: _tuple(agenda.occurrence_progress(loading.session, now=loading.now)),
    "forms": lambda loading: _tuple(forms.forms(loading.session)),
    "collections": lambda loading: _tuple(collecting.collections(loading.session)),
    "units": lambda loading: _tuple(units.units_on(loading.session, loading.today)),
    "directory": _directory,
    "absence": _absence,
    "colleagues": _colleagues,
    "own": _own,
    "trail": _trail,
    "people": lambda loading: _tuple(people.people_on(loading.session, loading.today)),
}


async def _tuple(rows: Awaitable[Sequence[Any]]) -> tuple[Any, ...]:
    return tuple(await rows)
