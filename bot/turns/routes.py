"""Where what was heard goes, and what is kept of the talk that it leaves. Which way is taken: routing.py."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogs.base import Cue, State
from bot.turns.talks import HOME, Talk

JOIN = "join"


@dataclass(frozen=True)
class Route:
    """`aside`: the answer leaves the present talk where it stands. `stale`: an old button was pressed; the present
    prompt is shown again. `secret`: what was typed is a state secret and may not be taken; the present prompt is shown
    again. `held`: a yes came after something else had been said, and is not taken for one; the prompt is shown again.

    `fresh`: a new talk of whatever dialog; one of the same dialog that is under way is paused, not overwritten.
    """

    dialog: str
    state: State
    cue: Cue
    aside: bool = False
    stale: bool = False
    secret: bool = False
    held: bool = False
    fresh: bool = False


def paused_after(talk: Talk, way: Route, to: str) -> Mapping[str, State]:
    """What is kept of unfinished talks when the chat goes over to the dialog `to`."""
    resumed = to if not way.fresh else None
    kept = {name: state for name, state in talk.paused.items() if name != resumed}
    changes_over = talk.dialog != resumed or (way.dialog == to and _is_paused(way, talk))
    if talk.under_way and talk.state and changes_over and talk.dialog not in (HOME, JOIN):
        kept[talk.dialog] = talk.state
    return kept


def _is_paused(way: Route, talk: Talk) -> bool:
    """Whether it goes on with a paused talk of the dialog under way: they change places."""
    return way.state != talk.current_state() and way.state == talk.paused.get(way.dialog)
