"""A doubt about the clock, as it is kept: when it began, who was asked, what was answered, what ended it. One mark, and
one for the answer; whether there is one is judged by core.calendar.believed."""

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import update

from core.calendar.believed import DoubtWhy
from core.reasons import Reason
from core.states import MessageState
from core.talk.message_kinds import MessageKind
from storage.database.marks import Mark, mark, mark_of
from storage.database.schema import OutboxRow
from storage.database.session import Session

DOUBT, ANSWER = "doubt", "doubt answer"
"""The names of the marks."""


class End(StrEnum):
    """What took a doubt away."""

    TAKEN_BACK = "the clock was set back to what it should be"
    SOURCE = "another source tells the same hour"
    OFFICE = "the office says that the hour is right"


@dataclass(frozen=True)
class ClockDoubt:
    """`off` is what the clock told more than was believed when the doubt began, at `since` by the believed hour.
    `asked`: the office was; `denied`: it said that the hour is wrong. `end` None: reminders are held for it."""

    number: int
    why: DoubtWhy
    off: timedelta
    since: datetime
    asked: bool = False
    denied: bool = False
    end: End | None = None

    @property
    def open(self) -> bool:
        return self.end is None

    def __str__(self) -> str:
        """As an operator reads of it."""
        return f"in doubt since {self.since.isoformat()}: reminders are held"


async def last_doubt(s: Session) -> ClockDoubt | None:
    """The one that is open, or else the one before; None when the clock was never in doubt."""
    return doubt_in(await mark_of(s, DOUBT))


def doubt_in(found: Mark | None) -> ClockDoubt | None:
    """As it is kept in its mark."""
    if found is None:
        return None
    kept, end = json.loads(found.value), None
    if kept["end"] is not None:
        end = End(kept["end"])
    why, off = DoubtWhy(kept["why"]), timedelta(seconds=kept["off"])
    return ClockDoubt(kept["number"], why, off, found.at, kept["asked"], kept["denied"], end)


async def open_doubt(s: Session) -> ClockDoubt | None:
    """The one for which reminders are held."""
    last = await last_doubt(s)
    if last is not None and last.open:
        return last
    return None


async def keep_doubt(s: Session, doubt: ClockDoubt) -> None:
    await mark(s, DOUBT, json.dumps(_doubt_to_json(doubt)), doubt.since)


def _doubt_to_json(doubt: ClockDoubt) -> dict[str, object]:
    answered = {"asked": doubt.asked, "denied": doubt.denied, "end": doubt.end}
    return {"number": doubt.number, "why": doubt.why, "off": doubt.off.total_seconds(), **answered}


async def end_doubt(s: Session, doubt: ClockDoubt, end: End, now: datetime) -> None:
    """Who was not asked yet need not be. From now on `since` is the hour at which it ended, by the clock that is
    believed again."""
    await keep_doubt(s, replace(doubt, end=end, since=now))
    unasked = (OutboxRow.kind == MessageKind.CLOCK, OutboxRow.state == MessageState.QUEUED)
    await s.execute(
        update(OutboxRow).where(*unasked).values(state=MessageState.WITHHELD, reason=Reason.HOUR_SETTLED.value)
    )


async def answer_doubt(s: Session, number: int, *, right: bool, contact_id: int, now: datetime) -> None:
    """Whether the hour is right, by a person of the office; the last answer counts."""
    await mark(s, ANSWER, json.dumps({"number": number, "right": right, "contact": contact_id}), now)


async def doubt_answered(s: Session, number: int) -> bool | None:
    """Whether the hour is right, as the office answered; None: not yet."""
    found = await mark_of(s, ANSWER)
    if found is None:
        return None
    kept = json.loads(found.value)
    if kept.get("number") != number:
        return None
    return bool(kept["right"])
