"""What somebody asks to be done with what is written down of themselves; bot/turns/deeds/people.py does it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CorrectOwnPhone:
    """One's own telephone is another now; the office is told."""

    contact_id: int
    phone: str
