"""A form that is asked period after period: what it covers, when it locks, which version is asked, what the unit said
before, and issued tables."""

from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy import select

from core.calendar.rhythms import Rhythm
from core.plans.drafts import TargetTie
from core.plans.found import Comparison, FoundTarget
from core.reports.consolidation import Change, UnitStanding
from core.reports.forms import Form, Indicator, NumberKind, Quantity
from core.reports.targets import Target
from core.talk.agenda import Request
from storage.database.schema import ExpectationRow, UnitRow
from storage.database.session import Database
from storage.reports.answers import save_report
from storage.reports.forms import FrozenIndicator, forms, store_form
from storage.reports.issues import issue, issued, issues_of
from storage.reports.requests import requests_for
from storage.reports.tables import consolidated
from storage.reports.targets import UnknownIndicator, give, targets_of
from tests.days import day, local
from tests.storage.samples import REPORTS, activated, plan, settled

FORM = Form(
    "so-ket",
    "Báo cáo tháng",
    (
        Indicator("moi", "Kết nạp", "hội viên", target=Decimal(240)),
        Indicator("hv", "Hội viên", "người", quantity=Quantity.LEVEL),
        Indicator("quy", "Quỹ", "đồng", NumberKind.MONEY, quantity=Quantity.RUNNING),
    ),
    rhythm=Rhythm.MONTH,
    from_day=15,
    lock_days=10,
)
NOW = local("2024-06-15 08:00")


async def asked(db: Database, *dues: str, form: Form = FORM) -> None:
    """One duty a due day, each of a plan of its own."""
    async with db.write() as s:
        await store_form(s, form, local("2024-01-01 08:00"))
    for number, due in enumerate(dues, start=1):
        duty = replace(REPORTS, found=replace(REPORTS.found, due=day(due)))
        await activated(db, plan(number=f"{number}/KH-HM", duties=[duty]), "2024-03-01 09:00")


async def mine(db: Database, unit: str = "A1") -> list[Request]:
    async with db.read() as s:
        return sorted(await requests_for(s, [unit], now=NOW), key=lambda request: request.due_on)


async def sends(db: Database, request: Request, at: str, **values: int) -> None:
    async with db.write() as s:
        await save_report(
            s,
            request.expectation_id,
            {key: Decimal(value) for key, value in values.items()},
            contact_id=None,
            now=local(at),
        )


async def test_a_request_says_which_days_it_covers_and_when_it_locks(db: Database) -> None:
    await settled(db)
    await asked(db, "2024-05-21")
    (request,) = await mine(db)
    assert (request.due_on, request.starts_on, request.cutoff_on, request.locks_on) == (
        day("2024-05-20"),
        day("2024-04-15"),
        day("2024-05-14"),
        day("2024-05-30"),
    )
    assert [request.is_locked(day(on)) for on in ("2024-05-21", "2024-05-30", "2024-05-31")] == [False, False, True]
    assert replace(request, due_on=day("2024-06-05")).is_locked(day("2024-06-05")) is False


async def test_an_open_request_keeps_its_version_of_the_form_and_the_next_asks_the_new_one(db: Database) -> None:
    await settled(db)
    await asked(db, "2024-05-21")
    shorter = replace(FORM, indicators=FORM.indicators[:2])
    async with db.write() as s:
        await store_form(s, shorter, local("2024-04-01 08:00"))
    duty = replace(REPORTS, found=replace(REPORTS.found, due=day("2024-06-21")))
    await activated(db, plan(number="9/KH-HM", duties=[duty]), "2024-05-01 09:00")
    may, june = await mine(db)
    assert [len(request.form.indicators) for request in (may, june) if request.form] == [3, 2]
    assert [request.form.version for request in (may, june) if request.form] == [2, 3]


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        (replace(FORM.indicators[0], quantity=Quantity.LEVEL), ("quantity", "period", "level")),
        (replace(FORM.indicators[0], kind=NumberKind.MONEY), ("kind", "count", "money")),
    ],
)
async def test_what_a_number_measures_is_frozen_after_its_first_value(
    db: Database, changed: Indicator, what: tuple[str, str, str]
) -> None:
    await settled(db)
    await asked(db, "2024-05-21")
    other = replace(FORM, indicators=(changed, *FORM.indicators[1:]))
    async with db.write() as s:
        assert (await store_form(s, other, local("2024-04-01 08:00"))).version == 3
        assert (await store_form(s, FORM, local("2024-04-01 08:00"))).version == 4
    await sends(db, (await mine(db))[0], "2024-05-10 08:00", moi=1)
    async with db.write() as s:
        with pytest.raises(FrozenIndicator) as refused:
            await store_form(s, other, local("2024-05-11 08:00"))
        assert tuple(refused.value.said.values()) == ("so-ket", "moi", *what)
        renamed = replace(
            FORM, title="Tên khác", indicators=(replace(FORM.indicators[0], name="Kết nạp mới"), *FORM.indicators[1:])
        )
        assert (await store_form(s, renamed, local("2024-05-11 08:00"))).version == 5
        assert [form.title for form in await forms(s)] == ["Tên khác"]


async def test_a_request_knows_what_the_unit_said_last_and_in_the_year_so_far(db: Database) -> None:
    await settled(db)
    await asked(db, "2024-04-21", "2024-05-21", "2024-06-21")
    april, may, _ = await mine(db)
    await sends(db, april, "2024-04-16 08:00", moi=5, hv=100, quy=1000)
    await sends(db, may, "2024-05-16 08:00", moi=7, hv=110)
    (other,) = [request for request in await mine(db, "A2") if request.due_on == day("2024-06-20")]
    june = (await mine(db))[2]
    assert (june.last, june.so_far) == ({"moi": 7, "hv": 110}, {"moi": 12, "hv": 110, "quy": 1000})
    assert (other.last, other.so_far) == ({}, {})


