"""Figures that were read back and not confirmed: kept, asked for twice, withheld once they are sent, changed or given
up."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select, update

from core.reasons import Reason
from core.reminders.alarms import Subject
from core.reminders.policy import Policy
from core.reminders.rules import Concern
from core.talk.messages import Say
from core.talk.read_backs import ReadBack
from scheduler.tick import Ticked, tick
from storage.database.schema import ExpectationRow, OccurrenceRow, PostRow, ReadBackRow
from storage.database.session import Database
from storage.mail.outbox import withhold_of_work
from storage.mail.read_backs import (
    drop_read_backs,
    due_read_backs,
    keep_read_back,
    note_chase,
    open_read_backs,
    unconfirmed_among,
)
from storage.privacy.erasing import erase_person
from tests.days import VIETNAM, day, local
from tests.scheduler.post import OFFICE_HOURS, Post
from tests.scheduler.town import POLICY, Town

FIGURES = {"ket-nap": Decimal(12), "quy": Decimal(45_000_000)}
LINES = (Say("value-line", {"name": "kết nạp", "value": "12"}), Say("value-line", {"name": "quỹ", "value": "45tr"}))
THURSDAY = "2026-03-12 08:00"


class PowerCut(Exception):
    """Nothing was committed."""


def figures(expectation_id: int, values: Mapping[str, Decimal] = FIGURES) -> ReadBack:
    return ReadBack(expectation_id, values, lines=LINES)


async def two_people(db: Database) -> int:
    """An (person 1) and Bình (person 2) act for A1, which owes a report; the piece of work."""
    town = Town(db)
    await town.unit("A1")
    await town.person("An", "A1")
    await town.person("Bình", "A1", role="deputy")
    duty = await town.duty("Báo cáo quý I", "2026-03-20", ["A1"])
    async with db.read() as s:
        return (await s.scalars(select(ExpectationRow.id).where(ExpectationRow.occurrence_id == duty))).one()


async def keep(post: Post, work: int, values: Mapping[str, Decimal] = FIGURES, contact: int = 1) -> None:
    async with post.db.write() as s:
        await keep_read_back(
            s, figures(work, values), contact_id=contact, calendar=POLICY.calendar, now=post.clock.now()
        )


async def ring(post: Post, policy: Policy = POLICY) -> Ticked:
    return await tick(post.db, post.clock, policy, post.pace.window)


async def at(post: Post, moment: str, policy: Policy = POLICY) -> int:
    """How many messages the tick of that moment queues; they leave."""
    post.clock.move_to(local(moment))
    queued = (await ring(post, policy)).queued
    await post.drain()
    return queued


async def test_it_is_asked_for_after_half_an_hour_then_on_the_next_working_morning_and_not_again(db: Database) -> None:
    post = Post.at(db, "2026-03-13 08:00")
    work = await two_people(db)
    await keep(post, work)
    assert (await ring(post)).next_at == local("2026-03-13 08:30")
    assert [await at(post, moment) for moment in ("2026-03-13 08:29", "2026-03-13 08:30", "2026-03-15 08:00")] == [
        0,
        1,
        0,
    ]
    assert [await at(post, moment) for moment in ("2026-03-16 07:59", "2026-03-16 08:00", "2026-03-25 08:00")] == [
        0,
        1,
        0,
    ]
    number = figures(work).number
    lines = [
        f"read-back-open count=2 read_back={number} unit=Xã A1 what=Báo cáo quý I",
        "value-line name=kết nạp value=12",
        "value-line name=quỹ value=45tr",
    ]
    assert post.heard() == [("08:30:00", "An", "\n".join(lines)), ("08:00:00", "An", "\n".join(lines))]
    shown = post.network.shown("An")[0].choices
    assert [(one.digit, one.label, one.token) for one in shown] == [
        ("1", "pick-right-send", f"confirm:{number}"),
        ("2", "pick-correct", f"amend:{number}"),
    ]


async def test_in_the_evening_it_waits_for_the_hours_and_then_for_the_morning_after(db: Database) -> None:
    post = Post.at(db, "2026-03-12 19:45", window=OFFICE_HOURS)
    await keep(post, await two_people(db))
    for moment in ("2026-03-12 20:15", "2026-03-13 06:59", "2026-03-13 07:00", "2026-03-13 09:00", "2026-03-16 08:00"):
        await at(post, moment)
    assert [hour for hour, _, _ in post.heard()] == ["07:00:00", "08:00:00"]
    assert post.clock.now() == local("2026-03-16 08:00")


async def test_days_off_are_no_mornings(lite: Database) -> None:
    post = Post.at(lite, THURSDAY)
    policy = Policy(VIETNAM, (), (), (), holidays=frozenset({date(2026, 3, 13), date(2026, 3, 16)}))
    work = await two_people(lite)
    async with lite.write() as s:
        await keep_read_back(s, figures(work), contact_id=1, calendar=policy.calendar, now=post.clock.now())
    asked = ("2026-03-12 08:30", "2026-03-13 08:00", "2026-03-16 08:00", "2026-03-17 08:00")
    assert [await at(post, moment, policy) for moment in asked] == [1, 0, 0, 1]


async def test_the_same_again_changes_nothing_and_other_figures_begin_anew(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    work = await two_people(db)
    await keep(post, work)
    post.clock.move_to(local("2026-03-12 08:10"))
    await keep(post, work, dict(reversed(FIGURES.items())))
    assert await at(post, "2026-03-12 08:30") == 1
    await keep(post, work, {"ket-nap": Decimal(13)})
    assert [await at(post, moment) for moment in ("2026-03-12 08:59", "2026-03-12 09:00")] == [0, 1]
    async with db.read() as s:
        assert figures(work).number not in (await open_read_backs(s, [1])).get(1, {})
        now = (await open_read_backs(s, [1]))[1][figures(work, {"ket-nap": Decimal(13)}).number]
    assert now is not None
    assert (now.values, now.lines, now.since) == ({"ket-nap": Decimal(13)}, LINES, local("2026-03-12 08:30"))


@pytest.mark.parametrize(
    ("act", "reason"), [("sent", "already reported"), ("stopped", "stopped"), ("changed", "overtaken")]
)
async def test_what_is_over_is_not_asked_for_any_more_and_says_why(db: Database, act: str, reason: str) -> None:
    post = Post.at(db, "2026-03-12 19:45", window=OFFICE_HOURS)
    work = await two_people(db)
    await keep(post, work)
    post.clock.move_to(local("2026-03-12 20:15"))
    await ring(post)
    if act == "changed":
        await keep(post, work, {"ket-nap": Decimal(13)})
    else:
        async with db.write() as s:
            await drop_read_backs(s, [work], Reason(reason), contact_id=1)
    await at(post, "2026-03-13 07:00")
    assert next(fate for key, fate in (await post.fates()).items() if key.endswith(":1")) == ("withheld", reason)
    assert post.heard() == [] or act == "changed"


async def test_what_was_being_sent_and_comes_back_is_judged_once_more(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    work = await two_people(db)
    await keep(post, work)
    post.clock.move_to(local("2026-03-12 08:30"))
    await ring(post)
    async with db.write() as s:
        # As if somebody else had deleted it without looking for what waits.
        await s.execute(update(ReadBackRow).values(number=1))
    await post.drain()
    assert list((await post.fates()).values()) == [("withheld", "overtaken")]


@pytest.mark.parametrize("why", ["excused", "cancelled", "handed on"])
async def test_it_is_given_up_where_the_work_is_not_theirs_any_more(db: Database, why: str) -> None:
    post = Post.at(db, THURSDAY)
    work = await two_people(db)
    await keep(post, work)
    async with db.write() as s:
        match why:
            case "excused":
                await s.execute(update(ExpectationRow).values(state="excused"))
            case "cancelled":
                await s.execute(update(OccurrenceRow).values(state="cancelled"))
            case _:
                await s.execute(update(PostRow).where(PostRow.contact_id == 1).values(until=day("2026-03-12")))
    assert await at(post, "2026-03-12 08:30") == 0
    async with db.read() as s:
        assert (await s.scalars(select(ReadBackRow))).all() == []


async def test_two_people_of_one_unit_each_have_their_own_and_one_report_ends_both(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    work = await two_people(db)
    await keep(post, work)
    await keep(post, work, contact=2)
    async with db.write() as s:
        assert await unconfirmed_among(s, [work, 404]) == {work}
        await drop_read_backs(s, [work], Reason.STOPPED, contact_id=2)
        kept = await open_read_backs(s, [1, 2])
        assert [list(one) for one in kept.items()] == [[1, kept[1]]]
        assert figures(work).number in kept[1]
        await drop_read_backs(s, [work], Reason.ALREADY_REPORTED)
        assert await unconfirmed_among(s, [work]) == set()


async def test_who_cannot_be_reached_has_a_row_that_says_why(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    work = await two_people(db)
    town = Town(db, units={"A1": 1})
    silent = await town.person("Chi", "A1", chat=None)
    await keep(post, work, contact=silent)
    assert await at(post, "2026-03-12 08:30") == 0
    assert list((await post.fates()).values()) == [("withheld", "unreachable")]


async def test_two_ticks_at_once_ask_once(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    await keep(post, await two_people(db))
    now = local("2026-03-12 08:30")
    async with db.write() as s:
        (due,) = await due_read_backs(s, now, day("2026-03-12"), 10)
        assert await note_chase(s, due, None)
        assert not await note_chase(s, due, None)


async def asks_until_the_power_cut(db: Database) -> None:
    now = local("2026-03-12 08:30")
    async with db.write() as s:
        (due,) = await due_read_backs(s, now, day("2026-03-12"), 10)
        await note_chase(s, due, None)
        raise PowerCut


async def test_a_crash_before_the_commit_leaves_it_to_be_asked_for(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    await keep(post, await two_people(db))
    with pytest.raises(PowerCut):
        await asks_until_the_power_cut(db)
    assert await at(post, "2026-03-12 08:30") == 1
    assert len(post.heard()) == 1


async def test_many_are_asked_for_page_by_page(lite: Database) -> None:
    town, post = Town(lite), Post.at(lite, THURSDAY)
    await town.many_units(250)
    await town.duty("Báo cáo", "2026-03-20", list(town.units))
    async with lite.write() as s:
        for number in range(1, 251):
            await keep_read_back(s, figures(number), contact_id=number, calendar=POLICY.calendar, now=post.clock.now())
    assert await at(post, "2026-03-12 08:30") == 250
    assert (await ring(post)).queued == 0


async def test_who_is_erased_leaves_none(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    work = await two_people(db)
    await keep(post, work)
    await keep(post, work, contact=2)
    async with db.write() as s:
        await erase_person(s, 1, post.clock.now())
        assert list(await s.scalars(select(ReadBackRow.contact_id))) == [2]


async def test_work_that_is_done_does_not_silence_the_correction_of_it(db: Database) -> None:
    post = Post.at(db, THURSDAY)
    work = await two_people(db)
    async with db.write() as s:
        await s.execute(update(ExpectationRow).values(state="done"))
    await keep(post, work)
    async with db.write() as s:
        await withhold_of_work(s, work, Reason.ALREADY_REPORTED)
    assert await at(post, "2026-03-12 08:30") == 1
    assert len(post.heard()) == 1


async def test_the_office_s_lists_say_who_has_typed_and_not_confirmed(db: Database) -> None:
    town, post = Town(db), Post.at(db, "2026-03-21 08:00")
    work = await two_people(db)
    await town.person("Văn", None, "office")
    for concern in (Concern.OFFICE, Concern.CALLS):
        await town.alarm(Subject.OCCURRENCE, 1, "2026-03-21 08:00", 1, concern=concern)
    await keep(post, work)
    await ring(post)
    await post.empty("2026-03-21 08:05")
    marked = "[owing-unconfirmed name=Xã A1]"
    said = [text.splitlines() for _, _, text in post.heard()]
    assert [f"names={marked}" in said[0][0], said[1][1].split(" person=")[0]] == [True, f"calls-line name={marked}"]
    assert [chat for _, chat, _ in post.heard()] == ["Văn", "Văn"]


async def test_after_a_clock_that_was_set_back_it_is_asked_for_at_once(db: Database) -> None:
    post = Post.at(db, "2026-04-12 08:00")
    work = await two_people(db)
    await keep(post, work)
    await ring(post)
    assert (await ring(Post.at(db, THURSDAY))).queued == 1
