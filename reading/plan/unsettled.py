"""Days that may be missed: those that no rule claims and those that were hard to judge, each with its
sentence."""

from collections.abc import Iterable, Iterator
from datetime import date

from core.plans.doubt_kinds import DoubtKind
from core.plans.found import Doubt, FoundDeadline, FoundEvent, Span
from reading.plan.places import TimePlace
from reading.plan.rules import Verdict
from reading.when.values import as_day

_LONGEST = 160


def read_unsettled(
    judged: Iterable[tuple[TimePlace, Verdict]], events: Iterable[FoundEvent], deadlines: Iterable[FoundDeadline]
) -> list[Doubt]:
    """One doubt for each sentence with a day ahead of the paper that nothing claimed, or with a time that was close. A
    day that an event or a deadline holds elsewhere is not lost."""
    told = _told(events, deadlines)
    found: dict[Span, Doubt] = {}
    for place, verdict in judged:
        doubt = _doubt(place, verdict, told)
        if doubt is not None:
            found.setdefault(place.sentence, doubt)
    return list(found.values())


def _told(events: Iterable[FoundEvent], deadlines: Iterable[FoundDeadline]) -> set[date | None]:
    """All days that an event or a deadline holds."""
    told = {as_day(day) for event in events for day in (event.start, event.end)}
    return told | {day for deadline in deadlines for day in (deadline.due, deadline.opens, *deadline.resolved)}


def _doubt(place: TimePlace, verdict: Verdict, told: set[date | None]) -> Doubt | None:
    """What is to be asked of a time; None when nothing is."""
    time = " ".join(place.shape.text[slice(*place.when.span)].split())
    of_time = {"time": time, "sentence": _sentence(place)}
    if verdict.is_close:
        first, *others = _purposes(verdict)
        if not others:
            return Doubt(place.when.span, DoubtKind.UNSURE_PURPOSE, {**of_time, "purpose": first})
        several = {**of_time, "purposes": " ".join((first, *others))}
        return Doubt(place.when.span, DoubtKind.UNSURE_PURPOSES, several)
    if not verdict.is_claimed and _may_be_missed(place, told):
        return Doubt(place.when.span, DoubtKind.NO_PURPOSE, of_time)
    return None


def _may_be_missed(place: TimePlace, told: set[date | None]) -> bool:
    """It is still to come, and nothing that was read holds its days."""
    return place.is_ahead and not told.issuperset(_days(place))


def _days(place: TimePlace) -> Iterator[date | None]:
    yield place.when.first_day
    yield place.when.last_day


def _purposes(verdict: Verdict) -> list[str]:
    """Those that were close, the more likely one first."""
    return [purpose.value for purpose in dict.fromkeys(rule.purpose for rule in verdict.spoke)]


def _sentence(place: TimePlace) -> str:
    words = " ".join(place.shape.text[slice(*place.sentence)].split()).strip(" *_–-;")
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
