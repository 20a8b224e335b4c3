"""What lies ahead for a person: conferences and pieces of work in the order of their days. One message, then the talk
is over."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.dialogs.answers import known_many
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.prompts import STANDING, dialog_ended, shortened
from core.plans.found import Precision
from core.reports.consolidation import UnitStanding
from core.talk.agenda import AheadEvent, Request
from core.talk.messages import Say

MOST = 6
"""Lines of one message; more are counted, not listed."""
_ROMAN = ("I", "II", "III", "IV")
_THIRDS = {(1, 10): "early", (11, 20): "middle", (21, 28): "late"}
"""The parts of a month that papers name, by first and last day (28: the last, whatever the month)."""


class AgendaDialog:
    """`lịch`: whatever is said, what is ahead is answered."""

    name = "agenda"
    version = 1
    sees = ("office", "agenda", "requests")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        lines = lines_ahead(known_many(cue, "agenda"), known_many(cue, "requests"))
        owing = any(request.standing is UnitStanding.OWING for request in known_many(cue, "requests"))
        if not lines:
            return dialog_ended(Reply((Say("agenda-empty"),), STANDING))
        more = (Say("agenda-more", {"count": len(lines) - MOST}),) if len(lines) > MOST else ()
        hint = (Say("agenda-report"),) if owing else ()
        return dialog_ended(Reply((Say("agenda-title"), *lines[:MOST], *more, *hint), STANDING))


def lines_ahead(events: Sequence[AheadEvent], requests: Sequence[Request]) -> tuple[Say, ...]:
    """One line for each conference and each piece of work still owed, by day; those without a day come last."""
    dated = [(request.due_on, 0, _work(request)) for request in requests if request.standing is UnitStanding.OWING]
    dated += [
        (event.day or date.max, 1 if event.precision in (Precision.DAY, Precision.MINUTE) else 2, _meeting(event))
        for event in events
    ]
    return tuple(say for _, _, say in sorted(dated, key=lambda line: line[:2]))


def _work(request: Request) -> Say:
    return Say("agenda-work", {"what": shortened(request.what, 70), "due": request.due_on})


def _meeting(event: AheadEvent) -> Say:
    when = time_said(
        event.day,
        event.precision,
        datetime.combine(event.day or date.min, event.hour) if event.hour else None,
        event.last_day,
    )
    key = "agenda-meeting-at" if event.place else "agenda-meeting"
    tentative = (Say("when-tentative"),) if event.tentative else ()
    return Say(
        key, {"title": shortened(event.title, 70), "when": when, "place": event.place or "", "tentative": tentative}
    )


def time_said(day: date | None, precision: Precision, moment: datetime | None = None, last: date | None = None) -> Say:
    """A time as finely as it is known: an hour, a day, days, a month, a quarter, a year, or nothing."""
    if day is None or precision is Precision.UNKNOWN:
        return Say("when-unknown")
    match precision:
        case Precision.MINUTE | Precision.DAY if moment is not None:
            return Say("when-moment", {"at": moment})
        case Precision.MINUTE | Precision.DAY if last is not None and last != day:
            return Say("when-days", {"day": day, "last": last})
        case Precision.MONTH:
            part = _THIRDS.get((day.day, min(last.day, 28))) if last is not None and last.month == day.month else None
            return Say(f"when-month-{part}" if part else "when-month", {"month": str(day.month), "year": str(day.year)})
        case Precision.QUARTER:
            return Say("when-quarter", {"quarter": _ROMAN[(day.month - 1) // 3], "year": str(day.year)})
        case Precision.YEAR:
            return Say("when-year", {"year": str(day.year)})
    return Say("when-day", {"day": day})
