"""What an operator sees at a glance."""

from core.talk.messages import Say, Update
from storage.database.marks import mark
from storage.database.session import Database
from storage.mail.inbox import keep_updates, park
from storage.mail.outbox import Outgoing, enqueue
from storage.mail.pace import lock_channel, set_channel_free
from storage.overview.status import Status, status
from tests.days import local
from tests.storage.samples import REPORTS, activated, plan


async def test_an_empty_house(db: Database) -> None:
    async with db.read() as s:
        assert await status(s, now=local("2024-05-03 09:00")) == Status(
            inbox_waiting=0,
            inbox_parked=0,
            outbox={},
            undelivered={},
            held_back={},
            paused={},
            alarms_waiting=0,
            oldest_due_alarm=None,
            last_tick=None,
        )


async def test_a_house_at_work(db: Database) -> None:
    now = local("2024-05-18 09:00")
    await activated(db, plan(duties=[REPORTS]), "2024-05-03 09:00")
    async with db.write() as s:
        await keep_updates(s, "memory", [Update("1", "{}"), Update("2", "{}"), Update("3", "?")], now)
        await park(s, 3, "unreadable", now)
        await mark(s, "tick", "", local("2024-05-13 08:00"))
        late = Outgoing("d:1", "digest", (Say("x"),), "memory", "1", reason="quiet hours")
        await lock_channel(s, "memory")
        await set_channel_free(s, "memory", now, "quota")
        gone = Outgoing("n:1", "notice", (Say("x"),), state="withheld", reason="unreachable")
        await enqueue(
            s,
            [
                gone,
                late,
                Outgoing("r:1", "reply", (Say("x"),), "memory", "1"),
                Outgoing("r:2", "reply", (Say("x"),), "memory", "1"),
            ],
            now,
        )
    async with db.read() as s:
        assert await status(s, now=now) == Status(
            inbox_waiting=2,
            inbox_parked=1,
            outbox={"queued": 3, "withheld": 1},
            undelivered={"withheld: unreachable": 1},
            held_back={"quiet hours": 1},
            paused={"memory": "quota"},
            alarms_waiting=4,
            oldest_due_alarm=local("2024-05-14 08:00"),
            last_tick=local("2024-05-13 08:00"),
        )
        calm = await status(s, now=local("2024-05-14 07:59"))
        assert calm.oldest_due_alarm is None
