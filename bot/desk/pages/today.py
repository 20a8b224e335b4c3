"""Hôm nay: what needs a person, the most pressing first."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.desk.call import DeskCall
from bot.desk.page import NO_DEEDS, PageAnswer, Part
from bot.dialogs.prompts import shortened
from core.office.permissions import Action
from core.talk.meters import month_of
from core.talk.networks import network_said
from core.talk.notices import NoticeReport
from core.talk.questions import Question
from storage.backups.said_before import count_held
from storage.mail.meters import running_low
from storage.mail.notice_reports import recent_notices
from storage.mail.questions import count_open, open_questions
from storage.overview.office_summary import news
from storage.overview.undelivered import unreached_people
from storage.overview.unit_progress import WorkCounts, due_work

AHEAD = timedelta(days=7)
BEHIND = timedelta(days=30)
MOST = 10
"""Lines of each part; more are behind its heading."""


@dataclass(frozen=True)
class Line:
    """One thing: what it is, what is to be said of it, and where it is done."""

    what: str
    more: str = ""
    to: str = ""
    phone: str = ""

    @classmethod
    def of_work(cls, one: WorkCounts, call: DeskCall) -> "Line":
        owing = call.say("desk-owing", owing=one.owing, expected=one.asked, due=one.due_on)
        return cls(one.what, owing, f"/desk/progress/{one.occurrence_id}")

    @classmethod
    def of_notice(cls, one: NoticeReport, call: DeskCall) -> "Line":
        owing = call.say("desk-not-acknowledged", owing=one.owing, recipients=one.recipients)
        return cls(shortened(one.text, 100), owing, f"/desk/notices/{one.id}")

    @classmethod
    def of_question(cls, one: Question, call: DeskCall) -> "Line":
        by = call.say("desk-asked-by", person=one.person, unit=one.unit or "", day=one.said_on)
        return cls(shortened(one.text, 140), by, "/desk/questions", one.phone or "")


@dataclass(frozen=True)
class Group:
    """A part of the page; `more`: how many lines are not here, `to` where they are."""

    name: str
    title: str
    lines: tuple[Line, ...]
    more: int = 0
    to: str = ""


def _standing(call: DeskCall, due: Sequence[WorkCounts]) -> str:
    """One line: how the week stands."""
    if not due:
        return call.say("desk-week-clear")
    overdue = sum(one.due_on < call.today for one in due)
    return call.say("desk-week", works=len(due), owing=sum(one.owing for one in due), overdue=overdue)


def _due(call: DeskCall, due: Sequence[WorkCounts]) -> list[Group]:
    """What is overdue, then what is due this week."""
    overdue = [Line.of_work(one, call) for one in due if one.due_on < call.today]
    week = [Line.of_work(one, call) for one in due if one.due_on >= call.today]
    return [_group(call, "overdue", overdue, "progress"), _group(call, "week", week, "progress")]


def _group(call: DeskCall, name: str, lines: list[Line], to: str, count: int | None = None) -> Group:
    total = len(lines) if count is None else count
    shown = tuple(lines[:MOST])
    return Group(name, call.say(f"desk-group-{name}", count=total), shown, total - len(shown), f"/desk/{to}")


async def _notices(call: DeskCall) -> Group:
    lines = [Line.of_notice(one, call) for one in await recent_notices(call.s, 20) if one.owing > 0]
    return _group(call, "notices", lines, "notices")


async def _questions(call: DeskCall) -> Group:
    found, count = await open_questions(call.s, MOST), await count_open(call.s)
    lines = [Line.of_question(one, call) for one in found]
    return _group(call, "questions", lines, "questions", count)


async def _doors(call: DeskCall) -> Group:
    """Who waits to be let in, and corrections that wait for a yes: settled in chat, or on their pages."""
    found = await news(call.s, call.now, by=call.person.id)
    lines = []
    if found.door:
        lines.append(Line(call.say("desk-door", count=found.door), "", "/desk/people"))
    if found.corrections:
        lines.append(Line(call.say("desk-corrections", count=found.corrections), "", "/desk/numbers"))
    return _group(call, "door", lines, "people")


async def _held(call: DeskCall) -> Group:
    """What waits for the office after the memory was put back."""
    lines, count = [], await count_held(call.s)
    if count:
        lines.append(Line(call.say("desk-held-line", count=count), "", "/desk/held"))
    return _group(call, "held", lines, "held")


async def _unreached(call: DeskCall) -> Group:
    found = await unreached_people(call.s, call.now - BEHIND, MOST + 1)
    lines = [Line(one.name, call.say("desk-unreached", count=one.messages), "", one.phone or "") for one in found]
    return _group(call, "unreached", lines, "people")


async def _meters(call: DeskCall) -> Group:
    """Channels whose messages of this month run low."""
    low = await running_low(call.s, month_of(call.now, call.config.zone))
    return _group(call, "meters", [Line(_meter(call, *one)) for one in low], "")


def _meter(call: DeskCall, name: str, used: int, most: int) -> str:
    return call.say("meter-step", channel=network_said(name), used=used, most=most, percent=100 * used // most)


GROUPS: Sequence[Callable[[DeskCall], Awaitable[Group]]] = (_held, _notices, _questions, _doors, _unreached, _meters)
"""Below the work, in this order."""


class TodayPage:
    name = "today"
    action = Action.SEE_ALL
    deeds = NO_DEEDS

    async def show(self, call: DeskCall) -> PageAnswer:
        due = await due_work(call.s, call.now, call.today + AHEAD)
        groups = [*_due(call, due), *[await group(call) for group in GROUPS]]
        values = {"standing": _standing(call, due), "groups": [one for one in groups if one.lines]}
        return Part("today.html", call.say("desk-nav-today"), values)
