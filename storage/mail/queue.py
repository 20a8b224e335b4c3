"""What waits in the inbox, in the order in which it is to be answered. Where it was put when it came is
storage.mail.rounds.

Chats take turns, people before strangers, who have a tenth of the places in any case. Three things wait although it is
their turn: what the taker names; what came behind a gap in the numbers of its line, for GAP; and what is said in a chat
to which ANSWERS have not left yet.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import chain, zip_longest
from typing import Any, cast

from sqlalchemy import Table, bindparam, exists, func, select, tuple_, union_all
from sqlalchemy.orm import aliased

from core.states import InboxState, MessageState
from core.talk.message_kinds import REPLIES
from storage.database.holding import ANYTHING_IN_HAND, in_nobody_elses_hand
from storage.database.long_lists import is_among
from storage.database.schema import InboxRow, OutboxRow, PaceRow
from storage.database.session import Session
from storage.database.types import in_words
from storage.mail.bursts import ANY_BURST
from storage.mail.pace import WHOLE
from storage.mail.rounds import Rank

GAP = timedelta(seconds=1.5)
"""How long what came behind a gap waits for what is missing, by the clock that `received_at` is by."""
ANSWERS = 5
"""A chat that so many answers of the last minute wait for hears no more of them any sooner if its next message is taken
now."""
MINUTE = timedelta(minutes=1)
SHARE = 10
"""One place in so many is a stranger's, when one waits."""
PAGES = 40
"""Pages looked at in one question at most: rows that must wait stand in the way of others."""


@dataclass(frozen=True)
class Waiting:
    """One update nobody has answered yet. `tries` counts turns that failed on it; `file_id` is the document already
    fetched for it; `known`: somebody was linked to its chat when it came; `chat` is empty where nobody knew it then."""

    id: int
    channel: str
    key: str
    body: str
    tries: int
    file_id: int | None
    known: bool = True
    chat: str = ""


WAITS, QUEUED = in_words(InboxState.WAITING), in_words(MessageState.QUEUED)
INBOX = cast(Table, InboxRow.__table__)
COLUMNS = (INBOX.c.id, INBOX.c.channel, INBOX.c.key, INBOX.c.body, INBOX.c.tries, INBOX.c.file_id)
ORDER = (INBOX.c.round, INBOX.c.place, INBOX.c.id)
AFTER = tuple_(*ORDER) > tuple_(bindparam("round"), bindparam("place"), bindparam("id"))
WALK = select(*COLUMNS, INBOX.c.chat, INBOX.c.line, INBOX.c.place, INBOX.c.round, INBOX.c.rank)
WALK = WALK.where(INBOX.c.channel == bindparam("channel"), INBOX.c.state == WAITS)
WALK = WALK.order_by(*ORDER).limit(bindparam("limit"))
WHOSE_TURN = "inbox.channel || ':' || CASE WHEN inbox.chat = '' THEN '#' || inbox.id ELSE inbox.chat END"
"""What who takes a row has in hand (storage.database.holding): its chat, and the row alone where that is not known."""
WALK_BESIDE_OTHERS = WALK.where(in_nobody_elses_hand(WHOSE_TURN))


@dataclass(frozen=True)
class _Pages:
    """The questions of a walk: `first` asks for those of both ranks at once, since most looks find that nothing more
    waits."""

    first: Any
    next: Any

    @classmethod
    def of(cls, walk: Any) -> "_Pages":
        first = union_all(*(select(walk.where(INBOX.c.rank == rank).subquery()) for rank in Rank))
        return cls(first.order_by("rank", "round", "place", "id"), walk.where(INBOX.c.rank == bindparam("rank"), AFTER))


ALONE, BESIDE_OTHERS = _Pages.of(WALK), _Pages.of(WALK_BESIDE_OTHERS)
CHANNELS = select(INBOX.c.channel).where(INBOX.c.state == WAITS).distinct().order_by(INBOX.c.channel)
OVER_CHANNELS = INBOX.c.channel.in_(bindparam("channels", expanding=True))
ANY = select(INBOX.c.id).where(OVER_CHANNELS, INBOX.c.state == WAITS).limit(1)
TO_DO = select(exists(ANY), exists(ANY_BURST))


def _gaps() -> Any:
    before = aliased(InboxRow)
    there = (before.channel == InboxRow.channel, before.key == InboxRow.follows, before.line == InboxRow.line)
    gaps = select(InboxRow.line, func.min(InboxRow.place), func.min(InboxRow.received_at))
    gaps = gaps.where(
        InboxRow.channel == bindparam("channel"),
        InboxRow.received_at > bindparam("since"),
        InboxRow.follows.is_not(None),
    )
    return gaps.where(~exists(select(before.id).where(*there).correlate(InboxRow))).group_by(InboxRow.line)


def _unanswered() -> Any:
    """Replies that wait for nothing but their chat's pace."""
    here = (OutboxRow.channel == bindparam("channel"), is_among(OutboxRow.chat, "chats"))
    fresh = (OutboxRow.created_at > bindparam("since"), OutboxRow.not_before <= bindparam("now"))
    paused = exists(
        select(PaceRow.chat).where(
            PaceRow.channel == bindparam("channel"), PaceRow.chat == WHOLE, PaceRow.reason.is_not(None)
        )
    )
    replies = (OutboxRow.state == QUEUED, OutboxRow.priority <= REPLIES)
    return (
        select(OutboxRow.chat, func.count().label("unanswered"))
        .where(*here, *replies, *fresh, ~paused)
        .group_by(OutboxRow.chat)
    )


