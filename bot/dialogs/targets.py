"""The office's targets: of which number, of the whole or of a unit, in which year. Only the desk may. What is then done
with one: target_given.py; how they are said: promised.py."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.commands import ChatWord, read_command
from bot.dialogs.answers import known_many, number_in, picked, text_in, today_of
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.lines import line_name
from bot.dialogs.promised import counting, number_line, said
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, picks, prompt_again, said_before, shortened
from bot.dialogs.target_given import TargetsTable, dropped, target_confirmed, target_typed, to_value, unit_in
from bot.dialogs.unit_names import gone_said, unit_called
from core.reports.forms import Form, Indicator
from core.spelling import folded_words
from core.talk.messages import Say

LISTED = 14
"""Numbers, and units with a target of their own, of one message; of more numbers the name is typed."""
_YEAR = re.compile(r"(?:nam\s*|year\s*)?(20\d\d)")


class TargetsDialog:
    """`step`: number, whose, value, confirm, drop. What was promised of the number chosen is looked up between two
    steps."""

    name = "targets"
    version = 1
    sees = ("office", "forms", "units", "gone", "promises")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        if cue.person is None or not cue.person.at_desk:
            return dialog_ended(Reply((Say("office-only"),), STANDING))
        forms: tuple[Form, ...] = known_many(cue, "forms")
        if cue.word is ChatWord.STOP or not forms:
            return dialog_ended(Reply((Say("targets-stopped" if forms else "targets-no-form"),), STANDING))
        word, rest = (cue.word, cue.rest) if cue.word is not None else read_command(cue.text)
        if word is ChatWord.TARGETS and not cue.again:
            # Beginning anew is heard also where a name is asked for and other words are not.
            state, cue = {"rest": rest}, replace(cue, again=True, text="", word=None)
        if word in (ChatWord.MERGE, ChatWord.SPLIT) and not cue.again:
            return Turn({"kind": str(word), "step": "old", "takes_text": True}, hand_to="heirs")
        form = forms[0] if len(forms) == 1 else next((one for one in forms if one.key == text_in(state, "form")), None)
        if form is None:
            return _form_chosen(state, cue, forms)
        if text_in(state, "form") != form.key:
            return Turn({**state, "form": form.key}, hand_to="targets")
        year = number_in(state, "year") or today_of(cue, now).year
        desk = TargetsTable(
            form, year, known_many(cue, "promises"), {unit.code: unit.name for unit in known_many(cue, "units")}
        )
        return _at(desk, {**state, "year": year}, cue)


def _at(desk: TargetsTable, state: State, cue: Cue) -> Turn:
    indicator, step = desk.form.find(text_in(state, "key")), text_in(state, "step")
    if indicator is None:
        return _number_chosen(desk, state, cue)
    if step not in ("value", "confirm", "drop") or unit_in(state) not in (None, *desk.units):
        return _whose_chosen(desk, indicator, state, cue)
    if step == "confirm":
        return target_confirmed(desk, indicator, state, cue)
    return dropped(desk, indicator, state, cue) if step == "drop" else target_typed(desk, indicator, state, cue)


def _form_chosen(state: State, cue: Cue, forms: Sequence[Form]) -> Turn:
    shown = forms[:LISTED]
    place = None if cue.again else picked(cue, len(shown))
    if place is not None:
        return Turn({**state, "form": shown[place].key}, hand_to="targets")
    choices = (
        Pick(str(number), Say("pick-target-form", {"title": one.title})) for number, one in enumerate(shown, start=1)
    )
    return prompt_again(state, cue, Reply((Say("targets-which-form"),), (*choices, HOME_PICK)))


# --- which number -----------------------------------------------------------------------------------------------------


def _number_chosen(desk: TargetsTable, state: State, cue: Cue) -> Turn:
    here: State = {
        "form": desk.form.key,
        "year": desk.year,
        "step": "number",
        "takes_text": True,
        "unit": unit_in(state) or "",
    }
    rest, indicators = text_in(state, "rest"), desk.form.indicators[:LISTED]
    choices = (
        Pick(str(place), number_line(desk.form, one, desk.promises, desk.year))
        for place, one in enumerate(indicators, start=1)
    )
    prompt = Reply(
        (Say("targets-which", {"year": desk.year, "form": shortened(desk.form.title, 60)}),), (*choices, HOME_PICK)
    )
    if rest:
        return _rest_heard(desk, here, cue, prompt, rest)
    place = None if cue.again else picked(cue, len(indicators))
    year = None if cue.again else year_in(cue.text)
    if place is not None:
        return _to_whose(here, indicators[place])
    if year is not None:
        return Turn({**here, "year": year}, hand_to="targets")
    if cue.again or cue.other is not None or cue.document is not None or not cue.text.strip() or cue.word is not None:
        return prompt_again(here, cue, prompt)
    found = numbers_called(desk.form, cue.text)
    return (
        _to_whose(here, found[0])
        if len(found) == 1
        else Turn(here, (said_before(_no_number(desk, found, cue.text), prompt),))
    )


def _no_number(desk: TargetsTable, found: Sequence[Indicator], text: str) -> Say:
    args = {"text": shortened(text, 40)}
    return (
        Say("targets-several-numbers", args)
        if found
        else Say("targets-no-number", {**args, "form": shortened(desk.form.title, 60)})
    )


def _rest_heard(desk: TargetsTable, here: State, cue: Cue, prompt: Reply, rest: str) -> Turn:
    """What followed the word: a number's name, a unit, or a unit and then a number."""
    unit, left = unit_called(known_many(cue, "units"), rest)
    found = numbers_called(desk.form, left or rest)
    more = {"unit": unit.code} if unit is not None else {}
    if len(found) == 1:
        return _to_whose({**here, **more}, found[0])
    year = year_in(rest)
    if year is not None:
        return Turn({**here, "year": year}, hand_to="targets")
    gone = gone_said(known_many(cue, "gone"), rest)
    return Turn(
        {**here, **more},
        (prompt if unit is not None and not left else said_before(gone or _no_number(desk, found, left), prompt),),
    )


