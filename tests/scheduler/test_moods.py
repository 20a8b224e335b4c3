"""A network in a bad mood: what it refuses to everybody is held and tried again, and nobody counts as gone; what it
refuses to one is meant."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels.memory import MemoryChannel, MemoryNetwork
from core.talk.messages import Message, Refused, SendError, Sent, Throttled, Unreachable
from scheduler.clock import VirtualClock
from storage.database.schema import AddressRow, PaceRow
from storage.database.session import Database
from storage.mail import refusals
from storage.overview.status import status
from tests.days import local
from tests.scheduler.post import ANYWHERE, OPEN_ALL_DAY, Post, message
from tests.scheduler.town import Town


class Moody(MemoryChannel):
    """Refuses until a moment: everybody, or those it names."""

    def __init__(
        self,
        network: MemoryNetwork,
        clock: VirtualClock,
        until: str,
        error: SendError,
        chats: Sequence[str],
    ) -> None:
        super().__init__(network, ANYWHERE)
        self._clock, self._until, self._error, self._chats = clock, local(until), error, chats

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        if self._clock.now() < self._until and (not self._chats or chat in self._chats):
            raise self._error
        return await super().send(chat, message, content)


async def office(
    db: Database,
    moment: str,
    error: SendError,
    until: str,
    chats: Sequence[str] = (),
    *,
    desk: bool = True,
) -> Post:
    """Forty people and the office, each with a chat; a network that refuses until then."""
    post, town = Post.at(db, moment), Town(db)
    async with town.at_once():
        await town.unit("A1")
        for number in range(40):
            await town.person(f"Người {number}", "A1", chat=f"chat-{number}")
        if desk:
            await town.person("Văn", None, "office")
    post.channel = Moody(post.network, post.clock, until, error, chats)
    return post


async def gone(db: Database) -> list[str]:
    async with db.read() as s:
        return list(
            await s.scalars(select(AddressRow.chat).where(AddressRow.state == "blocked").order_by(AddressRow.chat))
        )


async def notices(post: Post) -> dict[str, tuple[str, str | None]]:
    return {key: fate for key, fate in (await post.fates()).items() if key.startswith("notice")}


def told(post: Post) -> list[str]:
    return [text.partition(" ")[0] for _, chat, text in post.heard() if chat == "Văn"]


@pytest.mark.parametrize(
    "error", [Unreachable("Forbidden: user is deactivated"), Refused("Bad Request")], ids=["403", "400"]
)
async def test_refused_to_everybody_for_a_minute(
    db: Database,
    error: SendError,
    caplog: pytest.LogCaptureFixture,
) -> None:
    post = await office(db, "2026-03-12 08:00", error, "2026-03-12 08:01")
    await post.queue(*(message(number, chat=f"chat-{number}", contact_id=number + 1) for number in range(40)))
    await post.drain()
    async with db.read() as s:
        assert (await status(s, now=post.clock.now())).held_back["network refuses"] == 41  # The office, too.
    await post.empty()
    assert await gone(db) == []
    assert set((await notices(post)).values()) == {("sent", None)}
    assert told(post) == ["office-network-refuses"]
    assert sorted({chat for _, chat, _ in post.heard()}) == sorted(["Văn", *(f"chat-{number}" for number in range(40))])
    said = [record.getMessage() for record in caplog.records]
    assert said == [f"memory refuses many chats at once; all are tried again and nobody counts as gone ({error})"]


async def test_a_mood_that_shows_slowly_is_undone_from_the_first(db: Database) -> None:
    post = await office(db, "2026-03-12 08:00", Unreachable("Forbidden"), "2026-03-12 08:10", desk=False)
    for number in range(4):
        await post.queue(message(number, chat=f"chat-{number}", contact_id=number + 1))
        await post.drain()
        post.clock.move_to(post.clock.now() + timedelta(seconds=30))
    assert await gone(db) == ["chat-0", "chat-1", "chat-2", "chat-3"]
    # What was to leave for one of them meanwhile is withheld, and must come back as well.
    await post.queue(message(10, chat="chat-0", contact_id=1))
    await post.drain()
    assert (await post.fates())["notice:10"] == ("withheld", "unreachable")
    await post.queue(message(4, chat="chat-4", contact_id=5))
    await post.empty()
    assert await gone(db) == []
    fates = await post.fates()
    assert {fates[f"notice:{number}"] for number in (0, 1, 2, 3, 4, 10)} == {("sent", None)}


async def test_what_the_office_was_to_hear_of_the_first_stays_unsaid(db: Database) -> None:
    post = await office(db, "2026-03-12 08:00", Unreachable("Forbidden"), "2026-03-12 08:00:08")
    post.pace = post.pace.__class__(1, OPEN_ALL_DAY, post.pace.zone)
    await post.queue(*(message(number, chat=f"chat-{number}", contact_id=number + 1) for number in range(6)))
    await post.empty()
    assert (await gone(db), told(post)) == ([], ["office-network-refuses"])


async def test_one_among_many_who_is_gone_counts_as_gone_and_the_office_hears(db: Database) -> None:
    post = await office(db, "2026-03-12 08:00", Unreachable("Forbidden"), "2026-04-12 08:00", ["chat-7", "chat-20"])
    await post.queue(*(message(number, chat=f"chat-{number}", contact_id=number + 1) for number in range(40)))
    await post.empty()
    assert await gone(db) == ["chat-20", "chat-7"]
    assert told(post) == ["office-unreachable", "office-unreachable"]
    async with db.read() as s:
        assert await refusals.known(s, "memory") == []


async def test_who_is_really_gone_in_a_mood_counts_as_gone_when_it_is_over(db: Database) -> None:
    post = await office(db, "2026-03-12 08:00", Unreachable("Forbidden"), "2026-03-12 08:01")
    post.network.block("chat-3")
    await post.queue(*(message(number, chat=f"chat-{number}", contact_id=number + 1) for number in range(40)))
    await post.empty()
    assert await gone(db) == ["chat-3"]
    assert sorted(told(post)) == ["office-network-refuses", "office-unreachable"]


async def test_a_mood_that_never_ends_ends_as_dead_letters_and_nobody_is_gone(db: Database) -> None:
    post = await office(db, "2026-03-12 08:00", Unreachable("Forbidden"), "2027-03-12 08:00")
    await post.queue(*(message(number, chat=f"chat-{number}", contact_id=number + 1) for number in range(6)))
    await post.empty()
    fates = await post.fates()
    assert {fates[f"notice:{number}"] for number in range(6)} == {("failed", "network refuses")}
    assert await gone(db) == []


async def test_a_mood_is_judged_over_all_who_send(db: Database) -> None:
    """Two workers with a few messages each: neither alone sees enough."""
    post = await office(db, "2026-03-12 08:00", Unreachable("Forbidden"), "2026-03-12 08:01")
    for half in ((0, 1, 2), (3, 4, 5)):
        await post.queue(*(message(number, chat=f"chat-{number}", contact_id=number + 1) for number in half))
        await post.drain()
    assert await gone(db) == []
    await post.empty()
    assert set((await notices(post)).values()) == {("sent", None)}


async def test_answers_keep_their_order_through_a_mood(db: Database) -> None:
    post = await office(db, "2026-03-12 08:00", Refused("Bad Request"), "2026-03-12 08:01")
    rows = [message(10 * place + chat, "reply", chat=f"chat-{chat}") for place in range(2) for chat in range(6)]
    await post.queue(*rows)
    await post.empty()
    said = [text for _, chat, text in post.heard() if chat == "chat-5"]
    assert said == ["say-5", "say-15"]


WAITS = [
    (
        timedelta(days=40),
        "2026-03-13 08:00:00",
        "the network asks to wait 40 days, 0:00:00; tried again after 1 day, 0:00:00",
    ),
    (timedelta(hours=10), "2026-03-12 18:00:00", None),
    (
        timedelta(seconds=-5),
        "2026-03-12 08:00:01",
        "the network asks to wait -1 day, 23:59:55; tried again after 0:00:01",
    ),
]


@pytest.mark.parametrize(("after", "until", "note"), WAITS, ids=["forty days", "ten hours", "less than nothing"])
async def test_a_wait_is_bounded_and_shown(
    db: Database,
    after: timedelta,
    until: str,
    note: str | None,
    caplog: pytest.LogCaptureFixture,
) -> None:
    post = await office(db, "2026-03-12 08:00", Throttled(after), "2026-03-12 08:00:01", ["chat-1", "chat-2"])
    await post.queue(message(1), message(2), message(3))
    await post.drain()
    row = (await post.rows())[0]
    async with db.read() as s:
        held = await s.scalar(select(PaceRow.free_at).where(PaceRow.chat == "chat-1"))
        shown = (await status(s, now=post.clock.now())).longest_wait
    assert (row.reason, row.note, held) == ("throttled", note, local(until))
    long = local(until) if after > timedelta(hours=1) else None
    assert (shown is None) == (long is None)
    await post.empty()
    assert told(post) == (["office-long-wait"] if long else [])
    assert len(caplog.records) == (1 if long else 0)
    assert set((await notices(post)).values()) == {("sent", None)}
