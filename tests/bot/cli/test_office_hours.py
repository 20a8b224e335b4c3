"""Whatever an operator sees of hours is in the office's zone, wherever the machine stands."""

import asyncio
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.cli import main
from core.calendar.believed import DoubtWhy
from scheduler.clock import VirtualClock
from storage.backups.marks import BACKUP
from storage.database.marks import mark
from storage.database.session import Database
from storage.duties.clock_doubts import ClockDoubt, keep_doubt
from tests.bot.cli.conftest import CONFIG, Cli
from tests.days import local

EIGHT = local("2026-03-12 08:00")
SAID = {
    "Asia/Ho_Chi_Minh": ("8 giờ 00, thứ Năm ngày 12/3/2026", "8:00, Thursday, 12 March 2026"),
    "America/New_York": ("21 giờ 00, thứ Tư ngày 11/3/2026", "21:00, Wednesday, 11 March 2026"),
}


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine in a zone of its own."""
    with monkeypatch.context() as away:
        away.setenv("TZ", "Australia/Sydney")
        time.tzset()
        yield
    time.tzset()


async def _marked(url: str) -> None:
    db = Database(url)
    async with db.write() as s:
        await mark(s, "tick", "", EIGHT)
        await mark(s, BACKUP, "", EIGHT)
        await keep_doubt(s, ClockDoubt(1, DoubtWhy.JUMPED, timedelta(days=31), EIGHT))
    await db.close()


@pytest.mark.parametrize(("zone", "said"), SAID.items())
def test_status_says_hours_in_the_office_s_zone(cli: Cli, folder: Path, zone: str, said: tuple[str, str]) -> None:
    (folder / "config.toml").write_text(CONFIG.replace("[office]", f'[office]\ntimezone = "{zone}"'), "utf-8")
    asyncio.run(_marked(f"sqlite:///{folder / 'office.db'}"))
    vi, en = said
    told = cli("status").out.splitlines()
    assert f"Lần xem giờ gần nhất: {vi[0].upper()}{vi[1:]}" in told
    assert f"Lần sao lưu gần nhất: {vi[0].upper()}{vi[1:]}" in told
    assert f"Đồng hồ: chưa chắc đúng từ {vi}, tin nhắc đang được giữ" in told
    assert f"Last backup: {en}" in cli("status", "--lang", "en").out.splitlines()
    assert cli("status", "--json").json["last_tick"] == "2026-03-12T01:00:00+00:00"


@pytest.mark.parametrize("zone", SAID)
def test_the_trail_and_the_copies_say_hours_in_the_office_s_zone(cli: Cli, folder: Path, zone: str) -> None:
    (folder / "config.toml").write_text(CONFIG.replace("[office]", f'[office]\ntimezone = "{zone}"'), "utf-8")
    at = EIGHT.astimezone(ZoneInfo(zone))
    clock = VirtualClock(EIGHT)
    for words in (("people", "import", "roster.csv", "--yes"), ("backup",)):
        assert main(words, clock) == 0
    (copy,) = (folder / "backups").glob("*.db")
    assert f"{at:%Y%m%d-%H%M%S}" in copy.name
    told = cli("trail").out
    assert f"{at.hour} giờ 00 {at.day}/{at.month}/{at.year}" in told
    assert f"Có mọi việc đến {at.hour} giờ 00" in cli("restore", str(copy), "--check").out
