"""What the talk of absences asks to be done; bot/turns/deeds/away.py does it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class GoAway:
    """This person is away until the `last` day; `deputy_id` stands in (None: nobody). The office and the deputy
    hear."""

    since: date
    last: date
    deputy_id: int | None = None


@dataclass(frozen=True)
class ComeBack:
    """They are there again from today on."""


OfAbsences = GoAway | ComeBack
