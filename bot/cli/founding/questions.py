"""Asking whoever sits at the terminal: one line a question, the answer that holds without one in brackets. Without a
terminal the answers are the lines of standard input."""

import getpass
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from bot.cli.desk import CommandFailed, Desk
from core.spelling import folded_words
from core.talk.messages import Say


@dataclass(frozen=True)
class Questions:
    """`silent`: nobody is asked, what is proposed holds."""

    desk: Desk
    silent: bool = False

    def ask(self, say: Say, proposed: str = "", *, secret: bool = False) -> str:
        """Raises CommandFailed where the input ends."""
        if self.silent:
            return proposed
        asked = self.desk.line(say)
        shown = f"{asked} [{proposed}]: " if proposed else f"{asked}: "
        return self._line(shown, secret=secret).strip() or proposed

    def choose(self, say: Say, choices: Sequence[str], proposed: int) -> int:
        """The place of a choice, by its digit or its label."""
        listed = " · ".join(f"{number} = {label}" for number, label in enumerate(choices, 1))
        while True:
            typed = folded_words(self.ask(Say("init-choose", {"what": say, "choices": listed}), str(proposed + 1)))
            words = [folded_words(label) for label in choices]
            if typed in words:
                return words.index(typed)
            if typed.isdecimal() and 1 <= int(typed) <= len(choices):
                return int(typed) - 1
            self.desk.tell("init-choose-one", most=len(choices))

    def _line(self, shown: str, *, secret: bool) -> str:
        if secret and sys.stdin.isatty():
            return getpass.getpass(shown)
        print(shown, end="", flush=True)
        typed = sys.stdin.readline()
        if not typed:
            print()
            raise CommandFailed(Say("init-broken-off"))
        if not sys.stdin.isatty():
            # What was typed is shown by a terminal alone.
            print()
        return typed
