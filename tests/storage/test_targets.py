"""Targets of the office's hand: set, set anew, taken back; what stood before stays to be seen, and a plan's stands
under them."""

from dataclasses import replace
from decimal import Decimal

from core.plans.drafts import TargetTie
from core.plans.found import Comparison, FoundTarget
from core.reports.kept_targets import holding, with_alternatives
from core.reports.targets import Target
from storage.database.session import Database
from storage.reports.targets import Given, end_target, give, promises_of, targets_of
from tests.days import local
from tests.storage.samples import REPORTS, activated, plan, settled

HOUSES = Target("ket-nap", Comparison.AT_LEAST, Decimal(20), unit="A1", year=2024)
OF_ALL = replace(HOUSES, unit=None, value=Decimal(240))
MARCH, MAY = local("2024-03-01 09:00"), local("2024-05-01 09:00")
HO = 2
"""The clerk who sets them: the second of the roster."""


async def test_what_is_set_anew_keeps_what_stood_before_with_who_and_when(db: Database) -> None:
    await settled(db)
    async with db.write() as s:
        assert await give(s, "so-ket", [HOUSES, OF_ALL], by=None, now=MARCH) == Given(new=2)
        assert await give(s, "so-ket", [HOUSES, replace(OF_ALL, value=Decimal(260))], by=HO, now=MAY) == Given(
            changed=1, same=1
        )
        assert await targets_of(s, "so-ket") == [replace(OF_ALL, value=Decimal(260)), HOUSES]
        assert await targets_of(s, "so-ket", ["A1", "A2"]) == [replace(OF_ALL, value=Decimal(260)), HOUSES]
        assert await targets_of(s, "so-ket", ["A2"]) == [replace(OF_ALL, value=Decimal(260))]
        told = [
            (one.target.value, one.set_at, one.set_by, one.ended_at, one.ended_by)
            for one in await promises_of(s, "so-ket", whole=True)
        ]
    assert told == [(Decimal(260), MAY, "Hồ Văn Phòng", None, None), (Decimal(240), MARCH, None, MAY, "Hồ Văn Phòng")]


async def test_what_is_taken_back_no_longer_counts(db: Database) -> None:
    await settled(db)
    async with db.write() as s:
        await give(s, "so-ket", [HOUSES, OF_ALL], by=None, now=MARCH)
        assert await end_target(s, "so-ket", "ket-nap", unit="A1", year=2024, by=HO, now=MAY)
        assert not await end_target(s, "so-ket", "ket-nap", unit="A1", year=2024, by=HO, now=MAY)
        assert not await end_target(s, "so-ket", "ket-nap", unit=None, year=2025, by=HO, now=MAY)
        assert await targets_of(s, "so-ket") == [OF_ALL]
        assert [(one.holds, one.ended_by) for one in await promises_of(s, "so-ket", key="ket-nap")] == [
            (True, None),
            (False, "Hồ Văn Phòng"),
        ]


async def test_alternatives_are_set_and_end_together(db: Database) -> None:
    await settled(db)
    both = [replace(HOUSES, choice="x"), replace(HOUSES, key="quy", value=Decimal(75), choice="x")]
    async with db.write() as s:
        await give(s, "so-ket", both, by=None, now=MARCH)
        promises = await promises_of(s, "so-ket")
        assert [one.key for one in with_alternatives(promises, holding(promises, "quy", "A1", 2024))] == [
            "quy",
            "ket-nap",
        ]
        await give(s, "so-ket", [replace(HOUSES, value=Decimal(30))], by=None, now=MAY)
        assert await targets_of(s, "so-ket") == [replace(HOUSES, value=Decimal(30))]


async def test_the_office_s_hand_comes_before_a_plan_and_the_plan_holds_again_once_it_is_taken_back(
    db: Database,
) -> None:
    await settled(db)
    found = FoundTarget("kết nạp", Comparison.AT_LEAST, Decimal(250), "hội viên", "câu", (0, 0))
    of_plan = replace(plan(duties=[REPORTS]), targets=(found,), ties=(TargetTie(0, "so-ket", "ket-nap"),))
    async with db.write() as s:
        await give(s, "so-ket", [OF_ALL], by=None, now=MARCH)
    await activated(db, of_plan, "2024-04-01 09:00")
    async with db.write() as s:
        seen = []
        for _ in range(3):
            promise = holding(await promises_of(s, "so-ket"), "ket-nap", None, 2024)
            seen.append((promise.plan, promise.target.value) if promise is not None else None)
            await end_target(s, "so-ket", "ket-nap", unit=None, year=2024, by=HO, now=MAY)
    assert seen == [(None, Decimal(240)), ("12/KH-HM", Decimal(250)), None]
