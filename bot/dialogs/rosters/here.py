"""Where the talk of a roster stands: the rows as they were read, which are not read again, and what the office has said
of them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.dialogs.base import State
from bot.dialogs.engine import states
from core.office.roster_values import RosterOutlook
from core.office.units import RosterRow
from reading.roster import Roster


class Step(StrEnum):
    REVIEW = "review"
    ON = "on"
    DAY = "day"


@dataclass(frozen=True)
class Here:
    """`merging`: units whose people are all in another one are merged; `first` of the differences on the screen; `on`
    the day from which units are merged or called otherwise, by which `decision`."""

    step: Step = Step.REVIEW
    rows: tuple[RosterRow, ...] = ()
    unread: tuple[str, ...] = ()
    merging: bool = True
    first: int = 0
    on: date | None = None
    decision: str = ""


@dataclass(frozen=True)
class Knows:
    """`roster`: the one that was just sent; `roster_outlook`: what it, or the one in the state, would change."""

    roster: Roster | None = None
    roster_outlook: RosterOutlook | None = None


def roster_in(state: State) -> Here | None:
    """What a state holds of a roster."""
    here: Here | None = states.read(Here, state)
    if here is None or not here.rows:
        return None
    return here
