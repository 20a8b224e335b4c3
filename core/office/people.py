"""People, the posts they hold, and whether they agreed to be written to. Units live in core.office.units; where a
person is reached, in storage."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property


class Role(StrEnum):
    """What a post lets its holder do: the first three in a unit, the last four in the office."""

    CHAIR = "chair"
    DEPUTY = "deputy"
    OFFICER = "officer"
    ADMIN = "admin"
    OFFICE = "office"
    LEADER = "leader"
    VIEWER = "viewer"


UNIT_ROLES = frozenset({Role.CHAIR, Role.DEPUTY, Role.OFFICER})
SENDING_ROLES = frozenset({Role.CHAIR, Role.DEPUTY})
"""Who answers for a unit; an OFFICER drafts."""
BY_RIGHTS = (Role.ADMIN, Role.OFFICE, Role.LEADER, Role.VIEWER)
"""Roles of the office: each may all that those behind it may."""
OFFICE_ROLES = frozenset(BY_RIGHTS)
DESK_ROLES = frozenset({Role.ADMIN, Role.OFFICE})
"""Who may change things for the office: confirm plans, release notices. LEADER and VIEWER only look."""


def as_much(roles: Collection[Role], role: Role) -> bool:
    """Whether one of them lets do what a role of the office lets do."""
    return any(one in roles for one in BY_RIGHTS[: BY_RIGHTS.index(role) + 1])


class Consent(StrEnum):
    """Explicit consent to be written to and to have one's chat stored (Luật 91/2025): never assumed."""

    UNASKED = "unasked"
    GIVEN = "given"
    WITHHELD = "withheld"


@dataclass(frozen=True)
class Post:
    """One person's dated post in a unit; `unit` is None for posts of the office itself."""

    role: Role
    title: str
    unit: str | None = None
    unit_name: str | None = None
    since: date | None = None
    until: date | None = None
    leads: str | None = None
    """The cluster that the unit leads today."""


@dataclass(frozen=True)
class Person:
    """A contact as seen on one day, with the posts held on that day."""

    id: int
    name: str
    posts: tuple[Post, ...] = ()
    consent: Consent = Consent.UNASKED
    phone: str | None = None
    stands_in_for: tuple[str, ...] = ()
    """Codes of the units whose chair is away and has named this person."""

    @property
    def at_desk(self) -> bool:
        return any(post.role in DESK_ROLES for post in self.posts)

    @property
    def in_office(self) -> bool:
        return any(post.role in OFFICE_ROLES for post in self.posts)

    @cached_property
    def units(self) -> tuple[str, ...]:
        """Codes of the units this person acts for today."""
        held = (post.unit for post in self.posts if post.unit is not None)
        return tuple(dict.fromkeys((*held, *self.stands_in_for)))

    @property
    def leads(self) -> tuple[str, ...]:
        """Names of the clusters that a unit leads of which this person is chair or deputy."""
        led = (post.leads for post in self.posts if post.leads is not None and post.role in SENDING_ROLES)
        return tuple(dict.fromkeys(led))

    @property
    def sends_for(self) -> tuple[str, ...]:
        """Codes of the units for which this person may send; for the others they draft."""
        held = (post.unit for post in self.posts if post.unit is not None and post.role in SENDING_ROLES)
        return tuple(dict.fromkeys((*held, *self.stands_in_for)))


@dataclass(frozen=True)
class Invitation:
    """A short code that lets one person join. `unit_name` is None for posts of the office itself, `expires_at` a UTC
    moment."""

    contact_id: int
    name: str
    unit_name: str | None
    post: str
    code: str
    expires_at: datetime
    of_office: bool = False
    """Whether the person may send or see all."""
    phone: str | None = field(default=None, compare=False)
    unit: str | None = field(default=None, compare=False)
    """The unit's code: two units may be called alike."""
    own: bool = False
    """They asked for it themselves, in a chat of theirs."""
    is_in: bool = False
    """They have agreed, and can be written to in another chat."""


class Refusal(StrEnum):
    """Why a code opens nothing; SLIP: it is none, a letter is wrong or missing."""

    UNKNOWN = "unknown"
    SLIP = "slip"
    EXPIRED = "expired"
    USED = "used"
