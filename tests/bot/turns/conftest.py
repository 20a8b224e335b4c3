"""An office on stage, each test its own."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from apart.here import in_this_process
from tests.bot.turns.office import CHATS, Office, office_on_stage, settle


@pytest.fixture(scope="session")
def settled(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The office's database after everybody has written once."""
    path = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("office") / "settled.db"))
    with in_this_process():
        asyncio.run(settle(path))
    return path


@pytest.fixture
def file(settled: Path, tmp_path: Path) -> Path:
    """The same, each test its own."""
    return Path(shutil.copy(settled, tmp_path / "office.db"))


@pytest.fixture
async def office(file: Path) -> AsyncIterator[Office]:
    async with office_on_stage(file) as office:
        for chat in CHATS.values():
            office.network.start(chat)
        yield office
