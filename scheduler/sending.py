"""One claimed row on its way over a channel: put into words at this moment, sent, and what came of it. When it leaves,
and what is written of it, are scheduler.deliver's and scheduler.results'."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from core.calendar.hours import Window
from core.talk.messages import File, Limits, Message, Misconfigured, Picture, QuotaSpent, Say, Sent, Unavailable
from core.talk.pictures import picture_type
from core.talk.send_faults import SendFault
from scheduler import outcomes
from scheduler.clock import Clock
from scheduler.flights import Flights
from scheduler.moments import Moments
from scheduler.outcomes import Random
from storage.database.errors import DatabaseBusy, DatabaseUnusable
from storage.database.session import Database
from storage.mail.claims import Claimed
from storage.mail.files import file_bytes
from storage.mail.outbox import Choices
from storage.mail.outcomes import Outcome
from storage.mail.pace import Rate

log = logging.getLogger(__name__)

LinkFile = Callable[[int, int, datetime], str | None]
"""By contact, file and moment the address at which this person finds the file; None where there are no pages."""
Render = Callable[[Sequence[Say], Choices, datetime], Message]


class Sender(Protocol):
    """What delivery needs of a channel."""

    name: str
    limits: Limits

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent: ...


@dataclass(frozen=True)
class Pace:
    """How fast, and when: messages a second over the whole channel, the local hours for all but replies, and the gap
    between two to one chat."""

    per_second: float
    window: Window
    zone: ZoneInfo
    chat_gap: timedelta = timedelta(seconds=1)
    lease: timedelta = timedelta(seconds=30)

    @property
    def patience(self) -> timedelta:
        """What one send may take in real time: half the lease, so that nobody else sends the same row meanwhile."""
        return self.lease / 2

    @property
    def rate(self) -> Rate:
        return Rate(per_second=self.per_second, chat_gap=self.chat_gap, lease=self.lease)


@dataclass
class Sending:
    """`halted` when the channel cannot send at all, and nothing more is to be tried."""

    db: Database
    channel: Sender
    clock: Clock
    render: Render
    pace: Pace
    moments: Moments
    random: Random
    flights: Flights
    link_file: LinkFile = lambda contact_id, file_id, now: None
    link_picture: LinkFile = lambda contact_id, file_id, now: None
    """… at which a network finds it that shows it to this person."""
    halted: bool = False

    async def send(self, row: Claimed) -> Outcome:
        """Never raises but for cancellation."""
        try:
            message, content = await self._message(row)
        except (DatabaseBusy, DatabaseUnusable) as error:
            log.warning("outbox %s waits for its file: %s", row.id, error)
            return outcomes.returned(row)
        except Exception as error:
            log.exception("outbox %s cannot be said", row.id)
            return outcomes.unsayable(row, error)
        began = self.clock.steady()
        try:
            async with asyncio.timeout(self.pace.patience.total_seconds()):
                receipt = await self.channel.send(row.chat, message, content)
        except TimeoutError:
            return self._failed(row, Unavailable(SendFault.NO_ANSWER))
        except Exception as error:
            return self._failed(row, error)
        self.flights.answered(self.clock.steady() - began)
        return outcomes.sent(row, message.text, receipt, self.moments.now())

    async def _message(self, row: Claimed) -> tuple[Message, bytes | None]:
        if row.file_id is None:
            message = self.render(row.says, row.choices, self.moments.now())
            if row.react_to is not None:
                message = replace(message, react_to=row.react_to)
            return message, None
        async with self.db.read() as s:
            name, content = await file_bytes(s, row.file_id)
        says = row.says
        if not self.channel.limits.files:
            says = (*says, self._instead_of(row, row.file_id, name))
        message = replace(self.render(says, row.choices, self.moments.now()), file=File(row.file_id, name))
        return self._pictured(row, message, content), content

    def _pictured(self, row: Claimed, message: Message, content: bytes) -> Message:
        """With the picture, where the channel's network can fetch it; then its text needs no link."""
        if not self.channel.limits.pictures or picture_type(content) is None:
            return message
        if row.contact_id is None or row.file_id is None:
            return message
        now = self.moments.now()
        address = self.link_picture(row.contact_id, row.file_id, now)
        if address is None:
            return message
        text = self.render(row.says, row.choices, now).text
        return replace(message, text=text, picture=Picture(address, message.text))

    def _instead_of(self, row: Claimed, file_id: int, name: str) -> Say:
        """Where no file can go, people are told where it is, and not left to wait for it; the channel notes it on the
        row."""
        address = None
        if row.contact_id is not None:
            address = self.link_file(row.contact_id, file_id, self.moments.now())
        if address is None:
            return Say("file-not-here", {"name": name})
        return Say("file-at", {"name": name, "address": address})

    def _failed(self, row: Claimed, error: Exception) -> Outcome:
        if isinstance(error, Misconfigured | QuotaSpent) and not self.halted:
            self.halted = True
            log.error("channel %s pauses: %s (%s)", self.channel.name, error, type(error).__name__)
        now = self.moments.now()
        return replace(outcomes.failed(row, error, now, self.random), at=now)
