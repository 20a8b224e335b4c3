"""The page of progress: what is filtered is what is counted, and what is done with; each unit hears of it."""

import re
from datetime import date

import pytest
from sqlalchemy import select, update

from core.office.people import Role
from storage.database.schema import ContactRow, DeadlineRow, ExpectationRow, OccurrenceRow, OutboxRow, UnitRow
from storage.dates.dates_heard import NOTICE
from tests.bot.desk.browsing import DeskBrowser, with_role
from tests.bot.desk.province import grow
from tests.bot.turns.office import NOW, Office
from tests.whole import papers

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
async def work(office: Office, desk: DeskBrowser) -> str:
    """The address of the report's units, once it has opened."""
    async with office.house.db.read() as s:
        id_ = await s.scalar(select(OccurrenceRow.id).join(DeadlineRow).where(DeadlineRow.asks == "numbers"))
    return f"/desk/progress/{id_}"


async def told(office: Office) -> dict[str, str]:
    """Which units are told of being given longer: code → state of the message."""
    chairs = {name: code for code, name in papers.CHAIRS.items()}
    return {chairs[name]: state for name, state in await messages(office, f"{NOTICE}:")}


async def set_work(office: Office, code: str, **values: object) -> None:
    async with office.house.db.write() as s:
        unit = select(UnitRow.id).where(UnitRow.code == code).scalar_subquery()
        await s.execute(update(ExpectationRow).where(ExpectationRow.unit_id == unit).values(**values))


async def messages(office: Office, key: str) -> list[tuple[str, str]]:
    """(to whom, state) of those whose key begins so."""
    query = select(ContactRow.name, OutboxRow.state).join(ContactRow, ContactRow.id == OutboxRow.contact_id)
    async with office.house.db.read() as s:
        rows = await s.execute(query.where(OutboxRow.key.startswith(key)).order_by(ContactRow.name))
        return [(name, state) for name, state in rows]


async def test_the_list_shows_open_work_with_its_share(desk: DeskBrowser, work: str) -> None:
    said = await desk.get("/desk/progress")
    assert "0/3 đơn vị" in said
    assert f'href="{work}"' in desk.page


async def test_a_period_that_is_known_by_its_due_day_is_no_key(office: Office, desk: DeskBrowser, work: str) -> None:
    async with office.house.db.write() as s:
        await s.execute(update(OccurrenceRow).values(due_on=date(2026, 3, 26), period="2026-03-24"))
    for path in (
        "/desk/progress",
        work,
        "/desk/numbers",
        work.replace("progress", "numbers"),
        "/desk",
        "/desk/search?q=báo",
    ):
        assert "2026-03-24" not in await desk.get(path), path
    assert "26/3" in await desk.get("/desk/progress")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["HB", "SC", "DM"]),
        ("?state=owing&cluster=Cụm I&level=xã", ["HB", "SC", "DM"]),
        ("?state=unreached", ["DM"]),
        ("?state=late", []),
        ("?state=excused", []),
        ("?cluster=Cụm II", []),
        ("?state=nonsense", ["HB", "SC", "DM"]),
    ],
)
async def test_what_is_filtered_is_what_is_counted(desk: DeskBrowser, work: str, query: str, names: list[str]) -> None:
    said = await desk.get(work + query)
    assert f"{len(names)} đơn vị" in said
    assert {code for code in papers.UNITS if f">{papers.UNITS[code]}<" in desk.page} == set(names)


async def test_units_are_reminded_by_the_second_press_and_once_a_day(
    office: Office, desk: DeskBrowser, work: str
) -> None:
    assert "Nhắc 3 đơn vị chưa gửi" in await desk.get(work)
    preview = await desk.press("nudge")
    assert "3 đơn vị chưa gửi: Hội xã Đồi Mây" in preview
    assert "phải gọi điện: 1" in preview
    assert await messages(office, "nudge:") == []
    assert "Đã nhắc 3 đơn vị" in await desk.press("nudge")
    assert dict(await messages(office, "nudge:")) == {
        papers.CHAIRS["HB"]: "queued",
        papers.CHAIRS["SC"]: "queued",
        papers.CHAIRS["DM"]: "withheld",
    }
    assert "hôm nay đã nhắc rồi" in desk.said
    assert "Không có đơn vị nào như vậy nữa" in await desk.press("nudge")
    assert desk.status == 422


