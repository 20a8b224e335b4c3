"""Papers that say the same twice say the same: the two READMEs, and what is checked before a commit."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
ROW = re.compile(r"^\| (`(?!nhacviec …).+?) \| ", re.MULTILINE)
READMES = ("README.md", "README.vi.md")


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_both_readmes_list_the_same_commands() -> None:
    english, vietnamese = (ROW.findall(text_of(name)) for name in READMES)
    assert english == vietnamese
    assert len(english) > 10


def test_the_first_screen_of_both_holds_the_two_commands_that_do_all() -> None:
    for name in READMES:
        first = text_of(name).split("```")[1]
        assert [line.split()[:2] for line in first.strip().splitlines()] == [["make", "demo"], ["make", "test"]]
        assert len(text_of(name).partition("make test")[0].splitlines()) < 20


def test_a_commit_is_checked_as_make_check_does() -> None:
    recipe = text_of("Makefile").partition("check: setup\n")[2].partition("\n\n")[0]
    made = [line.strip().replace("$(BIN)", ".venv/bin") for line in recipe.splitlines()]
    hooks = yaml.safe_load(text_of(".pre-commit-config.yaml"))["repos"][0]["hooks"]
    assert [hook["entry"] for hook in hooks] == made


def test_the_forms_for_issues_can_be_read() -> None:
    for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"):
        assert yaml.safe_load(path.read_text("utf-8")), path.name
