"""Work that asks no numbers: paper to send, a meeting to attend, a thing to do. One question, one answer."""

from collections.abc import Sequence

from bot.dialogs.answers import says_no, says_yes
from bot.dialogs.base import Cue, Reply, State, Turn
from bot.dialogs.effects import MarkDone
from bot.dialogs.prompts import STANDING, dialog_ended, picks, prompt_again, shortened
from bot.words import ChatWord
from core.plans.found import Asks
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from core.talk.messages import Say


def requests_owed(requests: Sequence[Request]) -> list[Request]:
    """What is still to be sent or done."""
    return [request for request in requests if request.standing is UnitStanding.OWING]


def others_owing(request: Request, requests: Sequence[Request]) -> tuple[Say, ...]:
    """That there is more to do after this one, when there is."""
    count = len([other for other in requests_owed(requests) if other.expectation_id != request.expectation_id])
    return (Say("report-more", {"count": count}),) if count else ()


def duty_prompt(request: Request) -> Reply:
    key = {Asks.FILE: "duty-file", Asks.NUMBERS: "duty-file", Asks.ATTENDANCE: "duty-attendance"}.get(
        request.asks, "duty-do"
    )
    where = (Say("duty-send-to", {"place": request.send_to}),) if request.send_to else ()
    title = Say(key, {"what": shortened(request.what, 100), "unit": request.unit_name, "due": request.due_on})
    return Reply((title, *where, Say("duty-question")), picks("pick-done", "pick-not-yet"))


def duty_answered(step: str, cue: Cue, request: Request, requests: Sequence[Request]) -> Turn:
    at: State = {"expectation_id": request.expectation_id, "step": "duty"}
    if request.standing is not UnitStanding.OWING:
        return dialog_ended(Reply((Say("done-already", {"what": shortened(request.what, 80)}),), STANDING))
    if step not in ("duty", "done") or cue.again or cue.word in (ChatWord.REPORT, ChatWord.CONTINUE):
        return Turn(at, (duty_prompt(request),))
    if says_yes(cue) or cue.word in (ChatWord.DONE, ChatWord.RECEIVED):
        thanks = Reply(
            (Say("done-thanks", {"what": shortened(request.what, 80)}), *others_owing(request, requests)), STANDING
        )
        return Turn(None, (thanks,), (MarkDone(request.expectation_id),))
    if says_no(cue) or cue.word is ChatWord.BACK:
        return dialog_ended(Reply((Say("done-not-yet", {"due": request.due_on}),), STANDING))
    return prompt_again(at, cue, duty_prompt(request))
