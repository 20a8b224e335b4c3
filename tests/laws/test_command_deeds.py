"""What a command does is put down like the same deed in chat: each command either leaves a row or changes nothing, and
each row has its sentence."""

import argparse
from collections.abc import Iterator

import pytest

from bot.cli.deeds import DEEDS, LOOKS, PROGRAM
from bot.cli.parser import make_parser
from bot.texts import Texts
from core.talk.messages import Say
from core.talk.trail import TrailSubject
from storage.overview.trail import CALLED, SHOWN
from tests.days import VIETNAM, utc


def commands(parser: argparse.ArgumentParser) -> Iterator[str]:
    """The words of each."""
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    if not below:
        yield parser.prog.removeprefix(PROGRAM)
    for words in below:
        for one in words.choices.values():
            yield from commands(one)


def test_each_command_is_a_deed_or_only_looks() -> None:
    assert set(commands(make_parser())) == {*DEEDS, *LOOKS}
    assert not DEEDS.keys() & LOOKS


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("act", sorted({deed.act for deed in DEEDS.values()}))
def test_each_deed_has_its_sentence(act: str, language: str) -> None:
    key = f"trail-{act.replace('_', '-')}"
    assert Texts(language).say(Say(key), now=utc("2026-03-12 01:00"), zone=VIETNAM) != key


def test_what_a_deed_is_done_to_can_be_shown_and_named() -> None:
    subjects = {deed.subject for deed in DEEDS.values()} - {TrailSubject.NOTHING}
    assert subjects <= SHOWN.keys() & CALLED.keys()


def test_whose_deed_it_is_can_be_said_of_each() -> None:
    for words in DEEDS:
        assert "--as" in parser_of(words).format_help(), words


def parser_of(words: str) -> argparse.ArgumentParser:
    parser = make_parser()
    for word in words.split():
        (below,) = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
        parser = below.choices[word]
    return parser
