"""Dates that change after people were told of them: what is shown before, what is withdrawn, moved and said after, and
what an undo puts back."""

import asyncio
from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy import select

from core.plans.change_requests import ChangeRequest, DueChange, EventChange, WorkChange
from core.plans.changes import DateChange, Difference, EventTime
from core.plans.found import Precision
from core.reminders.ladders import read_ladder
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from scheduler.tick import tick
from storage.database.schema import (
    AddressRow,
    AlarmRow,
    ContactRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    UnitRow,
)
from storage.database.session import Database
from storage.dates.changeable import changeable
from storage.dates.changes import carry_out_change, difference
from storage.dates.undoing import undo, undoable
from storage.plans.activation import activate
from storage.plans.lifecycle import store_draft
from storage.reports.answers import mark_done
from tests.days import VIETNAM, day, local
from tests.scheduler.post import Post
from tests.storage.samples import CONFERENCES, PAPERS, REPORTS, plan, settled

POLICY = Policy(
    zone=VIETNAM,
    deadlines=read_ladder(["-3d 08:00", "+1d 08:00"], Concern.OWING),
    events=read_ladder(["-5d 08:00", "-1d 08:00"], Concern.CONCERNED),
    office=(),
)
SAID = "%m-%d %H:%M"


def at(text: str) -> EventTime:
    start = datetime.fromisoformat(text)
    return EventTime(start, None, Precision.MINUTE)


class Stage:
    """The province with one plan, everybody reachable over the memory channel under their unit's code."""

    def __init__(self, db: Database, started: str = "2024-05-03 09:00") -> None:
        self.db, self.post = db, Post.at(db, started)

    @classmethod
    async def set_up(
        cls, db: Database, *, issued: str = "2024-05-03 09:00", tells: bool = False, **items: object
    ) -> "Stage":
        await settled(db)
        stage = cls(db, issued)
        async with db.write() as s:
            for contact in (await s.scalars(select(ContactRow))).all():
                contact.consent = "given"
                chat = contact.name.rpartition(" ")[2] if contact.name.startswith("Trần Thử") else contact.name
                s.add(
                    AddressRow(
                        contact_id=contact.id,
                        channel="memory",
                        chat=chat,
                        since=local(issued),
                        last_heard_at=local(issued),
                    )
                )
            draft = plan(**items)  # type: ignore[arg-type]
            plan_id = await store_draft(s, draft, file_id=None, contact_id=None, now=local(issued))
            await activate(s, plan_id, policy=POLICY, now=local(issued), tells=tells)
        return stage

    async def until(self, moment: str) -> list[tuple[str, str, str]]:
        """Goes on to the moment from alarm to alarm; what was said, as (hour, chat, sentence)."""
        before, end = len(self.post.heard()), local(moment)
        async with self.db.read() as s:
            waiting = await s.scalars(
                select(AlarmRow.at).where(AlarmRow.state == "waiting", AlarmRow.at <= end).order_by(AlarmRow.at)
            )
            moments = sorted(set(waiting))
        for one in [*moments, end]:
            self.post.clock.move_to(max(one, self.post.clock.now()))
            await tick(self.db, self.post.clock, POLICY, self.post.pace.window)
            await self.post.drain()
        return self.post.heard()[before:]

    async def change(self, requested: ChangeRequest, by: int | None = None) -> int | None:
        async with self.db.write() as s:
            return await carry_out_change(s, requested, policy=POLICY, now=self.post.clock.now(), by=by)

    async def undo(self, change_id: int, by: int | None = None) -> bool:
        async with self.db.write() as s:
            return await undo(s, change_id, policy=POLICY, now=self.post.clock.now(), by=by)

    async def waiting(self, subject: str, subject_id: int) -> list[str]:
        query = select(AlarmRow.at).where(
            AlarmRow.subject == subject, AlarmRow.subject_id == subject_id, AlarmRow.state == "waiting"
        )
        async with self.db.read() as s:
            return [f"{moment.astimezone(VIETNAM):{SAID}}" for moment in await s.scalars(query.order_by(AlarmRow.at))]

    async def due(self) -> list[tuple[str, str, str]]:
        async with self.db.read() as s:
            rows = await s.scalars(select(OccurrenceRow).order_by(OccurrenceRow.id))
            return [(row.period, row.due_on.isoformat(), row.state) for row in rows]

    async def sent(self) -> dict[str, list[str]]:
        """What each chat was told, in order."""
        told: dict[str, list[str]] = {}
        for _, chat, text in self.post.heard():
            told.setdefault(chat, []).append(text)
        return told


