"""Names of units and people that are scripts, on every page of the desk."""

from sqlalchemy import update

from storage.database.schema import ContactRow, UnitRow
from tests.bot.desk.browsing import DeskBrowser
from tests.bot.desk.places import PLACES, put_back, something_to_see
from tests.bot.turns.office import Office

SCRIPT = "<script>alert(1)</script>"


async def test_a_script_in_a_name_is_text_everywhere(office: Office, desk: DeskBrowser) -> None:
    await something_to_see(office, desk)
    await put_back(office)
    async with office.house.db.write() as s:
        await s.execute(update(UnitRow).values(name=SCRIPT + UnitRow.code))
        await s.execute(update(ContactRow).values(name=SCRIPT))
    shown = 0
    for path in PLACES:
        await desk.get(path)
        assert desk.status == 200, path
        assert SCRIPT not in desk.page, path
        shown += "&lt;script&gt;" in desk.page
    assert shown > len(PLACES) / 2
