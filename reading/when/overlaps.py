"""Which of several times stay where they are found over the same characters."""

from collections.abc import Iterable

from core.plans.found import Span
from reading.when.atoms import Atom, Days
from reading.when.values import When


class Taken:
    """Which characters are spoken for; spans must come in order and not overlap."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._next = 0

    def free(self, span: Span) -> bool:
        """Whether nothing lies in `span`. Ask in ascending order."""
        while self._next < len(self._spans) and self._spans[self._next][1] <= span[0]:
            self._next += 1
        return self._next >= len(self._spans) or self._spans[self._next][0] >= span[1]


def longest(whens: Iterable[When]) -> list[When]:
    """The earlier wins, of two that start together the longer."""
    kept: list[When] = []
    for when in sorted(whens, key=lambda found: (found.span[0], -found.span[1])):
        if not kept or when.span[0] >= kept[-1].span[1]:
            kept.append(when)
    return kept


def without_overlaps(atoms: list[Atom]) -> list[Atom]:
    """The earlier wins, of two that start together the longer, of two equal the one that is not blank."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda found: (found.span[0], -found.span[1])):
        if not kept or atom.span[0] >= kept[-1].span[1]:
            kept.append(atom)
        elif isinstance(kept[-1], Days) and kept[-1].blank and isinstance(atom, Days) and not atom.blank:
            kept[-1] = atom
    return kept
