"""An item of a plan that runs is called otherwise, held elsewhere or for others: who hears it, and what an undo puts
back."""

from sqlalchemy import select

from core.plans.rewording import Part, Rewording
from core.reminders.alarms import Subject
from storage.database.schema import EventRow, ExpectationRow, UnitRow
from storage.database.session import Database
from storage.plans import rewording
from tests.storage.test_changes import MEETING, POLICY, Stage
from tests.storage.test_plan_telling import begun

NAME = Rewording(Subject.EVENT, 1, Part.NAME, "Hội nghị giao ban")


async def reworded(stage: Stage, asked: Rewording) -> int | None:
    async with stage.db.write() as s:
        return await rewording.reword(s, asked, policy=POLICY, now=stage.post.clock.now(), by=None)


async def owing(db: Database) -> list[tuple[str, str]]:
    async with db.read() as s:
        rows = await s.execute(select(UnitRow.code, ExpectationRow.state).join(ExpectationRow).order_by(UnitRow.code))
        return [(code, state) for code, state in rows]


async def title(db: Database) -> str | None:
    async with db.read() as s:
        return await s.scalar(select(EventRow.title).where(EventRow.id == 1))


async def test_who_was_told_hears_the_old_name_and_the_new_and_the_way_back(db: Database) -> None:
    stage = await begun(db)
    await stage.until("2024-06-05 09:15")
    change = await reworded(stage, NAME)
    assert (change, await reworded(stage, NAME)) == (1, None)
    heard = await stage.until("2024-06-05 09:16")
    assert {text for _, _, text in heard} == {
        "reworded-title\nreworded-name new=Hội nghị giao ban old=Hội nghị sơ kết what=Hội nghị sơ kết"
    }
    assert sorted(chat for _, chat, _ in heard) == [f"A{number}" for number in range(1, 7)]
    assert change is not None
    assert await stage.undo(change)
    back = await stage.until("2024-06-05 09:17")
    assert (len(back), {text.split()[1] for _, _, text in back}) == (6, {"reworded-name"})
    assert await title(db) == "Hội nghị sơ kết"


async def test_before_it_is_told_it_is_told_under_its_new_name_alone(db: Database) -> None:
    stage = await begun(db)
    await reworded(stage, NAME)
    heard = await stage.until("2024-06-05 09:15")
    assert (len(heard), all("what=Hội nghị giao ban" in text for _, _, text in heard)) == (6, True)


async def test_whoever_is_told_of_nothing_hears_nothing(db: Database) -> None:
    stage = await Stage.set_up(db, **MEETING)
    assert await reworded(stage, NAME) is not None
    assert await stage.until("2024-05-03 10:00") == []


async def test_a_duty_for_another_unit_is_taken_from_the_one_and_told_to_the_other(db: Database) -> None:
    stage = await begun(db)
    await stage.until("2024-06-05 09:15")
    change = await reworded(stage, Rewording(Subject.OCCURRENCE, 1, Part.WHOM, "unit:A2"))
    assert await owing(db) == [("A1", "excused"), ("A2", "owing")]
    heard = {chat: text for _, chat, text in await stage.until("2024-06-05 09:16")}
    assert sorted(heard) == ["A1", "A2"]
    assert heard["A1"].splitlines()[1].startswith("changed-due-excused")
    assert heard["A2"].splitlines()[1].startswith("told-work")
    assert change is not None
    assert await stage.undo(change)
    assert await owing(db) == [("A1", "owing"), ("A2", "excused")]
    back = {chat: text.splitlines()[1].split()[0] for _, chat, text in await stage.until("2024-06-05 09:17")}
    assert back == {"A1": "changed-due-resumed", "A2": "changed-due-excused"}


async def test_a_conference_for_another_cluster_invites_its_units_and_tells_the_others(db: Database) -> None:
    stage = await begun(db)
    await stage.until("2024-06-05 09:15")
    change = await reworded(stage, Rewording(Subject.EVENT, 1, Part.WHOM, "cluster:Cụm II"))
    heard = [*await stage.until("2024-06-05 09:20"), *await stage.until("2024-06-05 09:21")]
    assert sorted({chat for _, chat, text in heard if "not-invited" in text}) == [f"A{n}" for n in range(1, 7)]
    assert sorted({chat for _, chat, text in heard if "told-meeting" in text}) == [f"B{n}" for n in range(1, 7)]
    assert await owing(db) == [("A1", "excused"), ("B1", "owing")]
    assert change is not None
    assert await stage.undo(change)
    back = [*await stage.until("2024-06-05 09:25"), *await stage.until("2024-06-05 09:26")]
    assert sorted({chat for _, chat, text in back if "invited-after-all" in text}) == [f"A{n}" for n in range(1, 7)]
    assert sorted({chat for _, chat, text in back if "not-invited" in text}) == [f"B{n}" for n in range(1, 7)]
    assert await owing(db) == [("A1", "owing"), ("B1", "excused")]
