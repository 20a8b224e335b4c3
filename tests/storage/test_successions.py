"""Units that merge and units that are split: what ends, what begins, what is owed by whom afterwards, and what can
never be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from core.office.people import Role
from core.office.successions import EndingWork, Outlook, Placing, Succession, SuccessionFault, Successor
from core.office.units import ClusterRole, GoneUnit, RosterRow, Unit
from core.plans.found import Comparison
from core.reports.consolidation import Total
from core.reports.merged_units import UnitPlace
from core.reports.targets import Target
from storage.database.schema import ExpectationRow, OccurrenceRow, OutboxRow, UnitRow
from storage.database.session import Database
from storage.duties.inheriting import pass_on
from storage.duties.successions import CannotSucceed, outlook, succeed
from storage.office.people import people_on
from storage.office.rosters import import_roster
from storage.office.successors import gone_units, places_on, with_forebears
from storage.office.units import units_on
from storage.reports.answers import save_report
from storage.reports.requests import requests_for
from storage.reports.tables import consolidated
from storage.reports.targets import give
from tests.days import day, local
from tests.storage.samples import REPORTS, activated, plan, settled

TODAY, NOW = day("2024-05-10"), local("2024-05-10 09:00")
JOINED = Succession(("A4", "A5"), (Successor("AB", "Xã AB"),), TODAY)
CUT = Succession(("A4",), (Successor("A7", "Xã A7"), Successor("A8", "Xã A8")), TODAY)


async def asked(db: Database) -> None:
    """Everybody owes a report, due on the 19th."""
    await settled(db)
    await activated(db, plan(duties=[REPORTS]), "2024-05-03 09:00")


async def done(db: Database, succession: Succession, *, today: date = TODAY) -> Outlook:
    async with db.write() as s:
        return await succeed(s, succession, by=2, today=today, now=NOW)


async def sends(db: Database, unit: str, **values: int) -> None:
    owed = select(ExpectationRow.id).join(UnitRow, UnitRow.id == ExpectationRow.unit_id).where(UnitRow.code == unit)
    async with db.write() as s:
        await save_report(
            s,
            (await s.scalars(owed)).one(),
            {key: Decimal(one) for key, one in values.items()},
            contact_id=None,
            now=NOW,
        )


async def standing(db: Database, units: Sequence[str]) -> dict[str, tuple[str, str | None]]:
    """What has become of these units' work, and the reason."""
    query = select(UnitRow.code, ExpectationRow.state, ExpectationRow.reason).join(
        UnitRow, UnitRow.id == ExpectationRow.unit_id
    )
    async with db.read() as s:
        return {code: (state, reason) for code, state, reason in await s.execute(query.where(UnitRow.code.in_(units)))}


async def test_two_units_become_one_that_stands_where_they_stood_and_owes_what_they_owed(db: Database) -> None:
    await asked(db)
    seen = await done(db, JOINED)
    assert (seen.ending, seen.successors, seen.made) == (
        ("Xã A4", "Xã A5"),
        ("Xã AB",),
        (Unit("AB", "Xã AB", "xã", None, "Cụm I"),),
    )
    assert seen.passed == (
        EndingWork("Xã A4", "gửi báo cáo", day("2024-05-19")),
        EndingWork("Xã A5", "gửi báo cáo", day("2024-05-19")),
    )
    assert [one.name for one in seen.people] == ["Trần Thử A4", "Lê Mẫu A4", "Trần Thử A5", "Lê Mẫu A5"]
    assert seen.people[0] == Placing("Trần Thử A4", "Chủ tịch", "Xã A4")
    why = "từ 10/5/2024 nay là Xã AB"
    assert await standing(db, ("A4", "A5", "AB")) == {
        "A4": ("excused", why),
        "A5": ("excused", why),
        "AB": ("owing", None),
    }
    async with db.read() as s:
        told = [
            (row.key, row.say[0]["args"], row.reason)
            for row in await s.scalars(select(OutboxRow).order_by(OutboxRow.id))
        ]
        assert [(args["unit"], args["reason"], reason) for _, args, reason in told] == [
            ("Xã A4", why, "unreachable"),
            ("Xã A5", why, "unreachable"),
        ]
        assert [unit.code for unit in await units_on(s, TODAY) if unit.cluster == "Cụm I"] == [
            "A1",
            "A2",
            "A3",
            "A6",
            "AB",
        ]
        assert "A4" in [unit.code for unit in await units_on(s, day("2024-05-09"))]
        assert await gone_units(s, TODAY) == [
            GoneUnit("A4", "Xã A4", TODAY, ("Xã AB",)),
            GoneUnit("A5", "Xã A5", TODAY, ("Xã AB",)),
        ]
        assert [request.what for request in await requests_for(s, ["AB"], now=NOW)] == ["gửi báo cáo"]


