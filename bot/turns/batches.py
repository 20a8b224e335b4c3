"""Inbox rows on their way to their turns: which share a commit, and which wait for the next call. Taking the turns is
taking.py's."""

import asyncio
from collections import Counter
from collections.abc import Coroutine, Iterator, Sequence, Set
from dataclasses import dataclass, field
from typing import Any

from bot.turns.documents import Fetched
from bot.turns.pastes import Paste
from bot.turns.routing import DOCUMENT_TEXT
from core.plans.drafts import Draft
from core.talk.messages import Heard, HeardKind, UnreadableUpdate
from reading.roster import Roster
from storage.mail.queue import Waiting

TOGETHER = 100
"""Turns that share a commit: some tenth of a second, so that delivery is not kept waiting."""

LOOK_AGAIN = 0.25
"""Real seconds between two looks at the inbox while only slow rows are under way."""


@dataclass(frozen=True)
class WaitingRow:
    """An inbox row and what it says. `follows`: it may go on what was said just before it; `goes_on`: the next row of
    its chat, which waits too, goes on it, and both are answered together."""

    waiting: Waiting
    heard: Heard | UnreadableUpdate | None
    follows: bool = False
    goes_on: bool = False

    @property
    def id(self) -> int:
        return self.waiting.id

    @property
    def chat(self) -> tuple[str, str] | None:
        if isinstance(self.heard, Heard):
            return (self.heard.channel, self.heard.chat)
        return None

    @property
    def spoken(self) -> bool:
        """Whether somebody says something, and is there to be answered."""
        return isinstance(self.heard, Heard) and self.heard.kind not in (HeardKind.LEFT, HeardKind.RETURNED)

    @property
    def alone(self) -> bool:
        """Whether it shares its commit with no other: what is slow, what broke before, and a chat that ends."""
        return self.slow or self.waiting.tries > 0 or not self.spoken

    @property
    def slow(self) -> bool:
        """Whether something must be fetched or read before the turn."""
        heard = self.heard
        if not isinstance(heard, Heard):
            return False
        fetched = heard.kind is HeardKind.DOCUMENT or heard.file_ref is not None
        return fetched or (heard.kind is HeardKind.TEXT and (self.follows or len(heard.text) > DOCUMENT_TEXT))


@dataclass(frozen=True)
class Prepared:
    """`paste`: the text is the last part of it."""

    fetched: Fetched | None = None
    read: Draft | None = None
    roster: Roster | None = None
    paste: Paste | None = None


@dataclass
class PutOff:
    """Rows that wait for the next call, and their chats: what was said later must not be answered first."""

    rows: set[int] = field(default_factory=set)
    chats: set[tuple[str, str]] = field(default_factory=set)

    def add(self, row: WaitingRow) -> None:
        self.rows.add(row.id)
        if row.chat:
            self.chats.add(row.chat)

    def rest(self, rows: Sequence[WaitingRow]) -> list[WaitingRow]:
        """Those that need not wait; the others are put off too."""
        held = [row for row in rows if row.chat in self.chats]
        self.rows.update(row.id for row in held)
        return [row for row in rows if row not in held]

    def all_but(self, free: Set[int], rows: Sequence[WaitingRow]) -> list[WaitingRow]:
        """Those that are free, and whose chats are; the others are put off."""
        for row in rows:
            if row.id not in free:
                self.add(row)
        return self.rest(rows)


@dataclass
class Preparing:
    """Slow rows whose file is being fetched or read meanwhile, and what was said after them in their chats: all others
    are answered first."""

    tasks: dict[int, asyncio.Task[Prepared]] = field(default_factory=dict)
    held: dict[tuple[str, str], set[int]] = field(default_factory=dict)

    def rows(self) -> set[int]:
        """The rows that wait; what is prepared by now, and its chat, waits no more."""
        ready = {id_ for id_, task in self.tasks.items() if task.done()}
        self.held = {chat: rows for chat, rows in self.held.items() if not rows & ready}
        return set().union(*self.held.values())

    def holds(self, row: WaitingRow) -> bool:
        """Whether the row must wait for a slow one of its chat; from now on it does."""
        held = self.held.get(row.chat) if row.chat else None
        if held is not None:
            held.add(row.id)
        return held is not None

    def begin(self, row: WaitingRow, prepare: Coroutine[Any, Any, Prepared]) -> None:
        self.tasks[row.id] = asyncio.create_task(prepare)
        if row.chat:
            self.held[row.chat] = {row.id}

    def taken(self, row: WaitingRow) -> Prepared | None:
        """What was prepared for the row, None when nothing was begun. Raises what the preparing raised."""
        task = self.tasks.pop(row.id, None)
        if task:
            return task.result()
        return None

    async def look(self) -> bool:
        """Waits until something is prepared, or for a moment, since others may have written; False when nothing is
        being prepared."""
        running = [task for task in self.tasks.values() if not task.done()]
        if running:
            await asyncio.wait(running, timeout=LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED)
        return bool(self.tasks)

    async def drop(self) -> None:
        """Nobody waits for what is not ready: it is begun again at the next call."""
        for task in self.tasks.values():
            task.cancel()
        await asyncio.gather(*self.tasks.values(), return_exceptions=True)


def rows_together(rows: Sequence[WaitingRow]) -> Iterator[list[WaitingRow]]:
    """Rows that share a commit, in their order: TOGETHER of those that can, or one that is alone. Chats in which a turn
    was tried before come last, by how often: whatever ended the program is not to end it before others are answered,
    nor is one row to be blamed for all ends while others wait."""
    tries: Counter[tuple[str, str] | None] = Counter()
    for row in rows:
        tries[row.chat] = max(tries[row.chat], row.waiting.tries)
    group: list[WaitingRow] = []
    for row in sorted(rows, key=lambda row: tries[row.chat]):
        if group and (row.alone or len(group) == TOGETHER):
            yield group
            group = []
        group.append(row)
        if row.alone:
            yield group
            group = []
    if group:
        yield group
