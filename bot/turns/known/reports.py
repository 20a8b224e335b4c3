"""What talks know of work, of figures and of tables: a unit of its own, the office of all."""

from collections.abc import Mapping

from bot.dialogs.engine.astray import UNSEEN
from bot.dialogs.report.duties import requests_owed
from bot.dialogs.work_lines import NAMES
from bot.drawing import LARGE
from bot.turns.known.context import LoadContext
from bot.turns.known.senders import with_senders
from core.talk.agenda import OwingPage, PendingCorrection, PieceForm, Request, TableTooLarge
from storage.dates import collecting
from storage.duties import undone
from storage.office.senders import senders_of
from storage.overview import agenda, office_summary
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

MOST_CORRECTIONS = 20
"""So many are looked up at once; the others come after them."""


async def work(loading: LoadContext) -> object:
    """A unit's work for whoever acts for it, and the office's own for its desk."""
    found: list[Request] = []
    if loading.units:
        own = await loading.context.looks.requests(loading.units)
        found += await with_senders(own, loading)
    if loading.at_desk:
        found += await requests.office_duties(loading.session, now=loading.now)
    return tuple(found)


async def form_links(loading: LoadContext) -> Mapping[int, str]:
    """By piece of work the address of this person's form; nothing where there are no pages."""
    if loading.person is None or not loading.units:
        return {}
    own = await loading.context.looks.requests(loading.units)
    mine = {
        one.expectation_id: _form_link(loading, loading.person.id, one)
        for one in requests_owed(own)
        if one.form is not None
    }
    return {work: address for work, address in mine.items() if address is not None}


async def own_form(loading: LoadContext) -> str | None:
    """The address of the form that is due first, for whoever the network does not let us see."""
    if loading.cue.other != UNSEEN:
        return None
    return next(iter((await form_links(loading)).values()), None)


async def piece_form(loading: LoadContext) -> PieceForm | None:
    """Whose form of the piece of work in the state may be given to them by other ways; for the desk."""
    one = await piece(loading)
    if one is None or one.form is None or not one.unit:
        return None
    sender = (await senders_of(loading.session, {one.unit}, loading.today)).get(one.unit)
    if sender is None or sender.contact_id is None or sender.name is None:
        return None
    address = _form_link(loading, sender.contact_id, one)
    if address is None:
        return None
    return PieceForm(sender.name, address, sender.contact_id)


def _form_link(loading: LoadContext, contact_id: int, request: Request) -> str | None:
    return loading.context.form_link(contact_id, request.expectation_id)


async def open_inquiries(loading: LoadContext) -> object:
    return tuple(await inquiries.open_inquiries(loading.session, loading.units))


async def piece(loading: LoadContext) -> Request | None:
    """Any unit's, and so only for the desk."""
    number = loading.state.get("expectation_id")
    if not loading.at_desk or not isinstance(number, int):
        return None
    return await requests.request_by_id(loading.session, number)


async def read_back(loading: LoadContext) -> object:
    """What this person was read back under the number in the state; None when it is not open any more."""
    number = loading.state.get("read_back")
    if loading.person is None or not isinstance(number, int):
        return None
    return (await loading.context.looks.read_backs.of(loading.person.id) or {}).get(number)


async def minutes_to_undo_done(loading: LoadContext) -> int | None:
    """For how long this person can still take back that the work in the state is done; None when they cannot."""
    number = loading.state.get("expectation_id")
    if loading.person is None or not isinstance(number, int):
        return None
    if await loading.context.looks.owes(loading.units, number):
        return None
    return await undone.minutes_to_undo(loading.session, number, contact_id=loading.person.id, now=loading.now)


async def owing_page(loading: LoadContext) -> OwingPage:
    """Of the work in the state, for the office: the names of units that owe it, from the place in the state on."""
    occurrence, first = loading.state.get("occurrence_id"), loading.state.get("first")
    if not loading.sees_all or not isinstance(occurrence, int):
        return OwingPage()
    if not isinstance(first, int):
        first = 0
    return await agenda.owing_page(loading.session, occurrence, first=max(0, first), most=NAMES)


async def issued_tables(loading: LoadContext) -> object:
    occurrence = loading.state.get("occurrence_id")
    if loading.person is None or not loading.person.in_office or not isinstance(occurrence, int):
        return ()
    return tuple(await issues.issues_of(loading.session, occurrence))


async def papers_kept(loading: LoadContext) -> object:
    """Of one piece of work when the state names one, else of all units' pieces; for the office only."""
    work, occurrence = loading.state.get("expectation_id"), loading.state.get("occurrence_id")
    if loading.person is None or not loading.person.in_office:
        return ()
    if isinstance(work, int):
        return tuple(await papers.papers_of_work(loading.session, work))
    if isinstance(occurrence, int):
        return tuple(await papers.papers_of(loading.session, occurrence))
    return ()


async def corrections_waiting(loading: LoadContext) -> object:
    if not loading.at_desk:
        return ()
    waiting = await corrections.waiting_corrections(loading.session)
    found = [
        (one, await requests.request_by_id(loading.session, one.expectation_id)) for one in waiting[:MOST_CORRECTIONS]
    ]
    return tuple(
        PendingCorrection(one.id, request, one.values, one.blanks) for one, request in found if request is not None
    )


async def table(loading: LoadContext) -> object:
    occurrence = loading.state.get("occurrence_id")
    if isinstance(occurrence, int):
        return await tables.consolidated(loading.session, occurrence)
    return None


async def table_shown(loading: LoadContext) -> object:
    """The table as the office looks at it: by today's map, unless the state says "then"."""
    occurrence, day = loading.state.get("occurrence_id"), None if loading.state.get("map") == "then" else loading.today
    if isinstance(occurrence, int) and await drawings.values_at_most(loading.session, occurrence) > LARGE:
        return TableTooLarge()
    if isinstance(occurrence, int):
        return await tables.consolidated(loading.session, occurrence, day=day)
    return None


async def sums(loading: LoadContext) -> object:
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


async def promises(loading: LoadContext) -> object:
    """Of the form in the state, and of the number once it is chosen there; for the desk only."""
    form, key = loading.state.get("form"), loading.state.get("key")
    if not isinstance(form, str) or not loading.at_desk:
        return ()
    return tuple(await targets.promises_of(loading.session, form, key=key if isinstance(key, str) else None))


async def sent(loading: LoadContext) -> object:
    return tuple(await sent_reports.sent_reports(loading.session, loading.units))


async def progress(loading: LoadContext) -> object:
    return tuple(await agenda.occurrence_progress(loading.session, now=loading.now))


async def forms_given(loading: LoadContext) -> object:
    return tuple(await forms.forms(loading.session))


async def collections(loading: LoadContext) -> object:
    return tuple(await collecting.collections(loading.session))


async def news(loading: LoadContext) -> object:
    """For the desk only."""
    if not loading.at_desk:
        return None
    return await office_summary.news(loading.session, loading.now, by=loading.context.whose)
