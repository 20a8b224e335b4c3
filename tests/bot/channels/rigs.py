"""Each channel together with a person at its other end, so that one suite can try them all."""

import io
from abc import ABC, abstractmethod
from datetime import timedelta
from pathlib import Path
from queue import Queue

from bot.channels.base import Channel
from bot.channels.console import CHAT, ConsoleChannel
from bot.channels.email.channel import EmailChannel
from bot.channels.email.settings import EmailSettings
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.settings import TelegramSettings
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.settings import ZaloSettings
from core.talk.messages import Choice, Limits
from scheduler.clock import Clock
from tests.fakes.botapi import BotApi
from tests.fakes.mail import MailServer
from tests.fakes.zalo import ZaloApi

NAME = "Ông Tám"


class Rig(ABC):
    """A channel, the chat id of one person in it, and what that person does and sees."""

    channel: Channel
    chat: str

    @abstractmethod
    def says(self, text: str) -> None: ...

    def sends_document(self, name: str, content: bytes) -> None:
        raise NotImplementedError

    def replies(self, message_id: str, text: str) -> None:
        """To the message that was shown last, which has that id."""
        raise NotImplementedError

    @abstractmethod
    def texts(self) -> list[str]: ...

    def labels(self) -> list[str]:
        """What the buttons under the last message read."""
        return []

    def files(self) -> list[tuple[str, bytes]]:
        return []


class NetworkRig(Rig):
    """A rig whose other end is a network that can be troubled. `tells_wait`: it says how long to wait; `counts`: what
    it says of haste it may say of a spent month too."""

    stranger: str
    tells_wait = True
    counts = False

    @abstractmethod
    def sends_photo(self) -> None: ...

    @abstractmethod
    def garbles(self) -> None:
        """The network delivers an update that cannot be parsed."""

    @abstractmethod
    def blocks(self) -> None: ...

    @abstractmethod
    def too_fast(self, seconds: int) -> None: ...

    @abstractmethod
    def line_down_once(self) -> None: ...

    @abstractmethod
    def unacknowledged(self) -> int: ...


class RicherRig(NetworkRig):
    """… that has buttons, and tells of edits and of chats that moved."""

    @abstractmethod
    def presses(self, choice: Choice) -> None: ...

    @abstractmethod
    def edits(self, text: str) -> None: ...

    @abstractmethod
    def moves(self, to: str) -> None: ...


class MemoryRig(RicherRig):
    """The network inside the process."""

    chat = "may-1"
    stranger = "may-2"

    def __init__(self, clock: Clock, limits: Limits) -> None:
        self.network = MemoryNetwork(clock)
        self.network.name(self.chat, NAME)
        self.channel = MemoryChannel(self.network, limits)

    def says(self, text: str) -> None:
        self.network.say(self.chat, text)

    def replies(self, message_id: str, text: str) -> None:
        self.network.say(self.chat, text, message_id)

    def edits(self, text: str) -> None:
        self.network.edit(self.chat, text)

    def presses(self, choice: Choice) -> None:
        self.network.press_label(self.chat, choice.label)

    def sends_document(self, name: str, content: bytes) -> None:
        self.network.send_document(self.chat, name, content)

    def sends_photo(self) -> None:
        self.network.send_other(self.chat, "photo")

    def garbles(self) -> None:
        self.network.post_raw('{"kind": "telepathy"}')

    def blocks(self) -> None:
        self.network.block(self.chat)

    def moves(self, to: str) -> None:
        self.network.move(self.chat, to)

    def too_fast(self, seconds: int) -> None:
        self.network.throttle(self.chat, timedelta(seconds=seconds))

    def line_down_once(self) -> None:
        self.network.unavailable_once()

    def unacknowledged(self) -> int:
        return len(self.network.unheard)

    def texts(self) -> list[str]:
        return [text for text in self.network.texts(self.chat) if text]

    def labels(self) -> list[str]:
        return [choice.label for choice in self.network.shown(self.chat)[-1].choices]

    def files(self) -> list[tuple[str, bytes]]:
        return [(line.file_name, line.content or b"") for line in self.network.shown(self.chat) if line.file_name]


class ConsoleRig(Rig):
    """A terminal: a keyboard to type on and a screen to read."""

    chat = CHAT

    def __init__(self, clock: Clock, folder: Path) -> None:
        self._folder = folder
        self._desk = folder / "desk"
        self._desk.mkdir()
        self._typed: Queue[str | None] = Queue()
        self._screen = io.StringIO()
        self.channel = ConsoleChannel(iter(self._typed.get, None), self._screen, clock, NAME, self._desk)

    def says(self, text: str) -> None:
        self._typed.put(f"{text}\n")

    def replies(self, message_id: str, text: str) -> None:
        self.says(f"/reply 1 {text}")

    def sends_document(self, name: str, content: bytes) -> None:
        path = self._folder / name
        path.write_bytes(content)
        self.says(f"/file {path}")

    def texts(self) -> list[str]:
        return [part for part in self._screen.getvalue().split("\n\n") if part and not part.startswith(str(self._desk))]

    def files(self) -> list[tuple[str, bytes]]:
        return [(path.name, path.read_bytes()) for path in sorted(self._desk.iterdir())]

    def close(self) -> None:
        self._typed.put(None)


