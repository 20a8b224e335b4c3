"""Carrying out a command that was understood: its configuration, its desk, and one place where an error becomes one
line and a status."""

import argparse
import asyncio
import os
import sys
from pathlib import Path
from typing import Any

from bot.cli.desk import Desk
from bot.config import load_config
from bot.settings import Config
from bot.texts import Texts
from scheduler.clock import Clock

DONE, FAILED = 0, 1


def carry_out(args: argparse.Namespace, language: str, clock: Clock) -> int:
    """0 done, 1 it failed (one clear line on standard error). `language`: spoken where no configuration is read."""
    desk = Desk(Texts(language), Config(), clock)
    try:
        config = Config()
        if args.needs_config:
            config = load_config(Path(args.config) if args.config else None, os.environ)
            language = args.lang or config.office.language
        desk = Desk(Texts(language), config, clock, args.words, getattr(args, "whose", None))
        return _done(args.command(args, desk))
    except KeyboardInterrupt:
        return FAILED
    except BrokenPipeError:
        # Whoever read our output has enough of it; nothing more can be written, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:
        # Imported here: it knows all errors there are, and few commands meet one.
        from bot.cli.failures import explained

        lines = explained(error)
        if lines is None:
            raise
        for line in lines:
            desk.complain(line)
        return FAILED


def _done(result: Any) -> int:
    if asyncio.iscoroutine(result):
        result = asyncio.run(result)
    return result or DONE
