"""A form being answered: asked, read back, sent, corrected. Which piece of work it is: report.py; what a message holds: figures.py."""

from collections.abc import Sequence
from decimal import Decimal

from bot.dialogs.answers import picked, says_no, says_yes
from bot.dialogs.base import Cue, Pick, Reply, State, Turn, Word
from bot.dialogs.duties import others_owing
from bot.dialogs.effects import SendReport
from bot.dialogs.figures import Asked, change_line, filled, question, value_line, written
from bot.dialogs.prompts import HOME_PICK, STANDING, answered, ended, misheard, picks, shortened
from bot.words import fold
from core.agenda import Request
from core.messages import Say
from core.reports import Indicator, Values

_SINGLY = frozenset({"tung so", "tung so mot", "tung cau", "hoi tung so", "one by one"})


def _kept(at: State, step: str, asked: Asked, **more: object) -> State:
    return {**at, "step": step, "answers": {key: str(value) for key, value in asked.answers.items()}, "single": asked.single, **more}


def _with(asked: Asked, answers: Values, single: bool | None = None) -> Asked:
    return Asked(asked.form, answers, asked.sent, asked.single if single is None else single)


def fill(at: State, asked: Asked, request: Request, problems: Sequence[Say] = ()) -> Turn:
    return Turn(_kept(at, "fill", asked), (Reply((*problems, *_fill_prompt(asked, request, brief=bool(problems)))),), free_digits=True)


def _fill_prompt(asked: Asked, request: Request, brief: bool = False) -> tuple[Say, ...]:
    missing, count = asked.missing, len(asked.form.indicators)
    if asked.single or len(missing) == 1:
        place = asked.form.indicators.index(missing[0]) + 1
        return (Say("ask-one", {"place": place, "count": count, "question": question(missing[0])}), Say("number-hint"))
    if len(missing) < count:
        questions = tuple(Say("ask-line", {"place": place, "question": question(one)}) for place, one in enumerate(missing, start=1))
        return (Say("ask-rest", {"count": len(missing)}), *questions, Say("number-hint"))
    questions = tuple(Say("ask-line", {"place": place, "question": question(one)}) for place, one in enumerate(missing, start=1))
    title = Say("report-title", {"what": shortened(request.what, 80), "unit": request.unit_name, "due": request.due_on})
    return (*(() if brief else (title,)), Say("ask-all", {"count": count}), *questions, Say("ask-all-hint"))


def filling(at: State, asked: Asked, request: Request, cue: Cue) -> Turn:
    if not asked.missing:
        return confirm(at, asked, request)
    text = cue.rest if cue.word in (Word.REPORT, Word.CORRECT, Word.CONTINUE) else cue.text
    if cue.again or (not text.strip() and cue.other is None and cue.document is None):
        return fill(at, asked, request)
    if cue.other is not None or cue.document is not None:
        return fill(at, asked, request, (Say("not-text-but-numbers"),))
    if fold(text) in _SINGLY:
        return fill(at, _with(asked, asked.answers, single=True), request)
    if cue.word is Word.BACK and asked.answers:
        return fill(at, _with(asked, dict(list(asked.answers.items())[:-1])), request)
    if cue.word is Word.SKIP:
        return fill(at, asked, request, (Say("number-no-skip"),))
    return filled_in(at, asked, request, text)


def filled_in(at: State, asked: Asked, request: Request, text: str) -> Turn:
    after = filled(asked, text)
    now_asked = _with(asked, after.answers)
    problems = after.problems if after.heard or after.problems else (Say("not-understood"),)
    if now_asked.missing or problems:
        return fill(at, now_asked, request, problems) if now_asked.missing else confirm(at, now_asked, request, problems)
    return confirm(at, now_asked, request)


def confirm(at: State, asked: Asked, request: Request, problems: Sequence[Say] = ()) -> Turn:
    return Turn(_kept(at, "confirm", asked), (_confirm_prompt(asked, request, problems),))


def _confirm_prompt(asked: Asked, request: Request, problems: Sequence[Say] = ()) -> Reply:
    choices = picks("pick-right-send", "pick-correct")
    title = Say("confirm-title", {"what": shortened(request.what, 80), "unit": request.unit_name})
    if request.version > 0:
        changes = tuple(change_line(*change) for change in asked.changes)
        return Reply((*problems, title, *changes, Say("confirm-question")), choices)
    lines = tuple(value_line(indicator, asked.answers[indicator.key]) for indicator in asked.form.indicators if indicator.key in asked.answers)
    return Reply((*problems, title, *lines, Say("confirm-question")), choices)


