"""The first tick of a memory that was put back: what fell due between the copy and then is held, what falls due later
is not, and the office hears of it once."""

from core.reminders.alarms import Subject
from core.talk.messages import Say
from scheduler.tick import tick
from storage.backups.marks import begin_restored, restored_of
from storage.backups.said_before import held_groups, held_ids, release_held
from storage.database.session import Database
from storage.mail.outbox import Outgoing, enqueue, withhold_waiting
from tests.days import local
from tests.scheduler.post import Post
from tests.scheduler.town import POLICY, Town


def heard(post: Post) -> list[tuple[str, str]]:
    """(chat, text) of all that was said."""
    return [(chat, text) for _, chat, text in post.heard()]


COPIED, PUT_BACK = local("2026-03-17 03:00"), local("2026-03-17 09:00")


async def test_what_fell_due_before_the_restore_is_held_and_told_of_once(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 09:10")
    await town.unit("A1")
    await town.person("An", "A1")
    await town.person("Văn", None, "office")
    before = await town.duty("Báo cáo quý I", "2026-03-20", ["A1"])
    after = await town.duty("Báo cáo năm", "2026-03-20", ["A1"])
    await town.alarm(Subject.OCCURRENCE, before, "2026-03-17 08:00", -3)
    await town.alarm(Subject.OCCURRENCE, after, "2026-03-17 09:05", -3)
    async with db.write() as s:
        await begin_restored(s, COPIED, PUT_BACK, decided=0)
        reply = Outgoing("reply:1", "reply", (Say("hello"),), channel="memory", chat="An")
        await enqueue(s, [reply], post.clock.now())

    await tick(db, post.clock, POLICY, post.pace.window)
    await post.empty()

    late = "remind-report due=2026-03-20 (3 days) hour=None period=2026-03-20 unit=Xã A1 what="
    told = "restored-told held=1 since=2026-03-16 20:00 until=2026-03-17 02:00"
    assert sorted(heard(post)) == [("An", "hello"), ("An", f"{late}Báo cáo năm"), ("Văn", told)]
    async with db.read() as s:
        (group,) = await held_groups(s)
        assert (group.key, group.what, group.people, group.messages) == (f"occurrence:{before}", "Báo cáo quý I", 1, 1)
        restored = await restored_of(s)
        assert restored is not None
        assert (restored.since, restored.until, restored.begun) == (COPIED, PUT_BACK, False)

    await tick(db, post.clock, POLICY, post.pace.window)
    async with db.write() as s:
        undone = await s.begin_nested()
        assert await withhold_waiting(s, reason="stopped", subject=Subject.OCCURRENCE, subject_ids=[before]) == 1
        assert await held_groups(s) == []
        await undone.rollback()
        words = "Nếu đã nhận, xin bỏ qua."
        assert await release_held(s, await held_ids(s, None), post.clock.now(), words) == 1
    await post.empty()
    assert heard(post)[3:] == [("An", f"held-words text={words}\n{late}Báo cáo quý I")]
