"""People with several chats: each message goes to one of them, and to the next only when it failed for good there."""

import random
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.channels.memory import MemoryChannel, MemoryNetwork
from core.talk.messages import Message, Misconfigured, Refused, SendError, Sent, Throttled, Unavailable, Unreachable
from scheduler.outcomes import TRIES
from storage.database.schema import ExpectationRow, FallbackRow
from storage.database.session import Database
from storage.mail.fallbacks import follow_preference
from storage.office.addresses import prefer
from storage.office.people import heard_from, mark_blocked, set_consent
from storage.office.recipients import people_by_id
from tests.days import local
from tests.scheduler.post import ANYWHERE, Post, message
from tests.scheduler.town import Town

Fault = Callable[[str, str], SendError | None]
"""By chat and text what the network says instead of taking it."""


class Network(MemoryChannel):
    """Keeps every attempt: (text, what came of it)."""

    def __init__(self, network: MemoryNetwork, name: str, fault: Fault) -> None:
        super().__init__(network, ANYWHERE, name)
        self.fault = fault
        self.attempts: list[tuple[str, str]] = []

    async def send(self, chat: str, message: Message, content: bytes | None = None) -> Sent:
        error = self.fault(chat, message.text)
        self.attempts.append((message.text, type(error).__name__ if error else "sent"))
        if error is not None:
            raise error
        return await super().send(chat, message, content)


def fine(chat: str, text: str) -> None:
    return None


@dataclass
class Two:
    """An, with a chat on each of two networks, and whoever sends over them."""

    db: Database
    memory: Post
    zalo: Post
    an: int = 0
    ways: dict[str, Network] = field(default_factory=dict)

    @classmethod
    async def at(cls, db: Database, moment: str) -> "Two":
        memory = Post.at(db, moment)
        network = MemoryNetwork(memory.clock)
        ways = {"memory": Network(memory.network, "memory", fine), "zalo": Network(network, "zalo", fine)}
        zalo = Post(db, memory.clock, network, ways["zalo"], memory.pace)
        memory.channel = ways["memory"]
        two, town = cls(db, memory, zalo, ways=ways), Town(db)
        await town.unit("A1")
        two.an = await town.person("An", "A1", chat="a")
        await town.address(two.an, "z", channel="zalo")
        return two

    async def empty(self) -> None:
        """Both, until nothing waits in either."""
        for _ in range(3):
            await self.memory.empty()
            await self.zalo.empty()

    def said(self) -> list[tuple[str, str]]:
        """(network, text) of all that arrived."""
        posts = {"memory": self.memory, "zalo": self.zalo}
        return [(name, text) for name, post in posts.items() for _, _, text in post.heard()]

    def refuse(self, channel: str, error: SendError) -> None:
        self.ways[channel].fault = lambda chat, text: error


GOOD = [(Unreachable("blocked"), "blocked"), (Refused("odd"), "refused"), (Unavailable("line down"), "network")]


@pytest.mark.parametrize(("error", "reason"), GOOD, ids=[reason for _, reason in GOOD])
@pytest.mark.parametrize("kind", ["reminder", "digest", "notice", "urgent"])
async def test_what_fails_for_good_goes_to_the_next_chat(
    lite: Database, kind: str, error: SendError, reason: str
) -> None:
    two = await Two.at(lite, "2026-03-12 08:00")
    two.refuse("memory", error)
    await two.memory.queue(message(1, kind, chat="a", contact_id=two.an))
    await two.empty()
    assert two.said() == [("zalo", "say-1")]
    (row,) = await two.memory.rows()
    assert (row.channel, row.chat, row.state, row.reason) == ("zalo", "z", "sent", None)
    async with lite.read() as s:
        (before,) = await s.scalars(select(FallbackRow))
        assert (before.outbox_id, before.channel, before.reason) == (row.id, "memory", reason)
    tries = 1 if reason != "network" else TRIES
    assert len(two.ways["memory"].attempts) == tries


@pytest.mark.parametrize("error", [Throttled(timedelta(hours=1)), Misconfigured("token"), Unavailable("line down")])
async def test_what_is_put_off_stays_in_its_chat(lite: Database, error: SendError) -> None:
    two = await Two.at(lite, "2026-03-12 08:00")
    two.refuse("memory", error)
    await two.memory.queue(message(1, "reminder", chat="a", contact_id=two.an))
    await two.memory.drain()
    await two.zalo.drain()
    assert [(row.channel, row.state) for row in await two.memory.rows()] == [("memory", "queued")]


