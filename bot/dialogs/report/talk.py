"""What a unit sends: which piece of work, and then its figures (filling.py, form_talk.py) or whether it is done
(duties.py)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.dialogs.base import Pick
from bot.dialogs.engine.answers import Answer, Chose, Gave, Typed
from bot.dialogs.engine.asides import About
from bot.dialogs.engine.outcomes import HandsTo, Outcome, Unheard, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_one_of
from bot.dialogs.engine.scene import Opening, Scene
from bot.dialogs.engine.who_may import Action
from bot.dialogs.figures import filled_form
from bot.dialogs.prompts import HOME_PICK, shortened, shortened_apart
from bot.dialogs.report.correcting import corrected
from bot.dialogs.report.duties import done, done_prompt, duty_answered, duty_prompt, requests_owed, taken_back
from bot.dialogs.report.filling import ask, filled_in
from bot.dialogs.report.form_talk import FormTalk, confirm, send
from bot.dialogs.report.here import Here, Knows, Step
from bot.dialogs.report.papers import with_paper, with_waiting
from bot.dialogs.report.work import WorkUnderWay, begun, taken_up
from bot.dialogs.tokens import ATTEND, FILES
from bot.words import ChatWord
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.messages import Say
from core.talk.told_dates import tells_work

MOST = 8


class ReportTalk(FormTalk[Knows]):
    """It is opened by a word, or by a button of a reminder that names the piece of work."""

    name = "report"
    may = Action.BE_HEARD
    state = Here
    knows = Knows
    opens = frozenset({ChatWord.REPORT, ChatWord.CORRECT, ChatWord.DONE, ChatWord.CONTINUE, ChatWord.RECEIVED})

    def request(self, here: Here, scene: Scene[Knows]) -> Request | None:
        return _find(scene.known.requests, here.expectation_id)

    def work(self, here: Here, scene: Scene[Knows]) -> WorkUnderWay | None:
        return self.work_on(self.request(here, scene), here, scene.known.requests, scene)

    # --- opening ------------------------------------------------------------------------------------------------------

    def open(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        outcome = self._opening(opening, scene)
        if opening.document is None and not isinstance(outcome, Unheard):
            return outcome
        here = opening.here if opening.here is not None else Here(Step.CHOOSE)
        return with_paper(outcome, opening.document, here)

    def _opening(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        requests = scene.known.requests
        if opening.here is not None:
            return self._word_inside(opening, opening.here, scene)
        if "read_back" in opening.given:
            return self._asked_again(opening, scene)
        if opening.given.get("figures") is True:
            opening = replace(opening, word=ChatWord.REPORT)
        named = opening.given.get("expectation_id")
        request = _find(requests, named)
        if request is not None:
            return _opened(request, opening, scene)
        gone = (Say("report-gone"),) if named is not None else ()
        return self._begun(opening, scene, gone)

    def _asked_again(self, opening: Opening, scene: Scene[Knows]) -> Outcome:
        """The button under figures that were read back some time ago: it answers just these."""
        read_back = scene.known.read_back
        request = _find(scene.known.requests, read_back.expectation_id) if read_back is not None else None
        if read_back is None or request is None:
            return self._begun(Opening(), scene, (Say("read-back-over"),))
        here = Here(
            Step.CONFIRM,
            answers=read_back.values,
            blanks=read_back.blanks,
            base=read_back.base,
            sentences=read_back.sentences,
        )
        work = self.work_on(request, here, scene.known.requests, scene)
        if work is None or work.asked.missing:
            return self._begun(Opening(), scene, (Say("read-back-over"),))
        return send(work) if opening.given.get("confirmed") is True else goes_on(work.at(Step.CHANGE))

    def _word_inside(self, opening: Opening, here: Here, scene: Scene[Knows]) -> Outcome:
        """A word of its own while it is under way: with figures it is an answer, by itself the question stands."""
        work = self.work(here, scene)
        if here.step is Step.DUTY and opening.word is ChatWord.DONE:
            request = self.request(here, scene)
            return done(request, scene.known.requests) if request is not None else self._begun(opening, scene)
        if work is None or here.step in (Step.CHOOSE, Step.CHOOSE_SENT):
            return self._begun(opening, scene)
        if opening.word is ChatWord.CORRECT and here.step is not Step.FILL:
            return corrected(work, opening.rest, confirm)
        if opening.rest:
            return filled_in(work, filled_form(work.asked, opening.rest), confirm)
        return goes_on(here)

    def _begun(self, opening: Opening, scene: Scene[Knows], says: tuple[Say, ...] = ()) -> Outcome:
        requests = scene.known.requests
        if opening.word is ChatWord.CORRECT or opening.given.get("sent") is True:
            return _select(_sent(requests), Step.CHOOSE_SENT, opening, scene, says)
        still = requests_owed(requests)
        if opening.word is ChatWord.RECEIVED and still:
            return ends(*says, Say("reminder-noted", {"count": len(still), "due": still[0].due_on}))
        if opening.word is ChatWord.DONE:
            still = [request for request in still if request.form is None] or still
        if not still and _sent(requests):
            return ends(*says, Say("report-all-sent"), Say("report-how-to-correct"))
        return _select(still, Step.CHOOSE, opening, scene, says)

    # --- steps --------------------------------------------------------------------------------------------------------

    def prompt(self, here: Here, scene: Scene[Knows]) -> Prompt | None:
        if here.step in (Step.CHOOSE, Step.CHOOSE_SENT):
            return _list(_shown(here, scene), here.step)
        request = self.request(here, scene)
        if request is None:
            return None
        if here.step is Step.DUTY:
            return duty_prompt(request) if request.form is None else None
        if here.step is Step.DONE:
            return done_prompt(scene.known.undoable_done)
        return super().prompt(here, scene)

    def answer(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if here.step in (Step.CHOOSE, Step.CHOOSE_SENT):
            return self._chosen(here, heard, scene)
        request = self.request(here, scene)
        if here.step is Step.DUTY and request is not None and isinstance(heard, Gave) and heard.document is not None:
            file = {"file_id": heard.document.file_id, "name": heard.document.name}
            return HandsTo(FILES, given={"expectation_id": request.expectation_id, **file})
        if here.step is Step.DUTY and request is not None:
            return duty_answered(heard, request, scene.known.requests)
        if here.step is Step.DONE and request is not None:
            return taken_back(request, scene.known.undoable_done, scene.phone)
        return super().answer(here, heard, scene)

    def _chosen(self, here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome:
        if isinstance(heard, Gave):
            waits = replace(here, rest=heard.text or here.rest)
            return with_paper(goes_on(waits), heard.document, waits)
        shown = _shown(here, scene)
        if isinstance(heard, Typed):
            return _figures_first(here, heard.text, shown, scene)
        if not isinstance(heard, Chose) or heard.place >= len(shown):
            return self._begun(Opening(), scene)
        # The numbers that came with the word wait until it is known what they are for.
        word = ChatWord.REPORT if here.step is Step.CHOOSE else ChatWord.CORRECT
        outcome = _opened(shown[heard.place], Opening(word, here.rest), scene)
        return with_waiting(outcome, here)

    def about(self, here: Here, scene: Scene[Knows]) -> About | None:
        request = self.request(here, scene)
        if request is None:
            return None
        return About(request.expectation_id, shortened(request.what, 80), request.due_on)


def _find(requests: Sequence[Request], number: object) -> Request | None:
    return next((request for request in requests if request.expectation_id == number), None)


def _sent(requests: Sequence[Request]) -> list[Request]:
    return [request for request in requests if request.version > 0 and request.form is not None]


def _select(
    found: Sequence[Request], step: Step, opening: Opening, scene: Scene[Knows], says: tuple[Say, ...]
) -> Outcome:
    if not found:
        return ends(*says, Say("report-nothing-sent" if step is Step.CHOOSE_SENT else "report-none"))
    if len(found) == 1:
        word = ChatWord.CORRECT if step is Step.CHOOSE_SENT else opening.word
        return _after(says, _opened(found[0], replace(opening, word=word, given={}), scene))
    shown = tuple(request.expectation_id for request in found[:MOST])
    return goes_on(Here(step, shown=shown, rest=opening.rest), *says)


def _after(says: tuple[Say, ...], outcome: Outcome) -> Outcome:
    return replace(outcome, says=(*says, *outcome.says)) if says else outcome


def _shown(here: Here, scene: Scene[Knows]) -> list[Request]:
    return [one for number in here.shown if (one := _find(scene.known.requests, number)) is not None]


_HOME: tuple[Pick, ...] = (HOME_PICK,)


def _list(shown: Sequence[Request], step: Step) -> Prompt | None:
    if not shown:
        return None
    several_units = len({request.unit for request in shown}) > 1
    key = "pick-request-of" if several_units else "pick-request"
    titles = shortened_apart((request.what for request in shown), 60)
    labels = [Say(key, {"what": titles[request.what], **_due(request)}) for request in shown]
    title = Say("report-choose" if step is Step.CHOOSE else "report-choose-sent")
    return replace(asks_one_of(title, labels, standing=_HOME), read=lambda text: _has_figures(text, shown))


def _due(request: Request) -> dict[str, object]:
    told = tells_work(request.occurrence_id, request.expectation_id)
    return {"due": request.due_on, "unit": request.unit_name, **told}


def _has_figures(text: str, shown: Sequence[Request]) -> bool | None:
    """Whether it holds figures of one of these; None when it does not."""
    forms = (asked for request in shown if (asked := begun(request)) is not None)
    return any(re.search(r"\d", text) and filled_form(asked, text).heard for asked in forms) or None


def _figures_first(here: Here, text: str, shown: Sequence[Request], scene: Scene[Knows]) -> Outcome:
    """Figures before it was said what for: of the one that asks for any, else they wait until it is said."""
    asking = [request for request in shown if request.form is not None]
    if len(asking) == 1 and here.step is Step.CHOOSE:
        return _opened(asking[0], Opening(ChatWord.REPORT, text), scene)
    return goes_on(replace(here, rest=text), Say("report-kept-figures"))


def _opened(request: Request, opening: Opening, scene: Scene[Knows]) -> Outcome:
    """The request is taken up; numbers that came with the word are read at once."""
    requests, today = scene.known.requests, scene.today
    if any(one.expectation_id == request.expectation_id for one in scene.known.invited):
        return HandsTo(ATTEND, given={"expectation_id": request.expectation_id})
    asked, sent = begun(request), taken_up(request)
    if asked is None or sent is None:
        if opening.given.get("done") is True or request.standing is not UnitStanding.OWING:
            return done(request, requests, scene.between)
        return goes_on(Here(Step.DUTY, request.expectation_id))
    if opening.word is ChatWord.CORRECT or request.version > 0:
        work = WorkUnderWay(request, sent, requests, today, update=scene.update)
        return corrected(work, opening.rest, confirm)
    work = WorkUnderWay(request, asked, requests, today, update=scene.update)
    if opening.rest and opening.word is ChatWord.REPORT:
        return _with_figures(work, opening.rest)
    return ask(work, confirm)


def _with_figures(work: WorkUnderWay, text: str) -> Outcome:
    after = filled_form(work.asked, text)
    if not after.heard:
        return goes_on(work.at(Step.FILL), *after.problems)
    return filled_in(work, after, confirm)
