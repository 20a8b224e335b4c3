"""Days that may be missed: those that no rule claims and those that were hard to judge, each with its sentence, in
Vietnamese words for the office."""

from collections.abc import Iterable, Iterator
from datetime import date

from core.plans.found import Doubt, FoundDeadline, FoundEvent, Span
from reading.plan.places import TimePlace
from reading.plan.rules import Purpose, Verdict
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
        said = _said(place, verdict, told)
        if said is not None:
            found.setdefault(place.sentence, Doubt(f"{said}: “{_sentence(place)}”", place.when.span))
    return list(found.values())


def _told(events: Iterable[FoundEvent], deadlines: Iterable[FoundDeadline]) -> set[date | None]:
    """All days that an event or a deadline holds."""
    told = {as_day(day) for event in events for day in (event.start, event.end)}
    return told | {day for deadline in deadlines for day in (deadline.due, deadline.opens, *deadline.resolved)}


def _said(place: TimePlace, verdict: Verdict, told: set[date | None]) -> str | None:
    """What is to be asked of a time; None when nothing is."""
    time = " ".join(place.shape.text[slice(*place.when.span)].split())
    if verdict.is_close:
        return f"Chưa chắc “{time}” {_either(verdict)}"
    if not verdict.is_claimed and _may_be_missed(place, told):
        return f"Chưa rõ “{time}” để làm gì"
    return None


def _may_be_missed(place: TimePlace, told: set[date | None]) -> bool:
    """It is still to come, and nothing that was read holds its days."""
    return place.is_ahead and not told.issuperset(_days(place))


def _days(place: TimePlace) -> Iterator[date | None]:
    yield place.when.first_day
    yield place.when.last_day


_NAMES = {
    Purpose.TRAP: "ngày chỉ được nhắc tới",
    Purpose.EVENT: "ngày tổ chức",
    Purpose.DEADLINE: "thời hạn",
    Purpose.DUTY: "việc định kỳ",
}


def _either(verdict: Verdict) -> str:
    """The purposes that were close, the more likely one first."""
    names = [_NAMES[purpose] for purpose in dict.fromkeys(rule.purpose for rule in verdict.spoke)]
    if len(names) == 1:
        return f"có phải {names[0]} không"
    return f"là {' hay '.join(names)}"


def _sentence(place: TimePlace) -> str:
    words = " ".join(place.shape.text[slice(*place.sentence)].split()).strip(" *_–-;")
    if len(words) <= _LONGEST:
        return words
    return words[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"
