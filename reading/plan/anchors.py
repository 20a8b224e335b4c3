"""Which events a relative deadline is counted from, and the days that makes.

A wrong reminder is worse than none: the anchor's own words must fit the event's name, or the event must be the one the
sentence, its item, its section or the whole paper is about. When that is not certain nothing is resolved, and the
office is told.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from core.plans.doubt_kinds import DoubtKind
from core.plans.found import DeadlineKind, Doubt, FoundDeadline, FoundEvent, Precision
from reading.plan.relations.gatherings import GATHERING_NOUNS, is_called_by, may_be_called, nouns_of_gathering
from reading.plan.shape import Paragraph, Shape, words_of
from reading.when.values import as_day

_MOST_EVENTS = 60
"""A deadline is counted from at most so many events: a list of more would tell nobody anything."""
_SMALL = re.compile(
    r"\b(?:khi|ngay(?! hoi)|gio|dien ra|duoc|to chuc|khai mac|be mac|ket thuc|bat dau|khai giang|be giang|hoan thanh|"
    r"thuc hien|dien|ra|moi|tung|cac|"
    r"cuoi cung|dau tien|cua|tai|nay|tren|theo|ke hoach|lich|chinh thuc|xong|thoi diem|thoi gian|tien hanh|so|voi|va|"
    r"cho|"
    r"sau|truoc|nam|du kien|it nhat|cham nhat|toi thieu|ke tu|tu)\b"
)
_EACH, _LAST, _FIRST = re.compile(r"\b(?:moi|tung|cac)\b"), re.compile(r"\bcuoi cung\b"), re.compile(r"\bdau tien\b")
_TAKES_PLACE = re.compile(r"\b(?:dien ra|to chuc|khai mac|be mac|khai giang|be giang)\b")
_ENDED = re.compile(r"\b(?:ket thuc|be mac|be giang|hoan thanh|xong)\b")
_BASE = re.compile(r"\s*(?:–.*|\b(?:cum|khoi|lop|dot|khu vuc|nhom|tai)\b.*|\b\d+\b.*)$")


@dataclass(frozen=True)
class Anchors:
    """The events of a paper, as something to count from."""

    shape: Shape
    events: tuple[FoundEvent, ...]
    title: str = ""
    is_invitation: bool = False

    def tie(self, deadline: FoundDeadline) -> FoundDeadline:
        """A relative deadline with the days it comes to, one for each event it is counted from, in the paper's
        order."""
        if deadline.kind is not DeadlineKind.RELATIVE or deadline.offset_days is None or deadline.resolved:
            return deadline
        working = "lam viec" in words_of(self.shape.text[deadline.span[0] : deadline.span[1] + 16])
        days = (_counted_from(event, deadline.offset_days) for event in self._meant(deadline))
        return replace(
            deadline, resolved=tuple(_moved(day, deadline.offset_days, working) for day in days if day is not None)
        )

    def doubt(self, deadline: FoundDeadline) -> Doubt | None:
        """Says so when a gathering is named to count from and it is not certain which of the paper's is meant."""
        anchor = words_of(deadline.relative_to or "")
        named = deadline.kind is DeadlineKind.RELATIVE and GATHERING_NOUNS.search(anchor) and not deadline.resolved
        if not named or not any(_is_dated(event) for event in self.events):
            return None
        return Doubt(deadline.span, DoubtKind.UNSURE_EVENT, {"event": deadline.relative_to or ""})

    def _meant(self, deadline: FoundDeadline) -> Sequence[FoundEvent]:
        events = self.events[:_MOST_EVENTS]
        anchor = words_of(deadline.relative_to or "")
        if not anchor:
            return self._invited(deadline, _dated(events))
        nouns = GATHERING_NOUNS.findall(anchor)
        if (deadline.offset_days or 0) > 0 and not nouns and not _ENDED.search(anchor):
            return ()
        words = _content(anchor)
        if words:
            found = self._by_words(deadline, words, events)
        else:
            found = self._by_place(deadline, nouns, events, anchor)
        return _selected(anchor, found)

    def _invited(self, deadline: FoundDeadline, dated: Sequence[FoundEvent]) -> Sequence[FoundEvent]:
        """Before nothing that is named: of an invitation its one event."""
        if self.is_invitation and len(dated) == 1 and (deadline.offset_days or 0) < 0:
            return dated
        return ()

    def _by_words(
        self, deadline: FoundDeadline, words: frozenset[str], events: Sequence[FoundEvent]
    ) -> Sequence[FoundEvent]:
        """The events whose name holds every word of the anchor; an undated one among them leaves it open."""
        named = [event for event in events if words <= _content(words_of(event.title), keep_nouns=True)]
        named = named or [event for event in events if words <= _content(self._headings(event)[-1], keep_nouns=True)]
        named = [event for event in named if _is_named_so(event, words)] or named
        dated = _dated(named)
        if not dated or _EACH.search(words_of(deadline.relative_to or "")):
            return dated
        return self._certain(deadline, named)

    def _by_place(
        self, deadline: FoundDeadline, nouns: list[str], events: Sequence[FoundEvent], anchor: str
    ) -> Sequence[FoundEvent]:
        """ "the conference": the one of the same paragraph, else of the nearest heading that has one, else the paper's
        own."""
        if not nouns and not _TAKES_PLACE.search(anchor):
            return ()
        opening = _opening(anchor)
        opened = [event for event in events if opening and opening & _opening(words_of(event.title))]
        if opened and not nouns:
            return self._certain(deadline, opened)
        called = [event for event, own, _ in self._named if is_called_by(nouns, own)]
        headed = [event for event, _, over in self._named if is_called_by(nouns, over)]
        if not nouns and not _is_one_kind(called):
            called = [event for event in called if self._paragraph(event) == self._paragraph(deadline)]
            return self._certain(deadline, called)
        fits = called or headed or [event for event, own, _ in self._named if may_be_called(nouns, own)]
        # An event without a day that is named only later is not what the sentence looks back to.
        told = [event for event in fits if _is_dated(event) or event.span[0] < deadline.span[0]]
        for level in self._levels(deadline):
            here = [event for event in told if level(event)]
            if here:
                if _is_one_kind(here) or _EACH.search(anchor):
                    return [event for event in here if _is_dated(event)]
                return self._certain(deadline, here)
        return self._certain(deadline, fits)

    @cached_property
    def _named(self) -> list[tuple[FoundEvent, frozenset[str], frozenset[str]]]:
        """The events with the nouns in their titles and those in the headings over them."""
        return [
            (event, nouns_of_gathering(words_of(event.title)), nouns_of_gathering(" ; ".join(self._headings(event))))
            for event in self.events[:_MOST_EVENTS]
        ]

    def _paragraph(self, found: FoundEvent | FoundDeadline) -> Paragraph | None:
        return self.shape.at(found.span[0])

    def _headings(self, event: FoundEvent) -> list[str]:
        """The words of the headings an event stands under, outermost first."""
        paragraph = self.shape.at(event.span[0])
        over = self.shape.over(paragraph) if paragraph else []
        return [words_of(heading.label or heading.body)[:160] for heading in reversed(over)] or [""]

    def _levels(self, deadline: FoundDeadline) -> list[Callable[[FoundEvent], bool]]:
        paragraph = self.shape.at(deadline.span[0])
        if paragraph is None:
            return []

        def within(event: FoundEvent, index: int) -> bool:
            place = self.shape.at(event.span[0])
            return place is not None and (place.index == index or index in place.above)

        def inside(index: int) -> Callable[[FoundEvent], bool]:
            return lambda event: within(event, index)

        return [inside(index) for index in (paragraph.index, *reversed(paragraph.above))]

    def _certain(self, deadline: FoundDeadline, events: Sequence[FoundEvent]) -> Sequence[FoundEvent]:
        """The events when they are one thing held in several places, or those the paper is about; else none."""
        dated = _dated(events)
        if _is_one_kind(events) or len(events) == 1:
            return dated
        own = [event for event in dated if _base(event) and _base(event) in self.title]
        if own and _is_one_kind(own):
            return own
        return ()


