"""How fast a bot may speak: the next free moments of a channel and of its chats, and pauses. The pace belongs to the
bot, not to a worker."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, func, select, update

from storage.database.given_rows import execute_given
from storage.database.insertion import insert_new, own_insert
from storage.database.schema import PaceRow
from storage.database.session import Session

WHOLE = ""
"""The chat under which a channel's own pace is kept."""
LONG = timedelta(hours=1)
"""A wait that somebody is to know of."""
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""When a channel that nothing left over yet became free."""


@dataclass(frozen=True)
class Rate:
    """At most `per_second` messages of a channel, `chat_gap` between two to one person, `group_gap` to one group.

    `ahead` is how far, and `most` how many, moments are reserved in one claim, `lease` how long the one who claimed a
    row may take over it.
    """

    per_second: float = 25
    chat_gap: timedelta = timedelta(seconds=1)
    group_gap: timedelta = timedelta(seconds=3)
    ahead: timedelta = timedelta(seconds=0.5)
    most: int = 100
    lease: timedelta = timedelta(seconds=30)

    @property
    def step(self) -> timedelta:
        return timedelta(seconds=1 / self.per_second)

    def gap(self, chat: str) -> timedelta:
        """What lies between two messages to `chat`: Telegram takes 20 a minute for a group, whose id is a negative
        number."""
        if chat.startswith("-"):
            return self.group_gap
        return self.chat_gap


@dataclass(frozen=True)
class ChannelPace:
    """Where a channel stands: free from `free_at` on; `reason` says why it pauses, None when it is only paced."""

    free_at: datetime
    reason: str | None = None


def free_moments(pace: ChannelPace, now: datetime, rate: Rate) -> list[datetime]:
    """The moments that may be reserved now, evenly spaced from the first free one (GCRA without a bucket: no burst at
    the start).

    After a pause there is one, to see whether the cause is gone.
    """
    first = max(now, pace.free_at)
    if first > now + rate.ahead:
        return []
    if pace.reason is not None:
        return [first]
    count = min(rate.most, int((now + rate.ahead - first) / rate.step) + 1)
    return [first + index * rate.step for index in range(count)]


PACE = cast(Table, PaceRow.__table__)
CHANNEL_ROW = (PACE.c.channel == bindparam("the_channel"), PACE.c.chat == WHOLE)
LOCK_CHANNEL = select(PACE.c.free_at, PACE.c.reason).where(*CHANNEL_ROW).with_for_update()
FREE_CHANNEL = update(PACE).where(*CHANNEL_ROW).values(free_at=bindparam("moment"), reason=bindparam("why"))


@cache
def _free_chats(dialect: str) -> Any:
    statement = own_insert(dialect, PaceRow, ("channel", "chat", "free_at"))
    new = statement.excluded.free_at
    return statement.on_conflict_do_update(
        index_elements=["channel", "chat"], set_={"free_at": new}, where=PACE.c.free_at < new
    )


async def lock_channel(s: Session, channel: str) -> ChannelPace:
    """Where the channel stands; nobody else can claim for it until this transaction ends."""
    row = (await s.execute(LOCK_CHANNEL, {"the_channel": channel})).one_or_none()
    if row is None:
        began = {"channel": channel, "chat": WHOLE, "free_at": LONG_AGO}
        await insert_new(s, PaceRow, [began], unique=("channel", "chat"))
        row = (await s.execute(LOCK_CHANNEL, {"the_channel": channel})).one()
    return ChannelPace(row.free_at, row.reason)


TAKEN = "channels taken"


async def take_channel(s: Session, channel: str) -> None:
    """As lock_channel, for who need not know where it stands, once a transaction: on SQLite whoever writes is alone
    already."""
    if s.get_bind().dialect.name == "sqlite" or channel in s.info.setdefault(TAKEN, set()):
        return
    s.info[TAKEN].add(channel)
    await lock_channel(s, channel)


async def set_free(s: Session, channel: str, chats: Mapping[str, datetime]) -> None:
    """Nothing is claimed for these chats before their moments; a later moment that stands already is kept."""
    if chats:
        moments = [{"channel": channel, "chat": chat, "free_at": moment} for chat, moment in sorted(chats.items())]
        await execute_given(s, _free_chats(s.get_bind().dialect.name), moments)


async def set_channel_free(s: Session, channel: str, free_at: datetime, reason: str | None = None) -> None:
    """Nothing of the channel leaves before `free_at`; with a `reason` it pauses."""
    await s.execute(FREE_CHANNEL, {"the_channel": channel, "moment": free_at, "why": reason})


async def forget_pace(s: Session, channel: str) -> None:
    """As if nothing had left over the channel yet; for one that has a clock of its own, which may be set back."""
    await s.execute(delete(PaceRow).where(PaceRow.channel == channel))


async def longest_wait(s: Session, now: datetime) -> datetime | None:
    """Until when the last of the chats is left alone that are for longer than LONG."""
    return await s.scalar(select(func.max(PaceRow.free_at)).where(PaceRow.chat != WHOLE, PaceRow.free_at > now + LONG))


async def pauses(s: Session) -> dict[str, ChannelPace]:
    """The channels that pause, and why."""
    paused = (PaceRow.chat == WHOLE, PaceRow.reason.is_not(None))
    rows = await s.execute(select(PaceRow.channel, PaceRow.free_at, PaceRow.reason).where(*paused))
    return {channel: ChannelPace(free_at, reason) for channel, free_at, reason in rows}
