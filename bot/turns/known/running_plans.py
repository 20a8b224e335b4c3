"""What talks know of plans that run, and of whom a step with one would reach. For the desk only, save what
who looks sees of a plan."""

from bot.dialogs.engine import states
from bot.dialogs.plans.correcting import rewording_in
from bot.dialogs.plans.here import Here
from bot.turns.known.context import LoadContext
from storage.overview import plan_items, plan_standing
from storage.plans import lifecycle, previews


async def standings(loading: LoadContext) -> object:
    """For the office, who looks too, as one of them and its items."""
    if loading.sees_all:
        return tuple(await plan_standing.plan_standings(loading.session, loading.now, loading.policy))
    return ()


async def standing(loading: LoadContext) -> object:
    number = loading.state.get("plan_id")
    if not loading.sees_all or not isinstance(number, int):
        return None
    by = loading.context.whose
    return await plan_standing.plan_standing(loading.session, number, loading.now, loading.policy, by=by)


async def last_activation(loading: LoadContext) -> object:
    if not loading.at_desk:
        return None
    return await plan_standing.last_activation(loading.session, loading.now, by=loading.context.whose)


async def plan_preview(loading: LoadContext) -> object:
    """Of the step that the state stands at, or whose preview it looks at."""
    number = loading.state.get("plan_id")
    act = loading.state.get("preview_of") or loading.state.get("step")
    if not loading.at_desk or not isinstance(number, int):
        return None
    s, policy, now, by = loading.session, loading.policy, loading.now, loading.context.whose
    match act:
        case "tell":
            return await previews.of_telling(s, number, policy=policy, now=now)
        case "stop":
            return await previews.of_stop(s, number, policy=policy, now=now, by=by)
        case "reopen":
            return await previews.of_reopening(s, number, policy=policy, now=now, by=by)
        case "confirm":
            asked = rewording_in(states.read(Here, loading.state) or Here())
            return asked and await previews.of_rewording(s, asked, policy=policy, now=now, by=by)
    return None


async def items(loading: LoadContext) -> object:
    number = loading.state.get("plan_id")
    if not loading.sees_all or not isinstance(number, int):
        return ()
    return tuple(await plan_items.plan_items(loading.session, number, loading.today))


async def activation_preview(loading: LoadContext) -> object:
    """Of this person's open draft, where the talk has come so far."""
    if not loading.at_desk or loading.state.get("step") not in ("tell", "unreached"):
        return None
    draft = await lifecycle.draft_of(loading.session, loading.context.whose)
    if draft is None or draft.plan_id is None:
        return None
    return await previews.of_activation(loading.session, draft.plan_id, policy=loading.policy, now=loading.now)
