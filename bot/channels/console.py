"""One chat in a terminal, answered by digits: what the bot says is printed, each line typed is heard. Which bot talks
is not known here."""

import asyncio
import json
import re
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from bot.channels.base import ChannelClock, Keep
from bot.channels.parts import clean_text, split_text
from bot.machine_errors import machine_error_said
from bot.outfile import write_privately
from core.talk.messages import Heard, HeardKind, Limits, Message, Refused, Sent, Unavailable, UnreadableUpdate, Update
from core.talk.send_faults import SendFault

CHAT = "console"
FILE_WORD = "/file "
REPLY = re.compile(r"/reply (\d+) (.*)", re.DOTALL)


class ConsoleChannel:
    """A channel over typed lines and a stream to print on. `/file PATH` sends a document; the bot's go into `folder`,
    if there is one. `/reply 2 …` replies to the last message but one of those shown since the program began."""

    name = "console"

    def __init__(
        self,
        lines: Iterable[str],
        screen: TextIO,
        clock: ChannelClock,
        sender_name: str | None = None,
        folder: Path | None = None,
    ) -> None:
        self.limits = Limits(text_length=4096, buttons=False, files=folder is not None, may_start_talk=True)
        self._lines = lines
        self._screen = screen
        self._clock = clock
        self._sender_name = sender_name
        self._folder = folder
        # A talk taken up again over the same inbox must not look like a repetition of the last one.
        self._talk = uuid4().hex
        self._heard = 0
        self._shown = 0

    async def open(self) -> None:
        """Nothing to ask: the terminal is there."""

    async def close(self) -> None:
        """The stream belongs to whoever gave it."""

    async def poll(self, keep: Keep) -> None:
        """Runs until the lines end; a line is kept before the next is read."""
        typed: asyncio.Queue[str] = asyncio.Queue()
        # A daemon thread, because a blocked readline in an executor would hold the process at its end.
        threading.Thread(target=self._read, args=(typed, asyncio.get_running_loop()), daemon=True).start()
        while line := await typed.get():
            await self._keep(keep, self.update(line))

    def update(self, line: str) -> Update:
        """One typed line as a raw update."""
        self._heard += 1
        body = {"line": line.rstrip("\r\n")}
        found = REPLY.fullmatch(body["line"])
        if found is not None and 0 < int(found[1]) <= self._shown:
            body = {"line": found[2], "reply_to": self._message_id(self._shown - int(found[1]) + 1)}
        return Update(key=f"{self._talk}:{self._heard}", body=json.dumps(body), chat=CHAT)

    def _message_id(self, place: int) -> str:
        return f"{self._talk}:{place}"

    def hear(self, body: str) -> Heard | None:
        """See Channel.hear; an empty line is nothing."""
        try:
            said = json.loads(body)
            line, reply_to = clean_text(said["line"]).strip(), said.get("reply_to")
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise UnreadableUpdate(f"{type(error).__name__}: {error}") from error
        if line.startswith(FILE_WORD):
            path = Path(line.removeprefix(FILE_WORD).strip())
            return Heard(
                HeardKind.DOCUMENT,
                self.name,
                CHAT,
                sender_name=self._sender_name,
                file_ref=str(path),
                file_name=path.name,
            )
        if line:
            return Heard(HeardKind.TEXT, self.name, CHAT, line, self._sender_name, reply_to=reply_to)
        return None

    async def fetch(self, file_ref: str) -> bytes:
        """See Channel.fetch; `file_ref` is a path on this machine."""
        try:
            return await asyncio.to_thread(Path(file_ref).read_bytes)
        except OSError as error:
            raise Refused(SendFault.FILE_FAULT, file=file_ref, why=machine_error_said(error)) from None

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        """See Channel.send; `chat` is always CHAT."""
        texts = split_text(message.text, self.limits.text_length)
        if not texts and (message.file is None or self._folder is None):
            raise Refused(SendFault.MESSAGE_EMPTY)
        if message.file and self._folder and not content:
            raise Refused(SendFault.FILE_EMPTY)
        for text in texts:
            print(text, end="\n\n", file=self._screen, flush=True)
        if message.file and self._folder and content:
            # Only the last part of the name: a file's name comes from people and may hold a path.
            path = self._folder / Path(message.file.name).name
            await asyncio.to_thread(_write, path, content)
            print(path, end="\n\n", file=self._screen, flush=True)
        self._shown += 1
        remarks = [f"in {len(texts)} parts"] * (len(texts) > 1) + ["file left out"] * bool(
            message.file and not self._folder
        )
        return Sent(self._message_id(self._shown), self._clock.now(), "; ".join(remarks) or None)

    def invitation_link(self, code: str) -> str | None:
        """None: here the code is typed."""
        return None

    def _read(self, typed: asyncio.Queue[str], loop: asyncio.AbstractEventLoop) -> None:
        # The loop may be gone before the lines are.
        with suppress(RuntimeError):
            for line in self._lines:
                loop.call_soon_threadsafe(typed.put_nowait, line)
            loop.call_soon_threadsafe(typed.put_nowait, "")

    async def _keep(self, keep: Keep, update: Update) -> None:
        while True:
            try:
                return await keep([update])
            except Exception:
                await self._clock.sleep(1)


def _write(path: Path, content: bytes) -> None:
    try:
        write_privately(path, content)
    except OSError as error:
        raise Unavailable(SendFault.FILE_FAULT, file=str(path), why=machine_error_said(error)) from None
