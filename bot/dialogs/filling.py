"""A form being answered: asked, with what it is asked beside, and why a number is not available. Read back and sent:
confirming.py."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import AttachFile
from bot.dialogs.figures import AskedForm, filled_form
from bot.dialogs.lines import beside, line_name, question
from bot.dialogs.prompts import misheard, said_before, shortened
from bot.words import ChatWord
from core.reports.forms import Indicator
from core.spelling import folded_words
from core.talk.agenda import Request
from core.talk.messages import Say

_SINGLY = frozenset({"tung so", "tung so mot", "tung cau", "hoi tung so", "one by one"})
REASON = 200
"""A longer reason is cut (characters)."""


@dataclass(frozen=True)
class WorkUnderWay:
    """A piece of work under way: the request as it is now, what is answered so far, and what else its unit has to send.
    `today` is local.

    `for_unit`: the office enters the figures, for which nothing is locked; `more` is kept in the state beside them.
    """

    request: Request
    asked: AskedForm
    requests: tuple[Request, ...]
    today: date
    for_unit: bool = False
    more: Mapping[str, object] = field(default_factory=dict)

    def having(self, asked: AskedForm) -> "WorkUnderWay":
        return replace(self, asked=asked)

    @property
    def locked(self) -> bool:
        return not self.for_unit and self.request.is_locked(self.today)

    @property
    def at(self) -> State:
        return {**self.more, "expectation_id": self.request.expectation_id}


@dataclass(frozen=True)
class Complete:
    """Everything is answered: it is to be read back, after what was still wrong with the last message."""

    work: WorkUnderWay
    problems: tuple[Say, ...] = ()


def kept_answers(work: WorkUnderWay, step: str, **more: object) -> State:
    """The state that goes on where this stands."""
    asked = work.asked
    return {
        **work.at,
        "step": step,
        "answers": {key: str(value) for key, value in asked.answers.items()},
        "blanks": dict(asked.blanks),
        "single": asked.single,
        "base": asked.base,
        "kept": list(asked.kept),
        "reasons": list(asked.reasons),
        **more,
    }


def fill(work: WorkUnderWay, problems: Sequence[Say] = ()) -> Turn:
    """Asks for what is missing, after why what is not available has been told."""
    if work.asked.reasons:
        return _ask_why(work, problems)
    prompt = Reply((*problems, *_fill_prompt(work, brief=bool(problems))))
    return Turn(kept_answers(work, "fill"), (prompt,), free_digits=True)


def _fill_prompt(work: WorkUnderWay, brief: bool = False) -> tuple[Say, ...]:
    asked, request = work.asked, work.request
    missing, count = asked.missing, len(asked.form.asked)
    if asked.single or len(missing) == 1:
        first = missing[0]
        place = asked.form.asked.index(first) + 1
        return (
            Say("ask-one", {"place": place, "count": count, "question": question(first, request)}),
            *beside(first, request),
            _hint(first),
        )
    questions = tuple(
        Say("ask-line", {"place": place, "question": question(one, request)})
        for place, one in enumerate(missing, start=1)
    )
    if len(missing) < count:
        return (Say("ask-rest", {"count": len(missing)}), *questions, Say("number-hint"))
    return (*(() if brief else opening(work)), Say("ask-all", {"count": count}), *questions, Say("ask-all-hint"))


def _hint(indicator: Indicator) -> Say:
    return Say("number-hint" if indicator.required else "number-hint-optional")


def opening(work: WorkUnderWay) -> tuple[Say, ...]:
    """What it is, until when, which days it covers, and when it locks: the due day and the lock are two days, and said
    as such."""
    request = work.request
    if work.for_unit:
        return (Say("enter-title", {"what": shortened(request.what, 80), "unit": request.unit_name}),)
    title = Say("report-title", {"what": shortened(request.what, 80), "unit": request.unit_name, "due": request.due_on})
    covers = (
        (Say("report-covers", {"starts": request.starts_on, "cutoff": request.cutoff_on}),) if request.starts_on else ()
    )
    if work.locked:
        return (title, *covers, Say("report-locked", {"locks": request.locks_on}))
    return (title, *covers, *((Say("report-locks", {"locks": request.locks_on}),) if request.locks_on else ()))


def filling(work: WorkUnderWay, cue: Cue) -> Turn | Complete:
    """One message while numbers are asked for."""
    asked = work.asked
    if not asked.missing:
        return Complete(work)
    text = cue.rest if cue.word in (ChatWord.REPORT, ChatWord.CORRECT, ChatWord.CONTINUE) else cue.text
    if cue.document is not None and cue.document.file_id and not cue.again:
        return attached(work, cue, fill(work))
    if cue.again or (not text.strip() and cue.other is None and cue.document is None):
        return fill(work)
    if cue.other is not None or cue.document is not None:
        return fill(work, (_not_kept(cue),))
    if folded_words(text) in _SINGLY:
        return fill(work.having(replace(asked, single=True)))
    if cue.word is ChatWord.BACK and asked.answers:
        return fill(work.having(replace(asked, answers=dict(list(asked.answers.items())[:-1]))))
    if cue.word is ChatWord.SKIP:
        return _skipped(work)
    return filled_in(work, text)


def _not_kept(cue: Cue) -> Say:
    """Why a file was not taken, where that can be said."""
    problem = cue.document.problem if cue.document is not None else None
    return Say(_REFUSED.get(problem or "", "not-text-but-numbers"))


_REFUSED: Mapping[str, str] = {
    "secret_marking": "unreadable-secret-marking",
    "too_large": "unreadable-too-large",
    "not_fetched": "unreadable-not-fetched",
}


def attached(work: WorkUnderWay, cue: Cue, turn: Turn) -> Turn:
    """The file or photo is kept with the report, and the question stands."""
    file_id = cue.document.file_id if cue.document is not None else 0
    name = shortened(cue.document.name if cue.document is not None else "", 40)
    first, *others = turn.replies
    return replace(
        turn,
        replies=(said_before(Say("report-attached", {"name": name}), first), *others),
        effects=(AttachFile(work.request.expectation_id, file_id), *turn.effects),
    )


def _skipped(work: WorkUnderWay) -> Turn | Complete:
    """What is not required may be left out: all of it, or in single mode the one that is asked."""
    asked = work.asked
    open_ = asked.missing[:1] if asked.single else asked.missing
    left_out = {indicator.key: "" for indicator in open_ if not indicator.required}
    if not left_out:
        return fill(work, (Say("number-no-skip"),))
    after = work.having(replace(asked, blanks={**asked.blanks, **left_out}))
    return fill(after) if after.asked.missing else Complete(after)


def filled_in(work: WorkUnderWay, text: str) -> Turn | Complete:
    """What the message brought, and everything that was wrong with it."""
    after = filled_form(work.asked, text)
    now = work.having(work.asked.filled(after))
    problems = after.problems if after.heard or after.problems else (Say("not-understood"),)
    return fill(now, problems) if now.asked.missing else Complete(now, problems)


# --- why there is no number -------------------------------------------------------------------------------------------


def _ask_why(work: WorkUnderWay, problems: Sequence[Say] = ()) -> Turn:
    return Turn(
        kept_answers(work, "reason", takes_text=True), (Reply((*problems, _why_prompt(work))),), free_digits=True
    )


def _why_prompt(work: WorkUnderWay) -> Say:
    names = tuple(line_name(indicator) for indicator in work.asked.form.asked if indicator.key in work.asked.reasons)
    return Say("ask-why", {"names": names})


def reasoned(work: WorkUnderWay, cue: Cue) -> Turn | Complete:
    """The answer to "why not": a reason, or the number after all."""
    asked = work.asked
    if not asked.reasons:
        return filling(work, replace(cue, again=True))
    prompt = Reply((_why_prompt(work),))
    if cue.again or cue.word is ChatWord.BACK:
        return fill(work.having(replace(asked, reasons=()))) if cue.word is ChatWord.BACK else _ask_why(work)
    text = " ".join((cue.text or cue.digit or "").split())
    if re.match(r"\d", text):
        return _after_all(work, text)
    if (
        cue.other is not None
        or cue.document is not None
        or len(text) < 3
        or folded_words(text) in ("chua co", "khong co", "khong")
    ):
        return Turn(kept_answers(work, "reason", takes_text=True), (misheard(cue, prompt),), free_digits=True)
    blanks = {**asked.blanks, **dict.fromkeys(asked.reasons, text[:REASON])}
    after = work.having(replace(asked, blanks=blanks, reasons=()))
    return fill(after) if after.asked.missing else Complete(after)


def _after_all(work: WorkUnderWay, text: str) -> Turn | Complete:
    """The number, where a reason was asked for: what was answered of these fields before makes room."""
    asked = work.asked
    answers = {key: value for key, value in asked.answers.items() if key not in asked.reasons}
    blanks = {key: why for key, why in asked.blanks.items() if key not in asked.reasons}
    return filled_in(work.having(replace(asked, answers=answers, blanks=blanks, reasons=())), text)
