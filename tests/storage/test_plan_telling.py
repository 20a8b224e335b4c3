"""A plan that is told when it begins: to whom and when, what that makes up for, what a change in between does; stopped,
opened again, undone."""

from sqlalchemy import select, update

from core.plans.change_requests import EventChange
from core.states import PlanState
from storage.database.schema import AlarmRow, ContactRow, OutboxRow, PlanRow, PostRow
from storage.database.session import Database
from storage.plans import stopping, telling
from storage.plans.lifecycle import draft_of
from tests.days import VIETNAM, day, local
from tests.storage.test_changes import MEETING, POLICY, Stage, at

BEGAN = "2024-06-05 09:00"
"""Cụm I meets on the 11th; A1 owes the draft by the 6th, and was to be reminded of it on the 3rd."""
WHEN = "when=[when-moment at=2024-06-11 08:00]"


async def begun(db: Database) -> Stage:
    return await Stage.set_up(db, issued=BEGAN, tells=True, **MEETING)


async def alarms(db: Database) -> list[tuple[str, str, str, str | None]]:
    async with db.read() as s:
        rows = await s.scalars(select(AlarmRow).order_by(AlarmRow.at, AlarmRow.id))
        return [(row.subject, f"{row.at.astimezone(VIETNAM):%m-%d %H:%M}", row.state, row.reason) for row in rows]


async def reasons(db: Database) -> set[tuple[str, str | None]]:
    """How what was to be told of the plan stands."""
    async with db.read() as s:
        rows = await s.execute(select(OutboxRow.state, OutboxRow.reason).where(OutboxRow.plan_id == 1))
        return {(state, reason) for state, reason in rows}


async def state(db: Database) -> str | None:
    async with db.read() as s:
        return await s.scalar(select(PlanRow.state).where(PlanRow.id == 1))


async def test_each_is_told_once_ten_minutes_later_what_concerns_their_unit(db: Database) -> None:
    stage = await begun(db)
    assert await stage.until("2024-06-05 09:09") == []
    heard = await stage.until("2024-06-05 09:11")
    meeting = f"told-meeting place=Nhà văn hóa xã A1 tells=event:1 what=Hội nghị sơ kết {WHEN}"
    work = "told-work place= tells=occurrence:1:1 unit= what=Gửi dự thảo when=[when-day day=2024-06-06 (1 days)]"
    title = "told-title number=12/KH-HM title=Kế hoạch sơ kết"
    assert sorted((chat, text) for _, chat, text in heard) == [
        ("A1", f"{title}\n{work}\n{meeting}\ntold-agenda"),
        *((f"A{number}", f"{title}\n{meeting}\ntold-agenda") for number in range(2, 7)),
    ]


async def test_what_is_past_by_then_is_made_up_by_that_one_message(db: Database) -> None:
    await begun(db)
    assert await alarms(db) == [
        ("occurrence", "06-03 08:00", "withheld", "told at activation"),
        ("event", "06-06 08:00", "waiting", None),
        ("occurrence", "06-07 08:00", "waiting", None),
        ("event", "06-10 08:00", "waiting", None),
    ]


async def test_a_date_that_moves_before_it_leaves_is_told_as_it_stands_and_corrected_from_there(db: Database) -> None:
    stage = await begun(db)
    await stage.change(EventChange(1, at("2024-06-18T08:00")))
    told = {chat: text for _, chat, text in await stage.until("2024-06-05 09:15")}
    assert (len(told), "at=2024-06-18 08:00" in told["A2"], "changed" in told["A2"]) == (6, True, False)
    await stage.change(EventChange(1, at("2024-06-11T08:00")))
    corrected = {chat: text for _, chat, text in await stage.until("2024-06-05 09:16")}
    assert "new=[when-moment at=2024-06-11 08:00] old=[when-moment at=2024-06-18 08:00]" in corrected["A2"]


async def test_a_plan_that_is_stopped_before_it_is_told_reaches_nobody_and_is_told_once_that_is_undone(
    db: Database,
) -> None:
    stage = await begun(db)
    async with db.write() as s:
        change = await stopping.stop(s, 1, policy=POLICY, now=local("2024-06-05 09:01"), by=None)
    assert await reasons(db) == {("withheld", "plan stopped")}
    assert {one for one in await alarms(db) if one[2] == "waiting"} == set()
    assert await stage.until("2024-06-05 09:05") == []
    assert change is not None
    assert await stage.undo(change)
    assert len(await stage.until("2024-06-05 09:15")) == 6
    assert (await state(db), len([one for one in await alarms(db) if one[2] == "waiting"])) == (PlanState.ACTIVE, 3)


