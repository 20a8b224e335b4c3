"""Chats that write more at once than is taken (storage.mail.rounds), until they have been told what was not."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, delete, exists, or_, select, update

from core.states import InboxState
from storage.database.given_rows import execute_given
from storage.database.insertion import own_insert
from storage.database.long_lists import is_among
from storage.database.marks import mark as set_mark
from storage.database.marks import mark_of
from storage.database.schema import BurstRow, InboxRow
from storage.database.session import Session
from storage.database.types import in_words

NOT_KEPT = "updates not kept"
"""The mark that counts them."""


@dataclass(frozen=True)
class Burst:
    """`missed` updates from `since` to `last_at` were not taken. Where nobody is linked to the chat (`known` false)
    they have no rows either."""

    channel: str
    chat: str
    known: bool
    since: datetime
    last_at: datetime
    missed: int
    id: int = 0


COLUMNS = (
    BurstRow.channel, BurstRow.chat, BurstRow.known, BurstRow.since, BurstRow.last_at, BurstRow.missed, BurstRow.id
)  # fmt: skip
ALL = select(*COLUMNS).order_by(BurstRow.id)
ANY_BURST = select(BurstRow.id).limit(1)
OF_CHATS = ALL.where(BurstRow.channel == bindparam("channel"), is_among(BurstRow.chat, "chats"))
WAITING = exists(
    select(InboxRow.id).where(
        InboxRow.channel == BurstRow.channel,
        InboxRow.chat == BurstRow.chat,
        InboxRow.state == in_words(InboxState.WAITING),
    )
)
UNTOLD = ALL.where(BurstRow.told_at.is_(None)).limit(bindparam("limit"))
QUIET = and_(BurstRow.last_at <= bindparam("quiet_since"), ~WAITING)
ENDED = ALL.where(or_(QUIET, BurstRow.since <= bindparam("long_since")))
ENDED = ENDED.limit(bindparam("limit"))


@cache
def _note(dialect: str) -> Any:
    statement = own_insert(dialect, BurstRow, NOTED)
    new = statement.excluded
    more = {"missed": BURSTS.c.missed + new.missed, "last_at": new.last_at, "known": new.known}
    return statement.on_conflict_do_update(index_elements=["channel", "chat"], set_=more)


BURSTS = cast(Table, BurstRow.__table__)
NOTED = tuple(column.key for column in COLUMNS if column is not BurstRow.id)


async def bursts_of(s: Session, channel: str, chats: Collection[str]) -> dict[str, Burst]:
    rows = await s.execute(OF_CHATS, {"channel": channel, "chats": list(chats)})
    return {row.chat: Burst(*row) for row in rows}


async def note_bursts(s: Session, bursts: Sequence[Burst]) -> None:
    """`missed` is how many more it are by now; since when, and whether the chat has been told, stays as it is."""
    if bursts:
        await execute_given(s, _note(s.get_bind().dialect.name), [_columns(burst) for burst in bursts])


def _columns(burst: Burst) -> dict[str, Any]:
    return {name: value for name, value in vars(burst).items() if name != "id"}


async def untold(s: Session, limit: int) -> list[Burst]:
    """Whose chats have not heard yet that they are writing too much."""
    return [Burst(*row) for row in await s.execute(UNTOLD, {"limit": limit})]


async def mark_told(s: Session, ids: Collection[int], now: datetime) -> None:
    await s.execute(update(BurstRow).where(BurstRow.id.in_(ids)).values(told_at=now))


async def bursts_ended(s: Session, *, quiet_since: datetime, long_since: datetime, limit: int) -> list[Burst]:
    """Those of whom nothing came since `quiet_since` and nothing waits, or that began before `long_since`."""
    given = {"quiet_since": quiet_since, "long_since": long_since, "limit": limit}
    return [Burst(*row) for row in await s.execute(ENDED, given)]


async def forget_bursts(s: Session, ids: Collection[int]) -> None:
    await s.execute(delete(BurstRow).where(BurstRow.id.in_(ids)))


async def not_kept(s: Session) -> int:
    """How many updates of strangers were only counted, ever."""
    mark = await mark_of(s, NOT_KEPT)
    if mark:
        return int(mark.value)
    return 0


async def count_not_kept(s: Session, more: int, now: datetime) -> None:
    await set_mark(s, NOT_KEPT, str(await not_kept(s) + more), now)
