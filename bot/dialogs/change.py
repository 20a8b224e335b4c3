"""The office changes a date that people may have been told: which one, to when, everything that follows from it, a yes,
and ten minutes to undo it. Other changes are asked for elsewhere (piece_acts.py, ladders.py) and confirmed here. Only
the desk may."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.dialogs.answers import digit_of, known_many, number_in, picked, says_no, says_yes, text_in, today_of, zone_of
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.change_requests import (
    CHANGE_REQUEST,
    as_found,
    due_day,
    is_event,
    moved,
    off,
    request_in,
    request_to_json,
)
from bot.dialogs.differences import difference_said, difference_says, done_says, matters
from bot.dialogs.effects import ChangeDates, UndoChange
from bot.dialogs.plan_edits import dated, draft_event_at, no_such_day
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, misheard, picks, prompt_again, reply, said_before
from bot.words import ChatWord
from core.office.units import Unit
from core.plans.change_requests import Changeable, ChangeRequest, DueChange, EventChange, LadderChange, WorkChange
from core.plans.changes import Difference
from core.spelling import folded_words
from core.talk.messages import Say

PAGE = 7
NEXT = str(PAGE + 1)


class ChangeDialog:
    """`step`: pick, when, confirm, done. What follows from a change request is looked up between two steps, by handing
    over to itself."""

    name = "change"
    version = 1
    sees = ("office", "changeable", "difference", "undoable", "units")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        if not cue.again and (cue.word is ChatWord.UNDO or (text_in(state, "step") == "done" and says_yes(cue))):
            return _undo(cue)
        if cue.word is ChatWord.STOP and not cue.again:
            return dialog_ended(Reply((Say("dates-stopped"),), STANDING))
        match text_in(state, "step"):
            case "confirm" if request_in(state) is not None:
                return _confirmed(state, cue)
            case "when" if (item := _item(state, cue)) is not None:
                return _when(item, state, cue, now)
            case "done":
                return _done(cue) if cue.again else _list(cue, 0)
        return _picking(state, cue)


def _undo(cue: Cue) -> Turn:
    change_id = cue.known.get("undoable")
    if not isinstance(change_id, int):
        return dialog_ended(Reply((Say("dates-undo-none"),), STANDING))
    return Turn(None, (Reply((Say("dates-undone"),), STANDING),), (UndoChange(change_id),))


# --- which ------------------------------------------------------------------------------------------------------------


def _all(cue: Cue) -> Sequence[Changeable]:
    return tuple(item for item in known_many(cue, "changeable") if isinstance(item, Changeable))


def _item(state: State, cue: Cue) -> Changeable | None:
    key = (text_in(state, "subject"), number_in(state, "id"))
    return next((item for item in _all(cue) if (item.subject.value, item.subject_id) == key), None)


def _picking(state: State, cue: Cue) -> Turn:
    """A digit of the page shown, or words of the title."""
    items, page = _all(cue), number_in(state, "page") or 0
    if not items:
        return dialog_ended(Reply((Say("dates-nothing"),), STANDING))
    if text_in(state, "step") != "pick" or cue.again:
        found = _named(items, cue.rest) if not cue.again else ()
        return _ask(found[0], cue) if len(found) == 1 else _list(cue, page if cue.again else 0)
    shown = items[page * PAGE : (page + 1) * PAGE]
    place = picked(cue, len(shown))
    if place is not None:
        return _ask(shown[place], cue)
    if (digit_of(cue) == NEXT and len(items) > PAGE) or cue.word is ChatWord.SKIP:
        return _list(cue, page + 1)
    if cue.word is ChatWord.BACK:
        return _list(cue, page - 1)
    found = _named(items, cue.rest or cue.text)
    return _ask(found[0], cue) if len(found) == 1 else prompt_again(state, cue, _page(items, page))


def _named(items: Sequence[Changeable], text: str) -> Sequence[Changeable]:
    words = folded_words(text)
    return [item for item in items if len(words) > 2 and words in f"{folded_words(item.what)} {folded_words(item.of)}"]


def _list(cue: Cue, page: int) -> Turn:
    items = _all(cue)
    page %= max(1, -(-len(items) // PAGE))
    return (
        Turn({"step": "pick", "page": page}, (_page(items, page),))
        if items
        else dialog_ended(Reply((Say("dates-nothing"),), STANDING))
    )


def _page(items: Sequence[Changeable], page: int) -> Reply:
    page %= max(1, -(-len(items) // PAGE))
    shown = items[page * PAGE : (page + 1) * PAGE]
    more = (Pick(NEXT, Say("pick-next-page")),) if len(items) > PAGE else ()
    return Reply(
        (Say("dates-which"),),
        (*(Pick(str(place), difference_said(item)) for place, item in enumerate(shown, start=1)), *more, HOME_PICK),
    )


# --- to when ----------------------------------------------------------------------------------------------------------


def _ask(item: Changeable, cue: Cue) -> Turn:
    return Turn({"step": "when", "subject": item.subject.value, "id": item.subject_id}, (_when_prompt(item),))


def _when_prompt(item: Changeable) -> Reply:
    if is_event(item):
        return Reply((difference_said(item), Say("dates-when-event")), picks("pick-put-off", "pick-call-off"))
    return Reply((difference_said(item), Say("dates-when-due")), (HOME_PICK,))


def _when(item: Changeable, state: State, cue: Cue, now: datetime) -> Turn:
    prompt = _when_prompt(item)
    if cue.again:
        return prompt_again(state, cue, prompt)
    if cue.word is ChatWord.BACK:
        return _list(cue, 0)
    digit = digit_of(cue)
    if is_event(item) and digit in ("1", "2"):
        return _shown(off(item, cancelled=digit == "2"), state)
    requested = _change_request(item, cue, now)
    if isinstance(requested, Say):
        return Turn(state, (said_before(requested, prompt),))
    return _shown(requested, state) if requested is not None else Turn(state, (misheard(cue, prompt),))


def _change_request(item: Changeable, cue: Cue, now: datetime) -> ChangeRequest | Say | None:
    """What was typed as a request, or why it cannot be one; None when it is no date at all."""
    name, colon, rest = cue.text.partition(":")
    unit = _unit(name, known_many(cue, "units")) if colon and not is_event(item) else None
    when = dated(rest if unit is not None else cue.text, now.astimezone(zone_of(cue)))
    if when is None:
        return no_such_day(cue.text)
    today = today_of(cue, now)
    if is_event(item):
        requested = moved(item, draft_event_at(as_found(item), when))
        return (
            Say("dates-past", {"day": requested.to.day})
            if requested.to.day is not None and requested.to.day < today
            else requested
        )
    day = due_day(when)
    if day is None:
        return None
    return (
        Say("dates-past", {"day": day})
        if day < today
        else DueChange(item.subject_id, day, unit.code if unit is not None else None)
    )


def _unit(name: str, units: Sequence[Unit]) -> Unit | None:
    plain = folded_words(name).strip()
    return next((unit for unit in units if plain and plain in (folded_words(unit.code), folded_words(unit.name))), None)


def _shown(requested: ChangeRequest, state: State) -> Turn:
    """What follows is looked up for the next step, which shows it."""
    return Turn({**state, "step": "confirm", CHANGE_REQUEST: request_to_json(requested)}, hand_to="change")


# --- everything that follows, and a yes -------------------------------------------------------------------------------


def _confirmed(state: State, cue: Cue) -> Turn:
    difference, requested = cue.known.get("difference"), request_in(state)
    if requested is None or not isinstance(difference, Difference) or not matters(difference):
        again = _otherwise(requested, state, cue)
        return replace(
            again, replies=tuple(said_before(Say("dates-same"), prompt) for prompt in again.replies or (Reply(()),))
        )
    other = "pick-change-other" if isinstance(requested, EventChange | DueChange) else "pick-leave"
    prompt = Reply((*difference_says(difference, requested), Say("confirm-question")), picks("pick-change-yes", other))
    if not cue.again and says_yes(cue):
        return Turn(
            {"step": "done"}, (Reply(done_says(difference, requested), picks("pick-undo")),), (ChangeDates(requested),)
        )
    if not cue.again and (says_no(cue) or cue.word is ChatWord.BACK):
        return _otherwise(requested, state, cue)
    return prompt_again(state, cue, prompt)


def _otherwise(requested: ChangeRequest | None, state: State, cue: Cue) -> Turn:
    """Back to where it was asked for."""
    match requested:
        case WorkChange(expectation_id):
            return Turn(
                {"occurrence_id": number_in(state, "occurrence_id"), "expectation_id": expectation_id}, hand_to="piece"
            )
        case LadderChange(subject, subject_id):
            return Turn({"step": "rungs", "subject": subject.value, "id": subject_id}, hand_to="ladder")
    item = _item(state, cue)
    return _ask(item, cue) if item is not None else _list(cue, 0)


def _done(cue: Cue) -> Turn:
    if not isinstance(cue.known.get("undoable"), int):
        return dialog_ended(reply("dates-undo-none"))
    return Turn({"step": "done"}, (Reply((Say("dates-done"), Say("dates-undo-hint")), picks("pick-undo")),))
