"""The paper's text in pieces: what was read in it as which item, and what is doubtful."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.plans.drafts import Draft
from core.plans.found import Span


@dataclass(frozen=True)
class Piece:
    """Text between two marks. `starts`: numbers of the items whose sentence begins here, `doubts` those of the doubts;
    `read`: it lies within a sentence of an item, `dropped`: only of such as are dropped; `doubtful` likewise."""

    text: str
    starts: tuple[int, ...] = ()
    doubts: tuple[int, ...] = ()
    read: bool = False
    dropped: bool = False
    doubtful: bool = False


@dataclass(frozen=True)
class _Mark:
    number: int
    start: int
    end: int
    kept: bool = True

    def holds(self, place: int) -> bool:
        return self.start <= place < self.end


def pieces_of(draft: Draft) -> tuple[Piece, ...]:
    """The whole text; nothing of a draft whose text is not kept."""
    items, doubts = _items_in(draft), _doubts_in(draft)
    ends = {end for mark in (*items, *doubts) for end in (mark.start, mark.end)}
    parts = pairwise(sorted({0, len(draft.text), *ends}))
    return tuple(_piece(draft.text[start:end], start, items, doubts) for start, end in parts)


def _items_in(draft: Draft) -> list[_Mark]:
    marks = (_mark(place, item.found.span, draft.text, item.kept) for place, item in enumerate(draft.items, start=1))
    return [mark for mark in marks if mark is not None]


def _doubts_in(draft: Draft) -> list[_Mark]:
    marks = (_mark(place, doubt.span, draft.text) for place, doubt in enumerate(draft.doubts, start=1))
    return [mark for mark in marks if mark is not None]


def has_place(draft: Draft, span: Span) -> bool:
    """Whether it is marked in the text; what was added stands nowhere."""
    return _mark(0, span, draft.text) is not None


def _mark(number: int, span: Span, text: str, kept: bool = True) -> _Mark | None:
    start, end = span
    if not 0 <= start < end <= len(text):
        return None
    return _Mark(number, start, end, kept)


def _piece(text: str, start: int, items: Sequence[_Mark], doubts: Sequence[_Mark]) -> Piece:
    within = [mark for mark in items if mark.holds(start)]
    return Piece(
        text,
        _starting(items, start),
        _starting(doubts, start),
        bool(within),
        bool(within) and not any(mark.kept for mark in within),
        any(mark.holds(start) for mark in doubts),
    )


def _starting(marks: Sequence[_Mark], start: int) -> tuple[int, ...]:
    return tuple(mark.number for mark in marks if mark.start == start)
