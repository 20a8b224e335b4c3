"""A form that is filled in: doubted once, read back, sent, corrected. What is asked before that: filling.py; which
piece of work it is: report.py."""

from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.answers import picked, says_no, says_yes, text_in
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.duties import others_owing
from bot.dialogs.effects import EnterFigures, ProposeCorrection, SendReport
from bot.dialogs.figures import Filled, filled_form
from bot.dialogs.filling import Complete, WorkUnderWay, attached, fill, filling, kept_answers, reasoned
from bot.dialogs.lines import change_line, question, surprise_line, value_line, value_or_reason
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, misheard, picks, prompt_again, shortened
from bot.words import ChatWord
from core.reports.forms import Indicator
from core.reports.surprises import Surprise, surprises_of
from core.talk.messages import Say


def resumed(work: WorkUnderWay, state: State, cue: Cue) -> Turn | None:
    """The next step of a form that is being answered; None when the state knows of none."""
    step = text_in(state, "step")
    if cue.word in (ChatWord.REPORT, ChatWord.CONTINUE) and not cue.rest:
        cue = replace(cue, word=None, text="", again=True)
    if cue.word is ChatWord.CORRECT and step in ("change", "value"):
        return corrected(work, cue.rest)
    match step:
        case "fill":
            return complete(filling(work, cue))
        case "reason":
            return complete(reasoned(work, cue))
        case "doubt":
            return doubted(work, cue)
        case "confirm":
            return confirm_answered(work, cue)
        case "change":
            return changing(work, cue)
        case "value":
            return valued(work, cue, text_in(state, "field"))
    return None


def complete(result: Turn | Complete) -> Turn:
    """Goes on to the reading back when nothing is left to be asked."""
    return result if isinstance(result, Turn) else confirm(result.work, result.problems)


def confirm(work: WorkUnderWay, problems: Sequence[Say] = ()) -> Turn:
    """Read back before it is sent; unlikely numbers are asked about first. What somebody else sent meanwhile is said,
    and compared with."""
    if work.request.version > 0 and not work.asked.changes and not problems:
        return dialog_ended(Reply((Say("report-same"),), STANDING))
    odd = surprising(work)
    if odd:
        return Turn(kept_answers(work, "doubt"), (_doubt_prompt(work, odd, problems),))
    overtaken = work.request.version != work.asked.base and work.request.version > 0
    if overtaken:
        work = work.having(replace(work.asked, base=work.request.version))
        problems = (*problems, Say("report-overtaken", {"unit": work.request.unit_name}))
    return Turn(kept_answers(work, "confirm"), (_confirm_prompt(work, problems),))


def _confirm_prompt(work: WorkUnderWay, problems: Sequence[Say] = ()) -> Reply:
    asked, request = work.asked, work.request
    choices = picks("pick-right-send", "pick-correct")
    title = Say("confirm-title", {"what": shortened(request.what, 80), "unit": request.unit_name})
    locked = (Say("report-locked", {"locks": request.locks_on}),) if work.locked else ()
    if request.version > 0:
        changes = tuple(change_line(*ask_which_number) for ask_which_number in asked.changes)
        return Reply((*problems, title, *changes, *locked, Say("confirm-question")), choices)
    answered_ = [indicator for indicator in asked.form.asked if value_or_reason(indicator, asked.answers, asked.blanks)]
    lines = tuple(value_line(indicator, asked.answers, asked.blanks) for indicator in answered_)
    return Reply((*problems, title, *lines, *locked, Say("confirm-question")), choices)


def confirm_answered(work: WorkUnderWay, cue: Cue) -> Turn:
    """The answer to "right?"."""
    asked = work.asked
    if asked.missing:
        return fill(work)
    if cue.document is not None and cue.document.file_id and not cue.again:
        return attached(work, cue, Turn(kept_answers(work, "confirm"), (_confirm_prompt(work),)))
    prompt = _confirm_prompt(work)
    if cue.again:
        return prompt_again(kept_answers(work, "confirm"), cue, prompt)
    if says_yes(cue):
        return _send(work)
    if says_no(cue) or (cue.word in (ChatWord.CORRECT, ChatWord.BACK) and not cue.rest):
        return ask_which_number(work)
    text = cue.rest if cue.word is ChatWord.CORRECT else cue.text
    after = filled_form(asked, text) if text.strip() and cue.other is None else None
    if after is None or not after.heard:
        return Turn(kept_answers(work, "confirm"), (misheard(cue, prompt),))
    return changed(work, after)


def _send(work: WorkUnderWay) -> Turn:
    asked, request = work.asked, work.request
    if request.version > 0 and not asked.changes:
        return dialog_ended(Reply((Say("report-same"),), STANDING))
    if request.version != asked.base:
        return confirm(work)
    more = (Say("report-how-to-correct"), *others_owing(request, work.requests))
    names = {"what": shortened(request.what, 80), "unit": request.unit_name}
    values, blanks = dict(asked.answers), dict(asked.blanks)
    if work.for_unit:
        done = Reply((Say("enter-done", names),), STANDING)
        return Turn(None, (done,), (EnterFigures(request.expectation_id, values, blanks, asked.base),))
    if work.locked:
        says = (Say("report-proposed", names), *others_owing(request, work.requests))
        return Turn(None, (Reply(says, STANDING),), (ProposeCorrection(request.expectation_id, values, blanks),))
    says = (Say("report-corrected" if request.version > 0 else "report-sent", names), *more)
    return Turn(None, (Reply(says, STANDING),), (SendReport(request.expectation_id, values, blanks, asked.base),))


