"""Reminders of one moment for one person are one message, and each still its own: wanted or not, answered by its digit,
sent or tried again."""

from dataclasses import replace

from sqlalchemy import update

from core.plans.found import Asks
from core.reminders.alarms import Subject
from core.reminders.rules import Concern
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say, Unavailable
from scheduler.tick import tick
from storage.database.schema import OutboxRow
from storage.database.session import Database
from storage.mail.open_choices import pushed_choices
from storage.mail.outbox import Outgoing, enqueue
from tests.days import local
from tests.scheduler.post import OFFICE_HOURS, Post
from tests.scheduler.town import POLICY, Town

GATHERING = replace(POLICY, digest=True)
DUE = "2026-03-20"


async def two_duties_and_a_meeting(town: Town, units: int = 1) -> None:
    """An speaks for A1 (and Bình for A2); numbers, a paper and a conference, all of one morning."""
    for code, name in [("A1", "An"), ("A2", "Bình")][:units]:
        await town.unit(code)
        await town.person(name, code)
    codes = list(town.units)
    report = await town.duty("Báo cáo", DUE, codes)
    paper = await town.duty("Danh sách", DUE, codes, asks=Asks.DONE)
    meeting = await town.conference("Giao ban", DUE)
    for subject, id_, concern in (
        (Subject.OCCURRENCE, report, Concern.OWING),
        (Subject.OCCURRENCE, paper, Concern.OWING),
        (Subject.EVENT, meeting, Concern.CONCERNED),
    ):
        await town.alarm(subject, id_, "2026-03-17 08:00", -3, concern=concern)


async def morning(post: Post) -> list[tuple[str, list[str]]]:
    """What each heard, the keys of its sentences line by line."""
    await tick(post.db, post.clock, GATHERING, post.pace.window)
    await post.drain()
    return [
        (chat, [line.partition(" due=")[0].partition(" day=")[0] for line in text.splitlines()])
        for _, chat, text in post.heard()
    ]


async def test_one_message_a_person_and_a_digit_for_each_duty(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await two_duties_and_a_meeting(town, units=2)
    together = [
        "digest-title count=3",
        "digest-part number=1 text=[remind-report",
        "digest-part number=2 text=[remind-done",
        "digest-part number=3 text=[remind-event",
    ]
    assert sorted(await morning(post)) == [("An", together), ("Bình", together)]
    assert [(choice.digit, choice.token) for choice in post.network.shown("An")[0].choices] == [
        ("1", "report:1"),
        ("2", "done:3"),
    ]
    async with db.read() as s:
        (together,) = (await pushed_choices(s, "memory", ["An", "Ba"], post.clock.now()))["An"]
        assert [(digit, token) for digit, _, token in together] == [("1", "report:1"), ("2", "done:3")]
    assert [(row.state, row.sent_at is not None) for row in await post.rows()] == [("sent", True)] * 6


async def test_what_was_done_meanwhile_is_not_in_it_and_one_alone_is_said_as_ever(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-16 21:00", window=OFFICE_HOURS)
    await two_duties_and_a_meeting(town)
    post.clock.move_to(local("2026-03-17 21:00"))
    await tick(db, post.clock, GATHERING, OFFICE_HOURS)
    await town.report(1, "A1")
    post.clock.move_to(local("2026-03-18 07:00"))
    await post.drain()
    assert [text.splitlines()[0] for *_, text in post.heard()] == ["digest-title count=2"]
    assert sorted((await post.fates()).values()) == [("sent", None), ("sent", None), ("withheld", "already reported")]


async def test_a_lone_reminder_looks_as_it_always_did(lite: Database) -> None:
    town, post = Town(lite), Post.at(lite, "2026-03-17 08:00")
    await two_duties_and_a_meeting(town)
    for duty in (1, 2):
        await town.report(duty, "A1")
    assert await morning(post) == [("An", ["remind-event"])]


async def test_a_digest_that_could_not_be_sent_is_tried_again_with_what_is_still_wanted(lite: Database) -> None:
    town, post = Town(lite), Post.at(lite, "2026-03-17 08:00")
    await two_duties_and_a_meeting(town)
    post.network.fail_next(Unavailable("down"), "An")
    assert await morning(post) == []
    assert {row.state for row in await post.rows()} == {"queued"}
    for duty in (1, 2):
        await town.report(duty, "A1")
    post.clock.move_to(local("2026-03-17 08:10"))
    await post.drain()
    assert [text.partition(" ")[0] for *_, text in post.heard()] == ["remind-event"]


async def test_an_answer_that_comes_back_alone_has_the_digit_one_again(lite: Database) -> None:
    town, post = Town(lite), Post.at(lite, "2026-03-17 08:00")
    await two_duties_and_a_meeting(town)
    post.network.fail_next(Unavailable("down"), "An")
    await morning(post)
    await town.report(1, "A1")
    async with lite.write() as s:
        await s.execute(update(OutboxRow).where(OutboxRow.expectation_id.is_(None)).values(state="withheld"))
    post.clock.move_to(local("2026-03-17 08:10"))
    await post.drain()
    assert [(choice.digit, choice.token) for choice in post.network.shown("An")[-1].choices] == [("1", "done:2")]


async def test_ten_duties_are_two_messages(lite: Database) -> None:
    town, post = Town(lite), Post.at(lite, "2026-03-17 08:00")
    await town.unit("A1")
    await town.person("An", "A1")
    for number in range(10):
        duty = await town.duty(f"Việc {number}", DUE, ["A1"], asks=Asks.DONE)
        await town.alarm(Subject.OCCURRENCE, duty, "2026-03-17 08:00", -3)
    await tick(post.db, post.clock, GATHERING, post.pace.window)
    await post.empty("2026-03-17 08:05")
    assert [text.splitlines()[0] for *_, text in post.heard()] == ["digest-title count=8", "digest-title count=2"]


async def test_without_digests_each_is_a_message(lite: Database) -> None:
    town, post = Town(lite), Post.at(lite, "2026-03-17 08:00")
    await two_duties_and_a_meeting(town)
    await tick(post.db, post.clock, POLICY, post.pace.window)
    await post.empty("2026-03-17 08:05")
    assert [text.partition(" ")[0] for *_, text in post.heard()] == ["remind-report", "remind-done", "remind-event"]


async def test_what_left_at_an_hour_yet_to_come_is_newer_than_nothing(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await two_duties_and_a_meeting(town)
    await morning(post)
    async with db.read() as s:
        assert list(await pushed_choices(s, "memory", ["An"], local("2026-03-17 08:01"))) == ["An"]
        assert await pushed_choices(s, "memory", ["An"], local("2026-03-17 07:00")) == {}


async def test_a_reply_that_is_on_its_way_is_newer_than_what_left_before_it(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await two_duties_and_a_meeting(town)
    await morning(post)
    answer = Outgoing("reply:1:0", MessageKind.REPLY, (Say("stopped"),), channel="memory", chat="An")
    async with db.write() as s:
        await enqueue(s, [answer], local("2026-03-17 08:02"))
    async with db.read() as s:
        assert await pushed_choices(s, "memory", ["An"], local("2026-03-17 08:03")) == {}
