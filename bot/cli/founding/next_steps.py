"""What `nhacviec init` ends with: what to do next, step by step, what is to be copied on lines of its own."""

import os
import shlex
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.cli.desk import Desk
from bot.cli.founding.bot_met import WayIn
from core.talk.messages import Say

CARDS = "the-moi.pdf"
COMMAND = "nhacviec"
MAIN = "__main__.py"


@dataclass(frozen=True)
class Founded:
    """How far `init` has come. `config`: what has to be said with every command; `way_in`: how the administrator comes
    in, None where there is no code for anybody."""

    config: str
    has_channel: bool
    has_sample: bool
    admin: str = ""
    way_in: WayIn | None = None


@dataclass(frozen=True)
class Part:
    """A sentence of a step, and what is to be copied from below it."""

    what: Say
    copy: str = ""


def tell_next(founded: Founded, desk: Desk) -> None:
    desk.write("")
    desk.tell("init-next")
    for number, parts in enumerate(_steps(founded), 1):
        for place, part in enumerate(parts):
            desk.tell("init-step" if place == 0 else "init-step-more", number=number, what=part.what)
            for line in part.copy.splitlines():
                desk.write(f"       {line}".rstrip())
    desk.tell("init-help", command=f"{program()} --help")


def _steps(founded: Founded) -> Iterator[list[Part]]:
    if not founded.has_channel:
        yield [
            Part(Say("init-next-channel", {"file": founded.config or "config.toml"}), TELEGRAM),
            Part(Say("init-next-explained"), f"{program()} init --explain"),
        ]
    yield [Part(Say("init-next-check"), _typed("check", founded))]
    yield [Part(Say("init-next-run"), _typed("run", founded))]
    if founded.way_in is not None:
        yield list(_coming_in(founded.admin, founded.way_in))
    if not founded.has_sample:
        yield [
            Part(Say("init-next-people", {"admin": founded.admin}), _typed("people import", founded, "DANH-SACH.xlsx"))
        ]
    yield [Part(Say("init-next-invite"), _typed("people invite", founded, "--cards", CARDS))]


TELEGRAM = '[telegram]\nenabled = true\ntoken = "…"'


def _coming_in(admin: str, way: WayIn) -> Iterator[Part]:
    how = Say("init-find", {"network": way.network, "called": way.called})
    told = {"name": admin, "how": how}
    if way.link:
        yield Part(Say("init-next-link", told), way.link)
        yield Part(Say("init-next-code", told), way.code)
    else:
        yield Part(Say("init-next-code-alone", told), way.code)
    yield Part(Say("init-next-agree"))


def _typed(words: str, founded: Founded, *more: str) -> str:
    config = ["--config", founded.config] if founded.config else []
    return f"{program()} {words} {shlex.join([*config, *more])}".rstrip()


def program() -> str:
    """As it has to be typed here: not everybody has it on their path."""
    called = Path(sys.argv[0])
    if called.name == MAIN:
        return f"{shlex.quote(sys.executable)} -m bot"
    found = shutil.which(COMMAND)
    if called.name != COMMAND or (found is not None and os.path.realpath(found) == os.path.realpath(called)):
        return COMMAND
    return shlex.quote(str(called))