async def test_a_table_measures_the_year_s_target_by_all_its_periods(db: Database) -> None:
    await settled(db)
    await asked(db, "2024-04-21", "2024-05-21")
    april, may = await mine(db)
    await sends(db, april, "2024-04-16 08:00", moi=36)
    await sends(db, may, "2024-05-16 08:00", moi=24)
    async with db.read() as s:
        table = await consolidated(s, may.occurrence_id)
    assert table is not None
    assert (table.total(FORM.indicators[0]).value, table.before, table.achieved(FORM.indicators[0])) == (
        24,
        {"moi": 36},
        25,
    )


# --- targets ----------------------------------------------------------------------------------------------------------


def found(name: str, value: int, quote: str = "câu") -> FoundTarget:
    return FoundTarget(name, Comparison.AT_LEAST, Decimal(value), "hội viên", quote, (0, 0))


async def test_a_plan_s_targets_are_tied_to_numbers_when_it_is_activated(db: Database) -> None:
    await settled(db)
    async with db.write() as s:
        await store_form(s, FORM, local("2024-01-01 08:00"))
    either = "30 nhà hoặc 75 con bò"
    draft = replace(
        plan(duties=[REPORTS]),
        targets=(found("kết nạp", 250), found("nhà", 30, either), found("bò", 75, either)),
        ties=(TargetTie(0, "so-ket", "moi"), TargetTie(2, "so-ket", "hv", "quy")),
    )
    await activated(db, draft, "2024-03-01 09:00")
    async with db.read() as s:
        assert await targets_of(s, "so-ket") == [
            Target("hv", Comparison.AT_LEAST, Decimal(75), year=2024, choice="1:2", per="quy"),
            Target("moi", Comparison.AT_LEAST, Decimal(250), year=2024),
        ]


async def test_a_unit_s_own_target_is_seen_by_that_unit_alone_and_outlives_new_versions_of_the_form(
    db: Database,
) -> None:
    await settled(db)
    await asked(db, "2024-05-21")
    own = Target("moi", Comparison.AT_LEAST, Decimal(20), unit="A1", year=2024)
    async with db.write() as s:
        await give(s, "so-ket", [own, replace(own, unit=None, value=Decimal(260))], by=None, now=NOW)
        with pytest.raises(KeyError):
            await give(s, "so-ket", [replace(own, unit="ZZ")], by=None, now=NOW)
        with pytest.raises(UnknownIndicator, match="so-ket: cân nặng"):
            await give(s, "so-ket", [replace(own, key="cân nặng")], by=None, now=NOW)
        await store_form(s, replace(FORM, title="Tên khác"), NOW)
    whole = replace(own, unit=None, value=Decimal(260))
    assert [request.targets for request in await mine(db)] == [(whole, own)]
    assert [request.targets for request in await mine(db, "A2")] == [(whole,)]
    async with db.read() as s:
        table = await consolidated(s, 1)
    assert table is not None
    assert (table.form.indicators[0].target, table.target(FORM.indicators[0], "A1")) == (Decimal(260), own)


# --- issued tables ----------------------------------------------------------------------------------------------------


async def test_an_issued_table_stays_as_it_was_and_a_correction_makes_a_second_issue_with_its_changes(
    db: Database,
) -> None:
    await settled(db)
    await asked(db, "2024-05-21")
    (request,) = await mine(db)
    await sends(db, request, "2024-05-16 08:00", moi=12)
    async with db.write() as s:
        first = await issue(s, request.occurrence_id, contact_id=None, now=NOW)
        assert first is not None
        assert (first.number, first.new, first.changes, first.table.issue) == (1, True, (), 1)
        again = await issue(s, request.occurrence_id, contact_id=None, now=NOW)
        assert again is not None
        assert (again.number, again.new) == (1, False)
    await sends(db, request, "2024-05-28 08:00", moi=13)
    owed = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(UnitRow.code == "A2")
    async with db.write() as s:
        await save_report(s, (await s.scalars(owed)).one(), {"moi": Decimal(1)}, contact_id=None, now=NOW)
        second = await issue(s, request.occurrence_id, contact_id=None, now=NOW)
        assert second is not None
        changes = (
            Change("A1", "Xã A1", "moi", Decimal(12), Decimal(13)),
            Change("A2", "Xã A2", None, "owing", "late"),
            Change("A2", "Xã A2", "moi", None, Decimal(1)),
        )
        assert (second.number, second.new, second.changes) == (2, True, changes)
        old, new = await issued(s, request.occurrence_id, 1), await issued(s, request.occurrence_id, 2)
        assert [(one.table.lines[0].values, one.table.lines[1].standing) for one in (old, new) if one] == [
            ({"moi": 12}, UnitStanding.OWING),
            ({"moi": 13}, UnitStanding.LATE),
        ]
        assert new is not None
        assert (new.changes, new.table.lines) == (changes, second.table.lines)
        assert [(one.number, one.changes) for one in await issues_of(s, request.occurrence_id)] == [(1, 0), (2, 3)]
        assert await issue(s, 404, contact_id=None, now=NOW) is None
        assert await issued(s, request.occurrence_id, 9) is None
