"""Inbox rows on their way to their turns: which share a commit, and which wait for the next call. Taking the turns is taking.py's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.turns.documents import Fetched
from bot.turns.routing import DOCUMENT_TEXT
from core.drafts import Draft
from core.messages import Heard, HeardKind, UnreadableUpdate
from storage.inbox import Waiting

TOGETHER = 20
"""Turns that share a commit: some 50 ms, so that delivery is not kept waiting."""


@dataclass(frozen=True)
class Row:
    """An inbox row and what it says."""

    waiting: Waiting
    heard: Heard | UnreadableUpdate | None

    @property
    def id(self) -> int:
        return self.waiting.id

    @property
    def slow(self) -> bool:
        """Whether something must be fetched or read before the turn."""
        heard = self.heard
        if not isinstance(heard, Heard):
            return False
        fetched = heard.kind is HeardKind.DOCUMENT or heard.file_ref is not None
        return fetched or (heard.kind is HeardKind.TEXT and len(heard.text) > DOCUMENT_TEXT)


@dataclass(frozen=True)
class Prepared:
    fetched: Fetched | None = None
    read: Draft | None = None


@dataclass
class PutOff:
    """Rows that wait for the next call, and their chats: what was said later must not be answered first."""

    rows: set[int] = field(default_factory=set)
    chats: set[tuple[str, str]] = field(default_factory=set)

    def add(self, row: Row) -> None:
        self.rows.add(row.id)
        if isinstance(row.heard, Heard):
            self.chats.add((row.heard.channel, row.heard.chat))

    def holds(self, row: Row) -> bool:
        return isinstance(row.heard, Heard) and (row.heard.channel, row.heard.chat) in self.chats


def together(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows that share a commit, in their order: TOGETHER quick ones, or one that is slow."""
    group: list[Row] = []
    for row in rows:
        if group and (row.slow or len(group) == TOGETHER):
            yield group
            group = []
        group.append(row)
        if row.slow:
            yield group
            group = []
    if group:
        yield group
