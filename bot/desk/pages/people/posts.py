"""What is done with one person of a unit: name and telephone corrected, a new code, a post handed over."""

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.people.unit import shown, unit_called
from bot.desk.refused import Wrong
from bot.dialogs.people.effects import CorrectName, CorrectPhone, HandOver, RenewCode
from bot.dialogs.people.typed import read_name, read_number
from core.office.codes import grouped
from core.office.directory import Entry
from core.talk.messages import Say
from storage.office import invitations
from web.desk_pages import Moved


async def _held(call: DeskCall) -> Entry | None:
    """The person that the form is about, if they hold a post in the unit of the page."""
    entry = await unit_called(call.word(0), call)
    if entry is None:
        return None
    return next((one for one in entry.people if one.id == call.number("person")), None)


def _back(call: DeskCall, done: str) -> Moved:
    return Moved(f"/people/{call.word(0)}", done)


async def _wrong(call: DeskCall, one: Entry, form: str, why: Say) -> PageAnswer:
    return await shown(call, Wrong(f"{form}-{one.id}", call.said(why), dict(call.calling.fields)))


async def renewed(call: DeskCall) -> PageAnswer:
    """The new code is shown here, and nowhere else."""
    one = await _held(call)
    if one is None:
        return None
    await call.perform(RenewCode(one.id))
    code = await invitations.open_code(call.s, one.id, call.now)
    values = {"name": one.person.name, "code": grouped(code or ""), "address": call.word(0), "phone": one.person.phone}
    return Part("code.html", call.say("desk-people-code"), values)


async def renamed(call: DeskCall) -> PageAnswer:
    one, name = await _held(call), _name(call)
    if one is None:
        return None
    if isinstance(name, Say):
        return await _wrong(call, one, "name", name)
    await call.perform(CorrectName(one.id, name))
    return _back(call, "renamed")


async def renumbered(call: DeskCall) -> PageAnswer:
    one, phone = await _held(call), _phone(call)
    if one is None:
        return None
    if isinstance(phone, Say):
        return await _wrong(call, one, "phone", phone)
    await call.perform(CorrectPhone(one.id, phone))
    return _back(call, "renumbered")


async def handed(call: DeskCall) -> PageAnswer:
    """Who takes the post over gets a code, which their row shows how to renew."""
    one = await _held(call)
    post = _post_meant(call, one)
    if one is None or post is None:
        return None
    meant = _hand_over(call, post)
    if isinstance(meant, Say):
        return await _wrong(call, one, "hand", meant)
    await call.perform(meant)
    return _back(call, "handed")


def _post_meant(call: DeskCall, one: Entry | None) -> int | None:
    if one is None:
        return None
    return next((post.id for post in one.posts if post.id == call.number("post")), None)


def _hand_over(call: DeskCall, post: int) -> HandOver | Say:
    """As it was filled in, or why not; a telephone may be left out."""
    name, since = _name(call), call.day("since")
    phone = _phone(call) if call.field("phone") else None
    if isinstance(name, Say):
        return name
    if isinstance(phone, Say):
        return phone
    if since is None:
        return Say("desk-people-no-day")
    return HandOver(post, name, phone, since)


def _name(call: DeskCall) -> str | Say:
    return read_name(call.field("name")) or Say("people-name-wrong")


def _phone(call: DeskCall) -> str | Say:
    return read_number(call.field("phone")) or Say("people-phone-wrong", {"phone": call.field("phone")[:40]})
