"""`danh bạ` at the office's desk: units and people page by page, found by words, and what is to be done with one of
them."""

from collections.abc import Callable, Mapping

from bot.dialogs.engine.answers import Answer, Worded
from bot.dialogs.engine.outcomes import Outcome, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.people import handing, listing, person, reached
from bot.dialogs.people.here import Here, Knows, Step
from bot.words import ChatWord
from core.office.permissions import Action


class PeopleTalk(DeclaredTalk[Here, Knows]):
    """`danh bạ` lists the units, `danh bạ CHỮ` finds by words."""

    name = "people"
    may = Action.CHANGE_PEOPLE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.PEOPLE})
    stopped = "people-left"

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        words = " ".join(opening.rest.split())[:60]
        if words:
            return listing.searched(words, scene)
        return goes_on(Here(Step.LIST))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        return _PROMPTS[here.step](here, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if isinstance(heard, Worded):
            return goes_on(_behind(here))
        return _answered(here, heard, scene) or self.open(Opening(), scene)


_PROMPTS: Mapping[Step, Callable[[Here, Scene[Knows]], Prompt | None]] = {
    Step.LIST: listing.list_prompt,
    Step.MISSING: listing.missing_prompt,
    Step.FOUND: listing.found_prompt,
    Step.UNIT: listing.unit_prompt,
    Step.PERSON: person.person_prompt,
    Step.POST: handing.post_prompt,
    Step.SUCCESSOR: handing.successor_prompt,
    Step.DAY: handing.day_prompt,
    Step.SURE: handing.sure_prompt,
    Step.NAME: person.name_prompt,
    Step.PHONE: person.phone_prompt,
    Step.REACH: reached.reach_prompt,
}


def _answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    match here.step:
        case Step.LIST | Step.MISSING | Step.FOUND | Step.UNIT:
            return listing.listed_answered(here, heard, scene)
        case Step.PERSON:
            return person.person_answered(here, heard, scene)
        case Step.POST:
            return handing.post_answered(here, heard, scene)
        case Step.SUCCESSOR:
            return handing.successor_answered(here, heard)
        case Step.DAY:
            return handing.day_answered(here, heard, scene)
        case Step.SURE:
            return handing.sure_answered(here, heard)
        case Step.NAME:
            return person.name_answered(here, heard, scene)
        case Step.PHONE:
            return person.phone_answered(here, heard, scene)
        case Step.REACH:
            return reached.reach_answered(here, heard, scene)


def _behind(here: Here) -> Here:
    """Where one comes back to: from what is done with somebody to them, from them to their unit, then to the list."""
    match here.step:
        case Step.LIST | Step.MISSING | Step.FOUND | Step.UNIT:
            return Here(Step.LIST)
        case Step.PERSON:
            return Here(Step.UNIT, unit=here.unit)
    return Here(Step.PERSON, unit=here.unit, contact_id=here.contact_id)
