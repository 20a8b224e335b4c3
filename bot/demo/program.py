"""The demo on paper: who speaks where, printed as a talk one can follow. Chats off stage are counted, not shown."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.channels.memory import MemoryNetwork, SpokenLine

Write = Callable[[str], None]


class Program:
    """Prints what was said since it last printed: `@` the hour and the chat, `>` the person, `<` the bot."""

    def __init__(self, network: MemoryNetwork, zone: ZoneInfo, write: Write) -> None:
        self.names: dict[str, str] = {}
        self._network, self._zone, self._write = network, zone, write
        self._printed = 0
        self._heading: tuple[str, datetime] | None = None

    def title(self, text: str) -> None:
        """An act begins."""
        self._heading = None
        self._write(f"\n━━ {text}")

    def note(self, text: str) -> None:
        self._heading = None
        self._write(f"   {text}")

    def print_new(self) -> Mapping[str, int]:
        """Prints the lines of chats on stage; returns how many messages the bot sent in each other chat."""
        others: Counter[str] = Counter()
        for line in self._network.transcript[self._printed :]:
            if line.chat in self.names:
                self._print(line)
            elif line.from_bot:
                others[line.chat] += 1
        self._printed = len(self._network.transcript)
        return others

    def whole(self) -> str:
        """Everything that was said in every chat, a line each."""
        lines = (
            f"{line.at.astimezone(self._zone):%Y-%m-%d %H:%M} {line.chat} {_mark(line)} {line.text}\n"
            for line in self._network.transcript
        )
        return "".join(lines)

    def _print(self, line: SpokenLine) -> None:
        at = line.at.astimezone(self._zone).replace(second=0, microsecond=0)
        if self._heading != (line.chat, at):
            self._write(f"\n@ {at:%Y-%m-%d %H:%M}  {self.names[line.chat]}")
            self._heading = (line.chat, at)
        first, *rest = (line.text or "").splitlines() or [""]
        self._write(f"{_mark(line)} {first}")
        for more in rest:
            self._write(f"  {more}")
        if line.file_name:
            self._write(f"  [{line.file_name}]")


def _mark(line: SpokenLine) -> str:
    if line.from_bot:
        return "<"
    return ">"
