"""The people, chats, messages, files and unheard updates behind the server: what stays when the bot is killed. HTTP is
not known here."""

import itertools
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from tests.fakes.botapi.rejection import Rejection, bad_request

ALL_BUT_MEMBERS = ("message", "edited_message", "callback_query", "my_chat_member")


@dataclass(frozen=True)
class Button:
    """An inline button: what it reads and what it carries."""

    text: str
    data: str


@dataclass(frozen=True)
class Document:
    """A file in a message; with its width and height when it is shown as a photo."""

    file_id: str
    name: str
    content: bytes
    size: tuple[int, int] | None = None


@dataclass(frozen=True)
class SentMessage:
    """What a person sees of one message of the bot, as last edited; `text` is the caption where there is a document."""

    chat: int
    message_id: int
    text: str
    buttons: tuple[Button, ...] = ()
    document: Document | None = None
    date: int = 0
    markup: Mapping[str, Any] | None = field(default=None, compare=False)


@dataclass
class Person:
    """Somebody with the app; `started`: pressed Start, so that the bot may write."""

    chat: int
    name: str
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    moved_to: int | None = None


class World:
    """All state. Not locked here: callers hold the journal's lock."""

    def __init__(self, bot_id: int, username: str) -> None:
        self.me = {"id": bot_id, "is_bot": True, "first_name": "Nhắc Việc", "username": username}
        self.people: dict[int, Person] = {}
        self.messages: dict[tuple[int, int], SentMessage] = {}
        self.updates: list[dict[str, Any]] = []
        self.files: dict[str, Document] = {}
        self.queries: dict[str, dict[str, Any] | None] = {}
        self.commands: list[Mapping[str, str]] = []
        self.chat_commands: dict[int, list[Mapping[str, str]]] = {}
        self.descriptions: dict[tuple[str, str], str] = {}
        self.described = 0
        self.menu = "default"
        self.reactions: dict[tuple[int, int], list[str]] = {}
        self.dates: dict[tuple[int, int], list[tuple[str, int]]] = {}
        self.allowed: Sequence[str] = ALL_BUT_MEMBERS
        self.webhook: dict[str, Any] | None = None
        self.on_change: Callable[[], None] = lambda: None
        self._ids = itertools.count(1)
        self._update_ids = itertools.count(700_000_001)

    # People

    def person(self, chat: int, name: str | None = None) -> Person:
        """Whoever has that chat id; made when new."""
        known = self.people.setdefault(chat, Person(chat, name or f"Người {chat}"))
        known.name = name or known.name
        return known

    def next_id(self) -> int:
        return next(self._ids)

    def add_file(self, name: str, content: bytes, size: tuple[int, int] | None = None) -> Document:
        kind = "BQACAgUAAxkB" if size is None else "AgACAgUAAxkB"
        document = Document(f"{kind}{self.next_id():08d}", name, content, size)
        self.files[document.file_id] = document
        return document

    def post(self, kind: str, content: Mapping[str, Any]) -> int | None:
        """A new update for the bot; None when it asked not to be told of such. Returns its id."""
        if kind not in self.allowed:
            return None
        return self.post_raw({kind: dict(content)})

    def post_raw(self, update: Mapping[str, Any]) -> int:
        """An update as worded, whatever the bot allowed."""
        numbered = {"update_id": next(self._update_ids), **update}
        self.updates.append(numbered)
        self.on_change()
        return int(numbered["update_id"])

    def incoming(self, person: Person, content: Mapping[str, Any]) -> int | None:
        """The person sends a message to the bot, which also starts the talk."""
        person.started, person.blocked = True, False
        return self.post(
            "message", {"message_id": self.next_id(), "from": self.user(person), **self.stamp(person), **content}
        )

    def user(self, person: Person) -> dict[str, Any]:
        return {"id": person.chat, "is_bot": False, "first_name": person.name, "language_code": "vi"}

    def stamp(self, person: Person) -> dict[str, Any]:
        return {"chat": {"id": person.chat, "type": "private", "first_name": person.name}, "date": int(time.time())}

    # The bot's side

    def confirm_below(self, offset: int) -> None:
        """Forgets what the bot has acknowledged; a negative offset keeps that many from the end."""
        if offset < 0:
            del self.updates[: max(0, len(self.updates) + offset)]
        elif offset > 0:
            self.updates = [update for update in self.updates if update["update_id"] >= offset]

    def reachable(self, chat_id: str) -> Person:
        """The person the bot may write to under that id; raises Telegram's refusals."""
        if not chat_id.lstrip("-").isdigit() or int(chat_id) not in self.people:
            raise bad_request("chat not found")
        person = self.people[int(chat_id)]
        if person.moved_to is not None:
            raise Rejection(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                {"migrate_to_chat_id": person.moved_to},
            )
        if person.deactivated:
            raise Rejection(403, "Forbidden: user is deactivated")
        if person.blocked:
            raise Rejection(403, "Forbidden: bot was blocked by the user")
        if not person.started:
            raise Rejection(403, "Forbidden: bot can't initiate conversation with a user")
        return person

    def deliver(
        self, person: Person, text: str, markup: Mapping[str, Any] | None, document: Document | None = None
    ) -> SentMessage:
        message = SentMessage(
            person.chat, self.next_id(), text, buttons_of(markup), document, date=int(time.time()), markup=markup
        )
        self.messages[message.chat, message.message_id] = message
        return message

    def edit(self, message: SentMessage, text: str, markup: Mapping[str, Any] | None) -> SentMessage:
        if (text, buttons_of(markup)) == (message.text, message.buttons):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same"
                " as a current content and reply markup of the message"
            )
        edited = replace(message, text=text, buttons=buttons_of(markup), markup=markup)
        self.messages[message.chat, message.message_id] = edited
        return edited

    def message(self, chat_id: str, message_id: int) -> SentMessage:
        try:
            return self.messages[int(chat_id), message_id]
        except (KeyError, ValueError):
            raise bad_request("message to edit not found") from None

    def as_json(self, message: SentMessage) -> dict[str, Any]:
        """The Message object that Telegram returns."""
        shown: dict[str, Any] = {
            "message_id": message.message_id,
            "from": self.me,
            **self.stamp(self.people[message.chat]),
            "date": message.date,
        }
        if message.markup and "inline_keyboard" in message.markup:
            shown["reply_markup"] = message.markup
        if message.document is None:
            return {**shown, "text": message.text}
        caption = {"caption": message.text} if message.text else {}
        if message.document.size is not None:
            return {**shown, **caption, "photo": photo_json(message.document, message.document.size)}
        return {**shown, **caption, "document": document_json(message.document)}


def photo_json(photo: Document, size: tuple[int, int]) -> list[dict[str, Any]]:
    """The sizes in which Telegram keeps it, the largest last: none is longer than 2560, and the name is gone."""
    shown = []
    for longest in (90, 320, 800, 1280, 2560):
        scale = min(1.0, longest / max(size))
        width, height = (max(1, round(side * scale)) for side in size)
        known = {"file_id": photo.file_id, "file_unique_id": photo.file_id[-8:]}
        shown.append({**known, "file_size": len(photo.content), "width": width, "height": height})
        if scale == 1:
            break
    return shown


def document_json(document: Document) -> dict[str, Any]:
    return {
        "file_id": document.file_id,
        "file_unique_id": document.file_id[-8:],
        "file_name": document.name,
        "mime_type": "application/octet-stream",
        "file_size": len(document.content),
    }


def buttons_of(markup: Mapping[str, Any] | None) -> tuple[Button, ...]:
    rows = (markup or {}).get("inline_keyboard", [])
    return tuple(Button(button["text"], button.get("callback_data", "")) for row in rows for button in row)