async def test_who_was_told_hears_once_that_it_is_stopped_and_once_that_it_goes_on(db: Database) -> None:
    stage = await begun(db)
    await stage.until("2024-06-05 09:15")
    async with db.write() as s:
        assert await stopping.stop(s, 1, policy=POLICY, now=stage.post.clock.now(), by=None) is not None
        assert await stopping.stop(s, 1, policy=POLICY, now=stage.post.clock.now(), by=None) is None
    heard = await stage.until("2024-06-05 09:20")
    assert (len(heard), {text.split()[0] for _, _, text in heard}) == (6, {"stopped-title"})
    assert {one[3] for one in await alarms(db)} == {"told at activation", "plan stopped"}
    await stage.until("2024-06-08 09:00")
    async with db.write() as s:
        assert await stopping.reopen(s, 1, policy=POLICY, now=stage.post.clock.now(), by=None) is not None
        assert await stopping.reopen(s, 1, policy=POLICY, now=stage.post.clock.now(), by=None) is None
    heard = await stage.until("2024-06-08 09:05")
    assert (len(heard), {text.split()[0] for _, _, text in heard}) == (6, {"reopened-title"})
    assert [one for one in await alarms(db) if one[2] == "waiting"] == [("event", "06-10 08:00", "waiting", None)]
    assert await stage.due() == [("Cụm I", "2024-06-06", "cancelled")]


async def test_sent_at_once_it_cannot_be_undone_any_more(db: Database) -> None:
    stage = await begun(db)
    now = local("2024-06-05 09:02")
    async with db.write() as s:
        assert await telling.send_now(s, 1, now) == 6
    assert len(await stage.until("2024-06-05 09:03")) == 6
    async with db.write() as s:
        assert await stopping.undo_activation(s, 1, policy=POLICY, now=now, by=None) is None


async def test_an_activation_that_is_undone_reaches_nobody_and_the_paper_is_a_draft_again(db: Database) -> None:
    stage = await begun(db)
    async with db.write() as s:
        plan = await s.get_one(PlanRow, 1)
        plan.contact_id = 2
        await s.flush()
        draft = await stopping.undo_activation(s, 1, policy=POLICY, now=local("2024-06-05 09:05"), by=2)
        again = await draft_of(s, 2)
    assert again is not None
    assert (again.plan_id, len(again.items), again.text) == (draft, 2, "Kế hoạch sơ kết sáu tháng")
    assert (await state(db), await reasons(db)) == (PlanState.DISCARDED, {("withheld", "activation undone")})
    assert await stage.until("2024-06-20 09:00") == []
    async with db.write() as s:
        assert await stopping.undo_activation(s, 1, policy=POLICY, now=local("2024-06-05 09:06"), by=2) is None


async def test_who_was_told_is_not_told_again(db: Database) -> None:
    stage = await begun(db)
    await stage.until("2024-06-05 09:15")
    async with db.write() as s:
        again = await telling.tell(s, 1, policy=POLICY, now=stage.post.clock.now())
        reach = await telling.reach(s, 1)
    assert (again.waiting, again.unreached) == (0, 0)
    assert (reach.told, reach.waiting, reach.unreached) == (6, 0, 0)


async def test_whose_post_has_ended_by_then_is_told_nothing_and_the_next_one_can_be(db: Database) -> None:
    stage = await begun(db)
    async with db.write() as s:
        chair = await s.scalar(select(ContactRow.id).where(ContactRow.name == "Trần Thử A2"))
        officer = await s.scalar(select(ContactRow.id).where(ContactRow.name == "Lê Mẫu A2"))
        await s.execute(update(PostRow).where(PostRow.contact_id == chair).values(until=day("2024-06-05")))
    assert sorted(chat for _, chat, _ in await stage.until("2024-06-05 09:15")) == ["A1", "A3", "A4", "A5", "A6"]
    async with db.write() as s:
        again = await telling.tell(s, 1, policy=POLICY, now=stage.post.clock.now())
        waiting = await s.scalars(select(OutboxRow.contact_id).where(OutboxRow.state == "queued"))
        assert (again.waiting, list(waiting)) == (1, [officer])
