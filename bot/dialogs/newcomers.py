"""Who waits at the door and who came in lately, for the office: it lets in, keeps out, puts out the wrong one and back
again. How a code is judged is doorstep.py's; what a verdict does, bot/turns/deeds/newcomers.py's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.dialogs.effects import Vouch
from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import GoesOn, Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.talk import DeclaredTalk
from bot.dialogs.engine.who_may import Action
from bot.dialogs.person_names import holder_said
from bot.words import ChatWord
from core.office.arrivals import Arrival, ArrivalVerdict, ArrivalWhy, Newcomer
from core.talk.messages import Say
from core.talk.networks import network_said

MOST = 8
_LABELS: Mapping[ArrivalVerdict, str] = {
    ArrivalVerdict.LET_IN: "pick-let-in",
    ArrivalVerdict.KEEP_OUT: "pick-keep-out",
    ArrivalVerdict.PUT_OUT: "pick-put-out",
    ArrivalVerdict.PUT_BACK: "pick-put-back",
}
_OPEN_TO: Mapping[Arrival, tuple[ArrivalVerdict, ...]] = {
    Arrival.WAITING: (ArrivalVerdict.LET_IN, ArrivalVerdict.KEEP_OUT),
    Arrival.IN: (ArrivalVerdict.PUT_OUT,),
    Arrival.UNDONE: (ArrivalVerdict.PUT_BACK,),
}
"""What can be said of somebody, in the order of the digits."""
SAID: Mapping[ArrivalVerdict, str] = {
    ArrivalVerdict.LET_IN: "newcomer-let-in",
    ArrivalVerdict.KEEP_OUT: "newcomer-kept-out",
    ArrivalVerdict.PUT_OUT: "newcomer-put-out",
    ArrivalVerdict.PUT_BACK: "newcomer-put-back",
}


class Step(StrEnum):
    LIST = "list"
    ONE = "one"
    BACK = "back"


@dataclass(frozen=True)
class Here:
    """`ids` of those on the screen; `arrival_id` of the one that is looked at."""

    step: Step
    ids: tuple[int, ...] = ()
    arrival_id: int | None = None


@dataclass(frozen=True)
class Knows:
    newcomers: tuple[Newcomer, ...] = ()
    arrival: Newcomer | None = None


class NewcomersTalk(DeclaredTalk[Here, Knows]):
    name = "newcomers"
    may = Action.LET_IN
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.NEWCOMERS})

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """A button of a message carries what is to be done with whom."""
        one, verdict = scene.known.arrival, _verdict_in(opening)
        if one is not None and verdict is not None:
            return _pressed(one, verdict)
        shown = scene.known.newcomers[:MOST]
        if shown:
            return goes_on(Here(Step.LIST, tuple(each.id for each in shown)))
        return ends(Say("newcomers-none"))

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step is Step.LIST:
            return _list([each for each in scene.known.newcomers if each.id in here.ids], here.ids)
        one = scene.known.arrival
        if one is None or one.id != here.arrival_id:
            return None
        return _asked(one, here.step)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        one = scene.known.arrival
        match here.step, heard:
            case Step.LIST, Chose() if heard.place < len(here.ids):
                return goes_on(Here(Step.ONE, arrival_id=here.ids[heard.place]), looks=True)
            case Step.BACK, Chose() if one is not None:
                return _said(one, ArrivalVerdict.PUT_BACK)
            case Step.ONE, Chose() if one is not None:
                return _said(one, _OPEN_TO[one.state][heard.place])
        return self.open(Opening(), scene)


def _verdict_in(opening: Opening) -> ArrivalVerdict | None:
    """A word begins the list, whatever a button carried before."""
    if opening.word is not None:
        return None
    return next((each for each in ArrivalVerdict if each.value == opening.given.get("verdict")), None)


def _pressed(one: Newcomer, verdict: ArrivalVerdict) -> Outcome:
    if verdict in _OPEN_TO.get(one.state, ()):
        return _said(one, verdict)
    return ends(Say("newcomer-settled"))


def _list(shown: Sequence[Newcomer], ids: tuple[int, ...]) -> Prompt | None:
    """None where somebody of those on the screen is there no more."""
    if tuple(each.id for each in shown) != ids:
        return None
    title = Say("newcomers-title", {"waiting": sum(each.waits for each in shown)})
    return asks_one_of(title, [_line(each) for each in shown])


def _line(one: Newcomer) -> Say:
    args = {"who": who(one), "at": one.at}
    if one.waits:
        return Say("newcomer-waits", args)
    return Say("newcomer-came", args)


def asked_about(one: Newcomer, why: ArrivalWhy) -> Say:
    """What the office is asked about somebody who waits."""
    about = {"who": who(one), "seen": seen_as(one), "phone": one.phone or ""}
    return Say(f"newcomer-asks-{why.value}", about)


def who(one: Newcomer) -> Say:
    return holder_said(one.name, one.post, one.unit)


def seen_as(one: Newcomer) -> Say:
    """Where somebody writes from, and what they are called there."""
    if not one.called:
        return Say("newcomer-nameless", {"channel": network_said(one.channel)})
    return Say("newcomer-called", {"channel": network_said(one.channel), "called": one.called})


def _standing(one: Newcomer) -> Say:
    if one.waits and one.why is not None:
        return asked_about(one, one.why)
    if one.state is Arrival.IN:
        return Say("newcomer-is-in", {"who": who(one), "at": one.at, "channel": network_said(one.channel)})
    return Say("newcomer-is-out", {"who": who(one)})


def _asked(one: Newcomer, step: Step) -> Prompt:
    if step is Step.BACK:
        return asks_choice(_standing(one), _LABELS[ArrivalVerdict.PUT_BACK])
    return asks_choice(_standing(one), *(_LABELS[verdict] for verdict in _OPEN_TO.get(one.state, ())))


def _said(one: Newcomer, verdict: ArrivalVerdict) -> Outcome:
    """Done at once; whoever was put out can be put back with one digit."""
    said, effects = Say(SAID[verdict], {"who": who(one)}), (Vouch(one.id, verdict),)
    if verdict is not ArrivalVerdict.PUT_OUT:
        return ends(said, effects=effects)
    return GoesOn(Here(Step.BACK, arrival_id=one.id), (said,), effects, alone=True)
