"""Set-ups with which `run` ends at once, or would not be heard: `check` finds each, names it as `run` does, and makes
nothing."""

import logging
import signal
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli
from tests.fakes.botapi import BotApi

LONGEST = 120.0
"""Seconds after which a `run` that has begun after all is ended."""
ZALO = '[{name}]\nenabled = true\nmode = "polling"\ntoken = "77:abc"\nbase_url = "http://127.0.0.1:1/bot"\n'


def added(text: str) -> Callable[[Path], None]:
    """At the end of the configuration, which ends in the section of Telegram."""

    def break_it(folder: Path) -> None:
        with (folder / "config.toml").open("a", encoding="utf-8") as config:
            config.write(text)

    return break_it


def put(old: str, new: str) -> Callable[[Path], None]:
    """In the configuration, one text for another."""

    def break_it(folder: Path) -> None:
        text = (folder / "config.toml").read_text("utf-8")
        assert old in text
        (folder / "config.toml").write_text(text.replace(old, new), "utf-8")

    return break_it


def form(content: bytes) -> Callable[[Path], None]:
    def break_it(folder: Path) -> None:
        (folder / "form.toml").write_bytes(content)
        added('[reports]\nforms = ["form.toml"]\n')(folder)

    return break_it


def database(text: str) -> Callable[[Path], None]:
    return put("sqlite:///office.db", text)


def version(number: str) -> Callable[[Path], None]:
    def break_it(folder: Path) -> None:
        with closing(sqlite3.connect(folder / "office.db")) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = ?", (number,))

    return break_it


def no_database(folder: Path) -> None:
    (folder / "office.db").write_text("Danh sách các đơn vị\n" * 500, "utf-8")


def damaged(folder: Path) -> None:
    with (folder / "office.db").open("r+b") as file:
        file.seek(20 * 4096)
        file.write(b"\xff" * 4096)


def gone(folder: Path) -> None:
    (folder / "office.db").unlink()
    (folder / "office.db-write.lock").touch()


def of_another_kind(folder: Path) -> None:
    (folder / "office.db").unlink()
    (folder / "office.db").mkdir()


WRONG_TOKEN = "AA" + "x" * 33
BROKEN: dict[str, tuple[Callable[[Path], None], str]] = {
    "a section that there is not": (added("[offce]\n"), "không có mục [offce]."),
    "a key that there is not": (put("name =", "nam ="), "[office] không có khóa nam."),
    "a value that is not allowed": (put("[office]", '[office]\nlanguage = "fr"'), '[office] language = "fr"'),
    "a zone that there is not": (put("[office]", '[office]\ntimezone = "Asia/Sông Mây"'), "[office] timezone ="),
    "hours the wrong way round": (put("00:00-23:59", "20:00-07:00"), "[send] window ="),
    "a rung that cannot be": (added('[reminders]\nladder = ["sáng mai"]\n'), "[reminders] ladder ="),
    "no TOML": (put("[office]", "[office"), "config.toml, dòng 2: viết chưa đúng dạng TOML: thiếu dấu ]."),
    "no configuration": (lambda folder: (folder / "config.toml").unlink(), "Chưa bật kênh chat nào."),
    "no channel": (put("enabled = true", "enabled = false"), "Chưa bật kênh chat nào."),
    "no token": (put("token = ", 'token = ""\n# token = '), "còn thiếu token, cần có khi enabled = true."),
    "a token of nobody": (put(":AAfake", ":AAelse"), "Telegram không nhận token"),
    "no such server": (put('base_url = "http://', 'base_url = "htp://'), "base_url không phải là địa chỉ"),
    "two bots that are one": (
        added(ZALO.format(name="zalo") + ZALO.format(name="zalo.hai")),
        "[zalo.hai] chưa đúng: token là của cùng một bot với [zalo].",
    ),
    "a webhook without an address": (added('mode = "webhook"\nwebhook_secret = "bi-mat"\n'), "[web] public_url"),
    "a webhook that nobody listens to": (
        added('mode = "webhook"\nwebhook_secret = "bi-mat"\n[web]\nport = 0\npublic_url = "https://a.vn"\n'),
        "[web] chưa đúng: còn thiếu port, cần có khi [telegram] mode",
    ),
    "a webhook without https": (
        added('mode = "webhook"\nwebhook_secret = "bi-mat"\n[web]\npublic_url = "http://a.vn"\n'),
        "https",
    ),
    "an address of another machine": (added('[web]\nhost = "192.0.2.1"\n'), "Không mở được cổng web 192.0.2.1:8080"),
    "a name of no machine": (added('[web]\nhost = "a..b"\n'), "Không mở được cổng web a..b:8080"),
    "a form that is not there": (added('[reports]\nforms = ["none.toml"]\n'), "Không có tệp none.toml."),
    "a form that is a folder": (added('[reports]\nforms = ["."]\n'), ". là thư mục, không phải tệp."),
    "a form that is none": (form(b"key = 1\n"), "form.toml: Tệp mẫu: không có khóa “key”"),
    "a form that is no text": (form(b"\xff\xfe\x00"), "form.toml: Tệp không phải văn bản UTF-8."),
    "a database without a folder": (database("sqlite:///none/office.db"), "không có tệp hay thư mục ấy"),
    "a database that is a folder": (of_another_kind, "không được phép mở hay tạo tệp"),
    "a database that is something else": (no_database, "tệp bị hỏng hoặc không phải cơ sở dữ liệu"),
    "a database with a damaged page": (damaged, "tệp bị hỏng hoặc không phải cơ sở dữ liệu"),
    "a database that is gone": (gone, "tệp không còn ở chỗ cũ"),
    "a database with two names": (
        lambda folder: (folder / "second.db").hardlink_to(folder / "office.db"),
        "tệp có hai tên trên đĩa (liên kết cứng)",
    ),
    "a database of tomorrow": (version("9999"), "phiên bản mới hơn"),
    "a server that is not there": (database("postgresql://nv:bimat@127.0.0.1:1/nv"), "không nối được"),
    "an address of no database": (database("postgresql://nv:bimat@may:cong/nv"), "[storage] url"),
    "erasures in a folder": (added('[keep]\nerased = "."\n'), ". là thư mục, không phải tệp."),
}


