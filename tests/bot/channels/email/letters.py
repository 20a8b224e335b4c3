"""Letters as they come in, read without a server between."""

import re
from email.message import EmailMessage

from bot.channels.email.hearing import hear_letter
from bot.channels.email.letters import RawLetter, read_letter
from bot.channels.email.structure import read_fetched
from core.talk.messages import Heard
from tests.fakes.mail.bodies import section_of, structure_of

OWN = "nhacviec@tinh.example"
SENDER = "ong.tam@xa.example"
LITERAL = re.compile(rb"\{(\d+)\}\r\n")


class PaperBox:
    """A mailbox with one letter; what it says of it goes through the same lines as a server's."""

    validity = "7"

    def __init__(self, raw: bytes) -> None:
        self.raw = raw
        self.asked: list[tuple[str, int]] = []

    def fetch(self, uid: int, *what: str) -> object:
        line = b'1 (UID 5 INTERNALDATE "12-Mar-2026 08:00:00 +0700" BODYSTRUCTURE ' + structure_of(self.raw) + b")"
        return read_fetched(as_imaplib(line))

    def piece(self, uid: int, section: str, most: int) -> bytes:
        self.asked.append((section, most))
        return (section_of(self.raw, section) or b"")[:most]


def as_imaplib(line: bytes) -> list[bytes | tuple[bytes, bytes]]:
    """Literals stand apart."""
    pieces: list[bytes | tuple[bytes, bytes]] = []
    while found := LITERAL.search(line):
        end = found.end() + int(found[1])
        pieces.append((line[: found.end() - 2], line[found.end() : end]))
        line = line[end:]
    return [*pieces, line]


def kept(raw: bytes) -> RawLetter:
    return read_letter(PaperBox(raw), 5)


def heard(raw: bytes, checked_by: str = "") -> Heard | None:
    """What the first of its updates says."""
    return hear_letter(kept(raw).bodies[0], "email", OWN, checked_by)


def letter(text: str | None = "12 3 45tr", **heads: str) -> EmailMessage:
    """From a person, save what is said otherwise; a head that is empty is left out."""
    message = EmailMessage()
    usual = {"From": f"Ông Tám <{SENDER}>", "To": OWN, "Subject": "Re: Nhắc việc", "Message-ID": "<a1@xa.example>"}
    for name, value in (usual | {name.replace("_", "-"): value for name, value in heads.items()}).items():
        if value:
            message[name] = value
    if text is not None:
        message.set_content(text)
    return message
