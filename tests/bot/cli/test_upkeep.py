"""`check`, `status`, `db`, wrong usage, a wrong configuration and a database that cannot be used, as an operator meets
them."""

import asyncio
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.cli.failures import explained
from bot.texts import Texts
from core.calendar.believed import DoubtWhy
from storage.database.errors import DatabaseBusy
from storage.database.file_lock import TurnHolder
from storage.database.session import Database
from storage.duties.clock_doubts import ClockDoubt, keep_doubt
from tests.bot.cli.conftest import CONFIG, Cli
from tests.days import local
from tests.fakes.botapi import BotApi
from tests.whole.program import PROJECT, environment

EVERYTHING = [
    ("people", "list"),
    ("people", "import", "roster.csv", "--yes"),
    ("people", "invite"),
    ("plan", "list"),
    ("plan", "show", "1"),
    ("plan", "activate", "1"),
    ("form", "list"),
    ("form", "import", "form.toml"),
    ("notice", "send", "--to", "all", "--text", "x"),
    ("numbers", "so-ket", "--period", "1", "--out", "t.xlsx"),
    ("db", "upgrade"),
    ("talk",),
]


def names(commands: list[tuple[str, ...]]) -> list[str]:
    return [" ".join(words[:2]) for words in commands]


# check


def test_all_is_well_with_a_network_that_knows_the_token(cli: Cli, telegram: BotApi, folder: Path) -> None:
    told = cli("check")

    assert (told.status, told.err) == (0, "")
    assert [
        line.partition(":")[0] for line in told.out.splitlines() if "SQLite" not in line and "quét" not in line
    ] == [
        "✓ Cấu hình đọc được.",
        "✓ Cơ sở dữ liệu sqlite dùng được, đã ở phiên bản mới nhất.",
        "✓ Đồng hồ",
        "✓ Tệp dữ liệu và cấu hình",
        "✓ Cổng web 127.0.0.1",
        "! Chưa có trang biểu mẫu và bàn làm việc",
        "✓ Kênh telegram dùng được",
        f"! Bản sao lưu ({folder / 'backups'}) nằm cùng đĩa với dữ liệu",
        "! Chưa có bản sao lưu nào. nhacviec run sao lưu khi khởi động rồi mỗi ngày một lần; sao lưu ngay",
        "✓ Múi giờ Asia/Ho_Chi_Minh",
        "✓ Có phông chữ để vẽ bảng.",
        "✓ Tệp nhận được đọc trong tiến trình riêng",
        told.out.splitlines()[-1],
    ]
    assert "✓ Kênh telegram dùng được: @nhacviec_bot.\n" in told.out
    assert told.out.splitlines()[-1].startswith("✓ Đĩa còn ")


def test_a_wrong_token_is_told_without_showing_it(cli: Cli, telegram: BotApi, folder: Path) -> None:
    wrong = telegram.token[:-1] + "x"
    (folder / "config.toml").write_text(
        (folder / "config.toml").read_text("utf-8").replace(telegram.token, wrong), "utf-8"
    )

    told = cli("check")

    assert (told.status, told.err) == (1, "")
    assert (
        "✗ Kênh telegram chưa dùng được: Telegram không nhận token, hoặc base_url không phải là Bot API\n" in told.out
    )
    assert wrong not in told.out


def test_no_network_and_no_channel_are_not_well(cli: Cli) -> None:
    told = cli("check")

    assert (told.status, told.err) == (1, "")
    assert "✗ Chưa bật kênh chat nào. Trong config.toml đặt [telegram] enabled = true và token.\n" in told.out


def test_a_network_that_does_not_answer_is_told(cli: Cli, telegram: BotApi) -> None:
    telegram.stop()

    told = cli("check")

    assert (told.status, told.err) == (1, "")
    assert "✗ Kênh telegram chưa dùng được: " in told.out
    assert telegram.token not in told.out


def test_a_clock_two_hours_from_the_network_s_is_told(cli: Cli, telegram: BotApi, folder: Path) -> None:
    config = folder / "config.toml"
    config.write_text(config.read_text("utf-8").replace("[telegram]", '[telegram]\ntells_hour = "yes"'), "utf-8")
    telegram.tells_hour(7200)

    told = cli("check")

    assert (told.status, told.err) == (1, "")
    assert "✗ Giờ máy lệch giờ của kênh telegram 120 phút. Xin chỉnh giờ.\n" in told.out


async def _doubted(url: str) -> None:
    db, since = Database(url), local("2026-03-12 08:00")
    async with db.write() as s:
        await keep_doubt(s, ClockDoubt(1, DoubtWhy.JUMPED, timedelta(days=31), since))
    await db.close()


