"""The office's people by e-mail: the same as on Telegram, each with an address; whatever they say is an answer to the
letter that came last, with its text quoted below, a greeting above and a signature."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

from tests.days import VIETNAM
from tests.fakes.mail import DeliveredLetter, MailServer
from tests.whole import papers
from tests.whole.office import CLERK, Office, chairs
from tests.whole.program import Program

LETTER = """\
Kính gửi Văn phòng,

{text}

Trân trọng,
{name}
ĐT: 0905 111 {chat}"""


def on_email(server: MailServer) -> str:
    """The section for the strict server."""
    section = {**server.section, "per_minute": 1800}
    lines = [f"{key} = {_toml(value)}" for key, value in section.items()]
    return "\n".join(["[email]", *lines, ""])


def _toml(value: object) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    return str(value).lower()


@dataclass(frozen=True)
class EmailPeople:
    """People by their numbers."""

    server: MailServer
    names: dict[int, str]

    def address(self, chat: int) -> str:
        return f"nguoi{chat}@xa.example"

    def person(self, chat: int, name: str, started: bool = False) -> None:
        self.names[chat] = name
        self.server.post.people.add(self.address(chat))

    def person_writes(self, chat: int, text: str) -> None:
        self.server.post.receive(self.letter(chat, text).as_bytes())

    def person_sends_document(self, chat: int, name: str, content: bytes) -> None:
        letter = self.letter(chat, "Gửi kế hoạch để máy đọc")
        letter.add_attachment(content, "application", "octet-stream", filename=name)
        self.server.post.receive(letter.as_bytes())

    def letter(self, chat: int, text: str) -> EmailMessage:
        post, name, before = self.server.post, self.names[chat], self.sent(chat)
        body = LETTER.format(text=text, name=name, chat=chat)
        if not before:
            return post.write(self.address(chat), body, name=name, Subject="Xin vào hệ thống nhắc việc")
        return post.answer(before[-1], self.address(chat), body, name=name)

    def sent(self, chat: int) -> Sequence[DeliveredLetter]:
        return self.server.post.delivered[self.address(chat)]

    def unheard(self) -> Sequence[int]:
        return [letter.uid for letter in self.server.post.unseen()]

    def wait_until(self, predicate: Callable[[], object], timeout: float = 10) -> None:
        self.server.post.wait_until(predicate, timeout)


class EmailOffice(Office):
    """Its program looks for letters every second."""

    def __init__(self, server: MailServer, folder: Path) -> None:
        program = Program(None, folder, channels=on_email(server))
        people = EmailPeople(server, {})
        super().__init__(people, folder, datetime.now(VIETNAM).date(), program)
        for name, chat in {papers.CLERK: CLERK, **chairs()}.items():
            people.person(chat, name)

    def starts(self) -> None:
        """Returns when the program looks for letters."""
        before = self.api.server.post.looks
        self.program.start()
        self.api.wait_until(lambda: self.api.server.post.looks > before, 60)

    def comes_in(self, chat: int, name: str) -> None:
        """By the code alone, and a yes or two, each when it is asked for."""
        self.say(chat, self.ledger.codes()[name], "1 = ")
        self.say(chat, "1", "1 = ")
