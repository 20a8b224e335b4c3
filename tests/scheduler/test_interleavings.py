"""Any order of moves, extensions, excuses, other ladders, undos, reports, ticks, sends and crashes: each person
receives exactly what the model says, no reminder of an old date leaves after a move, and who was told one date and
lives under another hears it once.

A short run belongs to the suite; NHACVIEC_INTERLEAVINGS=1000 asks for as many as one likes.
"""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from core.plans.change_requests import ChangeRequest, DueChange, EventChange, LadderChange, WorkChange
from core.plans.changes import EventTime
from core.plans.found import Precision
from core.reminders.alarms import Subject
from core.reminders.escalation import read_escalation
from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from core.talk.messages import Say
from core.talk.owing_lists import DAYS, WHOLE, OwingNow, OwingUnit, as_it_stands
from scheduler.tick import tick
from storage.database.schema import OutboxRow
from storage.database.session import Database
from storage.dates import changes, undoing
from storage.mail.claims import claim
from storage.mail.outbox import says_of
from storage.mail.pace import Rate
from storage.reports.answers import mark_done
from tests.days import VIETNAM, day
from tests.scheduler.dates_model import Model
from tests.scheduler.ground import START, UNITS, Ground
from tests.scheduler.matters import Matter, Standing, When
from tests.scheduler.post import Post
from tests.scheduler.saying import parts, render, said

EXAMPLES = int(os.environ.get("NHACVIEC_INTERLEAVINGS", "8"))
DUTY_RUNGS = ("-3d 08:00", "-1wd 08:00", "-1d 16:00", "-2h", "+1d 08:00", "+2d 08:00")
EVENT_RUNGS = ("-5d 08:00", "-2wd 09:00", "-1d 08:00", "-3h")
days = st.integers(-2, 12).map(lambda ahead: day("2026-03-14") + timedelta(days=ahead))
hours = st.sampled_from((None, time(8), time(14)))


def ladders(rungs: Sequence[str]) -> st.SearchStrategy[tuple[str, ...] | None]:
    """Rungs at the usual hours and at others, none at all, or (None) the office's."""
    other = [rung.replace("08:00", "10:00") for rung in rungs]
    return st.none() | st.sets(st.sampled_from([*rungs, *other]), max_size=3).map(sorted).map(tuple)


