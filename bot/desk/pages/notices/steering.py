"""What stops a notice that is out, or reaches people once more: asked on a page of its own, and done."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.desk.call import DeskCall, number_in
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.notices.following import WAYS, followed, head_of
from bot.desk.samples import sample_of
from bot.dialogs.effects import Effect
from bot.dialogs.notices.effects import AskNoticeAgain, SteerNotice, StopNotice, WithdrawNotice
from bot.dialogs.notices.following import ways_of
from core.talk.notices import NoticeReport
from storage.mail.notice_acts import whom_to_ask
from storage.mail.notice_reports import notice_report
from storage.mail.notices import acknowledging_picks, words_of_notice
from web.desk_pages import Moved


@dataclass(frozen=True)
class Sure:
    """What is asked before it is done: `sample` of what people will read, `seen` what the page was made from, `can`:
    there is something to do."""

    do: str
    sure: str
    sample: str = ""
    seen: str = ""
    can: bool = True


async def again_asked(notice_id: int, call: DeskCall, changed: str = "") -> PageAnswer:
    report = await _open_for("again", notice_id, call)
    if report is None:
        return await _meanwhile(notice_id, call)
    return await _sure(report, await _again(report, call), call, changed)


async def _again(report: NoticeReport, call: DeskCall) -> Sure:
    asked, anew = await whom_to_ask(call.s, report.id, day=call.today)
    lost = max(0, report.steps.lost - anew)
    sure = call.say("desk-notices-again-sure", asked=asked, anew=anew, lost=lost)
    return Sure("again", sure, await _read_again(report.id, asked, call), _seen(asked, anew), asked + anew > 0)


async def _read_again(notice_id: int, asked: int, call: DeskCall) -> str:
    words = await words_of_notice(call.s, notice_id)
    if asked:
        return sample_of(call, words.says_again, acknowledging_picks(words.asks))
    return sample_of(call, words.says, acknowledging_picks(words.asks))


def _seen(asked: int, anew: int) -> str:
    return f"{asked}-{anew}"


async def stop_asked(notice_id: int, call: DeskCall) -> PageAnswer:
    report = await _open_for("stop", notice_id, call)
    if report is None:
        return await _meanwhile(notice_id, call)
    return await _sure(report, Sure("stop", _asked("notice-stop-sure", report, call)), call)


async def withdraw_asked(notice_id: int, call: DeskCall) -> PageAnswer:
    report = await _open_for("withdraw", notice_id, call)
    if report is None:
        return await _meanwhile(notice_id, call)
    sample = ""
    if report.steps.sent:
        sample = sample_of(call, (await words_of_notice(call.s, notice_id)).says_withdrawn)
    return await _sure(report, Sure("withdraw", _asked("notice-withdraw-sure", report, call), sample), call)


def _asked(key: str, report: NoticeReport, call: DeskCall) -> str:
    return call.say(key, sent=report.steps.sent, waiting=report.steps.waiting)


async def _sure(report: NoticeReport, asked: Sure, call: DeskCall, changed: str = "") -> Part:
    values = {**await head_of(report, call), "asked": asked, "changed": changed}
    return Part("notices_sure.html", call.say("desk-notices-way", way=asked.do), values, 422 if changed else 200)


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
    if _seen(asked, anew) != call.field("seen"):
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
