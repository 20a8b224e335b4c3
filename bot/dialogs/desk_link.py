"""`bàn làm việc`: the way in to the desk in a browser, sent to the chat. What the link opens: bot/desk."""

from dataclasses import dataclass

from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.said_at_once import SaidAtOnce
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.who_may import Action
from bot.dialogs.reach.effects import OpenDesk
from bot.words import ChatWord
from core.talk.messages import Say


@dataclass(frozen=True)
class Knows:
    has_desk: bool = False


class DeskLinkTalk(SaidAtOnce[Knows]):
    """The link comes in a message of its own, so that it can be passed to the office's own computer."""

    name = "desk-link"
    may = Action.SEE_ALL
    knows = Knows
    opens = frozenset({ChatWord.DESK})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if not scene.known.has_desk:
            return ends(Say("desk-none"), scene.phone)
        return ends(Say("desk-link-comes"), effects=(OpenDesk(),))
