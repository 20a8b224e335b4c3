"""The machine's clock set forth and back while messages wait and while they are being sent: nobody waits for an hour to
come again, nobody hears anything twice."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.channels.memory import MemoryChannel
from core.talk.messages import Message, Sent
from scheduler.clock import VirtualClock
from scheduler.tick import tick
from storage.database.session import Database
from tests.days import VIETNAM, local
from tests.scheduler.post import ANYWHERE, OFFICE_HOURS, OPEN_ALL_DAY, Post, busiest_second, message
from tests.scheduler.town import POLICY

HOUR = timedelta(hours=1)


class MachineClock(VirtualClock):
    """A virtual clock that somebody sets, which does not make time pass."""

    by = timedelta(0)

    def now(self) -> datetime:
        return super().now() + self.by

    def move_to(self, moment: datetime) -> None:
        super().move_to(moment - self.by)


class Moving(MemoryChannel):
    """When the text `at` is to be sent, the clock is set and looked at; `steady` notes when anything left."""

    def __init__(self, post: Post, clock: MachineClock, at: str, by: timedelta) -> None:
        super().__init__(post.network, ANYWHERE)
        self._db, self._clock, self._at, self._by = post.db, clock, at, by
        self.steady: list[timedelta] = []

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        self.steady.append(self._clock.steady())
        if message.text == self._at:
            self._clock.by += self._by
            await tick(self._db, self._clock, POLICY, OPEN_ALL_DAY)
        return await super().send(chat, message, content)


def moving(db: Database, at: str, by: timedelta) -> tuple[Post, Moving]:
    clock = MachineClock(local("2026-03-17 10:00"))
    post = Post.at(db, "2026-03-17 10:00")
    channel = Moving(post, clock, at, by)
    return replace(post, clock=clock, channel=channel), channel


async def test_a_clock_set_back_while_messages_leave_stops_none_of_them(lite: Database) -> None:
    post, channel = moving(lite, "say-30", -HOUR)
    await post.queue(*(message(number) for number in range(60)))
    await tick(lite, post.clock, POLICY, OPEN_ALL_DAY)
    await post.empty(until="2026-03-17 09:10")
    assert sorted(line.text for line in post.network.transcript) == sorted(f"say-{number}" for number in range(60))
    start = local("2026-03-17 10:00")
    assert busiest_second([start + moment for moment in channel.steady]) <= 30
    assert channel.steady[-1] < timedelta(seconds=4)


async def test_a_clock_set_forth_while_messages_leave_sends_none_twice(lite: Database) -> None:
    post, channel = moving(lite, "say-30", HOUR)
    await post.queue(*(message(number) for number in range(60)))
    await post.empty(until="2026-03-17 11:10")
    assert sorted(line.text for line in post.network.transcript) == sorted(f"say-{number}" for number in range(60))
    assert channel.steady[-1] < timedelta(minutes=1)


async def test_a_message_refused_while_the_clock_is_set_back_is_tried_again_in_half_a_minute(lite: Database) -> None:
    post, channel = moving(lite, "say-1", -HOUR)
    post.network.throttle("chat-1", timedelta(seconds=20))
    await post.queue(message(1))
    await tick(lite, post.clock, POLICY, OPEN_ALL_DAY)
    await post.empty(until="2026-03-17 09:10")
    assert [moment.total_seconds() for moment in channel.steady] == [0, 30]


async def test_a_clock_that_went_back_an_hour_keeps_nobody_waiting(db: Database) -> None:
    post = Post.at(db, "2026-03-17 10:00")
    post.network.throttle("Bình", timedelta(seconds=90))
    await post.queue(message(1, chat="Bình"), message(2, chat="Chi"))
    await tick(db, post.clock, POLICY, OPEN_ALL_DAY)
    await post.drain()
    await post.queue(
        message(3), message(4, chat="Chi"), message(5, not_before=local("2026-03-18 07:00"), reason="quiet hours")
    )
    await post.queue(message(6, not_before=local("2026-03-18 07:00")))
    back = replace(post, clock=VirtualClock(local("2026-03-17 09:00")))
    assert (await back.drain()).sent == 0
    await tick(db, back.clock, POLICY, OPEN_ALL_DAY)
    await back.empty(until="2026-03-17 09:05")
    sent = {row.text: f"{row.sent_at.astimezone(VIETNAM):%H:%M:%S}" for row in await post.rows() if row.sent_at}
    assert sent == {
        "say-2": "08:59:59",
        "say-3": "09:00:00",
        "say-4": "09:00:01",
        "say-1": "09:01:30",
        "say-5": "09:00:00",
    }
    assert (await post.fates())["notice:6"] == ("queued", None)


async def test_a_clock_that_went_back_at_night_lets_the_morning_s_messages_wait_for_the_next_morning(
    db: Database,
) -> None:
    post = Post.at(db, "2026-03-18 02:00", window=OFFICE_HOURS)
    await post.queue(message(1))
    await tick(db, post.clock, POLICY, OFFICE_HOURS)
    await post.drain()
    back = replace(post, clock=VirtualClock(local("2026-03-17 02:00")))
    await tick(db, back.clock, POLICY, OFFICE_HOURS)
    await back.empty(until="2026-03-17 08:00")
    assert [row.sent_at for row in await post.rows()] == [local("2026-03-17 07:00")]
