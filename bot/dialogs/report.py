"""What a unit sends: which piece of work, and who takes it from there: filling.py for numbers, duties.py for the rest."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.dialogs.answers import decimals_in, known_many, number_in, numbers_in, picked, says_yes, text_in
from bot.dialogs.base import Cue, Pick, Reply, State, Turn, Word
from bot.dialogs.duties import duty_answered, duty_prompt, owing
from bot.dialogs.figures import asked_of
from bot.dialogs.filling import changing, confirmed, corrected, fill, filled_in, filling, valued
from bot.dialogs.prompts import HOME_PICK, STANDING, answered, ended, shortened
from core.agenda import Request
from core.messages import Say

MOST = 8


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


def _sent(requests: Sequence[Request]) -> list[Request]:
    return [request for request in requests if request.version > 0 and request.form is not None]


def _started(cue: Cue, requests: Sequence[Request]) -> Turn:
    if cue.word is Word.CORRECT:
        return _select(_sent(requests), "choose-sent", cue)
    still = owing(requests)
    if cue.word is Word.DONE:
        still = [request for request in still if request.form is None] or still
    if not still and _sent(requests):
        return ended(Reply((Say("report-all-sent"), Say("report-how-to-correct")), STANDING))
    return _select(still, "choose", cue)


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
    if not shown and step == "choose-sent":
        return _select(_sent(requests), step, replace(cue, rest=text_in(state, "rest")))
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
        return Turn({**at, "step": "duty"}, (duty_prompt(request),))
    if correct or request.version > 0:
        return corrected(at, asked, request, cue.rest)
    if cue.rest and cue.word is Word.REPORT:
        return filled_in(at, asked, request, cue.rest)
    return fill(at, asked, request)


def _at_work(state: State, cue: Cue, request: Request, requests: Sequence[Request]) -> Turn:
    step = text_in(state, "step")
    asked = asked_of(request, decimals_in(state, "answers"), state.get("single") is True)
    at: State = {"expectation_id": request.expectation_id}
    if asked is None or step in ("duty", "done"):
        return duty_answered(step, cue, request, requests)
    if cue.word in (Word.REPORT, Word.CONTINUE) and not cue.rest:
        cue = replace(cue, word=None, text="", again=True)
    if cue.word is Word.CORRECT and step in ("change", "value"):
        return corrected(at, asked, request, cue.rest)
    match step:
        case "fill":
            return filling(at, asked, request, cue)
        case "confirm":
            return confirmed(at, asked, request, cue, requests)
        case "change":
            return changing(at, asked, request, cue)
        case "value":
            return valued(at, asked, request, cue, text_in(state, "field"))
    return _opened(request, cue)
