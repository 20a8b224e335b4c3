"""What each is told of a plan: one message, with what is asked of their unit, by when, and the days of its conferences.
Whom: storage.duties.tellings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from core.capitals import first_up
from core.reasons import Reason
from core.talk.messages import Say
from core.talk.told_dates import ToldDate, tells

MOST = 5
"""Lines of one message; more are counted, and stand in the agenda."""


@dataclass(frozen=True)
class ToldLine:
    """One conference or piece of work as its unit is told of it. `when` is what is known of its time, `day` its first
    day; `place` where it is held or sent; `until` the moment from which it need not be told any more (None: its day is
    not known)."""

    about: ToldDate
    what: str
    when: Say
    day: date | None
    place: str = ""
    unit: str = ""
    until: datetime | None = None

    @property
    def is_work(self) -> bool:
        return self.about.expectation_id is not None

    def said(self, *, several: bool) -> Say:
        """`several`: its reader speaks for more than one unit."""
        args = {"what": first_up(self.what), "when": self.when, "place": self.place, **tells(self.about)}
        if not self.is_work:
            return Say("told-meeting", args)
        return Say("told-work", {**args, "unit": self.unit if several else ""})


@dataclass(frozen=True)
class ToldPlan:
    """Which plan it is."""

    number: str
    title: str
    has_file: bool = False


def telling_says(plan: ToldPlan, lines: Sequence[ToldLine]) -> tuple[Say, ...]:
    """The message to one person."""
    ordered = sorted({line.about: line for line in lines}.values(), key=_order)
    several = len({line.unit for line in lines if line.is_work}) > 1
    shown = [line.said(several=several) for line in ordered[:MOST]]
    if len(ordered) > MOST:
        shown.append(Say("told-more", {"count": len(ordered) - MOST}))
    title = Say("told-title", {"number": plan.number, "title": plan.title})
    return (title, *shown, Say("told-paper" if plan.has_file else "told-agenda"))


def _order(line: ToldLine) -> tuple[bool, date, bool, int]:
    """By day, work first; what has no day comes last."""
    return (line.day is None, line.day or date.max, not line.is_work, line.about.subject_id)


def told_until(lines: Sequence[ToldLine]) -> datetime | None:
    """From when the message says nothing any more: when all that it tells is over."""
    ends = [line.until for line in lines]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return None
    return max(known, default=None)


@dataclass(frozen=True)
class NotTold:
    """Somebody whom a message cannot reach, or a unit that has nobody (`name` empty)."""

    name: str
    unit: str
    phone: str
    reason: Reason


@dataclass(frozen=True)
class TellingPreview:
    """Whom a message about a plan would go to: how many people, who of them cannot be reached, and what the first will
    read. `corrected`: people who know other dates of the version before, and hear the new ones in any case."""

    people: int = 0
    unreached: tuple[NotTold, ...] = ()
    sample: tuple[Say, ...] = ()
    corrected: int = 0


@dataclass(frozen=True)
class PlanReach:
    """How far a plan has been told: people who have it, whom it is still to leave for, who could not be reached; and
    when it leaves."""

    told: int = 0
    waiting: int = 0
    unreached: int = 0
    leaves_at: datetime | None = None


UNTOLD = PlanReach()
