"""A channel over a MemoryNetwork."""

import json
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime

from bot.channels.base import Keep
from bot.channels.memory.network import MemoryNetwork, SpokenLine
from bot.channels.parts import split_text
from core.talk.messages import Heard, HeardKind, Limits, Message, QuotaSpent, Refused, Sent, UnreadableUpdate
from core.talk.send_faults import SendFault

WITH_BUTTONS = Limits(text_length=4096, buttons=True, files=True, may_start_talk=False, links=True)
WITHOUT_BUTTONS = Limits(text_length=2000, buttons=False, files=False, may_start_talk=False)


class MemoryChannel:
    """A channel over a MemoryNetwork; `limits` say what it can do, so that one class plays a network with buttons and
    one without."""

    def __init__(self, network: MemoryNetwork, limits: Limits = WITH_BUTTONS, name: str = "memory") -> None:
        self.network = network
        self.limits = limits
        self.name = name
        self._sent_in: defaultdict[tuple[int, int], int] = defaultdict(int)

    @property
    def answered_at(self) -> datetime:
        """See KnowsLine."""
        return self.network.answered_at

    async def open(self) -> None:
        """Nothing to ask: the network is here."""

    async def close(self) -> None:
        """Nothing to let go of."""

    async def poll(self, keep: Keep) -> None:
        """Runs until cancelled; when `keep` fails nothing is acknowledged and it is tried again a second later."""
        while True:
            await self.network.wait_for_update()
            try:
                await self.pump(keep)
            except Exception:
                await self.network.clock.sleep(1)

    async def pump(self, keep: Keep) -> int:
        """One round of `poll` without waiting: keeps what is there now and says how many updates that were."""
        batch = list(self.network.unheard)
        if batch:
            await keep(batch)
            self.network.acknowledge(batch)
        return len(batch)

    def hear(self, body: str) -> Heard | None:
        """See Channel.hear."""
        try:
            said = json.loads(body)
            return Heard(**{**said, "kind": HeardKind(said["kind"]), "channel": self.name})
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise UnreadableUpdate(f"{type(error).__name__}: {error}") from error

    async def fetch(self, file_ref: str) -> bytes:
        """See Channel.fetch."""
        return self.network.file(file_ref)

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        """See Channel.send. Every part counts against the monthly quota."""
        texts = split_text(message.text, self.limits.text_length)
        if message.file and self.limits.files and not content:
            raise Refused(SendFault.FILE_EMPTY)
        carries_file = message.file is not None and self.limits.files
        if not texts and not carries_file:
            raise Refused(SendFault.MESSAGE_EMPTY)
        *first, last = texts or [""]
        for text in first:
            self._carry(chat, SpokenLine(chat, True, text, self.network.clock.now()))
        line = SpokenLine(
            chat,
            True,
            last,
            self.network.clock.now(),
            choices=message.choices if self.limits.buttons else (),
            file_name=message.file.name if message.file and carries_file else None,
            content=content if carries_file else None,
        )
        return Sent(self._carry(chat, line), line.at, self._remarks(message, len(texts)))

    def invitation_link(self, code: str) -> str | None:
        """None: here the code is typed."""
        return None

    def _carry(self, chat: str, line: SpokenLine) -> str:
        month = (line.at.year, line.at.month)
        if self.limits.monthly_quota is not None and self._sent_in[month] >= self.limits.monthly_quota:
            raise QuotaSpent(SendFault.QUOTA_SPENT, most=self.limits.monthly_quota)
        message_id = self.network.carry(chat, line, self.limits.may_start_talk)
        self._sent_in[month] += 1
        return message_id

    def _remarks(self, message: Message, parts: int) -> str | None:
        remarks: Mapping[str, bool] = {
            f"in {parts} parts": parts > 1,
            "choices as digits": bool(message.choices) and not self.limits.buttons,
            "file left out": message.file is not None and not self.limits.files,
        }
        return "; ".join(text for text, true in remarks.items() if true) or None
