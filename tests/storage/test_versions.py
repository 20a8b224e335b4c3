"""A newer version of a plan: what both share goes on with all that was answered, and who was told another date hears it
once."""

from dataclasses import replace

from sqlalchemy import func, select

from core.plans.drafts import DraftDeadline, DraftEvent
from core.plans.found import FoundEvent
from core.plans.versions import Became, compared
from storage.database.schema import DeadlineRow, EventRow, ExpectationRow, OccurrenceRow
from storage.database.session import Database
from storage.plans.activation import activate
from storage.plans.lifecycle import store_draft
from storage.plans.versions import running_plan
from storage.reports.answers import mark_done
from tests.days import day, local
from tests.storage.samples import CONFERENCES, PAPERS, REPORTS, conference, plan
from tests.storage.test_changes import POLICY, Stage

WITHOUT_FORM = replace(REPORTS, form=None)


def at(event: DraftEvent, text: str) -> DraftEvent:
    moved = conference(event.cluster or "", text, "nơi mới")
    return replace(moved, found=replace(moved.found, title=event.found.title))


async def replaced(stage: Stage, events: list[DraftEvent], duties: list[DraftDeadline]) -> int:
    now = stage.post.clock.now()
    async with stage.db.write() as s:
        plan_id = await store_draft(s, plan(events=events, duties=duties), file_id=None, contact_id=None, now=now)
        await activate(s, plan_id, policy=POLICY, now=now)
    return plan_id


async def test_what_was_answered_stays_answered_and_only_the_rest_is_reminded_of_the_new_day(db: Database) -> None:
    stage = await Stage.set_up(db, duties=[WITHOUT_FORM])
    await stage.until("2024-05-16 09:00")
    async with db.write() as s:
        await mark_done(s, 2, contact_id=None, now=stage.post.clock.now())
    moved = replace(WITHOUT_FORM, found=replace(WITHOUT_FORM.found, what="gửi các báo cáo", due=day("2024-05-25")))
    await replaced(stage, [], [moved])
    heard = await stage.until("2024-05-16 09:15")
    assert (len(heard), {text.splitlines()[0] for *_, text in heard}) == (16, {"changed-title"})
    assert await stage.due() == [("2024-05-19", "2024-05-24", "open")]
    async with db.read() as s:
        states = (
            await s.execute(
                select(ExpectationRow.state, func.count()).group_by(ExpectationRow.state).order_by(ExpectationRow.state)
            )
        ).all()
        assert [tuple(state) for state in states] == [("done", 1), ("owing", 16)]
    assert len(await stage.until("2024-05-21 09:00")) == 16


async def test_conferences_move_come_and_go_with_their_deadlines(db: Database) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES[:2], duties=[PAPERS])
    await stage.until("2024-06-07 09:00")
    await replaced(stage, [at(CONFERENCES[0], "2024-06-20"), CONFERENCES[2]], [PAPERS])
    heard = sorted(
        (chat, line.partition(" ")[0])
        for _, chat, text in await stage.until("2024-06-07 09:15")
        for line in text.splitlines()[1:]
    )
    assert heard == sorted(
        [(f"A{n}", "changed-place-too") for n in range(1, 7)]
        + [(f"B{n}", "changed-cancelled") for n in range(1, 7)]
        + [("A1", "changed-due-extended"), ("B1", "changed-cancelled")]
    )
    assert await stage.due() == [
        ("Cụm I", "2024-06-15", "open"),
        ("Cụm II", "2024-06-07", "cancelled"),
        ("Cụm III", "2024-06-08", "open"),
    ]
    async with db.read() as s:
        rows = await s.scalars(select(EventRow).order_by(EventRow.id))
        assert [(row.plan_id, row.starts_on.isoformat() if row.starts_on else "", row.state) for row in rows] == [
            (2, "2024-06-20", "fixed"),
            (1, "2024-06-12", "cancelled"),
            (2, "2024-06-13", "fixed"),
        ]


async def test_another_distance_from_the_conference_moves_the_deadline(db: Database) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES[:1], duties=[PAPERS])
    earlier = replace(PAPERS, found=replace(PAPERS.found, offset_days=-7))
    await replaced(stage, [CONFERENCES[0]], [earlier])
    assert await stage.due() == [("Cụm I", "2024-06-04", "open")]


async def test_the_same_version_again_changes_nothing(db: Database) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES, duties=[WITHOUT_FORM, PAPERS])
    await stage.until("2024-06-07 09:00")
    before = (await stage.due(), await stage.waiting("event", 2))
    await replaced(stage, list(CONFERENCES), [WITHOUT_FORM, PAPERS])
    assert await stage.until("2024-06-07 09:15") == []
    assert (await stage.due(), await stage.waiting("event", 2)) == before


async def test_a_duty_that_is_gone_asks_nobody_any_more(db: Database) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES[:1], duties=[WITHOUT_FORM])
    await stage.until("2024-05-16 09:00")
    await replaced(stage, list(CONFERENCES[:1]), [])
    heard = await stage.until("2024-05-30 09:00")
    assert {text.splitlines()[-1].partition(" ")[0] for *_, text in heard} == {"changed-cancelled"}
    async with db.read() as s:
        assert [(row.state) for row in await s.scalars(select(OccurrenceRow))] == ["cancelled"]
        assert [(row.state) for row in await s.scalars(select(DeadlineRow))] == ["cancelled"]


async def test_the_differences_are_those_to_what_runs_and_not_to_what_was_written(db: Database) -> None:
    stage = await Stage.set_up(db, events=CONFERENCES[:2], duties=[REPORTS, PAPERS])
    other = DraftEvent(FoundEvent("Lễ kỷ niệm ngày thành lập", "câu", (0, 0)))
    newer = plan(events=[at(CONFERENCES[0], "2024-06-20"), CONFERENCES[1], other], duties=[REPORTS])
    async with db.read() as s:
        seen = compared((await running_plan(s, 1)).draft, newer, POLICY)
    names = [(one.became, (one.old or one.new).found) for one in seen.changes if one.old or one.new]  # type: ignore[union-attr]
    assert [(became, getattr(found, "title", None) or found.what) for became, found in names] == [  # type: ignore[union-attr]
        (Became.MOVED, "Hội nghị sơ kết"),
        (Became.ADDED, "Lễ kỷ niệm ngày thành lập"),
        (Became.GONE, "gửi dự thảo"),
    ]
    assert seen.same == 2
    assert stage.post.clock.now() == local("2024-05-03 09:00")
