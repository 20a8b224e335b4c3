"""An office on stage, each test its own."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.turns.office import CHATS, Office, office_on_stage


@pytest.fixture
def file(sqlite_template: Path, tmp_path: Path) -> Path:
    """A migrated database with nothing in it."""
    return Path(shutil.copy(sqlite_template, tmp_path / "office.db"))


@pytest.fixture
async def office(file: Path) -> AsyncIterator[Office]:
    async with office_on_stage(file) as office:
        # Everybody has written at least once, as the network wants it.
        for chat in CHATS.values():
            await office.say(chat, "0")
        yield office
