"""Drafts: as JSON and back, stored, corrected, put away."""

import json
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.calendar.office import Bound
from core.office.units import Audience
from core.packing import packed, unpacked
from core.plans.drafts import Draft, DraftDeadline, DraftEvent
from core.plans.found import (
    Asks,
    Comparison,
    DeadlineKind,
    Doubt,
    DoubtKind,
    FoundDeadline,
    FoundEvent,
    FoundTarget,
    Head,
    Precision,
)
from storage.database.session import Database
from storage.office.people import people_on
from storage.office.rosters import import_roster
from storage.plans.lifecycle import active_with_number, discard, draft, draft_of, plan_lines, revise, store_draft
from tests.days import day, local
from tests.storage.samples import CONFERENCES, WHOLE, activated, plan, province

NOW = local("2024-05-03 09:00")

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
maybe_words = st.none() | words
days = st.dates()
times = st.times()
moments = st.datetimes()
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))
numbers = st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**12), max_value=10**12)
audiences = st.sampled_from(["all", "leaders", "office", "unit:A1", "cluster:Cụm I", "level:xã"]).map(Audience.parse)
events = st.builds(
    DraftEvent,
    st.builds(
        FoundEvent,
        words,
        words,
        spans,
        start=st.none() | days | moments,
        end=st.none() | days | moments,
        precision=st.sampled_from(Precision),
        tentative=st.booleans(),
        place=maybe_words,
        cluster=maybe_words,
    ),
    maybe_words,
    st.booleans(),
)
deadlines = st.builds(
    DraftDeadline,
    st.builds(
        FoundDeadline,
        words,
        st.sampled_from(DeadlineKind),
        words,
        spans,
        who=maybe_words,
        due=st.none() | days,
        due_time=st.none() | times,
        opens=st.none() | days,
        offset_days=st.none() | st.integers(-99, 99),
        asks=st.sampled_from(Asks),
        bound=st.sampled_from(Bound),
        resolved=st.lists(days, max_size=3).map(tuple),
    ),
    audiences,
    form=maybe_words,
    kept=st.booleans(),
)
targets = st.builds(
    FoundTarget, words, st.sampled_from(Comparison), numbers, words, words, spans, value_max=st.none() | numbers
)
heads = st.builds(
    Head, number=maybe_words, issued_on=st.none() | days, recipients=st.lists(words, max_size=3).map(tuple)
)
doubts = st.builds(
    Doubt, spans, st.none() | st.sampled_from(DoubtKind), st.dictionaries(words, words, max_size=2), words
)
drafts = st.builds(
    Draft,
    heads,
    st.lists(events, max_size=2).map(tuple),
    st.lists(deadlines, max_size=2).map(tuple),
    st.lists(targets, max_size=2).map(tuple),
    st.lists(doubts, max_size=2).map(tuple),
    words,
    replaces=st.none() | st.integers(1, 99),
)


@given(drafts)
def test_any_draft_is_the_same_after_json(given_draft: Draft) -> None:
    assert unpacked(Draft, json.loads(json.dumps(packed(given_draft)))) == given_draft


def test_a_draft_reads_well_as_json() -> None:
    data = packed(plan(events=CONFERENCES[:1]))
    assert data["events"][0]["found"]["start"] == "2024-06-11T08:00:00"
    assert (data["events"][0]["found"]["precision"], data["events"][0]["kept"], data["head"]["issued_on"]) == (
        "minute",
        True,
        "2024-05-02",
    )


def test_what_an_older_version_did_not_write_takes_its_default() -> None:
    old = {
        "head": {"number": "12/KH-HM"},
        "deadlines": [
            {"found": {"what": "w", "kind": "absolute", "quote": "q", "span": [0, 1]}, "audience": {"kind": "all"}}
        ],
    }
    assert unpacked(Draft, old) == Draft(
        Head("12/KH-HM"),
        deadlines=(DraftDeadline(FoundDeadline("w", DeadlineKind.ABSOLUTE, "q", (0, 1)), Audience.parse("all")),),
    )


def test_a_day_and_a_moment_stay_what_they_were() -> None:
    for start in (date(2024, 6, 11), datetime(2024, 6, 11, 0, 0)):
        event = DraftEvent(FoundEvent("t", "q", (0, 0), start))
        back = unpacked(Draft, packed(Draft(Head(), (event,)))).events[0].found.start
        assert (type(back), back) == (type(start), start)
    assert time.fromisoformat("08:00") == time(8)


async def stored(db: Database, *drafts: Draft) -> tuple[int, list[int]]:
    """Somebody of the office, and the ids of their drafts."""
    async with db.write() as s:
        await import_roster(s, province()[:1], day=day("2024-05-01"))
        (office,) = await people_on(s, day("2024-05-01"))
        return office.id, [await store_draft(s, one, file_id=None, contact_id=office.id, now=NOW) for one in drafts]


async def test_a_draft_is_there_until_it_is_put_away(db: Database) -> None:
    office, (first, second) = await stored(db, WHOLE, plan(number="13/KH-HM"))
    async with db.write() as s:
        assert await draft(s, first) == replace(WHOLE, plan_id=first)
        newest = await draft_of(s, office)
        assert newest is not None
        assert (newest.plan_id, newest.head.number) == (second, "13/KH-HM")
        await discard(s, second)
        assert await draft_of(s, office) == replace(WHOLE, plan_id=first)
        await discard(s, first)
        assert [await draft_of(s, office), await draft_of(s, 404), await draft(s, 404)] == [None, None, None]


async def test_corrections_are_kept(db: Database) -> None:
    office, (plan_id,) = await stored(db, WHOLE)
    target = FoundTarget("kết nạp", Comparison.AT_LEAST, Decimal("0.03"), "%", "0,03 %", (0, 0))
    corrected = replace(
        WHOLE, plan_id=plan_id, events=CONFERENCES[:2], targets=(target,), head=replace(WHOLE.head, number="12a/KH-HM")
    )
    async with db.write() as s:
        assert await revise(s, corrected)
        assert await draft_of(s, office) == corrected
        assert [(line.number, line.events, line.deadlines, line.state) for line in await plan_lines(s)] == [
            ("12a/KH-HM", 2, 2, "draft")
        ]


async def test_an_active_plan_is_neither_corrected_nor_discarded(db: Database) -> None:
    plan_id, _ = await activated(db, WHOLE, "2024-05-03 09:00")
    async with db.write() as s:
        assert not await revise(s, replace(WHOLE, plan_id=plan_id, events=()))
        await discard(s, plan_id)
        assert await draft(s, plan_id) == replace(WHOLE, plan_id=plan_id)
        assert [line.state for line in await plan_lines(s)] == ["active"]
        assert not await revise(s, WHOLE)


async def test_the_active_plan_of_a_number(db: Database) -> None:
    plan_id, _ = await activated(db, WHOLE, "2024-05-03 09:00")
    async with db.read() as s:
        found = [
            await active_with_number(s, "12/KH-HM"),
            await active_with_number(s, "12/KH-HM", day("2024-12-01")),
            await active_with_number(s, "12/KH-HM", day("2025-01-02")),
            await active_with_number(s, "13/KH-HM"),
        ]
    assert found == [plan_id, plan_id, None, None]


async def test_what_no_database_takes_is_left_out_of_a_text(db: Database) -> None:
    async with db.write() as s:
        plan_id = await store_draft(
            s, replace(WHOLE, text="Kế\x00 hoạch\ud800 sơ kết"), file_id=None, contact_id=None, now=NOW
        )
        found = await draft(s, plan_id)
    assert found is not None
    assert found.text == "Kế hoạch sơ kết"
