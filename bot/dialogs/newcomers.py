"""Who waits at the door and who came in lately, for the office: it lets in, keeps out, puts out the wrong one and back
again. How a code is judged is doorstep.py's; what a verdict does, bot/turns/newcomers.py's."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.dialogs.answers import known_many, numbers_in, picked, text_in
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.effects import Vouch
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, picks, prompt_again
from bot.words import ChatWord
from core.office.arrivals import Arrival, ArrivalVerdict, ArrivalWhy, Newcomer
from core.talk.messages import Say

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


class NewcomersDialog:
    """`step`: list (with the `ids` on the screen), one, or a verdict that a button of a message carries."""

    name = "newcomers"
    version = 1
    sees = ("office", "newcomers", "arrival")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        if cue.word is ChatWord.STOP:
            return dialog_ended(Reply((Say("stopped"),), STANDING))
        one = cue.known.get("arrival")
        if isinstance(one, Newcomer) and cue.word is not ChatWord.NEWCOMERS:
            return _about(one, state, cue)
        return _among(known_many(cue, "newcomers")[:MOST], state, cue)


def asked_about(one: Newcomer, why: ArrivalWhy) -> Say:
    """What the office is asked about somebody who waits."""
    about = {"who": who(one), "seen": seen_as(one), "phone": one.phone or ""}
    return Say("newcomer-asks-busy" if why is ArrivalWhy.BUSY else "newcomer-asks-typed", about)


def who(one: Newcomer) -> Say:
    key = "person-of-unit" if one.unit else "person-of-office"
    return Say(key, {"name": one.name, "post": one.post, "unit": one.unit or ""})


def seen_as(one: Newcomer) -> Say:
    """Where somebody writes from, and what they are called there."""
    if not one.called:
        return Say("newcomer-nameless", {"channel": one.channel})
    return Say("newcomer-called", {"channel": one.channel, "called": one.called})


def _among(shown: Sequence[Newcomer], state: State, cue: Cue) -> Turn:
    if not shown:
        return dialog_ended(Reply((Say("newcomers-none"),), STANDING))
    asked = text_in(state, "step") == "list" and not cue.again and cue.word is None
    place = picked(cue, len(shown)) if asked and numbers_in(state, "ids") == tuple(one.id for one in shown) else None
    if place is not None:
        return _shown(shown[place])
    waiting = sum(one.waits for one in shown)
    lines = tuple(
        Pick(str(digit), Say("newcomer-waits" if one.waits else "newcomer-came", {"who": who(one), "at": one.at}))
        for digit, one in enumerate(shown, start=1)
    )
    page = Reply((Say("newcomers-title", {"waiting": waiting}),), (*lines, HOME_PICK))
    listed: State = {"step": "list", "ids": [one.id for one in shown]}
    return prompt_again(listed, cue, page) if asked else Turn(listed, (page,))


def _standing(one: Newcomer) -> Say:
    if one.waits and one.why is not None:
        return asked_about(one, one.why)
    if one.state is Arrival.IN:
        return Say("newcomer-is-in", {"who": who(one), "at": one.at, "channel": one.channel})
    return Say("newcomer-is-out", {"who": who(one)})


def _prompt(one: Newcomer) -> Reply:
    return Reply((_standing(one),), picks(*(_LABELS[verdict] for verdict in _OPEN_TO.get(one.state, ()))))


def _shown(one: Newcomer) -> Turn:
    return Turn({"step": "one", "arrival_id": one.id}, (_prompt(one),))


def _about(one: Newcomer, state: State, cue: Cue) -> Turn:
    open_to = _OPEN_TO.get(one.state, ())
    pressed = next((verdict for verdict in ArrivalVerdict if verdict.value == text_in(state, "step")), None)
    if pressed is not None and not cue.again:
        return _said(one, pressed) if pressed in open_to else dialog_ended(Reply((Say("newcomer-settled"),), STANDING))
    place = picked(cue, len(open_to)) if not cue.again else None
    if place is not None and cue.word is None:
        return _said(one, open_to[place])
    return prompt_again({"step": "one", "arrival_id": one.id}, cue, _prompt(one))


def _said(one: Newcomer, verdict: ArrivalVerdict) -> Turn:
    """Done at once; whoever was put out can be put back with one digit."""
    said, effects = Say(SAID[verdict], {"who": who(one)}), (Vouch(one.id, verdict),)
    if verdict is not ArrivalVerdict.PUT_OUT:
        return Turn(None, (Reply((said,), STANDING),), effects)
    back = Reply((said,), picks(_LABELS[ArrivalVerdict.PUT_BACK]))
    return Turn({"step": "one", "arrival_id": one.id}, (back,), effects)
