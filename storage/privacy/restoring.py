"""A database restored from an older copy knows people and texts again that were erased since: the file beside it says
so, and they are erased once more before anything is done with them. What is kept in the file is
storage.privacy.erasures'."""

import asyncio
import logging
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, select

from storage.database.schema import AddressRow, ConsentRow, ContactRow, InboxRow
from storage.database.session import Database, Session
from storage.mail.blanking import empty_updates
from storage.mail.files import release_files
from storage.privacy.erasing import erase_person
from storage.privacy.erasures import (
    ErasedThing,
    Erasure,
    chat_text,
    contact_text,
    digest_of,
    erasures,
    newer,
    read_erasures,
    take_in,
    update_text,
    write_erasures,
)
from storage.privacy.secrets import forget_what_followed

log = logging.getLogger(__name__)
AROUND = timedelta(days=1)
"""An update was erased within this time after it came."""


@dataclass(frozen=True)
class Applied:
    people: int = 0
    updates: int = 0


async def settle_erasures(db: Database, file: Path, now: datetime) -> Applied:
    """Brings database and file to the same: what the file knows and the database does not is erased, what only the
    database knows is added to the file. Raises OSError, DatabaseBusy, DatabaseUnusable."""
    told = await asyncio.to_thread(read_erasures, file)
    async with db.write() as s:
        fresh = newer(told, than=await erasures(s))
        done = await _apply(s, fresh, now) if fresh else Applied()
        await take_in(s, fresh)
        known = await erasures(s)
    await asyncio.to_thread(write_erasures, file, newer(known, than=told))
    if done != Applied():
        log.warning(
            "this database is older than what was erased: %d people and %d updates are erased again",
            done.people,
            done.updates,
        )
    return done


async def _apply(s: Session, fresh: Sequence[Erasure], now: datetime) -> Applied:
    people = await _people_meant(s, [one for one in fresh if one.what is ErasedThing.PERSON])
    for contact_id in people:
        await erase_person(s, contact_id, now)
    updates = await _updates_meant(s, [one for one in fresh if one.what is ErasedThing.UPDATE])
    if updates:
        await forget_what_followed(s, updates)
        await release_files(s, await empty_updates(s, InboxRow.id.in_(updates), whose=False))
    return Applied(len(people), len(updates))


async def _people_meant(s: Session, fresh: Sequence[Erasure]) -> list[int]:
    """Those who have not agreed anew since; each tried text takes a millisecond."""
    if not fresh:
        return []
    since = await _agreed_last(s)
    meant = await asyncio.to_thread(_matching, await _texts_of_people(s), fresh)
    return sorted({id_ for id_, at in meant if id_ not in since or since[id_] <= at})


async def _agreed_last(s: Session) -> dict[int, datetime]:
    """When each last agreed, by contact."""
    agreed = select(ConsentRow.contact_id, func.max(ConsentRow.at)).where(ConsentRow.given)
    return dict((await s.execute(agreed.group_by(ConsentRow.contact_id))).all())


async def _texts_of_people(s: Session) -> list[tuple[int, str]]:
    """What an erasure may be of, by contact: the names of those who are not erased, and all chats."""
    names = await s.execute(select(ContactRow.id, ContactRow.name).where(ContactRow.erased_at.is_(None)))
    chats = await s.execute(select(AddressRow.contact_id, AddressRow.channel, AddressRow.chat))
    of_names = [(id_, contact_text(id_, name)) for id_, name in names]
    return of_names + [(id_, chat_text(channel, chat)) for id_, channel, chat in chats]


def _matching(
    texts: Iterable[tuple[int, str]], fresh: Sequence[Erasure], what: ErasedThing = ErasedThing.PERSON
) -> list[tuple[int, datetime]]:
    """(whose, when erased) of each text that one of these means."""
    salts, at = {one.salt for one in fresh}, {one.digest: one.at for one in fresh}
    tried = ((id_, digest_of(what, salt, text)) for id_, text in texts for salt in salts)
    return [(id_, at[digest]) for id_, digest in tried if digest in at]


async def _updates_meant(s: Session, fresh: Sequence[Erasure]) -> Collection[int]:
    if not fresh:
        return ()
    first, last = min(one.at for one in fresh) - AROUND, max(one.at for one in fresh)
    around = select(InboxRow.id, InboxRow.channel, InboxRow.key).where(InboxRow.received_at.between(first, last))
    texts = [(id_, update_text(channel, key)) for id_, channel, key in await s.execute(around)]
    return [id_ for id_, _ in _matching(texts, fresh, ErasedThing.UPDATE)]
