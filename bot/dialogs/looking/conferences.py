"""`hội nghị` for who looks: the conferences ahead, and who comes to one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogs.conferences.following import PAGE, delegates_said, in_order
from bot.dialogs.conferences.saying import conference_line, standing_said
from bot.dialogs.engine.scene import Scene
from bot.dialogs.engine.who_may import WhoMay
from bot.dialogs.looking.lists import ListSeen, Place
from bot.words import ChatWord
from core.talk.conferences import Conference, Delegates
from core.talk.messages import Say


@dataclass(frozen=True)
class Here(Place):
    event_id: int | None = None


@dataclass(frozen=True)
class Knows:
    conferences: tuple[Conference, ...] = ()
    conference: Conference | None = None
    delegates: Delegates | None = None


class ConferencesSeen(ListSeen[Here, Knows, Conference]):
    name = "conferences-seen"
    may = WhoMay.OFFICE
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.CONFERENCES})
    title, none, size = "conferences-title", "seen-no-conferences", PAGE

    def listed(self, scene: Scene[Knows]) -> Sequence[Conference]:
        return scene.known.conferences

    def line(self, one: Conference) -> Say:
        return conference_line(one)

    def at(self, here: Here, one: Conference) -> Here:
        return replace(here, event_id=one.event_id)

    def shown(self, here: Here, scene: Scene[Knows]) -> Sequence[Say]:
        """When and where; once units are invited, who of them comes."""
        one, found = scene.known.conference, scene.known.delegates
        if one is None:
            return ()
        says = standing_said(one)
        if found is None:
            return says
        return (*says[:1], *delegates_said(found, here.first))

    def count(self, scene: Scene[Knows]) -> int:
        found = scene.known.delegates
        return len(in_order(found)) if found is not None else 0
