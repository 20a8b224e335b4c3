"""E-mail as a channel of the house. A chat is an address; a letter is an update, or several where it has several
files."""

import asyncio
import logging

from bot.channels.base import ChannelClock, Keep, Seen
from bot.channels.email.addresses import read_address
from bot.channels.email.composing import Sender, letter_of, new_message_id
from bot.channels.email.hearing import hear_letter, why_unheard
from bot.channels.email.intake import Intake
from bot.channels.email.letters import RawLetter, unpacked
from bot.channels.email.mailbox import Mailbox
from bot.channels.email.posting import PostOffice
from bot.channels.email.settings import EmailSettings
from bot.channels.parts import split_text
from core.talk.messages import Heard, Limits, Message, Refused, Sent, Unreachable, UnreadableUpdate, Update
from core.talk.send_faults import SendFault

log = logging.getLogger(__name__)

LONGEST = 10_000
"""Characters of one letter."""
LARGEST_FILE = 20 * 1024 * 1024
ENCODED = LARGEST_FILE * 3 // 2
"""What such a file may take up as it is encoded for the way."""


class EmailChannel:
    """`patience` is how many seconds a server may take for one answer."""

    def __init__(
        self, settings: EmailSettings, clock: ChannelClock, name: str = "email", patience: float = 12.0
    ) -> None:
        self.name = name
        self.limits = Limits(
            LONGEST,
            buttons=False,
            files=True,
            may_start_talk=False,
            per_second=settings.per_minute / 60,
            threads=True,
        )
        self._settings = settings
        self._clock = clock
        self._patience = patience
        self._post = PostOffice(settings, patience)
        self._box = Mailbox(settings, patience)
        self._intake = Intake(self._box, clock, settings.poll_seconds, self._updates)
        self._sender = Sender(settings.address, settings.name)

    async def open(self) -> None:
        """See Channel.open: both servers let us in."""
        await self._post.look()
        box = Mailbox(self._settings, self._patience)
        try:
            await asyncio.to_thread(box.open)
        finally:
            box.close()

    async def look(self) -> Seen:
        """See Looks."""
        await self.open()
        return Seen(self._settings.address)

    async def close(self) -> None:
        """See Channel.close."""
        self._box.close()

    @property
    def deaf(self) -> bool:
        """See Listens."""
        return self._intake.deaf

    async def poll(self, keep: Keep) -> None:
        """See Channel.poll."""
        try:
            await self._intake.run(keep)
        finally:
            # A thread that still waits for an answer gets none.
            self._box.close()

    def hear(self, body: str) -> Heard | None:
        """See Channel.hear."""
        return hear_letter(body, self.name, self._settings.address, self._settings.checked_by)

    async def fetch(self, file_ref: str) -> bytes:
        """See Channel.fetch: from the letter, which lies in the mailbox as long as nobody deletes it there."""
        validity, uid, section, encoding = _place(file_ref)
        box = Mailbox(self._settings, self._patience)
        try:
            await asyncio.to_thread(box.open)
            if box.validity != validity:
                raise Refused(SendFault.MAILBOX_FOLDER_ANEW)
            content = await asyncio.to_thread(box.piece, uid, section, ENCODED)
        finally:
            box.close()
        file = unpacked(content, encoding)
        if not file or len(content) >= ENCODED or len(file) > LARGEST_FILE:
            raise Refused(SendFault.FILE_UNFIT)
        return file

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        """See Channel.send. An Unavailable that was a timeout after the whole letter was given may have been
        delivered."""
        to = read_address(chat)
        if to is None:
            raise Unreachable(SendFault.NO_MAIL_ADDRESS)
        if message.file is not None and not content:
            raise Refused(SendFault.FILE_EMPTY)
        texts = split_text(message.text, LONGEST)
        if not texts and message.file is None:
            raise Refused(SendFault.MESSAGE_EMPTY)
        *before, last = texts or [""]
        for text in before:
            await self._send(to, text, message, None)
        message_id = await self._send(to, last, message, content)
        return Sent(message_id, note=_note(message, len(texts)), parts=max(len(texts), 1))

    def invitation_link(self, code: str) -> str | None:
        """None: here the code is typed."""
        return None

    async def _send(self, to: str, text: str, message: Message, content: bytes | None) -> str:
        message_id = new_message_id(self._settings.domain)
        letter = letter_of(text, message, content, self._sender, to, message_id, self._clock.now())
        await self._post.send(to, letter)
        return message_id

    def _updates(self, letter: RawLetter) -> list[Update]:
        """Each known by the letter and its place in it."""
        chat = self._chat(letter.bodies[0])
        return [
            Update(f"{letter.mark}:{number}", body, chat=chat, sent_at=letter.at)
            for number, body in enumerate(letter.bodies)
        ]

    def _chat(self, body: str) -> str:
        """Empty for what is from nobody who is answered."""
        try:
            why = why_unheard(body, self._settings.address, self._settings.checked_by)
            heard = self.hear(body)
        except UnreadableUpdate:
            return ""
        if why is not None:
            log.info("a letter is not answered: %s", why)
        if heard is None:
            return ""
        return heard.chat


def _place(file_ref: str) -> tuple[str, int, str, str]:
    words = file_ref.split(" ")
    if len(words) != 4 or not words[1].isdecimal() or not words[2].replace(".", "").isdecimal():
        raise Refused(SendFault.FILE_UNKNOWN)
    return words[0], int(words[1]), words[2], words[3]


def _note(message: Message, parts: int) -> str | None:
    remarks = {f"in {parts} parts": parts > 1, "choices as digits": bool(message.choices)}
    return "; ".join(text for text, true in remarks.items() if true) or None
