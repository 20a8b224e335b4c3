"""Turns after which a talk asks nothing: it is over, or another takes over."""

from bot.dialogs.base import Reply, Turn
from bot.dialogs.engine import states
from bot.dialogs.engine.outcomes import Ends, HandsTo


def over(outcome: Ends) -> Turn:
    kept = None
    if outcome.kept is not None:
        kept = states.written(outcome.kept)
    if outcome.says:
        return Turn(None, (Reply(outcome.says, outcome.picks),), outcome.effects, kept=kept)
    return Turn(None, (), outcome.effects, kept=kept)


def handed_on(outcome: HandsTo) -> Turn:
    """At a place of the other talk, or with what it opens with."""
    state = dict(outcome.given)
    if outcome.here is not None:
        state = states.written(outcome.here)
    return Turn(state or None, (), outcome.effects, hand_to=outcome.talk, before=outcome.says)
