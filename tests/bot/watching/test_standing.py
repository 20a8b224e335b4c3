"""What an operator hears of a house that is not well, and what the dead man's switch does: as they would see it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from sqlalchemy import select

from bot.backup_settings import BackupSettings
from bot.watching.database_file import FileWatch
from bot.watching.figures import Figures
from bot.watching.standing import LOOKS, line_of
from core.wrongs import Finding, Wrong, judged
from storage.backups.marks import BACKUP
from storage.database.marks import mark
from storage.database.schema import OutboxRow
from tests.bot.watching.conftest import CLERK, NOW, Open, Watched
from tests.bot.watching.test_figures import told
from tests.days import VIETNAM, utc


@contextmanager
def switch(status: int = 200) -> Iterator[tuple[str, list[str]]]:
    """An address, and the paths that were asked for there."""
    asked: list[str] = []

    class Counting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Counting)
    serving = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/ping/abc", asked
    finally:
        server.shutdown()
        server.server_close()


async def test_after_each_healthy_minute_the_switch_is_told_so(opened: Open) -> None:
    with switch() as (address, asked):
        watched = opened(ping_url=address)
        await watched.minutes(3)
        assert asked == ["/ping/abc"] * 3


async def test_what_stays_wrong_is_told_once_the_switch_hears_nothing_and_both_go_on_afterwards(opened: Open) -> None:
    with switch() as (address, asked):
        watched = opened(ping_url=address, operator=CLERK)
        watched.channel.deaf = True
        await watched.minutes(10)
        assert (watched.said(), len(asked)) == ([], 10)

        await watched.minutes(20)
        assert watched.said() == [
            "Máy nhắc việc có việc cần xem: kênh memory không lấy được tin mới, từ 8 giờ 01, thứ Hai ngày 2/3/2026.\n"
            "Xin xem đường mạng, token, và có máy nào khác chạy cùng token không."
        ]
        assert len(asked) == 10

        watched.channel.deaf = False
        await watched.minutes(2)
        assert watched.said()[1:] == [
            'Máy nhắc việc: việc "kênh memory không lấy được tin mới" (từ 8 giờ 01, thứ Hai ngày 2/3/2026) nay đã ổn.'
        ]
        assert len(asked) == 12


async def test_daily_copies_that_stopped_are_told_until_one_is_made(opened: Open) -> None:
    watched = opened(operator=CLERK)
    await mark_copy(watched, NOW - timedelta(days=2) + timedelta(minutes=5))
    await watched.minutes(14)
    assert watched.said() == []
    await watched.minutes(1)
    assert watched.said() == [
        "Máy nhắc việc có việc cần xem: hai ngày nay không có bản sao lưu nào, từ 8 giờ 05, thứ Hai ngày 2/3/2026.\n"
        'Xin chạy "nhacviec backup": lệnh này sao lưu ngay, hoặc nói vì sao không được.'
    ]
    assert (await told(Figures(watched.house)))['nhacviec_stays_wrong{what="backups",channel=""}'] == 1

    await mark_copy(watched, watched.clock.now())
    await watched.minutes(1)
    assert len(watched.said()) == 2


async def test_where_copies_are_made_by_hand_none_is_missed(opened: Open) -> None:
    watched = opened(operator=CLERK)
    by_hand = watched.house.config.model_copy(update={"backup": BackupSettings(at="")})
    object.__setattr__(watched.house, "config", by_hand)
    await mark_copy(watched, NOW - timedelta(days=90))
    await watched.minutes(12)
    assert watched.said() == []


async def mark_copy(watched: Watched, at: datetime) -> None:
    async with watched.house.db.write() as session:
        await mark(session, BACKUP, "office-20260228-023000.db", at)


async def test_a_clock_that_nobody_looks_at_is_wrong(opened: Open, caplog: pytest.LogCaptureFixture) -> None:
    watched = opened()
    await watched.minutes(1)
    await watched.minutes(21, ticks=False)
    assert caplog.messages == ["tick is wrong since 2026-03-02 01:11:00+00:00"]


@pytest.mark.parametrize("operator", ["Không Ai", "Trần Thử A1", "may@tinh.example"])
async def test_an_operator_who_cannot_be_told_is_said_in_the_log(
    opened: Open, operator: str, caplog: pytest.LogCaptureFixture
) -> None:
    watched = opened(operator=operator)
    watched.channel.deaf = True
    await watched.minutes(12)
    assert caplog.messages == [
        "nobody can be told of what is wrong: [watch] operator names nobody",
        "deaf:memory is wrong since 2026-03-02 01:01:00+00:00",
    ]


async def test_a_letter_to_the_operator_leaves_at_any_hour(opened: Open) -> None:
    watched = opened(operator="May@tinh.example")
    mail = watched.house.channels | {"email": watched.channel}
    object.__setattr__(watched.house, "channels", mail)
    watched.channel.deaf = True
    await watched.minutes(12)
    async with watched.house.db.read() as session:
        rows = await session.execute(select(OutboxRow.channel, OutboxRow.chat, OutboxRow.kind))
        assert set(rows.all()) == {("email", "may@tinh.example", "urgent")}


async def test_a_switch_that_cannot_be_reached_is_noted_once(opened: Open, caplog: pytest.LogCaptureFixture) -> None:
    with switch(500) as (address, asked):
        watched = opened(ping_url=address)
        await watched.minutes(3)
    await watched.minutes(2)
    assert len(asked) == 3
    words = "[watch] ping_url cannot be reached (it answers 500): whoever watches there takes us for dead"
    assert caplog.messages == [words]


async def test_while_there_is_no_database_the_switch_hears_nothing(opened: Open) -> None:
    with switch() as (address, asked):
        watched = opened(ping_url=address)
        await watched.minutes(1)
        file, jobs = watched.house.db.file, FileWatch(watched.house).jobs(tuple(watched.watch.jobs()))
        assert file is not None
        file.name.rename(file.name.with_suffix(".away"))
        for job in jobs:
            await job.run()
        assert len(asked) == 1
        file.name.with_suffix(".away").rename(file.name)
        for job in jobs:
            await job.run()
        assert len(asked) == 2


def test_beside_the_service_stands_what_was_wrong_at_two_looks() -> None:
    first, found = utc("2026-03-02 01:00"), frozenset({Finding(Wrong.BACKUPS)})
    once = judged(found, {}, first)
    assert line_of(once, first, VIETNAM) == "all is well"
    twice = judged(found, once.standing, first + LOOKS)
    assert line_of(twice, first + LOOKS, VIETNAM) == "backups is wrong since 2026-03-02T08:00+0700"
    over = judged(frozenset(), twice.standing, first + 2 * LOOKS)
    assert line_of(over, first + 2 * LOOKS, VIETNAM) == "all is well"