class Interleavings(RuleBasedStateMachine):
    """The office on a database and a virtual clock, beside its model."""

    template: Path

    @initialize(
        duty=st.sets(st.sampled_from(DUTY_RUNGS), min_size=1),
        event=st.sets(st.sampled_from(EVENT_RUNGS), min_size=1),
        digest=st.booleans(),
        climbs=st.booleans(),
    )
    def set_up(self, duty: set[str], event: set[str], digest: bool, climbs: bool) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "nhacviec.db"
        shutil.copy(self.template, path)
        self.runner = asyncio.Runner()
        self.db = Database(f"sqlite:///{path}")
        self.policy = Policy(
            zone=VIETNAM,
            deadlines=read_ladder(sorted(duty), Concern.OWING),
            events=read_ladder(sorted(event), Concern.CONCERNED),
            office=read_ladder(("+1d 09:00",), Concern.OFFICE) if climbs else (),
            escalation=read_escalation(("+2d 08:00 to owing", "+3d 08:00 to calls")) if climbs else (),
            digest=digest,
        )
        self.model = Model(self.policy, UNITS)
        self.number = 0
        self.last_change: int | None = None
        self.heard = 0
        self.post = Post.at(self.db, START)
        ground = Ground(self.post, self.model)
        self.run(ground.build())
        self.ids, self.deadlines, self.work = ground.ids, ground.deadlines, ground.work

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(work)

    # --- what the office does ---

    @rule(name=st.sampled_from(("E1", "E2")), on=days, hour=hours)
    def move(self, name: str, on: date, hour: time | None) -> None:
        start = datetime.combine(on, hour) if hour else on
        self._move(name, EventTime(start, None, Precision.MINUTE if hour else Precision.DAY), When(on, hour))

    @rule(name=st.sampled_from(("E1", "E2")))
    def put_off(self, name: str) -> None:
        self._move(name, EventTime(), When(None))

    @rule(name=st.sampled_from(("E1", "E2")))
    def call_off(self, name: str) -> None:
        self._move(name, EventTime(cancelled=True), When(None, off=True))

    def _move(self, name: str, to: EventTime, when: When) -> None:
        dates = {name: replace(self.model.matters[name].standing, when=when)}
        if name == "E1":
            beside = When(when.day - timedelta(days=2)) if when.day is not None else when
            dates["D1"] = self._moved("D1", beside)
        self._change(EventChange(self.ids[name], to), dates)

    def _moved(self, name: str, when: When) -> Standing:
        return replace(self.model.matters[name].standing, when=when, own=self._kept(name, when))

    def _kept(self, name: str, when: When) -> dict[str, date]:
        """Days of one's own that outlast the new one, or belong to work that is done."""
        matter = self.model.matters[name]
        return {
            unit: own
            for unit, own in matter.own.items()
            if unit not in matter.owing() or (when.day is not None and own > when.day)
        }

    @rule(name=st.sampled_from(("D1", "D2")), on=days)
    def extend_all(self, name: str, on: date) -> None:
        if self.model.matters[name].when.day is not None:
            self._change(DueChange(self.ids[name], on), {name: self._moved(name, When(on))})

    @rule(name=st.sampled_from(("D1", "D2")), unit=st.sampled_from(sorted(UNITS)), on=days, why=st.booleans())
    def extend_one(self, name: str, unit: str, on: date, why: bool) -> None:
        matter = self.model.matters[name]
        if matter.when.day is None or unit not in matter.owing():
            return
        requested = WorkChange(self.work[name, unit], on, "lũ") if why else DueChange(self.ids[name], on, unit)
        own = matter.own if matter.when_of(unit) == When(on) else {**matter.own, unit: on}
        self._change(requested, {name: replace(matter.standing, own=own)}, unit if why else None)

    @rule(name=st.sampled_from(("D1", "D2")), unit=st.sampled_from(sorted(UNITS)))
    def excuse(self, name: str, unit: str) -> None:
        matter = self.model.matters[name]
        if matter.when.day is not None and unit in matter.owing():
            new = replace(matter.standing, excused=matter.excused | {unit})
            self._change(WorkChange(self.work[name, unit], None, "sáp nhập"), {name: new}, unit)

    @rule(name=st.sampled_from(("D1", "D2", "E1", "E2")), duty=ladders(DUTY_RUNGS), event=ladders(EVENT_RUNGS))
    def remind_at_other_times(self, name: str, duty: tuple[str, ...] | None, event: tuple[str, ...] | None) -> None:
        matter = self.model.matters[name]
        self._remind(matter, event if matter.is_event else duty)

    @rule(name=st.sampled_from(("D1", "D2", "E1", "E2")))
    def remind_two_hours_later(self, name: str) -> None:
        """The same rungs at another hour, and back: what was said by one must not be said again."""
        matter = self.model.matters[name]
        usual = self.policy.events if matter.is_event else self.policy.deadlines
        rungs = matter.rungs if matter.rungs is not None else tuple(rule.rung.partition(" to ")[0] for rule in usual)
        other = {"08:00": "10:00", "10:00": "08:00"}
        self._remind(matter, tuple(rung.replace(rung[-5:], other.get(rung[-5:], rung[-5:])) for rung in rungs))

    def _remind(self, matter: Matter, rungs: tuple[str, ...] | None) -> None:
        subject, row = (
            (Subject.EVENT, self.ids[matter.name])
            if matter.is_event
            else (Subject.OCCURRENCE, self.deadlines[matter.name])
        )
        self._change(LadderChange(subject, row, rungs), {matter.name: replace(matter.standing, rungs=rungs)})

    def _change(self, requested: ChangeRequest, dates: dict[str, Standing], told: str | None = None) -> None:
        same = all(self.model.matters[name].standing == new for name, new in dates.items())
        now = self.post.clock.now()
        changed = self.run(self._changed(requested))
        assert (changed is None) == same
        if changed is not None:
            self.number += 1
            self.last_change = changed
            self.model.change(self.number, dates, now)
            if told is not None:
                self.model.tell(self.number, next(iter(dates)), told)

    async def _changed(self, requested: ChangeRequest) -> int | None:
        async with self.db.write() as s:
            return await changes.carry_out_change(s, requested, policy=self.policy, now=self.post.clock.now(), by=None)

    @precondition(lambda self: self.last_change is not None)
    @rule()
    def undo(self) -> None:
        now, allowed = self.post.clock.now(), self.model.undoable(self.post.clock.now())
        assert self.run(self._undone()) == allowed
        if allowed:
            self.number += 1
            self.model.undo(self.number, now)

    async def _undone(self) -> bool:
        async with self.db.write() as s:
            return await undoing.undo(s, self.last_change or 0, policy=self.policy, now=self.post.clock.now(), by=None)

    # --- what units and the machine do ---

    @rule(name=st.sampled_from(("D1", "D2")), unit=st.sampled_from(sorted(UNITS)))
    def report(self, name: str, unit: str) -> None:
        async def done() -> None:
            async with self.db.write() as s:
                await mark_done(s, self.work[name, unit], contact_id=None, now=self.post.clock.now())

        if self.model.matters[name].when.day is not None and unit not in self.model.matters[name].excused:
            self.run(done())
            self.model.matters[name].done.add(unit)

    @rule(ahead=st.integers(1, 40))
    def wait(self, ahead: int) -> None:
        now = self.post.clock.now().replace(minute=30, second=0, microsecond=0)
        self.post.clock.move_to(now + timedelta(hours=ahead))

    @rule(sends=st.booleans(), rungs=st.integers(1, 3))
    def come_to_the_next_rungs(self, sends: bool, rungs: int) -> None:
        """Most waits would pass them by: what matters happens when something was just queued or said."""
        for _ in range(rungs):
            ahead = [ring.at for matter in self.model.matters.values() for ring in matter.waiting]
            self.post.clock.move_to(max(min(ahead, default=self.post.clock.now()), self.post.clock.now()))
            self.tick()
            if sends:
                self.send()

    @rule()
    def tick(self) -> None:
        now = self.post.clock.now()
        self.run(tick(self.db, self.post.clock, self.policy, self.post.pace.window))
        self.model.tick(now)

    @rule()
    def send(self) -> None:
        now = self.post.clock.now()
        self.run(self._sent(now + timedelta(minutes=1)))
        lines = self.post.heard()
        assert sorted(
            (chat, part) for _, chat, text in lines[self.heard :] for part in parts(text)
        ) == self.model.drain(now)
        self.heard = len(lines)

    async def _sent(self, end: datetime) -> None:
        while (next_at := (await self.post.drain(render=render)).next_at) is not None and next_at <= end:
            self.post.clock.move_to(next_at)
        self.post.clock.move_to(end)

    @precondition(lambda self: not any(one.flying for one in self.model.outbox))
    @rule()
    def crash_while_sending(self) -> None:
        """Some messages are taken to be sent, and nobody ever says what became of them. Their lease is over a minute
        later."""
        for row in self.run(self._taken()):
            self.model.fly(str(row.chat), said(self._live(says_of(row.say))))
        self.post.clock.move_to(self.post.clock.now() + timedelta(minutes=1))

    async def _taken(self) -> list[OutboxRow]:
        now = self.post.clock.now()
        async with self.db.write() as s:
            taken = await claim(s, "memory", now=now, opens=now, rate=Rate(most=3))
            return list(
                await s.scalars(
                    select(OutboxRow).where(
                        OutboxRow.id.in_([one.id for row in taken.rows for one in (row, *row.others)])
                    )
                )
            )

    # --- what holds at every moment ---

    @invariant()
    def what_waits_is_what_the_model_says(self) -> None:
        """No message about an old date is left that could still leave."""
        if hasattr(self, "db"):
            now = self.post.clock.now()
            wanted = [one for one in self.model.outbox if one.wanted(now)]
            assert self.run(self._waiting(now)) == sorted((one.person, one.said) for one in wanted)

    async def _waiting(self, now: datetime) -> list[tuple[str, str]]:
        query = select(OutboxRow).where(OutboxRow.state.in_(("queued", "sending")))
        alive = query.where((OutboxRow.good_until.is_(None)) | (OutboxRow.good_until > now))
        owing = {
            self.work[name, unit]
            for name, matter in self.model.matters.items()
            if not matter.is_event
            for unit in matter.owing()
        }
        async with self.db.read() as s:
            rows = [
                (str(row.chat), self._live(says_of(row.say)))
                for row in await s.scalars(alive)
                if row.expectation_id in {None, *owing}
            ]
        return sorted((chat, said(says)) for chat, says in rows if says)

    def _live(self, says: Sequence[Say]) -> Sequence[Say]:
        """A list as it is for those who owe by what the model knows."""
        if says[0].key not in ("office-owing", "calls-title"):
            return says
        head, numbers = says[0], {number: name for name, number in self.ids.items() if name.startswith("D")}
        matter, due, days = self.model.matters[numbers[head.args[WHOLE]]], head.args["due"], head.args[DAYS]
        owing = [unit for unit in matter.owing() if matter.own.get(unit) in days]
        units = [OwingUnit(f"Xã {unit}") for unit in owing if (matter.when_of(unit).day or date.max) <= due]
        return as_it_stands(head, OwingNow(len(units), units))

    def teardown(self) -> None:
        if hasattr(self, "db"):
            self.run(self.db.close())
            self.runner.close()
            self.folder.cleanup()


def test_each_person_receives_what_the_model_says(sqlite_template: Path) -> None:
    Interleavings.template = sqlite_template
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        Interleavings,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=30,
            deadline=None,
            database=None,
            # Making a failure smaller would take minutes; its steps are printed as they are.
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
