"""Taking messages out of the outbox to send them: one transaction that reserves moments, marks chats and leases rows,
so that any number of senders is safe. A row whose lease ends is offered again. What speaks against a row is
core.talk.leaving's, what a send came to storage.mail.outcomes'."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, bindparam, or_, update

from core.reasons import Reason
from core.states import MessageState
from core.talk.leaving import objection
from core.talk.message_kinds import BULK, IN_DOUBT, LEVELS
from core.talk.messages import Say
from storage.database.changed_rows import changed_rows
from storage.database.long_lists import is_among
from storage.database.presence import is_gone
from storage.database.schema import OutboxRow
from storage.database.session import Session
from storage.mail.digests import MOST, THRIFTY, USUAL, Kinds, may_be_gathered, number, others_waiting
from storage.mail.fallbacks import fall_back, follow_to_best
from storage.mail.outbox import Choices, Facts, choices_of, says_of
from storage.mail.owing_lists import as_of_now
from storage.mail.pace import Rate, free_moments, lock_channel, set_channel_free, set_free
from storage.mail.refusals import note_withheld
from storage.mail.waiting import QUEUED, SENDING, ClaimChoice, Unwanted, message_of


@dataclass(frozen=True)
class Claimed:
    """A leased message and the moment reserved for it. `tries` counts this one; only who holds `lease_until` may say
    that it did not leave."""

    id: int
    kind: str
    chat: str
    says: tuple[Say, ...]
    choices: Choices
    file_id: int | None
    tries: int
    moment: datetime
    lease_until: datetime
    others: tuple["Claimed", ...] = ()
    """Reminders that leave in the same message; what becomes of it becomes of them."""
    react_to: str | None = None
    contact_id: int | None = None


@dataclass(frozen=True)
class Claim:
    """What one claim gave. `more`: it stopped at PAGES and the next one goes on; `dry`: there was less to send than
    moments were free."""

    rows: tuple[Claimed, ...]
    withheld: int = 0
    more: bool = False
    dry: bool = False


async def claim(
    s: Session,
    channel: str,
    *,
    now: datetime,
    opens: datetime,
    rate: Rate,
    lead: timedelta = timedelta(0),
    sender: int | None = None,
    held: bool = False,
    thrifty: bool = False,
    room: int | None = None,
) -> Claim:
    """Leases what may leave now: replies first, then bulk, each chat at most once. `opens` > `now` defers all but
    replies until then.

    No moment is reserved before `lead` is over: the time until the claimer can send. `sender` is the number under which
    others see whether it is there (storage.database.presence): what one that is gone was sending is offered again at
    once, and not when its lease ends. `held`: the hour is in doubt, and only replies leave, and what asks the office
    about it; the rest is not even judged. `thrifty`: each message counts, so that reminders for one person go together.
    `room`: no more than so many leave that are no answers.
    """
    moments = free_moments(await lock_channel(s, channel), now + lead, rate)
    await offer_again(s, channel, now)
    if not moments:
        return Claim(())
    if opens > now and not held:
        await s.execute(DEFER_BULK, {"the_channel": channel, "now": now, "opens": opens})
    choice = ClaimChoice(s, channel, now, len(moments), _levels(held), room)
    await choice.make()
    taken = list(choice.taken.values())
    kinds = _gathering(thrifty)
    parts = await _gathered(s, channel, taken, choice.unwanted, now, kinds)
    withheld = await _withhold(s, channel, choice.unwanted, now)
    together = [[row, *parts.get(row["chat"], ())] for row in taken]
    pairs = zip(together, moments, strict=False)
    rows = tuple([await _claimed(s, group, moment, now + rate.lease, kinds) for group, moment in pairs])
    if rows:
        await _lease(s, channel, rows, rate, sender)
    return Claim(rows, withheld, choice.more, dry=not choice.more and len(rows) < len(moments))


def _gathering(thrifty: bool) -> Kinds:
    if thrifty:
        return THRIFTY
    return USUAL


def _levels(held: bool) -> Sequence[int]:
    if held:
        return IN_DOUBT
    return LEVELS


async def _lease(s: Session, channel: str, rows: Sequence[Claimed], rate: Rate, sender: int | None) -> None:
    """Reserves the moments: rows, chats and channel are nobody else's until then."""
    ids = [one.id for row in rows for one in (row, *row.others)]
    await s.execute(LEASE, {"ids": ids, "until": rows[0].lease_until, "by": sender})
    await set_channel_free(s, channel, rows[-1].moment + rate.step)
    await set_free(s, channel, {row.chat: row.moment + rate.gap(row.chat) for row in rows})


