"""What is done with one target: what stands is shown, another is typed or it is taken back, and a yes. Of which number
and whom: targets.py; how a typed one is read: reading.conditions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogs.answers import says_no, says_yes, text_in
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import GiveTargets, TakeBackTarget
from bot.dialogs.lines import line_name
from bot.dialogs.promised import Units, counting, doubt_said, said, source, targets_from, whose
from bot.dialogs.prompts import picks, prompt_again, said_before
from bot.words import ChatWord
from core.reports.forms import Form, Indicator
from core.reports.kept_targets import Promise, about, holding
from core.spelling import folded_words
from core.talk.messages import Say
from reading.conditions import Doubtful, read_condition

DROP = frozenset({"bo", "bo di", "thoi giao", "drop"})


@dataclass(frozen=True)
class TargetsTable:
    """What is on the table: the form, the year, all that was promised, and the units by their codes."""

    form: Form
    year: int
    promises: Sequence[Promise]
    units: Units


def unit_in(state: State) -> str | None:
    return text_in(state, "unit") or None


def _args(desk: TargetsTable, indicator: Indicator, state: State) -> dict[str, object]:
    return {"name": line_name(indicator), "year": desk.year, "whose": whose(unit_in(state), desk.units)}


def to_value(desk: TargetsTable, indicator: Indicator, state: State) -> Turn:
    return Turn({**state, "step": "value", "text": ""}, (_value_prompt(desk, indicator, state),), free_digits=True)


def _value_prompt(desk: TargetsTable, indicator: Indicator, state: State) -> Reply:
    unit = unit_in(state)
    history = about(desk.promises, indicator.key, unit, desk.year)
    counts, present = (
        counting(desk.form, desk.promises, indicator.key, unit, desk.year),
        holding(desk.promises, indicator.key, unit, desk.year),
    )
    now = Say(
        "targets-now",
        {
            **_args(desk, indicator, state),
            "target": said(desk.form, counts),
            "source": source(present, of_form=bool(counts)) if counts else "",
        },
    )
    past = next((one for one in history if one.ended_at is not None), None)
    before = (
        (
            Say(
                "targets-before",
                {"target": said(desk.form, [past.target]), "on": past.ended_at, "by": past.ended_by or ""},
            ),
        )
        if past is not None
        else ()
    )
    return Reply((now, *before, Say("targets-type-other" if present is not None else "targets-type")))


def target_typed(desk: TargetsTable, indicator: Indicator, state: State, cue: Cue) -> Turn:
    prompt = _value_prompt(desk, indicator, state)
    if cue.word in (ChatWord.BACK, ChatWord.SKIP):
        return Turn({**state, "step": "whose", "unit": ""}, hand_to="targets")
    if cue.again or cue.other is not None or cue.document is not None or not cue.text.strip():
        return replace(prompt_again(state, cue, prompt), free_digits=True)
    if folded_words(cue.text).strip(" .!") in DROP:
        return _drop(desk, indicator, state, prompt)
    read = read_condition(cue.text, indicator, desk.form)
    if isinstance(read, Doubtful):
        return Turn(state, (said_before(doubt_said(read, indicator), prompt),), free_digits=True)
    return Turn({**state, "step": "confirm", "text": cue.text}, (_confirm_prompt(desk, indicator, state, cue.text),))


def _drop(desk: TargetsTable, indicator: Indicator, state: State, prompt: Reply) -> Turn:
    unit = unit_in(state)
    if holding(desk.promises, indicator.key, unit, desk.year) is None:
        only_form = bool(counting(desk.form, desk.promises, indicator.key, unit, desk.year))
        return Turn(
            state,
            (said_before(Say("targets-form-holds" if only_form else "targets-nothing-to-drop"), prompt),),
            free_digits=True,
        )
    return Turn({**state, "step": "drop"}, (_drop_prompt(desk, indicator, state),))


# --- and a yes --------------------------------------------------------------------------------------------------------


def _confirm_prompt(desk: TargetsTable, indicator: Indicator, state: State, text: str) -> Reply:
    unit, read = unit_in(state), read_condition(text, indicator, desk.form)
    targets = [] if isinstance(read, Doubtful) else targets_from(read, unit, desk.year)
    old = counting(desk.form, desk.promises, indicator.key, unit, desk.year)
    instead = (Say("targets-instead", {"target": said(desk.form, old)}),) if old else ()
    question = Say("targets-confirm", {**_args(desk, indicator, state), "target": said(desk.form, targets)})
    return Reply((question, *instead, Say("confirm-question")), picks("pick-give", "pick-type-again"))


def target_confirmed(desk: TargetsTable, indicator: Indicator, state: State, cue: Cue) -> Turn:
    """What was typed is read again, so that the state holds nothing that could be wrong."""
    text = text_in(state, "text")
    read = read_condition(text, indicator, desk.form)
    if isinstance(read, Doubtful) or (
        not cue.again and (says_no(cue) or cue.word in (ChatWord.BACK, ChatWord.CORRECT))
    ):
        return to_value(desk, indicator, state)
    if cue.again or not says_yes(cue):
        return prompt_again(state, cue, _confirm_prompt(desk, indicator, state, text))
    targets = targets_from(read, unit_in(state), desk.year)
    done = Say("targets-done", {**_args(desk, indicator, state), "target": said(desk.form, targets)})
    return _again(state, done, GiveTargets(desk.form.key, tuple(targets), text))


def _drop_prompt(desk: TargetsTable, indicator: Indicator, state: State) -> Reply:
    unit = unit_in(state)
    counts = counting(desk.form, desk.promises, indicator.key, unit, desk.year)
    question = Say("targets-drop", {**_args(desk, indicator, state), "target": said(desk.form, counts)})
    return Reply(
        (question, *_then(desk, indicator, unit), Say("confirm-question")), picks("pick-drop", "pick-keep-target")
    )


def _then(desk: TargetsTable, indicator: Indicator, unit: str | None) -> tuple[Say, ...]:
    """What holds once this one is taken back."""
    present = holding(desk.promises, indicator.key, unit, desk.year)
    gone = {id(one) for one in desk.promises if present is not None and (one is present or _mates(one, present))}
    rest = [one for one in desk.promises if id(one) not in gone]
    counts = counting(desk.form, rest, indicator.key, unit, desk.year)
    where = source(holding(rest, indicator.key, unit, desk.year), of_form=True)
    return (Say("targets-then", {"target": said(desk.form, counts), "source": where}),) if counts else ()


def _mates(one: Promise, other: Promise) -> bool:
    return one.target.choice is not None and (one.target.choice, one.target.unit) == (
        other.target.choice,
        other.target.unit,
    )


def dropped(desk: TargetsTable, indicator: Indicator, state: State, cue: Cue) -> Turn:
    if holding(desk.promises, indicator.key, unit_in(state), desk.year) is None or (
        not cue.again and (says_no(cue) or cue.word is ChatWord.BACK)
    ):
        return to_value(desk, indicator, state)
    if cue.again or not says_yes(cue):
        return prompt_again(state, cue, _drop_prompt(desk, indicator, state))
    done = Say("targets-dropped", _args(desk, indicator, state))
    return _again(state, done, TakeBackTarget(desk.form.key, indicator.key, unit_in(state), desk.year))


def _again(state: State, done: Say, effect: GiveTargets | TakeBackTarget) -> Turn:
    """Then whose is next: targets are mostly given to one unit after the other."""
    return Turn({**state, "step": "whose", "unit": "", "text": ""}, (Reply((done,)),), (effect,), hand_to="targets")
