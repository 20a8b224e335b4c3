"""A month of which so many messages may leave: the office is told in time, answers leave to the last, the rest waits
and is named, and a refusal is taken for haste while our own count shows room."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.channels.memory import MemoryChannel
from core.talk.messages import Message, Sent, Throttled
from scheduler.sending import Pace
from storage.database.schema import MeterRow
from storage.database.session import Database
from storage.mail import meters
from storage.mail.outbox import Outgoing
from tests.days import VIETNAM, local
from tests.scheduler.post import ANYWHERE, OPEN_ALL_DAY, Post, message
from tests.scheduler.town import Town

TWENTY = replace(ANYWHERE, monthly_quota=20, account="zalo")


class OnlyCounted(MemoryChannel):
    """Its network counts nothing: what stops it is our own count. `refused`: messages that it still refuses as too
    many."""

    refused = 0

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        if self.refused:
            self.refused -= 1
            raise Throttled(timedelta(minutes=1), or_spent=True)
        self._sent_in.clear()
        return await super().send(chat, message, content)


async def office(db: Database, moment: str = "2026-03-12 08:00", name: str = "memory") -> Post:
    """A clerk whose chat is Văn, and chairs An and Bình, of whom only one has a telephone."""
    town = Town(db)
    await town.unit("A1")
    await town.unit("B1")
    await town.person("Văn", None, role="office", chat="Văn")
    await town.person("An", "A1", chat="An")
    await town.person("Bình", "B1", chat="Bình")
    post = Post.at(db, moment, limits=TWENTY)
    post.channel = OnlyCounted(post.network, TWENTY, name)
    return post


def many(count: int, kind: str = "notice", start: int = 0) -> list[Outgoing]:
    return [message(number, kind=kind) for number in range(start, start + count)]


def told(post: Post) -> list[str]:
    return [text for _, chat, text in post.heard() if chat == "Văn"]


async def test_the_office_is_told_at_each_step_and_what_is_bulk_waits(db: Database) -> None:
    post = await office(db)
    post.pace = Pace(1, OPEN_ALL_DAY, VIETNAM)
    await post.queue(*many(25))
    await post.empty(until="2026-03-12 10:30")

    assert [text.split("\n")[0] for text in told(post)] == [
        "meter-step channel=zalo most=20 percent=70 used=14",
        "meter-step channel=zalo most=20 percent=90 used=18",
        "meter-held channel=memory messages=0 people=0",
        "meter-step channel=zalo most=20 percent=100 used=20",
    ]
    states = list((await post.fates()).values())
    assert (states.count(("sent", None)), states.count(("queued", "quota"))) == (21, 8)


async def test_many_at_once_leave_what_is_kept_for_answers(db: Database) -> None:
    """However many the pace would let leave before any of them is counted."""
    post = await office(db)
    post.pace = Pace(25, OPEN_ALL_DAY, VIETNAM)
    hundred = replace(ANYWHERE, monthly_quota=100, account="zalo")
    post.channel = OnlyCounted(post.network, hundred, "memory")
    await post.queue(*many(150))
    await post.empty(until="2026-03-12 08:30")

    told_before = 2  # The office is told at 70 and at 90, which counts too.
    assert 95 - told_before <= len([chat for _, chat, _ in post.heard() if chat != "Văn"]) <= 95


async def test_answers_leave_to_the_last_and_held_people_are_named_once_a_day(db: Database) -> None:
    post = await office(db)
    async with db.write() as s:
        s.add(MeterRow(name="zalo", month="2026-03", messages=19, most=20))
    await post.queue(
        message(1, chat="An", contact_id=2),
        message(2, chat="Bình", contact_id=3),
        message(3, chat="Bình", contact_id=3),
        message(4, kind="reply", chat="An", contact_id=2),
    )
    await post.empty(until="2026-03-12 12:00")

    assert [text for _, chat, text in post.heard() if chat == "An"] == ["say-4"]
    held = [text for text in told(post) if text.startswith("meter-held")]
    assert held == [
        "meter-held channel=memory messages=3 people=2\nmeter-held-person name=An phone=\nmeter-held-person name=Bình phone="
    ]


async def test_in_the_next_month_what_waited_leaves(db: Database) -> None:
    post = await office(db, "2026-03-31 22:30")
    async with db.write() as s:
        s.add(MeterRow(name="zalo", month="2026-03", messages=19, most=20))
    await post.queue(message(1, chat="An", contact_id=2))
    await post.empty(until="2026-04-01 09:00")

    assert ("00:00:00", "An", "say-1") in post.heard()


async def test_a_refusal_is_haste_while_our_count_shows_room(db: Database) -> None:
    post = await office(db)
    post.channel.refused = 1
    await post.queue(message(1, chat="An", contact_id=2))
    drained = await post.drain()

    assert await post.fates() == {"notice:1": ("queued", "throttled")}
    assert drained.next_at == local("2026-03-12 08:01")
    await post.empty()
    assert [chat for _, chat, _ in post.heard()] == ["An"]


async def test_a_refusal_of_a_spent_month_is_one_and_an_answer_is_tried_again(db: Database) -> None:
    post = await office(db)
    async with db.write() as s:
        s.add(MeterRow(name="zalo", month="2026-03", messages=20, most=20))
    post.channel.refused = 1
    await post.queue(message(1, kind="reply", chat="An", contact_id=2))
    drained = await post.drain()

    assert await post.fates() == {"reply:1": ("queued", "quota")}
    assert drained.next_at == local("2026-03-12 09:00")


@pytest.mark.parametrize(("account", "counted"), [("zalo", {"zalo"}), ("", {"memory", "memory:hai"})])
async def test_bots_of_one_account_count_together(db: Database, account: str, counted: set[str]) -> None:
    for name in ("memory", "memory:hai"):
        post = await office(db, name=name) if name == "memory" else Post.at(db, "2026-03-12 08:00")
        post.channel = OnlyCounted(post.network, replace(TWENTY, account=account), name)
        await post.queue(message(1, channel=name, key=f"{name}:1"))
        await post.empty()

    async with db.read() as s:
        assert (await meters.newest_meters(s)).keys() == counted


async def test_parts_count_each(db: Database) -> None:
    post = await office(db)

    class InThree(OnlyCounted):
        async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
            return replace(await super().send(chat, message, content), parts=3)

    post.channel = InThree(post.network, TWENTY)
    await post.queue(message(1), message(2))
    await post.empty()

    async with db.read() as s:
        assert await meters.newest_meters(s) == {"zalo": "2026-03: 6/20"}


def reminders(*hours: str) -> list[Outgoing]:
    """For An, each due at its hour."""
    return [
        message(number, kind="reminder", chat="An", contact_id=2, not_before=local(f"2026-03-12 {hour}"))
        for number, hour in enumerate(hours)
    ]


async def test_the_reminders_of_a_morning_are_one_message(db: Database) -> None:
    post = await office(db, "2026-03-12 07:00")
    await post.queue(*reminders("08:00", "08:00", "08:30", "09:15", "09:15"), message(9, chat="An", contact_id=2))
    await post.empty(until="2026-03-12 12:00")

    assert [(at, text.split("\n")[0]) for at, chat, text in post.heard() if chat == "An"] == [
        ("07:00:00", "say-9"),
        ("08:32:00", "digest-title count=3"),
        ("09:15:00", "digest-title count=2"),
    ]
    async with db.read() as s:
        assert await meters.newest_meters(s) == {"zalo": "2026-03: 3/20"}


async def test_what_is_over_soon_and_what_is_urgent_waits_for_nothing(db: Database) -> None:
    post = await office(db, "2026-03-12 07:00")
    (soon,) = reminders("07:30")
    await post.queue(
        replace(soon, good_until=local("2026-03-12 09:30")),
        message(1, kind="urgent", chat="An", contact_id=2),
        message(2, kind="reply", chat="An", contact_id=2),
        message(3, kind="notice", chat="An", contact_id=2),
    )
    await post.empty(until="2026-03-12 12:00")

    assert {at[:5] for at, chat, _ in post.heard() if chat == "An"} == {"07:00", "07:30"}


async def test_where_nothing_counts_reminders_leave_as_they_did(db: Database) -> None:
    post = await office(db, "2026-03-12 07:00")
    post.channel = MemoryChannel(post.network, ANYWHERE)
    await post.queue(*reminders("08:00", "08:00", "08:30"))
    await post.empty(until="2026-03-12 12:00")

    assert [(at, text) for at, chat, text in post.heard() if chat == "An"] == [
        ("08:00:00", "say-0"),
        ("08:00:01", "say-1"),
        ("08:30:00", "say-2"),
    ]
