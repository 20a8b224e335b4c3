"""The page of the calendar, and the buttons that make its address and take it away."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.calendar_links import calendar_address
from bot.desk.call import DeskCall
from bot.desk.page import Deed, PageAnswer, Part
from bot.desk.pages.calendar.month import Month, read_month, weeks_of
from bot.signed_links import can_sign
from core.office.permissions import Action
from core.reminders.alarms import Subject
from core.talk.trail import TrailSubject
from storage.office import calendar_feeds
from storage.overview import trail
from storage.overview.dated_lines import DatedLine, dated_lines
from web.desk_pages import Moved


@dataclass(frozen=True)
class ListLine:
    """One thing of the month, in full."""

    day: str
    what: str
    more: str
    to: str
    is_due: bool


def _head(call: DeskCall, month: Month) -> dict[str, object]:
    before, after = _beside(call, month.before), _beside(call, month.after)
    return {"month": _beside(call, month)[1], "before": before, "after": after}


async def _days(call: DeskCall, month: Month) -> dict[str, object]:
    """The month as a table and as a list."""
    lines = await dated_lines(call.s, month.first, month.last)
    return {
        "weeks": weeks_of(month, lines, call.today),
        "weekdays": [call.say(f"desk-calendar-day-{number}") for number in range(1, 8)],
        "link": _link,
        "lines": [_line(call, one) for one in lines],
    }


def _beside(call: DeskCall, month: Month) -> tuple[str, str]:
    """The address of another month, and what it is called."""
    return f"/desk/calendar/{month}", call.say("desk-calendar-month", month=month.month, year=str(month.year))


def _link(one: DatedLine) -> str:
    """Where more is to be seen of it."""
    if one.subject is Subject.OCCURRENCE:
        return f"/desk/progress/{one.subject_id}"
    if one.plan_id is not None:
        return f"/desk/plans/{one.plan_id}"
    return ""


def _line(call: DeskCall, one: DatedLine) -> ListLine:
    is_due = one.subject is Subject.OCCURRENCE
    return ListLine(call.say("desk-plans-day", day=one.first), one.what, _more(call, one), _link(one), is_due)


def _more(call: DeskCall, one: DatedLine) -> str:
    """The hour, the last of several days, of whom and where, and that it may still change."""
    hour = call.say("desk-calendar-hour", hour=one.hour) if one.hour is not None else ""
    until = call.say("desk-calendar-until", day=one.last) if one.last != one.first else ""
    maybe = call.say("desk-calendar-maybe") if one.tentative else ""
    return " · ".join(filter(None, (hour, until, one.of, one.place, maybe)))


# --- its address ------------------------------------------------------------------------------------------------------


async def _own_address(call: DeskCall) -> dict[str, object]:
    can_have = bool(call.config.web.public_url) and can_sign(call.config.web)
    return {"address": await _address(call), "can_have": can_have}


async def _address(call: DeskCall) -> str:
    """Of the person who looks; empty while they have none."""
    feed_id = await calendar_feeds.feed_of(call.s, call.person.id)
    if feed_id is None:
        return ""
    return calendar_address(call.config.web, feed_id) or ""


async def _make_address(call: DeskCall) -> PageAnswer:
    await calendar_feeds.begin_feed(call.s, call.person.id, call.now)
    await _put_down(call, "make_calendar_address")
    return Moved("/calendar", "calendar-address")


async def _end_address(call: DeskCall) -> PageAnswer:
    await calendar_feeds.end_feed(call.s, call.person.id, call.now)
    await _put_down(call, "end_calendar_address")
    return Moved("/calendar", "calendar-no-address")


async def _put_down(call: DeskCall, act: str) -> None:
    deed = trail.Deed(act, call.person.id, TrailSubject.NOTHING, None, {}, {})
    await trail.put_down(call.s, deed, call.now)


class CalendarPage:
    name = "calendar"
    action = Action.SEE_ALL
    deeds: Mapping[str, Deed] = {
        "address": Deed(Action.SEE_ALL, _make_address),
        "no-address": Deed(Action.SEE_ALL, _end_address),
    }

    async def show(self, call: DeskCall) -> PageAnswer:
        month = read_month(call.word(0)) if call.word(0) else Month.of(call.today)
        if month is None or call.word(1):
            return None
        values = {**_head(call, month), **await _days(call, month), **await _own_address(call)}
        return Part("calendar.html", call.say("desk-nav-calendar"), values)
