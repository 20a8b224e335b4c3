"""The database as `check` finds it: reachable, whole, of this version; the clock as it has it; what a month has still
room for; and the forms that `run` would store in it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.channels.base import Channel
from bot.cli.checks.findings import Area, Finding, bad, good, note, of_error
from bot.cli.desk import Desk
from bot.form_files import UnusableForm, form_in
from core.calendar.believed import agree
from core.talk.meters import KEPT_FOR_REPLIES, STEPS, month_of
from storage.backups.marks import BACKUP
from storage.database.errors import DatabaseBusy, DatabaseUnusable, Unusable
from storage.database.file_lock import TurnHolder
from storage.database.inspection import Inspected, inspected, runner
from storage.database.marks import Mark
from storage.database.revision import Stand
from storage.database.session import Database
from storage.duties.clock_doubts import DOUBT, doubt_in
from storage.mail.meters import meters_of
from storage.mail.outbox import first_message
from storage.office.rooms import people_in_channels
from storage.reports.forms import FrozenIndicator, measured, refuse_new_meanings


@dataclass(frozen=True)
class DatabaseLook:
    """`holder`: who runs the bot on it; `answers` as of `asked`, empty where it could not be asked. `copied`: the last
    copy that was made of it."""

    findings: Sequence[Finding]
    holder: TurnHolder | None = None
    answers: Mapping[str, Sequence[Any]] = field(default_factory=dict)
    copied: Mark | None = None

    @property
    def spoke_at(self) -> datetime | None:
        """When the first message was written in it."""
        return next((at for (at,) in self.answers.get("spoke", ())), None)


def look_at_database(db: Database, desk: Desk) -> DatabaseLook:
    holder = runner(db.file) if db.file is not None else None
    asked = {
        "meters": meters_of(month_of(desk.now, desk.config.zone)),
        "people": people_in_channels(),
        "measured": measured(),
        "spoke": first_message(),
    }
    try:
        found = inspected(db, asked)
        if found.stand is Stand.NEWER:
            raise DatabaseUnusable(Unusable.NEWER)
    except (DatabaseBusy, DatabaseUnusable) as error:
        return DatabaseLook(of_error(Area.DATABASE, error), holder)
    state = good if found.stand is Stand.NEWEST else note
    stands = state(Area.DATABASE, f"cli-check-database-{found.stand.value}", kind=db.dialect)
    of_house = [stands, *_running(holder), *_clock(found, desk)]
    return DatabaseLook(of_house, holder, found.answers, found.marks.get(BACKUP))


def _running(holder: TurnHolder | None) -> Iterator[Finding]:
    if holder is not None:
        yield note(Area.DATABASE, "cli-check-running", command=holder.command, pid=str(holder.pid))


def _clock(found: Inspected, desk: Desk) -> Iterator[Finding]:
    """A tick in the future means that the clock was set back: every reminder between would be late."""
    last, doubt = found.marks.get("tick"), doubt_in(found.marks.get(DOUBT))
    if doubt is not None and doubt.open:
        yield bad(Area.CLOCK, "cli-check-clock-held", since=doubt.since)
    elif last is not None and last.at > desk.now + timedelta(minutes=1):
        yield bad(Area.CLOCK, "cli-check-clock-back", now=desk.now)
    else:
        yield good(Area.CLOCK, "cli-check-clock", now=desk.now)
    if found.now is not None and not agree(found.now, desk.now):
        minutes = round(abs(found.now - desk.now) / timedelta(minutes=1))
        yield bad(Area.CLOCK, "cli-check-clock-away-database", minutes=minutes)


def form_findings(desk: Desk, look: DatabaseLook) -> Iterator[Finding]:
    """The files of `[reports] forms`, as `run` would store them."""
    files = desk.config.reports.forms
    faults = [finding for file in files for finding in _form(file, look)]
    yield from faults
    if files and not faults:
        yield good(Area.FORMS, "cli-check-forms", count=len(files))


def _form(file: str, look: DatabaseLook) -> list[Finding]:
    try:
        refuse_new_meanings(look.answers.get("measured", ()), form_in(file))
    except (OSError, UnusableForm, FrozenIndicator) as error:
        return of_error(Area.FORMS, error)
    return []


def room_findings(channels: Mapping[str, Channel], look: DatabaseLook) -> Iterator[Finding]:
    """Messages of the month, and people, where a network lets a bot have so many and no more."""
    used, people = dict(look.answers.get("meters", ())), dict(look.answers.get("people", ()))
    accounts: dict[str, int] = {}
    for name, channel in channels.items():
        limits = channel.limits
        if limits.monthly_quota is not None:
            accounts[limits.account or name] = limits.monthly_quota
        if limits.people is not None and people.get(name, 0) >= limits.people:
            yield note(Area.CHANNEL, "cli-check-people-full", channel=name, most=limits.people)
    for account, most in accounts.items():
        yield _quota(account, used.get(account, 0), most)


def _quota(account: str, used: int, most: int) -> Finding:
    """Bad where nothing but answers may leave any more."""
    told = {"channel": account, "used": used, "most": most, "left": max(most - used, 0)}
    if used >= most - most * KEPT_FOR_REPLIES // 100:
        return bad(Area.CHANNEL, "cli-check-quota-spent", **told)
    if used * 100 >= most * STEPS[0]:
        return note(Area.CHANNEL, "cli-check-quota-low", **told)
    return good(Area.CHANNEL, "cli-check-quota", **told)
