"""A form that is filled in: doubted once, read back, sent, corrected. What is asked before that: filling.py; which
piece of work it is: talk.py."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.base import Expects, Pick
from bot.dialogs.effects import EnterFigures, KeepReadBack, ProposeCorrection, SendReport
from bot.dialogs.engine.answers import Answer, Chose, Typed, Worded
from bot.dialogs.engine.outcomes import Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of, asks_yes
from bot.dialogs.figures import Filled, filled_form
from bot.dialogs.lines import change_line, question, surprise_line, value_line, value_or_reason
from bot.dialogs.prompts import HOME_PICK, shortened
from bot.dialogs.report.duties import others_owing
from bot.dialogs.report.filling import Wish, ask, figures_reader, with_figures
from bot.dialogs.report.here import Step
from bot.dialogs.report.work import WorkUnderWay
from core.reports.forms import Indicator
from core.reports.surprises import Surprise, surprises_of
from core.talk.messages import Say
from core.talk.read_backs import ReadBack


def confirm(work: WorkUnderWay, says: Sequence[Say] = ()) -> Outcome:
    """Read back before it is sent; unlikely numbers are asked about first. What somebody else sent meanwhile is said,
    and compared with."""
    if work.asked.offered:
        return goes_on(work.at(Step.WHICH), *says)
    if work.request.version > 0 and not work.asked.changes and not says:
        return ends(Say("report-same"))
    if surprising(work):
        return goes_on(work.at(Step.DOUBT), *says)
    overtaken = work.request.version != work.asked.base and work.request.version > 0
    if overtaken:
        work = work.having(replace(work.asked, base=work.request.version))
        says = (*says, Say("report-overtaken", {"unit": work.request.unit_name}))
    return goes_on(work.at(Step.CONFIRM), *says, effects=_kept(work))


def _kept(work: WorkUnderWay) -> tuple[KeepReadBack, ...]:
    """What is asked for again when no answer comes; the office itself is not."""
    if work.for_unit:
        return ()
    asked, request = work.asked, work.request
    lines = figure_lines(work)
    return (KeepReadBack(ReadBack(request.expectation_id, dict(asked.answers), dict(asked.blanks), asked.base, lines)),)


def confirm_prompt(work: WorkUnderWay) -> Prompt | None:
    if work.asked.missing:
        return None
    prompt = asks_yes(read_back(work), "pick-right-send", "pick-correct")
    return replace(prompt, read=figures_reader(work))


def read_back(work: WorkUnderWay) -> tuple[Say, ...]:
    """Everything that would be sent; of a correction what changes."""
    request = work.request
    title = Say("confirm-title", {"what": shortened(request.what, 80), "unit": request.unit_name})
    locked = (Say("report-locked", {"locks": request.locks_on}),) if work.locked else ()
    return (title, *figure_lines(work), *locked, Say("confirm-question"))


def figure_lines(work: WorkUnderWay) -> tuple[Say, ...]:
    """A line for each figure; of a correction, for each that changes."""
    asked = work.asked
    if work.request.version > 0:
        return tuple(change_line(*change) for change in asked.changes)
    return tuple(
        value_line(indicator, asked.answers, asked.blanks)
        for indicator in asked.form.asked
        if value_or_reason(indicator, asked.answers, asked.blanks)
    )


def confirm_answered(work: WorkUnderWay, heard: Answer) -> Outcome:
    """The answer to "right?"."""
    match heard:
        case Chose() if heard.yes:
            return send(work)
        case Typed(Filled() as after):
            return changed(work, after)
        case Typed(Wish()):
            return Unheard()
    return goes_on(work.at(Step.CHANGE))


def send(work: WorkUnderWay) -> Outcome:
    asked, request = work.asked, work.request
    if request.version > 0 and not asked.changes:
        return ends(Say("report-same"))
    if request.version != asked.base:
        return confirm(work)
    names = {"what": shortened(request.what, 80), "unit": request.unit_name}
    values, blanks = dict(asked.answers), dict(asked.blanks)
    if work.for_unit:
        return ends(
            Say("enter-done", names), effects=(EnterFigures(request.expectation_id, values, blanks, asked.base),)
        )
    more = others_owing(request, work.requests)
    if work.locked:
        proposed = ProposeCorrection(request.expectation_id, values, blanks)
        return ends(Say("report-proposed", names), *more, effects=(proposed,))
    sent = SendReport(request.expectation_id, values, blanks, asked.base)
    key = "report-corrected" if request.version > 0 else "report-sent"
    return ends(Say(key, names), Say("report-how-to-correct"), *more, effects=(sent,))


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


def doubted(work: WorkUnderWay, heard: Answer) -> Outcome:
    """Asked once: a yes is kept for this number and not asked for again."""
    odd = surprising(work)
    match heard:
        case Chose() if heard.yes:
            return confirm(work.having(replace(work.asked, kept=(*work.asked.kept, *(one.mark for one in odd)))))
        case Typed(Filled() as after):
            return changed(work, after)
        case Typed(Wish()):
            return Unheard()
    indicator = work.asked.form.find(odd[0].key) if len(odd) == 1 and odd[0].why != "same" else None
    if indicator is not None:
        return goes_on(work.at(Step.VALUE, indicator))
    return goes_on(work.at(Step.CHANGE))


# --- corrections ------------------------------------------------------------------------------------------------------


def corrected(work: WorkUnderWay, rest: str) -> Outcome:
    """A sent report is taken up again; "sửa nhà 5" names the field at once."""
    if not rest.strip():
        return goes_on(work.at(Step.CHANGE))
    after = filled_form(work.asked, rest)
    if after.heard:
        return changed(work, after)
    return goes_on(work.at(Step.CHANGE), *after.problems)


def changed(work: WorkUnderWay, after: Filled) -> Outcome:
    """A value that broke a rule leaves the old one standing."""
    if not after.heard:
        return Unheard(after.problems)
    asked = work.asked
    kept = {
        key: value for key, value in asked.answers.items() if key not in after.blanks and key not in after.wants_reason
    }
    now = with_figures(work, replace(after, answers={**kept, **after.answers}))
    if now.asked.offered or now.asked.reasons or now.asked.missing:
        return ask(now, confirm, after.problems)
    if work.request.version > 0 and not now.asked.changes:
        return goes_on(now.at(Step.CHANGE), *after.problems) if after.problems else ends(Say("report-same"))
    return confirm(now, after.problems)


def change_prompt(work: WorkUnderWay) -> Prompt:
    """Which number? Or it is named with its new value at once."""
    asked = work.asked
    lines = [value_line(indicator, asked.answers, asked.blanks) for indicator in asked.form.asked]
    prompt = asks_one_of(Say("report-change-which"), lines, standing=_HOME)
    return replace(prompt, expects=Expects.NAME, read=figures_reader(work))


_HOME: tuple[Pick, ...] = (HOME_PICK,)


def changing(work: WorkUnderWay, heard: Answer) -> Outcome:
    asked = work.asked.form.asked
    match heard:
        case Chose() if heard.place < len(asked):
            return goes_on(work.at(Step.VALUE, asked[heard.place]))
        case Typed(Filled() as after):
            return changed(work, after)
        case Worded():
            return confirm(work)
    return Unheard()


def value_prompt(work: WorkUnderWay, key: str) -> Prompt | None:
    """The new value of one number."""
    indicator = _asked_for(work, key)
    if indicator is None:
        return None
    old = value_or_reason(indicator, work.asked.answers, work.asked.blanks)
    asks = Say("report-change-value", {"question": question(indicator, work.request), "old": old})
    return Prompt((asks, Say("number-hint")), (), Expects.FIGURES, figures_reader(work, only=indicator))


def _asked_for(work: WorkUnderWay, key: str) -> Indicator | None:
    return next((indicator for indicator in work.asked.form.asked if indicator.key == key), None)


def valued(work: WorkUnderWay, heard: Answer) -> Outcome:
    match heard:
        case Typed(Filled() as after) if after.faults or not after.heard:
            return Unheard(after.problems)
        case Typed(Filled() as after):
            return changed(work, after)
        case Typed(Wish()):
            return Unheard()
    return goes_on(work.at(Step.CHANGE))
