"""The whole story in a real Chromium, on the desk and in the chats beside it: a plan is brought, corrected and runs, the
clock goes on, a chair answers, the table changes; a notice from its writing to the last acknowledgement. On a phone, and
without scripts, as well. Skipped, and said so, where there is no Chromium."""

import pytest
from playwright.async_api import Browser, Page

from bot.sandbox import SandboxRooms
from tests.bot.desk.screens import PHONE, SCREEN
from tests.bot.forms.test_in_a_browser import CHROMIUM
from tests.bot.sandbox.conftest import TODAY
from tests.whole import papers

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class Screen:
    """What one sees, and presses by its label."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    async def go(self, path: str) -> str:
        await self.page.goto(self.address + path)
        return await self.said()

    async def said(self) -> str:
        return await self.page.inner_text("main")

    async def press(self, label: str, within: str = "main") -> str:
        async with self.page.expect_navigation():
            await self.page.locator(within).get_by_role("button", name=label, exact=True).last.click()
        return await self.said()

    async def says(self, place: int, text: str) -> str:
        """Somebody types in the chat at this place of the sandbox."""
        await self.page.fill(f"#say-{place}", text)
        async with self.page.expect_navigation():
            await self.page.locator(f"section.chat:nth-of-type({place}) form.say button").click()
        return await self.page.inner_text(f"section.chat:nth-of-type({place})")


@pytest.mark.parametrize("scripts", [True, False], ids=["on a screen", "on a phone, without scripts"])
async def test_from_a_paper_to_the_table(address: str, chromium: Browser, rooms: SandboxRooms, scripts: bool) -> None:
    size = SCREEN if scripts else PHONE
    context = await chromium.new_context(viewport=size, java_script_enabled=scripts, accept_downloads=True)
    screen = Screen(await context.new_page(), address)
    await screen.go("/")
    await screen.go("/desk/plans")
    plan = {"name": "kế hoạch.docx", "mimeType": WORD, "buffer": papers.plan_docx(TODAY)}
    await screen.page.set_input_files("#paper", plan)
    assert "Máy đã đọc xong" in await screen.press("Đọc kế hoạch")
    await screen.page.click("summary:has-text('Sửa mục 1')")
    await screen.page.fill("#day-1", "11/4/2026")
    assert "thứ Bảy ngày 11/4/2026" in await screen.press("Lưu mục 1")
    await screen.press("Kích hoạt")
    said = await screen.press("Số liệu sơ kết (3 số)")
    assert "3 người" in said
    assert "11/4/2026" in said
    await screen.press("Kích hoạt và báo")

    await screen.go("/")
    for _ in range(6):
        async with screen.page.expect_navigation():
            await screen.page.click("text=Đến việc kế tiếp")
    assert "Hội viên: 12 hội viên" in await screen.says(2, "báo cáo 12 3 45tr")
    assert "Đã gửi" in await screen.press("Đúng, gửi", "section.chat:nth-of-type(2)")

    said = await screen.go("/desk/progress/1")
    assert "1/3 đơn vị" in said
    assert "Hội xã Hòa Bình" in said


async def test_a_notice_from_its_writing_to_the_last_acknowledgement(
    address: str, chromium: Browser, rooms: SandboxRooms
) -> None:
    screen = Screen(await chromium.new_page(viewport=SCREEN), address)
    await screen.go("/")
    await screen.go("/desk/notices/new")
    await screen.page.fill("textarea[name=text]", "Mời các đơn vị treo cờ ngày 8/3.")
    said = await screen.press("Xem trước")
    assert "3 người" in said
    await screen.press("Phát hành cho 3 người")

    await screen.go("/")
    for place in (2, 3):
        await screen.says(place, "đã nhận")
    said = await screen.go("/desk/notices/1")
    assert "Mời các đơn vị treo cờ ngày 8/3." in said
    assert "Chưa xác nhận\t1" in said or "Chưa xác nhận 1" in " ".join(said.split())


async def test_a_notice_by_keyboard_alone(address: str, chromium: Browser, rooms: SandboxRooms) -> None:
    screen = Screen(await chromium.new_page(viewport=SCREEN), address)
    await screen.go("/")
    await screen.go("/desk/notices/new")
    await tab_to(screen.page, "text")
    await screen.page.keyboard.type("Mời các đơn vị treo cờ ngày 8/3.")
    for button in ("Xem trước", "Phát hành cho 3 người"):
        await tab_to(screen.page, button)
        async with screen.page.expect_navigation():
            await screen.page.keyboard.press("Enter")
    assert "Mời các đơn vị treo cờ ngày 8/3." in await screen.go("/desk/notices/1")


async def tab_to(page: Page, name: str) -> None:
    """To the field of this name, or the button that reads so; what has the focus is seen to have it."""
    for _ in range(60):
        await page.keyboard.press("Tab")
        found = await page.evaluate("[document.activeElement.name || '', document.activeElement.innerText || '']")
        if name in (found[0], found[1].strip()):
            assert await page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
            return
    raise AssertionError(f"no way to {name} by Tab")
