"""What stands under one day of a calendar: the half of the day and the leader of each line, and what is done."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from core.plans.found import Span
from reading.plan.calendars.entries import LEADER, PARTS, ROUTINE, Entry, entries_of, moved_hour
from reading.plan.shape import words_of
from reading.when.atoms import read_hours

_PART = re.compile(rf"[\s\d.)*_+–•-]{{0,8}}(?P<part>{PARTS})[\s*_]{{0,3}}[:–-]\s{{0,3}}", re.IGNORECASE)
_LEADER = re.compile(rf"[\s\d.)*_+–•-]{{0,8}}(?P<who>{LEADER}[^:.;\n]{{0,80}}?)\s{{0,3}}:[\s*_]{{0,3}}", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"\W*(?:thanh phan|dia diem|chuan bi|ghi chu|xe\b|truc\b|moi\b|luu y|noi (?:hop|lam viec)|chu tri|"
    r"noi dung)[^:]{0,30}:|\W*cung (?:du|di)\b"
)
_INNER_PART = re.compile(r"[.;,)]\s{1,3}(?P<part>(?:buổi\s)?(?:sáng|chiều|tối)\s{0,2}:)", re.IGNORECASE)
_MARKER = re.compile(r"[\s*_+•–-]{0,8}")
_FEWEST_BEFORE = 6
"""Characters before an hour that say what is done at it."""


@dataclass(frozen=True)
class _About:
    """Whose lines these are, and whether they stand in a half of the day."""

    led: str | None = None
    part: bool = False


@dataclass(frozen=True)
class DayEntries:
    """The entries of one day; without an hour only in a calendar that is `named` so, where they stand in a half of the
    day or behind a leader's name."""

    text: str
    day: date
    named: bool

    def of(self, stretches: Iterable[Span]) -> Iterator[Entry]:
        """`stretches` are the rest of the day's own line and the lines under it, in order."""
        about = _About()
        for stretch in stretches:
            for piece in self._pieces(stretch):
                about = self._about(piece, about)
                yield from self._of_piece(piece, about)

    def _pieces(self, stretch: Span) -> Iterator[Span]:
        """A stretch that names several halves of the day is cut before each."""
        low, high = stretch
        for found in _INNER_PART.finditer(self.text, low, high):
            yield low, found.start("part")
            low = found.start("part")
        yield low, high

    def _about(self, piece: Span, above: _About) -> _About:
        """A half of the day begins anew; whoever stands before a colon leads this line and those below."""
        part, named = self._opening(piece)
        if part is not None:
            above = _About(None, True)
        if named is not None:
            return replace(above, led=named["who"].strip())
        return above

    def _opening(self, piece: Span) -> tuple[re.Match[str] | None, re.Match[str] | None]:
        """The half of the day and the leader with which a piece begins."""
        part = _PART.match(self.text, *piece)
        return part, _LEADER.match(self.text, _end_or(part, piece[0]), piece[1])

    def _of_piece(self, piece: Span, about: _About) -> Iterator[Entry]:
        found = list(entries_of(self.text, piece, self.day, about.led))
        if found or not self.named:
            yield from found
            return
        yield from self._with_hour_inside(piece, about) or self._hourless(piece, about)

    def _with_hour_inside(self, piece: Span, about: _About) -> list[Entry]:
        """A line that names its one hour after what is done: "Họp giao ban (7h30, phòng họp A)"."""
        low = _end_or(_MARKER.match(self.text, *piece), piece[0])
        hours = [hour for hour in read_hours(self.text[low : piece[1]]) if hour.span[0] > _FEWEST_BEFORE]
        if len(hours) != 1:
            return []
        return [Entry(self.day, (low, piece[1]), moved_hour(hours[0], low), about.led)]

    def _hourless(self, piece: Span, about: _About) -> list[Entry]:
        """A line that says what is done though not at which hour."""
        part, named = self._opening(piece)
        start = _end_or(named or part, piece[0])
        words = words_of(self.text[start : piece[1]])
        if named is None and (not about.part or _ATTRIBUTE.match(words)):
            return []
        if len(words.split()) < 2 or ROUTINE.match(words):
            return []
        return [Entry(self.day, (start, piece[1]), None, about.led)]


def _end_or(found: re.Match[str] | None, start: int) -> int:
    """Where the words end that a pattern found at `start`; there where it found none."""
    if found is None:
        return start
    return found.end()