def test_an_hour_in_doubt_is_told_by_check_and_status(cli: Cli, telegram: BotApi, folder: Path) -> None:
    asyncio.run(_doubted(f"sqlite:///{folder / 'office.db'}"))

    told = cli("check")

    assert told.status == 1
    assert "✗ Giờ máy chưa chắc đúng từ 8 giờ 00, thứ Năm ngày 12/3/2026: tin nhắc đang được giữ." in told.out
    assert cli("status", "--json").json["clock"] == "in doubt since 2026-03-12T01:00:00+00:00: reminders are held"


# status


def test_status_of_a_fresh_house(cli: Cli) -> None:
    assert cli("status") == (
        0,
        """\
Tin đến chưa trả lời: 0
Tin đến để riêng: 0
Tin đi: –
Tin không gửi được: –
Tin đang phải đợi: –
Kênh tạm dừng: –
Mốc nhắc đang chờ: 0
Mốc nhắc quá giờ lâu nhất: –
Lần xem giờ gần nhất: –
Đồng hồ: –
Tin đợi lâu nhất theo yêu cầu của mạng: –
Tin của người lạ gửi quá nhiều, không lưu: 0
Tin đã dùng trong tháng: –
Lần sao lưu gần nhất: –
""",
        "",
    )
    assert cli("status", "--lang", "en").out.startswith("Updates not answered yet: 0\n")
    assert cli("status", "--json").json == {
        "inbox_waiting": 0,
        "inbox_parked": 0,
        "outbox": {},
        "undelivered": {},
        "held_back": {},
        "paused": {},
        "alarms_waiting": 0,
        "oldest_due_alarm": None,
        "last_tick": None,
        "clock": None,
        "longest_wait": None,
        "inbox_not_kept": 0,
        "quota": {},
        "last_backup": None,
    }


# the database


def test_a_database_is_made_where_there_is_none(cli: Cli, folder: Path) -> None:
    file = folder / "office.db"
    file.unlink()
    why = f"chưa được lập, xin chạy: nhacviec db upgrade ({file})"
    assert cli("status") == (1, "", f"Không dùng được cơ sở dữ liệu: {why}.\n")
    assert not file.exists()

    assert cli("db", "upgrade") == (0, "Cơ sở dữ liệu đã ở phiên bản mới nhất.\n", "")
    assert cli("status").status == 0


