"""What is done with one target: what stands is shown, another is typed or it is taken back, and a yes. Of which number
and for whom: naming.py; how a typed one is read: reading.conditions."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.dialogs.base import Reply
from bot.dialogs.effects import GiveTargets, TakeBackTarget
from bot.dialogs.elsewhere import Elsewhere, Unknown, named_nothing
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import GoesOn, Outcome, Unheard, goes_on
from bot.dialogs.engine.prompts import Prompt, Reader, asks_figures, asks_yes
from bot.dialogs.lines import line_name
from bot.dialogs.targets.here import Here, Step, TargetsTable
from bot.dialogs.targets.promised import counting, doubt_said, said, source, targets_from, whose
from bot.words import ChatWord
from core.reports.forms import Indicator
from core.reports.kept_targets import Promise, about, holding
from core.reports.targets import Target
from core.spelling import folded_words
from core.talk.messages import Say
from reading.conditions import Condition, Doubtful, read_condition
from reading.meaning.values import Meaning

DROP = frozenset({"bo", "bo di", "thoi giao", "drop"})


@dataclass(frozen=True)
class Dropping:
    """The target is to be taken back."""


def standing_at(here: Here, table: TargetsTable) -> Here:
    """Where it stands by what is stored now: units end, and somebody else may have taken the target back."""
    if here.step is Step.WHOSE:
        return here
    if here.unit and here.unit not in table.units:
        return replace(here, step=Step.WHOSE, unit="")
    if _can_stay(here, table):
        return here
    return replace(here, step=Step.VALUE)


def _can_stay(here: Here, table: TargetsTable) -> bool:
    """What was typed is read again where it is asked about, so that the state holds nothing that could be wrong."""
    indicator = table.form.find(here.key or "")
    if here.step is Step.DROP:
        return _present(here, table) is not None
    if here.step is Step.CONFIRM and indicator is not None:
        return bool(_typed_targets(here, table, indicator))
    return True


def to_value(here: Here) -> GoesOn:
    return goes_on(replace(here, step=Step.VALUE, text=""))


def _unit(here: Here) -> str | None:
    return here.unit or None


def _present(here: Here, table: TargetsTable) -> Promise | None:
    return holding(table.promises, here.key or "", _unit(here), table.year)


def _counts(here: Here, table: TargetsTable) -> list[Target]:
    return counting(table.form, table.promises, here.key or "", _unit(here), table.year)


def _args(here: Here, table: TargetsTable, indicator: Indicator) -> dict[str, object]:
    return {"name": line_name(indicator), "year": table.year, "whose": whose(_unit(here), table.units)}


# --- the target -------------------------------------------------------------------------------------------------------


def target_prompt(here: Here, table: TargetsTable, indicator: Indicator) -> Prompt:
    now, asks = _now(here, table, indicator), _asks(here, table)
    return asks_figures((now, *_before(here, table), asks), target_reader(table, indicator), brief=(now, asks))


def _now(here: Here, table: TargetsTable, indicator: Indicator) -> Say:
    """What counts as yet, and where it comes from."""
    args, counts = _args(here, table, indicator), _counts(here, table)
    where: Say | str = ""
    if counts:
        where = source(_present(here, table), of_form=True)
    return Say("targets-now", {**args, "target": said(table.form, counts), "source": where})


def _asks(here: Here, table: TargetsTable) -> Say:
    if _present(here, table) is None:
        return Say("targets-type")
    return Say("targets-type-other")


def _before(here: Here, table: TargetsTable) -> tuple[Say, ...]:
    """The one that held before."""
    past = _last_ended(here, table)
    if past is None:
        return ()
    args = {"target": said(table.form, [past.target]), "on": past.ended_at, "by": past.ended_by or ""}
    return (Say("targets-before", args),)


def _last_ended(here: Here, table: TargetsTable) -> Promise | None:
    history = about(table.promises, here.key or "", _unit(here), table.year)
    return next((one for one in history if one.ended_at is not None), None)


def target_reader(table: TargetsTable, indicator: Indicator) -> Reader:
    return lambda text: _read_target(text, table, indicator)


def _read_target(
    text: str, table: TargetsTable, indicator: Indicator
) -> Sequence[Condition] | Doubtful | Dropping | Elsewhere | None:
    if folded_words(text).strip(" .!") in DROP:
        return Dropping()
    found = read_condition(text, indicator, table.form)
    if isinstance(found, Doubtful):
        return _doubtful_or_elsewhere(text, found, indicator)
    return found


def _doubtful_or_elsewhere(text: str, found: Doubtful, indicator: Indicator) -> Doubtful | Elsewhere | None:
    other = named_nothing(text, doubt_said(found, indicator))
    if isinstance(other, Unknown):
        return found
    return other


def target_typed(here: Here, heard: Answer, table: TargetsTable, indicator: Indicator) -> Outcome:
    match heard:
        case Typed(Dropping()):
            return _dropping(here, table)
        case Typed(Doubtful() as doubtful):
            return Unheard((doubt_said(doubtful, indicator),))
        case Typed(_, text):
            return goes_on(replace(here, step=Step.CONFIRM, text=text))
        case Worded(ChatWord.BACK | ChatWord.SKIP):
            return goes_on(replace(here, step=Step.WHOSE, unit=""))
    return Unheard()


def _dropping(here: Here, table: TargetsTable) -> Outcome:
    if _present(here, table) is not None:
        return goes_on(replace(here, step=Step.DROP))
    if _counts(here, table):
        return Unheard((Say("targets-form-holds"),))
    return Unheard((Say("targets-nothing-to-drop"),))


# --- and a yes --------------------------------------------------------------------------------------------------------


def given_prompt(here: Here, table: TargetsTable, indicator: Indicator) -> Prompt:
    """Read back, with what it takes the place of, or with what holds once it is taken back."""
    if here.step is Step.DROP:
        return _drop_prompt(here, table, indicator)
    typed = said(table.form, _typed_targets(here, table, indicator))
    question = Say("targets-confirm", {**_args(here, table, indicator), "target": typed})
    says = (question, *_instead(here, table), Say("confirm-question"))
    return asks_yes(says, "pick-give", "pick-type-again", otherwise=Meaning.NO)


def _drop_prompt(here: Here, table: TargetsTable, indicator: Indicator) -> Prompt:
    old = said(table.form, _counts(here, table))
    question = Say("targets-drop", {**_args(here, table, indicator), "target": old})
    return asks_yes((question, *_then(here, table), Say("confirm-question")), "pick-drop", "pick-keep-target")


def _instead(here: Here, table: TargetsTable) -> tuple[Say, ...]:
    old = _counts(here, table)
    if old:
        return (Say("targets-instead", {"target": said(table.form, old)}),)
    return ()


def _typed_targets(here: Here, table: TargetsTable, indicator: Indicator) -> list[Target]:
    read = read_condition(here.text, indicator, table.form)
    if isinstance(read, Doubtful):
        return []
    return targets_from(read, _unit(here), table.year)


def given(here: Here, heard: Answer, table: TargetsTable, indicator: Indicator) -> Outcome:
    if isinstance(heard, Chose) and heard.yes:
        return _give(here, table, indicator, _typed_targets(here, table, indicator))
    return to_value(here)


def _give(here: Here, table: TargetsTable, indicator: Indicator, targets: Sequence[Target]) -> Outcome:
    done = Say("targets-done", {**_args(here, table, indicator), "target": said(table.form, targets)})
    return _next(here, done, GiveTargets(table.form.key, tuple(targets), here.text))


def _then(here: Here, table: TargetsTable) -> tuple[Say, ...]:
    """What holds once this one is taken back."""
    after = replace(table, promises=_left(table.promises, _present(here, table)))
    counts = _counts(here, after)
    if not counts:
        return ()
    where = source(_present(here, after), of_form=True)
    return (Say("targets-then", {"target": said(table.form, counts), "source": where}),)


def _left(promises: Sequence[Promise], dropped: Promise | None) -> Sequence[Promise]:
    if dropped is None:
        return promises
    return [one for one in promises if one is not dropped and not _mates(one, dropped)]


def _mates(one: Promise, other: Promise) -> bool:
    """Alternatives of one promise go together."""
    mine, its = one.target, other.target
    return mine.choice is not None and (mine.choice, mine.unit) == (its.choice, its.unit)


def dropped(here: Here, heard: Answer, table: TargetsTable, indicator: Indicator) -> Outcome:
    if isinstance(heard, Chose) and heard.yes:
        return _drop(here, table, indicator)
    return to_value(here)


def _drop(here: Here, table: TargetsTable, indicator: Indicator) -> Outcome:
    done = Say("targets-dropped", _args(here, table, indicator))
    return _next(here, done, TakeBackTarget(table.form.key, indicator.key, _unit(here), table.year))


def _next(here: Here, done: Say, effect: GiveTargets | TakeBackTarget) -> Outcome:
    """Then whose is next: targets are mostly given to one unit after the other."""
    whose_next = replace(here, step=Step.WHOSE, unit="", text="")
    return GoesOn(whose_next, effects=(effect,), looks=True, first=(Reply((done,)),))
