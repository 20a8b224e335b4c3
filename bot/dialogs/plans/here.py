"""Where the talk of running plans stands, and what it knows."""

from dataclasses import dataclass
from enum import StrEnum

from core.office.units import Unit
from core.talk.plan_standing import PlanItem, PlanStanding
from core.talk.tellings import TellingPreview


class Step(StrEnum):
    """LIST of them, ONE of them; FRESH: it was activated a moment ago; TELL, STOP, REOPEN: whom that would reach;
    UNREACHED: who could not be told. ITEMS, ITEM, WORDS, FOR_WHOM, CONFIRM: one of its items is corrected."""

    LIST = "list"
    ONE = "one"
    FRESH = "fresh"
    TELL = "tell"
    STOP = "stop"
    REOPEN = "reopen"
    UNREACHED = "unreached"
    ITEMS = "items"
    ITEM = "item"
    WORDS = "words"
    FOR_WHOM = "for_whom"
    CONFIRM = "confirm"


@dataclass(frozen=True)
class Here:
    """`page` of the list, or of those who are not reached, from 0; `preview_of`: the step whose preview names them.
    `subject` and `item` name what is corrected, `reworded` and `text` what of it and to what."""

    step: Step = Step.LIST
    plan_id: int | None = None
    page: int = 0
    preview_of: str = ""
    subject: str = ""
    item: int | None = None
    reworded: str = ""
    text: str = ""


@dataclass(frozen=True)
class Knows:
    """`plan_preview`: of what the step would do."""

    standings: tuple[PlanStanding, ...] = ()
    standing: PlanStanding | None = None
    plan_preview: TellingPreview | None = None
    plan_items: tuple[PlanItem, ...] = ()
    units: tuple[Unit, ...] = ()
