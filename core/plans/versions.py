"""A newer version of a plan beside the one that runs: which of its conferences and duties are the same, which moved,
came and went. Judged by their words and whom they fall on; what becomes of the rows is storage.plans.versions'."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from core.calendar.office import Bound
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import DeadlineKind
from core.reminders.policy import Policy

LIKE = 0.6
"""How alike two names must be to be one thing said in other words (0 to 1)."""

Item = TypeVar("Item")
AnyItem = DraftEvent | DraftDeadline
Pair = tuple[int, int]
"""Places of the same thing in the old and in the new version, from 0."""


class Became(StrEnum):
    """What became of an item in the newer version."""

    MOVED = "moved"
    ADDED = "added"
    GONE = "gone"


@dataclass(frozen=True)
class ItemChange:
    """One difference. `old` is None for what was added, `new` for what is gone."""

    became: Became
    old: AnyItem | None = None
    new: AnyItem | None = None


@dataclass(frozen=True)
class VersionDifferences:
    """All differences, events first, and how many items stay as they are."""

    changes: tuple[ItemChange, ...]
    same: int


def same_events(old: Sequence[DraftEvent], new: Sequence[DraftEvent]) -> list[Pair]:
    """Of one cluster and alike in name; of several that are, those on the same day go together first, then in order."""

    def likeness(one: DraftEvent, other: DraftEvent) -> float:
        if one.cluster == other.cluster:
            alike = _alike(one.found.title, other.found.title)
        else:
            alike = 0.0
        if alike >= LIKE:
            return alike + (one.found.start == other.found.start and one.found.start is not None)
        return 0.0

    return _pairs(old, new, likeness)


def same_deadlines(old: Sequence[DraftDeadline], new: Sequence[DraftDeadline]) -> list[Pair]:
    """Asked of the same people in the same sense and alike in words; a rhythm must stay the rhythm it was."""

    def likeness(one: DraftDeadline, other: DraftDeadline) -> float:
        same = (
            one.audience == other.audience
            and _sense(one) == _sense(other)
            and one.found.recurrence == other.found.recurrence
        )
        if same:
            alike = _alike(one.found.what, other.found.what)
        else:
            alike = 0.0
        if alike >= LIKE:
            return alike + ((one.found.due, one.found.offset_days) == (other.found.due, other.found.offset_days))
        return 0.0

    return _pairs(old, new, likeness)


def _sense(duty: DraftDeadline) -> DeadlineKind:
    if duty.found.kind is DeadlineKind.PERIOD:
        return DeadlineKind.ABSOLUTE
    return duty.found.kind


def _alike(one: str, other: str) -> float:
    a, b = " ".join(one.casefold().split()), " ".join(other.casefold().split())
    return 1.0 if a == b else SequenceMatcher(None, a, b, autojunk=False).ratio()


def _pairs(old: Sequence[Item], new: Sequence[Item], likeness: Callable[[Item, Item], float]) -> list[Pair]:
    """The likest first, each item once."""
    scored = [
        (-score, place, other)
        for place, a in enumerate(old)
        for other, b in enumerate(new)
        if (score := likeness(a, b)) >= LIKE
    ]
    taken_old, taken_new, pairs = set[int](), set[int](), list[Pair]()
    for _, place, other in sorted(scored):
        if place not in taken_old and other not in taken_new:
            taken_old.add(place)
            taken_new.add(other)
            pairs.append((place, other))
    return sorted(pairs)


def compared(old: Draft, new: Draft, policy: Policy) -> VersionDifferences:
    """What the kept items of the newer version change; days as they count in the office."""
    events, duties = _kept(new)
    event_pairs, duty_pairs = same_events(old.events, events), same_deadlines(old.deadlines, duties)
    pairs: list[tuple[AnyItem, AnyItem]] = [(old.events[a], events[b]) for a, b in event_pairs]
    pairs += [(old.deadlines[a], duties[b]) for a, b in duty_pairs]
    moved = [ItemChange(Became.MOVED, a, b) for a, b in pairs if when_of(a, policy) != when_of(b, policy)]
    new_items: list[AnyItem] = [*_rest(events, [b for _, b in event_pairs]), *_rest(duties, [b for _, b in duty_pairs])]
    old_items: list[AnyItem] = [
        *_rest(old.events, [a for a, _ in event_pairs]),
        *_rest(old.deadlines, [a for a, _ in duty_pairs]),
    ]
    added = [ItemChange(Became.ADDED, new=item) for item in new_items]
    gone = [ItemChange(Became.GONE, old=item) for item in old_items]
    return VersionDifferences((*moved, *added, *gone), len(pairs) - len(moved))


def _kept(draft: Draft) -> tuple[list[DraftEvent], list[DraftDeadline]]:
    return [event for event in draft.events if event.kept], [duty for duty in draft.deadlines if duty.kept]


def _rest(items: Sequence[Item], taken: Sequence[int]) -> list[Item]:
    return [item for place, item in enumerate(items) if place not in taken]


def when_of(item: AnyItem, policy: Policy) -> tuple[date | datetime | int | None, time | None]:
    """What a change of date is a change of. A conference's end follows its beginning."""
    if isinstance(item, DraftEvent):
        return item.found.start, None
    found = item.found
    if found.due is None:
        return found.offset_days, None
    return policy.day_that_counts(found.due, found.bound if found.due_time is None else Bound.BY), found.due_time


def with_forms(old: Draft, new: Draft) -> Draft:
    """The newer version asks by the same forms, about the same periods, where nobody has chosen others, and of those
    whom the office has said are meant by the same words."""
    new = _addressed_as(old, new)
    before = {b: old.deadlines[a] for a, b in same_deadlines(old.deadlines, new.deadlines)}
    duties = [
        replace(duty, form=before[place].form, covers=before[place].covers)
        if duty.form is None and place in before
        else duty
        for place, duty in enumerate(new.deadlines)
    ]
    return replace(new, deadlines=tuple(duties))


def _addressed_as(old: Draft, new: Draft) -> Draft:
    meant = {duty.found.who: duty.audience for duty in old.deadlines if duty.found.who}
    duties = (
        replace(duty, audience=meant[duty.unheard], unheard=None) if duty.unheard in meant else duty
        for duty in new.deadlines
    )
    return replace(new, deadlines=tuple(duties))
