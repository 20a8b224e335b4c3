"""The intake killed without warning, again and again: every update is kept, and none is acknowledged that was not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.botapi import BotApi


@contextmanager
def keeper(api: BotApi, file: Path) -> Iterator[None]:
    """The process for as long as the block lasts; then it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bot.channels.telegram.keeper", api.token, api.base_url, str(file)]
    )
    try:
        yield
    finally:
        process.kill()
        process.wait()


def kept(file: Path) -> set[int]:
    return set(map(int, file.read_text().split())) if file.exists() else set()


def test_no_update_is_lost_over_three_kills(api: BotApi, tmp_path: Path) -> None:
    file = tmp_path / "rows"
    said = {api.person_writes(7, f"tin {number}") for number in range(500)}

    for polls in (2, 4):
        with keeper(api, file):
            api.wait_until(lambda polls=polls: len(api.calls("getUpdates")) >= polls)
        assert said - set(api.unheard()) <= kept(file)
    with keeper(api, file):
        said.add(api.person_writes(7, "tin cuối"))
        api.wait_until(lambda: not api.unheard())

    assert kept(file) == said
