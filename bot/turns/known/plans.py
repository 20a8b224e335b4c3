"""What talks know of drafts, of plans that run, and of what may be moved. For the desk only, save
one's own draft."""

from dataclasses import replace

from bot.dialogs.dates.change_requests import request_in
from bot.turns.known.context import LoadContext
from core.plans.drafts import Draft
from core.plans.versions import with_forms
from storage.dates import changeable, changes, undoing
from storage.duties import ladders
from storage.plans import lifecycle, versions


async def read(loading: LoadContext) -> Draft | None:
    if loading.read is None or loading.read.head.number is None:
        return loading.read
    head = loading.read.head
    older = await lifecycle.active_with_number(loading.session, head.number or "", head.issued_on)
    read = replace(loading.read, replaces=older)
    if older is not None:
        return with_forms((await versions.running_plan(loading.session, older)).draft, read)
    return read


async def running(loading: LoadContext) -> Draft | None:
    """What runs of the plan that the draft, or the one just read, is a newer version of."""
    if loading.read is not None:
        draft = await read(loading)
    else:
        draft = await own_draft(loading)
    if draft is None or draft.replaces is None or not loading.at_desk:
        return None
    return (await versions.running_plan(loading.session, draft.replaces)).draft


async def own_draft(loading: LoadContext) -> Draft | None:
    if loading.person:
        return await lifecycle.draft_of(loading.session, loading.person.id)
    return None


async def may_be_changed(loading: LoadContext) -> object:
    if loading.at_desk:
        return tuple(await changeable.changeable(loading.session, loading.today))
    return ()


async def reminded(loading: LoadContext) -> object:
    """What may be reminded of at other times, and when it is now; for the desk only."""
    if loading.at_desk:
        return tuple(await ladders.reminded(loading.session, loading.policy, loading.today))
    return ()


async def difference(loading: LoadContext) -> object:
    """What would follow from the request in the state, for the desk only."""
    requested = request_in(loading.state)
    if requested is None or not loading.at_desk:
        return None
    return await changes.difference(loading.session, requested, loading.policy, loading.now, by=loading.context.whose)


async def undoable(loading: LoadContext) -> object:
    if loading.person is None:
        return None
    return await undoing.undoable(loading.session, loading.now, by=loading.person.id)


async def lines(loading: LoadContext) -> object:
    return tuple(await lifecycle.plan_lines(loading.session))
