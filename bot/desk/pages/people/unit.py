"""One unit, or the office itself: who holds a post there, since when, and how each is reached."""

from dataclasses import dataclass

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.refused import Wrong
from bot.dialogs.people.listing import how_far
from core.office.directory import Entry, HeldPost, UnitEntry
from core.office.permissions import Action
from core.talk.networks import network_said
from storage.office.directory import unit_entry

OFFICE = "-"
"""In addresses: the office itself, which has no code."""


@dataclass(frozen=True)
class PersonLine:
    """Somebody with the posts they hold in the unit that is shown: the number of each, and its words."""

    id: int
    name: str
    phone: str
    posts: tuple[tuple[int, str], ...]
    how: str
    reached: str


async def unit_called(word: str, call: DeskCall) -> UnitEntry | None:
    """As addresses write it."""
    return await unit_entry(call.s, None if word == OFFICE else word, call.today, call.now)


async def shown(call: DeskCall, wrong: Wrong | None = None) -> PageAnswer:
    entry = await unit_called(call.word(0), call)
    if entry is None:
        return None
    values = {
        "unit": entry,
        "address": call.word(0),
        "people": [_person(call, one, entry.code) for one in entry.people],
        "may_change": call.may(Action.CHANGE_PEOPLE),
        "may_change_units": entry.code is not None and call.may(Action.CHANGE_UNITS),
        "wrong": wrong,
        "today": call.today.isoformat(),
    }
    title = entry.name or call.say("desk-people-office")
    return Part("unit.html", title, values, 200 if wrong is None else 422)


def _person(call: DeskCall, one: Entry, unit: str | None) -> PersonLine:
    posts = tuple((post.id, _post(call, post)) for post in one.posts if post.unit == unit)
    how, person = call.said(how_far(one)), one.person
    return PersonLine(one.id, person.name, person.phone or "", posts, how, _reached(call, one))


def _reached(call: DeskCall, one: Entry) -> str:
    """Over which networks."""
    networks = [call.said(network_said(chat.channel)) for chat in one.addresses if chat.is_open]
    if not networks or not one.is_in:
        return call.say("desk-people-phone-only")
    return ", ".join(networks)


def _post(call: DeskCall, post: HeldPost) -> str:
    return call.say("desk-people-post", title=post.title, begins=post.begins, until=post.until)
