"""Effects done as a turn does them, and what dialogs may know then: for effects of which no talk is needed."""

from dataclasses import replace

from bot.dialogs.base import Cue, State
from bot.dialogs.base import Office as OfficeFacts
from bot.dialogs.effects import Effect
from bot.turns.deeds.effects import perform
from bot.turns.effect_context import EffectContext
from bot.turns.known.context import LoadContext
from bot.turns.known.loaders import load_known
from storage.database.session import Session
from storage.office import people
from tests.bot.turns.office import CHAIR, TODAY, Office


class PowerCut(Exception):
    """Nothing was committed."""


async def context_of(office: Office, session: Session, chat: str, inbox_id: int = 900) -> EffectContext:
    config, now = office.house.config, office.clock.now()
    facts = OfficeFacts(config.office.name, config.office.phone, config.zone, TODAY, config.yardstick)
    person = await people.person_at(session, "memory", chat, TODAY)
    return EffectContext(session, person, "memory", chat, inbox_id, facts, config.policy, now)


async def does(
    office: Office,
    *effects: Effect,
    chat: str = CHAIR,
    inbox_id: int = 900,
    cut: bool = False,
    second_above: int = 0,
) -> None:
    """With `cut` the power goes before the commit; `second_above` as in [notices]."""
    async with office.house.db.write() as session:
        context = await context_of(office, session, chat, inbox_id)
        facts = replace(context.office, second_above=second_above)
        await perform(effects, replace(context, office=facts))
        if cut:
            raise PowerCut


async def known(office: Office, name: str, state: State, chat: str = CHAIR) -> object:
    """What a dialog knows by this name, in that state of its talk."""
    async with office.house.db.read() as session:
        context = await context_of(office, session, chat)
        return (await load_known((name,), LoadContext(context, state, Cue())))[name]
