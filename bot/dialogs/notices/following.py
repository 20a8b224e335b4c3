"""A notice that is out: how far it has come, who has not acknowledged it, and what may be done about it."""

from dataclasses import replace

from bot.dialogs.engine.answers import Answer, Chose
from bot.dialogs.engine.outcomes import Outcome, ends, goes_on
from bot.dialogs.engine.prompts import Prompt, asks_choice, asks_one_of, asks_yes
from bot.dialogs.engine.scene import Scene
from bot.dialogs.notices.effects import AskNoticeAgain, SteerNotice, StopNotice, WithdrawNotice
from bot.dialogs.notices.here import Here, Knows, Step
from bot.dialogs.notices.recipients import page_answered, pages, person_said
from bot.dialogs.notices.with_file import with_file_said
from bot.dialogs.prompts import open_ways, shortened
from bot.dialogs.unreached import unreached_said
from core.states import MessageState
from core.talk.messages import Say
from core.talk.notices import Flow, NoticeAsks, NoticePerson, NoticeReport, NoticeState

QUOTED = 200
BEGINNING = 60
WRITE, WHO, AGAIN, CORRECT = "pick-notice-write", "pick-notice-who", "pick-notice-again", "pick-notice-correct"
PAUSE, RESUME, STOP = "pick-notice-pause", "pick-notice-resume", "pick-notice-stop"
WITHDRAW, LIST, AFRESH = "pick-notice-withdraw", "pick-notice-list", "pick-notice-afresh"


def list_prompt(here: Here, scene: Scene[Knows]) -> Prompt:
    """To write one, then those that went out last."""
    shown = [one for one in scene.known.notices_sent if one.id in here.ids]
    labels = [Say(WRITE), *(notice_line(one) for one in shown)]
    return asks_one_of(Say("notices-title"), labels)


def notice_line(one: NoticeReport) -> Say:
    return Say("notice-line", {"text": shortened(one.text, 40), "at": one.released_at, "how": _how_far(one)})


def _how_far(one: NoticeReport) -> Say:
    if one.corrected_by is not None:
        return Say("notice-how-corrected")
    if one.state is NoticeState.WITHDRAWN:
        return Say("notice-how-withdrawn")
    if one.asks is NoticeAsks.NOTHING:
        return Say("notice-how-sent", {"sent": one.steps.sent, "all": one.recipients})
    return Say("notice-how-acknowledged", {"acknowledged": one.acknowledged, "all": one.recipients})


def list_answered(here: Here, heard: Answer) -> Outcome | None:
    if not isinstance(heard, Chose) or heard.place > len(here.ids):
        return None
    if heard.place == 0:
        return goes_on(Here(Step.TEXT))
    return goes_on(Here(Step.ONE, notice_id=here.ids[heard.place - 1]), looks=True)


# --- one --------------------------------------------------------------------------------------------------------------


def one_prompt(scene: Scene[Knows]) -> Prompt | None:
    report = scene.known.notice_report
    if report is None:
        return None
    return asks_choice(report_says(report), *ways_of(report))


def report_says(report: NoticeReport) -> tuple[Say, ...]:
    title = Say("notice-report", {"text": shortened(report.text, QUOTED), "at": report.released_at})
    steps = report.steps
    counts = {"sent": steps.sent, "all": report.recipients, "waiting": steps.waiting, "lost": steps.lost}
    said = [title, Say("notice-steps", counts)]
    if report.asks is NoticeAsks.ACKNOWLEDGEMENT and report.state is NoticeState.RELEASED:
        said.append(Say("notice-acknowledged", {"acknowledged": report.acknowledged, "owing": report.owing}))
    said += with_file_said(report.file_name)
    if report.corrected_by is not None:
        said.append(Say("notice-is-corrected"))
    elif report.state is NoticeState.WITHDRAWN:
        said.append(Say("notice-is-withdrawn"))
    elif report.flow is Flow.PAUSED:
        said.append(Say("notice-is-paused"))
    elif report.flow is Flow.STOPPED:
        said.append(Say("notice-is-stopped"))
    return tuple(said)


def ways_of(report: NoticeReport) -> tuple[str, ...]:
    """What can be done with it as it stands, in the order of the digits."""
    holds = report.state is NoticeState.RELEASED
    ways = {
        WHO: report.owing > 0 or report.steps.lost > 0,
        AGAIN: holds and report.flow is Flow.GOING and (report.owing > 0 or report.steps.lost > 0),
        CORRECT: holds,
        PAUSE: holds and report.flow is Flow.GOING and report.steps.waiting > 0,
        RESUME: holds and report.flow is Flow.PAUSED,
        STOP: holds and report.flow is not Flow.STOPPED and report.steps.waiting > 0,
        WITHDRAW: holds,
        AFRESH: holds and (report.steps.waiting > 0 or report.owing > 0),
        LIST: True,
    }
    return tuple(open_ways(ways))


