"""What is stored, as dialogs may know it: one loader per name in a dialog's `sees`. Queries are storage's; the use is
the dialogs'."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from bot.dialogs.base import Cue, Office, State
from bot.dialogs.heirs_typed import succession_in
from bot.dialogs.wishes import wish_in
from bot.drawing import LARGE
from bot.turns import doorstep, hour
from bot.turns.deed import EffectContext
from core.office.people import Person
from core.plans.drafts import Draft
from core.plans.versions import with_forms
from core.reminders.policy import Policy
from core.talk.agenda import PendingCorrection, Request, TableTooLarge
from storage.database.session import Session
from storage.dates import changeable, changes, collecting, undoing
from storage.duties import ladders, successions
from storage.mail import notices
from storage.office import people, successors, units
from storage.overview import agenda, office_summary
from storage.plans import lifecycle, versions
from storage.reports import corrections, drawings, forms, inquiries, issues, papers, requests, rollups, tables, targets

MOST_CORRECTIONS = 20
"""So many are looked up at once; the others come after them."""


@dataclass(frozen=True)
class LoadContext:
    """Who looks, from where, and when."""

    session: Session
    person: Person | None
    state: State
    cue: Cue
    office: Office
    now: datetime
    policy: Policy
    deed: EffectContext
    read: Draft | None = None

    @property
    def today(self) -> date:
        return self.office.today

    @property
    def units(self) -> Sequence[str]:
        if self.person:
            return self.person.units
        return ()


async def load_known(names: Sequence[str], sight: LoadContext) -> Mapping[str, Any]:
    """The values for `names`; a name no loader knows is a mistake in a dialog and raises KeyError."""
    return {name: await LOADERS[name](sight) for name in names}


async def _office(sight: LoadContext) -> Office:
    return sight.office


async def _policy(sight: LoadContext) -> Policy:
    return sight.policy


async def _read(sight: LoadContext) -> Draft | None:
    if sight.read is None or sight.read.head.number is None:
        return sight.read
    head = sight.read.head
    older = await lifecycle.active_with_number(sight.session, head.number or "", head.issued_on)
    read = replace(sight.read, replaces=older)
    if older is not None:
        return with_forms((await versions.running_plan(sight.session, older)).draft, read)
    return read


async def _running(sight: LoadContext) -> Draft | None:
    """What runs of the plan that the draft, or the one just read, is a newer version of."""
    if sight.read is not None:
        draft = await _read(sight)
    else:
        draft = await _draft(sight)
    if draft is None or draft.replaces is None or sight.person is None or not sight.person.at_desk:
        return None
    return (await versions.running_plan(sight.session, draft.replaces)).draft


async def _agenda(sight: LoadContext) -> object:
    if sight.person is not None and sight.person.in_office:
        whose = None
    else:
        whose = sight.units
    return tuple(await agenda.agenda_for(sight.session, whose, today=sight.today))


async def _requests(sight: LoadContext) -> object:
    """A unit's work for whoever acts for it, and the office's own for its desk."""
    found: list[Request] = []
    if sight.units:
        found += await agenda.requests_for(sight.session, sight.units, now=sight.now)
    if sight.person is not None and sight.person.at_desk:
        found += await agenda.office_duties(sight.session, now=sight.now)
    return tuple(found)


async def _draft(sight: LoadContext) -> Draft | None:
    if sight.person:
        return await lifecycle.draft_of(sight.session, sight.person.id)
    return None


async def _notices(sight: LoadContext) -> object:
    if sight.person:
        return tuple(await notices.open_notices(sight.session, sight.person.id))
    return ()


async def _inquiries(sight: LoadContext) -> object:
    return tuple(await inquiries.open_inquiries(sight.session, sight.units))


async def _piece(sight: LoadContext) -> object:
    """Any unit's, and so only for the desk."""
    number = sight.state.get("expectation_id")
    if sight.person is None or not sight.person.at_desk or not isinstance(number, int):
        return None
    return await requests.request_by_id(sight.session, number)


async def _issues(sight: LoadContext) -> object:
    occurrence = sight.state.get("occurrence_id")
    if sight.person is None or not sight.person.in_office or not isinstance(occurrence, int):
        return ()
    return tuple(await issues.issues_of(sight.session, occurrence))


async def _papers(sight: LoadContext) -> object:
    """Of one piece of work when the state names one, else of all units' pieces; for the office only."""
    work, occurrence = sight.state.get("expectation_id"), sight.state.get("occurrence_id")
    if sight.person is None or not sight.person.in_office:
        return ()
    if isinstance(work, int):
        return tuple(await papers.papers_of_work(sight.session, work))
    if isinstance(occurrence, int):
        return tuple(await papers.papers_of(sight.session, occurrence))
    return ()


