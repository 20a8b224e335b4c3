"""In the process apart: a table is read from the database in one short look, put into words and written to files. It
changes nothing and sends nothing."""

import asyncio
import json
import pickle
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from apart.work import Table
from bot.card_words import CardWords
from bot.dialogs.base import Office
from bot.dialogs.prompts import shortened
from bot.dialogs.tables.sums import sums_says
from bot.dialogs.tables.table_lines import map_says, period_say, table_says
from bot.drawing.form_card import form_card
from bot.drawing.order import Order
from bot.invitations import Cards, invitation_csv
from bot.texts import Texts
from core.office.people import Invitation
from core.reports.consolidation import Consolidated
from core.talk.kept_sentences import say_to_json
from core.talk.messages import Say
from exports.cards import write_cards
from exports.delegates import SUFFIXES, delegates_name, write_delegates
from exports.formats import write_as
from exports.words import file_name
from storage.conferences.delegates import delegates_of
from storage.database.session import Database, Session
from storage.office import invitations, people
from storage.overview import agenda
from storage.privacy import own_data
from storage.reports import issues, rollups, tables, yearly
from storage.reports.drawings import TableKind, Wanted
from storage.reports.issues import Issued
from storage.reports.requests import standing_request

FILES = {"picture": ".png", "table": ".xlsx"}
"""What a chat is sent when it asks for a table, in this order: what one looks at, then what one works with."""


@dataclass(frozen=True)
class DrawnFile:
    """A file, and what is said with it."""

    kind: str
    name: str
    data: bytes
    says: tuple[Say, ...]


def _make(asked: Any, data: bytes) -> tuple[Any, bytes]:
    says, files = asyncio.run(_made(pickle.loads(data)))
    heads = [_head(one) for one in files]
    return {"says": _json(says), "files": heads}, b"".join(one.data for one in files)


def _head(file: DrawnFile) -> dict[str, object]:
    """All of a file but its bytes."""
    return {"kind": file.kind, "name": file.name, "size": len(file.data), "says": _json(file.says)}


def _json(says: Sequence[Say]) -> list[dict[str, object]]:
    return [say_to_json(say) for say in says]


async def _made(order: Order) -> tuple[tuple[Say, ...], list[DrawnFile]]:
    """What is said, and the files; nothing of either when what was asked for is there no more."""
    if order.wanted.what in OF_THEIR_OWN:
        return await OF_THEIR_OWN[order.wanted.what](order)
    wanted, issue, table = order.wanted, None, None
    invited: Sequence[Invitation] = ()
    db = Database(order.url)
    try:
        async with db.read() as s:
            if wanted.what is TableKind.CARDS:
                invited = await invitations.invited(s, wanted.people, order.office.today, order.now)
            elif wanted.what is TableKind.ISSUE:
                issue = await issues.issued(s, wanted.occurrence_id, wanted.number or 0)
            else:
                table = await _table(s, wanted)
            says = await _said(s, order, table)
    finally:
        await db.close()
    if invited:
        return (), _cards(invited, order)
    if issue is not None:
        return (), [_issue(issue, order)]
    if table is not None:
        return says, _files(table, order)
    return says, []


def _cards(invited: Sequence[Invitation], order: Order) -> list[DrawnFile]:
    """The cards, and the codes as a table."""
    office = order.office
    cards = Cards(Texts(order.language), office.name, office.phone, office.zone, order.now)
    link = cards.link(order.wanted.link)
    codes = invitation_csv(invited, link, cards.headings()).encode("utf-8-sig")
    count = {"count": len(invited)}
    pages = DrawnFile("cards", "the-moi.pdf", cards.file(invited, link), (Say("invite-cards", count),))
    return [pages, DrawnFile("codes", "ma-moi.csv", codes, (Say("invite-codes", count),))]


async def _form_card(order: Order) -> tuple[tuple[Say, ...], list[DrawnFile]]:
    """The card of one person's form, to print."""
    office, wanted, db = order.office, order.wanted, Database(order.url)
    try:
        async with db.read() as s:
            request = await standing_request(s, wanted.number or 0)
            person = await people.person(s, next(iter(wanted.people), 0), office.today)
    finally:
        await db.close()
    if request is None or person is None:
        return (Say("piece-gone"),), []
    words = CardWords(Texts(order.language), office.name, office.phone, office.zone, order.now)
    data = write_cards([form_card(words, person, request, wanted.link)], title=request.what)
    return (), [DrawnFile("form-card", "the-trang-mau.pdf", data, (Say("form-card-file", {"name": person.name}),))]


