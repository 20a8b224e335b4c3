"""The office takes the form of somebody whom a chat does not serve: its address, a card to print with its QR, and what
the trail says of both."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pypdfium2
import pytest
from reportlab.graphics.barcode.qr import QrCodeWidget
from sqlalchemy import select, update

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from bot.drawing.form_card import address_lines
from exports.cards import TYPED_QR, WIDTH
from scheduler.clock import VirtualClock
from storage.database.schema import ContactRow, PostRow
from storage.database.session import Database
from tests.bot.forms.pages import PUBLIC, WEB, Browser, office_with_locks
from tests.bot.turns.office import CHATS, CLERK, NOW, TODAY, Office, config_of
from tests.exports.pages import page_texts
from tests.whole import papers

TAKEN = {"vi": "lấy đường dẫn trang mẫu", "en": "took the link to a form's page"}


@pytest.fixture(params=["vi", "en"])
async def speaking(file: Path, request: pytest.FixtureRequest) -> AsyncIterator[Office]:
    """An office in either language."""
    config, clock = config_of(file, WEB), VirtualClock(NOW)
    config = config.model_copy(update={"office": config.office.model_copy(update={"language": request.param})})
    network = MemoryNetwork(clock)
    channel, db = MemoryChannel(network), Database(config.storage.url)
    office = Office(House.of(config, clock, db, {channel.name: channel}), network, channel, clock)
    for chat in CHATS.values():
        network.start(chat)
    yield office
    await db.close()


async def taken(office: Office, unit: str) -> str:
    """What the clerk is told who picks the link on the page of the unit's piece of work."""
    for typed in ("tiến độ", "2"):
        await office.say(CLERK, typed)
    page = "\n".join(await office.say(CLERK, unit))
    (digit,) = re.findall(rf"(\d) = {office.said('pick-form-link')}", page)
    return "\n".join(await office.say(CLERK, digit))


async def test_the_trail_says_who_took_whose_link(speaking: Office) -> None:
    language = speaking.house.config.office.language
    assert TAKEN[language] not in "\n".join(await speaking.say(CLERK, "nhật ký"))

    given = await taken(speaking, "DM")
    assert speaking.said("form-link-of", name=papers.CHAIRS["DM"]) in given
    (token,) = re.findall(rf"{PUBLIC}/f/(\S+)", given)
    await Browser(speaking, token).get()

    (line,) = [one for one in "\n".join(await speaking.say(CLERK, "nhật ký")).split("\n") if TAKEN[language] in one]
    assert papers.CLERK in line
    assert papers.CHAIRS["DM"] in line
    assert token not in line


CARDS = {
    "vi": [
        "4. Đúng thì bấm ĐÚNG, GỬI.",
        "Hạn chót: hết thứ Ba ngày 24/3/2026.",
        "Thẻ dùng được đến hết thứ Bảy ngày 28/3/2026.",
        "Thẻ chỉ của đồng chí, xin đừng đưa người khác.",
        "Cần hỏi, xin gọi văn phòng: 0260 000 111.",
    ],
    "en": [
        "4. If they are right, press YES, SEND.",
        "Due by the end of Tuesday, 24 March 2026.",
        "This card is good until the end of Saturday, 28 March 2026.",
        "The card is yours alone; please do not pass it on.",
        "Questions? Call the office: 0260 000 111.",
    ],
}
"""How a card ends."""
MADE = {"vi": "làm thẻ trang mẫu", "en": "made the card of a form's page"}


async def test_the_office_prints_a_card_with_the_qr_and_the_address_of_the_form(speaking: Office) -> None:
    language = speaking.house.config.office.language
    await office_with_locks(speaking, "2026-03-28")
    given = await taken(speaking, "DM")
    (address,) = re.findall(rf"{PUBLIC}/f/\S+", given)
    assert f"1 = {speaking.said('pick-form-card')}" in given

    assert speaking.said("form-card-making", name=papers.CHAIRS["DM"]) in (await speaking.say(CLERK, "1"))[0]

    card = file_named(speaking, "the-trang-mau.pdf")
    (page,) = [one.splitlines() for one in page_texts(card)]
    assert {papers.CHAIRS["DM"], "Hội xã Đồi Mây"} < set(page)
    assert address in "".join(page)
    assert page[-5:] == CARDS[language]
    assert has_qr(card, address)
    assert not has_qr(card, f"{address[:-1]}x")
    assert MADE[language] in "\n".join(await speaking.say(CLERK, "nhật ký"))


async def test_whoever_holds_no_post_any_more_gets_no_card(speaking: Office) -> None:
    await taken(speaking, "DM")
    async with speaking.house.db.write() as s:
        contact = await s.scalar(select(ContactRow.id).where(ContactRow.name == papers.CHAIRS["DM"]))
        await s.execute(update(PostRow).where(PostRow.contact_id == contact).values(until=TODAY))

    assert speaking.said("form-link-none") in "\n".join(await speaking.say(CLERK, "1"))
    assert "the-trang-mau.pdf" not in [one.file_name for one in speaking.network.shown(CLERK)]


def test_a_long_address_is_cut_into_lines_and_loses_nothing() -> None:
    address = f"https://{'x' * 70}.example/nhac/f/12-345-{'a' * 22}"
    assert "".join(address_lines(address)) == address
    assert max(map(len, address_lines(address))) <= 32


def file_named(office: Office, name: str) -> bytes:
    (content,) = [one.content for one in office.network.shown(CLERK) if one.file_name == name]
    return content or b""


def has_qr(card: bytes, address: str) -> bool:
    """Whether all squares of the code for this address stand somewhere on the page, light or dark as they must be."""
    widget = QrCodeWidget(address, barLevel="M")
    widget.qr.make()
    count = widget.qr.getModuleCount()
    with pypdfium2.PdfDocument(card) as document:
        image = document[0].render(scale=3).to_pil().convert("L")
    square = 3 * TYPED_QR / (count + 4)
    left = 3 * (WIDTH - TYPED_QR) / 2 + 2.5 * square
    middles = [(row, column) for row in range(count) for column in range(count)]
    return any(
        all(
            (image.getpixel((int(left + column * square), int(top + row * square))) < 128)
            == bool(widget.qr.isDark(row, column))
            for row, column in middles
        )
        for top in range(int(image.height - count * square))
    )
