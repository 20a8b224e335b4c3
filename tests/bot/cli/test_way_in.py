"""`nhacviec desk --as NAME`: a way in to the desk where the chat is out of reach."""

from pathlib import Path

import pytest

from tests.bot.cli.conftest import Cli
from tests.whole import papers


@pytest.fixture
def pages(asked: Cli, folder: Path) -> Cli:
    with (folder / "config.toml").open("a", encoding="utf-8") as file:
        file.write('\n[web]\npublic_url = "https://nhac.example"\nsecret = "a long text that nobody guesses"\n')
    return asked


def test_it_prints_a_link_and_is_put_down(pages: Cli) -> None:
    told = pages("desk", "--as", papers.CLERK)
    assert told.out.startswith("Mở trong mười phút, một lần: https://nhac.example/desk/in/")
    row = pages("trail", "--json").json[0]
    assert (row["act"], row["by"], row["subject"]) == ("open_desk", papers.CLERK, "person")


def test_for_whom_is_asked(pages: Cli) -> None:
    assert pages("desk").err.startswith("Xin nói mở cho ai")
    for name in ("Người Không Có", papers.CHAIRS["HB"]):
        assert pages("desk", "--as", name).status == 1


def test_without_pages_there_is_no_way_in(asked: Cli) -> None:
    before = asked("trail", "--json").json
    told = asked("desk", "--as", papers.CLERK)
    assert (told.status, told.out) == (1, "")
    assert "web.public_url" in told.err
    assert asked("trail", "--json").json == before
