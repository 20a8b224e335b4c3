"""What was handed to the office, and what it said to that: for the desk of all, for a unit of its own."""

from bot.turns.known.context import LoadContext
from storage.mail import questions

SETTLED, OWN = 6, 3
"""Questions that were settled, on the office's screen, and one's own."""


async def open_ones(loading: LoadContext) -> object:
    """What was handed to the office; for the desk only."""
    if loading.at_desk:
        return tuple(await questions.open_questions(loading.session))
    return ()


async def questions_settled(loading: LoadContext) -> object:
    """Of all units, or of the one in the state; for the desk only."""
    unit = loading.state.get("unit")
    if not loading.at_desk:
        return ()
    whose = unit if isinstance(unit, str) and unit else None
    return tuple(await questions.settled_questions(loading.session, SETTLED, unit=whose))


async def own_questions(loading: LoadContext) -> object:
    """What was asked for the person's units, and what was said to it."""
    if loading.person is None:
        return ()
    return tuple(await questions.asked_for(loading.session, loading.person.id, loading.units, OWN))
