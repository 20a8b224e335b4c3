"""Sums over units and periods: by that day's map or today's, last values, coverage, and nothing kept that is no longer
so."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import insert, select, update

from core.reports.consolidation import Total, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.rollups import everywhere, of_cluster, of_level
from storage.database.schema import ExpectationRow, MembershipRow, SuccessionRow, UnitRow
from storage.database.session import Database
from storage.office.units import cluster_ids, unit_ids
from storage.reports.answers import save_report
from storage.reports.forms import store_form
from storage.reports.rollups import RollupCache, map_of, rollup
from storage.reports.year_sums import year_sums
from storage.reports.yearly import year_table
from tests.days import day, local
from tests.storage.samples import activated, plan, settled
from tests.storage.test_reports import WHOLE

FORM = Form(
    "so-ket",
    "Báo cáo",
    (
        Indicator("moi", "Kết nạp", "hội viên"),
        Indicator("hv", "Hội viên", "hội viên", quantity=Quantity.LEVEL),
        Indicator("hoc", "Đã học", "hội viên", quantity=Quantity.RUNNING),
        Indicator("diem", "Tỷ lệ tự chấm", "%", NumberKind.PERCENT, quantity=Quantity.LEVEL),
        Indicator(
            "ty_le", "Tỷ lệ học", "%", NumberKind.PERCENT, quantity=Quantity.RATIO, numerator="hoc", denominator="hv"
        ),
    ),
)
MOI, HV, HOC, DIEM, TY_LE = FORM.indicators


async def two_periods(db: Database) -> list[int]:
    """All seventeen units owe in May and again in June; the ids of both occurrences."""
    await settled(db)
    async with db.write() as s:
        await store_form(s, FORM, local("2024-05-01 09:00"))
    await activated(db, WHOLE, "2024-05-03 09:00")
    duty = WHOLE.deadlines[0]
    june = replace(duty, found=replace(duty.found, due=day("2024-06-20")))
    await activated(db, plan(number="13/KH-HM", duties=[june]), "2024-05-25 09:00")
    async with db.read() as s:
        asked = (
            select(ExpectationRow.occurrence_id)
            .group_by(ExpectationRow.occurrence_id)
            .order_by(ExpectationRow.occurrence_id)
        )
        every = (await s.scalars(asked)).all()
    return [every[0], every[-1]]


async def sends(db: Database, occurrence_id: int, unit: str, at: str, **values: int) -> None:
    async with db.write() as s:
        query = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id)
        owed = (await s.scalars(query.where(UnitRow.code == unit, ExpectationRow.occurrence_id == occurrence_id))).one()
        await save_report(
            s, owed, {key: Decimal(value) for key, value in values.items()}, contact_id=None, now=local(at)
        )


async def totals(
    db: Database, ids: list[int], today: date | None = None, cache: RollupCache | None = None
) -> Mapping[str, Total]:
    async with db.read() as s:
        found = await rollup(s, ids, day=today, cache=cache)
    assert found is not None
    return {indicator.key: found.total(indicator) for indicator in FORM.indicators}


async def test_what_happened_is_added_up_and_of_what_stands_the_last_number_counts(db: Database) -> None:
    may, june = await two_periods(db)
    await sends(db, may, "A1", "2024-05-10 08:00", moi=12, hv=100, hoc=40)
    await sends(db, may, "A2", "2024-05-10 08:00", moi=7, hv=50, hoc=50)
    await sends(db, june, "A1", "2024-06-10 08:00", moi=3, hv=110, hoc=60)
    assert await totals(db, [may, june]) == {
        "moi": Total(Decimal(22), 3, 34),
        "hv": Total(Decimal(160), 2, 17),
        "hoc": Total(Decimal(110), 2, 17),
        "diem": Total(None, 0, 17),
        "ty_le": Total(Decimal("68.75"), 2, 17),
    }


async def test_percentages_are_never_averaged_or_added(db: Database) -> None:
    may, _ = await two_periods(db)
    await sends(db, may, "A1", "2024-05-10 08:00", diem=90)
    await sends(db, may, "A2", "2024-05-10 08:00", diem=10)
    assert (await totals(db, [may]))["diem"] == Total(None, 2, 17)


async def test_a_correction_is_counted_once_and_a_blank_is_not_counted(db: Database) -> None:
    may, _ = await two_periods(db)
    cache = RollupCache()
    await sends(db, may, "A1", "2024-05-10 08:00", moi=12)
    assert (await totals(db, [may], cache=cache))["moi"] == Total(Decimal(12), 1, 17)
    await sends(db, may, "A1", "2024-05-11 08:00", moi=13)
    assert (await totals(db, [may], cache=cache))["moi"] == Total(Decimal(13), 1, 17)
    async with db.write() as s:
        owed = (await s.scalars(select(ExpectationRow.id).where(ExpectationRow.state == "done"))).one()
        await save_report(s, owed, {}, blanks={"moi": "mất sổ"}, contact_id=None, now=local("2024-05-12 08:00"))
    assert (await totals(db, [may], cache=cache))["moi"] == Total(None, 0, 17)


async def test_on_time_late_and_missing_are_all_of_the_frozen_expectations(db: Database) -> None:
    may, june = await two_periods(db)
    await sends(db, may, "A1", "2024-05-10 08:00", moi=1)
    await sends(db, may, "B1", "2024-05-25 08:00", moi=1)
    async with db.write() as s:
        await s.execute(update(ExpectationRow).where(ExpectationRow.occurrence_id == june).values(state="excused"))
        found = await rollup(s, [may, june])
    assert found is not None
    assert found.standings() == {
        UnitStanding.ON_TIME: 1,
        UnitStanding.LATE: 1,
        UnitStanding.OWING: 15,
        UnitStanding.EXCUSED: 17,
    }
    assert found.standings(of_cluster("Cụm I")) == {
        UnitStanding.ON_TIME: 1,
        UnitStanding.LATE: 0,
        UnitStanding.OWING: 5,
        UnitStanding.EXCUSED: 6,
    }


async def test_clusters_and_levels_are_summed_apart(db: Database) -> None:
    may, _ = await two_periods(db)
    async with db.write() as s:
        await s.execute(update(UnitRow).where(UnitRow.code == "A2").values(level="phường"))
    for unit, number in (("A1", 1), ("A2", 20), ("B1", 300)):
        await sends(db, may, unit, "2024-05-10 08:00", moi=number)
    async with db.read() as s:
        found = await rollup(s, [may])
    assert found is not None
    assert (found.clusters, found.levels) == (("Cụm I", "Cụm II", "Cụm III"), ("phường", "xã"))
    assert found.total(MOI, of_cluster("Cụm I")) == Total(Decimal(21), 2, 6)
    assert found.total(MOI, of_cluster("Cụm III")) == Total(None, 0, 5)
    assert found.total(MOI, of_level("phường")) == Total(Decimal(20), 1, 1)
    assert found.total(MOI, everywhere) == Total(Decimal(321), 3, 17)


async def merged(db: Database, unit: str, successor: str, on: str) -> None:
    async with db.write() as s:
        ids = await unit_ids(s)
        await s.execute(insert(SuccessionRow), [{"unit_id": ids[unit], "successor_id": ids[successor], "on": day(on)}])
        await s.execute(update(UnitRow).where(UnitRow.code == unit).values(closed_on=day(on)))
        await s.execute(update(MembershipRow).where(MembershipRow.unit_id == ids[unit]).values(until=day(on)))


@pytest.mark.parametrize(
    ("today", "first", "second"),
    [(None, 12, 7), ("2024-06-30", 12, 7), ("2024-07-01", None, 19)],
    ids=["that day", "the day before", "today"],
)
async def test_what_a_merged_unit_gave_is_counted_by_that_day_s_map_or_by_today_s(
    db: Database, today: str | None, first: int | None, second: int
) -> None:
    may, _ = await two_periods(db)
    await sends(db, may, "A1", "2024-05-10 08:00", moi=12)
    await sends(db, may, "B1", "2024-05-10 08:00", moi=7)
    await merged(db, "A1", "B1", "2024-07-01")
    async with db.read() as s:
        found = await rollup(s, [may], day=day(today) if today else None)
    assert found is not None
    assert found.total(MOI, of_cluster("Cụm I")).value == (None if first is None else Decimal(first))
    assert found.total(MOI, of_cluster("Cụm II")).value == Decimal(second)
    assert found.total(MOI) == Total(Decimal(19), 2, 17)


async def test_a_unit_split_over_two_clusters_is_counted_outside_of_both_and_lost_in_none(db: Database) -> None:
    may, _ = await two_periods(db)
    await sends(db, may, "A1", "2024-05-10 08:00", moi=12)
    await merged(db, "A1", "A2", "2024-07-01")
    await merged(db, "A1", "B2", "2024-07-01")
    async with db.read() as s:
        found = await rollup(s, [may], day=day("2024-07-02"))
    assert found is not None
    assert (found.total(MOI).value, found.total(MOI, of_cluster(None)).value) == (Decimal(12), Decimal(12))


async def test_a_unit_that_moves_to_another_cluster_is_seen_by_a_cache_that_was_filled_before(db: Database) -> None:
    may, _ = await two_periods(db)
    await sends(db, may, "A1", "2024-05-10 08:00", moi=12)
    cache = RollupCache()
    async with db.write() as s:
        assert await rollup(s, [may], day=day("2024-07-02"), cache=cache) is not None
        unit, cluster = (await unit_ids(s))["A1"], (await cluster_ids(s))["Cụm III"]
        await s.execute(update(MembershipRow).where(MembershipRow.unit_id == unit).values(until=day("2024-07-01")))
        await s.execute(
            insert(MembershipRow),
            [{"unit_id": unit, "cluster_id": cluster, "role": "member", "since": day("2024-07-01")}],
        )
        found = await rollup(s, [may], day=day("2024-07-02"), cache=cache)
    assert found is not None
    assert found.total(MOI, of_cluster("Cụm III")).value == Decimal(12)


async def test_the_largest_numbers_are_summed_to_the_last_digit(db: Database) -> None:
    may, _ = await two_periods(db)
    for unit in ("A1", "A2", "A3"):
        await sends(db, may, unit, "2024-05-10 08:00", moi=899_999_999_999_999)
    assert (await totals(db, [may]))["moi"].value == Decimal(3 * 899_999_999_999_999)


async def test_no_period_has_no_sums(db: Database) -> None:
    async with db.read() as s:
        assert await rollup(s, [404]) is None


async def test_what_stands_is_said_by_the_heir_once_it_has_answered_and_is_not_counted_twice(db: Database) -> None:
    may, june = await two_periods(db)
    for unit, number in (("A1", 100), ("B1", 50)):
        await sends(db, may, unit, "2024-05-10 08:00", moi=1, hv=number)
    await merged(db, "A1", "B1", "2024-06-01")
    assert (await totals(db, [may, june]))["hv"] == Total(Decimal(150), 2, 17)
    await sends(db, june, "B1", "2024-06-10 08:00", moi=1, hv=160)
    found = await totals(db, [may, june])
    assert (found["hv"], found["moi"]) == (Total(Decimal(160), 1, 17), Total(Decimal(3), 3, 34))
    async with db.read() as s:
        table = await year_table(s, "so-ket", 2024, day=day("2024-07-01"))
    assert table is not None
    assert (table.total(HV).value, table.total(MOI).value) == (Decimal(160), Decimal(3))


async def test_another_day_alone_makes_no_sum_anew(db: Database) -> None:
    await settled(db)
    await merged(db, "A1", "B1", "2024-07-01")
    async with db.read() as s:
        stamps = [(await map_of(s, day(on))).stamp for on in ("2024-06-29", "2024-06-30", "2024-07-01", "2024-07-02")]
    assert [stamps.index(stamp) for stamp in stamps] == [0, 0, 2, 2]


async def test_a_year_by_period_comes_to_what_it_comes_to_unit_by_unit(db: Database) -> None:
    may, june = await two_periods(db)
    await sends(db, may, "A1", "2024-05-10 08:00", moi=12, hv=100, hoc=40)
    await sends(db, may, "A2", "2024-05-10 08:00", moi=7, hv=50, hoc=50, diem=90)
    await sends(db, june, "A1", "2024-06-10 08:00", moi=3, hv=110, hoc=60)
    async with db.read() as s:
        year, table = await year_sums(s, may), await year_table(s, "so-ket", 2024)
        assert await year_sums(s, 404) is None
    assert year is not None
    assert table is not None
    assert year.totals == {one.key: table.total(one) for one in FORM.indicators}
    assert [(one.occurrence_id, one.totals["moi"].value) for one in year.periods] == [(may, 19), (june, 3)]
