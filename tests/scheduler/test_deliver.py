"""Delivery: the pace, the order, the hours, and what becomes of each message."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.channels.memory import WITHOUT_BUTTONS, MemoryChannel, MemoryNetwork
from core.talk.messages import Message, Say
from scheduler.clock import SystemClock, VirtualClock
from scheduler.deliver import drain
from scheduler.results import Drained
from scheduler.sending import Pace
from storage.database.errors import DatabaseBusy
from storage.database.presence import Presence
from storage.database.session import Database, Session
from storage.mail.files import keep_file
from storage.mail.outbox import Choices, enqueue
from tests.days import VIETNAM, day, local
from tests.scheduler.post import (
    ANYWHERE,
    OFFICE_HOURS,
    OPEN_ALL_DAY,
    Answering,
    Hanging,
    Post,
    Sluggish,
    busiest_second,
    message,
    render,
)
from tests.scheduler.town import Town


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
    await post.drain(stopping=lambda: bool(post.heard()))
    assert post.heard() == [("08:00:00", "Chi", "say-1")]


async def test_a_reply_leaves_within_a_second_while_notices_drain(lite: Database) -> None:
    post = Post.at(lite, "2026-03-12 08:00")
    post.channel = Answering(post.network, lambda: post.queue(message(1, kind="reply", chat="Chi")), after="say-30")
    await post.queue(*(message(number) for number in range(100)))
    await post.drain()
    (reply,) = [row for row in await post.rows() if row.kind == "reply"]
    assert reply.sent_at is not None
    assert reply.sent_at - reply.created_at < timedelta(seconds=1)
    assert len(post.heard()) == 101


async def test_outside_the_hours_replies_leave_and_notices_wait_for_the_morning(db: Database) -> None:
    post = Post.at(db, "2026-03-12 20:30", window=OFFICE_HOURS)
    await post.queue(message(1), message(2, kind="reply"))
    drained = await post.drain()
    assert drained == Drained(sent=1, next_at=local("2026-03-13 07:00"))
    assert await post.fates() == {"notice:1": ("queued", "quiet hours"), "reply:2": ("sent", None)}
    await post.empty()
    assert post.heard() == [("20:30:00", "chat-2", "say-2"), ("07:00:00", "chat-1", "say-1")]
    assert await post.fates() == {"notice:1": ("sent", None), "reply:2": ("sent", None)}


STAGES = [
    ({}, {}, ("sent", None)),
    ({"expectation": "done"}, {}, ("withheld", "already reported")),
    ({"expectation": "excused"}, {}, ("withheld", "excused")),
    ({}, {"good_until": local("2026-03-12 08:00")}, ("withheld", "too late")),
    ({}, {"good_until": local("2026-03-12 08:01")}, ("sent", None)),
    ({"consent": "withheld"}, {}, ("withheld", "not consented")),
    ({"consent": "unasked"}, {}, ("withheld", "not consented")),
    ({"address": "blocked"}, {}, ("withheld", "unreachable")),
    ({"expectation": "done", "consent": "withheld", "address": "blocked"}, {}, ("withheld", "already reported")),
    ({"consent": "withheld", "address": "blocked"}, {}, ("withheld", "not consented")),
    ({"expectation": "done", "consent": "withheld", "address": "blocked"}, {"kind": "reply"}, ("sent", None)),
]


@pytest.mark.parametrize(("facts", "more", "fate"), STAGES)
async def test_whether_a_message_is_still_to_be_sent(
    db: Database, facts: dict[str, str], more: dict[str, Any], fate: tuple[str, str | None]
) -> None:
    post, town = Post.at(db, "2026-03-12 08:00"), Town(db)
    await town.unit("A1")
    contact = await town.person("An", "A1", chat=None, consent=facts.get("consent", "given"))
    await town.address(contact, "An", state=facts.get("address", "active"))
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    await post.queue(
        message(1, **{"kind": "reminder", "chat": "An", "contact_id": contact, "expectation_id": 1, **more})
    )
    await town.set_state(duty, "A1", facts.get("expectation", "owing"))
    await post.drain()
    assert list((await post.fates()).values()) == [fate]


async def test_what_was_really_said_is_kept_on_the_row(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00", limits=WITHOUT_BUTTONS)
    async with db.write() as s:
        file_id = await keep_file(s, "bảng.xlsx", b"table", post.clock.now())
    says = (Say("two"), Say("lines", {"due": day("2026-03-20"), "typed": "a\0b"}))
    await post.queue(
        message(1, kind="reply", chat="An", says=says, choices=(("1", Say("yes"), "7.1"),), file_id=file_id)
    )
    post.network.say("An", "xin chào")
    await post.drain()
    (row,) = await post.rows()
    assert (row.text, row.network_id, row.tries) == (
        "two\nlines due=2026-03-20 (8 days) typed=a\ufffdb\nfile-not-here name=bảng.xlsx",
        "2",
        1,
    )
    assert (row.sent_at, row.note) == (local("2026-03-12 08:00"), "choices as digits; file left out")


async def test_a_file_goes_with_its_message(lite: Database) -> None:
    post = Post.at(lite, "2026-03-12 08:00")
    async with lite.write() as s:
        file_id = await keep_file(s, "bảng.xlsx", b"table", post.clock.now())
    await post.queue(message(1, file_id=file_id))
    await post.drain()
    (line,) = post.network.shown("chat-1")
    assert (line.text, line.file_name, line.content) == ("say-1", "bảng.xlsx", b"table")


async def test_a_sentence_nobody_wrote_fails_alone(lite: Database, caplog: pytest.LogCaptureFixture) -> None:
    def strict(says: Sequence[Say], choices: Choices, now: datetime) -> Message:
        if says[0].key == "say-2":
            raise KeyError("say-2")
        return render(says, choices, now)

    post = Post.at(lite, "2026-03-12 08:00")
    await post.queue(*(message(number) for number in (1, 2, 3)))
    assert await post.drain(render=strict) == Drained(sent=2, failed=1)
    assert await post.fates() == {
        "notice:1": ("sent", None),
        "notice:2": ("failed", "unsayable"),
        "notice:3": ("sent", None),
    }
    assert [record.message for record in caplog.records] == ["outbox 2 cannot be said"]


async def test_the_same_key_is_said_once(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    assert await post.queue(message(1), message(2)) == 2
    assert await post.queue(message(2, says=(Say("again"),)), message(3)) == 1
    await post.drain()
    assert [text for _, _, text in post.heard()] == ["say-1", "say-2", "say-3"]


async def test_two_drains_at_once_send_nothing_twice_and_keep_the_pace(db: Database) -> None:
    clock = SystemClock()
    network = MemoryNetwork(clock)
    pace = Pace(100, OPEN_ALL_DAY, VIETNAM)
    async with db.write() as s:
        await enqueue(s, [message(number) for number in range(150)], clock.now())

    async def the_same_clock(_: Session) -> datetime:
        return clock.now()

    async def work() -> None:
        channel = MemoryChannel(network, ANYWHERE)
        while len(network.transcript) < 150:
            await drain(db, channel, clock, render=render, pace=pace, truth=the_same_clock)
            await clock.sleep(0.01)

    await asyncio.gather(work(), work())
    assert sorted(line.text for line in network.transcript) == sorted(f"say-{number}" for number in range(150))
    # 120 in any second for 100 a second is 30 for the default of 25.
    assert busiest_second(line.at for line in network.transcript) <= 120


async def test_a_reply_does_not_wait_for_a_send_that_hangs(lite: Database) -> None:
    clock = SystemClock()
    channel = Hanging(MemoryNetwork(clock), "An")
    pace = Pace(25, OPEN_ALL_DAY, VIETNAM)
    async with lite.write() as s:
        await enqueue(s, [message(1, chat="An")], clock.now())
    work = asyncio.create_task(drain(lite, channel, clock, render=render, pace=pace))
    await channel.reached.wait()
    async with lite.write() as s:
        await enqueue(s, [message(2, kind="reply", chat="Bình")], clock.now())
    await channel.said.wait()
    assert [line.chat for line in channel.network.transcript] == ["Bình"]
    channel.release.set()
    assert (await work).sent == 2


async def test_a_clean_stop_finishes_what_is_in_flight_and_puts_the_rest_back(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    await post.queue(*(message(number) for number in range(10)))
    done = await post.drain(stopping=lambda: len(post.network.transcript) >= 3)
    assert (done.sent, done.waiting) == (3, 7)
    assert [(row.state, row.tries) for row in await post.rows()] == [("sent", 1)] * 3 + [("queued", 0)] * 7


async def test_who_is_no_longer_seen_by_the_others_puts_the_rest_back(lite: Database) -> None:
    class Fading(Presence):
        def here(self) -> bool:
            return len(post.network.transcript) < 3

    post = Post.at(lite, "2026-03-12 08:00")
    await post.queue(*(message(number) for number in range(10)))
    assert (await post.drain(presence=Fading(lite))).sent == 3
    assert [(row.state, row.tries, row.sender) for row in await post.rows()] == [("sent", 1, None)] * 3 + [
        ("queued", 0, None)
    ] * 7


async def test_a_drain_that_is_cancelled_records_what_it_knows(lite: Database) -> None:
    clock = VirtualClock(local("2026-03-12 08:00"))
    channel = Hanging(MemoryNetwork(clock), "An")
    post = Post(lite, clock, channel.network, channel, Pace(25, OPEN_ALL_DAY, VIETNAM))
    await post.queue(message(1), message(2, chat="An"))
    work = asyncio.create_task(post.drain())
    await channel.reached.wait()
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    assert await post.fates() == {"notice:1": ("sent", None), "notice:2": ("sending", None)}
    channel.release.set()
    clock.move_to(local("2026-03-12 08:01"))
    await post.drain()
    assert await post.fates() == {"notice:1": ("sent", None), "notice:2": ("sent", None)}


async def test_a_stop_that_is_cut_short_over_who_does_not_answer_records_what_it_knows(
    lite: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("scheduler.deliver.LOOK_AGAIN", 0)
    clock = VirtualClock(local("2026-03-12 08:00"))
    channel = Hanging(MemoryNetwork(clock), "An")
    post = Post(lite, clock, channel.network, channel, Pace(25, OPEN_ALL_DAY, VIETNAM))
    await post.queue(message(1), message(2, chat="An"), message(3))
    work = asyncio.create_task(post.drain(stopping=channel.reached.is_set))
    await channel.reached.wait()
    _, waits = await asyncio.wait([work], timeout=0.2)
    assert waits
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    fates = {"notice:1": ("sent", None), "notice:2": ("sending", None), "notice:3": ("queued", None)}
    assert await post.fates() == fates


async def test_the_moment_of_truth_may_be_another_clock(lite: Database) -> None:
    async def an_hour_ahead(_: Session) -> datetime:
        return post.clock.now() + timedelta(hours=1)

    post = Post.at(lite, "2026-03-12 08:00")
    await post.queue(*(message(number, not_before=local("2026-03-12 09:00")) for number in range(3)))
    assert (await post.drain()).sent == 0
    assert (await post.drain(truth=an_hour_ahead)).sent == 3
    assert [at for at, _, _ in post.heard()] == ["08:00:00"] * 3
    assert post.clock.now() == local("2026-03-12 08:00") + timedelta(seconds=0.08)


async def test_results_that_a_busy_database_refuses_are_written_as_soon_as_it_takes_them(lite: Database) -> None:
    post = Post.at(Sluggish(str(lite.url), refuses=(2, 3)), "2026-03-12 08:00")
    async with lite.write() as s:
        await enqueue(s, [message(1)], post.clock.now())
    assert (await post.drain()).sent == 1
    assert await post.fates() == {"notice:1": ("sent", None)}
    assert post.heard() == [("08:00:00", "chat-1", "say-1")]
    await post.db.close()


async def test_what_a_busy_database_refuses_between_two_claims_is_written_too(lite: Database) -> None:
    post = Post.at(Sluggish(str(lite.url), refuses=(3, 4, 5, 6)), "2026-03-12 08:00")
    async with lite.write() as s:
        await enqueue(s, [message(number) for number in range(30)], post.clock.now())
    with pytest.raises(DatabaseBusy):
        await post.drain()
    assert ("sending", None) not in (await post.fates()).values()
    await post.drain()
    assert set((await post.fates()).values()) == {("sent", None)}
    assert len(set(post.heard())) == len(post.heard()) == 30
    await post.db.close()


@pytest.mark.parametrize(("shared", "most"), [(True, 26), (False, 31)])
async def test_moments_missed_are_given_back_where_several_senders_share_the_pace(
    lite: Database, shared: bool, most: int
) -> None:
    post = Post.at(lite, "2026-03-12 08:00")

    def stalling(says: Sequence[Say], choices: Choices, now: datetime) -> Message:
        if says[0].key == "say-3":
            post.clock.move_to(now + timedelta(seconds=1))
        return render(says, choices, now)

    async def the_same_clock(_: Session) -> datetime:
        return post.clock.now()

    await post.queue(*(message(number) for number in range(60)))
    await post.drain(render=stalling, truth=the_same_clock if shared else None)
    moments = [line.at for line in post.network.transcript]
    assert len(moments) == 60
    assert busiest_second(moments) <= most
