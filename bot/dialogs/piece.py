"""One unit's piece of work in the office's hands: which work, and which unit. What is then done with it:
piece_acts.py."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.dialogs.answers import known_many, number_in, numbers_in, picked, text_in
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.piece_acts import at_work, kept_of, standing_said
from bot.dialogs.progress import MOST, line_list
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, prompt_again, shortened
from bot.dialogs.unit_names import unit_named
from bot.words import ChatWord
from core.reports.consolidation import Consolidated, UnitLine
from core.talk.agenda import OccurrenceProgress, Request
from core.talk.messages import Say

UNITS = 20
"""Units of one list; of more, the name is typed."""
ACTS: Mapping[ChatWord, str] = {
    ChatWord.ASK_BACK: "ask",
    ChatWord.ENTER: "enter",
    ChatWord.EXTEND: "extend",
    ChatWord.EXCUSE: "excuse",
}


class PieceDialog:
    """First the work, then the unit, then what is done with it; `act` is what a word asked for, and is gone to as soon
    as both are known."""

    name = "piece"
    version = 1
    sees = ("office", "progress", "table", "piece", "papers")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        if cue.word is ChatWord.STOP:
            return dialog_ended(Reply((Say("stopped"),), STANDING))
        act = ACTS.get(cue.word) if cue.word is not None and not cue.again else None
        if act is not None:
            state, cue = {"act": act, "rest": cue.rest}, Cue(again=True, person=cue.person, known=cue.known)
        if number_in(state, "occurrence_id") is None:
            return _work_chosen(state, cue)
        request, table = cue.known.get("piece"), cue.known.get("table")
        if isinstance(request, Request) and number_in(state, "expectation_id") == request.expectation_id:
            return at_work(state, cue, request, now)
        if not isinstance(table, Consolidated) or number_in(state, "expectation_id") is not None:
            return dialog_ended(Reply((Say("piece-gone"),), STANDING))
        return _unit_chosen(state, cue, table)


def _work_chosen(state: State, cue: Cue) -> Turn:
    found: tuple[OccurrenceProgress, ...] = known_many(cue, "progress")
    if not found:
        return dialog_ended(Reply((Say("progress-none"),), STANDING))
    shown = [one for one in found if one.occurrence_id in numbers_in(state, "shown")] or list(found[:MOST])
    place = 0 if len(shown) == 1 else None if cue.again else picked(cue, len(shown))
    if place is not None:
        return Turn({**kept_of(state), "occurrence_id": shown[place].occurrence_id}, hand_to="piece")
    return prompt_again(
        {**kept_of(state), "shown": [one.occurrence_id for one in shown]}, cue, line_list(shown, "piece-which")
    )


# --- which unit -------------------------------------------------------------------------------------------------------


def _unit_chosen(state: State, cue: Cue, table: Consolidated) -> Turn:
    lines, rest = table.lines, text_in(state, "rest")
    if rest:
        found, left = unit_named(lines, rest)
        return (
            _opened({**state, "rest": left}, found)
            if found is not None
            else _units({**state, "rest": ""}, table, _unknown(rest))
        )
    place = picked(cue, min(len(lines), UNITS))
    if cue.again or (not cue.text.strip() and place is None):
        return (
            _units(state, table)
            if cue.other is None and cue.document is None
            else prompt_again(kept_of(state), cue, _unit_prompt(table))
        )
    if place is not None:
        return _opened(state, lines[place])
    found, _ = unit_named(lines, cue.text)
    return _opened(state, found) if found is not None else _units(state, table, _unknown(cue.text))


def _unknown(text: str) -> Say:
    return Say("piece-no-unit", {"text": shortened(text, 40)})


def _opened(state: State, line: UnitLine) -> Turn:
    return Turn({**kept_of(state), "expectation_id": line.expectation_id}, hand_to="piece")


def _units(state: State, table: Consolidated, *before: Say) -> Turn:
    prompt = _unit_prompt(table)
    return Turn({**kept_of(state), "takes_text": True}, (replace(prompt, says=(*before, *prompt.says)),))


def _unit_line(line: UnitLine) -> Say:
    standing = standing_said(line.standing, unconfirmed=line.unconfirmed)
    return Say("piece-unit-line", {"unit": line.unit, "standing": standing})


def _unit_prompt(table: Consolidated) -> Reply:
    shown = table.lines[:UNITS]
    choices = (Pick(str(place), _unit_line(line)) for place, line in enumerate(shown, start=1))
    more = (Say("piece-more", {"count": len(table.lines) - UNITS}),) if len(table.lines) > UNITS else ()
    return Reply((Say("piece-unit", {"what": shortened(table.title, 60)}), *more), (*choices, HOME_PICK))
