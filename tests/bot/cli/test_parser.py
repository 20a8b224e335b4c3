"""Every word of the command line stands for a function that is there."""

import argparse
from collections.abc import Iterator
from importlib import import_module

import pytest

from bot.cli.parser import make_parser


def commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, str, str]]:
    """What one types, and the module and the function that it stands for."""
    if (command := parser.get_default("command")) is not None:
        yield parser.prog, *command.args
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for under in action.choices.values():
                yield from commands(under)


@pytest.mark.parametrize(("typed", "module", "function"), [*commands(make_parser())])
def test_a_command_is_there(typed: str, module: str, function: str) -> None:
    assert callable(getattr(import_module(f"bot.cli.{module}"), function)), typed