def _counted_from(event: FoundEvent, days: int) -> date | None:
    """Its first day for so many days before it, its last for so many after."""
    first = as_day(event.start)
    if days < 0:
        return first
    return as_day(event.end) or first


def _selected(anchor: str, events: Sequence[FoundEvent]) -> Sequence[FoundEvent]:
    if _LAST.search(anchor) and events:
        return [max(events, key=lambda event: as_day(event.end) or as_day(event.start) or date.min)]
    if _FIRST.search(anchor) and events:
        return [min(events, key=lambda event: as_day(event.start) or date.max)]
    return events


def _opening(words: str) -> set[str]:
    return set(
        re.findall(r"\b(?:khai giang|be giang|khai mac|be mac|phat dong|ra quan|bau cu|khoi cong|khanh thanh)\b", words)
    )


def _dated(events: Sequence[FoundEvent]) -> list[FoundEvent]:
    return [event for event in events if _is_dated(event)]


def _is_dated(event: FoundEvent) -> bool:
    return event.start is not None and event.precision in (Precision.DAY, Precision.MINUTE)


def _content(words: str, keep_nouns: bool = False) -> frozenset[str]:
    """The words that tell one event from another: without small words and, unless told, without the first noun of
    gathering."""
    plain = _SMALL.sub(" ", words)
    if not keep_nouns:
        plain = GATHERING_NOUNS.sub(" ", plain, count=1)
    return frozenset(re.findall(r"[^\W_]+", plain))


def _is_named_so(event: FoundEvent, words: frozenset[str]) -> bool:
    """By these words and no others, with or without its noun of gathering."""
    title = words_of(event.title)
    return words in (_content(title), _content(title, keep_nouns=True))


def _base(event: FoundEvent) -> str:
    return _BASE.sub("", words_of(event.title)).strip()


def _is_one_kind(events: Sequence[FoundEvent]) -> bool:
    """All bear one name but for their number, cluster or place."""
    return len({_base(event) for event in events}) == 1


def _moved(day: date, days: int, working_days: bool) -> date:
    """`days` calendar days on, or as many weekdays; public holidays are the office's setting and not known here."""
    if not working_days:
        return day + timedelta(days=days)
    step = timedelta(days=1)
    if days < 0:
        step = -step
    for _ in range(abs(days)):
        day += step
        while day.weekday() > 4:
            day += step
    return day
