"""Alarms firing: whom they speak to, what they say, and what becomes of those that come late."""

import asyncio
from datetime import date, timedelta

import pytest

from core.plans.found import Asks
from core.reminders.alarms import Subject
from core.reminders.rules import Concern, Late
from scheduler.tick import PAGE, Ticked, tick
from storage.database.marks import mark_of
from storage.database.session import Database
from tests.days import day, local
from tests.scheduler.post import OFFICE_HOURS, Post
from tests.scheduler.town import POLICY, Town

OCCURRENCE, EVENT = Subject.OCCURRENCE, Subject.EVENT


async def three_chairs(town: Town, cluster_id: int | None = None) -> None:
    """An, Bình and Chi speak for A1, A2 and A3."""
    async with town.at_once():
        for code, name in (("A1", "An"), ("A2", "Bình"), ("A3", "Chi")):
            await town.unit(code, cluster_id)
            await town.person(name, code)


async def ring(post: Post) -> Ticked:
    return await tick(post.db, post.clock, POLICY, post.pace.window)


async def ring_and_send(post: Post) -> list[tuple[str, str, str]]:
    await ring(post)
    await post.drain()
    return post.heard()


async def test_only_those_who_owe_are_reminded(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await three_chairs(town)
    duty = await town.duty("Báo cáo quý I", "2026-03-20", ["A1", "A2", "A3"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    await town.report(duty, "A2")
    assert await ring(post) == Ticked(alarms=1, queued=2)
    assert await ring(post) == Ticked()
    await post.drain()
    said = "remind-report due=2026-03-20 (3 days) hour=None period=2026-03-20 unit=Xã {} what=Báo cáo quý I"
    assert post.heard() == [("08:00:00", "An", said.format("A1")), ("08:00:00", "Chi", said.format("A3"))]
    assert await town.alarms() == [("fired", None, 2)]
    async with db.read() as s:
        mark = await mark_of(s, "tick")
        assert mark is not None
        assert mark.at == local("2026-03-17 08:00")


@pytest.mark.parametrize(
    ("asks", "days", "said", "token"),
    [
        (
            Asks.NUMBERS,
            -3,
            "remind-report due=2026-03-20 (3 days) hour=16:30:00 period=2026-03-20 unit=Xã A1 what=Nộp",
            "report:1",
        ),
        (
            Asks.FILE,
            -3,
            "remind-file due=2026-03-20 (3 days) hour=16:30:00 period=2026-03-20 send_to=Văn phòng unit=Xã A1 what=Nộp",
            "done:1",
        ),
        (
            Asks.DONE,
            0,
            "remind-done due=2026-03-20 (3 days) hour=16:30:00 period=2026-03-20 send_to=Văn phòng unit=Xã A1 what=Nộp",
            "done:1",
        ),
        (
            Asks.NUMBERS,
            1,
            "remind-late due=2026-03-20 (3 days) hour=16:30:00 period=2026-03-20 unit=Xã A1 what=Nộp",
            "report:1",
        ),
        (
            Asks.ATTENDANCE,
            1,
            "remind-late due=2026-03-20 (3 days) hour=16:30:00 period=2026-03-20 unit=Xã A1 what=Nộp",
            "done:1",
        ),
    ],
)
async def test_what_a_reminder_says_and_offers(lite: Database, asks: Asks, days: int, said: str, token: str) -> None:
    town, post = Town(lite), Post.at(lite, "2026-03-17 08:00")
    await town.unit("A1")
    await town.person("An", "A1")
    duty = await town.duty("Nộp", "2026-03-20", ["A1"], asks=asks, hour="16:30")
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", days)
    assert [text for _, _, text in await ring_and_send(post)] == [said]
    assert [choice.token for choice in post.network.shown("An")[0].choices] == [token]


async def test_a_chair_replaced_yesterday_is_not_written_to_today(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await town.unit("A1")
    await town.person("An", "A1", until=date(2026, 3, 16))
    await town.person("Dung", "A1", since="2026-03-16")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    assert [chat for _, chat, _ in await ring_and_send(post)] == ["Dung"]


async def test_an_alarm_nobody_owes_anything_for_makes_nothing(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-21 08:00")
    await three_chairs(town)
    await town.person("Văn", None, "office")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1", "A2"])
    await town.alarm(OCCURRENCE, duty, "2026-03-21 08:00", 1)
    await town.alarm(OCCURRENCE, duty, "2026-03-21 08:00", 1, concern=Concern.OFFICE)
    await town.report(duty, "A1")
    await town.report(duty, "A2", state="excused")
    assert await ring(post) == Ticked(alarms=2)
    assert await town.alarms() == [("fired", None, 0), ("fired", None, 0)]


async def test_who_cannot_be_reached_has_a_row_that_says_why(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    for code in ("A1", "A2", "A3"):
        await town.unit(code)
    await town.person("An", "A1", chat=None)
    await town.person("Bình", "A2", consent="withheld")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1", "A2", "A3"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    await ring(post)
    assert [(row.contact_id, row.state, row.reason) for row in await post.rows()] == [
        (1, "withheld", "unreachable"),
        (2, "withheld", "not consented"),
        (None, "withheld", "no holder"),
    ]


async def test_one_person_who_speaks_for_two_units_is_reminded_of_both(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await town.unit("A1")
    await town.unit("A2")
    contact = await town.person("An", "A1")
    await town.also("A2", contact)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1", "A2"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    assert (await ring(post)).queued == 2


async def test_a_conference_is_announced_to_its_cluster(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-06-06 08:00")
    cluster = await town.cluster("Cụm I")
    await three_chairs(town, cluster)
    await town.unit("B1", await town.cluster("Cụm II"))
    await town.person("Em", "B1")
    event = await town.conference("Hội nghị", "2026-06-11", hour="08:00", cluster_id=cluster)
    await town.alarm(EVENT, event, "2026-06-06 08:00", -5, concern=Concern.CONCERNED)
    said = "remind-event day=2026-06-11 (5 days) hour=08:00:00 place=Hội trường title=Hội nghị"
    assert await ring_and_send(post) == [("08:00:00", chat, said) for chat in ("An", "Bình", "Chi")]


async def test_the_office_hears_who_owes_after_the_due_day(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-21 08:00")
    await three_chairs(town)
    for name, role in (("Văn", "office"), ("Quản", "admin"), ("Lãnh", "leader"), ("Xem", "viewer")):
        await town.person(name, None, role)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1", "A2", "A3"])
    await town.report(duty, "A1")
    await town.alarm(OCCURRENCE, duty, "2026-03-21 08:00", 1, concern=Concern.OFFICE)
    said = "office-owing came=1 count=2 due=2026-03-20 (-1 days) expected=3 names=Xã A2, Xã A3 period=2026-03-20 what=Báo cáo"
    assert sorted((chat, text) for _, chat, text in await ring_and_send(post)) == [("Quản", said), ("Văn", said)]


async def test_a_duty_of_the_office_reminds_its_desk(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await town.person("Văn", None, "office")
    duty = await town.duty("Tổng hợp", "2026-03-20", [None], asks=Asks.DONE)
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    said = "remind-done due=2026-03-20 (3 days) hour=None period=2026-03-20 send_to=Văn phòng unit= what=Tổng hợp"
    assert await ring_and_send(post) == [("08:00:00", "Văn", said)]


@pytest.mark.parametrize(
    ("precision", "first", "last", "span", "example"),
    [
        ("month", "2026-11-01", "2026-11-30", "span-month month=11 year=2026", "2026-11-08"),
        ("quarter", "2026-10-01", "2026-12-31", "span-quarter quarter=IV year=2026", "2026-11-08"),
        ("year", "2026-01-01", "2026-11-04", "span-year year=2026", "2026-11-04"),
        ("day", "2026-11-08", "2026-11-08", "span-day day=2026-11-08 (7 days)", "2026-11-08"),
        (
            *("month", "2026-11-28", "2026-12-02"),
            *("span-days first=2026-11-28 (27 days) last=2026-12-02 (31 days)", "2026-11-28"),
        ),
        ("unknown", None, None, "span-unknown", None),
    ],
)
async def test_the_office_is_asked_to_settle_a_vague_date(
    lite: Database, precision: str, first: str | None, last: str | None, span: str, example: str | None
) -> None:
    """The day that is given as an example is still to come."""
    said = None if example is None else f"{example} ({(day(example) - day('2026-11-01')).days} days)"
    town, post = Town(lite), Post.at(lite, "2026-11-01 08:00")
    await town.person("Văn", None, "office")
    event = await town.conference("Hội nghị", first, last=last, precision=precision, state="tentative")
    await town.alarm(EVENT, event, "2026-11-01 08:00", -14, concern=Concern.OFFICE)
    assert await ring_and_send(post) == [
        ("08:00:00", "Văn", f"office-settle day={said} period=[{span}] title=Hội nghị")
    ]


@pytest.mark.parametrize(
    ("now", "days", "late", "state", "reason", "said"),
    [
        ("2026-03-17 11:00", -3, Late.SEND, "fired", None, "3 days"),
        ("2026-03-20 11:00", -3, Late.SEND, "fired", None, "0 days"),
        ("2026-03-20 16:29", 0, Late.SEND, "fired", None, "0 days"),
        ("2026-03-20 16:30", 0, Late.SEND, "withheld", "too late", None),
        ("2026-03-25 11:00", 1, Late.SEND, "fired", None, "-5 days"),
        ("2026-03-17 08:59", -3, Late.WITHHOLD, "fired", None, "3 days"),
        ("2026-03-17 09:00", -3, Late.WITHHOLD, "withheld", "too late", None),
        ("2026-03-25 11:00", 1, Late.WITHHOLD, "withheld", "too late", None),
    ],
)
async def test_after_downtime_by_the_policy_of_the_rule(
    lite: Database, now: str, days: int, late: Late, state: str, reason: str | None, said: str | None
) -> None:
    town, post = Town(lite), Post.at(lite, now)
    await town.unit("A1")
    await town.person("An", "A1")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"], hour="16:30")
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", days, late=late)
    heard = await ring_and_send(post)
    assert [entry[:2] for entry in await town.alarms()] == [(state, reason)]
    assert [said in text for _, _, text in heard if said] == ([True] if said else [])
    assert len(heard) == (1 if said else 0)


async def test_days_of_downtime_come_to_one_reminder(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-19 09:00")
    await town.unit("A1")
    await town.person("An", "A1")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    for days in (-5, -3, -1):
        await town.alarm(OCCURRENCE, duty, f"2026-03-{20 + days} 08:00", days)
    await town.alarm(OCCURRENCE, duty, "2026-03-21 08:00", 1)
    assert await ring(post) == Ticked(alarms=1, queued=1, withheld=2, next_at=local("2026-03-21 08:00"))
    assert await town.alarms() == [
        ("withheld", "overtaken", None),
        ("withheld", "overtaken", None),
        ("fired", None, 1),
        ("waiting", None, None),
    ]


@pytest.mark.parametrize(
    ("event", "concern", "reason"),
    [
        ({"state": "cancelled"}, Concern.CONCERNED, "cancelled"),
        ({"precision": "month"}, Concern.CONCERNED, "date unsettled"),
        ({}, Concern.OFFICE, "date settled"),
    ],
)
async def test_an_alarm_that_lost_its_sense_says_why(
    lite: Database, event: dict[str, str], concern: Concern, reason: str
) -> None:
    town, post = Town(lite), Post.at(lite, "2026-06-06 08:00")
    conference = await town.conference("Hội nghị", "2026-06-11", **event)
    await town.alarm(EVENT, conference, "2026-06-06 08:00", -5, concern=concern)
    assert await ring(post) == Ticked(withheld=1)
    assert await town.alarms() == [("withheld", reason, None)]


async def test_a_duty_that_was_cancelled_reminds_nobody(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await three_chairs(town)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"], state="cancelled")
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    assert await ring(post) == Ticked(withheld=1)
    assert await town.alarms() == [("withheld", "cancelled", None)]


async def test_an_alarm_at_night_speaks_in_the_morning_and_only_then(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 21:00", window=OFFICE_HOURS)
    await three_chairs(town)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1", "A2"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 21:00", -3)
    await ring(post)
    assert [(row.state, row.reason, row.not_before) for row in await post.rows()] == [
        ("queued", "quiet hours", local("2026-03-18 07:00"))
    ] * 2
    await town.report(duty, "A1")
    await post.empty()
    assert [(at, chat) for at, chat, _ in post.heard()] == [("07:00:00", "Bình")]
    assert list((await post.fates()).values()) == [("withheld", "already reported"), ("sent", None)]


async def test_a_reminder_that_waits_past_the_due_moment_is_withheld(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-20 19:59", window=OFFICE_HOURS)
    await three_chairs(town)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    await town.alarm(OCCURRENCE, duty, "2026-03-20 08:00", 0)
    await ring(post)
    post.clock.move_to(local("2026-03-20 20:00"))
    await post.empty()
    assert list((await post.fates()).values()) == [("withheld", "too late")]


async def test_who_was_reminded_of_the_old_date_is_reminded_of_the_new_one(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-06-06 08:00")
    await three_chairs(town)
    event = await town.conference("Hội nghị", "2026-06-11")
    await town.alarm(EVENT, event, "2026-06-06 08:00", -5, concern=Concern.CONCERNED)
    await ring(post)
    await town.move(event, "2026-06-18")
    await town.alarm(EVENT, event, "2026-06-13 08:00", -5, concern=Concern.CONCERNED)
    post.clock.move_to(local("2026-06-13 08:00"))
    assert (await ring(post)).queued == 3


async def test_several_ticks_at_once_make_each_reminder_once(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await three_chairs(town)
    for number in range(10):
        duty = await town.duty(f"Việc {number}", "2026-03-20", ["A1", "A2", "A3"])
        await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    ticks = await asyncio.gather(*(ring(post) for _ in range(3)))
    assert sum(done.queued for done in ticks) == 30
    assert len(await post.rows()) == 30


async def test_an_alarm_that_cannot_be_made_sense_of_does_not_silence_the_rest(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await three_chairs(town)
    broken = await town.duty("Việc một", "2026-03-20", ["A1"])
    sound = await town.duty("Việc hai", "2026-03-20", ["A2"])
    await town.alarm(OCCURRENCE, broken, "2026-03-17 07:00", -3)
    await town.alarm(OCCURRENCE, sound, "2026-03-17 08:00", -3)
    await town.spoil(broken)
    assert await ring(post) == Ticked(alarms=1, queued=1, broken=1)
    assert [record.message for record in caplog.records] == ["alarm 1 stays waiting"]
    assert await town.alarms() == [("waiting", None, None), ("fired", None, 1)]


async def test_three_hours_of_downtime_over_a_thousand_reminders(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 11:00")
    await town.many_units(500)
    due = await town.duty("Báo cáo", "2026-03-20", list(town.units))
    past = await town.duty("Điểm danh", "2026-03-17", list(town.units), hour="10:00")
    await town.alarm(OCCURRENCE, due, "2026-03-17 08:00", -3)
    await town.alarm(OCCURRENCE, past, "2026-03-17 08:00", 0)
    assert await ring(post) == Ticked(alarms=1, queued=500, withheld=1)
    await post.drain()
    assert {text.partition(" hour")[0] for _, _, text in post.heard()} == {"remind-report due=2026-03-20 (3 days)"}
    assert len({chat for _, chat, _ in post.heard()}) == len(post.heard()) == 500
    assert post.clock.now() - local("2026-03-17 11:00") == timedelta(seconds=499 / 25)


async def test_names_with_quotes_and_signs_of_the_template_are_said_as_they_are(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await town.unit("A1")
    await town.rename("A1", 'Xã "Đá\\Bạc" {unit}\n🌾')
    await town.person("An", "A1")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    assert ['unit=Xã "Đá\\Bạc" {unit}\n🌾 what=Báo cáo' in text for _, _, text in await ring_and_send(post)] == [True]


async def test_a_person_who_speaks_for_three_units_hears_of_each_once_however_often_the_alarm_is_made(
    db: Database,
) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    for code in ("A1", "A2", "A3"):
        await town.unit(code)
    contact = await town.person("An", "A1")
    await town.also("A2", contact)
    await town.also("A3", contact)
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1", "A2", "A3"])
    await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
    await ring(post)
    key = f"reminder:occurrence-{duty}:owing-3d:1:{contact}:20260317T0100"
    assert sorted(row.key for row in await post.rows()) == [key, f"{key}:A2", f"{key}:A3"]
    assert sorted(row.choices[0][2] for row in await post.rows()) == ["report:1", "report:2", "report:3"]


async def test_many_alarms_share_a_commit_and_one_that_breaks_undoes_only_itself(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    town, post = Town(db), Post.at(db, "2026-03-17 08:00")
    await three_chairs(town)
    async with town.at_once():
        for number in range(PAGE + 20):
            duty = await town.duty(f"Việc {number}", "2026-03-20", ["A1", "A2"])
            await town.alarm(OCCURRENCE, duty, "2026-03-17 08:00", -3)
            if number in (7, PAGE + 10):
                await town.spoil(duty)
    assert await ring(post) == Ticked(alarms=PAGE + 18, queued=2 * PAGE + 36, broken=2)
    assert [record.message for record in caplog.records] == ["alarm 8 stays waiting", "alarm 111 stays waiting"]
