"""Figures that are asked for, with what they are asked beside, and why one is not available. Read back and sent:
form_talk.py."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.dialogs.base import Expects
from bot.dialogs.engine.answers import Answer, Typed, Worded
from bot.dialogs.engine.outcomes import GoesOn, Outcome, Unheard, goes_on
from bot.dialogs.engine.prompts import Prompt
from bot.dialogs.figures import AskedForm, Filled, filled_form
from bot.dialogs.lines import beside, line_name, question
from bot.dialogs.prompts import shortened
from bot.dialogs.report.here import Step
from bot.dialogs.report.work import WorkUnderWay
from bot.words import ChatWord
from core.reports.forms import Indicator
from core.reports.sentences import Sentence, Spot, said_newly
from core.reports.surprises import Oddity, surprises_of
from core.spelling import folded_words
from core.talk.messages import Say
from core.talk.told_dates import tells_work
from reading.meaning.sentence import meanings_of
from reading.meaning.values import Meaning

REASON = 200
"""A longer reason is cut (characters)."""
_SINGLY = frozenset({"tung so", "tung so mot", "tung cau", "hoi tung so", "one by one"})
Then = Callable[[WorkUnderWay, Sequence[Say]], Outcome]
"""What follows once everything is answered, after what was still wrong with the last message."""


class Wish(StrEnum):
    """What is typed instead of figures, and is about them."""

    SINGLY = "singly"


@dataclass(frozen=True)
class Reason:
    text: str


def ask(work: WorkUnderWay, then: Then, says: Sequence[Say] = ()) -> Outcome:
    """Asks for what is missing, after what is unclear has been chosen and why what is not available has been told."""
    if work.asked.offered:
        return goes_on(work.at(Step.WHICH), *says)
    if work.asked.reasons:
        return goes_on(work.at(Step.REASON), *says)
    if not work.asked.missing:
        return then(work, says)
    return GoesOn(work.at(Step.FILL), tuple(says), begins=not work.asked.answers)


# --- the figures ------------------------------------------------------------------------------------------------------


def figures_prompt(work: WorkUnderWay) -> Prompt | None:
    asked, request = work.asked, work.request
    missing, count = asked.missing, len(asked.form.asked)
    if not missing:
        return None
    one = _single_question(work, missing[0])
    if asked.single or len(missing) == 1:
        return Prompt(one, (), Expects.FIGURES, figures_reader(work), opening=title(work))
    questions = tuple(
        Say("ask-line", {"place": place, "question": question(each, request)})
        for place, each in enumerate(missing, start=1)
    )
    if len(missing) < count:
        says = (Say("ask-rest", {"count": len(missing)}), *questions, Say("number-hint"))
        return Prompt(says, (), Expects.FIGURES, figures_reader(work), one, title(work))
    says = (Say("ask-all", {"count": count}), *questions, Say("ask-all-hint"))
    return Prompt(says, (), Expects.FIGURES, figures_reader(work), one, opening(work))


def _single_question(work: WorkUnderWay, first: Indicator) -> tuple[Say, ...]:
    asked, request = work.asked, work.request
    place = asked.form.asked.index(first) + 1
    hint = Say("number-hint" if first.required else "number-hint-optional")
    asks = Say("ask-one", {"place": place, "count": len(asked.form.asked), "question": question(first, request)})
    return (asks, *beside(first, request), hint)


def opening(work: WorkUnderWay) -> tuple[Say, ...]:
    """What it is, until when, which days it covers, and when it locks: the due day and the lock are two days, and said
    as such."""
    request = work.request
    if work.for_unit:
        return title(work)
    covers = (
        (Say("report-covers", {"starts": request.starts_on, "cutoff": request.cutoff_on}),) if request.starts_on else ()
    )
    if work.locked:
        return (*title(work), *covers, Say("report-locked", {"locks": request.locks_on}))
    return (*title(work), *covers, *((Say("report-locks", {"locks": request.locks_on}),) if request.locks_on else ()))


def title(work: WorkUnderWay) -> tuple[Say, ...]:
    request = work.request
    what = {"what": shortened(request.what, 80), "unit": request.unit_name}
    if work.for_unit:
        return (Say("enter-title", what),)
    told = tells_work(request.occurrence_id, request.expectation_id)
    return (Say("report-title", {**what, "due": request.due_on, **told}),)


def figures_reader(work: WorkUnderWay, only: Indicator | None = None) -> Callable[[str], Filled | Wish | None]:
    """What a message brings for the form; None when it has no figure and is something else that people say."""

    def read(text: str) -> Filled | Wish | None:
        if folded_words(text) in _SINGLY:
            return Wish.SINGLY
        meanings = meanings_of(text)
        after = filled_form(work.asked, text, only=only)
        if after.heard and (_brings(work, after) or not meanings - {Meaning.AS_BEFORE}):
            return after
        return after if after.problems and not meanings and re.search(r"\d", text) else None

    return read


def _brings(work: WorkUnderWay, after: Filled) -> bool:
    return after.answers != work.asked.answers or bool(after.blanks or after.wants_reason or after.offered)


def figures_answered(work: WorkUnderWay, heard: Answer, then: Then) -> Outcome:
    """One message while figures are asked for."""
    asked = work.asked
    match heard:
        case Typed(Wish.SINGLY):
            return goes_on(work.having(replace(asked, single=True)).at(Step.FILL))
        case Typed(Filled() as after):
            return filled_in(work, after, then)
        case Worded(ChatWord.SKIP):
            return _skipped(work, then)
        case Worded(ChatWord.BACK) if asked.answers:
            fewer = dict(list(asked.answers.items())[:-1])
            return goes_on(work.having(replace(asked, answers=fewer)).at(Step.FILL))
    return goes_on(work.at(Step.FILL))


def filled_in(work: WorkUnderWay, after: Filled, then: Then) -> Outcome:
    """What the message brought, and everything that was wrong with it."""
    if not after.heard or (after.faults and not _brings(work, after)):
        return Unheard(after.problems)
    return ask(with_figures(work, after), then, after.problems)


def with_figures(work: WorkUnderWay, after: Filled) -> WorkUnderWay:
    """Figures that were said to be as before are not asked about for being the same."""
    asked = work.asked.filled(replace(after, said=replace(after.said, update=work.update)))
    if not after.as_before:
        return work.having(asked)
    same = [one for one in surprises_of(asked.form, asked.answers, asked.last, asked.kept) if one.why is Oddity.SAME]
    return work.having(replace(asked, kept=(*asked.kept, *(one.mark for one in same))))


def _skipped(work: WorkUnderWay, then: Then) -> Outcome:
    """What is not required may be left out: all of it, or in single mode the one that is asked."""
    asked = work.asked
    open_ = asked.missing[:1] if asked.single else asked.missing
    left_out = {indicator.key: "" for indicator in open_ if not indicator.required}
    if not left_out:
        return goes_on(work.at(Step.FILL), Say("number-no-skip"))
    return ask(work.having(replace(asked, blanks={**asked.blanks, **left_out})), then)


# --- why there is no number -------------------------------------------------------------------------------------------


def reason_prompt(work: WorkUnderWay) -> Prompt | None:
    if not work.asked.reasons:
        return None
    names = tuple(line_name(indicator) for indicator in work.asked.form.asked if indicator.key in work.asked.reasons)
    says = (Say("ask-why", {"names": names}),)
    return Prompt(says, (), Expects.FIGURES, lambda text: _reason(work, text), says)


_NONE_YET = frozenset({"chua co", "khong co", "khong", "chua co so"})
LEAST = 3


def _reason(work: WorkUnderWay, text: str) -> Reason | Filled | None:
    """The reason, or the figure after all."""
    plain = " ".join(text.split())
    if re.match(r"\d", plain):
        return filled_form(_with_room(work), plain)
    if len(plain) < LEAST or folded_words(plain) in _NONE_YET:
        return None
    return Reason(plain[:REASON])


def _with_room(work: WorkUnderWay) -> AskedForm:
    """What was answered before of the fields that want a reason makes room."""
    asked = work.asked
    answers = {key: value for key, value in asked.answers.items() if key not in asked.reasons}
    blanks = {key: why for key, why in asked.blanks.items() if key not in asked.reasons}
    return replace(asked, answers=answers, blanks=blanks, reasons=())


def reason_answered(work: WorkUnderWay, heard: Answer, then: Then) -> Outcome:
    asked = work.asked
    match heard:
        case Typed(Reason(text)):
            blanks: Mapping[str, str] = {**asked.blanks, **dict.fromkeys(asked.reasons, text)}
            said = Sentence(text, dict.fromkeys(asked.reasons, Spot()), update=work.update)
            told = replace(asked, blanks=blanks, reasons=(), sentences=said_newly(asked.sentences, said))
            return ask(work.having(told), then)
        case Typed(Filled() as after):
            return filled_in(work.having(_with_room(work)), after, then)
    return ask(work.having(replace(asked, reasons=())), then)
