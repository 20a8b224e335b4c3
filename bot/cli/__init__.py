"""The commands: one file each, one parser, one place where an error becomes one line and a status."""

import gc
import os
import sys
from collections.abc import Sequence

from bot.cli.language import asked_language
from bot.cli.parser import make_parser
from scheduler.clock import Clock, SystemClock

MACHINE = SystemClock()


def main(argv: Sequence[str] | None = None, clock: Clock = MACHINE) -> int:
    """0 done, 1 it failed (one clear line on standard error), 2 wrong usage (argparse exits)."""
    if argv is None:
        argv = sys.argv[1:]
        # What is loaded stays: looking for waste in it would be a sixth of a start. commands.py looks again.
        gc.disable()
    language = asked_language(argv, os.environ)
    args = make_parser(language).parse_args(argv)
    # Imported now: help, and what is wrong about the words, is said at once.
    from bot.cli.carrying_out import carry_out

    return carry_out(args, language, clock)
