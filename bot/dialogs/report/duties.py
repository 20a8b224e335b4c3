"""Work that asks no numbers: paper to send, a meeting to attend, a thing to do. One question, one answer."""

from collections.abc import Sequence

from bot.dialogs.base import Pick
from bot.dialogs.engine.answers import Answer, Chose, Worded
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice
from bot.dialogs.prompts import HOME_PICK, STANDING, shortened
from bot.dialogs.report.effects import MarkDone, UndoDone
from bot.dialogs.report.here import Here, Step
from bot.words import ChatWord
from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.messages import Say
from core.talk.told_dates import tells_work
from reading.meaning.values import Meaning


def requests_owed(requests: Sequence[Request]) -> list[Request]:
    """What is still to be sent or done."""
    return [request for request in requests if request.standing is UnitStanding.OWING]


def others_owing(request: Request, requests: Sequence[Request]) -> tuple[Say, ...]:
    """That there is more to do after this one, when there is."""
    count = len([other for other in requests_owed(requests) if other.expectation_id != request.expectation_id])
    return (Say("report-more", {"count": count}),) if count else ()


def duty_prompt(request: Request) -> Prompt | None:
    if request.standing is not UnitStanding.OWING:
        return None
    key = {Asks.FILE: "duty-file", Asks.NUMBERS: "duty-file", Asks.ATTENDANCE: "duty-attendance"}.get(
        request.asks, "duty-do"
    )
    where = (Say("duty-send-to", {"place": request.send_to}),) if request.send_to else ()
    told = tells_work(request.occurrence_id, request.expectation_id)
    title = Say(key, {"what": shortened(request.what, 100), "unit": request.unit_name, "due": request.due_on, **told})
    picks = (Pick("1", Say("pick-done"), Meaning.ALREADY), Pick("2", Say("pick-not-yet"), Meaning.WAIT), HOME_PICK)
    return Prompt((title, *where, Say("duty-question")), picks)


def duty_answered(heard: Answer, request: Request, requests: Sequence[Request]) -> Outcome:
    match heard:
        case Chose(yes=True) | Worded(ChatWord.DONE):
            return done(request, requests)
    return ends(Say("done-not-yet", {"due": request.due_on}))


def done(request: Request, requests: Sequence[Request], between: bool = False) -> Outcome:
    """What was done by mistake can be taken back, unless another talk waits."""
    if request.standing is not UnitStanding.OWING:
        return ends(Say("done-already", {"what": shortened(request.what, 80)}))
    if request.sender is not None:
        return ends(Say("done-by-sender", {"name": request.sender.name or ""}))
    thanks = Say("done-thanks", {"what": shortened(request.what, 80)})
    says = (thanks, *others_owing(request, requests))
    effects = (MarkDone(request.expectation_id),)
    if between:
        return ends(*says, effects=effects)
    return goes_on(Here(Step.DONE, request.expectation_id), *says, effects=effects, looks=True)


def done_prompt(minutes: int | None) -> Prompt:
    """It can be taken back while `minutes` are left."""
    if minutes is None:
        return asks_choice(Say("done-over"), "pick-not-yet", standing=STANDING)
    return asks_choice(Say("done-undo"), "pick-not-yet", standing=STANDING)


def taken_back(request: Request, minutes: int | None, phone: Say) -> Outcome:
    if minutes is None:
        return ends(Say("done-over"), phone)
    said = Say("done-undone", {"what": shortened(request.what, 80), "due": request.due_on})
    return ends(said, effects=(UndoDone(request.expectation_id),))
