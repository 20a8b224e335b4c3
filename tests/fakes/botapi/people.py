"""What people do in the fake Telegram, as a test says it. Each returns the update's id, or None when the bot did not
allow that kind of update."""

from collections.abc import Callable, Mapping
from typing import Any

from tests.fakes.botapi.journal import Journal
from tests.fakes.botapi.world import Person, SentMessage, World


class People:
    """People by their chat ids, who come into being when they act."""

    def __init__(self, world: World, journal: Journal) -> None:
        self._world = world
        self._journal = journal

    def person(self, chat: int, name: str | None = None, *, started: bool = False) -> None:
        """Somebody exists and has a name; until they write, or `started`, the bot may not write to them."""
        with self._journal.changed:
            person = self._world.person(chat, name)
            person.started = person.started or started

    def person_writes(self, chat: int, text: str, **content: Any) -> int | None:
        """A text message; `content` overrides or adds fields of Message."""
        entities = (
            {"entities": [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]}
            if text.startswith("/")
            else {}
        )
        return self.person_sends(chat, text=text, **entities, **content)

    def person_replies(self, chat: int, message: SentMessage, text: str) -> int | None:
        """A text in reply to a message of the bot."""
        return self.person_writes(chat, text, reply_to_message=self._world.as_json(message))

    def person_edits(self, chat: int, text: str) -> int | None:
        """What was written before reads `text` now."""

        def edit(person: Person) -> int | None:
            message = {"message_id": self._world.next_id(), "from": self._world.user(person), "text": text}
            stamp = self._world.stamp(person)
            return self._world.post("edited_message", {**message, **stamp, "edit_date": stamp["date"]})

        return self._act(chat, edit)

    def person_sends(self, chat: int, **content: Any) -> int | None:
        """Any message by its fields: `photo=[…]`, `voice={…}`, `contact={…}`."""
        return self._act(chat, lambda person: self._world.incoming(person, content))

    def person_sends_document(self, chat: int, name: str, content: bytes, caption: str | None = None) -> int | None:
        """A file, which the bot can fetch."""

        def send(person: Person) -> int | None:
            document = self._world.add_file(name, content)
            shown = {
                "file_id": document.file_id,
                "file_unique_id": document.file_id[-8:],
                "file_name": name,
                "file_size": len(content),
            }
            return self._world.incoming(person, {"document": shown} | ({"caption": caption} if caption else {}))

        return self._act(chat, send)

    def person_sends_photo(self, chat: int, content: bytes | None = None, **more: Any) -> int | None:
        """A picture; one that the bot can fetch where its bytes are given. `more`: fields of Message, as a caption."""
        if content is not None:
            file_id = self._world.add_file("photo.jpg", content, (90, 90)).file_id
            shown = {"file_id": file_id, "file_unique_id": file_id[-8:], "file_size": len(content)}
            return self.person_sends(chat, photo=[{**shown, "width": 90, "height": 90}], **more)
        return self.person_sends(
            chat, photo=[{"file_id": "AgACphoto", "file_unique_id": "photo", "width": 90, "height": 90}], **more
        )

    def person_presses(self, chat: int, message: SentMessage | int, data: str) -> str:
        """A button under a message of the bot; LookupError when that message has no such button. Returns the callback
        query's id."""
        with self._journal.changed:
            message_id = message if isinstance(message, int) else message.message_id
            pressed = self._world.messages[chat, message_id]
            if data not in [button.data for button in pressed.buttons]:
                raise LookupError(f"message {message_id} has no button that carries {data!r}")
            return self._press(self._world.person(chat), self._world.as_json(pressed), data)

    def person_presses_label(self, chat: int, label: str) -> str:
        """The newest button that reads `label`; LookupError when there is none."""
        with self._journal.changed:
            for message in reversed(self.sent(chat)):
                for button in message.buttons:
                    if button.text == label:
                        return self.person_presses(chat, message, button.data)
        raise LookupError(f"no button reads {label!r} in chat {chat}")

    def person_presses_old(self, chat: int, data: str) -> str:
        """A button under a message so old that Telegram no longer tells which."""
        with self._journal.changed:
            person = self._world.person(chat)
            bare = {"chat": self._world.stamp(person)["chat"], "message_id": 1, "date": 0}
            return self._press(person, bare, data)

    def post_raw(self, update: Mapping[str, Any]) -> int:
        """An update as worded (its update_id is added), so also one that no library can parse. Returns its id."""
        with self._journal.changed:
            return self._world.post_raw(update)

    def block(self, chat: int) -> int | None:
        """The person blocks the bot, which is told so."""
        return self._act(chat, lambda person: self._membership(person, "kicked"))

    def unblock(self, chat: int) -> int | None:
        """The person lets the bot back in."""
        return self._act(chat, lambda person: self._membership(person, "member"))

    def deactivate(self, chat: int) -> None:
        """The account is deleted."""
        with self._journal.changed:
            self._world.person(chat).deactivated = True

    def migrate(self, chat: int, to: int) -> None:
        """The chat gets another id."""
        with self._journal.changed:
            self._world.person(chat).moved_to = to
            self._world.person(to).started = True

    def sent(self, chat: int) -> list[SentMessage]:
        """What the person sees of the bot, oldest first, as last edited."""
        with self._journal.changed:
            return [message for (owner, _), message in self._world.messages.items() if owner == chat]

    def _act(self, chat: int, act: Callable[[Person], int | None]) -> int | None:
        with self._journal.changed:
            return act(self._world.person(chat))

    def _press(self, person: Person, message: Mapping[str, Any], data: str) -> str:
        query_id = str(4_000_000_000_000 + self._world.next_id())
        self._world.queries[query_id] = None
        self._world.post(
            "callback_query",
            {"id": query_id, "from": self._world.user(person), "message": message, "chat_instance": "1", "data": data},
        )
        return query_id

    def _membership(self, person: Person, status: str) -> int | None:
        before = "kicked" if person.blocked else "member"
        person.blocked = status == "kicked"

        def member(status: str) -> dict[str, Any]:
            return {"user": self._world.me, "status": status} | ({"until_date": 0} if status == "kicked" else {})

        return self._world.post(
            "my_chat_member",
            {
                **self._world.stamp(person),
                "from": self._world.user(person),
                "old_chat_member": member(before),
                "new_chat_member": member(status),
            },
        )
