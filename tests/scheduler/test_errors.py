"""Every word of the channels' vocabulary of errors: what becomes of the message, of its chat, and of the channel."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels.memory import MemoryChannel
from core.talk.messages import (
    Message,
    Misconfigured,
    QuotaSpent,
    Refused,
    Say,
    SendError,
    Sent,
    Throttled,
    Unavailable,
    Unreachable,
)
from scheduler.outcomes import TRIES, backoff
from storage.database.schema import AddressRow
from storage.database.session import Database
from storage.mail.outcomes import failures, requeue_failed
from storage.mail.pace import pauses, set_channel_free
from tests.days import local
from tests.scheduler.post import ANYWHERE, Post, message
from tests.scheduler.town import Town

FATES = [
    (Unreachable("blocked"), "failed", "blocked", None),
    (Refused("too long"), "failed", "refused", None),
    (Throttled(timedelta(seconds=17)), "queued", "throttled", "08:00:17"),
    (Unavailable("line down"), "queued", "network", "08:00:02"),
    (SendError("odd"), "queued", "error", "08:00:02"),
    (Misconfigured("wrong token"), "queued", "misconfigured", "08:01:00"),
    (QuotaSpent("3000"), "queued", "quota", "09:00:00"),
]


@pytest.mark.parametrize(("error", "state", "reason", "again"), FATES, ids=[type(fate[0]).__name__ for fate in FATES])
async def test_what_becomes_of_a_message(
    db: Database, error: SendError, state: str, reason: str, again: str | None
) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(message(1))
    post.network.fail_next(error)
    drained = await post.drain()
    assert await post.fates() == {"notice:1": (state, reason)}
    assert drained.next_at == (local(f"2026-03-12 {again}") if again else None)
    await post.empty()
    assert post.heard() == ([(again, "chat-1", "say-1")] if again else [])


async def test_one_throttled_chat_waits_to_the_letter_and_stops_nobody_else(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    post.network.throttle("An", timedelta(seconds=90))
    await post.queue(message(1, chat="An"), message(2, chat="An"), message(3, kind="reply", chat="Bình"), message(4))
    await post.empty()
    assert post.heard() == [
        ("08:00:00", "Bình", "say-3"),
        ("08:00:00", "chat-4", "say-4"),
        ("08:01:30", "An", "say-1"),
        ("08:01:31", "An", "say-2"),
    ]


async def test_a_network_that_stays_away_makes_a_dead_letter_that_can_be_resent(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(message(1))
    post.network.fail_next(Unavailable("line down"), times=TRIES)
    await post.empty(until="2026-03-12 12:00")
    assert await post.fates() == {"notice:1": ("failed", "network")}
    async with db.write() as s:
        (dead,) = await failures(s)
        assert (dead.id, dead.key, dead.reason, dead.note, dead.says) == (
            1,
            "notice:1",
            "network",
            "line down",
            (Say("say-1"),),
        )
        assert await requeue_failed(s, [1, 99], post.clock.now()) == 1
    await post.drain()
    assert post.heard() == [("12:00:00", "chat-1", "say-1")]


@pytest.mark.parametrize(
    ("tries", "random", "seconds"),
    [(1, 0.5, 2), (1, 0.0, 1), (1, 1.0, 3), (2, 0.5, 4), (5, 0.5, 32), (10, 0.5, 900), (1000, 0.0, 450)],
)
def test_pauses_double_up_to_a_quarter_of_an_hour_and_are_spread(tries: int, random: float, seconds: int) -> None:
    assert backoff(tries, lambda: random) == timedelta(seconds=seconds)


async def test_replies_to_one_chat_keep_their_order_over_a_fault(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(*(message(number, kind="reply", chat="An") for number in range(3)))
    post.network.fail_next(Unavailable("line down"), times=2)
    await post.empty()
    assert [text for _, _, text in post.heard()] == ["say-0", "say-1", "say-2"]


async def test_a_wrong_token_pauses_the_channel_and_loses_nothing(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(*(message(number) for number in range(40)))
    post.network.fail_next(Misconfigured("the token is wrong"), times=2)
    await post.drain()
    assert set((await post.fates()).values()) == {("queued", None), ("queued", "misconfigured")}
    async with db.read() as s:
        pause = (await pauses(s))["memory"]
        assert (pause.free_at, pause.reason) == (local("2026-03-12 08:01"), "misconfigured")
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == [
        "channel memory pauses: the token is wrong (Misconfigured)"
    ]
    post.clock.move_to(local("2026-03-12 08:01"))
    await post.drain()
    assert post.heard() == []
    async with db.write() as s:
        await set_channel_free(s, "memory", post.clock.now())
    await post.empty()
    assert len(post.heard()) == 40
    assert set((await post.fates()).values()) == {("sent", None)}


async def test_a_moved_chat_is_followed(db: Database) -> None:
    post, town = Post.at(db, "2026-03-12 08:00"), Town(db)
    await town.unit("A1")
    await town.person("An", "A1", chat="old")
    post.network.move("old", "new")
    await post.queue(message(1, chat="old"), message(2, chat="old"))
    await post.empty()
    assert [(chat, text) for _, chat, text in post.heard()] == [("new", "say-1"), ("new", "say-2")]
    async with db.read() as s:
        assert (await s.scalars(select(AddressRow.chat))).all() == ["new"]


async def test_chats_that_send_us_in_a_circle_come_to_an_end(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    post.network.move("one", "two")
    post.network.move("two", "one")
    await post.queue(message(1, chat="one"))
    await post.empty()
    assert await post.fates() == {"notice:1": ("failed", "moved")}


async def test_who_blocked_the_bot_is_marked_and_bulk_for_them_is_withheld(db: Database) -> None:
    post, town = Post.at(db, "2026-03-12 08:00"), Town(db)
    await town.unit("A1")
    contact = await town.person("An", "A1")
    post.network.block("An")
    await post.queue(message(1, chat="An", contact_id=contact))
    await post.drain()
    await post.queue(message(2, chat="An", contact_id=contact))
    await post.empty()
    assert await post.fates() == {"notice:1": ("failed", "blocked"), "notice:2": ("withheld", "unreachable")}


async def test_a_channel_that_breaks_is_tried_again_and_logged(db: Database, caplog: pytest.LogCaptureFixture) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(message(1))
    post.network.fail_next(RuntimeError("a mistake in the channel"))  # type: ignore[arg-type]
    await post.empty()
    assert [record.message for record in caplog.records] == ["a channel broke on outbox 1"]
    assert post.heard() == [("08:00:02", "chat-1", "say-1")]


async def test_the_office_is_told_once_of_whom_it_can_no_longer_reach(db: Database) -> None:
    post, town = Post.at(db, "2026-03-12 08:00"), Town(db)
    await town.unit("A1")
    await town.person("An", "A1")
    await town.person("Văn", None, "office")
    await town.person("Lãnh", None, "leader")

    class Blocked(MemoryChannel):
        async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
            if chat == "An":
                raise Unreachable("blocked")
            return await super().send(chat, message, content)

    post.channel = Blocked(post.network, ANYWHERE)
    await post.queue(message(1, chat="An", contact_id=1))
    await post.drain()
    await post.queue(message(2, kind="reply", chat="An", contact_id=1))
    await post.drain()
    await post.empty()
    assert [(chat, text) for _, chat, text in post.heard()] == [("Văn", "office-unreachable name=An phone= unit=Xã A1")]


async def test_a_message_in_parts_takes_as_many_moments(lite: Database) -> None:
    class InParts(MemoryChannel):
        async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
            sent = await super().send(chat, message, content)
            return replace(sent, parts=50) if chat == "An" else sent

    post = Post.at(lite, "2026-03-12 08:00")
    post.channel = InParts(post.network, ANYWHERE)
    await post.queue(message(1, chat="An"), message(2, chat="An"))
    await post.drain()
    await post.queue(message(3, chat="Bình"))
    await post.empty()
    assert [(at, text) for at, _, text in post.heard()] == [
        ("08:00:00", "say-1"),
        ("08:00:02", "say-3"),
        ("08:00:50", "say-2"),
    ]


async def test_a_group_hears_twenty_a_minute(lite: Database) -> None:
    post = Post.at(lite, "2026-03-12 08:00")
    await post.queue(*(message(number, chat="-100777") for number in range(21)))
    await post.empty()
    assert [at for at, _, _ in post.heard()][:3] == ["08:00:00", "08:00:03", "08:00:06"]
    assert post.heard()[20][0] == "08:01:00"


async def test_a_reminder_that_was_on_its_way_when_its_unit_reported_is_not_tried_again(db: Database) -> None:
    post, town = Post.at(db, "2026-03-12 08:00"), Town(db)
    await town.unit("A1")
    await town.person("An", "A1")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])

    class Reporting(MemoryChannel):
        async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
            await town.report(duty, "A1")
            raise Unavailable("line down")

    post.channel = Reporting(post.network, ANYWHERE)
    await post.queue(message(1, kind="reminder", chat="An", contact_id=1, expectation_id=1))
    await post.empty()
    assert await post.fates() == {"reminder:1": ("withheld", "already reported")}
