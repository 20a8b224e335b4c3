"""A fake Telegram, and an office over it whose program is ended with the test; no token in what it logged."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.days import VIETNAM
from tests.fakes.botapi import BotApi
from tests.whole.office import Office


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


@pytest.fixture
def office(api: BotApi, tmp_path: Path) -> Iterator[Office]:
    """Everybody is invited, nobody has joined, nothing runs."""
    office = Office(api, tmp_path, datetime.now(VIETNAM).date())
    yield office
    office.program.close()
    assert api.token not in office.program.log()
    assert api.token.partition(":")[2] not in office.program.log()
