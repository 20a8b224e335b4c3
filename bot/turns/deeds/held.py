"""What the office says of messages that are held after a restore, done; and what it is shown of them."""

from bot.dialogs.held.effects import DropHeld, ReleaseHeld
from bot.turns.effect_context import EffectContext
from bot.turns.known.context import LoadContext
from core.talk.messages import Say
from core.talk.said_before import HeldGroup, LostHours
from storage.backups import said_before
from storage.backups.marks import restored_of


async def do_release_held(effect: ReleaseHeld, context: EffectContext) -> None:
    s = context.session
    await said_before.release_held(s, await said_before.held_ids(s, [effect.key]), context.now, effect.words)


async def do_drop_held(effect: DropHeld, context: EffectContext) -> None:
    s = context.session
    await said_before.drop_held(s, await said_before.held_ids(s, [effect.key]))


async def groups(loading: LoadContext) -> tuple[HeldGroup, ...]:
    """For the desk only."""
    if not loading.at_desk:
        return ()
    return tuple(await said_before.held_groups(loading.session))


async def sample(loading: LoadContext) -> tuple[Say, ...]:
    """Of the group in the state."""
    found = next((one for one in await groups(loading) if one.key == loading.state.get("about")), None)
    if found is None:
        return ()
    message = await said_before.held_sample(loading.session, found.first)
    if message is None:
        return ()
    return message.says


async def lost_hours(loading: LoadContext) -> LostHours | None:
    restored = await restored_of(loading.session)
    if restored is None:
        return None
    return LostHours(restored.since, restored.until)