def test_a_locked_database_is_a_clear_line_and_nothing_is_lost(cli: Cli, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "office.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert cli("people", "list").status == 0
        locked = cli("people", "import", "roster.csv", "--yes")
        other.execute("ROLLBACK")

    assert locked == (
        1,
        "",
        "Cơ sở dữ liệu đang bị một chương trình khác giữ. Không có gì bị mất; xin thử lại sau ít phút.\n",
    )
    assert cli("people", "import", "roster.csv", "--yes").status == 0


def test_who_holds_the_database_is_named() -> None:
    held = explained(DatabaseBusy("another writes", TurnHolder(7, "nhacviec people import")))
    said = [Texts("vi").say(line, now=datetime(2026, 3, 12, tzinfo=UTC), zone=ZoneInfo("UTC")) for line in held or ()]
    assert said == [
        "Cơ sở dữ liệu đang do nhacviec people import (tiến trình 7) giữ. Không có gì bị mất; xin thử lại sau ít phút."
    ]


def test_a_database_that_was_there_is_not_made_anew_by_the_way(cli: Cli, folder: Path) -> None:
    file = folder / "office.db"
    cli("people", "import", "roster.csv")
    file.unlink()
    lost = "tệp không còn ở chỗ cũ; xin đặt lại tệp, hoặc lập tệp mới bằng: nhacviec db upgrade"
    for words in (("people", "list"), ("people", "import", "roster.csv"), ("status",)):
        assert cli(*words) == (1, "", f"Không dùng được cơ sở dữ liệu: {lost} ({file}).\n")
    assert not file.exists()
    assert cli("db", "upgrade").status == 0
    assert cli("people", "list").status == 0


@pytest.mark.parametrize("words", EVERYTHING, ids=names(EVERYTHING))
def test_a_file_that_is_no_database_is_a_clear_line(cli: Cli, folder: Path, words: tuple[str, ...]) -> None:
    (folder / "office.db").write_text("Trời hôm nay đẹp. " * 100, "utf-8")

    assert cli(*words) == (
        1,
        "",
        "Không dùng được cơ sở dữ liệu: tệp bị hỏng hoặc không phải cơ sở dữ liệu “file is not a database”.\n",
    )


# the configuration

WRONG = [
    (
        "[offce]\n",
        "config.toml, dòng 1: không có mục [offce]. Các mục dùng được: office, storage, send, reminders, reports, notices, keep, backup, web, watch, log, telegram",
    ),
    (
        '[office]\nnam = "x"\n',
        "config.toml, dòng 2: [office] không có khóa nam. Các khóa dùng được: name, timezone, language, phone",
    ),
    (
        '[office]\nlanguage = "fr"\n',
        'config.toml, dòng 2: [office] language = "fr" không dùng được. Cần một trong: "vi", "en".',
    ),
    (
        '[send]\nwindow = "8 giờ"\n',
        'config.toml, dòng 2: [send] window = "8 giờ" không dùng được. Cần hai giờ như 07:00-20:00, giờ đầu trước giờ sau.',
    ),
    ("[office\n", "config.toml, dòng 1: viết chưa đúng dạng TOML: thiếu dấu ]."),
    (
        "[telegram]\nenabled = true\n",
        "config.toml, dòng 2: [telegram] chưa đúng: còn thiếu token, cần có khi enabled = true.",
    ),
    (
        '[storage]\nurl = "mysql://x"\n',
        'config.toml, dòng 2: [storage] url = "mysql://x" không dùng được. Cần sqlite:///TỆP hoặc postgresql://TÊN:MẬT_KHẨU@MÁY/DỮ_LIỆU.',
    ),
]


@pytest.mark.parametrize(("text", "line"), WRONG, ids=[case[1][:20] for case in WRONG])
def test_a_wrong_configuration_is_named_by_every_command(cli: Cli, folder: Path, text: str, line: str) -> None:
    (folder / "config.toml").write_text(text, "utf-8")

    for words in (("status",), ("check",), ("run",), ("people", "list")):
        told = cli(*words)
        assert (told.status, told.out, told.err.count("\n")) == (1, "", 1)
        assert told.err.startswith(line)


def test_a_webhook_without_an_address_of_ours_is_named(cli: Cli, telegram: BotApi, folder: Path) -> None:
    with (folder / "config.toml").open("a", encoding="utf-8") as config:
        config.write('mode = "webhook"\nwebhook_secret = "bi-mat"\n')

    for command in ("check", "run"):
        told = cli(command)
        assert (told.status, told.err) == (
            1,
            'config.toml, dòng 15: [telegram] chưa đúng: còn thiếu [web] public_url, cần có khi mode = "webhook".\n',
        )


def test_a_variable_of_the_environment_goes_before_the_file(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NHACVIEC_OFFICE_LANGUAGE", "en")
    assert cli("plan", "list").out == "There is no plan yet. Read one: nhacviec plan import FILE.\n"
    monkeypatch.setenv("NHACVIEC_OFFICE_LANGUAG", "en")
    told = cli("plan", "list")
    assert (told.status, told.out) == (1, "")
    assert told.err.startswith(
        "The environment variable NHACVIEC_OFFICE_LANGUAG stands for no key of the configuration. Allowed: NHACVIEC_OFFICE_NAME, "
    )


def test_the_config_may_be_named_before_or_after_the_command(cli: Cli, folder: Path) -> None:
    (folder / "other.toml").write_text(CONFIG.replace("office.db", "other.db"), "utf-8")
    for words in (("--config", "other.toml", "db", "upgrade"), ("db", "upgrade", "--config", "other.toml")):
        assert cli(*words).status == 0
        (folder / "other.db").unlink()

    assert cli("status", "--config", "none.toml") == (
        1,
        "",
        "Không đọc được tệp cấu hình none.toml: không có tệp hay thư mục ấy.\n",
    )


# usage


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("nope",),
        ("plan",),
        ("plan", "show", "x"),
        ("read",),
        ("notice", "send", "--to", "all"),
        ("read", "x", "--today", "mai"),
    ],
)
def test_wrong_usage_is_status_2(cli: Cli, words: tuple[str, ...]) -> None:
    told = cli(*words)

    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("cách dùng: nhacviec")


@pytest.mark.parametrize("role", ["web", "worker"])
def test_one_process_is_what_sqlite_can_do(cli: Cli, telegram: BotApi, role: str) -> None:
    assert cli("run", "--role", role) == (
        1,
        "",
        f"--role {role} cần [storage] url là postgresql://…; với SQLite hãy chạy một tiến trình: nhacviec run.\n",
    )


def test_as_a_process_of_its_own(folder: Path) -> None:
    def run(*words: str) -> tuple[int, str, str]:
        command = [sys.executable, "-m", "bot", *words]
        done = subprocess.run(
            command, cwd=folder, env=environment(PYTHONPATH=str(PROJECT)), capture_output=True, check=False, timeout=60
        )
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    assert run("plan", "show", "7") == (1, "", "Không có kế hoạch số 7. Xem danh sách: nhacviec plan list.\n")
    assert run("plan", "show")[0] == 2
