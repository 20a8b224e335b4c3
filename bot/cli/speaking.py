"""A parser whose every word comes from the texts, in one language: help, names of values, and argparse's own sentences.
Which commands there are is parser's."""

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, NoReturn

from bot.texts.sentences import sentences_in

TOPIC = "cli-help"
OF_ARGPARSE: Mapping[str, str] = {
    "usage: ": "usage",
    "positional arguments": "positional",
    "options": "options",
    "%(prog)s: error: %(message)s\n": "error",
    "argument %(argument_name)s: %(message)s": "argument",
    "the following arguments are required: %s": "required",
    "unrecognized arguments: %s": "unrecognized",
    "invalid choice: %(value)r (choose from %(choices)s)": "choice",
    "expected one argument": "one-value",
    "expected at most one argument": "one-value-at-most",
    "expected at least one argument": "one-value-at-least",
    "ambiguous option: %(option)s could match %(matches)s": "ambiguous",
    "ignored explicit argument %r": "no-value",
    "unexpected option string: %s": "unrecognized",
}
"""What argparse says to whoever typed something → the key of our sentence, after "cli-argparse-"."""


class Words:
    """The sentences about the command line in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._sentences = sentences_in(TOPIC, language)

    def help(self, name: str) -> str:
        return self._said(f"cli-help-{name}")

    def value(self, name: str) -> str:
        """What stands for a value in the usage: FILE is TỆP."""
        return self._said(f"cli-value-{name.lower().replace('.', '-').replace('=', '-')}")

    def heading(self, name: str) -> str:
        return self._said(f"cli-argparse-{name}")

    def argparse(self, said: str) -> str:
        """Our sentence for one of argparse's, with the white space at its end; its own where we have none."""
        name = OF_ARGPARSE.get(said)
        if name is None:
            return said
        return self.heading(name) + said[len(said.rstrip()) :]

    def _said(self, key: str) -> str:
        return self._sentences.said(key, {})[0]


class SpokenParser(argparse.ArgumentParser):
    """`help`, `description` and `metavar` of whatever is added are names of texts. Types may be "day", "number" and
    "some" (1 or more)."""

    def __init__(self, words: Words, *, description: str | None = None, helped: bool = True, **more: Any) -> None:
        self.words = words
        with self._speaking():
            super().__init__(description=description and words.help(description), add_help=False, **more)
        if helped:
            self.add_argument("-h", "--help", action="help", default=argparse.SUPPRESS, help="help")
        for name, reader in (("day", self._day), ("number", self._number), ("some", self._some)):
            self.register("type", name, reader)

    def add_argument(self, *names: Any, **more: Any) -> argparse.Action:
        if "help" in more:
            more["help"] = self.words.help(more["help"])
        if "metavar" in more:
            more["metavar"] = self.words.value(more["metavar"])
        return super().add_argument(*names, **more)

    def parse_known_args(self, *given: Any, **more: Any) -> Any:
        with self._speaking():
            return super().parse_known_args(*given, **more)

    def parse_args(self, *given: Any, **more: Any) -> Any:
        with self._speaking():
            return super().parse_args(*given, **more)

    def format_help(self) -> str:
        with self._speaking():
            return super().format_help()

    def format_usage(self) -> str:
        with self._speaking():
            return super().format_usage()

    def error(self, message: str) -> NoReturn:
        with self._speaking():
            super().error(message)

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        """argparse takes its sentences from gettext under this name; ours stand there while this parser is at work."""
        own = vars(argparse)["_"]
        vars(argparse)["_"] = self.words.argparse
        try:
            yield
        finally:
            vars(argparse)["_"] = own

    def _day(self, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise self._refused(text, "not-a-day") from None

    def _number(self, text: str) -> int:
        try:
            return int(text)
        except ValueError:
            raise self._refused(text, "not-a-number") from None

    def _some(self, text: str) -> int:
        number = self._number(text)
        if number < 1:
            raise self._refused(text, "not-some")
        return number

    def _refused(self, text: str, why: str) -> argparse.ArgumentTypeError:
        return argparse.ArgumentTypeError(f"{text!r}: {self.words.help(why)}")
