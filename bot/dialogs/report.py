"""What a unit sends: which piece of work, and who takes it from there: filling.py and confirming.py for numbers,
duties.py for the rest."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.dialogs.answers import known_many, number_in, numbers_in, picked, says_yes, text_in, today_of
from bot.dialogs.base import Cue, Pick, Reply, State, Turn
from bot.dialogs.confirming import complete, corrected, resumed
from bot.dialogs.duties import duty_answered, duty_prompt, requests_owed
from bot.dialogs.figures import AskedForm, asked_of
from bot.dialogs.filling import WorkUnderWay, fill, filled_in
from bot.dialogs.prompts import HOME_PICK, STANDING, dialog_ended, prompt_again, shortened
from bot.words import ChatWord
from core.talk.agenda import Request
from core.talk.messages import Say

MOST = 8


class ReportDialog:
    """`step`: choose, choose-sent, fill, reason, doubt, confirm, change, value, duty, done. What was answered is in the
    state and not asked again."""

    name = "report"
    version = 1
    sees = ("office", "requests")

    def step(self, state: State, cue: Cue, now: datetime) -> Turn:
        requests: tuple[Request, ...] = known_many(cue, "requests")
        if cue.word is ChatWord.STOP and not _means_yes(state, cue):
            return dialog_ended(Reply((Say("report-stopped"),), STANDING))
        request = next(
            (request for request in requests if request.expectation_id == number_in(state, "expectation_id")), None
        )
        if request is not None:
            return _at_work(state, cue, request, requests, today_of(cue, now))
        if text_in(state, "step") in ("choose", "choose-sent"):
            return _chosen(state, cue, requests, today_of(cue, now))
        gone = () if number_in(state, "expectation_id") is None else (Reply((Say("report-gone"),)),)
        turn = _started(cue, requests, today_of(cue, now))
        return Turn(turn.state, (*gone, *turn.replies), turn.effects, turn.free_digits)


def _means_yes(state: State, cue: Cue) -> bool:
    return text_in(state, "step") in ("confirm", "doubt", "duty") and says_yes(cue)


def _sent(requests: Sequence[Request]) -> list[Request]:
    return [request for request in requests if request.version > 0 and request.form is not None]


def _started(cue: Cue, requests: Sequence[Request], today: date) -> Turn:
    if cue.word is ChatWord.CORRECT:
        return _select(_sent(requests), "choose-sent", cue, requests, today)
    still = requests_owed(requests)
    if cue.word is ChatWord.DONE:
        still = [request for request in still if request.form is None] or still
    if not still and _sent(requests):
        return dialog_ended(Reply((Say("report-all-sent"), Say("report-how-to-correct")), STANDING))
    return _select(still, "choose", cue, requests, today)


def _select(found: Sequence[Request], step: str, cue: Cue, requests: Sequence[Request], today: date) -> Turn:
    if not found:
        return dialog_ended(Reply((Say("report-nothing-sent" if step == "choose-sent" else "report-none"),), STANDING))
    if len(found) == 1:
        return _opened(found[0], cue, requests, today, correct=step == "choose-sent")
    shown = found[:MOST]
    state: State = {
        "step": step,
        "shown": [request.expectation_id for request in shown],
        **({"rest": cue.rest} if cue.rest else {}),
    }
    return Turn(state, (_list(shown, step),))


def _list(shown: Sequence[Request], step: str) -> Reply:
    several_units = len({request.unit for request in shown}) > 1
    key = "pick-request-of" if several_units else "pick-request"
    choices = (
        Pick(
            str(place),
            Say(key, {"what": shortened(request.what, 60), "due": request.due_on, "unit": request.unit_name}),
        )
        for place, request in enumerate(shown, start=1)
    )
    return Reply((Say("report-choose" if step == "choose" else "report-choose-sent"),), (*choices, HOME_PICK))


def _chosen(state: State, cue: Cue, requests: Sequence[Request], today: date) -> Turn:
    step = text_in(state, "step")
    known = {request.expectation_id: request for request in requests}
    shown = [known[key] for key in numbers_in(state, "shown") if key in known]
    if not shown and step == "choose-sent":
        return _select(_sent(requests), step, replace(cue, rest=text_in(state, "rest")), requests, today)
    if not shown or cue.word is ChatWord.CORRECT or (cue.word is ChatWord.REPORT and step != "choose"):
        return _started(cue, requests, today)
    place = picked(cue, len(shown))
    if place is None or cue.again:
        return prompt_again(state, cue, _list(shown, step))
    # The numbers that came with the word wait until it is known what they are for.
    fresh = Cue(
        again=True,
        word=ChatWord.REPORT if step == "choose" else ChatWord.CORRECT,
        rest=text_in(state, "rest"),
        person=cue.person,
        known=cue.known,
    )
    return _opened(shown[place], fresh, requests, today, correct=step == "choose-sent")


def _opened(request: Request, cue: Cue, requests: Sequence[Request], today: date, correct: bool = False) -> Turn:
    """The request is taken up; numbers that came with the word are read at once."""
    asked = asked_of(request, {})
    if asked is None:
        return Turn({"expectation_id": request.expectation_id, "step": "duty"}, (duty_prompt(request),))
    if correct or request.version > 0:
        return corrected(
            _work(request, replace(asked, answers=request.values, blanks=request.blanks), requests, today), cue.rest
        )
    work = _work(request, asked, requests, today)
    return complete(filled_in(work, cue.rest)) if cue.rest and cue.word is ChatWord.REPORT else fill(work)


def _work(request: Request, asked: AskedForm, requests: Sequence[Request], today: date) -> WorkUnderWay:
    return WorkUnderWay(request, asked, tuple(requests), today)


def _at_work(state: State, cue: Cue, request: Request, requests: Sequence[Request], today: date) -> Turn:
    step = text_in(state, "step")
    asked = asked_of(request, state)
    if asked is None:
        return duty_answered(step, cue, request, requests)
    if step in ("duty", "done"):
        # Its form came later, or the button was another's: what asks for numbers is not ticked off.
        return _opened(request, cue, requests, today)
    turn = resumed(_work(request, asked, requests, today), state, cue)
    return turn if turn is not None else _opened(request, cue, requests, today)
