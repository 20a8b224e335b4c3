"""What a unit sends: which piece of work, then its numbers or "done", read back, sent, corrected. Reading the numbers themselves: figures.py."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from bot.dialogs.answers import decimals_in, known_many, number_in, numbers_in, picked, says_no, says_yes, text_in
from bot.dialogs.base import Cue, Pick, Reply, State, Turn, Word
from bot.dialogs.effects import MarkDone, SendReport
from bot.dialogs.figures import Asked, asked_of, change_line, filled, question, value_line, written
from bot.dialogs.prompts import HOME_PICK, STANDING, answered, ended, misheard, picks, shortened
from bot.words import fold
from core.agenda import Request
from core.messages import Say
from core.plans import Asks
from core.reports import Indicator, Standing, Values

MOST = 8
_SINGLY = frozenset({"tung so", "tung so mot", "tung cau", "hoi tung so", "one by one"})


class ReportDialog:
    """`step`: choose, choose-sent, fill, confirm, change, value, duty, done. The answers so far are in the state, so that nothing is asked twice."""

    name = "report"
    version = 1
    sees = ("office", "requests")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        requests: tuple[Request, ...] = known_many(cue, "requests")
        if cue.word is Word.STOP and not _means_yes(state, cue):
            return ended(Reply((Say("report-stopped"),), STANDING))
        request = next((request for request in requests if request.expectation_id == number_in(state, "expectation_id")), None)
        if request is not None:
            return _at_work(state, cue, request, requests)
        if text_in(state, "step") in ("choose", "choose-sent"):
            return _chosen(state, cue, requests)
        gone = () if number_in(state, "expectation_id") is None else (Reply((Say("report-gone"),)),)
        turn = _started(cue, requests)
        return Turn(turn.state, (*gone, *turn.replies), turn.effects, turn.free_digits)


def _means_yes(state: State, cue: Cue) -> bool:
    return text_in(state, "step") in ("confirm", "duty") and says_yes(cue)


# --- which piece of work ------------------------------------------------------------------------------------------------------


def _owing(requests: Sequence[Request]) -> list[Request]:
    return [request for request in requests if request.standing is Standing.OWING]


def _sent(requests: Sequence[Request]) -> list[Request]:
    return [request for request in requests if request.version > 0 and request.form is not None]


def _started(cue: Cue, requests: Sequence[Request]) -> Turn:
    if cue.word is Word.CORRECT:
        return _select(_sent(requests), "choose-sent", cue)
    owing = _owing(requests)
    if cue.word is Word.DONE:
        owing = [request for request in owing if request.form is None] or owing
    if not owing and _sent(requests):
        return ended(Reply((Say("report-all-sent"), Say("report-how-to-correct")), STANDING))
    return _select(owing, "choose", cue)


def _select(found: Sequence[Request], step: str, cue: Cue) -> Turn:
    if not found:
        return ended(Reply((Say("report-nothing-sent" if step == "choose-sent" else "report-none"),), STANDING))
    if len(found) == 1:
        return _opened(found[0], cue, correct=step == "choose-sent")
    shown = found[:MOST]
    return Turn({"step": step, "shown": [request.expectation_id for request in shown]}, (_list(shown, step),))


def _list(shown: Sequence[Request], step: str) -> Reply:
    several_units = len({request.unit for request in shown}) > 1
    key = "pick-request-of" if several_units else "pick-request"
    choices = (
        Pick(str(place), Say(key, {"what": shortened(request.what, 60), "due": request.due_on, "unit": request.unit_name}))
        for place, request in enumerate(shown, start=1)
    )
    return Reply((Say("report-choose" if step == "choose" else "report-choose-sent"),), (*choices, HOME_PICK))


def _chosen(state: State, cue: Cue, requests: Sequence[Request]) -> Turn:
    step = text_in(state, "step")
    known = {request.expectation_id: request for request in requests}
    shown = [known[key] for key in numbers_in(state, "shown") if key in known]
    if not shown or cue.word is Word.CORRECT or (cue.word is Word.REPORT and step != "choose"):
        return _started(cue, requests)
    place = picked(cue, len(shown))
    if place is None or cue.again:
        return answered(state, cue, _list(shown, step))
    return _opened(shown[place], Cue(again=True, person=cue.person, known=cue.known), correct=step == "choose-sent")


def _opened(request: Request, cue: Cue, correct: bool = False) -> Turn:
    """The request is taken up; numbers that came with the word are read at once."""
    at: State = {"expectation_id": request.expectation_id}
    asked = asked_of(request, request.values)
    if asked is None:
        return Turn({**at, "step": "duty"}, (_duty(request),))
    if correct or request.version > 0:
        return _corrected(at, asked, request, cue.rest)
    if cue.rest and cue.word is Word.REPORT:
        return _filled(at, asked, request, cue.rest)
    return _fill(at, asked, request)


# --- one piece of work --------------------------------------------------------------------------------------------------------


def _at_work(state: State, cue: Cue, request: Request, requests: Sequence[Request]) -> Turn:
    step = text_in(state, "step")
    asked = asked_of(request, decimals_in(state, "answers"), state.get("single") is True)
    at: State = {"expectation_id": request.expectation_id}
    if asked is None or step in ("duty", "done"):
        return _done(step, cue, request, requests)
    if cue.word in (Word.REPORT, Word.CONTINUE) and not cue.rest:
        cue = replace(cue, word=None, text="", again=True)
    if cue.word is Word.CORRECT and step in ("change", "value"):
        return _corrected(at, asked, request, cue.rest)
    match step:
        case "fill":
            return _filling(at, asked, request, cue)
        case "confirm":
            return _confirmed(at, asked, request, cue, requests)
        case "change":
            return _changing(at, asked, request, cue)
        case "value":
            return _valued(at, asked, request, cue, text_in(state, "field"))
    return _opened(request, cue)


def _kept(at: State, step: str, asked: Asked, **more: object) -> State:
    return {**at, "step": step, "answers": {key: str(value) for key, value in asked.answers.items()}, "single": asked.single, **more}


def _with(asked: Asked, answers: Values, single: bool | None = None) -> Asked:
    return Asked(asked.form, answers, asked.sent, asked.single if single is None else single)


def _fill(at: State, asked: Asked, request: Request, problems: Sequence[Say] = ()) -> Turn:
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


def _filling(at: State, asked: Asked, request: Request, cue: Cue) -> Turn:
    if not asked.missing:
        return _confirm(at, asked, request)
    text = cue.rest if cue.word in (Word.REPORT, Word.CORRECT, Word.CONTINUE) else cue.text
    if cue.again or (not text.strip() and cue.other is None and cue.document is None):
        return _fill(at, asked, request)
    if cue.other is not None or cue.document is not None:
        return _fill(at, asked, request, (Say("not-text-but-numbers"),))
    if fold(text) in _SINGLY:
        return _fill(at, _with(asked, asked.answers, single=True), request)
    if cue.word is Word.BACK and asked.answers:
        return _fill(at, _with(asked, dict(list(asked.answers.items())[:-1])), request)
    if cue.word is Word.SKIP:
        return _fill(at, asked, request, (Say("number-no-skip"),))
    return _filled(at, asked, request, text)


def _filled(at: State, asked: Asked, request: Request, text: str) -> Turn:
    after = filled(asked, text)
    now_asked = _with(asked, after.answers)
    problems = after.problems if after.heard or after.problems else (Say("not-understood"),)
    if now_asked.missing or problems:
        return _fill(at, now_asked, request, problems) if now_asked.missing else _confirm(at, now_asked, request, problems)
    return _confirm(at, now_asked, request)


# --- read back, send ----------------------------------------------------------------------------------------------------------


def _confirm(at: State, asked: Asked, request: Request, problems: Sequence[Say] = ()) -> Turn:
    return Turn(_kept(at, "confirm", asked), (_confirm_prompt(asked, request, problems),))


def _confirm_prompt(asked: Asked, request: Request, problems: Sequence[Say] = ()) -> Reply:
    choices = picks("pick-right-send", "pick-correct")
    title = Say("confirm-title", {"what": shortened(request.what, 80), "unit": request.unit_name})
    if request.version > 0:
        changes = tuple(change_line(*change) for change in asked.changes)
        return Reply((*problems, title, *changes, Say("confirm-question")), choices)
    lines = tuple(value_line(indicator, asked.answers[indicator.key]) for indicator in asked.form.indicators if indicator.key in asked.answers)
    return Reply((*problems, title, *lines, Say("confirm-question")), choices)


def _confirmed(at: State, asked: Asked, request: Request, cue: Cue, requests: Sequence[Request]) -> Turn:
    if asked.missing:
        return _fill(at, asked, request)
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
    others = len([other for other in _owing(requests) if other.expectation_id != request.expectation_id])
    key = "report-corrected" if request.version > 0 else "report-sent"
    more = (Say("report-more", {"count": others}),) if others else ()
    says = (Say(key, {"what": shortened(request.what, 80), "unit": request.unit_name}), Say("report-how-to-correct"), *more)
    return Turn(None, (Reply(says, STANDING),), (SendReport(request.expectation_id, dict(asked.answers)),))


# --- correct ------------------------------------------------------------------------------------------------------------------


def _corrected(at: State, asked: Asked, request: Request, rest: str) -> Turn:
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
    return _confirm(at, after, request, problems)


def _change(at: State, asked: Asked, problems: Sequence[Say] = ()) -> Turn:
    return Turn(_kept(at, "change", asked), (_change_prompt(asked, problems),))


def _change_prompt(asked: Asked, problems: Sequence[Say] = ()) -> Reply:
    choices = (
        Pick(str(place), value_line(indicator, asked.answers.get(indicator.key, Decimal(0))))
        for place, indicator in enumerate(asked.form.indicators, start=1)
    )
    return Reply((*problems, Say("change-which")), (*choices, HOME_PICK))


def _changing(at: State, asked: Asked, request: Request, cue: Cue) -> Turn:
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


def _valued(at: State, asked: Asked, request: Request, cue: Cue, key: str) -> Turn:
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


# --- work without numbers -----------------------------------------------------------------------------------------------------


def _duty(request: Request) -> Reply:
    key = {Asks.FILE: "duty-file", Asks.NUMBERS: "duty-file", Asks.ATTENDANCE: "duty-attendance"}.get(request.asks, "duty-do")
    where = (Say("duty-send-to", {"place": request.send_to}),) if request.send_to else ()
    title = Say(key, {"what": shortened(request.what, 100), "unit": request.unit_name, "due": request.due_on})
    return Reply((title, *where, Say("duty-question")), picks("pick-done", "pick-not-yet"))


def _done(step: str, cue: Cue, request: Request, requests: Sequence[Request]) -> Turn:
    at: State = {"expectation_id": request.expectation_id, "step": "duty"}
    if request.standing is not Standing.OWING:
        return ended(Reply((Say("done-already", {"what": shortened(request.what, 80)}),), STANDING))
    if step not in ("duty", "done") or cue.again or cue.word in (Word.REPORT, Word.CONTINUE):
        return Turn(at, (_duty(request),))
    if says_yes(cue) or cue.word in (Word.DONE, Word.RECEIVED):
        others = len([other for other in _owing(requests) if other.expectation_id != request.expectation_id])
        more = (Say("report-more", {"count": others}),) if others else ()
        thanks = Reply((Say("done-thanks", {"what": shortened(request.what, 80)}), *more), STANDING)
        return Turn(None, (thanks,), (MarkDone(request.expectation_id),))
    if says_no(cue) or cue.word is Word.BACK:
        return ended(Reply((Say("done-not-yet", {"due": request.due_on}),), STANDING))
    return answered(at, cue, _duty(request))
