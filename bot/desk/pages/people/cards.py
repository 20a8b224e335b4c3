"""Invitation cards to print, of everybody who has a code that opens: of one unit, or of all."""

from bot.desk.call import DeskCall
from bot.desk.page import PageAnswer, Part, refused
from bot.desk.pages.people.unit import unit_called
from core.office.people import Invitation
from core.office.permissions import Action
from storage.office import invitations
from web.file_pages import Download


async def printed(call: DeskCall) -> PageAnswer:
    if not call.may(Action.CHANGE_PEOPLE):
        return refused(call)
    made = await _invitations(call)
    if not made:
        return Part("no_cards.html", call.say("desk-people-no-cards"))
    from bot.invitations import Cards, links_from  # Imported when it is first needed: it draws.

    office = call.config.office
    cards = Cards(call.texts, office.name, office.phone, call.config.zone, call.now)
    return Download(call.say("desk-people-cards-file"), cards.file(made, links_from({})))


async def _invitations(call: DeskCall) -> list[Invitation]:
    waiting = list(await invitations.codes_of(call.s, call.now))
    if call.asked("unit"):
        mine = await _people_of(call.asked("unit"), call)
        waiting = [contact for contact in waiting if contact in mine]
    return await invitations.invited(call.s, waiting, call.today, call.now)


async def _people_of(word: str, call: DeskCall) -> set[int]:
    entry = await unit_called(word, call)
    if entry is None:
        return set()
    return {one.id for one in entry.people}
