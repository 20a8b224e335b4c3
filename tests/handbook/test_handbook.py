"""The handbook shows what the bot says, in both languages alike, and tells no command that there is not."""

import argparse
import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pytest
from PIL import Image

from bot.cli.parser import make_parser
from bot.commands import read_command
from core.spelling import fold
from tests.chats.script import files
from tests.handbook.excerpts import LANGUAGES, Excerpt, NotSaid
from tests.handbook.pictures import BOOKS, FOLDER, cards, encoded, talks

DOCS = FOLDER.parent
ROOT = DOCS.parent
ANEW = "python -m tests.handbook.pictures draws them anew"
PICTURE = re.compile(r"!\[([^]]+)\]\(([^)]+)\)")
TEXTS = sorted((ROOT / "bot" / "texts").glob("*.ftl"))
QUOTED = re.compile(r"“([^”]+)”")
TOLD = (*BOOKS.values(), ROOT / "README.md", ROOT / "README.vi.md", DOCS / "operate.md")
OF_PLANS = {"BỎ", "GIỮ", "THÊM", "DROP", "KEEP", "ADD"}
NO_COMMANDS = {"QR", "PDF", "CHANGELOG"}
OPERATOR = {"vi": "## Dành cho người trông máy", "en": "## For whoever keeps the machine"}


def book(language: str) -> str:
    return BOOKS[language].read_text("utf-8")


def pictures_in(language: str) -> list[str]:
    return [place for _, place in PICTURE.findall(book(language))]


def test_the_talks_are_drawn_as_they_are() -> None:
    drawn = dict(talks())
    there = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.svg")}
    assert [name for name in drawn if drawn[name] != there.get(name)] == [], ANEW
    assert set(there) == set(drawn), "a picture of no talk"


def test_the_card_is_drawn_as_it_is_printed() -> None:
    for name, picture in cards():
        assert Image.open(FOLDER / name).tobytes() == Image.open(BytesIO(encoded(picture))).tobytes(), ANEW


def test_a_talk_that_is_not_said_is_noticed() -> None:
    with pytest.raises(NotSaid):
        Excerpt("handbook", "2026-03-10 08:10", "Chủ tịch xã Hòa Bình", ("…", "đã nhận rồi")).exchanges()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_is_there_and_says_what_it_shows(language: str) -> None:
    for words, place in PICTURE.findall(book(language)):
        assert (DOCS / place).is_file(), place
        assert len(words.split()) > 1, place


def test_every_drawn_picture_is_shown() -> None:
    shown = {Path(place).name for language in LANGUAGES for place in pictures_in(language)}
    assert {path.name for path in FOLDER.iterdir()} <= shown


def test_both_languages_tell_the_same() -> None:
    shapes = {
        language: [line.partition(" ")[0] for line in book(language).splitlines() if line[:1] == "#"]
        for language in LANGUAGES
    }
    pictures = {one: [in_any_language(place) for place in pictures_in(one)] for one in LANGUAGES}
    assert shapes["vi"] == shapes["en"]
    assert pictures["vi"] == pictures["en"]


def in_any_language(place: str) -> str:
    return re.sub(r"\.(vi|en)\.", ".", place).replace("/en/", "/")


def commands_told() -> Iterator[tuple[str, str]]:
    """(file, what stands behind `nhacviec`) of each line of a block."""
    for path in TOLD:
        for block in path.read_text("utf-8").split("```")[1::2]:
            for line in re.findall(r"^(?:\.\./nhacviec/bin/)?nhacviec ((?:(?!  +#)[^#\n])+)", block, re.MULTILINE):
                yield path.name, re.sub(r" \[.*|\|.*", "", line).strip()


def below_of(parser: argparse.ArgumentParser) -> Mapping[str, argparse.ArgumentParser]:
    """The commands of a command."""
    groups = [one.choices for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    return dict(*groups)


@pytest.mark.parametrize(("path", "line"), sorted(set(commands_told())))
def test_every_command_that_is_told_is_one(path: str, line: str) -> None:
    parser, words = make_parser(), line.split()
    while below := below_of(parser):
        word = (*words, "nothing")[0]
        assert word in below, path
        parser, words = below[word], words[1:]
    assert {word for word in words if word.startswith("--")} <= set(parser.format_help().replace(",", " ").split()), (
        path
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_quoted_is_typed_or_said_somewhere(language: str) -> None:
    told = fold("\n".join(path.read_text("utf-8") for path in (*files(), *TEXTS)))
    quoted = QUOTED.findall(book(language).partition(OPERATOR[language])[0])
    assert [words for words in quoted if fold(words) not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_capitals_is_understood(language: str) -> None:
    told = PICTURE.sub("", book(language).partition(OPERATOR[language])[0])
    lines = [line for line in told.splitlines() if line[:1] not in "|#"]
    found = {words for line in lines for words in in_capitals(line)} - OF_PLANS - NO_COMMANDS
    assert [words for words in sorted(found) if read_command(words, alone=True)[0] is None] == []


def in_capitals(line: str) -> Iterator[str]:
    """Words that stand together in capitals."""
    for part in re.split(r"[^\w ]+", line):
        for capital, words in groupby(part.split(), str.isupper):
            together = " ".join(words)
            if capital and len(together) > 1:
                yield together
