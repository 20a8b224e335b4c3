"""Reading and playing .chat files: `@` sets the hour and who speaks, `>` is typed, `<` is answered; indented lines go
on, `#` is a remark.

`> [ảnh]` sends what is no text. A blank line means nothing. Whoever has `say` can be played to.
"""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MARKS = "@><"


class BadScript(ValueError):
    """A line that begins with none of the marks."""


class Talker(Protocol):
    """Something that can be talked to: the whole bot over a memory channel."""

    def at(self, moment: datetime) -> None: ...

    def say(self, chat: str, text: str) -> list[str]: ...


@dataclass
class Exchange:
    """One thing typed, and the messages that answer it."""

    at: datetime
    chat: str
    typed: str
    answers: list[str] = field(default_factory=list)


def read_script(text: str) -> list[Exchange]:
    """The exchanges in order."""
    found: list[Exchange] = []
    at, chat = datetime(2026, 1, 1, tzinfo=ZONE), ""
    for line in text.splitlines():
        mark, rest = line[:1], line[1:].strip()
        if line.startswith("  ") and found:
            _go_on(found[-1], line.strip())
        elif mark == "@":
            day, hour, chat = rest.split(maxsplit=2)
            at = datetime.fromisoformat(f"{day}T{hour}").replace(tzinfo=ZONE)
        elif mark == ">":
            found.append(Exchange(at, chat, rest))
        elif mark == "<" and found:
            found[-1].answers.append(rest)
        elif line.strip() and mark != "#":
            raise BadScript(line)
    return found


def _go_on(exchange: Exchange, line: str) -> None:
    if exchange.answers:
        exchange.answers[-1] += f"\n{line}"
    else:
        exchange.typed += f"\n{line}"


def play(script: list[Exchange], talker: Talker) -> list[Exchange]:
    """The same exchanges with what was really answered."""
    played = []
    for exchange in script:
        talker.at(exchange.at)
        played.append(Exchange(exchange.at, exchange.chat, exchange.typed, talker.say(exchange.chat, exchange.typed)))
    return played


def write_script(exchanges: list[Exchange]) -> str:
    """The file that `read_script` reads back; the difference of two such texts is what a person wants to see."""
    lines, before = list[str](), ("", "")
    for exchange in exchanges:
        place = (f"{exchange.at:%Y-%m-%d %H:%M}", exchange.chat)
        if place != before:
            lines += ["", f"@ {place[0]}  {place[1]}"]
            before = place
        lines.append(_marked(">", exchange.typed))
        lines += [_marked("<", answer) for answer in exchange.answers]
    return "\n".join(lines).strip() + "\n"


def _marked(mark: str, text: str) -> str:
    return f"{mark} " + text.replace("\n", "\n  ")


def files() -> list[Path]:
    """All stories, by name."""
    return sorted(Path(__file__).parent.rglob("*.chat"))
