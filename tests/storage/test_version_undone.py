"""A newer version of a plan that is undone before anybody has heard of it: everything is as it was, and nobody hears."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import select, update

from core.plans.drafts import DraftDeadline, DraftEvent
from core.states import AlarmState, MessageState
from storage.database.schema import (
    AlarmRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    PlanRow,
    Row,
)
from storage.database.session import Database
from storage.plans import stopping
from storage.reports.answers import mark_done
from tests.days import day
from tests.storage.samples import CONFERENCES, PAPERS, REPORTS
from tests.storage.test_changes import POLICY, Stage
from tests.storage.test_versions import at, replaced

DUTY = replace(REPORTS, form=None)
KEPT: Sequence[type[Row]] = (EventRow, DeadlineRow, OccurrenceRow, ExpectationRow)
LATER = replace(DUTY, found=replace(DUTY.found, due=day("2024-05-25")))
ELSEWHEN = at(CONFERENCES[0], "2024-06-20")


async def standing(db: Database, plan_id: int) -> dict[str, list[dict[str, Any]]]:
    """All that runs of the plan: rows, what is still to be reminded of, and what waits to be said."""
    async with db.read() as s:
        found = {
            table.__tablename__: [_plain(row) for row in await s.scalars(select(table).order_by(table.id))]
            for table in KEPT
        }
        waiting = select(AlarmRow).where(AlarmRow.state == AlarmState.WAITING)
        said = select(OutboxRow).where(OutboxRow.state == MessageState.QUEUED)
        found["alarms"] = [{"id": row.id, "at": row.at} for row in await s.scalars(waiting.order_by(AlarmRow.id))]
        found["outbox"] = [{"key": row.key} for row in await s.scalars(said.order_by(OutboxRow.id))]
        found["plan"] = [_plain(row) for row in await s.scalars(select(PlanRow).where(PlanRow.id == plan_id))]
    return found


def _plain(row: Row) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns}


async def undone(stage: Stage, plan_id: int) -> int | None:
    now = stage.post.clock.now()
    async with stage.db.write() as s:
        return await stopping.undo_activation(s, plan_id, policy=POLICY, now=now, by=None)


def without_new(found: dict[str, list[dict[str, Any]]], before: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """Rows that were there before; what was made since must be called off."""
    for table in ("events", "deadlines", "occurrences"):
        there = {row["id"] for row in before[table]}
        new = [row for row in found[table] if row["id"] not in there]
        assert {row["state"] for row in new} <= {"cancelled"}
        found[table] = [row for row in found[table] if row["id"] in there]
    there = {row["id"] for row in before["expectations"]}
    return {**found, "expectations": [row for row in found["expectations"] if row["id"] in there]}


@pytest.mark.parametrize(
    ("events", "duties"),
    [
        pytest.param([ELSEWHEN, CONFERENCES[1]], [PAPERS, LATER], id="what moved"),
        pytest.param([CONFERENCES[0]], [PAPERS], id="what is gone"),
        pytest.param([*CONFERENCES], [PAPERS, DUTY], id="what is new"),
        pytest.param([*CONFERENCES[:2]], [PAPERS, DUTY], id="nothing changed"),
        pytest.param([CONFERENCES[2]], [], id="another plan under its number"),
    ],
)
async def test_everything_is_as_it_was_and_nobody_hears(
    db: Database, events: list[DraftEvent], duties: list[DraftDeadline]
) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES[:2], duties=[PAPERS, DUTY])
    await stage.until("2024-05-17 09:00")
    async with db.write() as s:
        work = select(ExpectationRow.id).join(OccurrenceRow).where(OccurrenceRow.due_on == day("2024-05-19"))
        await mark_done(s, (await s.scalars(work.limit(1))).one(), contact_id=None, now=stage.post.clock.now())
    before = await standing(db, 1)
    newer = await replaced(stage, events, duties)
    heard = await stage.until("2024-05-17 09:08")
    draft = await undone(stage, newer)
    assert (heard, draft) == ([], 3)
    assert without_new(await standing(db, 1), before) == before
    assert await stage.until("2024-05-17 10:00") == []


async def test_once_somebody_has_heard_it_is_too_late(db: Database) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES[:2], duties=[PAPERS])
    await stage.until("2024-06-07 09:00")
    newer = await replaced(stage, [ELSEWHEN, CONFERENCES[1]], [PAPERS])
    assert len(await stage.until("2024-06-07 09:11")) == 6
    assert await undone(stage, newer) is None


async def test_what_a_reminder_tells_meanwhile_is_put_right(db: Database) -> None:
    """Whoever was told the newer date within the ten minutes hears that it does not hold."""
    stage = await Stage.set_up(db, duties=[DUTY])
    await stage.until("2024-05-10 09:00")
    moved = replace(DUTY, found=replace(DUTY.found, due=day("2024-05-16")))
    newer = await replaced(stage, [], [moved])
    async with db.write() as s:
        await s.execute(update(AlarmRow).where(AlarmRow.state == AlarmState.WAITING).values(at=stage.post.clock.now()))
    told = await stage.until("2024-05-10 09:05")
    await undone(stage, newer)
    assert len(told) > 0
    assert len(await stage.until("2024-05-10 09:30")) == len({chat for _, chat, _ in told})
