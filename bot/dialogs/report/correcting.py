"""Figures that are unlikely and asked about once, and those that are changed before or after they were sent. The
reading back, to which all of it leads (`then`): form_talk.py."""

from dataclasses import replace

from bot.dialogs.base import Expects, Pick
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_yes
from bot.dialogs.figures import Filled, filled_form
from bot.dialogs.lines import question, surprise_line, value_line, value_or_reason
from bot.dialogs.prompts import HOME_PICK
from bot.dialogs.report.filling import Then, Wish, ask, figures_reader, with_figures
from bot.dialogs.report.here import Step
from bot.dialogs.report.work import WorkUnderWay
from core.reports.forms import Indicator
from core.reports.surprises import Surprise, surprises_of
from core.talk.messages import Say

# --- unlikely numbers -------------------------------------------------------------------------------------------------


def surprising(work: WorkUnderWay) -> tuple[Surprise, ...]:
    """What is still to be asked about; what was sent before and stands is not."""
    asked, request = work.asked, work.request
    found = surprises_of(asked.form, asked.answers, request.last, asked.kept)
    return tuple(one for one in found if request.values.get(one.key) != one.value)


def doubt_prompt(work: WorkUnderWay) -> Prompt | None:
    odd = surprising(work)
    if not odd:
        return None
    lines = tuple(
        surprise_line(indicator, one) for one in odd if (indicator := work.asked.form.find(one.key)) is not None
    )
    prompt = asks_yes((*lines, Say("doubt-question")), "pick-still-right", "pick-correct")
    return replace(prompt, read=figures_reader(work))


def doubted(work: WorkUnderWay, heard: Answer, then: Then) -> Outcome:
    """Asked once: a yes is kept for this number and not asked for again."""
    odd = surprising(work)
    match heard:
        case Chose() if heard.yes:
            return then(work.having(replace(work.asked, kept=(*work.asked.kept, *(one.mark for one in odd)))), ())
        case Typed(Filled() as after):
            return changed(work, after, then)
        case Typed(Wish()):
            return Unheard()
    indicator = work.asked.form.find(odd[0].key) if len(odd) == 1 and odd[0].why != "same" else None
    if indicator is not None:
        return goes_on(work.at(Step.VALUE, indicator))
    return goes_on(work.at(Step.CHANGE))


# --- corrections ------------------------------------------------------------------------------------------------------


def corrected(work: WorkUnderWay, rest: str, then: Then) -> Outcome:
    """A sent report is taken up again; "sửa nhà 5" names the field at once."""
    if not rest.strip():
        return goes_on(work.at(Step.CHANGE))
    after = filled_form(work.asked, rest)
    if after.heard:
        return changed(work, after, then)
    return goes_on(work.at(Step.CHANGE), *after.problems)


def changed(work: WorkUnderWay, after: Filled, then: Then) -> Outcome:
    """A value that broke a rule leaves the old one standing."""
    if not after.heard:
        return Unheard(after.problems)
    asked = work.asked
    kept = {
        key: value for key, value in asked.answers.items() if key not in after.blanks and key not in after.wants_reason
    }
    now = with_figures(work, replace(after, answers={**kept, **after.answers}))
    if now.asked.offered or now.asked.reasons or now.asked.missing:
        return ask(now, then, after.problems)
    if work.request.version > 0 and not now.asked.changes:
        return goes_on(now.at(Step.CHANGE), *after.problems) if after.problems else ends(Say("report-same"))
    return then(now, after.problems)


def change_prompt(work: WorkUnderWay) -> Prompt:
    """Which number? Or it is named with its new value at once."""
    asked = work.asked
    lines = [value_line(indicator, asked.answers, asked.blanks) for indicator in asked.form.asked]
    prompt = asks_one_of(Say("report-change-which"), lines, standing=_HOME)
    return replace(prompt, expects=Expects.NAME, read=figures_reader(work))


_HOME: tuple[Pick, ...] = (HOME_PICK,)


def changing(work: WorkUnderWay, heard: Answer, then: Then) -> Outcome:
    asked = work.asked.form.asked
    match heard:
        case Chose() if heard.place < len(asked):
            return goes_on(work.at(Step.VALUE, asked[heard.place]))
        case Typed(Filled() as after):
            return changed(work, after, then)
        case Worded():
            return then(work, ())
    return Unheard()


def value_prompt(work: WorkUnderWay, key: str) -> Prompt | None:
    """The new value of one number."""
    indicator = _asked_for(work, key)
    if indicator is None:
        return None
    old = value_or_reason(indicator, work.asked.answers, work.asked.blanks)
    asked = question(indicator, work.request)
    asks = Say("report-give-value", {"question": asked})
    if old:
        asks = Say("report-change-value", {"question": asked, "old": old})
    return Prompt((asks, Say("number-hint")), (), Expects.FIGURES, figures_reader(work, only=indicator))


def _asked_for(work: WorkUnderWay, key: str) -> Indicator | None:
    return next((indicator for indicator in work.asked.form.asked if indicator.key == key), None)


def valued(work: WorkUnderWay, heard: Answer, then: Then) -> Outcome:
    match heard:
        case Typed(Filled() as after) if after.faults or not after.heard:
            return Unheard(after.problems)
        case Typed(Filled() as after):
            return changed(work, after, then)
        case Typed(Wish()):
            return Unheard()
    return goes_on(work.at(Step.CHANGE))
