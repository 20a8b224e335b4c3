"""Who came with a right code: kept, so that the office hears of it, says who may go on, and undoes what was wrong.
What is said of it, and to whom, is bot/turns/deeds/newcomers.py's."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, and_, bindparam, delete, insert, or_, select, update

from core.office.arrivals import Arrival, ArrivalWhy, Newcomer
from core.office.people import Consent
from core.reasons import Reason
from core.states import MessageState
from storage.database.changed_rows import changed_rows
from storage.database.chats import in_chat
from storage.database.long_lists import is_among
from storage.database.schema import AddressRow, ArrivalRow, ConsentRow, ContactRow, OutboxRow, PostRow, UnitRow
from storage.database.session import Session
from storage.office.dated import NEWEST_POST_FIRST
from storage.office.people import bind_address, consent_of

SHOWN_FOR = timedelta(days=7)
"""So long the office is shown who came in."""


@dataclass(frozen=True)
class Before:
    """What stood before somebody came in: whose chat it was, and the person's consent."""

    owner: int | None
    consent: str


async def people_before(s: Session, contact_id: int, channel: str, chat: str) -> Before:
    owner = await s.scalar(select(AddressRow.contact_id).where(in_chat(AddressRow, channel, chat)))
    consent = await s.scalar(select(ContactRow.consent).where(ContactRow.id == contact_id))
    return Before(owner, consent or Consent.UNASKED)


@dataclass(frozen=True)
class Knock:
    """Somebody with a right code who may not go on before the office has said so. `consent_version`: they have agreed
    to that text."""

    contact_id: int
    channel: str
    chat: str
    why: ArrivalWhy
    called: str | None
    consent_version: str | None = None


async def keep_knock(s: Session, knock: Knock, now: datetime) -> int | None:
    """The number of the arrival; None when the office has been asked about this person in this chat already."""
    whom = (ArrivalRow.contact_id == knock.contact_id, in_chat(ArrivalRow, knock.channel, knock.chat))
    if await s.scalar(select(ArrivalRow.id).where(*whom, ArrivalRow.state == Arrival.WAITING.value)) is not None:
        return None
    return await _new_arrival(s, {**vars(knock), "why": knock.why.value, "state": Arrival.WAITING.value, "at": now})


async def came_in(s: Session, contact_id: int, channel: str, chat: str, was: Before, now: datetime) -> int:
    """Keeps that this person is in; its number. Whatever the office was asked about this chat is settled by it.

    No row is deleted: a number that came again would be what an old message of the office speaks of.
    """
    asked = (in_chat(ArrivalRow, channel, chat), _PENDING)
    pending = select(ArrivalRow.id).where(*asked, ArrivalRow.contact_id == contact_id)
    mine = await s.scalar(pending.order_by(ArrivalRow.id.desc()).limit(1))
    undone = {"consent_before": was.consent, "owner_before": was.owner}
    in_now = {"state": Arrival.IN.value, "at": now, "called": None, **undone}
    if mine is None:
        mine = await _new_arrival(s, {"contact_id": contact_id, "channel": channel, "chat": chat, **in_now})
    else:
        await s.execute(update(ArrivalRow).where(ArrivalRow.id == mine).values(in_now))
    await s.execute(update(ArrivalRow).where(*asked).values(state=Arrival.REFUSED.value, called=None, settled_at=now))
    return mine


async def _new_arrival(s: Session, row: Mapping[str, Any]) -> int:
    return cast(int, await s.scalar(insert(ArrivalRow).values(row).returning(ArrivalRow.id)))


_PENDING = ArrivalRow.state.in_((Arrival.WAITING.value, Arrival.RELEASED.value))


@dataclass(frozen=True)
class Kept:
    """One arrival as it was kept."""

    id: int
    contact_id: int
    channel: str
    chat: str
    called: str | None
    why: str | None
    consent_version: str | None
    consent_before: str | None
    owner_before: int | None


async def kept_arrivals(s: Session, arrival_id: int) -> Kept | None:
    columns = [getattr(ArrivalRow, field.name) for field in fields(Kept)]
    row = (await s.execute(select(*columns).where(ArrivalRow.id == arrival_id))).one_or_none()
    if row is None:
        return None
    return Kept(*row)


@dataclass(frozen=True)
class ArrivalAsked:
    """About whom the office is asked, or has been, and who is not in yet."""

    contact_id: int
    state: Arrival
    why: ArrivalWhy


ARRIVALS = cast(Table, ArrivalRow.__table__)
_OF_CHATS = (
    select(ARRIVALS.c.chat, ARRIVALS.c.contact_id, ARRIVALS.c.state, ARRIVALS.c.why)
    .where(ARRIVALS.c.channel == bindparam("channel"), is_among(ARRIVALS.c.chat, "chats"))
    .where(ARRIVALS.c.state.in_((Arrival.WAITING.value, Arrival.RELEASED.value)), ARRIVALS.c.why.is_not(None))
    .order_by(ARRIVALS.c.id)
)


async def arrivals_of_chats(s: Session, channel: str, chats: Collection[str]) -> dict[str, ArrivalAsked]:
    """The newest of each of these chats."""
    rows = await s.execute(_OF_CHATS, {"channel": channel, "chats": list(chats)})
    return {chat: ArrivalAsked(contact, Arrival(state), ArrivalWhy(why)) for chat, contact, state, why in rows}


