"""`liên lạc`: over what one is written to, chosen by its digit; `thêm Zalo`: a code for one more chat."""

from dataclasses import dataclass

from bot.dialogs.base import Pick
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.prompts import HOME_PICK
from bot.dialogs.reach.effects import AddOwnChat, PreferChannel
from bot.dialogs.reach.here import Here
from bot.dialogs.reach.sentences import channel_chosen, chats_said, chosen_said, network_labels
from bot.words import ChatWord
from core.office.addresses import Address
from core.talk.messages import Say

ADD = "8"
"""Digit of one more chat, whatever number of networks there is."""


@dataclass(frozen=True)
class Knows:
    addresses: tuple[Address, ...] = ()


class ReachTalk(DeclaredTalk[Here, Knows]):
    name = "reach"
    may = Action.SEE_OWN_DATA
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.REACH, ChatWord.ADD_CHAT})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if opening.word is ChatWord.ADD_CHAT:
            return _added()
        return goes_on(Here())

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        labels = network_labels(scene.known.addresses)
        asked = (Say("reach-which"),) if labels else ()
        says = (Say("reach-title"), *chats_said(scene.known.addresses), *asked)
        return asks_one_of(says, labels, Pick(ADD, Say("pick-reach-add")), standing=(HOME_PICK,))

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        labels = network_labels(scene.known.addresses)
        if not isinstance(heard, Chose) or scene.person is None:
            return Unheard()
        if heard.place >= len(labels):
            return _added()
        channel = channel_chosen(scene.known.addresses, heard.place)
        return ends(chosen_said("reach-chosen", channel), effects=(PreferChannel(scene.person.id, channel),))


def _added() -> Outcome:
    """The code comes in a message of its own, to be passed over."""
    return ends(Say("reach-add"), effects=(AddOwnChat(),), picks=(HOME_PICK,))
