"""How much of a document is read, and what was not. A page of text is reckoned by its letters where pages are not
told."""

from dataclasses import dataclass
from enum import StrEnum

MOST_BYTES = 50_000_000
LETTERS_A_PAGE = 2500
"""A full page of A4 set as Nghị định 30/2020 asks for."""


@dataclass(frozen=True)
class Most:
    """What is read at most: the rest is left, and that is said. `seconds` are looked at between two pages."""

    pages: int = 1500
    letters: int = 8_000_000
    seconds: float = 600.0


WHOLE = Most()
"""All that can be a document at all."""
AS_PLAN = Most(pages=200, letters=500_000, seconds=10.0)
"""What is read of a plan: the longest that were seen have half of it. Some seconds where the machine has nothing else
to do, so that it is done in time also where it has."""
HEAD = Most(pages=2, letters=10_000, seconds=5.0)
"""Enough to see a mark of secrecy."""
SCANNED = Most(pages=20, seconds=55.0)
"""Of pages of pictures; each may take half a minute more."""
SCANNED_HEAD = Most(pages=1)


@dataclass(frozen=True)
class Extent:
    """Only the first `read` of `of` pages were read."""

    read: int
    of: int


def extent_of(read: int, of: int) -> Extent | None:
    """None when that is the whole."""
    if read < of:
        return Extent(read, of)
    return None


class MissedKind(StrEnum):
    """PICTURES: large pictures or drawings among text; EMBEDDED: files inside the file that are not read; SCANNED:
    pages of pictures among pages of text; GARBLED: pages some or all of whose letters were mixed up."""

    PICTURES = "pictures"
    EMBEDDED = "embedded"
    SCANNED = "scanned"
    GARBLED = "garbled"


@dataclass(frozen=True)
class Missed:
    """What stands in a document and was not read; `pages`, from 1, where they are known."""

    kind: MissedKind
    pages: tuple[int, ...] = ()


@dataclass(frozen=True)
class Taken:
    """The text of a document; `partly` when it is not the whole, `missed` what within it was not read."""

    text: str
    partly: Extent | None = None
    missed: tuple[Missed, ...] = ()


def cut_at_line(text: str, letters: int) -> Taken:
    """The text up to a line end before so many letters, if it is longer."""
    if len(text) <= letters:
        return Taken(text)
    end = text.rfind("\n", letters // 2, letters) + 1 or letters
    return Taken(text[:end], Extent(pages_of(end), pages_of(len(text))))


def pages_of(letters: int) -> int:
    return max(1, round(letters / LETTERS_A_PAGE))