async def test_what_is_owed_stays_where_part_of_it_was_sent_already(db: Database) -> None:
    await asked(db)
    await sends(db, "A4", **{"ket-nap": 12})
    seen = await done(db, JOINED)
    assert (seen.sent, seen.passed, seen.kept) == (1, (), (EndingWork("Xã A5", "gửi báo cáo", day("2024-05-19")),))
    assert await standing(db, ("A4", "A5", "AB")) == {"A4": ("done", None), "A5": ("owing", None)}


async def test_what_is_owed_stays_too_where_a_unit_that_went_into_the_heir_before_has_sent_its_part(
    db: Database,
) -> None:
    await asked(db)
    await sends(db, "A4", **{"ket-nap": 12})
    await sends(db, "A5", **{"ket-nap": 7})
    await done(db, JOINED)
    seen = await done(db, Succession(("A6",), (Successor("AB"),), TODAY))
    assert (seen.passed, [one.unit for one in seen.kept]) == ((), ["Xã A6"])


async def test_a_unit_merged_into_one_that_goes_on_owes_nothing_beside_it(db: Database) -> None:
    await asked(db)
    seen = await done(db, Succession(("A5",), (Successor("A4"),), TODAY))
    assert (seen.ending, seen.made) == (("Xã A5",), ())
    assert await standing(db, ("A4", "A5")) == {"A4": ("owing", None), "A5": ("excused", "từ 10/5/2024 nay là Xã A4")}


async def test_what_was_due_before_the_day_stays_with_the_old_unit(db: Database) -> None:
    await asked(db)
    seen = await done(db, replace(JOINED, on=day("2024-05-20")), today=day("2024-05-21"))
    assert ([one.unit for one in seen.overdue], seen.passed) == (["Xã A4", "Xã A5"], ())
    assert await standing(db, ("A4", "AB")) == {"A4": ("owing", None)}


async def test_a_unit_is_split_and_each_part_owes_its_own(db: Database) -> None:
    await asked(db)
    seen = await done(db, CUT)
    assert [unit.cluster for unit in seen.made] == ["Cụm I", "Cụm I"]
    why = "từ 10/5/2024 nay là Xã A7, Xã A8"
    assert await standing(db, ("A4", "A7", "A8")) == {
        "A4": ("excused", why),
        "A7": ("owing", None),
        "A8": ("owing", None),
    }


async def test_a_part_taken_out_of_a_unit_that_goes_on_leaves_its_past_and_its_work_with_it(db: Database) -> None:
    await asked(db)
    seen = await done(db, Succession(("A4",), (Successor("A4"), Successor("A9", "Xã A9")), TODAY))
    assert (seen.ending, [unit.code for unit in seen.made], seen.people) == ((), ["A9"], ())
    assert await standing(db, ("A4", "A9")) == {"A4": ("owing", None)}
    async with db.read() as s:
        assert await gone_units(s, TODAY) == []


async def test_a_day_to_come_changes_nothing_until_it_has_come(db: Database) -> None:
    await asked(db)
    succession = replace(JOINED, on=day("2024-05-15"))
    await done(db, succession)
    assert await standing(db, ("A4", "AB")) == {"A4": ("owing", None)}
    async with db.write() as s:
        assert [await pass_on(s, day(on), NOW) for on in ("2024-05-14", "2024-05-15", "2024-05-15")] == [0, 2, 0]
        # The frozen seventeen are all there; the new unit's is beside them.
        assert len((await s.scalars(select(ExpectationRow.id).join(OccurrenceRow))).all()) == 18
    assert (await standing(db, ("AB",)))["AB"] == ("owing", None)


async def test_what_needs_the_office_s_hand_is_said(db: Database) -> None:
    await asked(db)
    async with db.write() as s:
        own = Target("ket-nap", Comparison.AT_LEAST, Decimal(20), unit="A1", year=2024)
        await give(s, "so-ket", [own, replace(own, year=2023)], by=None, now=NOW)
        seen = await outlook(s, Succession(("A1", "B1"), (Successor("AB", "Xã AB", "Cụm III"),), TODAY), TODAY)
    assert (seen.targets, seen.parts) == (
        1,
        (("Xã A1", ClusterRole.LEADER, "Cụm I"), ("Xã B1", ClusterRole.LEADER, "Cụm II")),
    )
    assert seen.made == (Unit("AB", "Xã AB", "xã", None, "Cụm III"),)