async def _withhold(s: Session, channel: str, unwanted: Unwanted, now: datetime) -> int:
    """How many stay for good: what is for somebody who has another chat waits there instead."""
    staying = {reason: [row["id"] for row in rows] for reason, rows in unwanted.items()}
    if Reason.UNREACHABLE in unwanted:
        gone = {row["id"]: Reason.UNREACHABLE for row in unwanted[Reason.UNREACHABLE]}
        moved = await fall_back(s, gone, MessageState.QUEUED, now)
        left = [row for row in unwanted[Reason.UNREACHABLE] if row["id"] not in moved]
        await note_withheld(s, channel, left)
        staying[Reason.UNREACHABLE] = [row["id"] for row in left]
    if Reason.HANDED_ON in unwanted:
        moved = await follow_to_best(s, staying[Reason.HANDED_ON])
        staying[Reason.HANDED_ON] = [row_id for row_id in staying[Reason.HANDED_ON] if row_id not in moved]
    for reason, ids in staying.items():
        if ids:
            await s.execute(WITHHOLD, {"ids": ids, "why": reason.value})
    return sum(len(ids) for ids in staying.values())


OUTBOX = cast(Table, OutboxRow.__table__)
NOW: Any = bindparam("now", type_=OUTBOX.c.not_before.type)
MINE = OUTBOX.c.channel == bindparam("the_channel")
HELD_BY_HOURS = OUTBOX.c.priority.in_(BULK)
# With the lease named too, the index of what is being sent is taken also before anything was counted.
LEASED = (MINE, OUTBOX.c.state == SENDING, OUTBOX.c.lease_until.is_not(None))
END_LEASES = update(OUTBOX).where(*LEASED).values(state=MessageState.QUEUED, lease_until=None, sender=None)
OVER = OUTBOX.c.lease_until <= NOW
OFFER_AGAIN = {"sqlite": END_LEASES.where(OVER), "postgresql": END_LEASES.where(or_(OVER, is_gone("outbox.sender")))}
DEFER_BULK = update(OUTBOX).where(MINE, OUTBOX.c.state == QUEUED, HELD_BY_HOURS, OUTBOX.c.not_before <= NOW)
DEFER_BULK = DEFER_BULK.values(not_before=bindparam("opens"), reason=Reason.QUIET_HOURS.value)
WITHHOLD = update(OUTBOX).where(is_among(OUTBOX.c.id, "ids"))
WITHHOLD = WITHHOLD.values(state=MessageState.WITHHELD, reason=bindparam("why"))
LEASE = (
    update(OUTBOX)
    .where(is_among(OUTBOX.c.id, "ids"))
    .values(
        state=MessageState.SENDING,
        reason=None,
        lease_until=bindparam("until"),
        sender=bindparam("by"),
        tries=OUTBOX.c.tries + 1,
    )
)


async def offer_again(s: Session, channel: str, now: datetime) -> int:
    """Rows whose sender did not come back in time, or is gone, wait again; how many."""
    return changed_rows(await s.execute(OFFER_AGAIN[s.get_bind().dialect.name], {"the_channel": channel, "now": now}))


async def end_leases(s: Session, channel: str) -> int:
    """Offers at once all that was being sent. Only for a program that starts alone with its database: what another is
    sending would go twice."""
    return changed_rows(await s.execute(END_LEASES, {"the_channel": channel}))


async def _gathered(
    s: Session, channel: str, taken: list[Facts], unwanted: Unwanted, now: datetime, kinds: Kinds
) -> dict[str, list[Facts]]:
    """Chat → the reminders that leave with the one that is taken, each judged by itself."""
    parts: dict[str, list[Facts]] = {}
    for row in await as_of_now(s, await others_waiting(s, channel, taken, now, kinds), now.date()):
        reason = objection(message_of(row), now)
        if reason is not None:
            unwanted[reason].append(row)
        elif len(parts.setdefault(row["chat"], [])) < MOST - 1:
            parts[row["chat"]].append(row)
    return parts


async def _claimed(s: Session, rows: list[Facts], moment: datetime, lease_until: datetime, kinds: Kinds) -> Claimed:
    first, *others = rows
    if not may_be_gathered(first, kinds):
        return _one(first, says_of(first["say"]), choices_of(first["choices"]), moment, lease_until)
    says, choices = await number(s, rows)
    more = tuple(_one(row, (), (), moment, lease_until) for row in others)
    return replace(_one(first, says, choices, moment, lease_until), others=more)


def _one(row: Facts, says: tuple[Say, ...], choices: Choices, moment: datetime, lease_until: datetime) -> Claimed:
    return Claimed(
        row["id"],
        row["kind"],
        row["chat"],
        says,
        choices,
        row["file_id"],
        row["tries"] + 1,
        moment,
        lease_until,
        react_to=row.get("react_to"),
        contact_id=row.get("contact_id"),
    )