MEETING = {"events": CONFERENCES[:1], "duties": [PAPERS]}
"""Cụm I meets on 11 June at eight; its leader A1 owes the draft by the 6th."""


async def test_before_anybody_confirms_the_whole_difference_is_shown(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    await stage.until("2024-06-06 09:00")
    async with db.write() as s:
        shown = await difference(s, EventChange(1, at("2024-06-18T08:00")), POLICY, stage.post.clock.now())
    event, duty = shown.shifts
    assert (event.kind, [f"{a.at:%m-%d}>{b.at:%m-%d}" for a, b in event.alarms.moved], len(event.alarms.past)) == (
        DateChange.MOVED,
        ["06-10>06-17"],
        0,
    )
    assert (duty.kind, duty.old.day, duty.new.day) == (DateChange.EXTENDED, day("2024-06-06"), day("2024-06-13"))
    assert (len(shown.told), shown.told[0], shown.made) == (6, "Trần Thử A1", 0)
    assert await stage.waiting("event", 1) == ["06-10 08:00"]


async def test_a_conference_moves_with_what_stands_before_it_and_each_who_was_told_hears_it_once(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    await stage.until("2024-06-06 09:00")
    assert await stage.change(EventChange(1, at("2024-06-18T14:00"))) == 1
    heard = await stage.until("2024-06-06 09:05")
    moved = "changed-moved new=[when-moment at=2024-06-18 14:00] old=[when-moment at=2024-06-11 08:00] unit= what=Hội nghị sơ kết"
    later = "changed-due-extended new=[when-day day=2024-06-13 (7 days)] old=[when-day day=2024-06-06 (0 days)] unit=Xã A1 what=gửi dự thảo"
    assert sorted((chat, text) for _, chat, text in heard) == sorted(
        [("A1", f"changed-title\n{later}\n{moved}"), *((f"A{n}", f"changed-title\n{moved}") for n in range(2, 7))]
    )
    assert (await stage.waiting("event", 1), await stage.waiting("occurrence", 1)) == (
        ["06-13 08:00", "06-17 08:00"],
        ["06-10 08:00", "06-14 08:00"],
    )
    assert await stage.due() == [("Cụm I", "2024-06-13", "open")]
    # No old reminder leaves: the next days bring the new ones alone.
    assert [
        text.partition(" day=")[2][:10] for _, chat, text in await stage.until("2024-06-13 09:00") if chat == "A2"
    ] == ["2024-06-18"]


async def test_who_was_not_told_yet_hears_only_the_new_date(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    await stage.change(EventChange(1, at("2024-06-18T08:00")))
    assert await stage.until("2024-05-04 09:00") == []


async def test_what_waits_for_the_morning_is_taken_back(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    stage.post.clock.move_to(local("2024-06-06 08:00"))
    await tick(db, stage.post.clock, POLICY, stage.post.pace.window)
    await stage.change(EventChange(1, at("2024-06-18T08:00")))
    assert await stage.until("2024-06-06 08:30") == []
    rows = [(row.state, row.reason) for row in await stage.post.rows()]
    assert set(rows) == {("withheld", "date changed")}


@pytest.mark.parametrize(
    ("to", "said"),
    [
        (
            EventTime(),
            "changed-put-off new=[when-unknown] old=[when-moment at=2024-06-11 08:00] unit= what=Hội nghị sơ kết",
        ),
        (
            replace(at("2024-06-11T08:00"), cancelled=True),
            "changed-cancelled new=[when-unknown] old=[when-moment at=2024-06-11 08:00] unit= what=Hội nghị sơ kết",
        ),
    ],
)
async def test_put_off_or_cancelled_nothing_is_reminded_of_until_there_is_a_date(
    db: Database, to: EventTime, said: str
) -> None:
    stage = await Stage.set_up(db, **MEETING)
    await stage.until("2024-06-06 09:00")
    await stage.change(EventChange(1, to))
    assert [text for _, chat, text in await stage.until("2024-06-06 09:05") if chat == "A2"] == [
        f"changed-title\n{said}"
    ]
    assert await stage.until("2024-06-12 09:00") == []
    assert await stage.due() == [("Cụm I", "2024-06-06", "cancelled")]
    await stage.change(EventChange(1, at("2024-06-25T08:00")))
    heard = [text.partition(" ")[0] for _, chat, text in await stage.until("2024-06-20 09:00") if chat == "A2"]
    assert heard == [
        "changed-title\nchanged-resumed" if to.cancelled else "changed-title\nchanged-firmed",
        "remind-event",
    ]
    assert await stage.due() == [("Cụm I", "2024-06-20", "open")]


async def test_a_vague_date_that_is_settled_brings_the_deadlines_before_it(db: Database) -> None:
    vague = replace(
        CONFERENCES[0],
        found=replace(CONFERENCES[0].found, start=day("2024-06-01"), end=day("2024-06-30"), precision=Precision.MONTH),
    )
    stage = await Stage.set_up(db, events=[vague, CONFERENCES[1]], duties=[PAPERS])
    assert await stage.due() == [("Cụm II", "2024-06-07", "open")]
    async with db.write() as s:
        shown = await difference(s, EventChange(1, at("2024-06-20T08:00")), POLICY, stage.post.clock.now())
    assert (shown.made, [shift.kind for shift in shown.shifts]) == (1, [DateChange.FIRMED])
    await stage.change(EventChange(1, at("2024-06-20T08:00")))
    assert await stage.due() == [("Cụm II", "2024-06-07", "open"), ("Cụm I", "2024-06-15", "open")]
    assert await stage.waiting("event", 1) == ["06-15 08:00", "06-19 08:00"]


async def test_a_deadline_is_extended_for_all_and_who_was_late_meanwhile_is_not(db: Database) -> None:
    stage = await Stage.set_up(db, duties=[REPORTS])
    await stage.until("2024-05-20 09:00")
    async with db.write() as s:
        late = (
            await s.scalars(
                select(ExpectationRow).join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(UnitRow.code == "A2")
            )
        ).one()
        late.state, late.done_at, late.on_time = "done", local("2024-05-20 08:30"), False
    await stage.change(DueChange(1, day("2024-05-24")))
    heard = await stage.until("2024-05-20 09:05")
    line = "changed-due-extended new=[when-day day=2024-05-24 (4 days)] old=[when-day day=2024-05-19 (-1 days)]"
    assert sorted(chat for _, chat, text in heard if text.startswith(f"changed-title\n{line}")) == sorted(
        set(await stage.sent()) - {"A2"}
    )
    assert await stage.waiting("occurrence", 1) == ["05-21 08:00", "05-25 08:00"]
    async with db.read() as s:
        assert (await s.get_one(ExpectationRow, late.id)).on_time is True


async def test_one_unit_gets_longer_and_hears_it_alone(db: Database) -> None:
    stage = await Stage.set_up(db, duties=[REPORTS])
    await stage.until("2024-05-17 09:00")
    await stage.change(DueChange(1, day("2024-05-24"), "A2"))
    assert [(chat, text.partition(" ")[0]) for _, chat, text in await stage.until("2024-05-17 09:05")] == [
        ("A2", "changed-title\nchanged-due-extended")
    ]
    reminded = {
        moment: [chat for _, chat, _ in await stage.until(f"2024-05-{moment} 09:00")] for moment in (20, 21, 25)
    }
    assert (len(reminded[20]), "A2" in reminded[20], reminded[21], "A2" in reminded[25]) == (16, False, ["A2"], True)


async def test_a_day_of_one_s_own_that_is_later_is_kept_when_all_get_longer(db: Database) -> None:
    stage = await Stage.set_up(db, duties=[REPORTS])
    async with db.read() as s:
        rows = (
            await s.execute(
                select(UnitRow.code, ExpectationRow.id).join(ExpectationRow, UnitRow.id == ExpectationRow.unit_id)
            )
        ).all()
    work = dict(rows)
    await stage.change(DueChange(1, day("2024-05-22"), "A2"))
    await stage.change(DueChange(1, day("2024-05-31"), "A3"))
    await stage.change(DueChange(1, day("2024-05-24")))
    async with db.read() as s:
        own = {code: (await s.get_one(ExpectationRow, work[code])).due_on for code in ("A2", "A3")}
    assert own == {"A2": None, "A3": day("2024-05-31")}
    assert await stage.waiting("occurrence", 1) == ["05-21 08:00", "05-25 08:00", "05-28 08:00", "06-01 08:00"]


async def test_longer_of_one_s_own_is_not_told_once_it_is_everybody_s_and_all_get_longer(db: Database) -> None:
    stage = await Stage.set_up(db, duties=[REPORTS])
    await stage.change(WorkChange(await work_of(db, "A2"), day("2024-05-22"), "lũ"))
    await stage.change(DueChange(1, day("2024-05-22")))
    assert await said_of_changes(db) == ["queued"]
    await stage.change(DueChange(1, day("2024-05-31")))
    assert [text for _, _, text in await stage.until("2024-05-18 09:00") if "2024-05-22" in text] == []


async def test_who_has_reported_still_hears_of_longer_of_one_s_own_when_all_get_longer(db: Database) -> None:
    stage = await Stage.set_up(db, duties=[REPORTS])
    work = await work_of(db, "A2")
    await stage.change(WorkChange(work, day("2024-05-22"), "lũ"))
    async with db.write() as s:
        await mark_done(s, work, contact_id=None, now=stage.post.clock.now())
    await stage.change(DueChange(1, day("2024-05-31")))
    assert await said_of_changes(db) == ["queued"]


async def work_of(db: Database, unit: str) -> int:
    """Its only piece of work."""
    async with db.read() as s:
        work = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        return (await s.scalars(work.where(UnitRow.code == unit))).one()


async def said_of_changes(db: Database) -> list[str]:
    """The states of what single units are told."""
    async with db.read() as s:
        return list(await s.scalars(select(OutboxRow.state).where(OutboxRow.kind == "notice")))


@pytest.mark.parametrize("leaves_before", [True, False])
async def test_undone_within_ten_minutes_everything_is_as_it_was(db: Database, leaves_before: bool) -> None:
    stage = await Stage.set_up(db, **MEETING)
    await stage.until("2024-06-06 09:00")
    before = (await stage.waiting("event", 1), await stage.waiting("occurrence", 1), await stage.due())
    changed = await stage.change(EventChange(1, at("2024-06-18T14:00")))
    heard = await stage.until("2024-06-06 09:05") if leaves_before else []
    assert await stage.undo(changed or 0)
    assert (await stage.waiting("event", 1), await stage.waiting("occurrence", 1), await stage.due()) == before
    back = [text for _, chat, text in await stage.until("2024-06-06 09:20") if chat == "A2"]
    line = "changed-moved new=[when-moment at=2024-06-11 08:00] old=[when-moment at=2024-06-18 14:00] unit= what=Hội nghị sơ kết"
    assert (len(heard), back) == ((6, [f"changed-title\n{line}"]) if leaves_before else (0, []))


async def test_an_undo_brings_back_what_was_taken_back_and_what_came_due_meanwhile(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    stage.post.clock.move_to(local("2024-06-06 08:00"))
    await tick(db, stage.post.clock, POLICY, stage.post.pace.window)
    changed = await stage.change(EventChange(1, at("2024-06-18T08:00")))
    assert await stage.until("2024-06-06 08:05") == []
    assert await stage.undo(changed or 0)
    assert sorted({chat for _, chat, _ in await stage.until("2024-06-06 08:10")}) == [f"A{n}" for n in range(1, 7)]
    await stage.until("2024-06-10 07:59")
    changed = await stage.change(EventChange(1, at("2024-06-18T08:00")))
    stage.post.clock.move_to(local("2024-06-10 08:01"))
    assert await stage.undo(changed or 0)
    heard = [
        text.partition(" day=")[2][:10]
        for _, chat, text in await stage.until("2024-06-10 08:10")
        if chat == "A2" and text.startswith("remind")
    ]
    assert heard == ["2024-06-11"]


async def test_what_cannot_be_undone(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    first = await stage.change(EventChange(1, at("2024-06-18T08:00")), by=2)
    async with db.read() as s:
        now = stage.post.clock.now()
        assert [await undoable(s, now, by=by) for by in (2, 3)] == [first, None]
    second = await stage.change(EventChange(1, at("2024-06-19T08:00")), by=2)
    assert not await stage.undo(first or 0, by=2)
    stage.post.clock.move_to(local("2024-05-03 09:10"))
    assert not await stage.undo(second or 0, by=2)
    assert await stage.change(EventChange(1, at("2024-06-19T08:00"))) is None
    async with db.write() as s:
        assert await difference(s, EventChange(9, EventTime()), POLICY, now) == Difference()


async def test_a_message_that_comes_back_unsent_after_the_change_stays_unsaid(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    stage.post.clock.move_to(local("2024-06-06 08:00"))
    await tick(db, stage.post.clock, POLICY, stage.post.pace.window)
    async with db.write() as s:
        for row in await s.scalars(select(OutboxRow)):
            row.state, row.lease_until = "sending", local("2024-06-06 08:00")
    await stage.change(EventChange(1, at("2024-06-18T08:00")))
    heard = await stage.until("2024-06-06 08:30")
    assert [text.partition(" ")[0] for _, chat, text in heard if chat == "A2"] == ["changed-title\nchanged-moved"]
    async with db.read() as s:
        assert (await s.get_one(EventRow, 1)).starts_on == day("2024-06-18")


async def test_a_second_change_before_the_first_was_told_is_told_once_from_the_date_people_know(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    await stage.until("2024-06-06 09:00")
    for to in ("2024-06-18T08:00", "2024-06-20T08:00"):
        await stage.change(EventChange(1, at(to)))
    heard = [text.splitlines()[-1] for _, chat, text in await stage.until("2024-06-06 09:05") if chat == "A2"]
    assert heard == [
        "changed-moved new=[when-moment at=2024-06-20 08:00] old=[when-moment at=2024-06-11 08:00] unit= what=Hội nghị sơ kết"
    ]
    assert await stage.waiting("event", 1) == ["06-15 08:00", "06-19 08:00"]


async def test_nobody_is_corrected_of_a_deadline_that_is_done(db: Database) -> None:
    stage = await Stage.set_up(db, duties=[REPORTS])
    await stage.until("2024-05-17 09:00")
    async with db.write() as s:
        await s.execute(
            ExpectationRow.__table__.update().values(state="done", done_at=local("2024-05-17 09:00"), on_time=True)
        )  # type: ignore[attr-defined]
    await stage.change(DueChange(1, day("2024-05-24")))
    assert await stage.until("2024-05-17 09:05") == []


async def test_what_the_office_may_change(db: Database) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES[:2], duties=[REPORTS, PAPERS])
    await stage.change(EventChange(1, EventTime()))
    async with db.read() as s:
        found = [(one.what, one.of, str(one.when.day)) for one in await changeable(s, day("2024-06-01"))]
    assert found == [
        ("Hội nghị sơ kết", "Cụm II", "2024-06-12"),
        ("Hội nghị sơ kết", "Cụm I", "None"),
        ("gửi báo cáo", "", "2024-05-19"),
        ("gửi dự thảo", "Cụm II", "2024-06-07"),
    ]


@pytest.mark.parametrize("attempt", range(5))
async def test_a_tick_at_the_same_moment_leaves_nothing_of_the_old_date_behind(db: Database, attempt: int) -> None:
    """On PostgreSQL both run at once: whichever is first, the other sees what it did."""
    stage = await Stage.set_up(db, **MEETING)
    stage.post.clock.move_to(local("2024-06-06 08:00"))
    await asyncio.gather(
        tick(db, stage.post.clock, POLICY, stage.post.pace.window), stage.change(EventChange(1, at("2024-06-18T08:00")))
    )
    async with db.read() as s:
        waiting = await s.scalars(select(OutboxRow).where(OutboxRow.state == "queued"))
        assert [row.key for row in waiting] == []
    assert await stage.waiting("event", 1) == ["06-13 08:00", "06-17 08:00"]