GAPS, UNANSWERED = _gaps(), _unanswered()


def turn_of(channel: str, chat: str | None, id_: int) -> str:
    """As WHOSE_TURN, by what is known of the row when it has been read."""
    return f"{channel}:{chat or f'#{id_}'}"


async def next_waiting(
    s: Session,
    now: datetime,
    limit: int = 50,
    channels: Collection[str] | None = None,
    besides: Set[int] = frozenset(),
    holder: int | None = None,
) -> list[Waiting]:
    """Updates to be answered now, the next first; only of `channels` when given, and not those `besides`. What others
    than `holder` have in hand is left to them, where there are others."""
    if channels is None:
        channels = list(await s.scalars(CHANNELS))
    lists = [await _Choice(s, channel, now, limit, besides, holder).made() for channel in channels]
    return list(_in_turn(lists))[:limit]


async def anything_to_do(s: Session, channels: Collection[str]) -> tuple[bool, bool]:
    """Whether anything waits at all, be it behind others, and whether anybody writes faster than is answered."""
    waits, busy = (await s.execute(TO_DO, {"channels": list(channels)})).one()
    return bool(waits), bool(busy)


async def others_at_work(s: Session, channels: Collection[str]) -> bool:
    """Whether something waits while somebody has chats in hand; asked by who has none."""
    waits = await s.scalar(ANY, {"channels": list(channels)}) is not None
    return waits and bool(await s.scalar(ANYTHING_IN_HAND))


async def gap_ends(s: Session, now: datetime, channels: Collection[str]) -> datetime | None:
    """When the next of those behind a gap need not wait any more; None when none do."""
    ends = [since + GAP for channel in channels for _, _, since in await _gaps_in(s, channel, now)]
    return min(ends, default=None)


async def _gaps_in(s: Session, channel: str, now: datetime) -> Iterable[Any]:
    """(line, place, since when) of what came behind a gap and still waits for what is missing."""
    return await s.execute(GAPS, {"channel": channel, "since": now - GAP})


def _in_turn(lists: Sequence[Sequence[Waiting]]) -> Iterator[Waiting]:
    return (row for row in chain.from_iterable(zip_longest(*lists)) if row is not None)


def _waiting(row: Any, rank: Rank) -> Waiting:
    read = (row.id, row.channel, row.key, row.body, row.tries, row.file_id)
    return Waiting(*read, known=rank is Rank.KNOWN, chat=row.chat)


@dataclass
class _Choice:
    """What can be taken of one channel."""

    s: Session
    channel: str
    now: datetime
    limit: int
    besides: Set[int]
    holder: int | None = None
    room: Counter[str] = field(default_factory=Counter)
    asked: set[str] = field(default_factory=set)
    gaps: dict[str, int] | None = None

    @property
    def pages(self) -> _Pages:
        return ALONE if self.holder is None else BESIDE_OTHERS

    async def made(self) -> list[Waiting]:
        first = await self._page(self.pages.first, {})
        known = await self._walk(Rank.KNOWN, first, self.limit)
        places = max(self.limit - len(known), self.limit // SHARE)
        strangers = await self._walk(Rank.STRANGER, first, places) if places else []
        return [*known[: self.limit - len(strangers)], *strangers]

    async def _walk(self, rank: Rank, first: Sequence[Any], most: int) -> list[Waiting]:
        chosen: list[Waiting] = []
        rows: Sequence[Any] = [row for row in first if row.rank == rank]
        for _ in range(PAGES):
            if rows:
                await self._ask_for_gaps()
            await self._ask_for_room({row.chat for row in rows if row.chat} - self.asked)
            chosen += [_waiting(row, rank) for row in rows if self._may_be_taken(row)]
            if len(rows) < self.limit or len(chosen) >= most:
                break
            last = {"rank": int(rank), "round": rows[-1].round, "place": rows[-1].place, "id": rows[-1].id}
            rows = await self._page(self.pages.next, last)
        return chosen[:most]

    async def _page(self, query: Any, after: Mapping[str, int]) -> Sequence[Any]:
        given = {"channel": self.channel, "limit": self.limit, "holder": self.holder, **after}
        return (await self.s.execute(query, given)).all()

    async def _ask_for_gaps(self) -> None:
        if self.gaps is None:
            self.gaps = {line: place for line, place, _ in await _gaps_in(self.s, self.channel, self.now)}

    async def _ask_for_room(self, chats: Set[str]) -> None:
        if chats:
            given = {"channel": self.channel, "chats": list(chats), "now": self.now, "since": self.now - MINUTE}
            unanswered = Counter({row.chat: row.unanswered for row in await self.s.execute(UNANSWERED, given)})
            self.room.update({chat: ANSWERS - unanswered[chat] for chat in chats})
            self.asked |= chats

    def _may_be_taken(self, row: Any) -> bool:
        gap = (self.gaps or {}).get(row.line)
        if row.id in self.besides or (gap is not None and row.place >= gap):
            return False
        if row.chat:
            self.room[row.chat] -= 1
        return not row.chat or self.room[row.chat] >= 0
