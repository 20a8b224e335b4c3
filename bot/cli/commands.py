"""How words of the command line become commands: what each takes in any case, and what it calls. The words themselves
are parser's.

Commands are imported when they are called, so that `read` stays quick."""

import argparse
import gc
from functools import partial
from importlib import import_module
from typing import Any

from bot.cli.deeds import is_deed
from bot.cli.speaking import SpokenParser, Words
from bot.texts.sentences import LANGUAGES


def common_options(words: Words) -> SpokenParser:
    """What may stand before a command and behind it."""
    common = SpokenParser(words, helped=False)
    common.add_argument("--config", metavar="FILE", default=argparse.SUPPRESS, help="config")
    common.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help="lang")
    return common


class Commands:
    """The words that may follow one word, or the program's name. What each does is said by the text of its name, such
    as "plan-import"."""

    def __init__(self, parser: SpokenParser, common: SpokenParser, group: str = "") -> None:
        self._words, self._common, self._group = parser.words, common, group
        title, metavar = parser.words.heading("commands"), parser.words.value("COMMAND")
        self._under: Any = parser.add_subparsers(required=True, title=title, metavar=metavar)

    @staticmethod
    def of(parser: SpokenParser) -> "Commands":
        return Commands(parser, common_options(parser.words))

    def add(self, name: str, module: str, function: str, *, needs_config: bool = True) -> SpokenParser:
        """The word `name` calls the function of a module of bot.cli."""
        made = self._made(name, parents=[self._common])
        if is_deed(made.prog):
            made.add_argument("--as", dest="whose", metavar="NAME", help="whose")
        made.set_defaults(command=partial(_call, module, function), needs_config=needs_config, words=made.prog)
        return made

    def group(self, name: str) -> "Commands":
        """A word that is followed by another."""
        return Commands(self._made(name), self._common, f"{name}-")

    def _made(self, name: str, **more: Any) -> SpokenParser:
        text = f"{self._group}{name}"
        made: SpokenParser = self._under.add_parser(
            name, words=self._words, help=self._words.help(text), description=text, **more
        )
        return made


def _call(module: str, function: str, args: argparse.Namespace, desk: Any) -> Any:
    command = getattr(import_module(f"bot.cli.{module}"), function)
    if not gc.isenabled():
        # Waste is looked for from now on, and not in what was loaded.
        gc.freeze()
        gc.enable()
    return command(args, desk)
