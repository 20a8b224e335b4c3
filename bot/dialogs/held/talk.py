"""A list of what is held, one group with a sample of it, words of the office, and what is to become of it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.engine.answers import Answer, Chose, Typed
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of, asks_sentence
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.held.effects import DropHeld, ReleaseHeld
from bot.dialogs.prompts import HOME_PICK, shortened
from bot.words import ChatWord
from core.talk.messages import Say
from core.talk.said_before import HeldGroup, LostHours

MOST = 6
"""Groups on one screen of a telephone; when one is settled the next comes up."""
NAMED = 60
"""Characters shown of what a group is about."""
LONGEST = 300
"""Longer words are cut (characters)."""
RELEASE, DROP, WORDS, ANEW = "pick-held-release", "pick-held-drop", "pick-held-words", "pick-held-anew"


class Step(StrEnum):
    LIST = "list"
    ONE = "one"
    WORDS = "words"
    SURE = "sure"


@dataclass(frozen=True)
class Here:
    """`about`: the key of the group that is looked at; `words` that are to stand before its messages."""

    step: Step = Step.LIST
    about: str = ""
    words: str = ""


@dataclass(frozen=True)
class Knows:
    """`held_sample`: one message of the group in the state, as it would leave."""

    held: tuple[HeldGroup, ...] = ()
    held_sample: tuple[Say, ...] = ()
    lost_hours: LostHours | None = None


class HeldTalk(DeclaredTalk[Here, Knows]):
    name = "held"
    may = Action.RELEASE_NOTICES
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.HELD})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        if scene.known.held:
            return goes_on(Here())
        return ends(Say("held-none"))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.LIST:
            return _list(scene.known)
        one = _looked_at(here, scene)
        if one is None:
            return None
        match here.step:
            case Step.WORDS:
                return asks_sentence(Say("held-write"), LONGEST, (HOME_PICK,))
            case Step.SURE:
                words = Say("held-words", {"text": here.words})
                return asks_choice((Say("held-sure", _counts(one)), words, *scene.known.held_sample), RELEASE, ANEW)
        return asks_choice((_said(one), *scene.known.held_sample), RELEASE, DROP, WORDS)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        one, shown = _looked_at(here, scene), scene.known.held[:MOST]
        match here.step, heard:
            case Step.LIST, Chose() if heard.place < len(shown):
                return goes_on(Here(Step.ONE, shown[heard.place].key), looks=True)
            case Step.ONE, Chose() if one is not None:
                return _settled(one, heard.place, scene.known)
            case Step.WORDS, Typed(str() as words) if one is not None:
                return goes_on(Here(Step.SURE, one.key, words))
            case Step.SURE, Chose(place=0) if one is not None:
                return _ends("held-released", one, ReleaseHeld(one.key, here.words), scene.known)
            case Step.SURE, Chose() if one is not None:
                return goes_on(Here(Step.WORDS, one.key))
        return Unheard()


def _settled(one: HeldGroup, place: int, known: Knows) -> Outcome:
    match (RELEASE, DROP, WORDS)[place]:
        case "pick-held-release":
            return _ends("held-released", one, ReleaseHeld(one.key), known)
        case "pick-held-drop":
            return _ends("held-dropped", one, DropHeld(one.key), known)
    return goes_on(Here(Step.WORDS, one.key))


def _ends(key: str, one: HeldGroup, effect: ReleaseHeld | DropHeld, known: Knows) -> Outcome:
    return ends(Say(key, {"count": one.messages, "left": len(known.held) - 1}), effects=(effect,))


def _looked_at(here: Here, scene: Scene[Knows]) -> HeldGroup | None:
    return next((one for one in scene.known.held if one.key == here.about), None)


def _list(known: Knows) -> Prompt | None:
    if not known.held:
        return None
    title = Say("held-title", {"count": sum(one.messages for one in known.held)})
    asked = asks_one_of(title, [_line(one) for one in known.held[:MOST]])
    return replace(asked, opening=_hours(known.lost_hours))


def _hours(lost: LostHours | None) -> tuple[Say, ...]:
    if lost is None:
        return ()
    return (Say("held-hours", {"since": lost.since, "until": lost.until}),)


def _line(one: HeldGroup) -> Say:
    return Say("held-line", {"what": _called(one), "count": one.messages})


def _said(one: HeldGroup) -> Say:
    return Say("held-one", {"what": _called(one), **_counts(one)})


def _counts(one: HeldGroup) -> dict[str, object]:
    return {"count": one.messages, "people": one.people}


def _called(one: HeldGroup) -> Say:
    return Say(f"held-{one.kind}", {"what": shortened(one.what, NAMED)})