async def test_an_answer_stays_in_the_talk_that_it_answers(db: Database) -> None:
    two = await Two.at(db, "2026-03-12 08:00")
    two.refuse("memory", Unreachable("blocked"))
    await two.memory.queue(message(1, "reply", chat="a", contact_id=two.an))
    await two.empty()
    assert (two.said(), await two.memory.fates()) == ([], {"reply:1": ("failed", "blocked")})


async def test_what_waits_for_somebody_who_left_is_sent_where_they_still_are(db: Database) -> None:
    two = await Two.at(db, "2026-03-12 08:00")
    await two.memory.queue(message(1, "reminder", chat="a", contact_id=two.an))
    async with db.write() as s:
        await mark_blocked(s, "memory", "a")
    await two.empty()
    assert (two.said(), two.ways["memory"].attempts) == ([("zalo", "say-1")], [])


async def test_it_ends_where_every_chat_has_failed(db: Database) -> None:
    two = await Two.at(db, "2026-03-12 08:00")
    for name in two.ways:
        two.refuse(name, Refused("odd"))
    await two.memory.queue(message(1, "reminder", chat="a", contact_id=two.an))
    await two.empty()
    assert await two.memory.fates() == {"reminder:1": ("failed", "refused")}
    assert [way.attempts for way in two.ways.values()] == [[("say-1", "Refused")]] * 2


async def test_it_is_judged_again_before_it_leaves_the_next_chat(db: Database) -> None:
    two, town = await Two.at(db, "2026-03-12 08:00"), Town(db)
    town.units["A1"] = 1
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    two.refuse("memory", Unreachable("blocked"))
    async with db.read() as s:
        work = await s.scalar(select(ExpectationRow.id))
    both = {"chat": "a", "contact_id": two.an}
    await two.memory.queue(message(1, "reminder", expectation_id=work, **both), message(2, "reminder", **both))
    await two.memory.drain()
    await town.set_state(duty, "A1", "done")
    async with db.write() as s:
        await set_consent(s, two.an, False, "1", "memory", "a", two.memory.clock.now())
    await two.empty()
    fates = {"reminder:1": ("withheld", "already reported"), "reminder:2": ("withheld", "not consented")}
    assert (two.said(), await two.memory.fates()) == ([], fates)


async def test_the_office_hears_over_what_they_are_written_to_now(db: Database) -> None:
    two = await Two.at(db, "2026-03-12 08:00")
    await Town(db).person("Văn", None, "office")
    two.ways["memory"].fault = lambda chat, text: Unreachable("blocked") if chat == "a" else None
    await two.memory.queue(message(1, "reminder", chat="a", contact_id=two.an))
    await two.empty()
    said = "office-reached-elsewhere gone=[network name=memory] name=An now=[network name=zalo] unit=Xã A1"
    assert two.said() == [("memory", said), ("zalo", "say-1")]


async def test_the_network_that_was_named_goes_first_and_what_waits_goes_there(db: Database) -> None:
    two = await Two.at(db, "2026-03-12 06:00")
    later = {"chat": "a", "contact_id": two.an, "not_before": local("2026-03-12 08:00")}
    await two.memory.queue(message(1, "reminder", **later), message(2, "reply", **later))
    async with db.write() as s:
        await heard_from(s, "memory", ["a"], two.memory.clock.now())
        assert (await people_by_id(s, [two.an]))[two.an].channel == "memory"
        await prefer(s, two.an, "zalo")
        assert (await people_by_id(s, [two.an]))[two.an].channel == "zalo"
        assert await follow_preference(s, two.an) == 1
    await two.empty()
    assert two.said() == [("memory", "say-2"), ("zalo", "say-1")]
    async with db.write() as s:
        await mark_blocked(s, "zalo", "z")
        assert (await people_by_id(s, [two.an]))[two.an].channel == "memory"
        await heard_from(s, "zalo", ["z"], two.memory.clock.now())
        await prefer(s, two.an, None)
        assert (await people_by_id(s, [two.an]))[two.an].channel == "zalo"


