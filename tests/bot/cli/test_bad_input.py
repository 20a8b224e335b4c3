"""What cannot be, as an operator or a paper may put it: a zone, a day, a ladder, a rule without an end. One clear line,
and nothing runs away."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import load_config
from core.calendar.rhythms import BEHIND
from scheduler.clock import SystemClock, VirtualClock
from scheduler.tick import tick
from storage.database.session import Database
from tests.bot.cli.conftest import Cli

PAPER = """HỘI CỰU CHIẾN BINH TỈNH SÔNG MÂY
Số: 79/KH-CCB
Sông Mây, ngày 05 tháng 01 năm 2026
KẾ HOẠCH
Trực và báo cáo
II. TỔ CHỨC THỰC HIỆN
"""
ENDLESS = PAPER + "Các đơn vị báo cáo tình hình hằng ngày về Văn phòng Hội trước 16 giờ.\n"
NO_DAYS = PAPER + "Các đơn vị gửi báo cáo về Văn phòng trước ngày 30 tháng 02 năm 2027. Nộp quỹ chậm nhất ngày 31/2.\n"


@pytest.mark.parametrize(
    ("variable", "value", "line"),
    [
        (
            "OFFICE_TIMEZONE",
            "Asia/Nowhere",
            '[office] timezone = "Asia/Nowhere" không dùng được. Cần múi giờ theo tên IANA, như Asia/Ho_Chi_Minh. Ý nghĩa: múi giờ để hiểu ngày và giờ.',
        ),
        (
            "REMINDERS_HOLIDAYS",
            "2026-02-31",
            '[reminders] holidays = "2026-02-31" không dùng được. Cần ngày như 2026-09-02, không phải "2026-02-31". Ý nghĩa: ngày nghỉ riêng, ngoài ngày lễ cả nước.',
        ),
        (
            "REMINDERS_LADDER",
            "31/2",
            '[reminders] ladder = "31/2" không dùng được. Cần mốc như "-5d 08:00" (trước năm ngày, lúc tám giờ), không phải "31/2". Ý nghĩa: các mốc nhắc trước (-) và sau (+) ngày hạn, cho nơi còn nợ.',
        ),
    ],
)
def test_what_cannot_be_set_is_named_in_one_line(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, line: str
) -> None:
    monkeypatch.setenv(f"NHACVIEC_{variable}", value)
    assert cli("run") == (1, "", f"Biến môi trường NHACVIEC_{variable}: {line}\n")


def test_days_that_do_not_exist_are_named_and_never_guessed(cli: Cli, folder: Path) -> None:
    (folder / "plan.txt").write_text(NO_DAYS, "utf-8")
    told = cli("plan", "import", "plan.txt")
    assert (told.status, told.out) == (1, "")
    assert told.err.splitlines() == [
        "⚠ Không có ngày 30 tháng 02 năm 2027 trong lịch.",
        "⚠ Không có ngày 31/2 trong lịch.",
        "Không thấy hội nghị hay thời hạn nào trong văn bản. Xin kiểm tra lại tệp, hoặc nhập tay trong chat.",
    ]


def test_a_ladder_that_would_fire_100_000_times_is_refused_in_one_short_line(cli: Cli, folder: Path) -> None:
    rungs = [f"-{number % 300}d {number // 300 // 60 % 24:02d}:{number // 300 % 60:02d}" for number in range(100_000)]
    with (folder / "config.toml").open("a") as config:
        config.write(f"[reminders]\nladder = {rungs}\n")
    told = cli("run")
    assert (told.status, told.out) == (1, "")
    assert told.err == (
        'config.toml, dòng 10: [reminders] ladder = "-0d 00:00, -1d 00:00, -2d 00:00, -3d 00:00, -4d 00:00, -5d 00:00, '
        '-6d 00:00, -7d 00:00, -8d 00:00, -…" không dùng được. Cần nhiều nhất 60 mốc. '
        "Ý nghĩa: các mốc nhắc trước (-) và sau (+) ngày hạn, cho nơi còn nợ.\n"
    )


def test_a_rule_without_an_end_opens_what_is_near_also_after_a_year(cli: Cli, folder: Path) -> None:
    (folder / "plan.txt").write_text(ENDLESS, "utf-8")
    for words in ("people import roster.csv --yes", "plan import plan.txt", "plan activate 1"):
        assert cli(*words.split()).status == 0
    assert occurrences() == 1
    assert [ticked_after(days) for days in (1, 2, 365, 366)] == [2, 3, 3 + BEHIND.days + 1, 3 + BEHIND.days + 2]


def occurrences() -> int:
    with closing(sqlite3.connect("office.db")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM occurrences").fetchone()
    return int(count)


def ticked_after(days: int) -> int:
    """The periods there are when the program looks at the clock so many days later."""
    config = load_config(Path("config.toml"), {})

    async def look() -> None:
        db = Database(config.storage.url)
        await tick(db, VirtualClock(SystemClock().now() + timedelta(days=days)), config.policy, config.window)
        await db.close()

    asyncio.run(look())
    return occurrences()
