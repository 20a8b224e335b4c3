"""What is asked of whoever joins: the consent, whether it is they, and whether they have thought better of a no. When:
join.py."""

from dataclasses import replace

from bot.dialogs.base import Expects, Pick
from bot.dialogs.doorstep import code_typed
from bot.dialogs.engine.prompts import Prompt, Reader, asks_yes
from bot.dialogs.person_names import invited_said
from bot.dialogs.prompts import OFFICE_PICK
from core.office.people import Consent, Invitation, Person
from core.talk.messages import Say
from reading.meaning.values import Meaning

_ASKED = (Say("consent-text"), Say("consent-changes"), Say("consent-question"))
_CHANGED_MIND = (Pick("1", Say("pick-agree"), Meaning.YES), OFFICE_PICK)


def code_reader(present: str) -> Reader:
    """The code that is typed; while one is under way that one is an answer to nothing. At the door whatever else is
    said is answered by asking for the code."""
    if present:
        return lambda text: code_typed(text, present) or None
    return lambda text: code_typed(text, "")


def invited_prompt(invitation: Invitation, office: str, reader: Reader) -> Prompt:
    return _consent_prompt(Say("join-greeting", {"who": invited_said(invitation), "office": office}), reader)


def known_prompt(person: Person) -> Prompt:
    """Of a chat that is known."""
    if person.consent is Consent.WITHHELD:
        return _consent_prompt(Say("join-still-declined", {"name": person.name}), code_reader("-"))
    return _consent_prompt(Say("join-hello", {"name": person.name}), code_reader("-"))


def _consent_prompt(greeting: Say, reader: Reader) -> Prompt:
    asked = asks_yes(_ASKED, "pick-agree", "pick-disagree", (), Meaning.NO)
    return replace(asked, opening=(greeting,), expects=Expects.NAME, read=reader)


def who_prompt(invitation: Invitation, reader: Reader) -> Prompt:
    asked = asks_yes(Say("join-who", {"who": invited_said(invitation)}), "pick-its-me", "pick-not-me", (), Meaning.NO)
    return replace(asked, expects=Expects.NAME, read=reader)


def declined_prompt(reader: Reader) -> Prompt:
    return Prompt((Say("join-still-declined"),), _CHANGED_MIND, Expects.NAME, reader)
