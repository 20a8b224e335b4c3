"""A province, the network it is on and the program that serves it, for as long as a test lasts."""

import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.fakes.botapi import BotApi
from tests.faults.count import Count, count
from tests.faults.province import CLERK, Province, chat_of, typed_by
from tests.whole.program import Program, eventually


@dataclass(frozen=True)
class Shift:
    """Sets the machine's clock off by so many seconds; `slept` is for how long the machine slept besides. The network
    knows which hour it is: the same, where the clock is `right` to be set."""

    file: Path
    api: BotApi

    @property
    def now(self) -> float:
        """By how much it is off, sleep included."""
        return sum(map(float, self.file.read_text().split()))

    def __call__(self, seconds: float, *, right: bool = True, slept: float = 0.0) -> None:
        self.api.tells_hour((seconds if right else 0.0) + slept)
        fresh = self.file.with_suffix(".new")
        fresh.write_text(f"{seconds} {slept}")
        fresh.replace(self.file)


@dataclass
class Town:
    """`write` and `report` are what people do; `settled` waits until all that can leave has left."""

    api: BotApi
    province: Province
    program: Program
    written: list[int] = field(default_factory=list)
    reporting: set[int] = field(default_factory=set)
    in_flight: int = 0

    @classmethod
    @contextmanager
    def of(cls, units: int, folder: Path, *, url: str | None = None) -> Iterator["Town"]:
        with BotApi() as api:
            program = Program(api, folder, url=url)
            province = Province(program.url, units)
            province.fill()
            api.person(CLERK, "Văn thư", started=True)
            for number in range(units):
                api.person(chat_of(number), f"Chủ tịch {number}", started=True)
            try:
                yield cls(api, province, program)
            finally:
                program.close()

    def write(self, chat: int, *texts: str) -> None:
        self.written += [update for words in texts if (update := self.api.person_writes(chat, words)) is not None]

    def report(self, number: int) -> None:
        """The chair of that unit sends the report, without waiting for answers."""
        self.write(chat_of(number), *typed_by(number))
        self.reporting.add(number)

    def is_running(self) -> bool:
        return self.program.is_running()

    def sends(self) -> int:
        return len(self.api.calls("sendMessage"))

    def on_a_settable_clock(self) -> "Shift":
        """From its next start on the program believes what the returned thing is told."""
        file = self.program.config.with_name("clock-is-off-by")
        file.write_text("0 0")
        self.program.entry, self.program.environment = "tests.faults.set_clock", {"CLOCK_IS_OFF_BY": str(file)}
        return Shift(file, self.api)

    def waiting(self) -> int:
        """Rows that are to leave, and updates that are to be answered."""
        # What the office hears of strangers waits for its quarter of an hour.
        leaving = "SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending') AND key NOT LIKE 'stranger:%'"
        states = f"SELECT ({leaving}), (SELECT count(*) FROM inbox WHERE state = 'waiting')"
        # Asked first: what the program has heard since is in its rows by then.
        unheard = len(self.api.unheard())
        ((out, into),) = self.province.counts(states)
        return int(str(out)) + int(str(into)) + unheard

    def settled(self, seconds: float = 60) -> None:
        eventually(lambda: self.waiting() == 0, seconds)

    def kill_after(self, more: int, pause: float = 0.0) -> None:
        """Starts the program and kills it when it has called the network `more` times (or has nothing left to do), and
        `pause` seconds later."""
        enough = len(self.api.calls()) + more
        with self.program.running():
            self.api.wait_until(lambda: len(self.api.calls()) > enough - more, 40)
            with suppress(AssertionError):
                self.api.wait_until(lambda: len(self.api.calls()) >= enough, 5)
            threading.Event().wait(pause)
        ((sending,),) = self.province.counts("SELECT count(*) FROM outbox WHERE state = 'sending'")
        self.in_flight += int(str(sending))

    def count(self) -> Count:
        return count(self.api, self.province, self.written, self.reporting)


def at_random(dice: random.Random, most: int) -> tuple[int, float]:
    """How many calls and how many seconds later."""
    return dice.randrange(1, most), dice.random() / 5