def numbers_called(form: Form, text: str) -> list[Indicator]:
    """By a whole name, else by words that only one has."""
    words = folded_words(text).strip(" .,:")
    exact = [
        one
        for one in form.indicators
        if words in {folded_words(name) for name in (one.key, one.label, one.name, *one.synonyms)}
    ]
    return exact or [
        one
        for one in form.indicators
        if len(words) > 2 and words in f"{folded_words(one.label)} {folded_words(one.name)}"
    ]


def year_in(text: str) -> int | None:
    found = _YEAR.fullmatch(folded_words(text).strip(" ."))
    return int(found[1]) if found else None


def _to_whose(here: State, indicator: Indicator) -> Turn:
    """The unit that was named before is gone to at once."""
    return Turn({**here, "key": indicator.key, "step": "value" if here.get("unit") else "whose"}, hand_to="targets")


# --- of whom ----------------------------------------------------------------------------------------------------------


def _whose_prompt(desk: TargetsTable, indicator: Indicator) -> Reply:
    whole = said(desk.form, counting(desk.form, desk.promises, indicator.key, None, desk.year))
    own = sorted(
        {
            one.target.unit
            for one in desk.promises
            if one.holds and one.target.unit and one.target.year in (None, desk.year)
        }
    )
    lines = [
        Say("targets-own", {"unit": desk.units.get(unit, unit), "target": said(desk.form, counted)})
        for unit in own
        if (counted := counting(desk.form, desk.promises, indicator.key, unit, desk.year))
    ]
    more = (Say("targets-own-more", {"count": len(lines) - LISTED}),) if len(lines) > LISTED else ()
    title = Say("targets-of", {"name": line_name(indicator), "year": desk.year, "target": whole})
    return Reply((title, *lines[:LISTED], *more, Say("targets-whose")), picks("pick-whole"))


def _whose_chosen(desk: TargetsTable, indicator: Indicator, state: State, cue: Cue) -> Turn:
    here: State = {"form": desk.form.key, "key": indicator.key, "year": desk.year, "step": "whose", "takes_text": True}
    prompt = _whose_prompt(desk, indicator)
    if cue.word is ChatWord.BACK:
        return Turn({"form": desk.form.key, "year": desk.year}, hand_to="targets")
    if cue.again or cue.other is not None or cue.document is not None or not cue.text.strip():
        return prompt_again(here, cue, prompt)
    if picked(cue, 1) == 0:
        return to_value(desk, indicator, {**here, "unit": ""})
    if (year := year_in(cue.text)) is not None:
        return Turn({**here, "year": year}, hand_to="targets")
    unit, left = unit_called(known_many(cue, "units"), cue.text)
    if unit is None or left:
        gone = gone_said(known_many(cue, "gone"), cue.text)
        return Turn(here, (said_before(gone or Say("targets-no-unit", {"text": shortened(cue.text, 40)}), prompt),))
    return to_value(desk, indicator, {**here, "unit": unit.code})
