"""What the talks of conferences ask to be done; bot/turns/deeds/conferences.py does it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from core.office.units import Audience
from core.plans.quotas import Quota
from core.talk.conferences import Attendance


@dataclass(frozen=True)
class ReviseInvitation:
    """Write down what the office says of an invitation: host, chair, dress, papers, answer_by."""

    event_id: int
    words: Mapping[str, str | date | None]
    audience: Audience


@dataclass(frozen=True)
class ReleaseInvitation:
    """Invite everybody whom it concerns and who was not invited yet."""

    event_id: int
    answer_by: date
    audience: Audience
    quotas: tuple[Quota, ...] = ()


@dataclass(frozen=True)
class SetQuotas:
    """These numbers of delegates hold from now on, and no others."""

    event_id: int
    quotas: tuple[Quota, ...]


@dataclass(frozen=True)
class SendDelegates:
    """Send this chat the list of delegates, as files."""

    event_id: int


@dataclass(frozen=True)
class AnswerInvitation:
    """A unit's answer; a correction of the one that was seen (`base`) is a new version."""

    expectation_id: int
    answer: Attendance
    base: int = 0


OfConferences = ReviseInvitation | ReleaseInvitation | SetQuotas | SendDelegates | AnswerInvitation
