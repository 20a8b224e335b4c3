"""README, CONTRIBUTING and docs/ tell the truth about the house: the files they name are there, the commands they list
are all there are."""

import re
from pathlib import Path

import pytest

from bot.cli.parser import make_parser

ROOT = Path(__file__).parents[2]
PAPERS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
PATH = re.compile(
    r"\b(?:core|reading|storage|exports|scheduler|bot|web|tests|examples|docs)/[\w*./-]+\.(?:py|md|toml|ftl|chat)\b"
)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_file_a_paper_names_is_there(paper: Path) -> None:
    text = paper.read_text("utf-8")
    gone = [name for name in PATH.findall(text) if not list(ROOT.glob(name))]
    gone += [link for link in LINK.findall(text) if not (paper.parent / link).exists()]
    assert gone == []


def test_the_readme_lists_the_commands_there_are() -> None:
    table = [
        line.split("|")[1]
        for line in (ROOT / "README.md").read_text("utf-8").replace("\\|", "/").splitlines()
        if line.startswith("| `")
    ]
    listed = {command.split()[0] for row in table for command in re.findall(r"`([^`]+)`", row)} - {"nhacviec"}
    offered = set(re.findall(r"^    (\w+)(?: {2,}|$)", make_parser().format_help(), re.MULTILINE))
    assert listed == offered
