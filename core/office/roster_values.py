"""What a roster is held against, and what it would change: values. How that is judged: roster_differences.py, and of
people roster_people.py."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from core.office.people import Role
from core.office.units import Unit


class DifferenceKind(StrEnum):
    """MERGED: `before` are units that went into `after`. The others say what stood there and what stands there then;
    GRANTED is a post with a role of the office, REVOKED the end of such a role, which stands in `after`."""

    MERGED = "merged"
    RENAMED = "renamed"
    UNIT_NEW = "unit_new"
    LEVEL = "level"
    PARENT = "parent"
    CLUSTER = "cluster"
    GRANTED = "granted"
    REVOKED = "revoked"
    PERSON_NEW = "person_new"
    POST_BEGUN = "post_begun"
    POST_CHANGED = "post_changed"
    LEFT = "left"
    PHONE = "phone"


OF_UNITS = frozenset(
    {
        DifferenceKind.MERGED,
        DifferenceKind.RENAMED,
        DifferenceKind.UNIT_NEW,
        DifferenceKind.LEVEL,
        DifferenceKind.PARENT,
        DifferenceKind.CLUSTER,
    }
)
"""Of units; the others are of people."""
OF_ROLES = frozenset({DifferenceKind.GRANTED, DifferenceKind.REVOKED})
"""Who may do what changes: these are told before all others."""


@dataclass(frozen=True)
class Difference:
    """`what`: the unit's or the person's name; `unit` where the person's post is."""

    kind: DifferenceKind
    what: str
    before: str = ""
    after: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Merger:
    """Units (codes) whose people are all in another one now, and which the roster does not name any more."""

    old: tuple[str, ...]
    into: str
    name: str
    cluster: str | None = None
    begins: bool = False


@dataclass(frozen=True)
class Holder:
    """One person's post of today, in a unit (its code) or in the office (None)."""

    contact_id: int
    name: str
    phone: str | None
    unit: str | None
    role: Role
    title: str

    @property
    def post(self) -> tuple[str | None, Role, str]:
        return self.unit, self.role, self.title


@dataclass(frozen=True)
class RosterOutlook:
    """All that a roster would change, in the order in which it is told. `unnamed`: names of units that it says nothing
    of, and that stay; `loses_last_admin`: nobody would be an administrator any more."""

    differences: tuple[Difference, ...] = ()
    mergers: tuple[Merger, ...] = ()
    unnamed: tuple[str, ...] = ()
    loses_last_admin: bool = False

    def of(self, kind: DifferenceKind) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.kind is kind)

    @property
    def of_roles(self) -> tuple[Difference, ...]:
        """Roles of the office that it gives or ends: an administrator's to decide."""
        return tuple(one for one in self.differences if one.kind in OF_ROLES)

    @property
    def admins_ended(self) -> tuple[str, ...]:
        """Names of those who would not be administrators any more."""
        return tuple(one.what for one in self.of(DifferenceKind.REVOKED) if one.after == Role.ADMIN.value)


@dataclass(frozen=True)
class Picture:
    """The units of today, and who holds which post."""

    units: tuple[Unit, ...] = ()
    holders: tuple[Holder, ...] = ()

    def names(self) -> dict[str, str]:
        return {unit.code: unit.name for unit in self.units}


def same_name(name: str) -> str:
    """Names that differ only in case, spaces or the way accents are encoded are one."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
