"""Taking messages out of the outbox to send them: one transaction that reserves moments, marks chats and leases rows, so that any number of
senders is safe. A row whose lease ends is offered again. What a send came to is storage.outcomes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, RowMapping, Select, and_, exists, func, select, update
from sqlalchemy.orm import aliased

from core.messages import Say
from core.people import Consent
from storage.outbox import PRIORITIES, REPLIES, Choices, choices_of, says_of
from storage.pace import Rate, channel_free, chat_is_held, earliest_hold, free_moments, lock_channel, set_channel_free, set_free
from storage.reasons import Reason
from storage.schema import AddressRow, ContactRow, ExpectationRow, OutboxRow
from storage.session import Session

PAGE = 50
PAGES = 20
"""Rows looked at in one claim at most, PAGE × PAGES: a long run of rows nobody wants any more must not hold the lock."""


@dataclass(frozen=True)
class Claimed:
    """A leased message and the moment reserved for it. `tries` counts this one; only who holds `lease_until` may say that it did not leave."""

    id: int
    kind: str
    chat: str
    says: tuple[Say, ...]
    choices: Choices
    file_id: int | None
    tries: int
    moment: datetime
    lease_until: datetime


@dataclass(frozen=True)
class Claim:
    """What one claim gave. `more`: it stopped at PAGES and the next one goes on."""

    rows: tuple[Claimed, ...]
    withheld: int = 0
    more: bool = False


def _outlived(row: RowMapping, now: datetime) -> Reason | None:
    return Reason.TOO_LATE if row["good_until"] is not None and row["good_until"] <= now else None


def _not_owing(row: RowMapping, now: datetime) -> Reason | None:
    match row["expectation"]:
        case None | "owing":
            return None
        case "excused":
            return Reason.EXCUSED
    return Reason.ALREADY_REPORTED


def _not_consented(row: RowMapping, now: datetime) -> Reason | None:
    return Reason.NOT_CONSENTED if row["consent"] not in (None, Consent.GIVEN) else None


def _unreachable(row: RowMapping, now: datetime) -> Reason | None:
    return Reason.UNREACHABLE if row["address"] == "blocked" else None


STAGES: tuple[Callable[[RowMapping, datetime], Reason | None], ...] = (_not_owing, _outlived, _not_consented, _unreachable)
"""What speaks against sending a row after all, in the order of the policy: still wanted, consented, reachable."""


def objection(row: RowMapping, now: datetime) -> Reason | None:
    """Why a message that waited must not leave any more; nothing speaks against a reply."""
    if row["priority"] == REPLIES:
        return None
    return next((reason for stage in STAGES if (reason := stage(row, now)) is not None), None)


async def claim(s: Session, channel: str, *, now: datetime, opens: datetime, rate: Rate) -> Claim:
    """Leases what may leave now: replies first, then bulk, each chat at most once. `opens` > `now` defers all but replies until then."""
    pace = await lock_channel(s, channel, now)
    moments = free_moments(pace, now, rate)
    await offer_again(s, channel, now)
    if not moments:
        return Claim(())
    if opens > now:
        await _defer_bulk(s, channel, now, opens)
    taken, unwanted, more = await _choose(s, channel, now, len(moments))
    for reason, ids in unwanted.items():
        await s.execute(update(OutboxRow).where(OutboxRow.id.in_(ids)).values(state="withheld", reason=reason))
    rows = tuple(_claimed(row, moment, now + rate.lease) for row, moment in zip(taken, moments, strict=False))
    if rows:
        await _lease(s, rows)
        await set_channel_free(s, channel, rows[-1].moment + rate.step)
        await set_free(s, channel, {row.chat: row.moment + rate.chat_gap for row in rows})
    return Claim(rows, sum(len(ids) for ids in unwanted.values()), more)


async def offer_again(s: Session, channel: str, now: datetime) -> int:
    """Rows whose sender did not come back in time wait again; how many."""
    where = (OutboxRow.channel == channel, OutboxRow.state == "sending", OutboxRow.lease_until <= now)
    result = await s.execute(update(OutboxRow).where(*where).values(state="queued", lease_until=None))
    return cast("CursorResult[Any]", result).rowcount


async def end_leases(s: Session, channel: str) -> int:
    """Offers at once all that was being sent. Only for a program that starts alone with its database: what another is sending would go twice."""
    where = (OutboxRow.channel == channel, OutboxRow.state == "sending")
    result = await s.execute(update(OutboxRow).where(*where).values(state="queued", lease_until=None))
    return cast("CursorResult[Any]", result).rowcount


async def _defer_bulk(s: Session, channel: str, now: datetime, opens: datetime) -> None:
    bulk = OutboxRow.priority.in_(set(PRIORITIES.values()) - {REPLIES})
    where = (OutboxRow.channel == channel, OutboxRow.state == "queued", bulk, OutboxRow.not_before <= now)
    await s.execute(update(OutboxRow).where(*where).values(not_before=opens, reason=Reason.QUIET_HOURS.value))


async def _choose(s: Session, channel: str, now: datetime, limit: int) -> tuple[list[RowMapping], dict[str, list[int]], bool]:
    """(rows to take, ids to withhold by reason, whether there is more to look at)."""
    taken: dict[str, RowMapping] = {}
    unwanted: dict[str, list[int]] = {}
    pages = 0
    for priority in sorted(set(PRIORITIES.values())):
        after = None
        while len(taken) < limit and pages < PAGES:
            pages += 1
            query = _waiting(channel, priority, now, after).limit(PAGE).with_for_update(of=OutboxRow, skip_locked=True)
            page = (await s.execute(query)).mappings().all()
            for row in page:
                reason = objection(row, now)
                if reason is not None:
                    unwanted.setdefault(reason.value, []).append(row["id"])
                elif len(taken) < limit:
                    taken.setdefault(row["chat"], row)
            if len(page) < PAGE:
                break
            after = (page[-1]["not_before"], page[-1]["id"])
    return list(taken.values()), unwanted, pages >= PAGES and len(taken) < limit


def _waiting(channel: str, priority: int, now: datetime, after: tuple[datetime, int] | None = None) -> Select[Any]:
    """Rows of one priority that could leave at `now`, oldest first. Priority by priority, so that each is one range of the index."""
    row = OutboxRow
    columns = (row.id, row.kind, row.chat, row.say, row.choices, row.file_id, row.tries, row.priority, row.not_before, row.good_until)
    facts = (ExpectationRow.state.label("expectation"), ContactRow.consent.label("consent"), AddressRow.state.label("address"))
    busy = aliased(OutboxRow)
    sending = exists(select(busy.id).where(busy.channel == row.channel, busy.chat == row.chat, busy.state == "sending")).correlate(row)
    query = (
        select(*columns, *facts)
        .outerjoin(ExpectationRow, ExpectationRow.id == row.expectation_id)
        .outerjoin(ContactRow, ContactRow.id == row.contact_id)
        .outerjoin(AddressRow, and_(AddressRow.channel == row.channel, AddressRow.chat == row.chat))
        .where(row.channel == channel, row.state == "queued", row.priority == priority, row.not_before <= now, ~chat_is_held(now), ~sending)
        .order_by(row.not_before, row.id)
    )
    if after is not None:
        moment, last = after
        query = query.where((row.not_before > moment) | ((row.not_before == moment) & (row.id > last)))
    return query


def _claimed(row: RowMapping, moment: datetime, lease_until: datetime) -> Claimed:
    says, choices = says_of(row["say"]), choices_of(row["choices"])
    return Claimed(row["id"], row["kind"], row["chat"], says, choices, row["file_id"], row["tries"] + 1, moment, lease_until)


async def _lease(s: Session, rows: tuple[Claimed, ...]) -> None:
    values = {"state": "sending", "reason": None, "lease_until": rows[0].lease_until, "tries": OutboxRow.tries + 1}
    await s.execute(update(OutboxRow).where(OutboxRow.id.in_([row.id for row in rows])).values(**values))


async def next_moment(s: Session, channel: str, now: datetime) -> datetime | None:
    """When something of the channel can leave at the earliest, or a lease ends; None when nothing waits. `now` and not before when it can at once."""
    moments = [await _ready_moment(s, channel, now), await earliest_hold(s, channel, now)]
    for priority in sorted(set(PRIORITIES.values())):
        where = (OutboxRow.channel == channel, OutboxRow.state == "queued", OutboxRow.priority == priority, OutboxRow.not_before > now)
        moments.append(await s.scalar(select(func.min(OutboxRow.not_before)).where(*where)))
    leases = select(func.min(OutboxRow.lease_until)).where(OutboxRow.channel == channel, OutboxRow.state == "sending")
    moments.append(await s.scalar(leases))
    first = min((moment for moment in moments if moment is not None), default=None)
    if first is None:
        return None
    return max(now, first, await channel_free(s, channel) or now)


async def _ready_moment(s: Session, channel: str, now: datetime) -> datetime | None:
    for priority in sorted(set(PRIORITIES.values())):
        if (await s.execute(_waiting(channel, priority, now).limit(1))).first() is not None:
            return now
    return None