async def test_only_those_that_are_filtered_are_reminded(office: Office, desk: DeskBrowser, work: str) -> None:
    await desk.get(work + "?state=unreached")
    await desk.press("nudge")
    assert "Đã nhắc 1 đơn vị" in await desk.press("nudge")
    assert await messages(office, "nudge:") == [(papers.CHAIRS["DM"], "withheld")]


async def test_when_somebody_has_answered_meanwhile_the_page_asks_again(
    office: Office, desk: DeskBrowser, work: str
) -> None:
    await desk.get(work)
    await desk.press("nudge")
    await set_work(office, "HB", state="excused")
    said = await desk.press("nudge")
    assert "lúc nãy 3 đơn vị, bây giờ 2 đơn vị" in said
    assert desk.status == 409
    assert await messages(office, "nudge:") == []
    assert "Đã nhắc 2 đơn vị" in await desk.press("nudge")


async def test_longer_for_all_that_are_filtered_is_one_change_that_can_be_taken_back(
    office: Office, desk: DeskBrowser, work: str
) -> None:
    await desk.get(work)
    assert "Xin ghi ngày gia hạn" in await desk.press("extend", reason=SCRIPT)
    assert desk.status == 422
    assert SCRIPT not in desk.page
    assert "&lt;script&gt;" in desk.page
    assert "Ngày mới phải sau hạn" in await desk.press("extend", reason="bão", day="2026-03-24")
    assert "Xin ghi lý do" in await desk.press("extend", day="2026-03-30")
    preview = await desk.press("extend", reason="bão lụt", day="2026-03-30")
    assert "3 đơn vị được gia hạn đến hết thứ Hai ngày 30/3/2026" in preview
    assert "được gia hạn đến hết" in preview
    assert "Đã gia hạn 3 đơn vị" in await desk.press("extend")
    assert "hạn riêng 30/3/2026 (bão lụt)" in desk.said
    assert await told(office) == {"HB": "queued", "SC": "queued", "DM": "withheld"}
    assert "Đã trả lại như cũ" in await desk.press("undo")
    assert "hạn riêng" not in desk.said
    assert await told(office) == dict.fromkeys(papers.UNITS, "withheld")


async def test_one_unit_is_excused_from_its_own_page(office: Office, desk: DeskBrowser, work: str) -> None:
    await desk.get(work)
    link = desk.page.split('<th scope="row"><a href="')[1].split('"')[0]
    said = await desk.get(link)
    assert "Hội xã Đồi Mây: chưa có" in said
    await desk.press("excuse", reason="mới sáp nhập")
    assert "lần này được miễn" in desk.said
    assert "Đã miễn 1 đơn vị" in await desk.press("excuse")
    assert "được miễn" in desk.said
    assert "1 đơn vị" in await desk.get(work + "?state=excused")
    assert papers.CLERK in await desk.get("/desk/trail")


async def test_a_viewer_sees_it_and_has_no_buttons(office: Office, desk: DeskBrowser, work: str) -> None:
    await with_role(office, Role.VIEWER)
    said = await desk.get(work)
    assert "Hội xã Hòa Bình" in said
    assert 'value="nudge"' not in desk.page
    assert 'value="excuse"' not in desk.page


UNIT = re.compile(r'<th scope="row"><a href="[^"]+">([^<]+)</a>')


@pytest.mark.parametrize(
    ("order", "codes"), [("code", "DM HB SC"), ("name", "HB SC DM"), ("state", "HB SC DM"), ("when", "SC DM HB")]
)
async def test_the_list_can_be_sorted(office: Office, desk: DeskBrowser, work: str, order: str, codes: str) -> None:
    """The unit of DM is excused, and that of SC was the last to answer."""
    await set_work(office, "DM", state="excused")
    await set_work(office, "SC", state="done", on_time=True, done_at=NOW)
    await desk.get(f"{work}?order={order}")
    assert UNIT.findall(desk.page) == [papers.UNITS[code] for code in codes.split()]


async def test_with_3321_units_a_page_is_small_and_its_counts_are_true(office: Office, desk: DeskBrowser) -> None:
    occurrence_id = await grow(office)
    said = await desk.get(f"/desk/progress/{occurrence_id}")
    assert len(desk.content) <= 100_000
    assert "3324 đơn vị" in said
    said = await desk.get(f"/desk/progress/{occurrence_id}?cluster=Cụm thi đua số 9&state=owing")
    assert "Nhắc 34 đơn vị" in said
    await desk.press("nudge")
    assert "Đã nhắc 34 đơn vị" in await desk.press("nudge")
    assert len(await messages(office, "nudge:")) == 34
