"""A small town for tests of reminders, written straight into the tables: units with the people who speak for them,
duties, conferences, alarms. All names are invented."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import insert, select, update

from core.calendar.moments import due_moment
from core.plans.found import Asks, Precision
from core.reminders.alarms import Alarm, Subject
from core.reminders.policy import Policy
from core.reminders.rules import Concern, Late, Rule
from storage.database.schema import (
    AddressRow,
    AlarmRow,
    ClusterRow,
    ContactRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    MembershipRow,
    OccurrenceRow,
    PlanRow,
    PostRow,
    Row,
    UnitRow,
)
from storage.database.session import Database, Session
from storage.duties.alarms import add_alarms
from storage.mail.outbox import withhold_of_work
from tests.days import VIETNAM, day, utc

POLICY = Policy(zone=VIETNAM, deadlines=(), events=(), office=())
LONG_AGO = utc("2025-01-01 00:00")


@dataclass
class Town:
    """Builds as it is told; every method returns the id of what it made."""

    db: Database
    units: dict[str, int] = field(default_factory=dict)
    plan_id: int | None = None
    _s: Session | None = None

    @asynccontextmanager
    async def at_once(self) -> AsyncIterator[Session]:
        """All that is built until the end of the block is one transaction: a commit takes longer than its rows."""
        if self._s is not None:
            yield self._s
            return
        async with self.db.write() as self._s:
            try:
                yield self._s
            finally:
                self._s = None

    async def add(self, row: type[Row], **values: Any) -> int:
        async with self.at_once() as s:
            return (await s.execute(insert(row).returning(row.id), [values])).scalar_one()

    async def unit(self, code: str, cluster_id: int | None = None) -> int:
        self.units[code] = await self.add(UnitRow, code=code, name=f"Xã {code}")
        if cluster_id is not None:
            await self.add(
                MembershipRow, cluster_id=cluster_id, unit_id=self.units[code], role="member", since=date(2025, 1, 1)
            )
        return self.units[code]

    async def rename(self, code: str, name: str) -> None:
        async with self.at_once() as s:
            await s.execute(update(UnitRow).where(UnitRow.code == code).values(name=name))

    async def closed(self, code: str, on: str) -> int:
        return await self.add(UnitRow, code=code, name=f"Xã {code}", closed_on=day(on))

    async def cluster(self, name: str) -> int:
        return await self.add(ClusterRow, name=name)

    async def person(
        self,
        name: str,
        unit: str | None,
        role: str = "chair",
        *,
        chat: str | None = "",
        consent: str = "given",
        since: str = "2025-01-01",
        **more: Any,
    ) -> int:
        """`unit` None is the office; `chat` "" is the person's own name, None is nowhere."""
        async with self.at_once():
            contact = await self.add(ContactRow, name=name, consent=consent)
            unit_id = self.units[unit] if unit else None
            await self.add(
                PostRow, contact_id=contact, unit_id=unit_id, role=role, title=role, since=day(since), **more
            )
            if chat is not None:
                await self.address(contact, chat or name)
        return contact

    async def also(self, unit: str, contact: int, role: str = "chair") -> None:
        """The person speaks for one more unit."""
        await self.add(
            PostRow, contact_id=contact, unit_id=self.units[unit], role=role, title=role, since=date(2025, 1, 1)
        )

    async def many_units(self, count: int) -> None:
        """Units U0, U1, … each with a chair who can be reached."""
        numbers = range(count)
        async with self.at_once() as s:
            units = insert(UnitRow).returning(UnitRow.id, sort_by_parameter_order=True)
            unit_ids = list(
                await s.scalars(units, [{"code": f"U{number}", "name": f"Xã U{number}"} for number in numbers])
            )
            people = insert(ContactRow).returning(ContactRow.id, sort_by_parameter_order=True)
            ids = list(await s.scalars(people, [{"name": f"Người {number}", "consent": "given"} for number in numbers]))
            holds = {"role": "chair", "title": "chair", "since": date(2025, 1, 1)}
            await s.execute(insert(PostRow), [{"contact_id": ids[n], "unit_id": unit_ids[n], **holds} for n in numbers])
            heard = {"channel": "memory", "state": "active", "since": LONG_AGO, "last_heard_at": LONG_AGO}
            await s.execute(insert(AddressRow), [{"contact_id": ids[n], "chat": f"U{n}", **heard} for n in numbers])
        self.units |= {f"U{number}": unit_id for number, unit_id in zip(numbers, unit_ids, strict=True)}

    async def address(
        self, contact: int, chat: str, *, channel: str = "memory", heard: datetime = LONG_AGO, state: str = "active"
    ) -> int:
        return await self.add(
            AddressRow, contact_id=contact, channel=channel, chat=chat, state=state, since=LONG_AGO, last_heard_at=heard
        )

    async def plan(self) -> int:
        if self.plan_id is None:
            self.plan_id = await self.add(
                PlanRow, state="active", text="", draft={}, created_at=LONG_AGO, activated_at=LONG_AGO
            )
        return self.plan_id

    async def duty(
        self,
        what: str,
        due: str,
        units: Sequence[str | None],
        *,
        asks: Asks = Asks.NUMBERS,
        hour: str | None = None,
        state: str = "open",
    ) -> int:
        """One occurrence that falls on `units` (None: on the office itself)."""
        due_time = time.fromisoformat(hour) if hour else None
        due_at = due_moment(day(due), due_time, VIETNAM)
        asked = {"what": what, "audience": "all", "send_to": "Văn phòng", "asks": asks.value, "quote": what}
        dated = {"kind": "absolute", "due_on": day(due), "due_time": due_time, "bound": "by", "precision": "day"}
        opened = {"period": due, "opens_at": LONG_AGO, "due_on": day(due), "due_at": due_at, "state": state}
        async with self.at_once() as s:
            deadline = await self.add(DeadlineRow, plan_id=await self.plan(), state="active", **asked, **dated)
            occurrence = await self.add(OccurrenceRow, deadline_id=deadline, **opened)
            owing = {"occurrence_id": occurrence, "state": "owing"}
            of_unit = [self.units[unit] if unit else None for unit in units]
            await s.execute(insert(ExpectationRow), [{"unit_id": unit_id, **owing} for unit_id in of_unit])
        return occurrence

    async def spoil(self, occurrence: int) -> None:
        """The duty asks for something no version of the program knows."""
        async with self.at_once() as s:
            deadline = select(OccurrenceRow.deadline_id).where(OccurrenceRow.id == occurrence).scalar_subquery()
            await s.execute(update(DeadlineRow).where(DeadlineRow.id == deadline).values(asks="riddles"))

    async def move(self, event: int, to: str) -> None:
        """The conference has another day."""
        async with self.at_once() as s:
            await s.execute(update(EventRow).where(EventRow.id == event).values(starts_on=day(to)))

    async def conference(
        self,
        title: str,
        first: str | None,
        *,
        hour: str | None = None,
        last: str | None = None,
        cluster_id: int | None = None,
        **more: Any,
    ) -> int:
        dates = {
            "starts_on": first and day(first),
            "starts_at": hour and time.fromisoformat(hour),
            "ends_on": last and day(last),
        }
        facts = {"precision": Precision.DAY.value, "state": "fixed", "place": "Hội trường", "quote": title, **more}
        return await self.add(EventRow, plan_id=await self.plan(), title=title, cluster_id=cluster_id, **dates, **facts)

    async def alarm(
        self,
        subject: Subject,
        subject_id: int,
        at: str,
        days: int,
        *,
        concern: Concern = Concern.OWING,
        late: Late = Late.SEND,
    ) -> None:
        """Rings at the local moment `at`; `days` is what its rule says, from the subject's day."""
        moment = datetime.fromisoformat(at).replace(tzinfo=VIETNAM)
        rule = Rule(f"{concern.value}{days:+d}d", days, moment.time(), concern, late)
        async with self.at_once() as s:
            await add_alarms(s, [Alarm(subject, subject_id, rule, moment)])

    async def set_state(self, occurrence: int, unit: str, state: str) -> None:
        """The unit's piece of work is owing, done or excused; nothing else happens."""
        async with self.at_once() as s:
            where = (ExpectationRow.occurrence_id == occurrence, ExpectationRow.unit_id == self.units[unit])
            await s.execute(update(ExpectationRow).where(*where).values(state=state))

    async def report(self, occurrence: int, unit: str, state: str = "done") -> None:
        """The unit reports; what waits about it is withdrawn, as storage.reports does."""
        await self.set_state(occurrence, unit, state)
        async with self.at_once() as s:
            where = (ExpectationRow.occurrence_id == occurrence, ExpectationRow.unit_id == self.units[unit])
            expectation = await s.scalar(select(ExpectationRow.id).where(*where))
            await withhold_of_work(s, expectation, "already reported")

    async def alarms(self) -> list[tuple[str, str | None, int | None]]:
        """(state, reason, messages made) of every alarm, by its moment."""
        async with self.db.read() as s:
            rows = await s.execute(
                select(AlarmRow.state, AlarmRow.reason, AlarmRow.made).order_by(AlarmRow.at, AlarmRow.id)
            )
            return [(row.state, row.reason, row.made) for row in rows]
