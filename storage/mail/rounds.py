"""Where an update that comes in is put among those that wait: chats take turns, the oldest of each first; people before
strangers; of what one chat writes faster than it can be answered only so much waits. Taking them out is
storage.mail.queue's.

A row waits in a round. Each chat has one row in a round: its next one stands in the round after its last, or in the one
that is being taken now, whichever is later. So an index gives the rows in the order in which chats take turns, however
many wait.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, delete, func, or_, select

from core.states import InboxState
from core.talk.messages import Update
from storage.database.long_lists import is_among
from storage.database.schema import AddressRow, InboxRow
from storage.database.session import Session
from storage.database.types import in_words
from storage.mail.bursts import Burst, bursts_of, note_bursts


class Rank(IntEnum):
    """Who is heard first."""

    KNOWN = 0
    STRANGER = 1


MOST = 30
"""Updates of one person, written within MINUTE and not answered yet, that wait. No hand writes so many; what is
forwarded in one go may be more."""
MOST_OF_STRANGER = 10
"""Updates of a chat that nobody is linked to. Joining takes four."""
MINUTE = timedelta(minutes=1)
QUIET = timedelta(seconds=3)
"""A burst is over for who says nothing for so long."""
TOO_MANY, NOT_KEPT = "too many at once", "not kept"
MISSED = timedelta(seconds=2)
"""A number that is not there is asked for no longer than this."""
ADOPTED = timedelta(days=2)
"""Longer than networks bring an update again: rows of before lines were kept are known by their key alone for so
long."""
NEAR = 50
"""More than networks bring at the same time."""

INBOX = cast(Table, InboxRow.__table__)
HERE = INBOX.c.channel == bindparam("channel")
OF_CHATS = is_among(INBOX.c.chat, "chats")
KEYS = select(INBOX.c.key, INBOX.c.line, INBOX.c.received_at).where(HERE, is_among(INBOX.c.key, "keys"))
LINKED = select(AddressRow.chat).where(AddressRow.channel == bindparam("channel"), is_among(AddressRow.chat, "chats"))
WAITING = select(
    INBOX.c.chat, INBOX.c.rank, INBOX.c.round, INBOX.c.line, INBOX.c.place, INBOX.c.sent_at, INBOX.c.received_at
)
WAITING = WAITING.where(HERE, OF_CHATS, INBOX.c.state == in_words(InboxState.WAITING))


def _taken_now(rank: Rank) -> Any:
    taken = select(func.max(INBOX.c.round)).where(
        HERE, INBOX.c.state == in_words(InboxState.DONE), INBOX.c.rank == int(rank)
    )
    return func.coalesce(taken.scalar_subquery(), 0)


NOW_TAKEN = select(*(_taken_now(rank) for rank in Rank))
SINCE = or_(*(and_(INBOX.c.rank == int(rank), INBOX.c.round >= bindparam(f"round{rank:d}")) for rank in Rank))
LAST = (
    select(INBOX.c.chat, INBOX.c.rank, func.max(INBOX.c.round))
    .where(HERE, OF_CHATS, SINCE)
    .group_by(INBOX.c.chat, INBOX.c.rank)
)


@dataclass(frozen=True)
class WaitingPlace:
    """One row that waits."""

    rank: Rank
    round: int
    line: str
    place: int
    at: datetime


@dataclass
class Arriving:
    """What is known of the chats that write, and what their updates come to, one after the other."""

    channel: str
    now: datetime
    linked: Collection[str]
    round: Sequence[int]
    last: dict[tuple[str, Rank], int]
    bursts: dict[str, Burst]
    seen: set[tuple[str, str]]
    several: bool
    missed: Counter[str] = field(default_factory=Counter)
    waiting: defaultdict[str, list[WaitingPlace]] = field(default_factory=lambda: defaultdict(list))

    def row(self, update: Update) -> dict[str, Any] | None:
        """The update as a row of the inbox; None for one that is only counted."""
        rank = self._rank(update.chat)
        at = update.sent_at or self.now
        row = {**self._came(update), "rank": int(rank), "follows": self._missing_before(update)}
        if update.chat and self._too_many(update.chat, rank, at):
            self._count(update.chat)
            return self._set_aside(row, update)
        round_ = self._round(update, rank)
        self.waiting[update.chat].append(WaitingPlace(rank, round_, update.line, update.place or 0, at))
        waits = {"round": round_, "body": update.body, "state": InboxState.WAITING, "reason": None, "done_at": None}
        return {**row, **waits}

    def _came(self, update: Update) -> dict[str, Any]:
        """What its row says of how it came."""
        numbered = {"key": update.key, "line": update.line, "place": update.place or 0}
        came = {"channel": self.channel, "chat": update.chat, "sent_at": update.sent_at, "received_at": self.now}
        return {**numbered, **came, "tries": 0}

    def _set_aside(self, row: dict[str, Any], update: Update) -> dict[str, Any] | None:
        """Who is known finds a row for each; of a stranger's only a number stays for a while, lest it be missed in its
        line."""
        if update.chat in self.linked:
            return {**row, **SET_ASIDE, "done_at": self.now}
        if update.place is None:
            return None
        return {**row, **SET_ASIDE, "done_at": self.now, "reason": NOT_KEPT}

    def _rank(self, chat: str) -> Rank:
        """What waits already decides: nothing that a chat says overtakes what it said before."""
        if self.waiting[chat]:
            return self.waiting[chat][0].rank
        if chat in self.linked:
            return Rank.KNOWN
        return Rank.STRANGER

    def _too_many(self, chat: str, rank: Rank, at: datetime) -> bool:
        burst = self.bursts.get(chat)
        if burst is not None and self.now - burst.last_at < QUIET:
            return True
        if chat not in self.linked:
            return len(self.waiting[chat]) >= MOST_OF_STRANGER
        return sum(abs(at - one.at) < MINUTE for one in self.waiting[chat]) >= MOST

    def _count(self, chat: str) -> None:
        self.missed[chat] += 1
        if chat in self.bursts:
            since = self.bursts[chat].since
        else:
            since = self.now
        self.bursts[chat] = Burst(self.channel, chat, chat in self.linked, since, self.now, self.missed[chat])

    def _round(self, update: Update, rank: Rank) -> int:
        """Before what the network numbered later, and else at the end."""
        mine = self.waiting[update.chat]
        if update.place is not None:
            later = [one.round for one in mine if one.line == update.line and one.place > update.place]
            if later:
                return min(later) - 1
        last = max([self.last.get((update.chat, rank), -1), *(one.round for one in mine)])
        return max(self.round[rank], last + 1)

    def _missing_before(self, update: Update) -> str | None:
        """The key of the update that should have come before, when it has not. Where one process alone takes what
        comes, a line that begins, or begins anew, has no gap."""
        if update.place is None or (update.line, str(update.place - 1)) in self.seen:
            return None
        near = any((update.line, key) in self.seen for key in _before(update))
        if near or self.several:
            return str(update.place - 1)
        return None


SET_ASIDE = {"round": 0, "body": "{}", "state": InboxState.PARKED, "reason": TOO_MANY}
"""Nothing of it is kept: nobody will read it, and it was not looked at whether it may be kept."""


async def rows_of(s: Session, channel: str, updates: Iterable[Update], now: datetime) -> list[dict[str, Any]]:
    """The rows of those not seen before. What is only counted is written down here."""
    unique = {(update.line, update.key): update for update in updates}
    keys = {update.key for update in unique.values()} | {key for one in unique.values() for key in _before(one)}
    seen = await _seen(s, channel, keys, {line for line, _ in unique}, now)
    new = [update for key, update in unique.items() if key not in seen]
    if not new:
        return []
    arriving = await _arriving(s, channel, {update.chat for update in new}, now, seen | unique.keys())
    rows = [row for update in new if (row := arriving.row(update)) is not None]
    if any(row["reason"] == NOT_KEPT for row in rows):
        await forget_numbers(s, channel, {row["chat"] for row in rows}, now - MISSED)
    await note_bursts(s, [arriving.bursts[chat] for chat in sorted(arriving.missed)])
    return rows


async def forget_numbers(s: Session, channel: str, chats: Collection[str], until: datetime) -> None:
    """Of what these chats wrote and was not kept, up to then."""
    here = (INBOX.c.channel == channel, INBOX.c.chat.in_(chats), INBOX.c.received_at <= until)
    await s.execute(delete(INBOX).where(*here, INBOX.c.state == InboxState.PARKED, INBOX.c.reason == NOT_KEPT))


def _before(update: Update) -> list[str]:
    """The keys of those that the network numbered just before it."""
    if update.place is None:
        return []
    return [str(number) for number in range(update.place - NEAR, update.place)]


async def _seen(
    s: Session, channel: str, keys: Collection[str], lines: Collection[str], now: datetime
) -> set[tuple[str, str]]:
    """(line, key) of those that have a row. A row from before lines were kept is one of every line, while the network
    may repeat it."""
    rows = (await s.execute(KEYS, {"channel": channel, "keys": list(keys)})).all()
    seen = {(line, key) for key, line, _ in rows}
    adopted = [key for key, line, at in rows if not line and now - at < ADOPTED]
    return seen | {(line, key) for key in adopted for line in lines}


async def _arriving(
    s: Session, channel: str, chats: Collection[str], now: datetime, seen: set[tuple[str, str]]
) -> Arriving:
    given = {"channel": channel, "chats": list(chats)}
    several = s.get_bind().dialect.name == "postgresql"
    linked = frozenset(await s.scalars(LINKED, given))
    rounds = list((await s.execute(NOW_TAKEN, {"channel": channel})).one())
    last = await s.execute(LAST, {**given, **{f"round{rank:d}": rounds[rank] for rank in Rank}})
    lasts = {(chat, Rank(rank)): round_ for chat, rank, round_ in last}
    arriving = Arriving(channel, now, linked, rounds, lasts, await bursts_of(s, channel, chats), seen, several)
    told = {"channel": channel, "chats": [chat for chat in chats if chat]}
    for chat, rank, round_, line, place, sent_at, received_at in await s.execute(WAITING, told):
        arriving.waiting[chat].append(WaitingPlace(Rank(rank), round_, line, place, sent_at or received_at))
    return arriving
