"""A person's name and telephone as they are typed: "Trần Văn Mới, 0912 345 678". A name holds letters and what stands
between them; what a program could take for something else is no name."""

import re
import unicodedata
from dataclasses import dataclass

from core.talk.messages import Say
from reading.meaning.sentence import meanings_of
from reading.roster.phones import read_phone

SHORTEST, LONGEST = 2, 80
"""Letters of a name."""
PHONE = re.compile(r"[+(]?\d[\d\s().\-–]{6,}\d")
BETWEEN = "'’.- "
"""What may stand between the letters of a name, as in "H'Yuôn Niê"."""


@dataclass(frozen=True)
class NamedPerson:
    name: str
    phone: str | None = None


def read_person(text: str) -> NamedPerson | Say | None:
    """Who is named, or why that is nobody; None where it says something else, such as a no."""
    found = PHONE.search(text)
    if found is None:
        return _named(text, None)
    phone = read_phone(found[0])
    if phone is None:
        return Say("people-phone-wrong", {"phone": found[0].strip()})
    return _named(f"{text[: found.start()]} {text[found.end() :]}", phone)


def _named(text: str, phone: str | None) -> NamedPerson | Say | None:
    name = read_name(text)
    if isinstance(name, str):
        return NamedPerson(name, phone)
    return name


def read_name(text: str) -> str | Say | None:
    """The name on one line, or why it is none; None where it says something else."""
    if meanings_of(text):
        return None
    name = " ".join(unicodedata.normalize("NFC", text).split()).strip(" ,;:–-")
    if not SHORTEST <= len(name) <= LONGEST or not all(_may_stand(letter) for letter in name):
        return Say("people-name-wrong")
    return name


def _may_stand(letter: str) -> bool:
    return letter in BETWEEN or unicodedata.category(letter)[0] in "LM"


def read_own_number(text: str) -> str | Say | None:
    """The telephone within a sentence: "số mới là 0905 000 222"; else as read_number."""
    found = PHONE.search(text)
    if found is None:
        return read_number(text)
    return read_number(found[0])


def read_number(text: str) -> str | Say | None:
    """A telephone as it is kept, or why it is none."""
    phone = read_phone(text)
    if phone is None and any(char.isdigit() for char in text):
        return Say("people-phone-wrong", {"phone": " ".join(text.split())[:40]})
    return phone