async def _corrections(sight: LoadContext) -> object:
    if sight.person is None or not sight.person.at_desk:
        return ()
    waiting = await corrections.waiting_corrections(sight.session)
    found = [
        (one, await requests.request_by_id(sight.session, one.expectation_id)) for one in waiting[:MOST_CORRECTIONS]
    ]
    return tuple(
        PendingCorrection(one.id, request, one.values, one.blanks) for one, request in found if request is not None
    )


async def _table(sight: LoadContext) -> object:
    occurrence = sight.state.get("occurrence_id")
    if isinstance(occurrence, int):
        return await tables.consolidated(sight.session, occurrence)
    return None


async def _table_shown(sight: LoadContext) -> object:
    """The table as the office looks at it: by today's map, unless the state says "then"."""
    occurrence, day = sight.state.get("occurrence_id"), None if sight.state.get("map") == "then" else sight.today
    if isinstance(occurrence, int) and await drawings.values_at_most(sight.session, occurrence) > LARGE:
        return TableTooLarge()
    if isinstance(occurrence, int):
        return await tables.consolidated(sight.session, occurrence, day=day)
    return None


async def _changeable(sight: LoadContext) -> object:
    if sight.person is not None and sight.person.at_desk:
        return tuple(await changeable.changeable(sight.session, sight.today))
    return ()


async def _reminded(sight: LoadContext) -> object:
    """What may be reminded of at other times, and when it is now; for the desk only."""
    at_desk = sight.person is not None and sight.person.at_desk
    if at_desk:
        return tuple(await ladders.reminded(sight.session, sight.policy, sight.today))
    return ()


async def _difference(sight: LoadContext) -> object:
    """What would follow from the wish in the state, for the desk only."""
    wish = wish_in(sight.state)
    if wish is None or sight.person is None or not sight.person.at_desk:
        return None
    return await changes.difference(sight.session, wish, sight.policy, sight.now, by=sight.person.id)


async def _undoable(sight: LoadContext) -> object:
    if sight.person is None:
        return None
    return await undoing.undoable(sight.session, sight.now, by=sight.person.id)


async def _news(sight: LoadContext) -> object:
    """For the desk only."""
    if sight.person is None or not sight.person.at_desk:
        return None
    return await office_summary.news(sight.session, sight.now, by=sight.person.id)


async def _sums(sight: LoadContext) -> object:
    """Of one occurrence, or of its whole year; by the map of its own day, or by today's."""
    occurrence, day = sight.state.get("occurrence_id"), sight.today if sight.state.get("today") is True else None
    if not isinstance(occurrence, int):
        return None
    year = sight.state.get("by") == "year"
    if await drawings.values_at_most(sight.session, occurrence, year=year) > LARGE:
        return TableTooLarge()
    if year:
        ids = await tables.occurrences_of_year(sight.session, occurrence)
    else:
        ids = [occurrence]
    return await rollups.rollup(sight.session, ids, day=day)


async def _outlook(sight: LoadContext) -> object:
    """What the merger or split in the state would mean, or why it cannot be; for the desk only."""
    wish = succession_in(sight.state)
    if wish is None or sight.person is None or not sight.person.at_desk:
        return None
    try:
        return await successions.outlook(sight.session, wish, sight.today)
    except successions.CannotSucceed as refused:
        return refused.faults


async def _promises(sight: LoadContext) -> object:
    """Of the form in the state, and of the number once it is chosen there; for the desk only."""
    form, key = sight.state.get("form"), sight.state.get("key")
    if not isinstance(form, str) or sight.person is None or not sight.person.at_desk:
        return ()
    return tuple(await targets.promises_of(sight.session, form, key=key if isinstance(key, str) else None))


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
    "table": _table,
    "table_shown": _table_shown,
    "running": _running,
    "changeable": _changeable,
    "reminded": _reminded,
    "difference": _difference,
    "undoable": _undoable,
    "news": _news,
    "inquiries": _inquiries,
    "sums": _sums,
    "promises": _promises,
    "outlook": _outlook,
    "gone": lambda sight: _tuple(successors.gone_units(sight.session, sight.today)),
    "piece": _piece,
    "doubt": lambda sight: hour.asked(sight.session),
    "papers": _papers,
    "issues": _issues,
    "corrections": _corrections,
    "plans": lambda sight: _tuple(lifecycle.plan_lines(sight.session)),
    "progress": lambda sight: _tuple(agenda.occurrence_progress(sight.session, now=sight.now)),
    "forms": lambda sight: _tuple(forms.forms(sight.session)),
    "collections": lambda sight: _tuple(collecting.collections(sight.session)),
    "units": lambda sight: _tuple(units.units_on(sight.session, sight.today)),
    "people": lambda sight: _tuple(people.people_on(sight.session, sight.today)),
}


async def _tuple(rows: Awaitable[Sequence[Any]]) -> tuple[Any, ...]:
    return tuple(await rows)
