"""Danh bạ as it stands on a day: every open unit with who holds a post there and how far each has come into the chat.
What that comes to: core.office.directory."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from core.office.addresses import Address
from core.office.directory import RANKS, Directory, Entry, HeldPost, UnitEntry, joining
from core.office.people import Consent, Person, Post, Role
from storage.database.long_lists import is_one_of
from storage.database.schema import ContactRow, PostRow, UnitRow
from storage.database.session import Session
from storage.office.absences import absences
from storage.office.addresses import addresses_of, all_addresses
from storage.office.invitations import codes_of
from storage.office.units import is_open


async def unit_entry(s: Session, code: str | None, day: date, now: datetime) -> UnitEntry | None:
    """One of them alone (None: the office); None when there is no such unit today."""
    found = await unit_entries(s, [code], day, now)
    return next(iter(found), None)


async def unit_entries(s: Session, codes: Sequence[str | None], day: date, now: datetime) -> list[UnitEntry]:
    """Those of these units that are open today, in the order of the codes."""
    whose = is_one_of(UnitRow.code, [code for code in codes if code is not None])
    posts = await _posts(s, day, or_(whose, PostRow.unit_id.is_(None)) if None in codes else whose)
    chats = await addresses_of(s, {row.id for row in posts})
    entries = _entries(posts, day, chats, await codes_of(s, now))
    rows = await s.execute(select(UnitRow.code, UnitRow.name).where(is_open(day), whose))
    names: dict[str | None, str] = {None: ""}
    names.update((code, name) for code, name in rows)
    there = _by_unit(entries)
    return [UnitEntry(code, names[code], tuple(there.get(code, ()))) for code in codes if code in names]


async def directory(s: Session, day: date, now: datetime) -> Directory:
    """The office first, then the units by code."""
    posts = await _posts(s, day)
    entries = _entries(posts, day, await all_addresses(s), await codes_of(s, now))
    open_units = await s.execute(select(UnitRow.code, UnitRow.name).where(is_open(day)))
    named: list[tuple[str | None, str]] = [(None, ""), *sorted((code, name) for code, name in open_units)]
    away = await absences(s, day)
    there = _by_unit([replace(one, absence=away.get(one.id)) for one in entries])
    return Directory(tuple(UnitEntry(code, name, tuple(there[code])) for code, name in named))


async def _posts(s: Session, day: date, *which: ColumnElement[bool]) -> Sequence[Any]:
    of_contact = (ContactRow.id, ContactRow.name, ContactRow.phone, ContactRow.consent)
    of_post = (PostRow.id.label("post_id"), PostRow.role, PostRow.title, PostRow.since, PostRow.until)
    query = select(*of_contact, *of_post, UnitRow.code, UnitRow.name.label("unit_name"))
    query = query.join(PostRow, PostRow.contact_id == ContactRow.id).outerjoin(UnitRow, UnitRow.id == PostRow.unit_id)
    not_over = or_(PostRow.until.is_(None), PostRow.until > day)
    return (await s.execute(query.where(not_over, *which).order_by(PostRow.id))).all()


def _entries(
    rows: Sequence[Any], day: date, chats: Mapping[int, tuple[Address, ...]], codes: Mapping[int, tuple[str, datetime]]
) -> list[Entry]:
    held: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        held[row.id].append(row)
    return [_entry(posts, day, chats.get(id_, ()), codes.get(id_)) for id_, posts in held.items()]


def _entry(rows: Sequence[Any], day: date, chats: Sequence[Address], code: tuple[str, datetime] | None) -> Entry:
    first, consent = rows[0], Consent(rows[0].consent)
    held = tuple(Post(Role(row.role), row.title, row.code, row.unit_name, row.since, row.until) for row in rows)
    posts = tuple(_held_post(row, day) for row in rows)
    person = Person(first.id, first.name, held, consent, first.phone)
    until = code[1] if code is not None else None
    blocked = sum(not one.is_open for one in chats)
    how_far = joining(consent, len(chats), blocked, has_code=code is not None)
    since = min((one.since for one in chats), default=None)
    return Entry(person, posts, how_far, since, until, addresses=tuple(chats))


def _held_post(row: Any, day: date) -> HeldPost:
    begins = row.since if row.since > day else None
    return HeldPost(row.post_id, Role(row.role), row.title, row.code, row.unit_name, begins, row.until)


def _by_unit(entries: Sequence[Entry]) -> dict[str | None, list[Entry]]:
    """Chairs first, then by name."""
    there: dict[str | None, list[Entry]] = defaultdict(list)
    for one in entries:
        for code in dict.fromkeys(post.unit for post in one.posts):
            there[code].append(one)
    for code, people in there.items():
        people.sort(key=lambda one: (RANKS.index(one.post_in(code).role), one.person.name, one.id))
    return there
