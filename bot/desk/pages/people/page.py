"""The addresses of people and units, and their buttons."""

from collections.abc import Awaitable, Callable, Mapping

from bot.desk.call import DeskCall
from bot.desk.page import Deed, PageAnswer
from bot.desk.pages.people import cards, listing, posts, roster, successions, unit
from core.office.permissions import Action

PLACES: Mapping[str, Callable[[DeskCall], Awaitable[PageAnswer]]] = {
    "": listing.listed,
    "roster": roster.opened,
    "cards": cards.printed,
    "merge": successions.opened,
    "split": successions.opened,
}
"""By the first word behind the page's name; any other is the code of a unit."""


class PeoplePage:
    name = "people"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "renew": Deed(Action.CHANGE_PEOPLE, posts.renewed),
        "rename": Deed(Action.CHANGE_PEOPLE, posts.renamed),
        "renumber": Deed(Action.CHANGE_PEOPLE, posts.renumbered),
        "hand": Deed(Action.CHANGE_PEOPLE, posts.handed),
        "look": Deed(Action.CHANGE_PEOPLE, roster.looked, roster.read_upload),
        "take": Deed(Action.CHANGE_PEOPLE, roster.taken, roster.read_again),
        "foresee": Deed(Action.CHANGE_UNITS, successions.foreseen),
        "mend": Deed(Action.CHANGE_UNITS, successions.mended),
        "succeed": Deed(Action.CHANGE_UNITS, successions.done),
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        place = PLACES.get(call.word(0))
        if place is None:
            return await unit.shown(call)
        return await place(call)