class TelegramRig(RicherRig):
    """Telegram over HTTP, against the strict server."""

    chat = "1001"
    stranger = "1002"

    def __init__(self, clock: Clock, api: BotApi) -> None:
        self.api = api
        api.person(1001, NAME)
        api.person(1002)
        self.channel = TelegramChannel(settings(api), clock, patience=5, wait=5)

    def says(self, text: str) -> None:
        self.api.person_writes(1001, text)

    def replies(self, message_id: str, text: str) -> None:
        self.api.person_replies(1001, self.api.sent(1001)[-1], text)

    def edits(self, text: str) -> None:
        self.api.person_edits(1001, text)

    def presses(self, choice: Choice) -> None:
        self.api.person_presses_label(1001, choice.label)

    def sends_document(self, name: str, content: bytes) -> None:
        self.api.person_sends_document(1001, name, content)

    def sends_photo(self) -> None:
        self.api.person_sends_photo(1001)

    def garbles(self) -> None:
        self.api.post_raw({"message": {"message_id": "x", "chat": 5}})

    def blocks(self) -> None:
        self.api.block(1001)

    def moves(self, to: str) -> None:
        self.api.migrate(1001, int(to))

    def too_fast(self, seconds: int) -> None:
        self.api.fail_next("sendMessage", retry_after=seconds, chat=1001)

    def line_down_once(self) -> None:
        self.api.fail_next("sendMessage", 502, "Bad Gateway")

    def unacknowledged(self) -> int:
        return len(self.api.unheard())

    def texts(self) -> list[str]:
        return [text for text in self.api.texts(1001) if text]

    def labels(self) -> list[str]:
        return [button.text for button in self.api.sent(1001)[-1].buttons]

    def files(self) -> list[tuple[str, bytes]]:
        return [
            (message.document.name, message.document.content) for message in self.api.sent(1001) if message.document
        ]


class ZaloRig(NetworkRig):
    """A Zalo bot over HTTP, against the strict server."""

    chat = "6ede9afa66b88fe6d6a9"
    stranger = "e4ea2cd5189df1c3a88c"
    tells_wait = False
    counts = True

    def __init__(self, clock: Clock, api: ZaloApi, name: str) -> None:
        self.api, self.bot = api, api.bot()
        self.bot.person(self.chat, NAME)
        self.bot.person(self.stranger)
        self.channel = ZaloChannel(zalo_settings(api), clock, name, patience=5, wait=5)

    def says(self, text: str) -> None:
        self.bot.writes(self.chat, text)

    def sends_photo(self) -> None:
        self.bot.sends_photo(self.chat)

    def garbles(self) -> None:
        self.bot.posts({"event_name": "message.text.received", "message": {"text": 5, "chat": 7}})

    def blocks(self) -> None:
        self.bot.blocks(self.chat)

    def too_fast(self, seconds: int) -> None:
        self.api.fail_next("sendMessage", 429, "Too many requests", chat=self.chat)

    def line_down_once(self) -> None:
        self.api.fail_next("sendMessage", 502, "Bad Gateway", status=502, body=b"<html>")

    def unacknowledged(self) -> int:
        return self.bot.unheard()

    def texts(self) -> list[str]:
        return self.bot.texts(self.chat)


class EmailRig(NetworkRig):
    """Letters over SMTP and IMAP, against the strict server."""

    chat = "ong.tam@xa.example"
    stranger = "khong.co@xa.example"
    tells_wait = False

    def __init__(self, clock: Clock, server: MailServer) -> None:
        self.post = server.post
        self.post.at = clock.now
        self.post.people.add(self.chat)
        self.channel = EmailChannel(EmailSettings.model_validate(server.section), clock, patience=5)

    def says(self, text: str) -> None:
        self.post.receive(self.post.write(self.chat, text, name=NAME).as_bytes())

    def replies(self, message_id: str, text: str) -> None:
        (letter,) = [one for one in self.post.delivered[self.chat] if one["Message-ID"] == message_id]
        self.post.receive(self.post.answer(letter, self.chat, text, name=NAME).as_bytes())

    def sends_document(self, name: str, content: bytes) -> None:
        letter = self.post.write(self.chat, "", name=NAME)
        letter.add_attachment(content, "application", "octet-stream", filename=name)
        self.post.receive(letter.as_bytes())

    def sends_photo(self) -> None:
        letter = self.post.write(self.chat, "", name=NAME)
        letter.add_attachment(b"\xff\xd8\xff", "image", "jpeg", filename="anh.jpg")
        self.post.receive(letter.as_bytes())

    def garbles(self) -> None:
        self.post.receive(b"Subject: =?utf-8?B?x\nFrom: ai, do\nContent-Type: multipart/mixed\n\nabc")

    def blocks(self) -> None:
        self.post.people.discard(self.chat)

    def too_fast(self, seconds: int) -> None:
        self.post.refusals["RCPT"] = "450 4.7.1 too many letters from you"

    def line_down_once(self) -> None:
        self.post.refusals[""] = "421 4.3.2 closing down"

    def unacknowledged(self) -> int:
        return len(list(self.post.unseen()))

    def texts(self) -> list[str]:
        return [letter.text for letter in self.post.delivered[self.chat] if letter.text]

    def files(self) -> list[tuple[str, bytes]]:
        return [file for letter in self.post.delivered[self.chat] for file in letter.files]


def zalo_settings(api: ZaloApi, name: str | None = None, **others: object) -> ZaloSettings:
    """The section `[zalo]` for a bot at the strict server."""
    given = {"enabled": True, "token": api.bot(name).token, "base_url": api.base_url, "mode": "polling"}
    return ZaloSettings.model_validate({**given, **others})


def settings(api: BotApi, **others: object) -> TelegramSettings:
    """The section `[telegram]` for a bot at the strict server."""
    return TelegramSettings.model_validate(
        {"enabled": True, "token": api.token, "base_url": api.base_url, "base_file_url": api.base_file_url, **others}
    )
