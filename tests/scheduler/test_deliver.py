"""Delivery: the pace, the order, the hours, and what becomes of each message."""

from datetime import timedelta

from scheduler.deliver import Drained
from storage.session import Database
from tests.days import local
from tests.scheduler.post import OFFICE_HOURS, Post, busiest_second, message


async def test_twenty_five_a_second_from_the_first_second_on(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(*(message(number) for number in range(100)))
    assert await post.drain() == Drained(sent=100)
    moments = [line.at for line in post.network.transcript]
    assert busiest_second(moments) == 25
    assert moments[-1] - moments[0] == timedelta(seconds=3.96)


async def test_one_message_a_second_to_one_chat_while_others_go_on(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(*(message(number, chat="An") for number in range(3)), message(7, chat="Bình"))
    await post.empty()
    assert post.heard() == [
        ("08:00:00", "An", "say-0"),
        ("08:00:00", "Bình", "say-7"),
        ("08:00:01", "An", "say-1"),
        ("08:00:02", "An", "say-2"),
    ]


async def test_a_reply_overtakes_a_thousand_waiting_notices(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(*(message(number) for number in range(1000)))
    await post.queue(message(1, kind="reply", chat="Chi"))
    await post.drain()
    assert post.heard()[0] == ("08:00:00", "Chi", "say-1")
    assert len(post.heard()) == 1001


async def test_outside_the_hours_replies_leave_and_notices_wait_for_the_morning(db: Database) -> None:
    post = Post.at(db, "2026-03-12 20:30", window=OFFICE_HOURS)
    await post.queue(message(1), message(2, kind="reply"))
    drained = await post.drain()
    assert drained == Drained(sent=1, next_at=local("2026-03-13 07:00"))
    assert await post.fates() == {"notice:1": ("queued", "quiet hours"), "reply:2": ("sent", None)}
    await post.empty()
    assert post.heard() == [("20:30:00", "chat-2", "say-2"), ("07:00:00", "chat-1", "say-1")]
    assert await post.fates() == {"notice:1": ("sent", None), "reply:2": ("sent", None)}
