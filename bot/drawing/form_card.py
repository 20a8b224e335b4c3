"""The words of a card with which somebody opens their form: its QR, its address to type, and until when it opens."""

from bot.card_words import CardWords
from bot.dialogs.prompts import shortened
from bot.form_links import PATH
from core.office.people import Consent, Person
from core.talk.agenda import Request
from exports.cards import Card, Holder

LONGEST = 32
"""Characters of an address on one line, in letters that old eyes read."""


def form_card(words: CardWords, person: Person, request: Request, address: str) -> Card:
    holder = Holder(person.name, "", "", address, typed=address_lines(address))
    title = shortened(request.what, 120)
    steps = tuple(words.said(key) for key in _steps(person))
    label = words.said("form-card-address")
    return Card(words.office, title, request.unit_name, (holder,), label, steps, _notes(words, request))


def address_lines(address: str) -> tuple[str, ...]:
    """As it is typed, line after line: first where, then what nobody guesses."""
    where, path, secret = address.rpartition(PATH)
    return (*_cut(where + path), *_cut(secret))


def _cut(text: str) -> tuple[str, ...]:
    return tuple(text[first : first + LONGEST] for first in range(0, len(text), LONGEST))


def _steps(person: Person) -> tuple[str, ...]:
    """Whoever has not agreed is asked that first."""
    fill = "form-card-fill", "form-card-send"
    if person.consent is Consent.GIVEN:
        return ("form-card-scan", *fill)
    return ("form-card-scan", "form-card-agree", *fill)


def _notes(words: CardWords, request: Request) -> tuple[str, ...]:
    notes = [words.said("page-due", {"due": request.due_on}), _until(words, request), words.said("form-card-yours")]
    if words.phone:
        notes.append(words.said("card-phone", {"phone": words.phone}))
    return tuple(notes)


def _until(words: CardWords, request: Request) -> str:
    if request.locks_on is None:
        return words.said("form-card-until-lock")
    return words.said("form-card-until", {"until": max(request.locks_on, request.due_on)})
