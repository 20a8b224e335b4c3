"""A notice that is out: its report, who has not acknowledged it, and what may be done about it, which steering.py
does."""

from dataclasses import dataclass

from bot.desk.call import PAGE, DeskCall
from bot.desk.page import PageAnswer, Part
from bot.desk.pages.notices.attaching import download_of, file_said
from bot.desk.pages.notices.listing import state_said
from bot.desk.pages.notices.people_lines import followed_lines
from bot.desk.pages.notices.watching import watch_of
from bot.desk.whom import codes_in, whom_in_words
from bot.dialogs.notices.following import AGAIN, CORRECT, PAUSE, RESUME, STOP, WITHDRAW, ways_of
from core.office.permissions import Action
from core.talk.notices import NoticeAsks, NoticeReport, NoticeState
from storage.mail.files import kept_file
from storage.mail.notice_reports import notice_report, notice_waiting, people_of_notice
from storage.mail.notices import words_of_notice
from storage.office.units import units_on

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
    watch = watch_of(report, call)
    values = {
        **await head_of(report, call),
        **await _waiting(report, call),
        "rows": _rows(report, call),
        "ways": _ways(report, call),
        "watch": watch,
        "fault": fault,
    }
    title = call.say("desk-notices-one")
    return Part("notices_one.html", title, values, 422 if fault else 200, watch.afresh if not fault else None)


async def _waiting(report: NoticeReport, call: DeskCall) -> dict[str, object]:
    """A page of those who have not."""
    waiting = await notice_waiting(call.s, report.id, call.today, first=(call.page - 1) * PAGE, most=PAGE)
    holds = report.state is NoticeState.RELEASED
    return {
        "waiting": followed_lines(waiting.people, call) if holds else [],
        "waiting_title": call.say("notice-waiting", count=waiting.count),
        "page": call.page,
        "more": call.page * PAGE < waiting.count,
    }


async def head_of(report: NoticeReport, call: DeskCall) -> dict[str, object]:
    """What every page of it begins with."""
    units = await units_on(call.s, call.today, codes_in([report.audience]))
    return {
        "id": report.id,
        "report": report,
        "at": call.say("desk-notices-released-at", at=report.released_at),
        "whom": await whom_in_words(report.audience, units, call),
        "state": state_said(report, call),
        "file": file_said(await kept_file(call.s, await _file_of(report.id, call)), call),
    }


async def _file_of(notice_id: int, call: DeskCall) -> int | None:
    return (await words_of_notice(call.s, notice_id)).file_id


async def file_given(notice_id: int, call: DeskCall) -> PageAnswer:
    """What went along with it."""
    if await notice_report(call.s, notice_id) is None:
        return None
    return await download_of(await _file_of(notice_id, call), call)


def _rows(report: NoticeReport, call: DeskCall) -> list[Row]:
    return [Row(call.say("desk-notices-step", step=step), count) for step, count in _counts(report).items()]


def _counts(report: NoticeReport) -> dict[str, int]:
    steps = report.steps
    counts = {"sent": steps.sent, "waiting": steps.waiting, "lost": steps.lost}
    if report.asks is NoticeAsks.NOTHING:
        return counts
    return {**counts, "acknowledged": report.acknowledged, "owing": report.owing}


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
        **await head_of(report, call),
        "people": followed_lines(found[:PAGE], call),
        "page": call.page,
        "more": len(found) > PAGE,
    }
    return Part("notices_people.html", call.say("desk-notices-recipients"), values)
