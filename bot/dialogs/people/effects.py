"""What the talk of the directory asks to be done; bot/turns/deeds/people.py does it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class RenewCode:
    """Another code for somebody, sent to this chat; those before it open nothing any more."""

    contact_id: int


@dataclass(frozen=True)
class HandOver:
    """A post of a unit passes to somebody else on a day; their code is sent to this chat."""

    post_id: int
    name: str
    phone: str | None
    since: date


@dataclass(frozen=True)
class CorrectName:
    contact_id: int
    name: str


@dataclass(frozen=True)
class CorrectPhone:
    contact_id: int
    phone: str


@dataclass(frozen=True)
class MakeCards:
    """Codes for these people where they have none that opens; cards to print and the table of codes are sent to this
    chat."""

    contacts: tuple[int, ...]


@dataclass(frozen=True)
class EndSessions:
    """Every browser in which somebody has the desk open lets them in no more."""

    contact_id: int


OfPeople = RenewCode | MakeCards | EndSessions | HandOver | CorrectName | CorrectPhone
