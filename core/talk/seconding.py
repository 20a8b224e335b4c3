"""A notice to many people is released by a second person: the office writes it, somebody else of the desk or one of its
leaders lets it go. Who may is core.office.permissions'."""

from dataclasses import dataclass

from core.office.units import Audience
from core.talk.notices import NoticeWords


def needs_second(people: int, above: int) -> bool:
    """`above`: so many may be written to on one person's word; 0: there is no such rule."""
    return 0 < above < people


def may_second(written_by: int | None, second: int) -> bool:
    """Nobody is the second person for their own notice."""
    return written_by != second


@dataclass(frozen=True)
class AwaitedNotice:
    """A notice that waits for its second person: by whom it was written, to how many it would go today, and
    what the file is called that goes with it."""

    id: int
    words: NoticeWords
    audience: Audience
    written_by: int | None
    by: str
    people: int
    file_name: str = ""
