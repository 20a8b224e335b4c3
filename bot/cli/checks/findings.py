"""One thing that `check` has found."""

from dataclasses import dataclass
from enum import StrEnum

from bot.cli.failures import explained
from core.talk.messages import Say


class State(StrEnum):
    """NOTE: worth knowing, and no fault."""

    GOOD = "good"
    NOTE = "note"
    BAD = "bad"


class Area(StrEnum):
    """What it is about, for scripts."""

    CONFIG = "config"
    DATABASE = "database"
    CLOCK = "clock"
    FILES = "files"
    FORMS = "forms"
    CHANNEL = "channel"
    WEB = "web"
    MACHINE = "machine"
    BACKUPS = "backups"


@dataclass(frozen=True)
class Finding:
    area: Area
    state: State
    say: Say


def good(area: Area, key: str, /, **args: object) -> Finding:
    return Finding(area, State.GOOD, Say(key, args))


def note(area: Area, key: str, /, **args: object) -> Finding:
    return Finding(area, State.NOTE, Say(key, args))


def bad(area: Area, key: str, /, **args: object) -> Finding:
    return Finding(area, State.BAD, Say(key, args))


def of_error(area: Area, error: Exception) -> list[Finding]:
    """In the words in which `run` would end with it. What a person cannot have caused is raised again."""
    lines = explained(error)
    if lines is None:
        raise error
    return [Finding(area, State.BAD, line) for line in lines]