# --- unlikely numbers -------------------------------------------------------------------------------------------------


def surprising(work: WorkUnderWay) -> tuple[Surprise, ...]:
    """What is still to be asked about; what was sent before and stands is not."""
    asked, request = work.asked, work.request
    found = surprises_of(asked.form, asked.answers, request.last, asked.kept)
    return tuple(one for one in found if request.values.get(one.key) != one.value)


def _doubt_prompt(work: WorkUnderWay, odd: Sequence[Surprise], problems: Sequence[Say] = ()) -> Reply:
    lines = tuple(
        surprise_line(indicator, one) for one in odd if (indicator := work.asked.form.find(one.key)) is not None
    )
    return Reply((*problems, *lines, Say("doubt-question")), picks("pick-still-right", "pick-correct"))


def doubted(work: WorkUnderWay, cue: Cue) -> Turn:
    """Asked once: a yes is kept for this number and not asked for again."""
    odd = surprising(work)
    if not odd:
        return confirm(work)
    prompt = _doubt_prompt(work, odd)
    if cue.again:
        return prompt_again(kept_answers(work, "doubt"), cue, prompt)
    if says_yes(cue):
        return confirm(work.having(replace(work.asked, kept=(*work.asked.kept, *(one.mark for one in odd)))))
    if says_no(cue) or (cue.word in (ChatWord.CORRECT, ChatWord.BACK) and not cue.rest):
        indicator = work.asked.form.find(odd[0].key)
        return (
            ask_value(work, indicator)
            if len(odd) == 1 and indicator is not None and not _for_all(odd)
            else ask_which_number(work)
        )
    text = cue.rest if cue.word is ChatWord.CORRECT else cue.text
    after = filled_form(work.asked, text) if text.strip() and cue.other is None and cue.document is None else None
    if after is None or not after.heard:
        return Turn(kept_answers(work, "doubt"), (misheard(cue, prompt),))
    return changed(work, after)


def _for_all(odd: Sequence[Surprise]) -> bool:
    return any(one.why == "same" for one in odd)


# --- corrections ------------------------------------------------------------------------------------------------------


def corrected(work: WorkUnderWay, rest: str) -> Turn:
    """A sent report is taken up again; "sửa nhà 5" names the field at once."""
    if not rest.strip():
        return ask_which_number(work)
    after = filled_form(work.asked, rest)
    return changed(work, after) if after.heard else ask_which_number(work, after.problems)


def changed(work: WorkUnderWay, after: Filled) -> Turn:
    """A value that broke a rule leaves the old one standing."""
    asked = work.asked
    kept_values = {
        key: value for key, value in asked.answers.items() if key not in after.blanks and key not in after.wants_reason
    }
    merged = asked.filled(replace(after, answers={**kept_values, **after.answers}))
    now = work.having(merged)
    if now.asked.reasons:
        return fill(now, after.problems)
    if work.request.version > 0 and not now.asked.changes:
        return (
            ask_which_number(now, after.problems)
            if after.problems
            else dialog_ended(Reply((Say("report-same"),), STANDING))
        )
    return confirm(now, after.problems)


def ask_which_number(work: WorkUnderWay, problems: Sequence[Say] = ()) -> Turn:
    """Which number?"""
    return Turn(kept_answers(work, "change"), (_change_prompt(work, problems),))


def _change_prompt(work: WorkUnderWay, problems: Sequence[Say] = ()) -> Reply:
    asked = work.asked
    choices = (
        Pick(str(place), value_line(indicator, asked.answers, asked.blanks))
        for place, indicator in enumerate(asked.form.asked, start=1)
    )
    return Reply((*problems, Say("report-change-which")), (*choices, HOME_PICK))


def changing(work: WorkUnderWay, cue: Cue) -> Turn:
    """The number to be changed, by its digit, or named with its new value at once."""
    asked = work.asked
    place = picked(cue, len(asked.form.asked))
    if place is not None and not cue.again:
        return ask_value(work, asked.form.asked[place])
    if not cue.again and cue.word is None and cue.text.strip():
        after = filled_form(asked, cue.text)
        if after.heard:
            return changed(work, after)
    return prompt_again(kept_answers(work, "change"), cue, _change_prompt(work))


def ask_value(work: WorkUnderWay, indicator: Indicator, problems: Sequence[Say] = ()) -> Turn:
    """The new value of one number."""
    old = value_or_reason(indicator, work.asked.answers, work.asked.blanks)
    says = (
        *problems,
        Say("report-change-value", {"question": question(indicator, work.request), "old": old}),
        Say("number-hint"),
    )
    return Turn(kept_answers(work, "value", field=indicator.key), (Reply(says),), free_digits=True)


def valued(work: WorkUnderWay, cue: Cue, key: str) -> Turn:
    """One message while the new value of `key` is asked for."""
    indicator = next((indicator for indicator in work.asked.form.asked if indicator.key == key), None)
    if indicator is None or cue.word is ChatWord.BACK:
        return ask_which_number(work)
    if cue.other is not None or cue.document is not None:
        return ask_value(work, indicator, (Say("not-text-but-numbers"),))
    if cue.again or not cue.text.strip():
        return ask_value(work, indicator)
    after = filled_form(work.asked, cue.text, only=indicator)
    if after.problems or not after.heard:
        return ask_value(work, indicator, after.problems or (Say("not-understood"),))
    return changed(work, after)
