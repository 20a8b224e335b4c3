"""A province of any size, written straight into the database: one clerk, and a chair with a chat for each unit; a
report with numbers asked of all; notices. All names are invented."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import insert, select, text

from core.calendar.moments import due_moment
from core.office.units import Audience
from core.reminders.alarms import Alarm, Subject
from core.reminders.rules import Concern, Late, Rule
from core.talk.notices import NoticeAsks, NoticeWords
from reading.forms import read_form
from scheduler.clock import SystemClock
from storage.database.schema import (
    AddressRow,
    ContactRow,
    DeadlineRow,
    ExpectationRow,
    OccurrenceRow,
    PlanRow,
    PostRow,
    UnitRow,
)
from storage.database.session import Database, Session
from storage.duties import alarms
from storage.mail import notices
from storage.reports import forms
from tests.days import VIETNAM
from tests.whole.papers import FORM

CLERK = 9_000
FIRST = 10_000
CLOCK = SystemClock()
CHANNEL = "telegram"


def chat_of(number: int) -> int:
    return FIRST + number


def numbers_of(number: int) -> tuple[int, int, int]:
    """What the chair of that unit reports."""
    return 10 + number, number, (number + 1) * 15_000_000


def typed_by(number: int) -> list[str]:
    """A report as a chair types it, without waiting for what the bot says between."""
    members, houses, fund = numbers_of(number)
    # A word and not the digit, which would answer a reminder that came in between.
    return ["báo cáo", f"{members} {houses} {fund // 1_000_000}tr", "đúng"]


@dataclass(frozen=True)
class Province:
    """Units U0, U1, … with the chairs who speak for them."""

    url: str
    units: int

    def fill(self) -> None:
        asyncio.run(self._fill())

    def release_notice(self, words: str) -> int:
        """Puts one message to everybody into the outbox; its number."""
        return asyncio.run(self._release(words))

    def add_alarms(
        self, moments: Sequence[datetime], late: Late = Late.SEND, *, due: timedelta = timedelta(days=5)
    ) -> None:
        """A duty of all units for each moment, at which they are reminded of it."""
        asyncio.run(self._alarms(moments, late, due))

    def remind_of_report(self, moments: Sequence[datetime]) -> None:
        """All who still owe the report are reminded of it at these moments."""
        asyncio.run(self._remind(moments))

    async def _fill(self) -> None:
        now, since = CLOCK.now(), {"since": date(2025, 1, 1)}
        db = Database(self.url)
        await db.upgrade()
        numbers = range(self.units)
        async with db.write() as s:
            units = insert(UnitRow).returning(UnitRow.id, sort_by_parameter_order=True)
            unit_ids = list(await s.scalars(units, [{"code": f"U{n}", "name": f"Hội xã số {n}"} for n in numbers]))
            people = insert(ContactRow).returning(ContactRow.id, sort_by_parameter_order=True)
            names = ["Văn thư", *(f"Chủ tịch {n}" for n in numbers)]
            ids = list(await s.scalars(people, [{"name": name, "consent": "given"} for name in names]))
            posts = [{"contact_id": ids[0], "unit_id": None, "role": "office", "title": "Văn thư", **since}]
            posts += [
                {"contact_id": ids[n + 1], "unit_id": unit_ids[n], "role": "chair", "title": "Chủ tịch", **since}
                for n in numbers
            ]
            await s.execute(insert(PostRow), posts)
            chats = [CLERK, *map(chat_of, numbers)]
            heard = {"channel": CHANNEL, "state": "active", "since": now, "last_heard_at": now}
            await s.execute(
                insert(AddressRow),
                [{"contact_id": one, "chat": str(chat), **heard} for one, chat in zip(ids, chats, strict=True)],
            )
            await forms.store_form(s, read_form(FORM), now)
            plan = (
                insert(PlanRow)
                .values(state="active", text="", draft={}, created_at=now, activated_at=now)
                .returning(PlanRow.id)
            )
            plan_id = (await s.execute(plan)).scalar_one()
            await self._duty(
                s,
                plan_id,
                "Báo cáo sơ kết",
                CLOCK.now().astimezone(VIETNAM).date() + timedelta(days=9),
                unit_ids,
                asks="numbers",
            )
        await db.close()

    async def _duty(self, s: Session, plan_id: int, what: str, due: date, unit_ids: Sequence[int], *, asks: str) -> int:
        form_id = (await forms.form_ids(s))["so-ket"] if asks == "numbers" else None
        facts = {
            "kind": "absolute",
            "bound": "by",
            "precision": "day",
            "state": "active",
            "quote": what,
            "audience": "all",
        }
        deadline = (
            insert(DeadlineRow)
            .values(plan_id=plan_id, what=what, due_on=due, asks=asks, form_id=form_id, **facts)
            .returning(DeadlineRow.id)
        )
        dated = {
            "period": str(due),
            "opens_at": CLOCK.now() - timedelta(days=3),
            "due_on": due,
            "due_at": due_moment(due, None, VIETNAM),
            "state": "open",
            "form_id": form_id,
        }
        occurrence = (
            insert(OccurrenceRow)
            .values(deadline_id=(await s.execute(deadline)).scalar_one(), **dated)
            .returning(OccurrenceRow.id)
        )
        made: int = (await s.execute(occurrence)).scalar_one()
        await s.execute(
            insert(ExpectationRow), [{"occurrence_id": made, "unit_id": unit, "state": "owing"} for unit in unit_ids]
        )
        return made

    async def _release(self, words: str) -> int:
        db, now = Database(self.url), CLOCK.now()
        async with db.write() as s:
            number = await notices.draft_notice(
                s, NoticeWords(words, NoticeAsks.NOTHING), Audience.parse("all"), contact_id=None, now=now
            )
            await notices.release_notice(s, number, day=now.astimezone(VIETNAM).date(), now=now, not_before=now)
        await db.close()
        return number

    async def _alarms(self, moments: Sequence[datetime], late: Late, due: timedelta) -> None:
        db = Database(self.url)
        async with db.write() as s:
            plan_id = await s.scalar(select(PlanRow.id)) or 0
            unit_ids = list(await s.scalars(select(UnitRow.id)))
            for place, moment in enumerate(moments):
                day = (moment + due).astimezone(VIETNAM).date()
                made = await self._duty(s, plan_id, f"Việc {late} {place}", day, unit_ids, asks="done")
                rule = Rule(f"owing-{place}", -5, time(8), Concern.OWING, late)
                await alarms.add_alarms(s, [Alarm(Subject.OCCURRENCE, made, rule, moment)])
        await db.close()

    async def _remind(self, moments: Sequence[datetime]) -> None:
        db = Database(self.url)
        async with db.write() as s:
            report = await s.scalar(select(OccurrenceRow.id).order_by(OccurrenceRow.id)) or 0
            rules = [Rule(f"report-{place}", -5, time(8), Concern.OWING, Late.SEND) for place in range(len(moments))]
            await alarms.add_alarms(
                s, [Alarm(Subject.OCCURRENCE, report, *one) for one in zip(rules, moments, strict=True)]
            )
        await db.close()

    def counts(self, query: str) -> list[tuple[object, ...]]:
        """What a look into the database gives."""

        async def look() -> list[tuple[object, ...]]:
            db = Database(self.url)
            async with db.read() as s:
                rows = [tuple(row) for row in await s.execute(text(query))]
            await db.close()
            return rows

        return asyncio.run(look())