async def test_a_network_that_meant_nobody_may_be_tried_again(db: Database) -> None:
    """Five are refused at once by both in turn: none of them is lost, and An's message is said once."""
    two, town = await Two.at(db, "2026-03-12 08:00"), Town(db)
    town.units["A1"] = 1
    others = [await town.person(f"B{number}", "A1", chat=f"b{number}") for number in range(6)]
    two.ways["memory"].fault = lambda chat, text: (
        Unreachable("no") if two.memory.clock.now() < local("2026-03-12 08:05") else None
    )
    two.ways["zalo"].fault = lambda chat, text: Refused("odd")
    await two.memory.queue(message(1, "reminder", chat="a", contact_id=two.an))
    await two.memory.drain()
    await two.zalo.drain()
    rows = [
        message(2 + place, "reminder", chat=f"b{place}", contact_id=contact) for place, contact in enumerate(others)
    ]
    await two.memory.queue(*rows)
    await two.empty()
    assert sorted(two.said()) == [("memory", f"say-{number}") for number in range(1, 8)]


FAULTS: tuple[SendError | None, ...] = (
    *(None, None, None),
    Unreachable("blocked"),
    Refused("odd"),
    Throttled(timedelta(seconds=40)),
    Unavailable("line down"),
)
FOR_GOOD = ("Unreachable", "Refused")


@pytest.mark.parametrize("seed", range(6))
async def test_in_any_order_nothing_is_lost_and_nothing_is_said_twice(db: Database, seed: int) -> None:
    """Networks that fail as they please, people who leave, come back and name another network: each message arrives at
    most once, in a second chat only when it had failed for good in the first, and arrives in the end wherever a chat
    took it."""
    dice = random.Random(seed)
    two = await Two.at(db, "2026-03-12 08:00")
    log: list[tuple[str, str, str]] = []
    left: set[str] = set()

    def fault_of(channel: str) -> Fault:
        def fault(chat: str, text: str) -> SendError | None:
            error = dice.choice(FAULTS)
            log.append((text, channel, type(error).__name__ if error else "sent"))
            return error

        return fault

    for name, way in two.ways.items():
        way.fault = fault_of(name)
    posts = {"memory": two.memory, "zalo": two.zalo}
    chats = {"memory": "a", "zalo": "z"}
    for number in range(40):
        name = dice.choice(sorted(posts))
        match dice.choice(("queue", "drain", "drain", "leave", "write", "name", "later")):
            case "queue":
                here = {"channel": name, "chat": chats[name], "contact_id": two.an}
                await two.memory.queue(message(number, dice.choice(("reminder", "notice")), **here))
            case "drain":
                await posts[name].drain(random=dice.random)
            case "leave" if seed % 2:
                left.add(name)
                async with db.write() as s:
                    await mark_blocked(s, name, chats[name])
            case "write":
                async with db.write() as s:
                    await heard_from(s, name, [chats[name]], two.memory.clock.now())
            case "name":
                async with db.write() as s:
                    await prefer(s, two.an, dice.choice((name, None)))
                    await follow_preference(s, two.an)
            case "later":
                two.memory.clock.move_to(two.memory.clock.now() + timedelta(seconds=dice.randint(1, 90)))
    for name, way in two.ways.items():
        way.fault = lambda chat, text, name=name: log.append((text, name, "sent"))  # type: ignore[misc]
        async with db.write() as s:
            await heard_from(s, name, [chats[name]], two.memory.clock.now())
    await two.empty()
    _judge(log, {row.says_key: row.state for row in await _rows(two)}, left)


@dataclass(frozen=True)
class Ended:
    says_key: str
    state: str


async def _rows(two: Two) -> list[Ended]:
    return [Ended(str(row.say[0]["key"]), row.state) for row in await two.memory.rows()]


def _judge(log: list[tuple[str, str, str]], states: dict[str, str], left: set[str]) -> None:
    """`left`: networks that An was away from for a while."""
    away = left | {channel for _, channel, what in log if what == "Unreachable"}
    tried: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for text, channel, what in log:
        for key in text.split("\n"):
            tried[key].append((channel, what))
    for key, state in states.items():
        sent = [channel for channel, what in tried[key] if what == "sent"]
        failed = {channel for channel, what in tried[key] if what in FOR_GOOD}
        assert len(sent) == (state == "sent"), (key, state, tried[key])
        assert state == "sent" or failed | away == {"memory", "zalo"}, (key, state, tried[key])
