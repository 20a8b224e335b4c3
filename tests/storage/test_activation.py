"""A confirmed plan becomes rows whose dates an office would sign: whom it falls on, until when, and when people are
reminded."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from core.calendar.office import Bound, Weekend
from core.office.units import ALL_UNITS, OFFICE, Audience, AudienceKind
from core.plans.drafts import DraftDeadline, DraftEvent
from core.plans.found import Asks, Comparison, DeadlineKind, FoundDeadline, FoundEvent, FoundTarget, Precision
from core.talk.messages import Say
from storage.database.schema import (
    AlarmRow,
    DeadlineRow,
    EventRow,
    ExpectationRow,
    OccurrenceRow,
    OutboxRow,
    TargetRow,
    UnitRow,
)
from storage.database.session import Database
from storage.duties.opening import open_periods
from storage.mail.outbox import Outgoing, enqueue
from storage.plans.activation import Activated, NoOpenDraft, activate
from storage.plans.lifecycle import discard, draft, plan_lines, store_draft
from tests.days import VIETNAM, day, local
from tests.storage.samples import CONFERENCES, PAPERS, POLICY, REPORTS, WHOLE, activated, plan, settled

LOCAL = "%Y-%m-%d %H:%M"


def duty(kind: DeadlineKind = DeadlineKind.ABSOLUTE, audience: Audience = ALL_UNITS, **facts: object) -> DraftDeadline:
    return DraftDeadline(FoundDeadline("việc", kind, "câu", (0, 0), **facts), audience)  # type: ignore[arg-type]


async def occurrences(db: Database, what: str = "") -> list[tuple[str, str, str]]:
    """(period, last day that counts, the local moment it has passed) of each occurrence, by due moment."""
    query = (
        select(OccurrenceRow).join(DeadlineRow).where(DeadlineRow.what.contains(what)).order_by(OccurrenceRow.due_at)
    )
    async with db.read() as s:
        return [
            (row.period, row.due_on.isoformat(), f"{row.due_at.astimezone(VIETNAM):{LOCAL}}")
            for row in await s.scalars(query)
        ]


async def owing(db: Database, what: str) -> dict[str, list[str]]:
    """Period → codes of the units it falls on, the office as "office"."""
    query = select(OccurrenceRow.period, UnitRow.code).select_from(ExpectationRow).join(OccurrenceRow).join(DeadlineRow)
    query = query.outerjoin(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(DeadlineRow.what == what)
    found: dict[str, list[str]] = defaultdict(list)
    async with db.read() as s:
        for period, code in await s.execute(query):
            found[period].append(code or "office")
    return {period: sorted(codes) for period, codes in sorted(found.items())}


async def alarms(db: Database, subject: str, state: str = "waiting") -> list[tuple[str, str]]:
    """(local moment, whom it concerns) of each alarm, by moment."""
    query = (
        select(AlarmRow)
        .where(AlarmRow.subject == subject, AlarmRow.state == state)
        .order_by(AlarmRow.at, AlarmRow.subject_id, AlarmRow.id)
    )
    async with db.read() as s:
        return [(f"{row.at.astimezone(VIETNAM):{LOCAL}}", row.concern) for row in await s.scalars(query)]


async def test_three_conferences_and_two_duties_become_rows(db: Database) -> None:
    await settled(db)
    plan_id, made = await activated(db, WHOLE, "2024-05-03 09:00")
    # Alarms: a ladder of four for each of four occurrences, one for each event.
    assert made == Activated(events=3, deadlines=2, occurrences=4, expectations=20, alarms=19)
    async with db.read() as s:
        events = [
            (f"{row.starts_on} {row.starts_at}-{row.ends_at}", row.place, row.state)
            for row in await s.scalars(select(EventRow))
        ]
        assert [(line.plan_id, line.state, line.events, line.deadlines) for line in await plan_lines(s)] == [
            (plan_id, "active", 3, 2)
        ]
    assert events == [
        ("2024-06-11 08:00:00-11:30:00", "Nhà văn hóa xã A1", "fixed"),
        ("2024-06-12 08:00:00-11:30:00", "Nhà văn hóa xã B3", "fixed"),
        ("2024-06-13 08:00:00-11:30:00", "Nhà văn hóa xã C3", "fixed"),
    ]


async def test_before_the_20th_is_the_whole_19th(db: Database) -> None:
    await settled(db)
    await activated(db, plan(duties=[REPORTS]), "2024-05-03 09:00")
    assert await occurrences(db) == [("2024-05-19", "2024-05-19", "2024-05-20 00:00")]
    async with db.read() as s:
        assert (await s.scalars(select(OccurrenceRow.due_at))).one() == local("2024-05-20 00:00")
    assert [len(units) for units in (await owing(db, "gửi báo cáo")).values()] == [17]


async def test_each_leader_owes_the_draft_five_days_before_the_conference_of_its_own_cluster(db: Database) -> None:
    await settled(db)
    await activated(db, WHOLE, "2024-05-03 09:00")
    assert await occurrences(db, "gửi dự thảo") == [
        ("Cụm I", "2024-06-06", "2024-06-07 00:00"),
        ("Cụm II", "2024-06-07", "2024-06-08 00:00"),
        ("Cụm III", "2024-06-08", "2024-06-09 00:00"),
    ]
    assert await owing(db, "gửi dự thảo") == {"Cụm I": ["A1"], "Cụm II": ["B1"], "Cụm III": ["C1"]}


async def test_reminders_come_at_eight_in_the_morning_there(db: Database) -> None:
    await settled(db)
    await activated(db, WHOLE, "2024-05-03 09:00")
    assert await alarms(db, "occurrence") == [
        ("2024-05-14 08:00", "owing"),
        ("2024-05-18 08:00", "owing"),
        ("2024-05-19 16:00", "office"),
        ("2024-05-20 08:00", "owing"),
        ("2024-06-01 08:00", "owing"),
        ("2024-06-02 08:00", "owing"),
        ("2024-06-03 08:00", "owing"),
        ("2024-06-05 08:00", "owing"),
        ("2024-06-06 08:00", "owing"),
        ("2024-06-06 16:00", "office"),
        ("2024-06-07 08:00", "owing"),
        ("2024-06-07 08:00", "owing"),
        ("2024-06-07 16:00", "office"),
        ("2024-06-08 08:00", "owing"),
        ("2024-06-08 16:00", "office"),
        ("2024-06-09 08:00", "owing"),
    ]
    assert await alarms(db, "event") == [
        ("2024-06-06 08:00", "concerned"),
        ("2024-06-07 08:00", "concerned"),
        ("2024-06-08 08:00", "concerned"),
    ]


async def test_rungs_that_are_past_are_not_made_up_for(db: Database) -> None:
    await settled(db)
    await activated(db, plan(duties=[REPORTS]), "2024-05-18 08:00")
    assert await alarms(db, "occurrence") == [("2024-05-19 16:00", "office"), ("2024-05-20 08:00", "owing")]


async def test_activating_twice_changes_nothing(db: Database) -> None:
    await settled(db)
    plan_id, _ = await activated(db, WHOLE, "2024-05-03 09:00")
    before = await alarms(db, "occurrence")
    async with db.write() as s:
        assert await activate(s, plan_id, policy=POLICY, now=local("2024-05-04 09:00")) == Activated(0, 0, 0, 0, 0)
    assert (len(await occurrences(db)), await alarms(db, "occurrence")) == (4, before)


async def test_what_the_office_dropped_is_not_made(db: Database) -> None:
    await settled(db)
    dropped = replace(
        WHOLE,
        events=(replace(CONFERENCES[0], kept=False), *CONFERENCES[1:]),
        deadlines=(replace(REPORTS, kept=False), PAPERS),
    )
    _, made = await activated(db, dropped, "2024-05-03 09:00")
    assert (made.events, made.deadlines, made.occurrences) == (2, 1, 2)
    assert await owing(db, "gửi dự thảo") == {"Cụm II": ["B1"], "Cụm III": ["C1"]}


async def test_a_newer_plan_of_the_same_number_takes_the_place_of_the_old(db: Database) -> None:
    await settled(db)
    old, _ = await activated(db, plan(events=CONFERENCES[:1], duties=[REPORTS]), "2024-05-03 09:00")
    async with db.write() as s:
        alarm = (await s.scalars(select(AlarmRow.id).order_by(AlarmRow.at))).first()
        await enqueue(
            s,
            [Outgoing("reminder:1", "reminder", (Say("x"),), "memory", "1", alarm_id=alarm)],
            local("2024-05-14 08:00"),
        )
    moved = replace(REPORTS, found=replace(REPORTS.found, due=day("2024-05-25")))
    new, made = await activated(db, plan(events=CONFERENCES[:1], duties=[moved]), "2024-05-15 09:00")
    # The same conference and the same duty: their rows go on, the day is moved.
    assert made == Activated(events=1, deadlines=1, occurrences=0, expectations=0, alarms=0)
    assert await alarms(db, "occurrence", "cancelled") == [
        ("2024-05-14 08:00", "owing"),
        ("2024-05-18 08:00", "owing"),
        ("2024-05-19 16:00", "office"),
        ("2024-05-20 08:00", "owing"),
    ]
    assert [at for at, _ in await alarms(db, "occurrence")] == [
        "2024-05-19 08:00",
        "2024-05-23 08:00",
        "2024-05-24 16:00",
        "2024-05-25 08:00",
    ]
    assert await alarms(db, "event") == [("2024-06-06 08:00", "concerned")]
    async with db.read() as s:
        assert [(row.state, row.reason) for row in await s.scalars(select(OutboxRow))] == [("withheld", "date changed")]
        assert [(line.plan_id, line.state) for line in await plan_lines(s)] == [(new, "active"), (old, "replaced")]


async def test_the_same_number_of_another_year_is_another_plan(db: Database) -> None:
    await activated(db, plan(issued_on="2023-05-02"), "2023-05-03 09:00")
    await activated(db, plan(issued_on="2024-05-02"), "2024-05-03 09:00")
    async with db.read() as s:
        assert [line.state for line in await plan_lines(s)] == ["active", "active"]


async def test_a_discarded_plan_cannot_be_activated(db: Database) -> None:
    async with db.write() as s:
        plan_id = await store_draft(s, WHOLE, file_id=None, contact_id=None, now=local("2024-05-03 09:00"))
        await discard(s, plan_id)
        for wrong in (plan_id, plan_id + 1):
            with pytest.raises(NoOpenDraft):
                await activate(s, wrong, policy=POLICY, now=local("2024-05-03 09:00"))
        stored = await draft(s, plan_id)
    assert stored == replace(WHOLE, plan_id=plan_id)


@pytest.mark.parametrize(
    ("what", "due"),
    [
        pytest.param(
            duty(due=day("2024-05-20"), bound=Bound.BY),
            ("2024-05-20", "2024-05-20", "2024-05-21 00:00"),
            id="by the 20th",
        ),
        pytest.param(
            duty(due=day("2024-05-20"), bound=Bound.BEFORE),
            ("2024-05-19", "2024-05-19", "2024-05-20 00:00"),
            id="before the 20th",
        ),
        pytest.param(
            duty(
                due=day("2024-05-20"), bound=Bound.BEFORE, due_time=local("2024-05-20 17:00").astimezone(VIETNAM).time()
            ),
            ("2024-05-20", "2024-05-20", "2024-05-20 17:00"),
            id="before five o'clock on the 20th",
        ),
        pytest.param(
            duty(DeadlineKind.PERIOD, due=day("2024-06-30"), opens=day("2024-06-15"), bound=Bound.BY),
            ("2024-06-30", "2024-06-30", "2024-07-01 00:00"),
            id="a window's last day",
        ),
    ],
)
async def test_when_a_duty_is_due(db: Database, what: DraftDeadline, due: tuple[str, str, str]) -> None:
    await activated(db, plan(duties=[what]), "2024-05-03 09:00")
    assert await occurrences(db) == [due]


async def test_a_sunday_becomes_the_friday_before_where_the_office_says_so(db: Database) -> None:
    await activated(db, plan(duties=[REPORTS]), "2024-05-03 09:00", replace(POLICY, weekend=Weekend.EARLIER))
    assert await occurrences(db) == [("2024-05-17", "2024-05-17", "2024-05-18 00:00")]


async def test_a_duty_without_a_day_waits_without_occurrences(db: Database) -> None:
    _, made = await activated(db, plan(duties=[duty(precision=Precision.UNKNOWN)]), "2024-05-03 09:00")
    assert (made.deadlines, made.occurrences, made.alarms) == (1, 0, 0)


@pytest.mark.parametrize(
    ("audience", "falls_on"),
    [
        (Audience(AudienceKind.LEADERS), ["A1", "B1", "C1"]),
        (Audience(AudienceKind.DEPUTIES), ["A2", "B2", "C2"]),
        (Audience(AudienceKind.HOSTS), ["A3", "B3", "C3"]),
        (Audience(AudienceKind.CLUSTER, "Cụm III"), ["C1", "C2", "C3", "C4", "C5"]),
        (Audience(AudienceKind.UNIT, "B4"), ["B4"]),
        (Audience(AudienceKind.LEVEL, "huyện"), []),
        (OFFICE, ["office"]),
    ],
)
async def test_whom_a_duty_falls_on(db: Database, audience: Audience, falls_on: list[str]) -> None:
    await settled(db)
    await activated(db, plan(duties=[duty(audience=audience, due=day("2024-05-20"))]), "2024-05-03 09:00")
    assert await owing(db, "việc") == ({"2024-05-20": falls_on} if falls_on else {})


@pytest.mark.parametrize(
    ("audience", "falls_on"),
    [
        (
            ALL_UNITS,
            {
                "Cụm I": [f"A{n}" for n in range(1, 7)],
                "Cụm II": [f"B{n}" for n in range(1, 7)],
                "Cụm III": [f"C{n}" for n in range(1, 6)],
            },
        ),
        (Audience(AudienceKind.HOSTS), {"Cụm I": ["A3"], "Cụm II": ["B3"], "Cụm III": ["C3"]}),
        (Audience(AudienceKind.CLUSTER, "Cụm II"), {"Cụm II": [f"B{n}" for n in range(1, 7)]}),
        (Audience(AudienceKind.UNIT, "A5"), {"Cụm I": ["A5"], "Cụm II": ["A5"], "Cụm III": ["A5"]}),
        (OFFICE, {"Cụm I": ["office"], "Cụm II": ["office"], "Cụm III": ["office"]}),
    ],
)
async def test_whom_a_duty_before_each_conference_falls_on(
    db: Database, audience: Audience, falls_on: dict[str, list[str]]
) -> None:
    await settled(db)
    before = duty(DeadlineKind.RELATIVE, audience, offset_days=-3)
    await activated(db, plan(events=CONFERENCES, duties=[before]), "2024-05-03 09:00")
    assert await owing(db, "việc") == falls_on


def relative_to(*days: str) -> DraftDeadline:
    return duty(DeadlineKind.RELATIVE, OFFICE, offset_days=-5, resolved=tuple(day(text) for text in days))


CEREMONY = DraftEvent(FoundEvent("Lễ kỷ niệm", "câu", (0, 0), day("2024-07-01"), day("2024-07-01"), Precision.DAY))


@pytest.mark.parametrize(
    ("what", "periods"),
    [
        pytest.param(
            relative_to("2024-06-06", "2024-06-07", "2024-06-08"),
            ["Cụm I", "Cụm II", "Cụm III"],
            id="the reader said which",
        ),
        pytest.param(relative_to(), ["2024-06-26", "Cụm I", "Cụm II", "Cụm III"], id="nobody said which"),
        pytest.param(
            relative_to("2024-06-05", "2024-06-07"),
            ["2024-06-26", "Cụm I", "Cụm II", "Cụm III"],
            id="a day was corrected after reading",
        ),
    ],
)
async def test_which_events_a_duty_stands_before(db: Database, what: DraftDeadline, periods: list[str]) -> None:
    await activated(db, plan(events=[*CONFERENCES, CEREMONY], duties=[what]), "2024-05-03 09:00")
    assert sorted(period for period, *_ in await occurrences(db)) == periods


async def test_a_cluster_that_meets_twice_has_two_occurrences(db: Database) -> None:
    again = replace(
        CONFERENCES[0], found=replace(CONFERENCES[0].found, start=day("2024-12-20"), precision=Precision.DAY)
    )
    await activated(db, plan(events=[CONFERENCES[0], again], duties=[PAPERS]), "2024-05-03 09:00")
    assert [(period, due) for period, due, _ in await occurrences(db)] == [
        ("Cụm I", "2024-06-06"),
        ("Cụm I 2024-12-15", "2024-12-15"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        pytest.param(
            day("2025-11-21"),
            day("2025-11-30"),
            Precision.MONTH,
            ["2025-11-07", "2025-11-14", "2025-11-21", "2025-11-28"],
            id="late November",
        ),
        pytest.param(
            day("2025-10-01"),
            day("2025-12-31"),
            Precision.QUARTER,
            ["2025-09-17", "2025-09-24", "2025-10-01", "2025-10-15"],
            id="the fourth quarter",
        ),
        pytest.param(
            None,
            None,
            Precision.UNKNOWN,
            ["2025-03-31", "2025-04-28", "2025-05-26", "2025-06-23"],
            id="nothing known",
        ),
    ],
)
async def test_before_a_vague_date_the_office_is_asked_to_settle_it(
    db: Database, start: date | None, end: date | None, precision: Precision, expected: list[str]
) -> None:
    vague = DraftEvent(FoundEvent("Hội nghị tổng kết", "câu", (0, 0), start, end, precision, tentative=True))
    await activated(db, plan(events=[vague], duties=[PAPERS]), "2025-03-03 09:00")
    assert (await alarms(db, "event"))[:4] == [(f"{one} 08:00", "office") for one in expected]
    assert await occurrences(db) == []


async def test_a_plan_may_name_a_cluster_before_the_roster_does(db: Database) -> None:
    await settled(db)
    await activated(db, plan(events=[replace(CONFERENCES[0], cluster="Cụm IX")], duties=[PAPERS]), "2024-05-03 09:00")
    assert (len(await occurrences(db)), await owing(db, "gửi dự thảo")) == (1, {})


async def test_targets_are_kept_in_the_words_of_the_plan(db: Database) -> None:
    target = FoundTarget(
        "kết nạp", Comparison.AT_LEAST, Decimal("1500"), "hội viên", "từ 1.500 hội viên trở lên", (0, 0)
    )
    await activated(db, replace(WHOLE, targets=(target,)), "2024-05-03 09:00")
    async with db.read() as s:
        row = (await s.scalars(select(TargetRow))).one()
        assert (row.name, row.op, row.value, row.unit_word) == ("kết nạp", ">=", Decimal("1500"), "hội viên")


MONTHLY = duty(
    DeadlineKind.RECURRING, Audience(AudienceKind.LEADERS), recurrence="FREQ=MONTHLY;BYMONTHDAY=25", asks=Asks.NUMBERS
)


async def test_a_monthly_duty_opens_month_after_month_and_each_once(db: Database) -> None:
    await settled(db)
    await activated(db, plan(duties=[MONTHLY]), "2024-05-03 09:00")
    seen = []
    for now in (
        "2024-05-03 09:00",
        "2024-05-25 12:00",
        "2024-05-26 00:00",
        "2024-05-26 00:01",
        "2024-06-10 08:00",
        "2024-06-26 08:00",
    ):
        async with db.write() as s:
            seen.append(await open_periods(s, policy=POLICY, now=local(now)))
    assert seen == [0, 0, 1, 0, 0, 1]
    assert await occurrences(db) == [
        ("2024-05", "2024-05-25", "2024-05-26 00:00"),
        ("2024-06", "2024-06-25", "2024-06-26 00:00"),
        ("2024-07", "2024-07-25", "2024-07-26 00:00"),
    ]
    assert await owing(db, "việc") == {period: ["A1", "B1", "C1"] for period in ("2024-05", "2024-06", "2024-07")}
    assert [at for at, _ in await alarms(db, "occurrence")][:4] == [
        "2024-05-20 08:00",
        "2024-05-24 08:00",
        "2024-05-25 16:00",
        "2024-05-26 08:00",
    ]


async def test_a_month_that_passed_while_nothing_ran_is_opened_late(db: Database) -> None:
    await activated(db, plan(duties=[MONTHLY]), "2024-05-03 09:00")
    async with db.write() as s:
        assert await open_periods(s, policy=POLICY, now=local("2024-07-10 09:00")) == 2
    assert [period for period, *_ in await occurrences(db)] == ["2024-05", "2024-06", "2024-07"]


async def test_periods_of_a_replaced_plan_do_not_open(db: Database) -> None:
    await activated(db, plan(duties=[MONTHLY]), "2024-05-03 09:00")
    await activated(db, plan(), "2024-05-04 09:00")
    async with db.write() as s:
        assert await open_periods(s, policy=POLICY, now=local("2024-06-10 08:00")) == 0


@pytest.mark.parametrize(
    ("rule", "periods"),
    [
        ("FREQ=WEEKLY;BYDAY=FR", ["2024-05-03"]),
        ("FREQ=MONTHLY;BYMONTHDAY=5,20", ["2024-05-05"]),
        ("RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1;UNTIL=20301231T000000Z", ["2024"]),
        ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1", []),
        ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28", ["2024-05"]),
        ("mỗi tháng", []),
        ("", []),
    ],
)
async def test_the_periods_of_a_rule(db: Database, rule: str, periods: list[str]) -> None:
    await activated(db, plan(duties=[duty(DeadlineKind.RECURRING, recurrence=rule)]), "2024-05-03 09:00")
    assert [period for period, *_ in await occurrences(db)] == periods
