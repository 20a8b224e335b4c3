"""The town of the interleavings: two conferences, two duties, three units of two people, an office; in the database and
in the model."""

from dataclasses import dataclass, field
from datetime import time

from core.calendar.moments import due_moment
from core.reminders.alarms import Subject, ahead
from storage.database.schema import DeadlineRow, ExpectationRow, OccurrenceRow
from storage.duties.alarms import add_alarms
from tests.days import VIETNAM, day, local
from tests.scheduler.dates_model import OFFICE, Model
from tests.scheduler.matters import Matter, When
from tests.scheduler.post import Post
from tests.scheduler.town import Town

START = "2026-03-10 07:30"
UNITS = {"A1": "An", "A2": "An", "A3": "Bình"}


@dataclass
class Ground:
    """`ids` of conferences and occurrences by name, `deadlines` of duties, `work` of units."""

    post: Post
    model: Model
    ids: dict[str, int] = field(default_factory=dict)
    deadlines: dict[str, int] = field(default_factory=dict)
    work: dict[tuple[str, str], int] = field(default_factory=dict)

    async def build(self) -> None:
        town = Town(self.post.db)
        for code in UNITS:
            await town.unit(code)
        people = {
            name: await town.person(name, next(code for code in UNITS if UNITS[code] == name))
            for name in dict.fromkeys(UNITS.values())
        }
        for code in list(UNITS)[1:]:
            if code != next(other for other in UNITS if UNITS[other] == UNITS[code]):
                await town.also(code, people[UNITS[code]])
        await town.person(OFFICE, None, "office")
        now = self.post.clock.now()
        for name, on, hour in (("E1", "2026-03-18", "08:00"), ("E2", "2026-03-20", None)):
            self.ids[name] = await town.conference(name, on, hour=hour, precision="minute" if hour else "day")
            when = When(day(on), time.fromisoformat(hour) if hour else None)
            self.model.add(Matter(name, when, True, list(UNITS)), now)
        await self._duty(town, "D1", "2026-03-16", self.ids["E1"], -2)
        await self._duty(town, "D2", "2026-03-17", None, None)
        async with self.post.db.write() as s:
            for matter in self.model.matters.values():
                subject = Subject.EVENT if matter.is_event else Subject.OCCURRENCE
                ladder = self.model.policy.events if matter.is_event else self.model.policy.duties
                anchor = self.model.anchor(matter, matter.when)
                await add_alarms(
                    s, ahead(self.model.policy.wanted(subject, self.ids[matter.name], anchor, ladder), now)
                )

    async def _duty(self, town: Town, what: str, due: str, event_id: int | None, offset: int | None) -> None:
        facts = {"audience": "all", "bound": "by", "precision": "day", "asks": "done", "state": "active", "quote": what}
        kind = {"kind": "relative", "offset_days": offset} if event_id else {"kind": "absolute", "due_on": day(due)}
        deadline = await town.add(DeadlineRow, plan_id=await town.plan(), what=what, **facts, **kind)
        dated = {
            "period": due,
            "opens_at": local(START),
            "due_on": day(due),
            "due_at": due_moment(day(due), None, VIETNAM),
            "state": "open",
        }
        self.deadlines[what] = deadline
        self.ids[what] = await town.add(OccurrenceRow, deadline_id=deadline, event_id=event_id, **dated)
        for code in UNITS:
            self.work[what, code] = await town.add(
                ExpectationRow, occurrence_id=self.ids[what], unit_id=town.units[code], state="owing"
            )
        beside = self.model.matters["E1"] if event_id else None
        self.model.add(Matter(what, When(day(due)), False, list(UNITS), beside, offset or 0), self.post.clock.now())
