"""The outbox: what is queued once, taken back, leased to one sender at a time, and what a sender who comes too late may
still write."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from core.reminders.alarms import Subject
from core.talk.messages import Say
from storage.database.session import Database
from storage.mail.claims import Claim, claim, end_leases
from storage.mail.next_moment import next_moment
from storage.mail.outbox import Outgoing, count_outbox, enqueue, withhold_of_work, withhold_waiting
from storage.mail.outcomes import Outcome, record
from storage.mail.pace import ChannelPace, Rate, free_moments
from tests.days import local
from tests.scheduler.post import message
from tests.scheduler.town import Town
from tests.storage.test_personal import fill

EIGHT = local("2026-03-12 08:00")
RATE = Rate()


async def queue(db: Database, *rows: Outgoing, now: datetime = EIGHT) -> int:
    async with db.write() as s:
        return await enqueue(s, rows, now)


async def take(db: Database, now: datetime, *, opens: datetime | None = None, rate: Rate = RATE) -> Claim:
    async with db.write() as s:
        return await claim(s, "memory", now=now, opens=opens or now, rate=rate)


async def write(db: Database, *outcomes: Outcome, now: datetime = EIGHT) -> None:
    async with db.write() as s:
        await record(s, "memory", outcomes, now, Rate())


async def fates(db: Database) -> dict[tuple[str, str | None], int]:
    async with db.read() as s:
        return await count_outbox(s)


def after(seconds: float) -> datetime:
    return EIGHT + timedelta(seconds=seconds)


async def test_a_claim_reserves_half_a_second_of_evenly_spaced_moments(db: Database) -> None:
    await queue(db, *(message(number) for number in range(50)))
    first = await take(db, EIGHT)
    assert [row.moment for row in first.rows] == [after(number / 25) for number in range(13)]
    assert await take(db, EIGHT) == Claim(())
    second = await take(db, after(0.5))
    assert [row.moment for row in second.rows] == [after(0.52 + number / 25) for number in range(13)]
    assert [row.says[0].key for row in second.rows] == [f"say-{number}" for number in range(13, 26)]


@pytest.mark.parametrize(
    ("free_at", "reason", "rate", "moments"),
    [
        (-100, None, Rate(per_second=4), [0, 0.25, 0.5]),
        (0.3, None, Rate(per_second=4), [0.3]),
        (0.6, None, Rate(per_second=4), []),
        (0, None, Rate(per_second=0.1), [0]),
        (0, "misconfigured", Rate(per_second=4), [0]),
        (60, "misconfigured", Rate(per_second=4), []),
        (0, None, Rate(per_second=1000, most=2), [0, 0.001]),
    ],
)
def test_free_moments(free_at: float, reason: str | None, rate: Rate, moments: list[float]) -> None:
    assert free_moments(ChannelPace(after(free_at), reason), EIGHT, rate) == [after(moment) for moment in moments]


async def test_a_row_whose_sender_died_is_offered_again_when_its_lease_ends(db: Database) -> None:
    await queue(db, message(1))
    (dead,) = (await take(db, EIGHT)).rows
    assert (await take(db, after(29.9))).rows == ()
    async with db.read() as s:
        assert await next_moment(s, "memory", after(1)) == after(30)
    (again,) = (await take(db, after(30))).rows
    assert (again.id, again.tries) == (dead.id, 2)


async def test_who_starts_alone_may_offer_again_at_once(db: Database) -> None:
    await queue(db, message(1), message(2))
    assert len((await take(db, EIGHT)).rows) == 2
    async with db.write() as s:
        assert await end_leases(s, "memory") == 2
        assert await end_leases(s, "zalo") == 0
    assert len((await take(db, after(2))).rows) == 2


async def test_a_sender_that_lost_its_lease_may_only_say_that_it_was_sent(db: Database) -> None:
    await queue(db, message(1), message(2))
    slow = (await take(db, EIGHT)).rows
    quick = (await take(db, after(30))).rows
    await write(db, Outcome(slow[0], "failed", reason="network"), Outcome(slow[1], "sent", text="say-2", sent_at=EIGHT))
    assert await fates(db) == {("sending", None): 1, ("sent", None): 1}
    await write(db, *(Outcome(row, "failed", reason="refused") for row in quick))
    assert await fates(db) == {("failed", "refused"): 1, ("sent", None): 1}


async def test_many_claims_at_once_give_each_row_to_one(db: Database) -> None:
    await queue(db, *(message(number) for number in range(60)))
    claims = await asyncio.gather(*(take(db, EIGHT, rate=Rate(per_second=20)) for _ in range(8)))
    assert sorted(row.id for one in claims for row in one.rows) == list(range(1, 12))
    assert sorted(row.moment for one in claims for row in one.rows) == [after(number / 20) for number in range(11)]


async def test_a_long_run_of_unwanted_rows_is_put_away_in_pieces(db: Database) -> None:
    await queue(db, *(message(number, kind="reminder", good_until=after(1)) for number in range(1200)))
    first = await take(db, after(2))
    second = await take(db, after(2))
    assert (first, second) == (Claim((), 1050, more=True), Claim((), 150, dry=True))
    assert await fates(db) == {("withheld", "too late"): 1200}


async def test_a_chat_is_served_in_order_even_when_a_send_takes_long(db: Database) -> None:
    await queue(db, message(1, chat="An"), message(2, chat="An"))
    assert [row.says[0].key for row in (await take(db, EIGHT)).rows] == ["say-1"]
    assert (await take(db, after(5))).rows == ()


async def test_withdrawing_takes_back_what_waits_and_nothing_else(db: Database) -> None:
    town = Town(db)
    await town.unit("A1")
    await town.unit("A2")
    await town.duty("Báo cáo", "2026-03-20", ["A1", "A2"])
    reminders = [message(number, kind="reminder", expectation_id=number % 2 + 1) for number in range(4)]
    await queue(db, *reminders, message(9, kind="reply", expectation_id=1))
    async with db.write() as s:
        assert await withhold_waiting(s, reason="nothing is meant") == 0
        assert await withhold_of_work(s, 1, "already reported") == 2
        assert await withhold_of_work(s, 1, "already reported") == 0
    assert await fates(db) == {("queued", None): 3, ("withheld", "already reported"): 2}


async def test_withdrawing_by_plan_and_by_subject(db: Database) -> None:
    town = Town(db)
    await town.unit("A1")
    duty = await town.duty("Báo cáo", "2026-03-20", ["A1"])
    event = await town.conference("Hội nghị", "2026-06-11")
    other = Town(db, plan_id=None)
    elsewhere = await other.conference("Hội nghị khác", "2026-06-12")
    for subject, subject_id in ((Subject.OCCURRENCE, duty), (Subject.EVENT, event), (Subject.EVENT, elsewhere)):
        await town.alarm(subject, subject_id, "2026-03-12 08:00", -3)
    await queue(
        db,
        *(message(number, kind="reminder", alarm_id=number) for number in (1, 2, 3)),
        message(4, kind="reminder", expectation_id=1),
    )
    async with db.write() as s:
        assert await withhold_waiting(s, subject=Subject.EVENT, subject_ids=[event], reason="moved") == 1
        assert await withhold_waiting(s, plan_id=town.plan_id, reason="plan replaced") == 2
    assert await fates(db) == {("queued", None): 1, ("withheld", "moved"): 1, ("withheld", "plan replaced"): 2}


@pytest.mark.parametrize(
    ("rows", "moment"),
    [
        ([], None),
        ([message(1)], EIGHT),
        ([message(1, not_before=after(90)), message(2, kind="reply", not_before=after(60))], after(60)),
        ([message(1, state="withheld", reason="unreachable", channel=None, chat=None)], None),
        ([message(1, channel="zalo")], None),
    ],
)
async def test_when_something_can_leave_next(db: Database, rows: list[Outgoing], moment: datetime | None) -> None:
    await queue(db, *rows)
    async with db.read() as s:
        assert await next_moment(s, "memory", EIGHT) == moment


async def test_sentences_come_out_as_they_went_in(db: Database) -> None:
    says = (
        Say(
            "a",
            {
                "names": ("Xã A", "Xã B"),
                "period": Say("span-unknown"),
                "day": local("2026-03-12 08:00").date(),
                "none": None,
            },
        ),
    )
    await queue(db, message(1, says=says, choices=(("1", Say("pick-done"), "done:7"),)))
    (row,) = (await take(db, EIGHT)).rows
    assert (row.says, row.choices) == (says, (("1", Say("pick-done"), "done:7"),))


@pytest.mark.parametrize("table", ["alarms", "changes", "contacts", "expectations", "notices", "plans"])
async def test_what_a_message_names_cannot_be_deleted(db: Database, table: str) -> None:
    async with db.write() as s:
        await fill(s)
    with pytest.raises(IntegrityError) as refused:
        async with db.write() as s:
            await s.execute(text(f"DELETE FROM {table} WHERE id = 1"))
    said = {"sqlite": "FOREIGN KEY", "postgresql": f"messages name row 1 of {table}"}
    assert said[db.url.get_backend_name()] in str(refused.value)


async def test_what_no_message_names_can(db: Database) -> None:
    async with db.write() as s:
        await s.execute(text("INSERT INTO contacts (name, consent) VALUES ('Trần Thử', 'none')"))
        await s.execute(text("DELETE FROM contacts"))
