"""A file where the chat carries none: its link in the chat, its page, the button, and when it is refused."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import select, update

from bot.channels.memory import WITHOUT_BUTTONS, MemoryChannel, MemoryNetwork
from bot.file_links import FileLink, file_address
from bot.files import FileDesk
from bot.form_links import FormLink, form_token
from bot.settings import WebSettings
from core.talk.message_kinds import MessageKind
from core.talk.messages import Say
from storage.database.schema import ContactRow, FileRow, OutboxRow, PostRow
from storage.mail.files import keep_file
from storage.mail.outbox import Outgoing, enqueue
from tests.bot.forms.pages import PUBLIC, WEB, well, words_of, work_of
from tests.bot.turns.office import CHAIR, CHATS, TODAY, Office, office_on_stage
from tests.whole import papers
from web.pressing import stamp_of
from web.server import make_app

NAME = "Kế hoạch số 5 – bản ký.pdf"


class NoFiles(MemoryChannel):
    """A network that carries neither buttons nor files."""

    def __init__(self, network: MemoryNetwork) -> None:
        super().__init__(network, WITHOUT_BUTTONS)


@pytest.fixture
async def office(file: Path) -> AsyncIterator[Office]:
    async with office_on_stage(file, NoFiles, WEB) as office:
        for chat in CHATS.values():
            office.network.start(chat)
        yield office


async def chair_of(office: Office) -> int:
    async with office.house.db.read() as s:
        return await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CHAIRS["HB"])) or 0


async def sent(office: Office, expectation_id: int | None = None) -> str:
    """The secret of the link that the chair of Hòa Bình reads."""
    contact, now = await chair_of(office), office.clock.now()
    async with office.house.db.write() as s:
        file_id = await keep_file(s, NAME, b"%PDF paper", now)
        says = (Say("my-data-file"),)
        message = Outgoing(
            "file:1",
            MessageKind.REPLY,
            says,
            "memory",
            CHAIR,
            contact_id=contact,
            file_id=file_id,
            expectation_id=expectation_id,
        )
        await enqueue(s, [message], now)
    await office.settle()
    said = office.network.shown(CHAIR)[-1].text
    assert NAME in said
    (secret,) = re.findall(rf"{PUBLIC}/d/(\S+)", said)
    return str(secret)


class Page:
    """What a browser sees at one address."""

    def __init__(self, office: Office, secret: str) -> None:
        transport = httpx.ASGITransport(make_app(well, (), None, FileDesk(office.house)))
        self._client = httpx.AsyncClient(transport=transport, base_url="http://file")
        self.path, self.stamp = f"/d/{secret}", stamp_of(secret)

    async def get(self, query: str = "") -> httpx.Response:
        return await self._client.get(self.path + query)

    async def press(self, stamp: str | None = None) -> httpx.Response:
        return await self._client.post(self.path, data={"stamp": self.stamp if stamp is None else stamp})


async def test_it_is_shown_fetched_by_its_button_and_fetched_again(office: Office) -> None:
    page = Page(office, await sent(office))
    for _ in range(3):
        shown = await page.get()
        assert shown.status_code == 200
        assert NAME in words_of(shown.text)
        assert "Tải tệp về máy" in words_of(shown.text)
    assert "Download the file" in (await page.get("?lang=en")).text
    for _ in range(2):
        got = await page.press()
        assert (got.status_code, got.content) == (200, b"%PDF paper")
        (named,) = re.findall(r"filename\*=UTF-8''(\S+)", got.headers["content-disposition"])
        assert unquote(named) == NAME
        assert got.headers["content-disposition"].startswith("attachment; ")
        for header in ("content-security-policy", "referrer-policy", "x-content-type-options", "cache-control"):
            assert got.headers[header] == shown.headers[header]


async def test_the_button_counts_only_on_its_own_page(office: Office) -> None:
    page = Page(office, await sent(office))
    assert [(await page.press(stamp)).status_code for stamp in ("", "0" * 64, stamp_of("another"))] == [403] * 3


async def test_it_is_refused_after_its_time_with_the_office_s_telephone(office: Office) -> None:
    page = Page(office, await sent(office))
    office.clock.move_to(office.clock.now() + timedelta(days=14, seconds=1))
    for answer in (await page.get(), await page.press()):
        assert answer.status_code == 410
        assert "0260 000 111" in answer.text
        assert b"paper" not in answer.content


async def test_it_is_refused_after_a_withdrawal_and_when_it_is_kept_no_more(office: Office) -> None:
    page = Page(office, await sent(office))
    async with office.house.db.write() as s:
        await s.execute(update(FileRow).values(data=b""))
    assert (await page.get()).status_code == 410
    await office.say(CHAIR, "rút đồng ý")
    await office.say(CHAIR, "1")
    closed = await page.get()
    assert "Đồng chí đã rút đồng ý" in closed.text
    assert (await page.press()).status_code == 410


async def test_what_is_about_a_unit_s_work_goes_with_the_post(office: Office) -> None:
    page = Page(office, await sent(office, await work_of(office, "HB")))
    assert (await page.get()).status_code == 200
    async with office.house.db.write() as s:
        await s.execute(update(PostRow).where(PostRow.contact_id == await chair_of(office)).values(until=TODAY))
    closed = await page.press()
    assert closed.status_code == 410
    assert "người khác phụ trách" in closed.text


async def test_nobody_makes_an_address_of_their_own(office: Office) -> None:
    secret = await sent(office)
    contact, file_id, until, signature = secret.split("-", 3)
    work = await work_of(office, "HB")
    forged = [
        f"{int(contact) + 1}-{file_id}-{until}-{signature}",
        f"{contact}-{int(file_id) + 1}-{until}-{signature}",
        f"{contact}-{file_id}-{int(until) + 1}-{signature}",
        f"0{secret}",
        secret[:-1],
        form_token(WEB, FormLink(int(contact), work)),
        "",
        "đường",
    ]
    assert [(await Page(office, one).get()).status_code for one in forged] == [404] * len(forged)


async def test_what_was_sent_to_one_opens_for_nobody_else(office: Office) -> None:
    """Also where the address is signed: the file was never sent to them."""
    await sent(office)
    async with office.house.db.read() as s:
        file_id = await s.scalar(select(OutboxRow.file_id).where(OutboxRow.key == "file:1")) or 0
        other = await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CHAIRS["SC"])) or 0
    address = file_address(WEB, FileLink(other, file_id, office.clock.now() + timedelta(days=1)))
    assert address is not None
    assert (await Page(office, address.removeprefix(f"{PUBLIC}/d/")).get()).status_code == 410


def test_without_a_secret_there_is_no_address(office: Office) -> None:
    link = FileLink(1, 1, office.clock.now())
    assert file_address(WebSettings(public_url=PUBLIC), link) is None
    assert file_address(WebSettings(secret=SecretStr("a long text that nobody guesses")), link) is None
