"""What a calendar program fetches at somebody's address: conferences and what is due, as that person may see them at
that moment."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.app import House
from bot.calendar_links import read_calendar_token
from bot.desk.entering import who_may_come_in
from bot.texts import Texts
from bot.texts.catalog import speaker
from core.calendar.moments import local_day
from core.reminders.alarms import Subject
from storage.office import calendar_feeds
from storage.overview.dated_lines import DatedLine, dated_lines
from web.desk_pages import Closed, Feed

if TYPE_CHECKING:
    from exports.calendar import Meeting

BEHIND, AHEAD = timedelta(days=31), timedelta(days=800)
KIND = "text/calendar; charset=utf-8"


async def fetched(house: House, token: str) -> Feed | Closed:
    """Closed for what nobody has signed, for an address that was given up, and for who has left the office."""
    now, today = house.clock.now(), local_day(house.clock.now(), house.config.zone)
    feed_id = read_calendar_token(house.config.web, token)
    if feed_id is None:
        return Closed(404)
    async with house.db.read() as s:
        contact_id = await calendar_feeds.whose_feed(s, feed_id)
        person = await who_may_come_in(s, contact_id, house, now)
        if person is None:
            return Closed(410)
        lines = await dated_lines(s, today - BEHIND, today + AHEAD)
    return Feed(KIND, _written(lines, house, now))


def _written(lines: list[DatedLine], house: House, now: datetime) -> bytes:
    from exports.calendar import write_calendar  # Imported when it is first needed.

    config = house.config
    say = speaker(Texts(config.office.language), now, config.zone)
    meetings = [_meeting(one, say("desk-calendar-due", what=one.what)) for one in lines]
    return write_calendar(meetings, office=config.office.name, zone=config.zone, made_at=now)


def _meeting(one: DatedLine, due: str) -> "Meeting":
    from exports.calendar import DUE, Meeting

    if one.subject is Subject.OCCURRENCE:
        return Meeting(one.subject_id, 0, due, one.first, one.last, kind=DUE)
    start, end = _moments(one)
    return Meeting(one.subject_id, 0, one.what, start, end, one.place, tuple(filter(None, (one.of,))), one.tentative)


def _moments(one: DatedLine) -> tuple[date | datetime, date | datetime | None]:
    """Whole days where no hour is known."""
    if one.hour is None:
        return one.first, one.last
    if one.last_hour is None:
        return datetime.combine(one.first, one.hour), None
    return datetime.combine(one.first, one.hour), datetime.combine(one.last, one.last_hour)
