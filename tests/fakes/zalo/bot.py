"""One bot of the account: its people, what they see, what they do, and the updates that wait for it. Any thread may
call it; HTTP is not known here."""

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.botapi.journal import Journal


@dataclass(frozen=True)
class SentMessage:
    """What a person sees of one message of the bot; `photo` is its address, `picture` what lay there."""

    chat: str
    message_id: str
    text: str
    photo: str | None = None
    picture: bytes | None = None


@dataclass
class Person:
    """Somebody who has found the bot; `started`: has written to it, so that it may write."""

    chat: str
    name: str
    started: bool = False
    blocked: bool = False


@dataclass
class ZaloBot:
    """`wrapped`: updates come as `{ok, result}`, as documented; else as some see them. `address` is where media lie."""

    name: str
    token: str
    journal: Journal
    changed: Callable[[], None]
    address: Callable[[], str]
    wrapped: bool = True
    people: dict[str, Person] = field(default_factory=dict)
    messages: list[SentMessage] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    media: dict[str, bytes] = field(default_factory=dict)
    webhook: dict[str, Any] | None = None
    tested: int = 0
    newest: dict[str, Any] | None = None
    """The last update that was given away."""
    _count: int = 0

    @property
    def id(self) -> str:
        return self.token.partition(":")[0]

    def next_id(self) -> str:
        """Opaque, as all of Zalo's."""
        self._count += 1
        return hashlib.sha256(f"{self.token} {self._count}".encode()).hexdigest()[:20]

    def chat(self, number: int) -> str:
        """The id of the person with that number, as this bot knows them."""
        return hashlib.sha256(f"{self.id} knows {number}".encode()).hexdigest()[:20]

    # What people do

    def person(self, chat: str, name: str = "", *, started: bool = False) -> Person:
        with self.journal.changed:
            known = self.people.setdefault(chat, Person(chat, name or f"Người {chat[:4]}"))
            known.name = name or known.name
            known.started = known.started or started
            return known

    def writes(self, chat: str, text: str) -> str:
        """Types a text; returns the message's id."""
        return self.sends(chat, "message.text.received", text=text)

    def sends_photo(
        self, chat: str, content: bytes = b"\xff\xd8", *, under: str = "photo_url", caption: str = ""
    ) -> str:
        """`under`: the field that carries its address; live events say photo_url, the documents photo."""
        more = {"caption": caption} if caption else {}
        return self.sends(chat, "message.image.received", **{under: self.hosts("a.jpg", content)}, **more)

    def sends_voice(self, chat: str, content: bytes = b"ID3") -> str:
        return self.sends(chat, "message.voice.received", voice_url=self.hosts("a.aac", content))

    def sends_sticker(self, chat: str) -> str:
        return self.sends(
            chat, "message.sticker.received", sticker="0e078a2fb66a5f34067b", url="https://zalo.example/s"
        )

    def sends_unsupported(self, chat: str) -> str:
        """What somebody in a protected group writes, or a kind that bots are not shown: nothing of it comes."""
        return self.sends(chat, "message.unsupported.received")

    def sends(self, chat: str, event: str, **fields: Any) -> str:
        """Any event, with these fields of its message. Returns the message's id."""
        with self.journal.changed:
            person = self.person(chat, started=True)
            person.blocked = False
            id_ = self.next_id()
            self.posts(self.event(person, event, id_, fields))
            return id_

    def event(self, person: Person, event: str, message_id: str, fields: Mapping[str, Any]) -> dict[str, Any]:
        message = {
            "from": {"id": person.chat, "display_name": person.name, "is_bot": False},
            "chat": {"id": person.chat, "chat_type": "PRIVATE"},
            "message_id": message_id,
            "date": int(time.time() * 1000),
            **fields,
        }
        return {"event_name": event, "message": message}

    def posts(self, update: dict[str, Any]) -> None:
        """An update as worded."""
        with self.journal.changed:
            self.updates.append(update)
            self.journal.changed.notify_all()
        self.changed()

    def repeats(self) -> None:
        """The newest update comes once more."""
        with self.journal.changed:
            newest = self.newest
        assert newest is not None
        self.posts(newest)

    def hosts(self, name: str, content: bytes) -> str:
        """A public address under which the content lies."""
        with self.journal.changed:
            id_ = f"{self.next_id()}-{name}"
            self.media[id_] = content
        return f"{self.address()}/media/{id_}"

    def blocks(self, chat: str) -> None:
        """Zalo tells the bot nothing of it."""
        with self.journal.changed:
            self.person(chat).blocked = True

    # What they see

    def sent(self, chat: str) -> list[SentMessage]:
        with self.journal.changed:
            return [message for message in self.messages if message.chat == chat]

    def texts(self, chat: str) -> list[str]:
        return [message.text for message in self.sent(chat)]

    def unheard(self) -> int:
        """Updates that were not fetched or brought yet."""
        with self.journal.changed:
            return len(self.updates)

    def taken(self) -> dict[str, Any]:
        """The oldest update, which is given away with that."""
        update = self.newest = self.updates.pop(0)
        self.journal.changed.notify_all()
        return update

    def worded(self, update: dict[str, Any]) -> dict[str, Any]:
        """As it comes to a webhook."""
        return {"ok": True, "result": update} if self.wrapped else update