async def is_released(s: Session, contact_id: int, channel: str, chat: str) -> bool:
    """Whether the office has said that it is this person who writes from there."""
    said = (
        ArrivalRow.contact_id == contact_id,
        in_chat(ArrivalRow, channel, chat),
        ArrivalRow.state == Arrival.RELEASED.value,
    )
    return await s.scalar(select(ArrivalRow.id).where(*said).limit(1)) is not None


async def settle_arrival(
    s: Session, arrival_id: int, was: Arrival, now_is: Arrival, *, by: int | None, now: datetime
) -> bool:
    """False when it stood otherwise: somebody else was quicker. `called` is kept no longer than it is asked about."""
    this = (ArrivalRow.id == arrival_id, ArrivalRow.state == was.value)
    values = {"state": now_is.value, "settled_at": now, "settled_by": by, "called": None}
    result = await s.execute(update(ArrivalRow).where(*this).values(values))
    return bool(changed_rows(result))


async def newcomers(s: Session, now: datetime) -> list[Newcomer]:
    """Those who wait, the longest waiting first, then those who came in lately, the newest first."""
    lately = and_(ArrivalRow.state == Arrival.IN.value, ArrivalRow.at > now - SHOWN_FOR)
    shown = _newcomers().where(or_(ArrivalRow.state == Arrival.WAITING.value, lately))
    found = [_newcomer(row) for row in await s.execute(shown.order_by(ArrivalRow.id))]
    waiting = [one for one in found if one.waits]
    return [*waiting, *(one for one in reversed(found) if not one.waits)]


async def newcomer(s: Session, arrival_id: int) -> Newcomer | None:
    row = (await s.execute(_newcomers().where(ArrivalRow.id == arrival_id))).first()
    if row is None:
        return None
    return _newcomer(row)


def _newcomers() -> Any:
    """Each with the newest post that is held."""
    posts = select(PostRow.id).where(PostRow.contact_id == ArrivalRow.contact_id).order_by(*NEWEST_POST_FIRST)
    newest = posts.limit(1).correlate(ArrivalRow).scalar_subquery()
    of_row = [getattr(ArrivalRow, name) for name in ("id", "state", "at", "channel", "why", "called")]
    return (
        select(*of_row, ContactRow.name, PostRow.title, UnitRow.name, ContactRow.phone)
        .join(ContactRow, ContactRow.id == ArrivalRow.contact_id)
        .outerjoin(PostRow, PostRow.id == newest)
        .outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
    )


def _newcomer(row: Any) -> Newcomer:
    id_, state, at, channel, why, called, name, post, unit, phone = row
    asked = ArrivalWhy(why) if why is not None else None
    return Newcomer(id_, Arrival(state), at, name, post or "", unit, channel, asked, called, phone)


async def put_out(s: Session, arrival: Kept) -> bool:
    """Takes the chat from the person, gives it back to whom it belonged to before, and the consent as it was. False
    when the chat is somebody else's by now."""
    if not await _give_chat_back(s, arrival):
        return False
    await _consents(s, arrival.contact_id, arrival.consent_before or Consent.UNASKED)
    await _withhold(s, arrival)
    return True


async def _give_chat_back(s: Session, arrival: Kept) -> bool:
    """False when it is somebody else's by now."""
    here = (in_chat(AddressRow, arrival.channel, arrival.chat), AddressRow.contact_id == arrival.contact_id)
    if arrival.owner_before is None:
        result = await s.execute(delete(AddressRow).where(*here))
    else:
        result = await s.execute(update(AddressRow).where(*here).values(contact_id=arrival.owner_before))
    return bool(changed_rows(result))


async def _withhold(s: Session, arrival: Kept) -> None:
    """What waits for the person in the chat that is not theirs."""
    here = in_chat(OutboxRow, arrival.channel, arrival.chat)
    waiting = (here, OutboxRow.contact_id == arrival.contact_id, OutboxRow.state == MessageState.QUEUED)
    withheld = {"state": MessageState.WITHHELD, "reason": Reason.UNREACHABLE.value}
    await s.execute(update(OutboxRow).where(*waiting).values(withheld))


async def put_back(s: Session, arrival: Kept, now: datetime) -> None:
    """The person has the chat again, and the consent last given."""
    await bind_address(s, arrival.contact_id, arrival.channel, arrival.chat, now)
    if answer := await _last_answer(s, arrival.contact_id):
        await _consents(s, arrival.contact_id, answer)


async def _last_answer(s: Session, contact_id: int) -> Consent | None:
    answers = select(ConsentRow.given).where(ConsentRow.contact_id == contact_id)
    given = await s.scalar(answers.order_by(ConsentRow.id.desc()).limit(1))
    if given is None:
        return None
    return consent_of(given)


async def _consents(s: Session, contact_id: int, consent: str) -> None:
    await s.execute(update(ContactRow).where(ContactRow.id == contact_id).values(consent=consent))


async def forget_arrivals(s: Session, contact_id: int) -> None:
    """Nothing is kept of where this person wrote from when they came, and nothing can be said of it any more."""
    hers = update(ArrivalRow).where(ArrivalRow.contact_id == contact_id)
    await s.execute(hers.values(state=Arrival.REFUSED.value, chat="", called=None))
