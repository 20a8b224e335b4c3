"""Where the talk of conferences stands, and what it knows."""

from dataclasses import dataclass
from enum import StrEnum

from core.office.units import Unit
from core.plans.quotas import FoundQuota
from core.talk.conferences import Conference, Delegates, InvitationReach


class Step(StrEnum):
    """LIST, ONE: which; INVITE, PART: the invitation is written; QUOTA, QUOTA_SURE: how many may come; WHO: who
    does."""

    LIST = "list"
    ONE = "one"
    INVITE = "invite"
    PART = "part"
    QUOTA = "quota"
    QUOTA_SURE = "quota-sure"
    WHO = "who"


class Part(StrEnum):
    """What the office types of an invitation, one after the other, in the order of the digits after the release."""

    CHAIR = "chair"
    HOST = "host"
    DRESS = "dress"
    PAPERS = "papers"
    ANSWER_BY = "answer_by"
    AUDIENCE = "audience"

    @property
    def key(self) -> str:
        """As keys of texts have it."""
        return self.value.replace("_", "-")


@dataclass(frozen=True)
class TypedQuota:
    """A number that was typed and is read back; `whom` as `Audience.parse` reads it."""

    whom: str = "all"
    most: int = 0
    together: bool = False
    drivers: bool = False
    quote: str = ""


@dataclass(frozen=True)
class Here:
    """`ids` of those in the list, `event_id` of the one that is opened; `part`: which part of the invitation is asked
    for; `quota`: a number that was typed and is read back; `first` of the units on the screen,
    counted from 0; `page` of the list."""

    step: Step
    event_id: int | None = None
    ids: tuple[int, ...] = ()
    part: Part | None = None
    quota: TypedQuota | None = None
    first: int = 0
    page: int = 0


@dataclass(frozen=True)
class Knows:
    """`quotas_found`: what the plan's words say of the number of delegates."""

    units: tuple[Unit, ...] = ()
    conferences: tuple[Conference, ...] = ()
    conference: Conference | None = None
    quotas_found: tuple[FoundQuota, ...] = ()
    invitation_reach: InvitationReach | None = None
    delegates: Delegates | None = None
