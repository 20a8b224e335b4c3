"""Over what the office has somebody written to, who has several chats."""

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Scene
from bot.dialogs.people.here import Here, Knows
from bot.dialogs.people.person import entry_of
from bot.dialogs.reach.effects import PreferChannelFor
from bot.dialogs.reach.sentences import channel_chosen, chats_said, chosen_said, network_labels
from core.talk.messages import Say


def reach_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    one = entry_of(here, scene)
    if one is None or not network_labels(one.addresses):
        return None
    says = (Say("people-reach", {"name": one.person.name}), *chats_said(one.addresses))
    return asks_one_of(says, network_labels(one.addresses))


def reach_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    one = entry_of(here, scene)
    if one is None or not isinstance(heard, Chose) or heard.place >= len(network_labels(one.addresses)):
        return None
    channel = channel_chosen(one.addresses, heard.place)
    said = chosen_said("people-reach-chosen", channel, name=one.person.name)
    return ends(said, effects=(PreferChannelFor(one.id, channel),))
