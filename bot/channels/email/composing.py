"""One of our messages as a letter: plain text in UTF-8 whose lines a phone may break anew (RFC 3676), its file beside
it, in the thread of what it answers. Pure; who sends it is posting.py's."""

import mimetypes
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from bot.channels.email.addresses import words_of
from bot.channels.email.answers import plain_subject
from core.talk.messages import Message

OURS = "<nhacviec."
WIDTH = 76
LONGEST_SUBJECT = 90
LONGEST_NAME = 120
KINDS = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
    ".csv": "text/csv",
    ".ics": "text/calendar",
}


@dataclass(frozen=True)
class Sender:
    """Who writes, as people see it."""

    address: str
    name: str


@dataclass(frozen=True)
class Answered:
    """What a letter of ours answers: the Message-ID of a person's letter and its subject, as Heard.message_id has
    them."""

    message_id: str
    subject: str

    def __str__(self) -> str:
        return f"{self.message_id} {self.subject}".strip()


def read_answered(text: str) -> Answered | None:
    message_id, _, subject = text.partition(" ")
    if message_id.startswith("<") and message_id.endswith(">") and message_id.isascii() and message_id.isprintable():
        return Answered(message_id, words_of(subject))
    return None


def is_ours(message_id: str) -> bool:
    """Whether it looks like the Message-ID of a letter of ours."""
    return message_id.startswith(OURS)


def new_message_id(domain: str) -> str:
    """That nobody can guess."""
    return f"{OURS}{secrets.token_hex(16)}@{domain}>"


def letter_of(
    text: str, message: Message, content: bytes | None, sender: Sender, to: str, message_id: str, now: datetime
) -> bytes:
    """`text` is what of `message` goes into this letter; `content` the bytes of its file, None where it has none or it
    goes with another letter."""
    letter = EmailMessage(policy=SMTP)
    user, _, domain = sender.address.rpartition("@")
    letter["From"] = Address(sender.name, user, domain)
    letter["To"] = to
    letter["Date"] = format_datetime(now)
    letter["Message-ID"] = message_id
    _thread(letter, text, message)
    letter.set_content(flowed(text), charset="utf-8", cte="quoted-printable", params={"format": "flowed"})
    if message.file is not None and content is not None:
        kind, sub = _kind(message.file.name)
        letter.add_attachment(content, maintype=kind, subtype=sub, filename=_plain_name(message.file.name))
    return letter.as_bytes()


def _thread(letter: EmailMessage, text: str, message: Message) -> None:
    """What it answers; and that a machine wrote it, which other machines do not answer (RFC 3834)."""
    answered = read_answered(message.react_to or "")
    written = "auto-generated"
    if answered is not None:
        letter["In-Reply-To"] = letter["References"] = answered.message_id
        written = "auto-replied"
    letter["Subject"] = _subject(text, message, answered)
    letter["Auto-Submitted"] = written
    letter["X-Auto-Response-Suppress"] = "OOF, AutoReply"


def flowed(text: str) -> str:
    """The text with lines of at most WIDTH, each of which ends in a space where it goes on."""
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line.rstrip()))


def _pieces(line: str) -> Iterator[str]:
    rest = _stuffed(line)
    while len(rest) > WIDTH:
        cut = rest.rfind(" ", 2, WIDTH)
        if cut < 0:
            cut = rest.find(" ", WIDTH)
        if cut < 0:
            break
        yield rest[: cut + 1]
        rest = _stuffed(rest[cut + 1 :])
    yield rest


def _stuffed(line: str) -> str:
    """A space is put before what would be read as another's words, or is lost on the way."""
    if line.startswith((" ", ">", "From ")):
        return f" {line}"
    return line


def _subject(text: str, message: Message, answered: Answered | None) -> str:
    """That of the letter it answers, so that programs keep both together; else its own first line."""
    if answered is not None and plain_subject(answered.subject):
        return f"Re: {plain_subject(answered.subject)}"
    first = next(iter(text.strip().splitlines()), "")
    if not first and message.file is not None:
        first = message.file.name
    line = words_of(first)
    if len(line) > LONGEST_SUBJECT:
        line = line[:LONGEST_SUBJECT].rpartition(" ")[0] + " …"
    return line


def _kind(name: str) -> tuple[str, str]:
    ending = name[name.rfind(".") :].lower()
    kind = KINDS.get(ending) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    main, _, sub = kind.partition("/")
    return main, sub


def _plain_name(name: str) -> str:
    """One line, and no path."""
    return words_of(name).replace("/", "_").replace("\\", "_")[-LONGEST_NAME:] or "tep"
