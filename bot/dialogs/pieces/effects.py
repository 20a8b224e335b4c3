"""What the talk of a piece of work asks to be done of its form's page; bot/turns/deeds/form_links.py does it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class TakeFormLink:
    """The office was told the address of somebody's form, to send it on by SMS or e-mail."""

    contact_id: int
    expectation_id: int


@dataclass(frozen=True)
class MakeFormCard:
    """A card to print with the QR of somebody's form is sent to this chat."""

    contact_id: int
    expectation_id: int


OfPieces = TakeFormLink | MakeFormCard