def confirmed(at: State, asked: Asked, request: Request, cue: Cue, requests: Sequence[Request]) -> Turn:
    if asked.missing:
        return fill(at, asked, request)
    prompt = _confirm_prompt(asked, request)
    if cue.again:
        return answered(_kept(at, "confirm", asked), cue, prompt)
    if says_yes(cue):
        return _send(asked, request, requests)
    if says_no(cue) or (cue.word in (Word.CORRECT, Word.BACK) and not cue.rest):
        return _change(at, asked)
    text = cue.rest if cue.word is Word.CORRECT else cue.text
    after = filled(asked, text) if text.strip() and cue.other is None else None
    if after is None or not after.heard:
        return Turn(_kept(at, "confirm", asked), (misheard(cue, prompt),))
    return _changed(at, asked, after.answers, request, after.problems)


def _send(asked: Asked, request: Request, requests: Sequence[Request]) -> Turn:
    if request.version > 0 and not asked.changes:
        return ended(Reply((Say("report-same"),), STANDING))
    key = "report-corrected" if request.version > 0 else "report-sent"
    says = (
        Say(key, {"what": shortened(request.what, 80), "unit": request.unit_name}),
        Say("report-how-to-correct"),
        *others_owing(request, requests),
    )
    return Turn(None, (Reply(says, STANDING),), (SendReport(request.expectation_id, dict(asked.answers)),))


def corrected(at: State, asked: Asked, request: Request, rest: str) -> Turn:
    """A sent report is taken up again; "sửa nhà 5" names the field at once."""
    if not rest.strip():
        return _change(at, asked)
    after = filled(asked, rest)
    if not after.heard:
        return _change(at, asked, after.problems)
    return _changed(at, asked, after.answers, request, after.problems)


def _changed(at: State, asked: Asked, answers: Values, request: Request, problems: Sequence[Say] = ()) -> Turn:
    """A value that broke a rule leaves the old one standing."""
    after = _with(asked, {**asked.answers, **answers})
    if request.version > 0 and not after.changes and not problems:
        return ended(Reply((Say("report-same"),), STANDING))
    if request.version > 0 and not after.changes:
        return _change(at, asked, problems)
    return confirm(at, after, request, problems)


def _change(at: State, asked: Asked, problems: Sequence[Say] = ()) -> Turn:
    return Turn(_kept(at, "change", asked), (_change_prompt(asked, problems),))


def _change_prompt(asked: Asked, problems: Sequence[Say] = ()) -> Reply:
    choices = (
        Pick(str(place), value_line(indicator, asked.answers.get(indicator.key, Decimal(0))))
        for place, indicator in enumerate(asked.form.indicators, start=1)
    )
    return Reply((*problems, Say("change-which")), (*choices, HOME_PICK))


def changing(at: State, asked: Asked, request: Request, cue: Cue) -> Turn:
    place = picked(cue, len(asked.form.indicators))
    if place is not None and not cue.again:
        return _ask_value(at, asked, asked.form.indicators[place])
    if not cue.again and cue.word is None and cue.text.strip():
        after = filled(asked, cue.text)
        if after.heard:
            return _changed(at, asked, after.answers, request, after.problems)
    return answered(_kept(at, "change", asked), cue, _change_prompt(asked))


def _ask_value(at: State, asked: Asked, indicator: Indicator, problems: Sequence[Say] = ()) -> Turn:
    says = (
        *problems,
        Say("change-value", {"question": question(indicator), "old": written(indicator, asked.answers.get(indicator.key))}),
        Say("number-hint"),
    )
    return Turn(_kept(at, "value", asked, field=indicator.key), (Reply(says),), free_digits=True)


def valued(at: State, asked: Asked, request: Request, cue: Cue, key: str) -> Turn:
    indicator = next((indicator for indicator in asked.form.indicators if indicator.key == key), None)
    if indicator is None or cue.word is Word.BACK:
        return _change(at, asked)
    if cue.other is not None or cue.document is not None:
        return _ask_value(at, asked, indicator, (Say("not-text-but-numbers"),))
    if cue.again or not cue.text.strip():
        return _ask_value(at, asked, indicator)
    after = filled(asked, cue.text, only=indicator)
    if after.problems or not after.heard:
        return _ask_value(at, asked, indicator, after.problems or (Say("not-understood"),))
    return _changed(at, asked, after.answers, request)
