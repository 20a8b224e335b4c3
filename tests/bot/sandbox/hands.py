"""Hands on the sandbox in a browser: with a mouse, and with nothing but the keyboard."""

from pathlib import Path

from playwright.async_api import FilePayload, Page
from playwright.async_api import TimeoutError as NotInTime

STEPS = 250
"""Presses of Tab within which everything on a page is reached."""
FOCUSED = "[...['id', 'name', 'innerText'].map(one => (document.activeElement[one] || '').trim())]"


class Hands:
    """What one sees, presses by its label, and fills in by the field's id."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    async def go(self, path: str) -> str:
        await self.page.goto(self.address + path)
        return await self.said()

    async def said(self) -> str:
        return await self.page.inner_text("main")

    async def press(self, label: str, within: str = "main") -> str:
        async with self.page.expect_navigation():
            await self.hit(label, within)
        return await self.said()

    async def hit(self, label: str, within: str = "main") -> None:
        await self.page.locator(within).get_by_role("button", name=label, exact=True).last.click()

    async def unfold(self, label: str) -> None:
        await self.page.click(f"summary:has-text('{label}')")

    async def fill(self, field: str, text: str) -> None:
        await self.page.fill(f"#{field}", text)

    async def choose(self, field: str, file: FilePayload) -> None:
        await self.page.set_input_files(f"#{field}", file)

    async def says(self, place: int, text: str) -> str:
        """Somebody types in the chat at this place of the sandbox."""
        await self.fill(f"say-{place}", text)
        async with self.page.expect_navigation():
            await self.send(place)
        return await self.page.inner_text(f"section.chat:nth-of-type({place})")

    async def send(self, place: int) -> None:
        await self.page.locator(f"section.chat:nth-of-type({place}) form.say button").click()

    async def download(self, label: str) -> Path:
        async with self.page.expect_download() as coming:
            await self.hit(label)
        return await (await coming.value).path()


class Keyboard(Hands):
    """No mouse: Tab, Enter and letters. What has the focus is seen to have it."""

    async def hit(self, label: str, within: str = "main") -> None:
        await self.tab_to(label)
        await self.page.keyboard.press("Enter")

    async def unfold(self, label: str) -> None:
        await self.hit(label)

    async def fill(self, field: str, text: str) -> None:
        await self.tab_to(field)
        await self.page.keyboard.press("Control+A")
        await self.page.keyboard.type(text)

    async def choose(self, field: str, file: FilePayload) -> None:
        """A browser that is still busy with the page does not hear the key: then it is pressed once more."""
        for again in (True, False):
            await self.tab_to(field)
            try:
                async with self.page.expect_file_chooser(timeout=10_000) as asked:
                    await self.page.keyboard.press("Enter")
                chooser = await asked.value
                break
            except NotInTime:
                if not again:
                    raise
        await chooser.set_files(file)

    async def send(self, place: int) -> None:
        await self.page.keyboard.press("Tab")
        await self.page.keyboard.press("Enter")

    async def tab_to(self, wanted: str) -> None:
        """What has this id or name, or reads so."""
        for _ in range(STEPS):
            await self.page.keyboard.press("Tab")
            if wanted in await self.page.evaluate(FOCUSED):
                outline = await self.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                assert outline != "none", wanted
                return
        raise AssertionError(f"no way to {wanted} by Tab")
