"""The office sees which unit has typed its figures and not confirmed them; it counts as owing all the same."""

from collections.abc import Sequence

from bot.dialogs.report.effects import DropReadBack, KeepReadBack
from core.reports.consolidation import UnitStanding
from core.talk.agenda import Request
from storage.database.session import Session
from storage.duties.subjects import owing_of
from storage.reports.tables import consolidated
from tests.bot.turns.effects import does, known
from tests.bot.turns.office import CLERK, Office
from tests.bot.turns.test_own_work import figures

UNIT = "Hội xã Hòa Bình"
TYPED = f"Đã nhập, chưa xác nhận: {UNIT}."


async def request(office: Office) -> Request:
    requests = await known(office, "requests", {})
    assert isinstance(requests, tuple)
    first = requests[0]
    assert isinstance(first, Request)
    return first


async def progress(office: Office) -> Sequence[str]:
    """The lines of the piece of work's page."""
    page = await office.say(CLERK, "tiến độ")
    if "chọn" in page[0].casefold():
        page = await office.say(CLERK, "1")
    return page[0].splitlines()


async def marks(session: Session, occurrence_id: int) -> dict[str, tuple[UnitStanding, bool]]:
    table = await consolidated(session, occurrence_id)
    assert table is not None
    return {line.code: (line.standing, line.unconfirmed) for line in table.lines}


async def test_progress_names_it_beside_those_that_owe(office: Office) -> None:
    before = await progress(office)
    await does(office, KeepReadBack(await figures(office)))
    lines = await progress(office)
    assert [line for line in lines if line not in before] == [TYPED]
    await does(office, DropReadBack((await request(office)).expectation_id))
    assert await progress(office) == before


async def test_the_table_and_the_office_s_list_mark_it_and_count_it_as_owing(office: Office) -> None:
    await does(office, KeepReadBack(await figures(office)))
    mine = await request(office)
    assert (mine.standing, mine.unconfirmed) == (UnitStanding.OWING, True)
    async with office.house.db.read() as session:
        found = await marks(session, mine.occurrence_id)
        owing = await owing_of(session, mine.occurrence_id, [None])
    assert found["HB"] == (UnitStanding.OWING, True)
    assert {mark for code, mark in found.items() if code != "HB"} == {(UnitStanding.OWING, False)}
    assert {one.code for one in owing if one.unconfirmed} == {"HB"}


async def test_the_units_of_a_piece_of_work_say_so(office: Office) -> None:
    await does(office, KeepReadBack(await figures(office)))
    page = await progress(office)
    (digit,) = [line.split(" = ")[0] for line in " · ".join(page).split(" · ") if line.endswith("= Từng đơn vị")]
    (units,) = await office.say(CLERK, digit)
    assert f"{UNIT}: đã nhập, chưa xác nhận" in units
