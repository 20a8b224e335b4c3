"""Units, clusters and audiences: who is meant. People and their posts live in core.office.people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.office.people import Role


class ClusterRole(StrEnum):
    """The part a unit plays in its emulation cluster at the moment."""

    LEADER = "leader"
    DEPUTY = "deputy"
    HOST = "host"
    MEMBER = "member"


@dataclass(frozen=True)
class Unit:
    """An organisation in the tree, as it stands on one day. `parent` is a unit's code, `cluster` a cluster's name."""

    code: str
    name: str
    level: str | None = None
    parent: str | None = None
    cluster: str | None = None
    cluster_role: ClusterRole = ClusterRole.MEMBER


@dataclass(frozen=True)
class GoneUnit:
    """A unit that has ended: the first day it was no more, and the names of those that stand in its place."""

    code: str
    name: str
    ended_on: date
    successors: tuple[str, ...] = ()


@dataclass(frozen=True)
class RosterRow:
    """One line of the roster: a person's post in a unit, or a post of the office itself when `unit_code` is None.

    `person` None: the line only tells of the unit. `parent_code` is the code of the unit above, `phone` as it is kept
    (digits, or None). `number` is the row of the sheet, for messages, `sheet` its name where several were read.
    """

    number: int
    unit_code: str | None = None
    unit_name: str | None = None
    level: str | None = None
    parent_code: str | None = None
    cluster: str | None = None
    cluster_role: ClusterRole = ClusterRole.MEMBER
    person: str | None = None
    post: str | None = None
    role: Role | None = None
    phone: str | None = None
    sheet: str = ""


class AudienceKind(StrEnum):
    """Who a duty or a notice concerns, before anybody's name is known. NOBODY: it is only kept in mind. Of notices
    alone: POST, those who hold one of a kind in any unit; OWING, the people of the units that still owe an
    occurrence."""

    ALL = "all"
    LEADERS = "leaders"
    DEPUTIES = "deputies"
    HOSTS = "hosts"
    OFFICE = "office"
    NOBODY = "nobody"
    UNIT = "unit"
    UNITS = "units"
    CLUSTER = "cluster"
    LEVEL = "level"
    POST = "post"
    OWING = "owing"


NAMED = (
    *(AudienceKind.UNIT, AudienceKind.UNITS, AudienceKind.CLUSTER, AudienceKind.LEVEL),
    *(AudienceKind.POST, AudienceKind.OWING),
)
BETWEEN_CODES = ";"


class UnknownAudience(ValueError):
    """Không hiểu người nhận."""


@dataclass(frozen=True)
class Audience:
    """`all`, `leaders`, `deputies`, `hosts`, `office`, `nobody`, `unit:CODE`, `units:CODE;CODE`, `cluster:NAME`,
    `level:NAME`, `post:ROLE` or `owing:OCCURRENCE`; `str()` writes what `parse` reads."""

    kind: AudienceKind
    name: str | None = None

    def __str__(self) -> str:
        if self.name is not None:
            return f"{self.kind.value}:{self.name}"
        return self.kind.value

    @classmethod
    def parse(cls, text: str) -> "Audience":
        """Raises UnknownAudience when the text is none of these shapes."""
        word, _, name = text.strip().partition(":")
        try:
            kind = AudienceKind(word.strip().lower())
        except ValueError:
            raise UnknownAudience(text) from None
        name = name.strip()
        if (kind in NAMED) != bool(name):
            raise UnknownAudience(text)
        return cls(kind, name or None)

    @property
    def number(self) -> int:
        """Of the occurrence that is still owed; 0 where none is meant."""
        if self.kind is not AudienceKind.OWING or not (self.name or "").isdecimal():
            return 0
        return int(self.name or 0)

    @classmethod
    def of_units(cls, codes: Sequence[str]) -> "Audience":
        """Several units, each by its code."""
        return cls(AudienceKind.UNITS, BETWEEN_CODES.join(codes))

    @property
    def codes(self) -> tuple[str, ...]:
        """Of the units that are named one by one."""
        if self.name is None or self.kind not in (AudienceKind.UNIT, AudienceKind.UNITS):
            return ()
        return tuple(self.name.split(BETWEEN_CODES))


ALL_UNITS = Audience(AudienceKind.ALL)
OFFICE = Audience(AudienceKind.OFFICE)
NOBODY = Audience(AudienceKind.NOBODY)


def concerned(units: Iterable[Unit], audience: Audience, cluster: str | None = None) -> list[Unit]:
    """Those on whom a duty for `audience` falls, of a conference's `cluster` where it is for one. A unit that is named
    itself is meant wherever the conference is."""
    meant = [unit for unit in units if is_concerned(unit, audience)]
    if cluster is None or audience.codes:
        return meant
    return [unit for unit in meant if unit.cluster == cluster]


def is_concerned(unit: Unit, audience: Audience) -> bool:
    """Whether a duty for `audience` falls on `unit`. Nothing falls on a unit when the office itself is meant."""
    match audience.kind:
        case AudienceKind.ALL:
            return True
        case AudienceKind.UNIT | AudienceKind.UNITS:
            return unit.code in audience.codes
        case AudienceKind.CLUSTER:
            return unit.cluster == audience.name
        case AudienceKind.LEVEL:
            return unit.level == audience.name
        case AudienceKind.LEADERS:
            return unit.cluster_role is ClusterRole.LEADER
        case AudienceKind.DEPUTIES:
            return unit.cluster_role is ClusterRole.DEPUTY
        case AudienceKind.HOSTS:
            return unit.cluster_role is ClusterRole.HOST
        case AudienceKind.OFFICE | AudienceKind.NOBODY | AudienceKind.POST | AudienceKind.OWING:
            return False
