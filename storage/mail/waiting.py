"""What waits in the outbox and could leave, page by page, and which of it one claim takes: by priority, each chat at
most once, and not what must stay. What speaks against a message is core.talk.leaving's; taking it is
storage.mail.claims'."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Label, RowMapping, Select, bindparam, exists, false, func, select, true, tuple_
from sqlalchemy.orm import aliased

from core.office.people import Consent
from core.reasons import Reason
from core.states import AddressState, ExpectationState, MessageState
from core.talk.leaving import WaitingMessage, objection
from core.talk.message_kinds import ASKING, LEVELS, REPLIES, TO_STRANGERS
from storage.database.chats import in_chat
from storage.database.schema import AddressRow, ContactRow, ExpectationRow, OutboxRow, PaceRow
from storage.database.session import Session
from storage.database.types import in_words
from storage.mail.ended_posts import still_holding
from storage.mail.outbox import Facts
from storage.mail.owing_lists import as_of_now
from storage.mail.read_backs import still_open

QUEUED, SENDING = in_words(MessageState.QUEUED), in_words(MessageState.SENDING)
CHANNEL: Any = bindparam("channel")
PRIORITY: Any = bindparam("priority")
NOW: Any = bindparam("now", type_=OutboxRow.not_before.type)
Place = tuple[datetime, int]
"""Where a page ends: the row's `not_before` and id."""
Chats = Collection[str]


def could_leave(row: Any, priority: object) -> tuple[ColumnElement[bool], ...]:
    """Queued, its hour come, its chat free and nothing on its way to that chat."""
    here = (row.channel == CHANNEL, row.state == QUEUED, row.priority == priority, row.not_before <= NOW)
    return (*here, _is_free(row), _is_idle(row))


# Each as one value asked for row by row, and not as rows that are not there: however little a database knows of how
# many chats there are, it goes along what waits in its order, and stops when it has enough. And each is a truth, which
# PostgreSQL expects of every second row; next to nothing it expects to be NULL, and would rather sort all that waits.


def _is_free(row: Any) -> ColumnElement[bool]:
    """Whether its chat need not be left alone."""
    free_at = select(PaceRow.free_at).where(in_chat(PaceRow, row.channel, row.chat)).correlate(row).scalar_subquery()
    return func.coalesce(free_at <= NOW, true())


def _is_idle(row: Any) -> ColumnElement[bool]:
    """Whether nothing is on its way to its chat."""
    busy = aliased(OutboxRow)
    sending = select(true()).where(in_chat(busy, row.channel, row.chat), busy.state == SENDING).limit(1)
    return ~func.coalesce(sending.correlate(row).scalar_subquery(), false())


EVERY_LEVEL = (*LEVELS, ASKING)


def ready_by_priority() -> list[Label[bool]]:
    """Whether anything of each priority could leave."""
    row = OutboxRow
    return [exists(select(row.id).where(*could_leave(row, level))).label(f"ready{level}") for level in EVERY_LEVEL]


READY = select(*ready_by_priority())


async def _ready_priorities(s: Session, channel: str, now: datetime) -> frozenset[int]:
    """Mostly there are none, or one: each other need not be asked for its rows."""
    row = (await s.execute(READY, {"channel": channel, "now": now})).mappings().one()
    return frozenset(level for level in EVERY_LEVEL if row[f"ready{level}"])


def _page() -> Select[Any]:
    row = OutboxRow
    return (
        select(*_facts())
        .outerjoin(ExpectationRow, ExpectationRow.id == row.expectation_id)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(AddressRow, in_chat(AddressRow, row.channel, row.chat))
        .where(*could_leave(row, PRIORITY))
        .order_by(row.not_before, row.id)
        .limit(bindparam("limit"))
        .with_for_update(of=row, skip_locked=True)
    )


def _facts() -> tuple[Any, ...]:
    row = OutboxRow
    columns = (row.id, row.kind, row.chat, row.contact_id, row.say, row.choices, row.file_id, row.tries, row.react_to)
    when = (row.priority, row.not_before, row.good_until)
    whose = (AddressRow.state.label("address"), AddressRow.contact_id.label("owner"))
    facts = (ExpectationRow.state.label("expectation"), ContactRow.consent.label("consent"))
    return (*columns, *when, *facts, *whose)