def one_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    report = scene.known.notice_report
    if report is None or not isinstance(heard, Chose) or heard.place >= len(ways_of(report)):
        return None
    match ways_of(report)[heard.place]:
        case "pick-notice-who":
            return goes_on(replace(here, step=Step.WAITING, first=0), looks=True)
        case "pick-notice-again":
            args = {"count": report.reachable, "lost": report.steps.lost}
            return ends(Say("notice-asked-again", args), effects=(AskNoticeAgain(report.id),))
        case "pick-notice-correct":
            return goes_on(_correcting(report))
        case "pick-notice-pause":
            return ends(Say("notice-paused"), effects=(SteerNotice(report.id, True),))
        case "pick-notice-resume":
            return ends(Say("notice-resumed"), effects=(SteerNotice(report.id, False),))
        case "pick-notice-afresh":
            return goes_on(here, looks=True)
        case "pick-notice-list":
            return goes_on(Here(Step.LIST, ids=tuple(one.id for one in scene.known.notices_sent)))
        case "pick-notice-stop":
            return goes_on(replace(here, step=Step.STOP))
    return goes_on(replace(here, step=Step.WITHDRAW))


def _correcting(report: NoticeReport) -> Here:
    """To the same people, with the same file."""
    here = Here(Step.TEXT, audience=str(report.audience), corrects=report.id)
    here = replace(here, silent=report.asks is NoticeAsks.NOTHING, instead=shortened(report.text, BEGINNING))
    if not report.file_name:
        return here
    return replace(here, file_id=report.file_id, file_name=report.file_name)


# --- who has not ------------------------------------------------------------------------------------------------------


def waiting_prompt(here: Here, scene: Scene[Knows]) -> Prompt | None:
    waiting, report = scene.known.notice_waiting, scene.known.notice_report
    if waiting is None or report is None or not waiting.people:
        return None
    title = Say("notice-waiting", {"count": waiting.count})
    lines = tuple(waits_said(one) for one in waiting.people)
    return asks_choice((title, *lines), *pages(here, waiting.count))


def waits_said(one: NoticePerson) -> Say:
    return Say("notice-waits", {"who": person_said(one), "why": why_waits(one)})


def why_waits(one: NoticePerson) -> Say:
    if one.state is MessageState.SENT:
        return Say("notice-why-silent")
    if one.state in (MessageState.QUEUED, MessageState.SENDING, MessageState.HELD):
        return Say("notice-why-queued")
    return unreached_said(one.reason)


def waiting_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    waiting = scene.known.notice_waiting
    if waiting is None:
        return None
    return page_answered(here, heard, waiting.count, Step.ONE)


# --- stopping, withdrawing --------------------------------------------------------------------------------------------


def stop_prompt(scene: Scene[Knows]) -> Prompt | None:
    report = scene.known.notice_report
    if report is None or report.flow is Flow.STOPPED:
        return None
    sure = Say("notice-stop-sure", {"sent": report.steps.sent, "waiting": report.steps.waiting})
    return asks_yes(sure, "pick-notice-stop-yes", "pick-keep")


def stop_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    report = scene.known.notice_report
    if report is None or not isinstance(heard, Chose):
        return None
    if heard.yes:
        return ends(Say("notice-stopped-done", {"waiting": report.steps.waiting}), effects=(StopNotice(report.id),))
    return goes_on(replace(here, step=Step.ONE), looks=True)


def withdraw_prompt(scene: Scene[Knows]) -> Prompt | None:
    report = scene.known.notice_report
    if report is None or report.state is not NoticeState.RELEASED:
        return None
    return asks_yes(
        Say("notice-withdraw-sure", {"sent": report.steps.sent, "waiting": report.steps.waiting}),
        "pick-notice-withdraw-yes",
        "pick-keep",
    )


def withdraw_answered(here: Here, heard: Answer, scene: Scene[Knows]) -> Outcome | None:
    report = scene.known.notice_report
    if report is None or not isinstance(heard, Chose):
        return None
    if heard.yes:
        return ends(Say("notice-withdrawn-done", {"sent": report.steps.sent}), effects=(WithdrawNotice(report.id),))
    return goes_on(replace(here, step=Step.ONE), looks=True)
