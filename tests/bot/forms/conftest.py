"""An office on its stage, each test its own."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.forms.pages import WEB
from tests.bot.turns.conftest import file, settled
from tests.bot.turns.office import CHATS, Office, office_on_stage

__all__ = ["file", "settled"]


@pytest.fixture
async def office(file: Path) -> AsyncIterator[Office]:
    async with office_on_stage(file, web=WEB) as office:
        for chat in CHATS.values():
            office.network.start(chat)
        yield office
