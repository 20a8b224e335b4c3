"""What the README tells a new office to type works as it stands, and prints what it says it prints."""

import re
import shutil
from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli
from tests.bot.cli.conftest import api as api
from tests.bot.cli.conftest import cli as cli
from tests.bot.cli.conftest import folder as folder
from tests.fakes.botapi import BotApi

ROOT = Path(__file__).parents[2]
BLOCK = next(part for part in (ROOT / "README.md").read_text("utf-8").split("```") if "people import" in part)
STEPS = re.findall(r"^nhacviec (?!run)(.+?)\s+# (.+)$", BLOCK, re.MULTILINE)


@pytest.fixture
def office(folder: Path, api: BotApi, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the samples in it, as after a clone, and a Telegram that answers."""
    shutil.copytree(ROOT / "examples", folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "config.example.toml", folder / "config.toml")
    given = {"ENABLED": "true", "TOKEN": api.token, "BASE_URL": api.base_url, "BASE_FILE_URL": api.base_file_url}
    for key, value in given.items():
        monkeypatch.setenv(f"NHACVIEC_TELEGRAM_{key}", value)
    return folder


def test_every_step_of_the_set_up_prints_what_the_readme_says(cli: Cli, office: Path) -> None:
    assert [words.split()[:2] for words, _ in STEPS] == [
        ["people", "import"],
        ["form", "import"],
        ["people", "invite"],
        ["check"],
    ]
    for words, printed in STEPS:
        told = cli(*words.split())
        assert (told.status, told.err) == (0, ""), words
        if words == "check":
            assert {line[0] for line in told.out.splitlines()} <= {"✓", "!"}
            continue
        promised = [part.strip() for part in printed.split("…") if part.strip()]
        assert [part for part in promised if part not in told.out] == []
    assert (office / "codes.csv").read_text("utf-8-sig").count("\n") == 29