async def test_whoever_is_placed_anew_no_longer_speaks_for_the_unit_that_is_gone(db: Database) -> None:
    await asked(db)
    await done(db, JOINED)
    row = RosterRow(
        2, unit_code="AB", unit_name="Xã AB", person="Trần Thử A4", post="Chủ tịch", role=Role.CHAIR, phone="090000005"
    )
    async with db.write() as s:
        before = {person.name: person.units for person in await people_on(s, TODAY)}
        phone = next(person.phone for person in await people_on(s, TODAY) if person.name == "Trần Thử A4")
        await import_roster(s, [replace(row, phone=phone)], day=TODAY)
        after = {person.name: person.units for person in await people_on(s, TODAY)}
    assert (before["Trần Thử A4"], after["Trần Thử A4"], after["Lê Mẫu A4"]) == (("A4",), ("AB",), ("A4",))


WRONG = [
    (replace(JOINED, old=("A4", "ZZ")), [(SuccessionFault.UNKNOWN, "ZZ")]),
    (replace(JOINED, old=("A4", "GONE")), [(SuccessionFault.ENDED, "GONE")]),
    (replace(JOINED, old=("A4", "A4")), [(SuccessionFault.TWICE, "A4")]),
    (replace(JOINED, successors=(Successor("AB"),)), [(SuccessionFault.NEW_NAME, "AB")]),
    (replace(JOINED, successors=(Successor("A6", "Xã khác"),)), [(SuccessionFault.TAKEN, "A6")]),
    (replace(JOINED, successors=(Successor("GONE", "Xã mới"),)), [(SuccessionFault.TAKEN, "GONE")]),
    (replace(JOINED, successors=(Successor("GONE"),)), [(SuccessionFault.ENDED, "GONE")]),
    (replace(JOINED, old=("A4",), successors=(Successor("A4"),)), [(SuccessionFault.NOTHING, "")]),
    (replace(CUT, old=("A4", "A5")), [(SuccessionFault.TOO_MANY, "")]),
    (replace(CUT, old=("LATE",), on=day("2024-05-02")), [(SuccessionFault.EARLY, "LATE")]),
]


@pytest.mark.parametrize(("succession", "faults"), WRONG, ids=[faults[0][0].value for _, faults in WRONG])
async def test_what_cannot_be_is_refused_and_nothing_changes(
    lite: Database, succession: Succession, faults: list[tuple[SuccessionFault, str]]
) -> None:
    await settled(lite)
    async with lite.write() as s:
        s.add(UnitRow(code="GONE", name="Xã đã hết", level="xã", opened_on=None, closed_on=day("2024-05-01")))
        s.add(UnitRow(code="LATE", name="Xã mới lập", level="xã", opened_on=day("2024-05-05"), closed_on=None))
    with pytest.raises(CannotSucceed) as refused:
        await done(lite, succession)
    assert list(refused.value.faults) == faults
    async with lite.read() as s:
        assert len(await units_on(s, TODAY)) == 18


@pytest.mark.parametrize(
    ("on", "seen"), [(None, ("Cụm I", 12, 7)), ("2024-06-30", ("Cụm I", 12, 7)), ("2024-07-01", ("Cụm II", None, 19))]
)
async def test_the_table_follows_the_map_of_the_day_that_is_asked_for(
    db: Database, on: str | None, seen: tuple[str, int | None, int]
) -> None:
    await asked(db)
    await sends(db, "A4", **{"ket-nap": 12})
    await sends(db, "B4", **{"ket-nap": 7})
    await done(db, Succession(("A4",), (Successor("B4"),), day("2024-07-01")), today=day("2024-07-02"))
    async with db.read() as s:
        table = await consolidated(s, 1, day=day(on) if on else None)
    assert table is not None
    values = {line.code: line.values.get("ket-nap") for line in table.lines}
    number = table.form.find("ket-nap")
    assert number is not None
    cluster = next(line.cluster for line in table.lines if "A4" in (line.code, *(part.code for part in line.parts)))
    assert (cluster, values.get("A4"), values["B4"]) == seen
    assert (table.total(number), len(table.frozen)) == (Total(Decimal(19), 2, 17), 17)


async def test_the_map_of_today_tells_where_split_units_stand(db: Database) -> None:
    await asked(db)
    await done(db, Succession(("A4",), (Successor("A7", "Xã A7"), Successor("A8", "Xã A8")), TODAY))
    async with db.read() as s:
        assert await places_on(s, ["A4", "A5"], TODAY) == {
            "A4": UnitPlace("A4", "Xã A4", "Cụm I", "xã"),
            "A5": UnitPlace("A5", "Xã A5", "Cụm I", "xã"),
        }
        assert await with_forebears(s, {"A7"}) == {"A4", "A7"}
