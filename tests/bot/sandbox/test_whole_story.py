"""The whole story in a real Chromium, on the desk and in the chats beside it: a plan is brought, corrected and runs, the
clock goes on, a chair answers, the table changes and is downloaded; a notice from its writing to the last
acknowledgement. On a screen, on a phone, without scripts, and by keyboard alone. Skipped, and said so, where there is
no Chromium."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.async_api import Browser, Page, ViewportSize

from bot.sandbox import SandboxRooms
from tests.bot.desk.screens import PHONE, SCREEN
from tests.bot.forms.test_in_a_browser import CHROMIUM
from tests.bot.sandbox.conftest import TODAY
from tests.bot.sandbox.hands import Hands, Keyboard
from tests.whole import papers

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WAYS: Mapping[str, tuple[ViewportSize, bool, type[Hands]]] = {
    "on a screen": (SCREEN, True, Hands),
    "on a phone": (PHONE, True, Hands),
    "on a phone, without scripts": (PHONE, False, Hands),
    "by keyboard alone": (SCREEN, True, Keyboard),
}
"""The size of the screen, whether scripts run, and who plays."""
ROWS = """() => [...document.querySelectorAll("tbody tr:not(.sum)")].map(row =>
    [row.querySelector("th a").innerText, ...[...row.querySelectorAll("td.number")].map(cell => cell.innerText)])"""
COLUMNS = """() => [...document.querySelectorAll("thead th.column")].map(one => one.innerText)"""


@pytest.fixture(params=list(WAYS))
async def hands(request: pytest.FixtureRequest, address: str, chromium: Browser, rooms: SandboxRooms) -> Hands:
    size, scripts, kind = WAYS[request.param]
    context = await chromium.new_context(viewport=size, java_script_enabled=scripts, accept_downloads=True)
    hands = kind(await context.new_page(), address)
    await hands.go("/")
    return hands


async def test_from_a_paper_to_the_table(hands: Hands) -> None:
    await hands.go("/desk/plans")
    await hands.choose("paper", {"name": "kế hoạch.docx", "mimeType": WORD, "buffer": papers.plan_docx(TODAY)})
    assert "Máy đã đọc xong" in await hands.press("Đọc kế hoạch")
    await hands.unfold("Sửa mục 1")
    await hands.fill("day-1", "11/4/2026")
    assert "thứ Bảy ngày 11/4/2026" in await hands.press("Lưu mục 1")
    await hands.press("Kích hoạt")
    said = await hands.press("Số liệu sơ kết (3 số)")
    assert "3 người" in said
    assert "11/4/2026" in said
    await hands.press("Kích hoạt và báo")

    await hands.go("/")
    for _ in range(6):
        await hands.press("Đến việc kế tiếp", "header")
    assert "Hội viên: 12 hội viên" in await hands.says(2, "báo cáo 12 3 45tr")
    assert "Đã gửi" in await hands.press("Đúng, gửi", "section.chat:nth-of-type(2)")

    said = await hands.go("/desk/progress/1")
    assert "1/3 đơn vị" in said
    assert "Hội xã Hòa Bình" in said
    await hands.go("/desk/numbers/1")
    columns, shown = await hands.page.evaluate(COLUMNS), await table_of(hands.page)
    assert shown["Hội xã Hòa Bình"] == ["12", "3", "45000000"]
    assert cells_of(lines_of_csv(await hands.download("CSV (.csv)")), columns, shown) == shown
    assert cells_of(lines_of_xlsx(await hands.download("Excel (.xlsx)")), columns, shown) == shown


async def test_a_notice_from_its_writing_to_the_last_acknowledgement(hands: Hands) -> None:
    await hands.go("/desk/notices/new")
    await hands.fill("text", "Mời các đơn vị treo cờ ngày 8/3.")
    assert "3 người" in await hands.press("Xem trước")
    await hands.press("Phát hành cho 3 người")

    await hands.go("/")
    for place in (2, 3):
        await hands.says(place, "đã nhận")
    said = await hands.go("/desk/notices/1")
    assert "Mời các đơn vị treo cờ ngày 8/3." in said
    assert "Chưa xác nhận 1" in " ".join(said.split())


async def table_of(page: Page) -> dict[str, list[str]]:
    """Unit → its numbers as the page shows them, without what groups their digits."""
    rows = await page.evaluate(ROWS)
    return {unit: [number.replace(".", "") for number in numbers] for unit, *numbers in rows}


def cells_of(lines: Sequence[Sequence[str]], columns: Sequence[str], units: Iterable[str]) -> dict[str, list[str]]:
    """The same of a file: what stands below the columns, in the lines of these units."""
    head = next(line for line in lines if "Đơn vị" in line)
    places = [next(i for i, name in enumerate(head) if name.startswith(column)) for column in columns]
    named = {line[head.index("Đơn vị")]: line for line in lines if len(line) == len(head)}
    return {unit: [named[unit][place] for place in places] for unit in units}


def lines_of_csv(file: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(file.read_text("utf-8-sig")), delimiter=";"))


def lines_of_xlsx(file: Path) -> list[list[str]]:
    rows = load_workbook(BytesIO(file.read_bytes())).worksheets[0].values
    return [["" if cell is None else str(cell) for cell in row] for row in rows]
