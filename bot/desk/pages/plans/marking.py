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


def pieces_of(draft: Draft) -> tuple[Piece, ...]:
    """The whole text; nothing of a draft whose text is not kept."""
    text = draft.text
    spans = ((place, item.found.span, item.kept) for place, item in enumerate(draft.items, start=1))
    items = [mark for place, span, kept in spans if (mark := _mark(place, span, text, kept)) is not None]
    numbered = ((place, doubt.span) for place, doubt in enumerate(draft.doubts, start=1))
    doubts = [mark for place, span in numbered if (mark := _mark(place, span, text)) is not None]
    ends = {end for mark in (*items, *doubts) for end in (mark.start, mark.end)}
    return tuple(_piece(text, start, end, items, doubts) for start, end in pairwise(sorted({0, len(text), *ends})))


def has_place(draft: Draft, span: Span) -> bool:
    """Whether it is marked in the text; what was added stands nowhere."""
    return _mark(0, span, draft.text) is not None


def _mark(number: int, span: Span, text: str, kept: bool = True) -> _Mark | None:
    start, end = span
    if not 0 <= start < end <= len(text):
        return None
    return _Mark(number, start, end, kept)


def _piece(text: str, start: int, end: int, items: Sequence[_Mark], doubts: Sequence[_Mark]) -> Piece:
    within = [mark for mark in items if mark.start <= start < mark.end]
    return Piece(
        text[start:end],
        tuple(mark.number for mark in items if mark.start == start),
        tuple(mark.number for mark in doubts if mark.start == start),
        bool(within),
        bool(within) and not any(mark.kept for mark in within),
        any(mark.start <= start < mark.end for mark in doubts),
    )
