"""The stage set for a story: a fresh house in a folder, the roster and form in it, and the hours between which the
story plays."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.settings import Config, OfficeSettings, StorageSettings, WebSettings
from bot.stage import Stage
from core.calendar.moments import local_day, moment
from core.office.people import Invitation, Person
from core.office.units import RosterRow
from core.plans.drafts import event_day
from core.plans.found import ReadPlan
from core.reports.forms import Form
from core.talk.messages import Limits
from scheduler.clock import VirtualClock
from storage.database.session import Database
from storage.office import invitations, people, rosters
from storage.reports import forms

EXAMPLES = Path(__file__).parents[2] / "examples"
PHONE = "0900 000 000"
"""A number of nobody."""
LIMITS = Limits(text_length=2000, buttons=False, files=True, may_start_talk=False, links=True)
"""Digits only, so that the story reads as it does on the plainest network."""
MORNING = time(8, 30)
LEAD = timedelta(days=30)
AFTER = timedelta(days=3)
LONGEST = timedelta(days=370)


@asynccontextmanager
async def stage_set(
    folder: Path,
    office: OfficeSettings,
    start: datetime,
    *,
    command: str = "nhacviec demo",
    limits: Limits = LIMITS,
    web: WebSettings | None = None,
) -> AsyncIterator[Stage]:
    """A house over the memory network with its database in `folder`; an older one there makes room."""
    config = Config(office=office, storage=StorageSettings(url=f"sqlite:///{folder / 'nhacviec.db'}"))
    if web is not None:
        config = config.model_copy(update={"web": web})
    clock = VirtualClock(start)
    network = MemoryNetwork(clock)
    channel = MemoryChannel(network, limits)
    db = Database(config.storage.url, command=command)
    db.occupy()
    _make_room(folder)
    try:
        await db.upgrade(anew=True)
        yield Stage(House.of(config, clock, db, {channel.name: channel}), network, channel, clock)
    finally:
        await db.close()


def _make_room(folder: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        (folder / f"nhacviec.db{ending}").unlink(missing_ok=True)


@dataclass(frozen=True)
class Scene:
    """What is read before the curtain: the plan's file and what it says, the roster's rows, the report form."""

    file: str
    content: bytes
    plan: ReadPlan
    rows: Sequence[RosterRow]
    form: Form


@dataclass(frozen=True)
class StoryHours:
    """When the story begins, when the office asks for its table, and when it ends."""

    first: datetime
    table: datetime
    last: datetime


def days_of(plan: ReadPlan) -> list[date]:
    """Every day that the plan is known to bring."""
    days = [day for event in plan.events if (day := event_day(event)) is not None]
    return days + [deadline.due for deadline in plan.deadlines if deadline.due is not None]


def open_days(plan: ReadPlan) -> list[date]:
    """Of each event whose day is still to be settled, the first on which it may be."""
    starts = [event.start for event in plan.events if event.start is not None and event_day(event) is None]
    return [start.date() if isinstance(start, datetime) else start for start in starts]


def hours_of(plan: ReadPlan, config: Config, today: date) -> StoryHours:
    """From the morning after the paper was signed; the table three days after its last day, the end when no day is left
    open.

    A paper without a date was signed a month before its first day; one without any day, at the start of the year that
    its title names.
    """
    days, left_open = days_of(plan), open_days(plan)
    issued = plan.head.issued_on
    signed_before = issued is not None and all(issued < day for day in days)
    if issued and signed_before:
        first = issued + timedelta(days=1)
    else:
        first = min(days or left_open, default=story_day(plan, today) + LEAD) - LEAD
    table = min(max(days, default=first + 2 * LEAD), first + LONGEST) + AFTER
    last = max(table, *(min(day, first + LONGEST) + AFTER for day in left_open), first)
    return StoryHours(*(moment(day, MORNING, config.zone) for day in (first, table, last)))


def story_day(plan: ReadPlan, today: date) -> date:
    """The second of January of the year in the paper's title, else today."""
    found = re.search(r"năm\s+(20\d\d)\b", plan.head.title or "", re.IGNORECASE)
    if found:
        return date(int(found[1]), 1, 2)
    return today


async def office_opened(stage: Stage, scene: Scene, days: int) -> tuple[tuple[Invitation, ...], list[Person]]:
    """Roster and form are stored and everybody is invited, for so many days; the invitations, and who there is."""
    now = stage.clock.now()
    today = local_day(now, stage.house.config.zone)
    async with stage.house.db.write() as session:
        await rosters.import_roster(session, scene.rows, day=today)
        await forms.store_form(session, scene.form, now)
        invited = await invitations.invite(session, day=today, now=now, days=days)
        return tuple(invited), await people.people_on(session, today)


async def come_in(stage: Stage, chat: str, code: str) -> None:
    """By the code, and agreeing."""
    for line in (f"/start {code}", "1", "1"):
        await stage.say(chat, line)
