"""A chat that changes hands: what waits for the one never reaches the other."""

from typing import Any

import pytest
from sqlalchemy import select, update

from core.talk.messages import Say
from scheduler.clock import VirtualClock
from storage.database.schema import ExpectationRow, OutboxRow
from storage.database.session import Database
from storage.mail.claims import end_leases
from storage.office.people import bind_address, move_chat
from tests.days import day, local
from tests.scheduler.post import OFFICE_HOURS, Post, message
from tests.scheduler.town import Town

EVENING, PHONE = "2026-03-12 21:00", "one telephone"


async def neighbours(post: Post) -> tuple[int, int]:
    """An, who writes from the one telephone there is, and Bình, who writes from nowhere yet."""
    town = Town(post.db)
    await town.unit("A1")
    return await town.person("An", "A1", chat=PHONE), await town.person("Bình", "A1", chat=None)


async def hand_on(post: Post, contact: int, chat: str = PHONE, channel: str = "memory") -> None:
    async with post.db.write() as s:
        await bind_address(s, contact, channel, chat, post.clock.now())


@pytest.mark.parametrize("kind", ["reminder", "digest", "notice", "reply"])
async def test_what_waits_for_one_is_not_told_to_the_next(db: Database, kind: str) -> None:
    post = Post.at(db, EVENING, window=OFFICE_HOURS)
    an, binh = await neighbours(post)
    await post.queue(message(1, kind, chat=PHONE, contact_id=an), message(2, kind, chat=PHONE, contact_id=binh))
    await hand_on(post, binh)

    await post.empty()

    assert [text for _, _, text in post.heard()] == ["say-2"]
    assert await post.fates() == {f"{kind}:1": ("withheld", "chat handed on"), f"{kind}:2": ("sent", None)}


async def test_it_goes_to_the_telephone_that_the_first_writes_from_now(db: Database) -> None:
    post = Post.at(db, EVENING, window=OFFICE_HOURS)
    an, binh = await neighbours(post)
    await post.queue(message(1, "reminder", chat=PHONE, contact_id=an), message(2, "reply", chat=PHONE, contact_id=an))
    await hand_on(post, an, "old")
    post.clock.move_to(local("2026-03-12 21:01"))
    await hand_on(post, an, "new")
    await hand_on(post, binh)

    await post.empty()

    assert [(chat, text) for _, chat, text in post.heard()] == [("new", "say-1")]
    # An answer belongs into the talk that it answers, and that is over.
    assert await post.fates() == {"reminder:1": ("sent", None), "reply:2": ("withheld", "chat handed on")}


async def test_it_waits_for_the_first_on_another_network(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    an, binh = await neighbours(post)
    await post.queue(message(1, "reminder", chat=PHONE, contact_id=an))
    await hand_on(post, an, "77", "zalo")
    await hand_on(post, binh)

    await post.empty()

    (row,) = await post.rows()
    assert (row.channel, row.chat, row.state, row.reason) == ("zalo", "77", "queued", None)
    assert post.heard() == []


async def test_what_was_said_to_a_stranger_is_still_theirs_when_they_have_joined(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    an, _ = await neighbours(post)
    await post.queue(message(1, "reply", chat="a stranger's"))
    await hand_on(post, an, "a stranger's")

    await post.empty()

    assert post.heard() == [("08:00:00", "a stranger's", "say-1")]


async def test_a_chat_that_the_network_renamed_is_still_the_same_persons(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    an, _ = await neighbours(post)
    await post.queue(message(1, "reminder", chat=PHONE, contact_id=an))
    async with db.write() as s:
        await move_chat(s, "memory", PHONE, "-100")

    await post.empty()

    assert post.heard() == [("08:00:00", "-100", "say-1")]


async def test_what_was_being_sent_when_the_program_died_is_judged_again(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    an, binh = await neighbours(post)
    await post.queue(message(1, "reminder", chat=PHONE, contact_id=an, state="sending"))
    await hand_on(post, binh)
    async with db.write() as s:
        await s.execute(update(OutboxRow).values(lease_until=post.clock.now()))
        await end_leases(s, "memory")

    await post.empty()

    assert (post.heard(), await post.fates()) == ([], {"reminder:1": ("withheld", "chat handed on")})


async def test_a_message_that_is_claimed_and_waits_for_its_moment_does_not_leave(db: Database) -> None:
    post = Post.at(db, "2026-03-12 08:00")
    an, binh = await neighbours(post)

    class Handing(VirtualClock):
        """While the pace lets nothing leave, the telephone becomes somebody else's."""

        async def sleep(self, seconds: float) -> None:
            if seconds > 0:
                await hand_on(post, binh)
            await super().sleep(seconds)

    post.clock = Handing(post.clock.now())
    await post.queue(message(1), message(2), message(3, chat=PHONE, contact_id=an))

    await post.empty()

    assert [text for _, _, text in post.heard()] == ["say-1", "say-2"]
    assert (await post.fates())["notice:3"] == ("withheld", "chat handed on")


async def test_of_what_waits_for_one_chat_each_part_is_judged_by_itself(db: Database) -> None:
    post = Post.at(db, EVENING, window=OFFICE_HOURS)
    an, binh = await neighbours(post)
    part: dict[str, Any] = {"kind": "digest", "chat": PHONE}
    await post.queue(
        *(
            message(n, **part, says=(Say(f"part-{n}"),), contact_id=whose)
            for n, whose in enumerate((an, binh, an, binh))
        )
    )
    await hand_on(post, binh)

    await post.empty()

    (line,) = post.heard()
    assert ("part-1" in line[2], "part-3" in line[2], "part-0" in line[2], "part-2" in line[2]) == (
        True,
        True,
        False,
        False,
    )
    assert list((await post.fates()).values()) == [("withheld", "chat handed on"), ("sent", None)] * 2


async def test_what_is_asked_of_a_unit_leaves_to_nobody_whose_post_there_has_ended(db: Database) -> None:
    """An's ended, Bình still holds his, and Lan of the office is only told of the unit."""
    post, town = Post.at(db, EVENING, window=OFFICE_HOURS), Town(db)
    await town.unit("A1")
    an = await town.person("An", "A1", until=day("2026-03-13"))
    binh, lan = await town.person("Bình", "A1"), await town.person("Lan", None, "office")
    await town.duty("Báo cáo", "2026-03-20", ["A1"])
    work = {"expectation_id": await the_only_work(db)}
    rows = [message(place, "reminder", chat=chat, contact_id=one, **work) for place, chat, one in whom(an, binh, lan)]
    await post.queue(*rows, message(4, "notice", chat="An", contact_id=an))

    await post.empty()

    assert [(chat, text) for _, chat, text in post.heard()] == [("Bình", "say-2"), ("Lan", "say-3"), ("An", "say-4")]
    assert (await post.fates())["reminder:1"] == ("withheld", "post ended")


def whom(*contacts: int) -> list[tuple[int, str, int]]:
    """Each with its place and chat."""
    return list(zip((1, 2, 3), ("An", "Bình", "Lan"), contacts, strict=True))


async def the_only_work(db: Database) -> int:
    async with db.read() as s:
        return (await s.scalars(select(ExpectationRow.id))).one()
