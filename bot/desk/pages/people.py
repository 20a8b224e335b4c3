"""Người và đơn vị: every unit with who holds a post there and how each is reached; what is to be done with one of them;
invitation cards to print; a roster to be taken in (roster.py)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import Deed, PageAnswer, Part, refused
from bot.desk.pages.roster import ROSTER_DEEDS, shown_roster
from bot.desk.refused import Wrong
from bot.dialogs.people.effects import CorrectName, CorrectPhone, HandOver, RenewCode
from bot.dialogs.people.listing import how_far
from bot.dialogs.people.typed import read_name, read_number
from core.office.codes import grouped
from core.office.directory import Entry, HeldPost, UnitEntry
from core.office.permissions import Action
from core.office.units import Unit
from core.spelling import folded_words
from core.talk.messages import Say
from core.talk.networks import network_said
from storage.office import invitations
from storage.office.directory import unit_entries, unit_entry
from storage.office.units import units_on
from web.desk_pages import Moved
from web.file_pages import Download

OFFICE = "-"
"""In addresses: the office itself, which has no code."""


@dataclass(frozen=True)
class PersonLine:
    """Somebody with the posts they hold in the unit that is shown."""

    id: int
    name: str
    phone: str
    posts: Sequence[tuple[int, str]]
    how: str
    reached: str
    code: str
    is_in: bool


@dataclass(frozen=True)
class UnitLine:
    address: str
    name: str
    code: str
    level: str
    cluster: str
    joined: int
    people: int
    speaker: str
    phone: str


# --- the list ---------------------------------------------------------------------------------------------------------


async def _list(call: DeskCall) -> Part:
    units = await units_on(call.s, call.today)
    words, level, cluster = folded_words(call.asked("q")), call.asked("level"), call.asked("cluster")
    found = [one for one in units if _is_meant(one, words, level, cluster)]
    first = (call.page - 1) * PAGE
    page = found[first : first + PAGE]
    entries = await unit_entries(call.s, [one.code for one in page], call.today, call.now)
    there = {one.code: one for one in entries}
    values = {
        "lines": [_line(one, there[one.code]) for one in page if one.code in there],
        "count": len(found),
        "all": len(units),
        "levels": sorted({one.level for one in units if one.level}),
        "clusters": sorted({one.cluster for one in units if one.cluster}),
        "q": call.asked("q"),
        "level": level,
        "cluster": cluster,
        "page": call.page,
        "more": len(found) > first + PAGE,
        "may_change": call.may(Action.CHANGE_PEOPLE),
    }
    return Part("people.html", call.say("desk-nav-people"), values)


def _is_meant(unit: Unit, words: str, level: str, cluster: str) -> bool:
    named = not words or words in folded_words(f"{unit.code} {unit.name}")
    return named and level in ("", unit.level or "") and cluster in ("", unit.cluster or "")


def _line(unit: Unit, entry: UnitEntry) -> UnitLine:
    speaker = next(iter(entry.people), None)
    return UnitLine(
        address=f"/desk/people/{unit.code}",
        name=unit.name,
        code=unit.code,
        level=unit.level or "",
        cluster=unit.cluster or "",
        joined=entry.joined,
        people=len(entry.people),
        speaker=speaker.person.name if speaker is not None else "",
        phone=(speaker.person.phone or "") if speaker is not None else "",
    )


# --- one unit ---------------------------------------------------------------------------------------------------------


async def _unit(call: DeskCall, word: str, wrong: Wrong | None = None) -> PageAnswer:
    code = None if word == OFFICE else word
    entry = await unit_entry(call.s, code, call.today, call.now)
    if entry is None:
        return None
    values = {
        "unit": entry,
        "address": word,
        "people": [_person(call, one, code) for one in entry.people],
        "may_change": call.may(Action.CHANGE_PEOPLE),
        "wrong": wrong,
        "today": call.today.isoformat(),
    }
    title = entry.name or call.say("desk-people-office")
    return Part("unit.html", title, values, 200 if wrong is None else 422)


def _person(call: DeskCall, one: Entry, unit: str | None) -> PersonLine:
    posts = [(post.id, _post(call, post)) for post in one.posts if post.unit == unit]
    networks = [call.said(network_said(chat.channel)) for chat in one.addresses if chat.is_open]
    reached = ", ".join(networks) if networks and one.is_in else call.say("desk-people-phone-only")
    return PersonLine(
        one.id, one.person.name, one.person.phone or "", posts, call.said(how_far(one)), reached, "", one.is_in
    )


def _post(call: DeskCall, post: HeldPost) -> str:
    return call.say("desk-people-post", title=post.title, begins=post.begins, until=post.until)


# --- what is done with one of them ------------------------------------------------------------------------------------


async def _of_unit(call: DeskCall) -> Entry | None:
    """The person that the form is about, if they hold a post in the unit of the page."""
    code = None if call.word(0) == OFFICE else call.word(0)
    entry = await unit_entry(call.s, code, call.today, call.now)
    if entry is None:
        return None
    return next((one for one in entry.people if one.id == call.number("person")), None)


async def _renew(call: DeskCall) -> PageAnswer:
    """The new code is shown here, and nowhere else."""
    one = await _of_unit(call)
    if one is None:
        return None
    await call.perform(RenewCode(one.id))
    code = await invitations.open_code(call.s, one.id, call.now)
    values = {"name": one.person.name, "code": grouped(code or ""), "address": call.word(0), "phone": one.person.phone}
    return Part("code.html", call.say("desk-people-code"), values)


async def _rename(call: DeskCall) -> PageAnswer:
    one, name = await _of_unit(call), read_name(call.field("name"))
    if one is None:
        return None
    if not isinstance(name, str):
        return await _wrong(call, one, "name", name or Say("people-name-wrong"))
    await call.perform(CorrectName(one.id, name))
    return Moved(f"/people/{call.word(0)}", "renamed")


async def _renumber(call: DeskCall) -> PageAnswer:
    one, phone = await _of_unit(call), read_number(call.field("phone"))
    if one is None:
        return None
    if not isinstance(phone, str):
        return await _wrong(call, one, "phone", phone or Say("people-phone-wrong", {"phone": call.field("phone")[:40]}))
    await call.perform(CorrectPhone(one.id, phone))
    return Moved(f"/people/{call.word(0)}", "renumbered")


async def _hand(call: DeskCall) -> PageAnswer:
    """Who takes the post over gets a code, which their row shows how to renew."""
    one, name = await _of_unit(call), read_name(call.field("name"))
    post = next((post.id for post in one.posts if post.id == call.number("post")), None) if one is not None else None
    if one is None or post is None:
        return None
    if not isinstance(name, str):
        return await _wrong(call, one, "hand", name or Say("people-name-wrong"))
    phone = read_number(call.field("phone")) if call.field("phone") else None
    if isinstance(phone, Say):
        return await _wrong(call, one, "hand", phone)
    since = call.day("since")
    if since is None:
        return await _wrong(call, one, "hand", Say("desk-people-no-day"))
    await call.perform(HandOver(post, name, phone, since))
    return Moved(f"/people/{call.word(0)}", "handed")


async def _wrong(call: DeskCall, one: Entry, form: str, why: Say) -> PageAnswer:
    return await _unit(call, call.word(0), Wrong(f"{form}-{one.id}", call.said(why), dict(call.calling.fields)))


# --- cards ------------------------------------------------------------------------------------------------------------


async def _cards(call: DeskCall) -> PageAnswer:
    """Of everybody who has a code that opens, of one unit or of all."""
    if not call.may(Action.CHANGE_PEOPLE):
        return refused(call)
    only = None
    if call.asked("unit"):
        code = None if call.asked("unit") == OFFICE else call.asked("unit")
        entry = await unit_entry(call.s, code, call.today, call.now)
        only = [one.id for one in entry.people] if entry is not None else []
    waiting = [contact for contact in await invitations.codes_of(call.s, call.now) if only is None or contact in only]
    made = await invitations.invited(call.s, waiting, call.today, call.now)
    if not made:
        return Part("no_cards.html", call.say("desk-people-no-cards"))
    from bot.invitations import Cards, links_from  # Imported when it is first needed: it draws.

    office = call.config.office
    cards = Cards(call.texts, office.name, office.phone, call.config.zone, call.now)
    return Download(call.say("desk-people-cards-file"), cards.file(made, links_from({})))


class PeoplePage:
    name = "people"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "renew": Deed(Action.CHANGE_PEOPLE, _renew),
        "rename": Deed(Action.CHANGE_PEOPLE, _rename),
        "renumber": Deed(Action.CHANGE_PEOPLE, _renumber),
        "hand": Deed(Action.CHANGE_PEOPLE, _hand),
        **ROSTER_DEEDS,
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        match call.word(0):
            case "":
                return await _list(call)
            case "roster":
                return await shown_roster(call)
            case "cards":
                return await _cards(call)
            case code:
                return await _unit(call, code)
