"""The chats whose turns one process takes now: it has them in hand, and nobody else takes them, until it puts them down
or is gone. Which rows there are, and what is done with them, is not known here."""

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from bot.turns.batches import WaitingRow
from bot.turns.group_looks import Chat
from storage.database.errors import DatabaseBusy, DatabaseUnusable, Unusable
from storage.database.holding import Hold
from storage.mail.queue import turn_of

THE_BUSY = "the busy"


@dataclass
class Hand:
    """Where one process has the database to itself, everything is in its hand."""

    hold: Hold
    names: set[str] = field(default_factory=set)

    @property
    def shared(self) -> bool:
        """Whether others take turns too."""
        return self.hold.shared

    async def number(self) -> int | None:
        """By which the queue leaves out what others have in hand."""
        return await self.hold.number()

    async def take(self, rows: Sequence[WaitingRow]) -> list[WaitingRow]:
        """Those rows whose chat nobody else has in hand."""
        wanted = {_name(row) for row in rows}
        self.names |= await self.hold.take(wanted - self.names)
        return [row for row in rows if _name(row) in self.names]

    async def takes_the_busy(self) -> bool:
        """Whether nobody else tells them at this moment."""
        taken = await self.hold.take([THE_BUSY])
        self.names |= taken
        return bool(taken)

    async def put_down(self, besides: Collection[Chat]) -> None:
        """All chats but these."""
        kept = {turn_of(channel, chat, 0) for channel, chat in besides}
        await self.hold.let_go(self.names - kept)
        self.names &= kept

    async def empty(self) -> None:
        """At the end, also where the database is gone: then nothing is in hand anyway."""
        with suppress(DatabaseBusy, DatabaseUnusable):
            await self.put_down(())

    def look(self) -> None:
        """Raises DatabaseUnusable when others may have taken it out of our hand, since nothing was heard of us."""
        if not self.hold.certain():
            raise DatabaseUnusable(Unusable.UNREACHABLE, also="what was in hand may be in others' by now")


def _name(row: WaitingRow) -> str:
    chat = None
    if row.chat is not None:
        chat = row.chat[1]
    return turn_of(row.waiting.channel, chat, row.id)
