"""How words of the command line become commands: what each takes in any case, and what it calls. The words themselves
are parser's.

Commands are imported when they are called, so that `read` stays quick."""

import argparse
from functools import partial
from importlib import import_module
from typing import Any

from bot.cli.deeds import is_deed


def common_options() -> argparse.ArgumentParser:
    """What may stand before a command and behind it."""
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--config",
        metavar="FILE",
        default=argparse.SUPPRESS,
        help="config file (default config.toml, or NHACVIEC_CONFIG)",
    )
    common.add_argument(
        "--lang",
        choices=("vi", "en"),
        default=argparse.SUPPRESS,
        help="language of messages (default: office.language)",
    )
    return common


class Commands:
    """The words that may follow one word, or the program's name."""

    def __init__(self, subparsers: Any, common: argparse.ArgumentParser) -> None:
        self._subparsers, self._common = subparsers, common

    @staticmethod
    def of(parser: argparse.ArgumentParser) -> "Commands":
        return Commands(parser.add_subparsers(required=True, metavar="COMMAND"), common_options())

    def add(
        self, name: str, module: str, function: str, text: str, *, needs_config: bool = True
    ) -> argparse.ArgumentParser:
        """The word `name` calls the function of a module of bot.cli."""
        made: argparse.ArgumentParser = self._subparsers.add_parser(
            name, help=text, description=text, parents=[self._common]
        )
        if is_deed(made.prog):
            by = "whose deed it is, as the trail puts it down: the name of somebody at the office's desk"
            made.add_argument("--as", dest="whose", metavar="NAME", help=by)
        made.set_defaults(command=partial(_call, module, function), needs_config=needs_config, words=made.prog)
        return made

    def group(self, name: str, text: str) -> "Commands":
        """A word that is followed by another."""
        parser = self._subparsers.add_parser(name, help=text, description=text)
        return Commands(parser.add_subparsers(required=True, metavar="COMMAND"), self._common)


def _call(module: str, function: str, args: argparse.Namespace, desk: Any) -> Any:
    return getattr(import_module(f"bot.cli.{module}"), function)(args, desk)
