"""What was typed before and is edited on the screen: nothing is changed by it, and whoever may have meant to change an
answer is told so."""

import re

from bot.commands import read_command
from core.office.people import Consent, Person
from core.talk.messages import Say
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning

SMALL_TALK = frozenset({Meaning.GREETING, Meaning.THANKS})


def edit_said(text: str, person: Person | None) -> Say | None:
    """What is said to it; None where the text that stands there now is no answer to anything."""
    if person is None or person.consent is not Consent.GIVEN or not _may_answer(text, person):
        return None
    if person.units:
        return Say("edited-figures-stand")
    return Say("edited-not-read")


def _may_answer(text: str, person: Person) -> bool:
    if re.search(r"\d", text):
        return True
    return bool(text.strip()) and read_command(text, person)[0] is None and not meanings_of(text) & SMALL_TALK
