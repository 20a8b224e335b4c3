"""What the office does with one unit's piece of work: looks at it, asks back, enters figures, gives longer, excuses.
Which one it is: piece.py."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from bot.dialogs.answers import known_many, picked, text_in, zone_of
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.change_requests import CHANGE_REQUEST, request_to_json
from bot.dialogs.effects import AskBack
from bot.dialogs.lines import line_name, value_line, value_or_reason
from bot.dialogs.prompts import HOME_PICK, STANDING, picks, prompt_again, shortened
from bot.words import ChatWord
from core.plans.change_requests import WorkChange
from core.reports.consolidation import UnitStanding
from core.reports.forms import Indicator
from core.talk.agenda import Request
from core.talk.messages import Say
from reading.dates import read_when

LONGEST = 500
"""A longer question or reason is cut (characters)."""


def standing_said(standing: UnitStanding, *, unconfirmed: bool) -> Say:
    """`unconfirmed`: it owes, but has typed figures."""
    if unconfirmed:
        return Say("standing-unconfirmed")
    return Say(_STANDINGS[standing])


_STANDINGS: Mapping[UnitStanding, str] = {
    UnitStanding.ON_TIME: "standing-on-time",
    UnitStanding.LATE: "standing-late",
    UnitStanding.OWING: "standing-owing",
    UnitStanding.EXCUSED: "standing-excused",
}


def kept_of(state: State) -> State:
    """What goes on from step to step."""
    return {key: state[key] for key in ("act", "rest", "occurrence_id", "expectation_id") if key in state}


def at_work(state: State, cue: Cue, request: Request, now: datetime) -> Turn:
    act = text_in(state, "act")
    if act not in _ways(request, cue):
        return _page(state, cue, request)
    if cue.word is ChatWord.BACK and text_in(state, "step") not in (
        "fill",
        "reason",
        "doubt",
        "confirm",
        "change",
        "value",
    ):
        return _page({**state, "act": ""}, replace(cue, again=True), request)
    match act:
        case "ask":
            return _asked_back(state, cue, request)
        case "enter":
            return Turn(
                {"occurrence_id": request.occurrence_id, "expectation_id": request.expectation_id}, hand_to="enter"
            )
        case "extend":
            return _extended(state, cue, request, now)
        case "excuse":
            return _excused(state, cue, request)
    return Turn({"occurrence_id": request.occurrence_id}, hand_to="piece")


def _ways(request: Request, cue: Cue) -> tuple[str, ...]:
    """What may be done, in the order of the digits."""
    owing = request.standing is UnitStanding.OWING
    return (
        *(("ask",) if request.form is not None and request.version > 0 else ()),
        *(("enter",) if request.form is not None else ()),
        *(("extend",) if owing or request.standing is UnitStanding.LATE else ()),
        *(("excuse",) if owing else ()),
        *(("papers",) if known_many(cue, "papers") else ()),
        "other",
    )


_LABELS = {
    "ask": "pick-ask-back",
    "enter": "pick-enter",
    "extend": "pick-extend",
    "excuse": "pick-excuse",
    "papers": "pick-papers",
    "other": "pick-other-unit",
}


def _page(state: State, cue: Cue, request: Request) -> Turn:
    ways = _ways(request, cue)
    place = picked(cue, len(ways))
    here = {**kept_of(state), "act": "", "rest": ""}
    if place is None or cue.again:
        return prompt_again(here, replace(cue, again=cue.again or cue.word is not None), _page_prompt(request, cue))
    if ways[place] == "other":
        return Turn({"occurrence_id": request.occurrence_id}, hand_to="piece")
    if ways[place] == "papers":
        return Turn(
            {"occurrence_id": request.occurrence_id, "expectation_id": request.expectation_id}, hand_to="papers"
        )
    return Turn({**here, "act": ways[place]}, hand_to="piece")


def _page_prompt(request: Request, cue: Cue) -> Reply:
    standing = standing_said(request.standing, unconfirmed=request.unconfirmed)
    title = Say(
        "piece-title",
        {"what": shortened(request.what, 80), "unit": request.unit_name, "standing": standing, "due": request.due_on},
    )
    indicators = request.form.asked if request.form is not None else ()
    lines = tuple(
        value_line(one, request.values, request.blanks)
        for one in indicators
        if value_or_reason(one, request.values, request.blanks)
    )
    waiting = (Say("piece-waiting"),) if request.waiting else ()
    numbers = lines or ((Say("piece-no-numbers"),) if indicators else ())
    return Reply(
        (title, *numbers, *waiting, Say("piece-question")), picks(*(_LABELS[way] for way in _ways(request, cue)))
    )


def _asked_back(state: State, cue: Cue, request: Request) -> Turn:
    indicators = request.form.asked if request.form is not None else ()
    key = text_in(state, "field")
    chosen = next((one for one in indicators if one.key == key), None)
    if chosen is not None:
        return _questioned(state, cue, request, chosen)
    place = 0 if len(indicators) == 1 else None if cue.again else picked(cue, len(indicators))
    if place is not None:
        return _questioned(
            {**state, "field": indicators[place].key}, replace(cue, again=True), request, indicators[place]
        )
    choices = (
        Pick(str(number), value_line(one, request.values, request.blanks))
        for number, one in enumerate(indicators, start=1)
    )
    return prompt_again(
        {**kept_of(state), "rest": ""},
        cue,
        Reply((Say("ask-back-which", {"unit": request.unit_name}),), (*choices, HOME_PICK)),
    )


def _questioned(state: State, cue: Cue, request: Request, indicator: Indicator) -> Turn:
    here = {**kept_of(state), "field": indicator.key, "rest": "", "takes_text": True}
    value = value_or_reason(indicator, request.values, request.blanks) or "–"
    prompt = Reply((Say("ask-back-question", {"name": line_name(indicator), "value": value}),))
    question = _sentence(cue)
    if question is None:
        return prompt_again(here, cue, prompt)
    done = Say("ask-back-done", {"unit": request.unit_name, "name": line_name(indicator)})
    return Turn(None, (Reply((done,), STANDING),), (AskBack(request.expectation_id, indicator.key, question),))


def _sentence(cue: Cue) -> str | None:
    """What was typed as a question or a reason; None when it is none."""
    text = " ".join(cue.text.split())
    if cue.again or cue.word is not None or cue.other is not None or cue.document is not None or len(text) < 3:
        return None
    return text[:LONGEST]


def _extended(state: State, cue: Cue, request: Request, now: datetime) -> Turn:
    day = _saved_day(state)
    here = {**kept_of(state), "rest": "", "takes_text": True}
    if day is None:
        return _day_chosen(here, cue, request, now)
    prompt = Reply((Say("extend-why", {"unit": request.unit_name, "day": day}),))
    reason = _sentence(cue)
    if reason is None:
        return prompt_again({**here, "day": day.isoformat()}, cue, prompt)
    return _shown(request, WorkChange(request.expectation_id, day, reason))


def _shown(request: Request, requested: WorkChange) -> Turn:
    """What follows is looked up and confirmed in the dialog of changes."""
    return Turn(
        {"step": "confirm", "occurrence_id": request.occurrence_id, CHANGE_REQUEST: request_to_json(requested)},
        hand_to="change",
    )


def _saved_day(state: State) -> date | None:
    try:
        return date.fromisoformat(text_in(state, "day"))
    except ValueError:
        return None


def _day_chosen(here: State, cue: Cue, request: Request, now: datetime) -> Turn:
    prompt = Reply((Say("extend-which-day", {"unit": request.unit_name, "due": request.due_on}),))
    if cue.again or not cue.text.strip():
        return prompt_again(here, cue, prompt)
    when = read_when(cue.text, now=now.astimezone(zone_of(cue)))
    day = when.last_day if when is not None else None
    if day is None:
        return Turn(here, (replace(prompt, says=(Say("extend-no-day"), *prompt.says)),))
    if day <= request.due_on:
        return Turn(here, (replace(prompt, says=(Say("extend-too-early", {"due": request.due_on}), *prompt.says)),))
    return Turn(
        {**here, "day": day.isoformat()}, (Reply((Say("extend-why", {"unit": request.unit_name, "day": day}),)),)
    )


def _excused(state: State, cue: Cue, request: Request) -> Turn:
    here = {**kept_of(state), "rest": "", "takes_text": True}
    reason = _sentence(cue)
    if reason is None:
        return prompt_again(here, cue, Reply((Say("excuse-why", {"unit": request.unit_name}),)))
    return _shown(request, WorkChange(request.expectation_id, None, reason))
