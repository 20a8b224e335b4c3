"""The commands as a user runs them, in a folder of their own with a config file, a roster, a form, and a database with
nothing in it."""

import io
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.cli import main
from tests.days import day
from tests.fakes.botapi import BotApi
from tests.whole import papers

CONFIG = """
[office]
name = "Hội tỉnh Sông Mây"
phone = "0260 000 111"
[storage]
url = "sqlite:///office.db"
[send]
window = "00:00-23:59"
"""
TELEGRAM = """
[telegram]
enabled = true
token = "{token}"
base_url = "{base_url}"
base_file_url = "{base_file_url}"
"""


class Result(NamedTuple):
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cli = Callable[..., Result]


@pytest.fixture
def folder(sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user is, with the files of an office in it; nothing of it comes from the machine's environment."""
    for name in [name for name in os.environ if name.startswith("NHACVIEC_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    shutil.copy(sqlite_template, tmp_path / "office.db")
    (tmp_path / "config.toml").write_text(CONFIG, "utf-8")
    (tmp_path / "config.toml").chmod(0o600)
    (tmp_path / "roster.csv").write_text(papers.roster_csv(), "utf-8")
    (tmp_path / "form.toml").write_text(papers.FORM, "utf-8")
    return tmp_path


@pytest.fixture
def cli(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Runs one command, with what is typed or piped into it. No error that a person can cause may show a traceback."""

    def run(*words: str, stdin: str = "") -> Result:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        try:
            status = main(words)
        except SystemExit as usage:
            status = int(str(usage.code))
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Result(status, told.out, told.err)

    return run


@pytest.fixture(scope="session")
def asked_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the database of `asked` is kept once it is made."""
    return tmp_path_factory.mktemp("asked") / "office.db"


@pytest.fixture
def asked(cli: Cli, folder: Path, asked_database: Path) -> Cli:
    """The office has asked its three units for numbers by the plan in plan.txt; none has answered."""
    (folder / "plan.txt").write_text("\n".join(papers.plan_lines(day("2090-03-02"))), "utf-8")
    if asked_database.exists():
        shutil.copy(asked_database, folder / "office.db")
        return cli
    papers_in = "people import roster.csv --yes", "form import form.toml", "plan import plan.txt"
    for words in (*papers_in, "plan activate 1 --form so-ket"):
        assert cli(*words.split()).status == 0
    shutil.copy(folder / "office.db", asked_database)
    return cli


@pytest.fixture
def api() -> Iterator[BotApi]:
    with BotApi() as running:
        yield running


@pytest.fixture
def telegram(folder: Path, api: BotApi) -> BotApi:
    """The config has a Telegram that answers."""
    addresses = {"token": api.token, "base_url": api.base_url, "base_file_url": api.base_file_url}
    (folder / "config.toml").write_text(CONFIG + TELEGRAM.format(**addresses), "utf-8")
    return api
