"""The office reminds of one conference or duty at other times than of the rest: which one, by which rungs. What follows
is shown and confirmed, and can be undone as with dates (change.py). Only the desk may."""

from collections.abc import Sequence
from datetime import datetime

from bot.dialogs.answers import digit_of, known_many, number_in, picked, text_in
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.change_requests import CHANGE_REQUEST, request_to_json
from bot.dialogs.plan_ladders import rungs_said
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, misheard, picks, prompt_again, said_before, shortened
from bot.words import ChatWord
from core.plans.change_requests import LadderChange, Reminded
from core.reminders.alarms import Subject
from core.reminders.ladders import BadRung, read_ladder
from core.reminders.rules import Concern
from core.spelling import folded_words
from core.talk.messages import Say
from reading.ladders import read_ladder_text

PAGE = 7
NEXT = str(PAGE + 1)


class LadderDialog:
    """`step`: pick, rungs; then the dialog of changes shows what follows."""

    name = "ladder"
    version = 1
    sees = ("office", "reminded")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        if cue.word is ChatWord.STOP and not cue.again:
            return dialog_ended(Reply((Say("dates-stopped"),), STANDING))
        item = _item(state, cue)
        if text_in(state, "step") == "rungs" and item is not None:
            return _rungs(item, state, cue)
        return _picking(state, cue)


def _all(cue: Cue) -> Sequence[Reminded]:
    return tuple(item for item in known_many(cue, "reminded") if isinstance(item, Reminded))


def _item(state: State, cue: Cue) -> Reminded | None:
    key = (text_in(state, "subject"), number_in(state, "id"))
    return next((item for item in _all(cue) if (item.subject.value, item.subject_id) == key), None)


def _picking(state: State, cue: Cue) -> Turn:
    """A digit of the page shown, or words of the title."""
    items, page = _all(cue), number_in(state, "page") or 0
    if not items:
        return dialog_ended(Reply((Say("ladder-nothing"),), STANDING))
    fresh = text_in(state, "step") != "pick" or cue.again
    shown = items[page * PAGE : (page + 1) * PAGE]
    place = None if fresh else picked(cue, len(shown))
    if place is not None:
        return _ask(shown[place])
    turns = (
        0
        if fresh
        else 1
        if (digit_of(cue) == NEXT and len(items) > PAGE) or cue.word is ChatWord.SKIP
        else -1
        if cue.word is ChatWord.BACK
        else 0
    )
    if turns:
        return _list(items, page + turns)
    words = folded_words(cue.rest or ("" if fresh else cue.text))
    found = [item for item in items if len(words) > 2 and words in f"{folded_words(item.what)} {folded_words(item.of)}"]
    if len(found) == 1 and not cue.again:
        return _ask(found[0])
    return _list(items, page) if fresh else prompt_again(state, cue, _page(items, page))


def _list(items: Sequence[Reminded], page: int) -> Turn:
    page %= -(-len(items) // PAGE)
    return Turn({"step": "pick", "page": page}, (_page(items, page),))


def _page(items: Sequence[Reminded], page: int) -> Reply:
    shown = items[page * PAGE : (page + 1) * PAGE]
    more = (Pick(NEXT, Say("pick-next-page")),) if len(items) > PAGE else ()
    return Reply(
        (Say("ladder-which"),),
        (*(Pick(str(place), _said(item)) for place, item in enumerate(shown, start=1)), *more, HOME_PICK),
    )


def _said(item: Reminded) -> Say:
    of = item.of if item.of and item.of not in item.what else ""
    return Say("ladder-item", {"what": shortened(item.what, 60), "of": of, "rungs": rungs_said(item.rules)})


def _ask(item: Reminded) -> Turn:
    return Turn({"step": "rungs", "subject": item.subject.value, "id": item.subject_id}, (_prompt(item),))


def _prompt(item: Reminded) -> Reply:
    return Reply((_said(item), Say("ladder-when")), picks("pick-usual-ladder") if item.own else (HOME_PICK,))


def _rungs(item: Reminded, state: State, cue: Cue) -> Turn:
    prompt = _prompt(item)
    if cue.again:
        return prompt_again(state, cue, prompt)
    if cue.word is ChatWord.BACK:
        return _list(_all(cue), 0)
    if item.own and digit_of(cue) == "1":
        return _shown(item, None, state)
    rungs = read_ladder_text(cue.text)
    if rungs is None:
        return Turn(state, (misheard(cue, prompt),))
    why = _cannot(item, rungs)
    return Turn(state, (said_before(why, prompt),)) if why is not None else _shown(item, rungs, state)


def _cannot(item: Reminded, rungs: Sequence[str]) -> Say | None:
    """Why these rungs cannot be."""
    try:
        rules = read_ladder(rungs, Concern.OWING)
    except BadRung:
        return Say("ladder-too-far")
    after = any(not rule.comes_before for rule in rules)
    return Say("ladder-not-after") if item.subject is Subject.EVENT and after else None


def _shown(item: Reminded, rungs: tuple[str, ...] | None, state: State) -> Turn:
    """What follows is looked up for the next step, which shows it."""
    return Turn(
        {
            **state,
            "step": "confirm",
            CHANGE_REQUEST: request_to_json(LadderChange(item.subject, item.subject_id, rungs)),
        },
        hand_to="change",
    )