def _following() -> ColumnElement[bool]:
    row = OutboxRow
    moment: Any = bindparam("after_moment", type_=OutboxRow.not_before.type)
    last: Any = bindparam("after_id")
    return tuple_(row.not_before, row.id) > tuple_(moment, last)


FIRST_PAGE = _page()
OF_OTHERS = FIRST_PAGE.where(OutboxRow.chat.not_in(bindparam("besides", expanding=True)))
NEXT_PAGE = OF_OTHERS.where(_following())


async def waiting_page(
    s: Session, channel: str, priority: int, now: datetime, limit: int, after: Place | None = None, besides: Chats = ()
) -> list[RowMapping]:
    """Rows of one priority that could leave at `now`, oldest first, locked and with the facts that speak for or against
    them; none for the chats `besides`."""
    which: dict[str, Any] = {"channel": channel, "priority": priority, "now": now, "besides": list(besides)}
    if after is None:
        return list((await s.execute(OF_OTHERS, {**which, "limit": limit})).mappings())
    last = {"after_moment": after[0], "after_id": after[1]}
    return list((await s.execute(NEXT_PAGE, {**which, **last, "limit": limit})).mappings())


PAGE = 50
SHARE = 4
PAGES = 21
"""Rows looked at in one claim at most, PAGE × PAGES: a long run of rows nobody wants any more must not hold the
lock."""
Unwanted = defaultdict[Reason, list[Facts]]
"""What must not leave, or not from here, by the reason."""


@dataclass
class ClaimChoice:
    """What is taken of the rows that could leave: `taken` by chat; `unwanted` must not leave. `room`: for how many that
    are no answers there is room; None: for all."""

    s: Session
    channel: str
    now: datetime
    limit: int
    levels: Sequence[int]
    room: int | None = None
    taken: dict[str, Facts] = field(default_factory=dict)
    unwanted: Unwanted = field(default_factory=lambda: defaultdict(list))
    pages: int = 0

    async def make(self) -> None:
        """By priority. Strangers have a quarter of what people's replies leave, and all that is left in the end."""
        ready = await _ready_priorities(self.s, self.channel, self.now)
        for priority in self.levels:
            if priority in ready and ready != {TO_STRANGERS}:
                await self._of(priority, self._most_of(priority))
        if TO_STRANGERS in ready:
            await self._of(TO_STRANGERS, self.limit)

    def _most_of(self, priority: int) -> int:
        if priority not in (REPLIES, TO_STRANGERS) and self.room is not None:
            answers = len([row for row in self.taken.values() if row["priority"] <= REPLIES])
            return min(self.limit, answers + self.room)
        if priority != TO_STRANGERS:
            return self.limit
        left = self.limit - len(self.taken)
        return len(self.taken) + left // SHARE

    @property
    def more(self) -> bool:
        """Whether there is more to look at."""
        return self.pages >= PAGES and len(self.taken) < self.limit

    async def _of(self, priority: int, most: int) -> None:
        after = None
        while len(self.taken) < most and self.pages < PAGES:
            self.pages += 1
            # One chat's thousands of replies must not stand before the others'.
            besides = self.taken if priority <= REPLIES else ()
            size = max(PAGE, most - len(self.taken))
            rows = await waiting_page(self.s, self.channel, priority, self.now, size, after, besides)
            for row in await self._with_facts(rows):
                self._judge(row, most)
            if len(rows) < size:
                break
            after = (rows[-1]["not_before"], rows[-1]["id"])

    async def _with_facts(self, rows: Sequence[RowMapping]) -> Sequence[Facts]:
        """What only some of them have to be judged by. The day of UTC does: nothing leaves by night."""
        day = self.now.date()
        held = await still_holding(self.s, await as_of_now(self.s, rows, day), day)
        return await still_open(self.s, held)

    def _judge(self, row: Facts, most: int) -> None:
        reason = objection(message_of(row), self.now)
        if reason is not None:
            self.unwanted[reason].append(row)
        elif len(self.taken) < most:
            self.taken.setdefault(row["chat"], row)


def message_of(row: Facts) -> WaitingMessage:
    """What there is to judge of a row."""
    consent, address, expectation = row["consent"], row["address"], row["expectation"]
    return WaitingMessage(
        row["priority"],
        row["good_until"],
        row["contact_id"],
        row["owner"],
        consent and Consent(consent),
        address and AddressState(address),
        expectation and ExpectationState(expectation),
        settled=row.get("settled", False),
        post_ended=row.get("post_ended", False),
    )
