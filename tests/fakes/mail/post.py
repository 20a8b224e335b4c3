"""What lies in mailboxes: the bot's own, with numbers and flags, and people's, which the bot's letters reach."""

import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime, formataddr, make_msgid


@dataclass
class StoredLetter:
    """One in the bot's mailbox."""

    uid: int
    raw: bytes
    at: datetime
    seen: bool = False


@dataclass(frozen=True)
class DeliveredLetter:
    """One of the bot's in a person's mailbox, as their program shows it."""

    raw: bytes

    @property
    def message(self) -> EmailMessage:
        message = message_from_bytes(self.raw, policy=default)
        assert isinstance(message, EmailMessage)
        return message

    @property
    def text(self) -> str:
        """Lines that belong together are one again (RFC 3676)."""
        body = self.message.get_body(("plain",))
        assert body is not None
        whole, goes_on = [], False
        for line in body.get_content().splitlines():
            plain = line[1:] if line.startswith(" ") else line
            if goes_on:
                whole[-1] += plain
            else:
                whole.append(plain)
            goes_on = line.endswith(" ")
        return "\n".join(whole)

    @property
    def files(self) -> list[tuple[str, bytes]]:
        parts = self.message.iter_attachments()
        return [(part.get_filename() or "", part.get_payload(decode=True)) for part in parts]

    def __getitem__(self, name: str) -> str:
        return str(self.message[name] or "")


@dataclass
class MailPost:
    """`people` are the addresses that exist; `refusals` what the server says instead, once, at a command of SMTP (a word
    such as "RCPT", or "" for its greeting)."""

    own: str = "nhacviec@tinh.example"
    password: str = "mat-khau-dai"
    people: set[str] = field(default_factory=set)
    letters: list[StoredLetter] = field(default_factory=list)
    delivered: defaultdict[str, list[DeliveredLetter]] = field(default_factory=lambda: defaultdict(list))
    refusals: dict[str, str] = field(default_factory=dict)
    validity: int = 7
    at: Callable[[], datetime] = lambda: datetime.now(UTC)
    fetched: Counter[str] = field(default_factory=Counter)
    """How often each section of a letter was asked for, as `uid section`."""
    looks: int = 0
    """How often somebody looked for new letters."""
    broken: set[int] = field(default_factory=set)
    """Letters at which the server of the mailbox hangs up."""
    gate: threading.Event = field(default_factory=threading.Event)
    """While it is not set, the server hesitates to take a letter; `hesitates` when it has been asked to."""
    hesitates: threading.Event = field(default_factory=threading.Event)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def __post_init__(self) -> None:
        self.gate.set()

    def receive(self, raw: bytes) -> int:
        """A letter comes in for the bot; its number."""
        with self.changed:
            uid = 1 + max((letter.uid for letter in self.letters), default=0)
            self.letters.append(StoredLetter(uid, raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"), self.at()))
            self.changed.notify_all()
        return uid

    def deliver(self, to: str, raw: bytes) -> None:
        with self.changed:
            self.delivered[to].append(DeliveredLetter(raw))
            self.changed.notify_all()

    def unseen(self) -> Iterator[StoredLetter]:
        return (letter for letter in self.letters if not letter.seen)

    def wait_until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        with self.changed:
            assert self.changed.wait_for(predicate, timeout), f"not so within {timeout:g} s"

    def write(self, sender: str, text: str, *, name: str = "", **heads: str) -> EmailMessage:
        """A letter from a person, as a usual program makes it; not yet received."""
        message = EmailMessage()
        message["From"] = formataddr((name, sender))
        message["To"] = self.own
        message["Date"] = format_datetime(self.at())
        message["Message-ID"] = make_msgid(domain="xa.example")
        message["Return-Path"] = f"<{sender}>"
        for head, value in heads.items():
            message[head.replace("_", "-")] = value
        message.set_content(text)
        return message

    def answer(self, letter: DeliveredLetter, sender: str, text: str, *, name: str = "") -> EmailMessage:
        """As a usual program answers: with the letter before below, marked as quoted."""
        quoted = "\n".join(f"> {line}" for line in letter.text.split("\n"))
        history = f"Vào Th 5, 12 thg 3, 2026 vào lúc 08:00 Nhắc Việc <{self.own}>\nđã viết:\n\n{quoted}\n"
        heads = {"In_Reply_To": letter["Message-ID"], "References": letter["Message-ID"]}
        subject = letter["Subject"]
        if not subject.startswith("Re: "):
            subject = f"Re: {subject}"
        return self.write(sender, f"{text}\n\n{history}", name=name, Subject=subject, **heads)
