"""Where the office stands with a piece of work."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.reports.consolidation import Consolidated
from core.talk.agenda import OccurrenceProgress, Paper, PieceForm, Request


class Step(StrEnum):
    WORK = "work"
    UNIT = "unit"
    PAGE = "page"
    FIGURE = "figure"
    QUESTION = "question"
    DAY = "day"
    DAY_SURE = "day-sure"
    LONGER_WHY = "longer-why"
    EXCUSED_WHY = "excused-why"
    LINK = "link"


class Act(StrEnum):
    """What the office does; NOTHING: it looks."""

    NOTHING = ""
    ASK = "ask"
    ENTER = "enter"
    EXTEND = "extend"
    EXCUSE = "excuse"
    PAPERS = "papers"
    LINK = "link"
    OTHER = "other"


@dataclass(frozen=True)
class Here:
    """`act` and `rest`, what followed its word, wait until work and unit are known. `shown`: the pieces of work on the
    screen; `field` the figure that is asked about; `day` the new one."""

    step: Step
    act: Act = Act.NOTHING
    rest: str = ""
    occurrence_id: int | None = None
    expectation_id: int | None = None
    shown: tuple[int, ...] = ()
    field: str = ""
    day: date | None = None


@dataclass(frozen=True)
class Knows:
    progress: tuple[OccurrenceProgress, ...] = ()
    table: Consolidated | None = None
    piece: Request | None = None
    papers: tuple[Paper, ...] = ()
    piece_form: PieceForm | None = None