def begun_after_all(*_: object) -> None:
    raise TimeoutError("run has begun")


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    """`run` sets up the log of a whole process, and ends by itself or not at all."""
    handlers, level = logging.root.handlers[:], logging.root.level
    before = signal.signal(signal.SIGALRM, begun_after_all)
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)
    logging.root.handlers[:], logging.root.level = handlers, level


def listing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


@pytest.mark.parametrize(("break_it", "why"), BROKEN.values(), ids=BROKEN)
def test_what_ends_run_is_found_before(
    cli: Cli, telegram: BotApi, folder: Path, break_it: Callable[[Path], None], why: str
) -> None:
    break_it(folder)
    before = listing(folder)

    told = cli("check")

    found = [line for line in told.out.splitlines() if line.startswith("✗")] + told.err.splitlines()
    assert told.status == 1
    assert [line for line in found if why in line], found
    assert listing(folder) == before

    ended = cli("run")

    assert (ended.status, ended.out) == (1, "")
    assert why in ended.err.splitlines()[-1] or (why == "https" and "HTTPS" in ended.err)


def test_a_taken_port_is_found_unless_it_is_our_own(cli: Cli, telegram: BotApi, folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        added(f"[web]\nport = {taken.getsockname()[1]}\n")(folder)
        told, ended = cli("check"), cli("run")
    assert (told.status, ended.status) == (1, 1)
    assert f"✗ {ended.err.splitlines()[-1]}" in told.out.splitlines()


def test_a_wrong_variable_of_the_environment_is_found(
    cli: Cli, telegram: BotApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NHACVIEC_WEB_PROT", "80")
    assert cli("check") == cli("run")
    assert "NHACVIEC_WEB_PROT" in cli("check").err


def test_all_is_well_where_nothing_is_broken(cli: Cli, telegram: BotApi) -> None:
    assert (cli("check").status, cli("check").err) == (0, "")


def test_for_scripts_each_is_a_finding(cli: Cli, telegram: BotApi, folder: Path) -> None:
    told = cli("check", "--json").json
    assert told["ok"] is True
    assert {one["about"] for one in told["findings"]} >= {"config", "database", "clock", "files", "channel", "web"}
    damaged(folder)
    told = cli("check", "--json")
    wrong = [one["about"] for one in told.json["findings"] if one["state"] == "bad"]
    assert (told.status, told.json["ok"], wrong) == (1, False, ["database"])


def test_for_scripts_a_configuration_that_cannot_be_read_is_one_too(cli: Cli, folder: Path) -> None:
    (folder / "config.toml").write_text("[offce]\n[office]\nnam = 1\n", "utf-8")
    told = cli("check", "--json")
    assert (told.status, told.err) == (1, "")
    assert [(one["about"], one["state"]) for one in told.json["findings"]] == [("config", "bad")] * 2