async def _own_data(order: Order) -> tuple[tuple[Say, ...], list[DrawnFile]]:
    """All rows of one person, as a file that other programs read too."""
    db = Database(order.url)
    try:
        async with db.read() as s:
            found = [await own_data.rows_of_person(s, one) for one in order.wanted.people]
    finally:
        await db.close()
    datas = [json.dumps(rows, ensure_ascii=False, indent=1).encode() for rows in found]
    return (), [DrawnFile("own", "du-lieu-cua-toi.json", data, (Say("my-data-file"),)) for data in datas]


async def _delegates(order: Order) -> tuple[tuple[Say, ...], list[DrawnFile]]:
    """Who comes to a conference, as a sheet to work with and as a paper to sign."""
    office, db = order.office, Database(order.url)
    try:
        async with db.read() as s:
            found = await delegates_of(s, order.wanted.number or 0, office.today)
    finally:
        await db.close()
    if found is None:
        return (Say("table-gone"),), []
    made_at = order.now.astimezone(office.zone)
    said = Say("delegates-file", {"title": shortened(found.conference.title, 60)})
    names = {suffix: delegates_name(found, suffix) for suffix in SUFFIXES}
    datas = {suffix: write_delegates(suffix, found, office=office.name, made_at=made_at) for suffix in SUFFIXES}
    return (), [DrawnFile(f"delegates{one}", names[one], datas[one], (said,)) for one in SUFFIXES]


def _issue(issue: Issued, order: Order) -> DrawnFile:
    name, data = issued_file(issue, order.office)
    return DrawnFile("issue", name, data, order.wanted.says)


async def _table(s: Session, wanted: Wanted) -> Consolidated | None:
    if wanted.what is TableKind.TABLE:
        return await tables.consolidated(s, wanted.occurrence_id, day=wanted.day)
    if wanted.what is not TableKind.YEAR:
        return None
    asked = await yearly.year_of_occurrence(s, wanted.occurrence_id)
    if asked is None:
        return None
    return await yearly.year_table(s, *asked, day=wanted.day)


async def _said(s: Session, order: Order, table: Consolidated | None) -> tuple[Say, ...]:
    wanted = order.wanted
    if not wanted.told:
        return ()
    if wanted.what is not TableKind.TABLE:
        return await _sums(s, order)
    if table is None:
        return ()
    return *table_says(table, order.office.yardstick, order.office.today), *map_says(table, wanted.day is None)


async def _sums(s: Session, order: Order) -> tuple[Say, ...]:
    wanted = order.wanted
    progress = await agenda.occurrence_progress(s, now=order.now)
    one = next((one for one in progress if one.occurrence_id == wanted.occurrence_id), None)
    sums = await rollups.rollup(s, await _summed(s, wanted), day=wanted.day)
    if sums is None or one is None:
        return ()
    return tuple(sums_says(sums, one, wanted.by))


async def _summed(s: Session, wanted: Wanted) -> Sequence[int]:
    """The occurrences that are added up: one, or a year's."""
    if wanted.what is TableKind.YEAR:
        return await tables.occurrences_of_year(s, wanted.occurrence_id)
    return [wanted.occurrence_id]


def _files(table: Consolidated, order: Order) -> list[DrawnFile]:
    made_at = order.now.astimezone(order.office.zone)
    files = []
    for kind, suffix in FILES.items():
        data = write_as(suffix, table, office=order.office.name, made_at=made_at, by=order.office.yardstick)
        files.append(DrawnFile(kind, file_name(table, suffix), data, (_caption(table, kind),)))
    return files


def _caption(table: Consolidated, kind: str) -> Say:
    return Say("summary-file", {"what": shortened(table.title, 60), "period": period_say(table), "kind": kind})


def issued_file(issued: Issued, office: Office) -> tuple[str, bytes]:
    """Name and bytes of an issue's workbook."""
    from exports.excel import write_table  # Imported here: openpyxl takes a sixth of a resting program's memory.

    made_at = issued.at.astimezone(office.zone)
    data = write_table(issued.table, office=office.name, made_at=made_at, by=office.yardstick, changes=issued.changes)
    return file_name(issued.table, f"-ban-{issued.number}.xlsx"), data


OF_THEIR_OWN: Mapping[TableKind, Callable[[Order], Awaitable[tuple[tuple[Say, ...], list[DrawnFile]]]]] = {
    TableKind.DELEGATES: _delegates,
    TableKind.OWN_DATA: _own_data,
    TableKind.FORM_CARD: _form_card,
}
"""What is no table of figures."""
WORK: Table = {"make": _make}
