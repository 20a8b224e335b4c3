"""Forms collected without a plan, as rows: periods open once, with frozen expectations and alarms, and may be called
off and moved like a plan's."""

from core.calendar.rhythms import Rhythm
from core.office.units import Audience, AudienceKind
from core.reports.collecting import Collection
from core.reports.forms import Form, Indicator
from storage.database.session import Database
from storage.dates.changeable import changeable
from storage.dates.collecting import begin, collections, stop_collection
from storage.duties.opening import open_periods
from storage.reports.forms import store_form
from tests.days import day, local
from tests.storage.samples import POLICY, settled

FORM = Form(
    "thang", "Số liệu tháng", (Indicator("moi", "Kết nạp", "hội viên"),), rhythm=Rhythm.MONTH, due_days=5, lock_days=10
)
CLUSTER = Audience(AudienceKind.CLUSTER, "Cụm I")


async def test_a_form_is_collected_period_after_period_until_it_is_stopped(db: Database) -> None:
    await settled(db)
    async with db.write() as s:
        await store_form(s, FORM, local("2024-05-01 08:00"))
        running = await begin(s, "thang", CLUSTER, since=day("2024-05-06"))
    opened = []
    for now in ("2024-05-06 08:00", "2024-05-06 09:00", "2024-06-05 09:00", "2024-06-06 09:00"):
        async with db.write() as s:
            opened.append(await open_periods(s, policy=POLICY, now=local(now)))
    assert opened == [1, 0, 0, 1]
    async with db.write() as s:
        assert await collections(s) == [Collection(running, "thang", CLUSTER, day("2024-05-06"), open=12)]
        known = [(one.what, one.when.start) for one in await changeable(s, day("2024-06-06"))]
        assert known == [("Số liệu tháng", day("2024-06-05")), ("Số liệu tháng", day("2024-07-05"))]
        assert await stop_collection(s, running, call_off=True, policy=POLICY, now=local("2024-06-06 10:00")) == 2
        assert (await collections(s), await changeable(s, day("2024-06-06"))) == ([], [])
        assert await open_periods(s, policy=POLICY, now=local("2024-07-10 09:00")) == 0


async def test_a_form_without_periods_is_collected_once(db: Database) -> None:
    await settled(db)
    async with db.write() as s:
        first = await begin(s, "so-ket", CLUSTER, since=day("2024-05-06"), due_on=day("2024-05-20"))
        assert [
            await open_periods(s, policy=POLICY, now=local(now)) for now in ("2024-05-06 08:00", "2024-05-25 08:00")
        ] == [1, 0]
        assert [(one.id, one.due_on, one.open) for one in await collections(s)] == [(first, day("2024-05-20"), 6)]
        assert await stop_collection(s, first, call_off=False, policy=POLICY, now=local("2024-05-25 09:00")) == 0
        second = await begin(s, "so-ket", CLUSTER, since=day("2024-06-01"), due_on=day("2024-06-20"))
        assert second != first
