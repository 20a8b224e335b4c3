"""The network that all processes of the office share. Each of them has an end of its own, which writes into a file what
it carries, the moment it does: who is killed right after it has not unsaid it. People are at the far end."""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

from bot.channels.memory import MemoryNetwork, SpokenLine
from core.talk.messages import SendError, Throttled, Unavailable, Update
from scheduler.clock import VirtualClock

FAILS, STORM = 0.004, 0.5
"""Of all sends, when nothing is the matter, and while a storm lasts."""
KINDS: tuple[SendError, ...] = (
    Unavailable("the line is down"),
    Throttled(timedelta(seconds=3)),
    Unavailable("no answer in time"),
)


@dataclass
class Grown:
    """A file that grows by lines of JSON, read on from where one was."""

    file: Path
    place: int = 0

    def read(self) -> Iterator[object]:
        with self.file.open("rb") as lines:
            lines.seek(self.place)
            for line in lines:
                self.place += len(line)
                yield json.loads(line)

    def add(self, what: object) -> None:
        """Whole, whoever else writes."""
        file = os.open(self.file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.write(file, json.dumps(what, ensure_ascii=False).encode() + b"\n")
        os.close(file)


class NearEnd(MemoryNetwork):
    """One process's, under a name that no other has. It looks up who has blocked the bot, and how long the storm
    lasts, when it is told the hour."""

    def __init__(self, clock: VirtualClock, folder: Path, name: str) -> None:
        super().__init__(clock)
        self._folder, self._name, self._numbers, self._dice = folder, name, count(1), Random(name)
        self._carried, self._news = Grown(folder / "carried"), Grown(folder / "news")
        self._storm_until = 0.0

    def look(self) -> None:
        for news in self._news.read():
            match news:
                case str():
                    self.block(news)
                case float():
                    self._storm_until = news
        self.unheard.clear()

    def carry(self, chat: str, line: SpokenLine, may_start_talk: bool) -> str:
        """As a network does; one in so many sends fails, and while a storm lasts every second one."""
        if self._dice.random() < self._share_that_fails():
            raise self._dice.choice(KINDS)
        super().carry(chat, line, may_start_talk)
        self.transcript.clear()
        self._carried.add((chat, line.text, line.at.timestamp()))
        return f"{self._name}-{next(self._numbers)}"

    def file(self, ref: str) -> bytes:
        return (self._folder / ref).read_bytes()

    def _share_that_fails(self) -> float:
        if self.clock.now().timestamp() < self._storm_until:
            return STORM
        return FAILS


class FarEnd(MemoryNetwork):
    """Where people write, block, and see what was carried: `seen` by chat and words, `spoken` by chat."""

    def __init__(self, clock: VirtualClock, folder: Path) -> None:
        super().__init__(clock)
        self._folder = folder
        self._carried, self._news = Grown(folder / "carried"), Grown(folder / "news")
        for file in (self._carried.file, self._news.file):
            file.touch()
        self.seen: Counter[tuple[str, str]] = Counter()
        self.spoken: defaultdict[str, list[str]] = defaultdict(list)
        self.written = 0

    def look(self) -> None:
        """Reads on what was carried."""
        for chat, words, _ in self._carried.read():  # type: ignore[misc]
            self.seen[chat, words] += 1
            self.spoken[chat].append(words)

    def newest(self, chat: str) -> str:
        """What the bot last said in that chat."""
        return next(reversed(self.spoken[chat]), "")

    @property
    def sent(self) -> int:
        return self.seen.total()

    def post_raw(self, body: str, chat: str = "") -> Update:
        self.written += 1
        self.transcript.clear()
        return super().post_raw(body, chat)

    def block(self, chat: str) -> Update:
        self._news.add(chat)
        return super().block(chat)

    def storm(self, until: datetime) -> None:
        self._news.add(until.timestamp())

    def send_document(self, chat: str, name: str, content: bytes, caption: str = "", album: str = "") -> Update:
        update = super().send_document(chat, name, content, caption, album)
        for ref, bytes_ in self._files.items():
            (self._folder / ref).write_bytes(bytes_)
        return update
