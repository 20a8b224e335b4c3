"""A notice that is out: its report, who has not acknowledged it, and what may be done about it. What stops it, or
reaches people once more, is asked on a page of its own."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.notices.listing import state_said
from bot.desk.pages.notices.people_lines import followed_lines
from bot.desk.samples import sample_of
from bot.desk.whom import codes_in, whom_in_words
from bot.dialogs.effects import Effect
from bot.dialogs.notices.effects import AskNoticeAgain, SteerNotice, StopNotice, WithdrawNotice
from bot.dialogs.notices.following import AGAIN, CORRECT, PAUSE, RESUME, STOP, WITHDRAW, ways_of
from core.office.permissions import Action
from core.talk.notices import NoticeAsks, NoticeReport, NoticeState
from storage.mail.notice_acts import whom_to_ask
from storage.mail.notice_reports import notice_report, notice_waiting, people_of_notice
from storage.mail.notices import acknowledging_picks, words_of_notice
from storage.office.units import units_on
from web.desk_pages import Moved

WAYS = {"again": AGAIN, "correct": CORRECT, "pause": PAUSE, "resume": RESUME, "stop": STOP, "withdraw": WITHDRAW}
"""What may be done with it, by the names of the buttons, as the chat offers it."""


@dataclass(frozen=True)
class Row:
    """So many of so many people."""

    label: str
    count: int


async def followed(notice_id: int, call: DeskCall, fault: str = "") -> Part | None:
    report = await notice_report(call.s, notice_id)
    if report is None:
        return None
    waiting = await notice_waiting(call.s, notice_id, call.today, first=(call.page - 1) * PAGE, most=PAGE)
    holds = report.state is NoticeState.RELEASED
    values = {
        **await _head(report, call),
        "rows": _rows(report, call),
        "waiting": followed_lines(waiting.people, call) if holds else [],
        "waiting_title": call.say("notice-waiting", count=waiting.count),
        "page": call.page,
        "more": call.page * PAGE < waiting.count,
        "ways": _ways(report, call),
        "fault": fault,
    }
    return Part("notices_one.html", call.say("desk-notices-one"), values, 422 if fault else 200)


async def _head(report: NoticeReport, call: DeskCall) -> dict[str, object]:
    units = await units_on(call.s, call.today, codes_in([report.audience]))
    return {
        "id": report.id,
        "report": report,
        "at": call.say("desk-notices-released-at", at=report.released_at),
        "whom": await whom_in_words(report.audience, units, call),
        "state": state_said(report, call),
    }


def _rows(report: NoticeReport, call: DeskCall) -> list[Row]:
    steps = report.steps
    counts = {"sent": steps.sent, "waiting": steps.waiting, "lost": steps.lost}
    if report.asks is NoticeAsks.ACKNOWLEDGEMENT:
        counts["acknowledged"] = report.acknowledged
        counts["owing"] = report.owing
    return [Row(call.say("desk-notices-step", step=step), count) for step, count in counts.items()]


def _ways(report: NoticeReport, call: DeskCall) -> list[str]:
    """Of the buttons, those that are open as it stands, for whoever may press them."""
    if not call.may(Action.RELEASE_NOTICES):
        return []
    return [way for way, pick in WAYS.items() if pick in ways_of(report)]


async def people_of(notice_id: int, call: DeskCall) -> PageAnswer:
    """All its recipients, by name."""
    report = await notice_report(call.s, notice_id)
    if report is None:
        return None
    found = await people_of_notice(call.s, notice_id, call.today, first=(call.page - 1) * PAGE, most=PAGE + 1)
    values = {
        **await _head(report, call),
        "people": followed_lines(found[:PAGE], call),
        "page": call.page,
        "more": len(found) > PAGE,
    }
    return Part("notices_people.html", call.say("desk-notices-recipients"), values)


# --- asked once more --------------------------------------------------------------------------------------------------


async def again_asked(notice_id: int, call: DeskCall, changed: str = "") -> PageAnswer:
    report = await _open_for("again", notice_id, call)
    if report is None:
        return await _meanwhile(notice_id, call)
    asked, anew = await whom_to_ask(call.s, notice_id, day=call.today)
    words = await words_of_notice(call.s, notice_id)
    sure = call.say("desk-notices-again-sure", asked=asked, anew=anew, lost=max(0, report.steps.lost - anew))
    says = words.says_again if asked else words.says
    sample = sample_of(call, says, acknowledging_picks(words.asks))
    return await _sure("again", report, sure, sample, call, changed, f"{asked}-{anew}", asked + anew > 0)


async def stop_asked(notice_id: int, call: DeskCall) -> PageAnswer:
    report = await _open_for("stop", notice_id, call)
    if report is None:
        return await _meanwhile(notice_id, call)
    sure = call.say("notice-stop-sure", sent=report.steps.sent, waiting=report.steps.waiting)
    return await _sure("stop", report, sure, "", call)


async def withdraw_asked(notice_id: int, call: DeskCall) -> PageAnswer:
    report = await _open_for("withdraw", notice_id, call)
    if report is None:
        return await _meanwhile(notice_id, call)
    words = await words_of_notice(call.s, notice_id)
    sure = call.say("notice-withdraw-sure", sent=report.steps.sent, waiting=report.steps.waiting)
    sample = sample_of(call, words.says_withdrawn) if report.steps.sent else ""
    return await _sure("withdraw", report, sure, sample, call)


async def _sure(
    do: str,
    report: NoticeReport,
    sure: str,
    sample: str,
    call: DeskCall,
    changed: str = "",
    seen: str = "",
    can: bool = True,
) -> Part:
    values = {**await _head(report, call), "do": do, "sure": sure, "sample": sample, "changed": changed}
    values |= {"seen": seen, "can": can}
    return Part("notices_sure.html", call.say("desk-notices-way", way=do), values, 422 if changed else 200)


async def _open_for(do: str, notice_id: int, call: DeskCall) -> NoticeReport | None:
    """The notice, if that can be done with it as it stands."""
    report = await notice_report(call.s, notice_id)
    if report is None or WAYS[do] not in ways_of(report):
        return None
    return report


async def _meanwhile(notice_id: int, call: DeskCall) -> PageAnswer:
    """It cannot be done any more: how it stands."""
    return await followed(notice_id, call, call.say("desk-notices-meanwhile"))


# --- what the buttons do ----------------------------------------------------------------------------------------------


async def asked_again(call: DeskCall) -> PageAnswer:
    """As it was seen."""
    notice_id = number_in(call.word(0))
    if notice_id is None:
        return None
    if await _open_for("again", notice_id, call) is None:
        return await _meanwhile(notice_id, call)
    asked, anew = await whom_to_ask(call.s, notice_id, day=call.today)
    if f"{asked}-{anew}" != call.field("seen"):
        return await again_asked(notice_id, call, call.say("desk-notices-look-again"))
    await call.perform(AskNoticeAgain(notice_id))
    return Moved(f"/notices/{notice_id}", "notice-asked", asked + anew)


def _does(do: str, effect: Callable[[int], Effect]) -> Callable[[DeskCall], Awaitable[PageAnswer]]:
    """A button of one notice, pressed where that can be done still."""

    async def pressed(call: DeskCall) -> PageAnswer:
        notice_id = number_in(call.word(0))
        if notice_id is None:
            return None
        if await _open_for(do, notice_id, call) is None:
            return await _meanwhile(notice_id, call)
        await call.perform(effect(notice_id))
        return Moved(f"/notices/{notice_id}", f"notice-{do}")

    return pressed


paused = _does("pause", lambda notice_id: SteerNotice(notice_id, True))
resumed = _does("resume", lambda notice_id: SteerNotice(notice_id, False))
stopped = _does("stop", StopNotice)
withdrawn = _does("withdraw", WithdrawNotice)
