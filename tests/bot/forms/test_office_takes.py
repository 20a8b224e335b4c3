"""The office takes the form of somebody whom a chat does not serve: its address, and what the trail says of that."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import House
from bot.channels.memory import MemoryChannel, MemoryNetwork
from scheduler.clock import VirtualClock
from storage.database.session import Database
from tests.bot.forms.pages import PUBLIC, WEB, Browser
from tests.bot.turns.office import CHATS, CLERK, NOW, Office, config_of
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
