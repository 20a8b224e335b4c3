"""`check` on the files of this machine: what it names, and that it leaves everything as it is."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from apart import Broke, Ended, EndedWhy
from bot.cli.checks.reader import no_reader
from bot.texts import Texts
from storage.database.inspection import has_wal_reset_bug
from tests.bot.cli.conftest import CONFIG, Cli
from tests.days import local
from tests.fakes.botapi import BotApi

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WAL_RESET = [
    ((3, 6, 23), False),
    ((3, 7, 0), True),
    ((3, 40, 1), True),
    ((3, 44, 5), True),
    ((3, 44, 6), False),
    ((3, 45, 0), True),
    ((3, 50, 6), True),
    ((3, 50, 7), False),
    ((3, 51, 2), True),
    ((3, 51, 3), False),
    ((3, 52, 0), False),
]


def faults(cli: Cli) -> list[str]:
    told = cli("check")
    assert told.err == ""
    return [line[2:] for line in told.out.splitlines() if line.startswith("✗") and "kênh chat" not in line]


def everything(folder: Path) -> dict[str, tuple[int, int, bytes]]:
    found = {path.name: path for path in folder.iterdir() if path.is_file()}
    return {name: (path.stat().st_mode, path.stat().st_mtime_ns, path.read_bytes()) for name, path in found.items()}


@pytest.fixture
def beside(folder: Path) -> Iterator[sqlite3.Connection]:
    """A program that has the database open, with something in its log."""
    with closing(sqlite3.connect(folder / "office.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE other (a)")
        yield connection


def test_a_well_kept_folder_has_no_fault_and_is_left_as_it_was(cli: Cli, telegram: BotApi, folder: Path) -> None:
    before = everything(folder)
    assert faults(cli) == []
    assert everything(folder) == before


def test_beside_a_program_that_has_it_open_too(cli: Cli, folder: Path, beside: sqlite3.Connection) -> None:
    before = sorted(everything(folder))
    assert faults(cli) == []
    assert sorted(everything(folder)) == before


def test_a_database_that_was_never_made_is_not_made(cli: Cli, folder: Path) -> None:
    (folder / "office.db").unlink()
    told = cli("check")
    assert "! Cơ sở dữ liệu sqlite chưa được lập; nhacviec run (hoặc nhacviec db upgrade) sẽ lập.\n" in told.out
    assert not (folder / "office.db").exists()


def test_a_database_of_an_older_version_is_not_migrated(cli: Cli, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "office.db")) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    assert "! Cơ sở dữ liệu sqlite ở phiên bản cũ;" in cli("check").out
    with closing(sqlite3.connect(folder / "office.db")) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]


def test_a_database_that_is_gone_is_a_fault(cli: Cli, folder: Path) -> None:
    cli("people", "import", "roster.csv", "--yes")
    (folder / "office.db").unlink()
    (fault,) = faults(cli)
    assert fault.startswith("Không dùng được cơ sở dữ liệu: tệp không còn ở chỗ cũ;")


def test_a_damaged_page_is_named(cli: Cli, folder: Path) -> None:
    damage(folder / "office.db")
    (fault,) = faults(cli)
    assert fault.startswith("Không dùng được cơ sở dữ liệu: tệp bị hỏng hoặc không phải cơ sở dữ liệu “")


def test_what_others_may_read_or_replace_is_named_with_the_cure(
    cli: Cli, telegram: BotApi, folder: Path, beside: sqlite3.Connection
) -> None:
    names = ("config.toml", "office.db", "office.db-wal", "office.db-shm")
    for name in names:
        (folder / name).chmod(0o644)
    folder.chmod(0o775)
    found = faults(cli)
    folder.chmod(0o700)
    readable = "người khác trên máy đọc được (quyền 644). Xin chạy: chmod 600"
    files = {name: name if name == "config.toml" else str(folder / name) for name in names}
    assert found == [
        *(f"{file}: {readable} {file}" for file in files.values()),
        f"Thư mục {folder}: người khác trên máy thay được tệp trong đó (quyền 775). Xin chạy: chmod go-w {folder}",
    ]


def test_a_configuration_without_a_secret_may_be_read_by_all(cli: Cli, folder: Path) -> None:
    (folder / "config.toml").write_text(CONFIG, "utf-8")
    (folder / "config.toml").chmod(0o644)
    assert faults(cli) == []


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_a_file_of_another_owner_is_named(cli: Cli, folder: Path, beside: sqlite3.Connection) -> None:
    os.chown(folder / "office.db-wal", 1, -1)
    (fault,) = faults(cli)
    assert fault.startswith(f"{folder}/office.db-wal thuộc daemon, chương trình chạy với root.")


def test_a_file_with_two_names_is_named(cli: Cli, folder: Path) -> None:
    (folder / "second.db").hardlink_to(folder / "office.db")
    (fault,) = faults(cli)
    why = f"tệp có hai tên trên đĩa (liên kết cứng); xin bỏ bớt một tên ({folder}/office.db)"
    assert fault == f"Không dùng được cơ sở dữ liệu: {why}."


@pytest.mark.parametrize(
    ("version", "has_it"), WAL_RESET, ids=[".".join(map(str, version)) for version, _ in WAL_RESET]
)
def test_which_sqlite_has_the_fault_of_two_writing_back_at_once(version: tuple[int, int, int], has_it: bool) -> None:
    assert has_wal_reset_bug(version) is has_it


def test_the_sqlite_of_this_machine_is_named_when_it_has_the_fault(cli: Cli) -> None:
    named = f"! SQLite {sqlite3.sqlite_version} " in cli("check").out
    assert named is has_wal_reset_bug()


def damage(file: Path) -> None:
    """Fills a page in the middle with what a failing disk leaves."""
    shutil.copy(file, f"{file}.before")
    with file.open("r+b") as opened:
        opened.seek(20 * 4096)
        opened.write(b"\xff" * 4096)
    Path(f"{file}.before").unlink()


@pytest.mark.parametrize(
    ("error", "vi", "en"),
    [
        (Ended(EndedWhy.MEMORY), "cần quá nhiều bộ nhớ", "it takes too much memory"),
        (Ended(EndedWhy.TIME), "quá lâu", "it takes too long"),
        (Ended(EndedWhy.ANSWER), "trả lời quá dài", "its answer is too long"),
        (Ended(EndedWhy.DIED, "status 1"), "tiến trình tự dừng", "the process ended by itself"),
        (Broke("OSError in start"), "“OSError in start”", "“OSError in start”"),
    ],
)
def test_why_no_file_can_be_read_is_said_in_both_languages(error: Ended | Broke, vi: str, en: str) -> None:
    say = no_reader(error).say
    told = [Texts(language).say(say, now=local("2026-03-12 08:00"), zone=ZONE) for language in ("vi", "en")]
    assert told == [
        f"Không mở được tiến trình riêng để đọc tệp: {vi}",
        f"No process apart can be started to read files: {en}",
    ]
