"""A machine whose clock tells nonsense: set to next month and back, a year off at the start, asleep overnight, away for
three weeks. What left that should not have, what did not leave that should have, and which reminders were used up."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from tests.faults.province import CLOCK
from tests.faults.town import Shift, Town
from tests.whole.program import eventually

DAY = 86400
MONTH, YEAR, NIGHT, HOLIDAY = 31 * DAY, 365 * DAY, 10 * 3600, 21 * DAY
SOON = timedelta(hours=5)
"""When the first reminder is due."""
LATER = timedelta(days=10)
"""When the second one is."""


@dataclass(frozen=True)
class Fate:
    """Reminders that left, alarms that were used up, answers to people who wrote, sent messages whose day is wrong
    afterwards, and whether a doubt was in the log."""

    reminders: int
    alarms: int
    answers: int
    wrong_days: int
    held: bool


@dataclass
class Scene:
    """One town with two reminders ahead, SOON and LATER, and one message said to each yesterday."""

    town: Town
    shift: Shift
    wait: float
    began: datetime

    @classmethod
    def of(cls, town: Town, wait: float) -> "Scene":
        began = CLOCK.now()
        town.province.add_alarms([began + SOON, began + LATER], due=timedelta(days=60))
        return cls(town, town.on_a_settable_clock(), wait, began)

    @contextmanager
    def running(self) -> Iterator[None]:
        """From when the program is there."""
        lives = self.town.program.log().count("started as")
        with self.town.program.running():
            eventually(lambda: self.town.program.log().count("started as") > lives, 60)
            yield

    def looks(self, enough: Callable[[], bool] | None = None) -> None:
        """Until then, if ever; or for some seconds, in which nothing should happen."""
        with suppress(AssertionError):
            self.town.api.wait_until(enough or (lambda: False), self.wait if enough is None else 30)

    def started(self) -> None:
        """The program has looked at the clock and found nothing to do."""
        self.town.province.release_notice("Chào buổi sáng.")
        self.town.api.wait_until(lambda: self.town.sends() >= self.town.province.units, 40)
        self.town.settled()

    def asks(self, chair: int) -> None:
        """Somebody writes, and waits for the answer."""
        before = self.answers()
        self.town.report(chair)
        self.looks(lambda: self.answers() >= before + 3)

    def answers(self) -> int:
        return self._count("SELECT count(*) FROM outbox WHERE kind = 'reply' AND state = 'sent'")

    def reminders(self) -> int:
        return self._count("SELECT count(*) FROM outbox WHERE alarm_id IS NOT NULL AND state = 'sent'")

    def fate(self) -> Fate:
        first = self.began - timedelta(days=1)
        last = CLOCK.now() + timedelta(seconds=self.shift.now, days=1)
        wrong = f"sent_at < '{first.isoformat(' ')}' OR sent_at > '{last.isoformat(' ')}'"
        return Fate(
            self.reminders(),
            self._count("SELECT count(*) FROM alarms WHERE state <> 'waiting'"),
            self.answers(),
            self._count(f"SELECT count(*) FROM outbox WHERE {wrong}"),
            "the clock is in doubt" in self.town.program.log(),
        )

    def _count(self, query: str) -> int:
        ((number,),) = self.town.province.counts(query)
        return int(str(number))


def next_month_and_back(scene: Scene) -> None:
    with scene.running():
        scene.started()
        scene.shift(MONTH, right=False)
        scene.looks(lambda: "in doubt" in scene.town.program.log())
        scene.asks(1)
        scene.looks()
        scene.shift(0)
        scene.looks(lambda: "set back to what it should be" in scene.town.program.log())
        scene.asks(2)
        scene.looks()


def asleep_overnight(scene: Scene) -> None:
    with scene.running():
        scene.started()
        scene.shift(0, slept=NIGHT)
        scene.looks(lambda: scene.reminders() >= scene.town.province.units)


def a_year_off(scene: Scene, way: int) -> None:
    """Stopped, and started on a machine that has forgotten which year it is; set right while it runs."""
    with scene.running():
        scene.started()
    scene.shift(way * YEAR, right=False)
    with scene.running():
        scene.asks(1)
        scene.looks()
        scene.shift(0)
        scene.looks(lambda: "the clock is believed" in scene.town.program.log())
        scene.asks(2)
        scene.looks()


def three_weeks_away(scene: Scene) -> None:
    """Both reminders are late by the time it is started again."""
    with scene.running():
        scene.started()
    scene.shift(HOLIDAY)
    with scene.running():
        scene.looks(lambda: scene.reminders() >= scene.town.province.units)
        scene.looks()


SCENES: dict[str, Callable[[Scene], None]] = {
    "the clock set to next month and back": next_month_and_back,
    "asleep for ten hours": asleep_overnight,
    "started a year ahead, then set right": lambda scene: a_year_off(scene, 1),
    "started a year behind, then set right": lambda scene: a_year_off(scene, -1),
    "started after three weeks, the hour right": three_weeks_away,
}


def play(name: str, folder: Path, people: int, wait: float) -> tuple[Fate, float]:
    """What became of the scene, and how long it took."""
    began = time.monotonic()
    with Town.of(people, folder) as town:
        scene = Scene.of(town, wait)
        SCENES[name](scene)
        return scene.fate(), time.monotonic() - began


def clock_in_doubt(say: Callable[[str], None], people: int = 100, wait: float = 20) -> None:
    """Prints what became of each scene."""
    say(f"{people} chairs, one reminder due in 5 hours and one in 10 days, the network knows the hour")
    say("| scene | reminders sent | alarms used up | answers | messages dated wrong | doubted |")
    say("|---|---|---|---|---|---|")
    for name in SCENES:
        fate, _ = play(name, Path(tempfile.mkdtemp(prefix="nhacviec-doubt-")), people, wait)
        doubted = "yes" if fate.held else "no"
        say(f"| {name} | {fate.reminders} | {fate.alarms} | {fate.answers} | {fate.wrong_days} | {doubted} |")
