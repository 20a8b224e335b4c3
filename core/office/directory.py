"""Danh bạ: the people of the office and of its units, how far each has come into the chat, and finding one by words.
Where it is kept: storage.office.directory."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from core.office.absences import Absence
from core.office.addresses import Address
from core.office.people import Consent, Person, Role
from core.spelling import folded_words

T = TypeVar("T")


class Joining(StrEnum):
    """How far somebody has come: IN; UNDECIDED, in a chat without having agreed; BLOCKED, by every chat of theirs;
    DECLINED; INVITED, with a code that opens; UNINVITED."""

    IN = "in"
    UNDECIDED = "undecided"
    BLOCKED = "blocked"
    DECLINED = "declined"
    INVITED = "invited"
    UNINVITED = "uninvited"


@dataclass(frozen=True)
class HeldPost:
    """One post as the directory shows it, also one that begins later; `unit` and `unit_name` are None for the
    office."""

    id: int
    role: Role
    title: str
    unit: str | None = None
    unit_name: str | None = None
    begins: date | None = None
    """The day from which it will be held; None: it is held already."""
    until: date | None = None


@dataclass(frozen=True)
class Entry:
    """One person with all posts of today and those that follow. `since`: when they came in; `code_until`: how long
    their code opens."""

    person: Person
    posts: tuple[HeldPost, ...]
    joining: Joining
    since: datetime | None = None
    code_until: datetime | None = None
    absence: Absence | None = None
    addresses: tuple[Address, ...] = ()
    """Their chats, the best first."""

    @property
    def id(self) -> int:
        return self.person.id

    @property
    def is_in(self) -> bool:
        return self.joining is Joining.IN

    @property
    def holds_now(self) -> bool:
        """Whether a post of theirs has begun."""
        return any(post.begins is None for post in self.posts)

    def post_in(self, unit: str | None) -> HeldPost:
        """The one they hold there, else their first."""
        return next((post for post in self.posts if post.unit == unit), self.posts[0])


@dataclass(frozen=True)
class UnitEntry:
    """One unit (`code` None: the office) with the people who hold a post there, chairs first."""

    code: str | None
    name: str
    people: tuple[Entry, ...] = ()

    @property
    def joined(self) -> int:
        return sum(one.is_in for one in self.people)

    @property
    def lacks(self) -> bool:
        """Whether nobody of it can be written to."""
        return self.joined == 0


@dataclass(frozen=True)
class Directory:
    units: tuple[UnitEntry, ...] = ()

    @property
    def people(self) -> tuple[Entry, ...]:
        """Each once, in the order of the units."""
        found = {one.id: one for unit in self.units for one in unit.people}
        return tuple(found.values())

    @property
    def missing(self) -> tuple[Entry, ...]:
        """Who has not joined."""
        return tuple(one for one in self.people if not one.is_in)

    def unit(self, code: str | None) -> UnitEntry | None:
        return next((one for one in self.units if one.code == code), None)

    def entry(self, contact_id: int | None) -> Entry | None:
        return next((one for one in self.people if one.id == contact_id), None)


RANKS = tuple(Role)


def joining(consent: Consent, chats: int, blocked: int, *, has_code: bool) -> Joining:
    """`chats` of a person, and how many of these have blocked the bot."""
    if chats > blocked and consent is Consent.GIVEN:
        return Joining.IN
    if chats > blocked:
        return Joining.UNDECIDED
    if has_code:
        return Joining.INVITED
    if chats:
        return Joining.BLOCKED
    if consent is Consent.WITHHELD:
        return Joining.DECLINED
    return Joining.UNINVITED


def matching(directory: Directory, words: str) -> tuple[tuple[UnitEntry, ...], tuple[Entry, ...]]:
    """Units and people whose name, code or telephone holds every word that was typed, whole words before parts."""
    wanted = folded_words(words).split()
    if not wanted:
        return (), ()
    units = [(unit, _words_of_unit(unit)) for unit in directory.units]
    people = [(one, _words_of(one)) for one in directory.people]
    return tuple(_best(wanted, units)), tuple(_best(wanted, people))


def _words_of_unit(unit: UnitEntry) -> str:
    return folded_words(f"{unit.code or ''} {unit.name}")


def _words_of(one: Entry) -> str:
    return folded_words(f"{one.person.name} {one.person.phone or ''}")


def _best(wanted: Sequence[str], among: Sequence[tuple[T, str]]) -> list[T]:
    """Those that hold the words as whole ones, else those that hold them anywhere."""
    whole = [one for one, words in among if all(word in words.split() for word in wanted)]
    return whole or [one for one, words in among if all(word in words for word in wanted)]
